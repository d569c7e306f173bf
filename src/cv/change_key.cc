#include "cv/change_key.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cv/file_keys.h"
#include "cv/link.h"
#include "cv/read_entry.h"
#include "cv/read_header.h"
#include "cv/read_highlights.h"
#include "cv/read_section.h"
#include "cv/read_selection.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

/// A mapping with the one key, as readers want it.
Node mapping_of(const Member& member) {
    return make_mapping({member}, member.value.span);
}

void put(LocalizedText& old, LocalizedText text, Languages languages) {
    if (languages == Languages::kReplace) {
        old = std::move(text);
        return;
    }
    for (LocalizedText::Version& version : text.versions) {
        const auto same =
            std::ranges::find(old.versions, version.language, &LocalizedText::Version::language);
        if (same == old.versions.end()) {
            old.versions.push_back(std::move(version));
        } else {
            *same = std::move(version);
        }
    }
}

void report_missing(const Member& member, std::string_view what, Diagnostics& diagnostics) {
    diagnostics.error(member.key_span,
                      fmt::format("'{}' cannot be taken away: {}", member.key, what),
                      {"give it another value instead"});
}

bool is_fixed(std::string_view key) {
    return key == "id" || key == "kind";
}

/// False, with a diagnostic, for keys that there are not, or that cannot be changed.
bool check_changeable(const Member& member, const std::vector<std::string_view>& keys,
                      Diagnostics& diagnostics) {
    if (std::ranges::find(keys, member.key) != keys.end()) return true;
    if (is_fixed(member.key)) {
        diagnostics.error(member.key_span, fmt::format("'{}' cannot be changed", member.key),
                          {"it stands where it was written; others speak of it"});
    } else {
        report_unknown_key(member, keys, diagnostics);
    }
    return false;
}

/// Tags and priority; false for other keys.
bool change_selection(Selection& selection, const Member& member, Diagnostics& diagnostics) {
    if (member.key != "tags" && member.key != "priority") return false;
    Selection read = read_selection(mapping_of(member), diagnostics);
    if (member.key == "tags") {
        selection.tags = std::move(read.tags);
    } else {
        selection.priority = read.priority;
        selection.always = read.always;
    }
    return true;
}

std::vector<std::string_view> changeable(std::span<const FieldSpec> keys) {
    std::vector<std::string_view> names;
    for (const FieldSpec& key : keys) {
        if (!is_fixed(key.name) && key.name != "extra") names.push_back(key.name);
    }
    return names;
}

/// The text that a key of the header holds; null for keys that hold none.
LocalizedText* header_text(Header& header, std::string_view key) {
    if (key == "name") return &header.name;
    if (key == "headline") return &header.headline;
    if (key == "location") return &header.location;
    return nullptr;
}

// ---- entries ----

std::string_view stored_name(const FieldSpec& spec) {
    return spec.stored_as.empty() ? spec.name : spec.stored_as;
}

/// One end of the range alone is another; the other one stays.
void keep_other_end(const DateField& old, std::string_view key, DateField& date) {
    if (old.single) return;
    if (key == "start_date") date.range.end = old.range.end;
    if (key == "end_date") date.range.start = old.range.start;
}

void put_field(Entry& entry, Field field, const KeyChange& change) {
    const auto old = std::ranges::find(entry.fields, field.name, &Field::name);
    if (old == entry.fields.end()) {
        entry.fields.push_back(std::move(field));
        return;
    }
    auto* old_text = std::get_if<LocalizedText>(&old->value);
    auto* text = std::get_if<LocalizedText>(&field.value);
    if (old_text != nullptr && text != nullptr) {
        put(*old_text, std::move(*text), change.languages);
        return;
    }
    const auto* old_date = std::get_if<DateField>(&old->value);
    auto* date = std::get_if<DateField>(&field.value);
    if (old_date != nullptr && date != nullptr) keep_other_end(*old_date, change.member.key, *date);
    old->value = std::move(field.value);
}

/// A range without one of its ends is another, if it has two.
bool keeps_an_end(Field& field, std::string_view key) {
    auto* date = std::get_if<DateField>(&field.value);
    if (date == nullptr || date->single) return false;
    if (key == "start_date") date->range.start.reset();
    if (key == "end_date") date->range.end.reset();
    return key != "date" && (date->range.start || date->range.end);
}

void take_field_away(Entry& entry, const FieldSpec& field, const Member& member,
                     Diagnostics& diagnostics) {
    if (field.required == Required::kYes) {
        return report_missing(member, "the entry needs it", diagnostics);
    }
    if (field.type == FieldType::kHighlights) entry.highlights.clear();
    if (field.type == FieldType::kPositions) entry.positions.clear();
    std::erase_if(entry.fields, [&](Field& old) {
        return old.name == stored_name(field) && !keeps_an_end(old, member.key);
    });
}

void change_field(Entry& entry, const FieldSpec& field, const KeyChange& change,
                  Diagnostics& diagnostics) {
    const Member& member = change.member;
    if (is_absent(member.value)) return take_field_away(entry, field, member, diagnostics);
    Entry read{.kind = entry.kind};
    read_entry_field(member, field, mapping_of(member), read, diagnostics);
    if (field.type == FieldType::kHighlights) entry.highlights = std::move(read.highlights);
    if (field.type == FieldType::kPositions) entry.positions = std::move(read.positions);
    for (Field& found : read.fields) put_field(entry, std::move(found), change);
}

