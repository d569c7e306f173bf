// GlyphRun: shaped text. Glyphs in visual order, each with the bytes of text it stands for.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/geometry.h"
#include "base/length.h"
#include "document/style.h"
#include "text/font_library.h"

namespace cvpdf {

struct Glyph {
    std::uint32_t id = 0;          ///< glyph index of the face; of kMissingFace: the code point
    std::uint32_t cluster = 0;     ///< byte offset into GlyphRun::text of the cluster's first byte
    ShortLength advance = {};      ///< as placed, glue and letter-spacing included
    ShortPoint offset = {};        ///< of the drawing from the pen, y down
    bool unsafe_to_break = false;  ///< HB_GLYPH_FLAG_UNSAFE_TO_BREAK before this cluster
};

/// Text of one face, size, script, language and direction.
///
/// A glyph of kMissingFace is a code point that no font has: drawn as a box with its number in it,
/// and read as the character. A glyph that shows nothing (a space) is still there with its text.
struct GlyphRun {
    FaceId face = kMissingFace;
    GlyphForm form = GlyphForm::kOutline;  ///< of the face's glyphs
    Length size = {};
    Length rise = {};           ///< up is positive
    int width_permille = 1000;  ///< of the glyphs as drawn; the advances have it in them
    Direction direction = Direction::kLeftToRight;
    std::string text = {};
    std::string language = {};
    std::vector<Glyph> glyphs = {};
};

/// A run that nobody changes any more: the lines of many documents may share it.
class SharedRun {
  public:
    SharedRun() = default;
    SharedRun(GlyphRun run) : run_(std::make_shared<const GlyphRun>(std::move(run))) {}

    const GlyphRun& operator*() const { return run_ ? *run_ : empty(); }
    const GlyphRun* operator->() const { return &**this; }
    operator const GlyphRun&() const { return **this; }

  private:
    static const GlyphRun& empty();

    std::shared_ptr<const GlyphRun> run_ = {};
};

/// Width of the box that stands for a missing code point, at a size: 0.66 em for four digits in two
/// rows, 0.88 em for the six of a code point above U+FFFF.
Length missing_glyph_advance(char32_t code_point, Length size);

Length run_width(const GlyphRun& run);

}  // namespace cvpdf
