// Composer: the Document in the making, and what all parts of compose need to make it.
//
// Struct elements are added in reading order: whoever writes a part of the page adds its elements
// when the text comes to it, and nothing goes back. Private to compose/.

#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "compose/compose.h"
#include "compose/fill_template.h"
#include "compose/marked_text.h"
#include "document/document.h"
#include "layout/layout.h"

namespace cvpdf {

inline constexpr StructId kRootElement{0};
inline constexpr GroupId kWholeGroup{0};

struct Composer {
    const ComposeInput& input;
    Diagnostics& diagnostics;
    Document document = {};

    const Layout& layout() const { return input.layout; }
    const Header& header() const { return input.file.cv.header; }
    std::string_view language() const { return input.language; }
    /// The language that texts fall back to: the CV's own.
    std::string_view fallback_language() const {
        return input.file.language ? std::string_view{*input.file.language}
                                   : std::string_view{input.language};
    }
    Flow& flow() { return document.flows.front(); }
};

/// A text of the CV in the language of the page, Markdown read. Warns where it is not translated.
MarkedText localized(Composer& composer, const LocalizedText& text);
/// The same without its markup, for metadata and the outline.
std::string localized_plain(Composer& composer, const LocalizedText& text);

/// Adds a block to the flow.
void add_block(Composer& composer, Block block);

void compose_header(Composer& composer);
void compose_section(Composer& composer, const Section& section);
/// Running heads and feet, page size and margins.
void compose_pages(Composer& composer);
void compose_info(Composer& composer);

}  // namespace cvpdf
