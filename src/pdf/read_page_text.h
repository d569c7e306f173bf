// read_page_text: a page's content stream → its text as a parser reads it: in the stream's order,
// and by marked-content identifier for the struct tree.
//
// ActualText stands for what it encloses (ISO 32000-1 14.9.4). Files whose words are parted by
// moves rather than by spaces get a space where the gap asks for one, and a new line where the
// baseline changes; in marked content a new line is a space.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "pdf/pdf_reader.h"
#include "pdf/read_font.h"

namespace cvpdf {

/// Whether spaces are taken from the text alone, as PDF/UA promises them to be there.
enum class SpacesFrom { kTextAlone, kTextAndGaps };

struct ReadFontUse {
    ReadFont font = {};
    std::size_t shown = 0;       ///< glyphs
    std::size_t unreadable = 0;  ///< of them without a text
};

struct PageText {
    std::string whole = {};
    std::map<std::int64_t, std::string> marked = {};  ///< by MCID
    std::size_t untagged = 0;  ///< glyphs that are neither marked nor an artifact's
};

/// The fonts of a document, read once: by the number of their object.
using FontsInUse = std::map<std::int64_t, ReadFontUse>;

PageText read_page_text(PdfReader& reader, const PdfItem& page, SpacesFrom spaces,
                        FontsInUse& fonts);

/// A key of a page, or of the nearest ancestor that has it (7.7.3.4).
const PdfItem& inherited(PdfReader& reader, const PdfItem& page, std::string_view key);

}  // namespace cvpdf
