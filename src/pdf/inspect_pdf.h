// inspect_pdf: any PDF → what it says about itself, and its text as a parser reads it.
//
// The text of a tagged file comes in the order of its struct tree, as a screen reader says it, each
// block on a line of its own; of others in the order of the content streams.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cvpdf {

struct InspectedPage {
    std::int64_t width = 0;  ///< thousandths of a point
    std::int64_t height = 0;
};

struct InspectedFont {
    std::string name = {};
    std::string type = {};     ///< "Type0", "Type1"…
    std::string program = {};  ///< "subset", "whole", "drawn", "not embedded"
    std::size_t glyphs = 0;    ///< shown
    std::size_t unreadable = 0;
};

struct InspectedLink {
    std::string target = {};
    std::string text = {};  ///< what it says of itself (Contents)
    std::size_t page = 0;   ///< from 1
};

struct InspectedAttachment {
    std::string name = {};
    std::string type = {};  ///< MIME
    std::string relationship = {};
    std::string description = {};
    std::string bytes = {};
};

struct InspectedCheck {
    std::string name = {};
    bool passed = false;
    std::string detail = {};  ///< of what failed
};

struct Inspection {
    std::string version = {};  ///< of PDF
    /// title, author, subject, keywords, language, creator, producer, created, modified, layout,
    /// source, variant and posting; none of them empty
    std::vector<std::pair<std::string, std::string>> metadata = {};
    std::vector<std::string> claims = {};  ///< "PDF/A-2a", "PDF/UA-1"
    std::vector<InspectedPage> pages = {};
    std::vector<InspectedFont> fonts = {};
    std::vector<InspectedLink> links = {};
    std::vector<InspectedAttachment> attachments = {};
    std::vector<InspectedCheck> checks = {};
    std::string text = {};
};

/// Throws PdfReadError. Of a hostile file it may also crash: see pdf_reader.h.
Inspection inspect_pdf(std::string_view bytes);

}  // namespace cvpdf
