// InlineText: a paragraph's inlines as one string, with what each stretch of it looks like and
// means.
//
// collect_inlines is the first pass over a paragraph. All later passes speak of byte offsets into
// `text`. `shaping_text` has the same length, byte for byte, but blanks in place of line
// separators, which no font need draw.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "text/itemize.h"

namespace cvpdf {

/// Bytes [begin, end) of one inline.
struct InlinePart {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Color color = {};
    StructId element = kArtifact;
    std::optional<LinkId> link = {};
    AtLineEnd at_line_end = AtLineEnd::kStays;
    std::uint32_t inline_index = 0;  ///< of the TextInline that it came from
    Wrap wrap = Wrap::kFree;
    std::optional<InlineDrawing> drawing = {};
};

struct InlineText {
    std::string text = {};
    std::string shaping_text = {};
    std::vector<StyleRange> ranges = {};
    std::vector<InlinePart> parts = {};  ///< cover the text without gaps
    Direction direction = Direction::kLeftToRight;
};

/// kAppended: a space ends the text, in the element of the last inline that is not drawn, so that
/// whoever reads the page aloud or into a database sees a gap before what comes next on the same
/// line.
enum class FinalSpace { kNone, kAppended };

InlineText collect_inlines(const Inlines& inlines, const Document& document, Direction direction,
                           FinalSpace final_space);

/// In which direction the text of a paragraph of some direction is ordered. In a paragraph from
/// right to left it is left to right if no letter runs otherwise: an English title in a Hebrew list
/// stands at the right, with its full stop behind it. In one from left to right it is right to left
/// if no letter runs otherwise, or if few do and the text's language runs to the left.
Direction text_direction(const Inlines& inlines, Direction paragraph);

/// The part that byte `offset` lies in; none behind the text.
const InlinePart* part_at(const InlineText& text, std::uint32_t offset);

/// Where bytes [begin, end) of the collected text stand in the CV; detached if nothing is known.
Span source_span(const InlineText& text, const Inlines& inlines, std::uint32_t begin,
                 std::uint32_t end);

}  // namespace cvpdf
