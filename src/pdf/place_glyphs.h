// GlyphPlacer: places in the fonts of a file for what no single glyph of a face shows: clusters of
// several, pictures, missing characters, and blanks that are read as something.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "pdf/cluster_text.h"
#include "pdf/glyph_fonts.h"
#include "text/font_library.h"
#include "text/glyph_run.h"

namespace cvpdf {

/// In 1/1000 em: so little that no reader takes it for a space. poppler and pdfium pass over a
/// joiner within 0.1 em of another.
std::int64_t blank_width(std::string_view text);

/// A length as thousandths of a font size, rounded.
std::int64_t permille(Length length, Length size);

struct DrawnSpec {
    std::string_view text = {};
    std::int64_t shorter_by = 0;  ///< 1/1000 em that its width lacks
    Length raised_by = {};
};

class GlyphPlacer {
  public:
    /// `library` has the faces; without it no glyph is shifted.
    GlyphPlacer(GlyphFonts& fonts, const FontLibrary* library) : fonts_(fonts), library_(library) {}

    GlyphPlace place_missing(char32_t code_point, std::string_view text);
    /// A cluster drawn as a glyph of a font of its own.
    GlyphPlace place_drawn(const GlyphRun& run, const GlyphCluster& cluster, const DrawnSpec& spec);
    GlyphPlace place_blank(const GlyphRun& run, std::string_view text);
    /// Nothing that is drawn, in the font of the text before it.
    GlyphPlace place_blank_glyph(const GlyphRun& run, std::string_view text);

    /// A cluster as a glyph of its own font, which readers see no border round; none where the font
    /// cannot have it.
    std::optional<ShiftedGlyph> in_one_glyph(const GlyphRun& run, const GlyphCluster& cluster,
                                             const DrawnSpec& spec) const;
    /// Whether glyphs of a run may be shifted within its font.
    bool can_shift(const GlyphRun& run) const;

  private:
    GlyphPlace place_picture(const GlyphRun& run, const GlyphCluster& cluster,
                             const DrawnSpec& spec);
    GlyphPlace place_composite(const GlyphRun& run, const GlyphCluster& cluster,
                               const DrawnSpec& spec);

    GlyphFonts& fonts_;
    const FontLibrary* library_;
};

}  // namespace cvpdf
