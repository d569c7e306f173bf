// itemize: a paragraph's text → runs of one font, script, language and direction.
//
// Scripts by UAX #24 (Common and Inherited join their neighbours), direction by UAX #9, faces by
// grapheme cluster (FontLibrary::choose), never inside a cluster. Runs come in logical order and
// cover the text.
//
// What a cluster's neighbours decide: spaces and other blanks stay in the face before them; in an
// italic range, commas and brackets that touch Hangul are upright as the Hangul is; in Japanese and
// Chinese, dashes, ellipses and quotes that touch ideographs come from the ideographs' face.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/style.h"
#include "text/font_library.h"
#include "text/glyph_run.h"

namespace cvpdf {

/// Bytes [begin, end) of the paragraph's text in one style and language.
struct StyleRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    TextStyle style = {};
    std::string language = {};
};

struct TextRun {
    std::uint32_t begin = 0;  ///< bytes of the paragraph's text
    std::uint32_t end = 0;
    ChosenFace face = {};
    Length size = {};  ///< of the face: the style's size times the fallback's scale
    Length rise = {};
    Length letter_spacing = {};
    Ligatures ligatures = Ligatures::kStandard;
    Caps caps = Caps::kNormal;
    Figures figures = Figures::kDefault;
    /// Where the style ends: the cluster that ends here gets no letter spacing.
    std::uint32_t style_end = 0;
    std::uint32_t script = 0;  ///< an hb_script_t
    std::string language = {};
    std::uint8_t bidi_level = 0;  ///< odd: right to left
};

/// `ranges` cover `text` without gaps. `paragraph_level`: 0 or 1, for UAX #9 rule P3.
std::vector<TextRun> itemize(std::string_view text, const std::vector<StyleRange>& ranges,
                             Direction paragraph_direction, FontLibrary& fonts);

}  // namespace cvpdf
