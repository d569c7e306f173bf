// Keys of the page and the header.

#include <algorithm>

#include "cv/labels.h"
#include "cv/personal.h"
#include "layout/layout_keys.h"

namespace cvpdf {
namespace {

constexpr std::string_view kRunningFields[] = {"name", "page", "pages"};

constexpr Choice<TextAlignment> kRunningAlignments[] = {{"start", TextAlignment::kStart},
                                                        {"end", TextAlignment::kEnd},
                                                        {"center", TextAlignment::kCenter}};
constexpr Choice<HeaderPart> kParts[] = {
    {"name", HeaderPart::kName},         {"headline", HeaderPart::kHeadline},
    {"contacts", HeaderPart::kContacts}, {"title", HeaderPart::kTitle},
    {"form", HeaderPart::kForm},         {"note", HeaderPart::kNote}};
constexpr Choice<ContactsArrangement> kArrangements[] = {
    {"line", ContactsArrangement::kLine},
    {"lines", ContactsArrangement::kList},
    {"columns", ContactsArrangement::kColumns}};
constexpr Choice<NetworkDisplay> kNetworks[] = {{"address", NetworkDisplay::kAddress},
                                                {"labelled", NetworkDisplay::kLabelled},
                                                {"username", NetworkDisplay::kUsername}};

constexpr KeySpec<RunningSpec> kRunningKeys[] = {
    {"text", "template", "what it says; fields: name, page, pages",
     [](const Node& node, RunningSpec& running, LayoutContext& context) {
         assign(running.text, read_template(node, context.diagnostics));
         check_fields(running.text, kRunningFields, "a running line", context.diagnostics);
     }},
    {"style", "style", "its text style",
     [](const Node& node, RunningSpec& running, LayoutContext& context) {
         assign(running.style, read_reference(node, context.diagnostics));
     }},
    {"align", "start | end | center", "where it stands between the margins",
     [](const Node& node, RunningSpec& running, LayoutContext& context) {
         assign(running.align, read_choice(node, kRunningAlignments, context.diagnostics));
     }},
    {"distance", "length", "of its baseline from the page's edge",
     [](const Node& node, RunningSpec& running, LayoutContext& context) {
         assign(running.distance, read_length(node, context.diagnostics));
     }},
    {"from_page", "1 | 2", "the first page that has it",
     [](const Node& node, RunningSpec& running, LayoutContext& context) {
         assign(running.from_page, read_integer(node, 1, 2, context.diagnostics));
     }},
};

void read_running(const Node& node, std::optional<RunningSpec>& running, LayoutContext& context) {
    if (node.is_null()) {
        running.reset();
        return;
    }
    if (!running) running = RunningSpec{};
    read_mapping(node, running_spec_keys(), *running, context);
}

constexpr KeySpec<PageSpec> kPageKeys[] = {
    {"size", "a4 | letter | locale | [width, height]",
     "the paper; `locale`: as where the CV's language is spoken",
     [](const Node& node, PageSpec& page, LayoutContext& context) {
         assign(page.size, read_page_size(node, context.request.paper, context.diagnostics));
     }},
    {"margins", "length | {top, right, bottom, left}", "between the paper's edges and the text",
     [](const Node& node, PageSpec& page, LayoutContext& context) {
         assign(page.margins, read_insets(node, page.margins, context.diagnostics));
     }},
    {"background", "color", "of the whole page; null: none",
     [](const Node& node, PageSpec& page, LayoutContext& context) {
         read_background(node, page.background, context);
     }},
    {"bands", "list of page_band", "stripes along the paper's edges, behind the text",
     [](const Node& node, PageSpec& page, LayoutContext& context) {
         read_page_bands(node, page.bands, context);
     }},
    {"head", "running", "a line at the top of the pages; null: none",
     [](const Node& node, PageSpec& page, LayoutContext& context) {
         read_running(node, page.head, context);
     }},
    {"foot", "running", "a line at the bottom of the pages; null: none",
     [](const Node& node, PageSpec& page, LayoutContext& context) {
         read_running(node, page.foot, context);
     }},
};

void read_parts(const Node& node, HeaderSpec& header, LayoutContext& context) {
    if (!node.is_sequence()) {
        report_kind(node, "a list of name, headline, contacts", context.diagnostics);
        return;
    }
    header.order.clear();
    for (const Node& item : node.items) {
        if (const auto part = read_choice(item, kParts, context.diagnostics))
            header.order.push_back(*part);
    }
}

void read_personal_keys(const Node& node, HeaderSpec& header, LayoutContext& context) {
    if (!node.is_sequence()) {
        report_kind(node, "a list of keys", context.diagnostics);
        return;
    }
    header.personal.clear();
    for (const Node& item : node.items) {
        const auto known = personal_keys();
        if (item.is_scalar() && std::ranges::find(known, item.text) != known.end()) {
            header.personal.push_back(item.text);
        } else {
            report_unknown_word(item, known, context.diagnostics);
        }
    }
}

constexpr KeySpec<HeaderSpec> kHeaderKeys[] = {
    {"order", "list of title, note, name, headline, contacts, form",
     "what the header says, from the top",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         read_parts(node, header, context);
     }},
    {"title", "text_line", "what the page is, in words of the locale: `{cv}`",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         read_mapping(node, text_line_spec_keys(), header.title, context);
         check_fields(header.title.text, label_names(), "a title", context.diagnostics);
     }},
    {"note", "text_line", "a remark, in words of the locale: `{blind_note}`",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         read_mapping(node, text_line_spec_keys(), header.note, context);
         check_fields(header.note.text, label_names(), "a note", context.diagnostics);
     }},
    {"form", "form", "the header as a table; null: none",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         read_form(node, header.form, context);
     }},
    {"personal", "list of texts",
     "personal data that are printed among the contacts: birth_date, nationality and the like",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         read_personal_keys(node, header, context);
     }},
    {"name", "line", "the name",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         read_mapping(node, line_spec_keys(), header.name, context);
     }},
    {"headline", "line", "the headline",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         read_mapping(node, line_spec_keys(), header.headline, context);
     }},
    {"contacts", "line", "address, e-mail, networks and the like, in the CV's order",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         read_mapping(node, line_spec_keys(), header.contacts, context);
     }},
    {"arrange", "line | lines | columns",
     "contacts one after the other, each in a line of its own, or in columns, row after row",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         assign(header.arrange, read_choice(node, kArrangements, context.diagnostics));
     }},
    {"columns", "2–4", "of contacts in columns",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         assign(header.columns, read_integer(node, 2, 4, context.diagnostics));
     }},
    {"icons", "on | off | icons", "drawings before contacts; what they mean is said by the text",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         read_icons(node, header.icons, context);
     }},
    {"separator", "text", "between two contacts of a line, spaces included",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         assign(header.separator, read_text(node, context.diagnostics));
     }},
    {"networks", "address | labelled | username",
     "how profiles are printed: github.com/hong, GitHub: hong, hong",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         assign(header.networks, read_choice(node, kNetworks, context.diagnostics));
     }},
    {"photo", "on | off | photo", "where and how the CV's photo is printed, if it is",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         read_photo(node, header.photo, context);
     }},
    {"space_after", "token", "below the header",
     [](const Node& node, HeaderSpec& header, LayoutContext& context) {
         assign(header.space_after, read_token(node, context.diagnostics));
     }},
};

}  // namespace

std::span<const KeySpec<PageSpec>> page_spec_keys() {
    return kPageKeys;
}
std::span<const KeySpec<RunningSpec>> running_spec_keys() {
    return kRunningKeys;
}
std::span<const KeySpec<HeaderSpec>> header_spec_keys() {
    return kHeaderKeys;
}

}  // namespace cvpdf
