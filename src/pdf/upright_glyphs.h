// UprightGlyphs: how the glyphs of a cluster that runs from right to left are shown so that readers
// take them for one word.
//
// Readers take a mark that stands higher than its letter, or any glyph without a width, for another
// word or line: such a glyph is shifted onto the baseline and gets a little width. pdf.js gives no
// width to what has a mark in its text: a letter with its mark in one glyph is read in two, and
// marks stand left of where the letter begins, which would else be a step back. It takes the room
// of a space left of a mark for another one, unless the space is read with a mark of direction.

#pragma once

#include <string_view>

#include "pdf/cluster_text.h"
#include "pdf/glyph_fonts.h"
#include "pdf/glyph_plan.h"
#include "pdf/place_glyphs.h"
#include "text/font_library.h"

namespace cvpdf {

/// A space that is read from right to left, whatever stands beside it.
inline constexpr std::string_view kMarkedSpace = "\u200F ";

/// One glyph of a cluster.
struct LeftwardPart {
    std::string_view text = {};  ///< in reverse
    Length x = {};               ///< of the pen
    bool is_before_space = false;
    bool is_behind_mark = false;
    int next_without_width = 0;  ///< glyphs that stand behind this one, in the same place
};

class UprightGlyphs {
  public:
    UprightGlyphs(GlyphFonts& fonts, GlyphPlacer& placer, const FontLibrary& library)
        : fonts_(fonts), placer_(placer), library_(library) {}
    void show(ShownRun& shown, const GlyphRun& run, const Glyph& glyph, const LeftwardPart& part);

  private:
    GlyphFonts& fonts_;
    GlyphPlacer& placer_;
    const FontLibrary& library_;
};

bool is_before_space(const GlyphRun& run, const GlyphCluster& cluster);
/// True behind a mark that is written over a letter.
bool is_behind_mark(const GlyphRun& run, const GlyphCluster& cluster);

}  // namespace cvpdf