bool is_of_bibliography(std::string_view key) {
    return key == "bibliography" || std::ranges::find(bibliography_keys(), key, &FieldSpec::name) !=
                                        bibliography_keys().end();
}

}  // namespace

std::vector<std::string_view> changeable_entry_keys(const EntryKindSpec& spec) {
    std::vector<std::string_view> keys = changeable(spec.fields);
    for (const std::string_view key : changeable(common_entry_keys())) keys.push_back(key);
    return keys;
}

std::vector<std::string_view> changeable_section_keys() {
    std::vector<std::string_view> keys = changeable(section_keys());
    std::erase_if(keys, is_of_bibliography);
    return keys;
}

void change_header(Header& header, const KeyChange& change, Diagnostics& diagnostics) {
    const Member& member = change.member;
    if (!check_changeable(member, changeable(header_keys()), diagnostics)) return;
    const bool absent = is_absent(member.value);
    if (absent && member.key == "name") {
        return report_missing(member, "a CV needs a name", diagnostics);
    }
    if (absent && member.key == "social_networks") header.social_networks.clear();
    if (absent && member.key == "fields") header.fields.clear();
    LocalizedText* const text = header_text(header, member.key);
    LocalizedText old = text != nullptr ? *text : LocalizedText{};
    const bool is_list = member.key == "social_networks" || member.key == "fields";
    const bool printed = !(absent && is_list) && read_header_key(member, header, diagnostics);
    if (text != nullptr && change.languages == Languages::kKeep) {
        put(old, std::move(*text), Languages::kKeep);
        *text = std::move(old);
    }
    const auto place = std::ranges::find(header.order, member.key);
    if (!printed && place != header.order.end()) header.order.erase(place);
    if (printed && place == header.order.end()) header.order.push_back(member.key);
}

void change_header_field(HeaderField& field, const KeyChange& change, Diagnostics& diagnostics) {
    const Member& member = change.member;
    if (!check_changeable(member, changeable(header_field_keys()), diagnostics)) return;
    if (change_selection(field.selection, member, diagnostics)) return;
    if (member.key == "value" && is_absent(member.value)) {
        return report_missing(member, "the line needs it", diagnostics);
    }
    if (member.key == "label") {
        put(field.label, read_text(member.value, diagnostics), change.languages);
    } else if (member.key == "value") {
        put(field.value, read_text(member.value, diagnostics), change.languages);
    } else if (member.key == "url") {
        field.url = read_link(member.value, diagnostics);
    } else if (member.key == "private") {
        field.is_private = read_bool(member.value, diagnostics).value_or(false);
    }
}

void change_section(Section& section, const KeyChange& change, Diagnostics& diagnostics) {
    const Member& member = change.member;
    if (is_of_bibliography(member.key)) {
        return diagnostics.error(member.key_span, fmt::format("'{}' cannot be changed", member.key),
                                 {"bibliographies are read before anything is changed; what came "
                                  "of their entries can be, by their keys"});
    }
    if (!check_changeable(member, changeable_section_keys(), diagnostics)) return;
    if (change_selection(section.selection, member, diagnostics)) return;
    const Node mapping = mapping_of(member);
    if (member.key == "title") {
        put(section.title, read_text(member.value, diagnostics), change.languages);
    } else if (member.key == "page_break") {
        section.page_break = read_page_break(mapping, diagnostics);
    } else if (member.key == "numbering") {
        const auto index = read_choice(mapping, section_keys(), "numbering", diagnostics);
        section.numbering = index ? std::optional(static_cast<Numbering>(*index)) : std::nullopt;
    } else if (member.key == "style") {
        section.style = read_word(member.value, diagnostics).value_or("");
        section.style_span = member.value.span;
    } else if (member.key == "entries") {
        section.entries =
            read_entries(member.value, {.usual = default_kind(section.key)}, diagnostics);
    }
}

void change_entry(Entry& entry, const EntryKindSpec& spec, const KeyChange& change,
                  Diagnostics& diagnostics) {
    const Member& member = change.member;
    if (!check_changeable(member, changeable_entry_keys(spec), diagnostics)) return;
    if (change_selection(entry.selection, member, diagnostics)) return;
    if (member.key == "page_break") {
        entry.page_break = read_page_break(mapping_of(member), diagnostics);
    } else if (member.key == "min_bullets") {
        entry.min_bullets = read_few(mapping_of(member), "min_bullets", diagnostics);
    } else if (const FieldSpec* field = find_field(spec, member.key)) {
        change_field(entry, *field, change, diagnostics);
    }
}

void change_highlight(Highlight& highlight, const KeyChange& change, Diagnostics& diagnostics) {
    const Member& member = change.member;
    if (!check_changeable(member, changeable(highlight_keys()), diagnostics)) return;
    if (change_selection(highlight.selection, member, diagnostics)) return;
    if (member.key == "number") {
        highlight.number = read_few(mapping_of(member), "number", diagnostics);
    } else if (member.key == "highlights") {
        highlight.children = read_highlights(member.value, diagnostics);
    } else if (is_absent(member.value)) {
        report_missing(member, "a bullet needs it", diagnostics);
    } else {
        put(highlight.text, read_text(member.value, diagnostics), change.languages);
    }
}

}  // namespace cvpdf
