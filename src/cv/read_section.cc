#include "cv/read_section.h"

#include <utility>

#include <fmt/format.h>

#include "cv/bibliography/read_bibliography.h"
#include "cv/file_keys.h"
#include "cv/read_entry.h"
#include "cv/read_selection.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

Section read_section(const Member& member, Diagnostics& diagnostics) {
    Section section{.key = member.key, .key_span = member.key_span};
    SectionKinds kinds{.usual = default_kind(member.key)};
    const Node& node = member.value;
    if (!node.is_mapping()) {
        section.entries = read_entries(node, kinds, diagnostics);
        return section;
    }
    report_unknown_keys(node, section_keys(), diagnostics);
    kinds.stated = read_kind(node, diagnostics);
    section.selection = read_selection(node, diagnostics);
    section.page_break = read_page_break(node, diagnostics);
    if (const Member* title = find_present(node, "title")) {
        section.title = read_text(title->value, diagnostics);
    }
    section.bibliography = read_bibliography(node, diagnostics);
    if (const auto index = read_choice(node, section_keys(), "numbering", diagnostics)) {
        section.numbering = static_cast<Numbering>(*index);
    }
    if (const Member* style = find_present(node, "style")) {
        section.style = read_word(style->value, diagnostics).value_or("");
        section.style_span = style->value.span;
    }
    if (const Node* entries = node.find("entries")) {
        section.entries = read_entries(*entries, kinds, diagnostics);
    } else if (!section.bibliography) {
        diagnostics.error(place_of_missing(node, "entries"),
                          fmt::format("the section '{}' has no 'entries'", member.key));
    }
    return section;
}

}  // namespace

std::vector<Section> read_sections(const Node& node, Diagnostics& diagnostics) {
    std::vector<Section> sections;
    if (!node.is_mapping()) {
        diagnostics.error(node.span,
                          fmt::format("expected sections, found {}", describe(node.kind)),
                          {"sections look like this: experience: [entries]"});
        return sections;
    }
    for (const Member& member : node.members) {
        sections.push_back(read_section(member, diagnostics));
    }
    return sections;
}

std::vector<Entry> read_entries(const Node& node, const SectionKinds& kinds,
                                Diagnostics& diagnostics) {
    std::vector<Entry> entries;
    if (is_absent(node)) return entries;
    if (!node.is_sequence()) {
        report_wrong_type(node, "a list of entries", diagnostics);
        return entries;
    }
    for (const Node& item : node.items) {
        if (std::optional<Entry> entry = read_entry(item, kinds, diagnostics)) {
            entries.push_back(*std::move(entry));
        }
    }
    return entries;
}

}  // namespace cvpdf
