// Composer: the Document in the making, and what all parts of compose need to make it.
//
// Struct elements are added in reading order: whoever writes a part of the page adds its elements
// when the text comes to it, and nothing goes back. Private to compose/.

#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "compose/compose.h"
#include "compose/fill_template.h"
#include "compose/marked_text.h"
#include "compose/styles.h"
#include "document/document.h"
#include "layout/layout.h"

namespace cvpdf {

inline constexpr StructId kRootElement{0};
inline constexpr GroupId kWholeGroup{0};

struct Composer {
    const ComposeInput& input;
    Diagnostics& diagnostics;
    Document document = {};
    /// Of the page: a layout is written for left to right, and mirrored as a whole.
    Direction direction = Direction::kLeftToRight;
    std::unordered_map<const void*, PartId> parts = {};  ///< by CvPart::address
    std::optional<PartId> part = {};                     ///< that is being written
    std::vector<const Section*> sections = {};           ///< in the order of the page
    std::size_t form_sections = 0;                       ///< the first of them: a form's own
    /// The language of Han in texts that are not written in it: the CV's own, or the first of the
    /// name's versions that is; else empty. It picks the shapes of a Chinese or Japanese name.
    std::string_view han_language = {};
    std::map<std::string, PageStyle, std::less<>> styles = {};  ///< that were asked for, by name

    const Layout& layout() const { return input.layout; }
    const Header& header() const { return input.file.cv.header; }
    std::string_view language() const { return input.language; }
    /// The language that texts fall back to: the CV's own.
    std::string_view fallback_language() const {
        return input.file.language ? std::string_view{*input.file.language}
                                   : std::string_view{input.language};
    }
    /// The one that is being written: the last.
    Flow& flow() { return document.flows.back(); }
};

/// A text of the CV in the language of the page, Markdown read. Warns where it is not translated.
MarkedText localized(Composer& composer, const LocalizedText& text);
/// The same without its markup, for metadata and the outline.
std::string localized_plain(Composer& composer, const LocalizedText& text);

/// The language and the signs of the locale, for what templates say themselves.
TemplateWords template_words(const Composer& composer);
/// What is not empty of a list, with the locale's separator between; with a plain comma between
/// Latin letters on a page in another script.
MarkedText listed(const Composer& composer, std::span<const MarkedText> items);
MarkedText listed(Composer& composer, std::span<const LocalizedText> texts);

/// On a page from right to left: the text, set apart, so that what is Latin in it does not join
/// what is Latin beside it. Else the text itself.
MarkedText isolated(const Composer& composer, MarkedText text);

/// page_style, once for each name: rows of all entries look alike.
const PageStyle& known_style(Composer& composer, const Reference& name);

PageBreak page_break(PageBreakRule rule);

/// What is written from here on is this section, entry or bullet.
void begin_part(Composer& composer, const void* thing);

/// Adds a block of the part that is being written to the flow.
void add_block(Composer& composer, Block block);

/// These parts of the header, in this order. A photo that is none of them stands beside all of them
/// with `PhotoPlace::kBeside`.
enum class PhotoPlace { kNone, kBeside };
void compose_header(Composer& composer, std::span<const HeaderPart> parts, PhotoPlace photo);
void compose_section(Composer& composer, const Section& section, RegionName region);
/// Page size, margins, running heads and feet.
void compose_pages(Composer& composer);
/// A flow for each region that has something in it, in reading order, and its place on the pages.
void compose_regions(Composer& composer);
/// The layout's lines below everything.
void compose_closing(Composer& composer);
void compose_info(Composer& composer);

}  // namespace cvpdf
