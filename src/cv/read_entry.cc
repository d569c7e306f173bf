#include "cv/read_entry.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/suggest.h"
#include "cv/link.h"
#include "cv/read_date.h"
#include "cv/read_highlights.h"
#include "cv/read_selection.h"
#include "cv/read_value.h"
#include "cv/split_text.h"

namespace cvpdf {

namespace {

void read_fields(const Node& node, const EntryKindSpec& spec, Entry& entry,
                 Diagnostics& diagnostics);

/// The name under which a key's value is kept.
std::string_view stored_name(const FieldSpec& spec) {
    return spec.stored_as.empty() ? spec.name : spec.stored_as;
}

bool has_field(const Entry& entry, std::string_view name) {
    return find_field(entry, name) != nullptr;
}

// ---- keys ----

std::vector<std::string_view> known_keys(const EntryKindSpec& spec) {
    std::vector<std::string_view> known = names_of(spec.fields);
    for (const FieldSpec& key : common_entry_keys()) known.push_back(key.name);
    return known;
}

/// Another kind that has a field of this name: the user may have meant that one.
const EntryKindSpec* other_kind_with(std::string_view key) {
    for (const EntryKindSpec& kind : entry_kinds()) {
        if (find_field(kind, key)) return &kind;
    }
    return nullptr;
}

/// Reports unknown keys; returns the known ones that they were taken for.
std::vector<std::string_view> check_keys(const Node& node, const EntryKindSpec& spec,
                                         Diagnostics& diagnostics) {
    const std::vector<std::string_view> known = known_keys(spec);
    std::vector<std::string_view> meant;
    for (const Member& member : node.members) {
        if (std::ranges::find(known, member.key) != known.end()) continue;
        if (diagnostics.is_full()) {
            diagnostics.error(member.key_span, {});
            continue;
        }
        const std::optional<std::string_view> near = suggest(member.key, known);
        const EntryKindSpec* other = other_kind_with(member.key);
        if (near) meant.push_back(*near);
        if (near || !other) {
            report_unknown_key(member, known, diagnostics);
            continue;
        }
        diagnostics.error(member.key_span,
                          fmt::format("'{}' is not a field of {} entries", member.key, spec.name),
                          {fmt::format("{} entries have it: say kind: {}, or move it under 'extra'",
                                       other->name, other->name)});
    }
    return meant;
}

void check_required(const Node& node, const EntryKindSpec& spec,
                    const std::vector<std::string_view>& mistyped, Diagnostics& diagnostics) {
    for (const FieldSpec& field : spec.fields) {
        if (field.required == Required::kNo || find_present(node, field.name)) continue;
        if (std::ranges::find(mistyped, field.name) != mistyped.end()) continue;
        diagnostics.error(place_of_missing(node, field.name),
                          fmt::format("'{}' is missing: {} entries need it", field.name, spec.name),
                          {fmt::format("{}: {}", field.name, field.doc)});
    }
}

void check_extra(const Node& node, Diagnostics& diagnostics) {
    const Member* extra = find_present(node, "extra");
    if (extra && !extra->value.is_mapping()) {
        report_wrong_type(extra->value, "a mapping", diagnostics);
    }
}

// ---- values ----

std::optional<Entry> read_position(const Node& node, Diagnostics& diagnostics) {
    if (is_absent(node)) return std::nullopt;
    if (!node.is_mapping()) {
        report_wrong_type(node, "a position", diagnostics);
        return std::nullopt;
    }
    Entry position{.kind = position_spec().kind, .span = node.span};
    read_fields(node, position_spec(), position, diagnostics);
    return position;
}

std::vector<Entry> read_positions(const Node& node, Diagnostics& diagnostics) {
    std::vector<Entry> positions;
    if (!node.is_sequence()) {
        report_wrong_type(node, "a list of positions", diagnostics);
        return positions;
    }
    for (const Node& item : node.items) {
        if (std::optional<Entry> position = read_position(item, diagnostics)) {
            positions.push_back(*std::move(position));
        }
    }
    return positions;
}

void add_field(const Member& member, std::string_view name, decltype(Field::value) value,
               Entry& entry) {
    entry.fields.push_back(
        {.name = std::string(name), .key_span = member.key_span, .value = std::move(value)});
}

void read_fields(const Node& node, const EntryKindSpec& spec, Entry& entry,
                 Diagnostics& diagnostics) {
    check_required(node, spec, check_keys(node, spec, diagnostics), diagnostics);
    check_extra(node, diagnostics);
    entry.selection = read_selection(node, diagnostics);
    entry.page_break = read_page_break(node, diagnostics);
    entry.min_bullets = read_few(node, "min_bullets", diagnostics);
    bool dates_read = false;
    for (const Member& member : node.members) {
        const FieldSpec* field = find_field(spec, member.key);
        if (!field || is_absent(member.value)) continue;
        const bool is_date = field->type == FieldType::kDate;
        if (is_date && std::exchange(dates_read, true)) continue;
        if (!is_date && has_field(entry, stored_name(*field))) {
            diagnostics.error(member.key_span,
                              fmt::format("the field '{}' stands here twice", stored_name(*field)),
                              {"it has two names; keep one of them"});
            continue;
        }
        read_entry_field(member, *field, node, entry, diagnostics);
    }
}

// ---- kinds ----

/// The one field that a kind requires; null if it requires none or several.
const FieldSpec* only_required_field(const EntryKindSpec& spec) {
    const FieldSpec* found = nullptr;
    for (const FieldSpec& field : spec.fields) {
        if (field.required == Required::kNo) continue;
        if (found) return nullptr;
        found = &field;
    }
    return found;
}

std::optional<Entry> read_bare_text(const Node& node, const SectionKinds& kinds,
                                    Diagnostics& diagnostics) {
    LocalizedText text = read_text(node, diagnostics);
    if (text.empty()) return std::nullopt;
    const EntryKindSpec& stated = spec_of(kinds.stated.value_or(EntryKind::kText));
    const FieldSpec* field = only_required_field(stated);
    const EntryKindSpec& spec = field ? stated : spec_of(EntryKind::kText);
    Entry entry{.kind = spec.kind, .span = node.span};
    entry.fields.push_back({.name = std::string(field ? field->name : spec.fields.front().name),
                            .key_span = node.span,
                            .value = std::move(text)});
    return entry;
}

void report_unknown_kind(const Node& node, Diagnostics& diagnostics) {
    diagnostics.error(
        node.members.empty() ? node.span : node.members.front().key_span,
        "nothing here tells what kind of entry this is",
        {"say it (kind: normal), or give it a key such as name, company, institution, "
         "title, label or bullet"});
}

}  // namespace

std::optional<Entry> read_entry(const Node& node, const SectionKinds& kinds,
                                Diagnostics& diagnostics) {
    if (is_absent(node)) return std::nullopt;
    if (node.is_sequence()) {
        report_wrong_type(node, "an entry", diagnostics);
        return std::nullopt;
    }
    if (!node.is_mapping() || is_language_map(node)) {
        return read_bare_text(node, kinds, diagnostics);
    }
    if (report_split_text(node, diagnostics)) return std::nullopt;
    std::optional<EntryKind> kind = read_kind(node, diagnostics);
    if (!kind) kind = kinds.stated;
    if (!kind) {
        // Where nothing more is told, nothing more is guessed.
        const bool tells = !diagnostics.is_full();
        kind = kind_by_keys(node, kinds.usual, tells ? Mistypings::kForgive : Mistypings::kIgnore);
    }
    if (!kind) {
        report_unknown_kind(node, diagnostics);
        return std::nullopt;
    }
    Entry entry{.kind = *kind, .span = node.span};
    read_fields(node, spec_of(*kind), entry, diagnostics);
    return entry;
}

void read_entry_field(const Member& member, const FieldSpec& spec, const Node& mapping,
                      Entry& entry, Diagnostics& diagnostics) {
    const std::string_view name = stored_name(spec);
    switch (spec.type) {
        case FieldType::kText:
            if (LocalizedText text = read_text(member.value, diagnostics); !text.empty()) {
                add_field(member, name, std::move(text), entry);
            }
            return;
        case FieldType::kTextList:
            if (auto list = read_text_list(member.value, diagnostics); !list.empty()) {
                add_field(member, name, std::move(list), entry);
            }
            return;
        case FieldType::kDate:
            if (std::optional<DateField> date = read_dates(mapping, diagnostics)) {
                add_field(member, name, *std::move(date), entry);
            }
            return;
        case FieldType::kUrl:
            if (std::optional<Url> url = read_link(member.value, diagnostics)) {
                add_field(member, name, *std::move(url), entry);
            }
            return;
        case FieldType::kDoi:
            if (std::optional<Url> url = read_doi(member.value, diagnostics)) {
                add_field(member, name, *std::move(url), entry);
            }
            return;
        case FieldType::kHighlights:
            entry.highlights = read_highlights(member.value, diagnostics);
            return;
        case FieldType::kPositions:
            entry.positions = read_positions(member.value, diagnostics);
            return;
        default:
            assert(false && "entries have no field of this type");
    }
}

}  // namespace cvpdf
