#include "cv/read_section.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cv/bibliography/read_bibliography.h"
#include "cv/file_keys.h"
#include "cv/read_entry.h"
#include "cv/read_selection.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

/// Whether a mapping is an entry whose dash is missing: no key is a section's, and one is a field.
bool is_lone_entry(const Node& node) {
    const auto is_section_key = [](const Member& member) {
        return std::ranges::find(section_keys(), member.key, &FieldSpec::name) !=
               section_keys().end();
    };
    return std::ranges::none_of(node.members, is_section_key) &&
           kind_by_keys(node, std::nullopt, Mistypings::kIgnore).has_value();
}

/// Whether a text in the place of a section may be a field of the entry above, indented too little.
bool is_field_of(const Entry& above, const Member& member) {
    return member.value.is_scalar() && find_field(spec_of(above.kind), member.key) != nullptr;
}

/// `above` is the entry that the file has before it; null: none.
Section read_section(const Member& member, const Entry* above, Diagnostics& diagnostics) {
    Section section{.key = member.key, .key_span = member.key_span};
    SectionKinds kinds{.usual = default_kind(member.key)};
    const Node& node = member.value;
    if (above && is_field_of(*above, member)) {
        diagnostics.error(node.span, "expected a list of entries, found a text",
                          {"each entry begins with '- '",
                           fmt::format("if '{}' belongs to the entry above, indent it like the "
                                       "other fields there",
                                       member.key)});
        return section;
    }
    if (!node.is_mapping()) {
        section.entries = read_entries(node, kinds, diagnostics);
        return section;
    }
    if (is_lone_entry(node)) {
        const Member& first = node.members.front();
        diagnostics.error(first.key_span,
                          fmt::format("the section '{}' is a list of entries", member.key),
                          {fmt::format("begin every entry with a dash: - {}: …", first.key)});
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
    } else if (!section.bibliography && !is_misspelled(node, "entries", section_keys())) {
        diagnostics.error(place_of_missing(node, "entries"),
                          fmt::format("the section '{}' has no 'entries'", member.key),
                          {"write them as a list: entries: [text, …]"});
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
        const bool follows = !sections.empty() && !sections.back().entries.empty();
        const Entry* above = follows ? &sections.back().entries.back() : nullptr;
        sections.push_back(read_section(member, above, diagnostics));
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
