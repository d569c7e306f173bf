#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/date.h"
#include "cv/dialects/foreign_date.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/rendercv.h"
#include "cv/dialects/rendercv_lists.h"
#include "cv/entry_kinds.h"
#include "cv/read_entry.h"
#include "cv/read_value.h"

namespace cvpdf::dialects {

namespace {

/// The fields that tell RenderCV what an entry is, in its own order.
struct TellingField {
    std::string_view key;
    EntryKind kind;
};

constexpr auto kTellingFields = std::to_array<TellingField>({
    {"label", EntryKind::kOneLine},
    {"details", EntryKind::kOneLine},
    {"name", EntryKind::kNormal},
    {"company", EntryKind::kExperience},
    {"position", EntryKind::kExperience},
    {"institution", EntryKind::kEducation},
    {"area", EntryKind::kEducation},
    {"degree", EntryKind::kEducation},
    {"title", EntryKind::kPublication},
    {"authors", EntryKind::kPublication},
    {"doi", EntryKind::kPublication},
    {"journal", EntryKind::kPublication},
    {"bullet", EntryKind::kBullet},
    {"number", EntryKind::kNumbered},
    {"reversed_number", EntryKind::kReversedNumbered},
});

/// Names that fields had in early versions.
struct OldName {
    EntryKind kind;
    std::string_view key;
    std::string_view now;
};

constexpr auto kOldNames = std::to_array<OldName>({
    {EntryKind::kOneLine, "name", "label"},
    {EntryKind::kEducation, "study_type", "degree"},
    {EntryKind::kEducation, "gpa", "grade"},
    {EntryKind::kEducation, "transcript_url", "url"},
    {EntryKind::kExperience, "company_url", "url"},
    {EntryKind::kNormal, "link", "url"},
    {EntryKind::kNormal, "details", "summary"},
    {EntryKind::kPublication, "authors_list", "authors"},
});

bool is_common_key(std::string_view key) {
    return std::ranges::any_of(common_entry_keys(),
                               [&](const auto& common) { return common.name == key; });
}

bool knows_all(const EntryKindSpec& spec, const Node& entry) {
    return std::ranges::all_of(entry.members, [&](const Member& member) {
        return is_common_key(member.key) || find_field(spec, member.key) || is_empty(member.value);
    });
}

bool is_complete(const EntryKindSpec& spec, const Node& entry) {
    return std::ranges::all_of(spec.fields, [&](const FieldSpec& field) {
        return field.required == Required::kNo || find_present(entry, field.name);
    });
}

std::optional<EntryKind> kind_of(const Node& entry, std::string_view section) {
    if (const Member* stated = find_present(entry, "kind")) {
        if (const EntryKindSpec* kind = find_entry_kind(stated->value.text)) return kind->kind;
    }
    const std::optional<EntryKind> native = kind_by_keys(entry, default_kind(section));
    if (native && knows_all(spec_of(*native), entry) && is_complete(spec_of(*native), entry)) {
        return native;
    }
    // A name with details is one line in early versions; with a date or link it is more than that.
    if (find_present(entry, "name") && find_present(entry, "details")) {
        const bool line = !find_present(entry, "date") && !find_present(entry, "url") &&
                          !find_present(entry, "location");
        return line ? EntryKind::kOneLine : EntryKind::kNormal;
    }
    for (const TellingField& field : kTellingFields) {
        if (find_present(entry, field.key)) return field.kind;
    }
    return native;
}

std::vector<std::string_view> known_keys(const EntryKindSpec& spec) {
    std::vector<std::string_view> known = names_of(spec.fields);
    for (const FieldSpec& common : common_entry_keys()) known.push_back(common.name);
    return known;
}

std::string_view current_name(EntryKind kind, const Node& entry, std::string_view key) {
    for (const OldName& old : kOldNames) {
        if (old.kind == kind && old.key == key && !entry.find(old.now)) return old.now;
    }
    return key;
}

/// A quoted year is a January to RenderCV. A text that only looks like a date prints as it is.
Node entry_date(const Node& value, const RenderCvContext& context) {
    if (!value.is_scalar()) return value;
    const std::string_view text = trim_blanks(value.text);
    const bool year = text.size() == 4 && std::ranges::all_of(text, is_ascii_digit);
    if (year && value.style == ScalarStyle::kQuoted) {
        return make_text(fmt::format("{}-01", text), value.span);
    }
    if (parse_date_range(text)) return value;
    const ParsedDate parsed = parse_date(text);
    if (parsed.date) {
        const bool free = std::holds_alternative<std::string>(*parsed.date);
        return free ? rendercv_texts(value, context) : value;
    }
    // What has the form of a date is a mistake to RenderCV as well.
    const std::size_t dashes = static_cast<std::size_t>(std::ranges::count(text, '-'));
    const bool iso = (text.size() == 7 && dashes == 1) || (text.size() == 10 && dashes == 2);
    if (iso || text.empty()) return value;
    if (const auto date = native_date(text, DateDetail::kDay)) {
        return make_text(*date, value.span);
    }
    const std::size_t sign = std::min(text.find_first_not_of("0123456789"), text.size() - 1);
    return make_text(fmt::format("{}\\{}", text.substr(0, sign), text.substr(sign)), value.span);
}

/// " - " parts a bullet and those below it: that is how nested lists arrive from YAML.
Node highlight(const Node& item, const RenderCvContext& context) {
    if (!item.is_scalar()) return rendercv_texts(item, context);
    constexpr std::string_view kMark = " - ";
    const std::size_t first = item.text.find(kMark);
    if (first == std::string::npos) return rendercv_texts(item, context);
    Node nested = make_mapping(item.span);
    put(nested, "text", rendercv_texts(trim_text(slice_text(item, 0, first)), context));
    Node children = make_sequence(item.span);
    for (std::size_t begin = first + kMark.size();;) {
        const std::size_t end = std::min(item.text.find(kMark, begin), item.text.size());
        Node child = trim_text(slice_text(item, begin, end));
        if (!child.text.empty()) children.items.push_back(rendercv_texts(child, context));
        if (end == item.text.size()) break;
        begin = end + kMark.size();
    }
    put(nested, "highlights", std::move(children));
    if (is_empty(*find(nested, "text"))) return find(nested, "highlights")->items.front();
    return nested;
}

Node highlights(const Node& value, const RenderCvContext& context) {
    Node list = make_sequence(value.span);
    const auto add = [&](const Node& item) {
        if (auto listed = listed_highlights(item, context)) {
            std::ranges::move(*listed, std::back_inserter(list.items));
        } else {
            list.items.push_back(highlight(item, context));
        }
    };
    if (!value.is_sequence()) {
        add(value);
        return list.items.size() == 1 ? std::move(list.items.front()) : list;
    }
    for (const Node& item : value.items) add(item);
    return list;
}

Node field_value(const Node& value, const FieldSpec& field, const RenderCvContext& context) {
    switch (field.type) {
        case FieldType::kDate:
            return entry_date(value, context);
        case FieldType::kHighlights:
            return highlights(value, context);
        case FieldType::kUrl:
        case FieldType::kDoi:
            return value;
        case FieldType::kText:
        case FieldType::kTextList:
        case FieldType::kPositions:
            return rendercv_texts(value, context);
        default:
            return value;
    }
}

void end_range(Node& entry) {
    const Node* start = entry.find("start_date");
    const bool ends = find_present(entry, "end_date") || find_present(entry, "date");
    if (!start || is_absent(*start) || ends) return;
    const auto end = std::ranges::find(entry.members, "end_date", &Member::key);
    Node present = make_text("present", start->span);
    if (end != entry.members.end()) {
        end->value = std::move(present);
    } else {
        put(entry, "end_date", std::move(present));
    }
}

/// `company: ""`, which RenderCV takes.
bool has_empty_name(const Node& entry, const EntryKindSpec& spec) {
    return std::ranges::any_of(spec.fields, [&](const FieldSpec& field) {
        if (field.required == Required::kNo) return false;
        const Node* value = entry.find(field.name);
        return value && value->is_scalar() && !value->is_null() && is_empty(*value);
    });
}

/// The texts that are there are the name of an entry of the usual kind; of a line they are all.
Node named_by_the_rest(const Node& entry, const EntryKindSpec& spec) {
    Node native = make_mapping(entry.span);
    put(native, "name", {});
    Node name;
    for (const Member& member : entry.members) {
        if (is_empty(member.value)) continue;
        const FieldSpec* field = find_field(spec, member.key);
        const bool names = field && field->type == FieldType::kText &&
                           !find_field(spec_of(EntryKind::kNormal), member.key);
        if (names) {
            append_text(name, ", ", member.value);
        } else {
            put(native, member.key, member.key_span, member.value);
        }
    }
    if (is_empty(name)) name = make_text("–", entry.span);
    if (spec.kind == EntryKind::kOneLine) return name;
    *find(native, "name") = std::move(name);
    return native;
}

/// Bullets of the summary stand before the highlights.
void lead_highlights(Node& entry, Node bullets) {
    Node* highlights = find(entry, "highlights");
    if (!highlights) return put(entry, "highlights", std::move(bullets));
    if (highlights->is_sequence()) {
        std::ranges::move(highlights->items, std::back_inserter(bullets.items));
    } else if (!is_empty(*highlights)) {
        bullets.items.push_back(std::move(*highlights));
    }
    *highlights = std::move(bullets);
}

Node mapping_entry(const Node& entry, std::string_view section, const RenderCvContext& context) {
    const std::optional<EntryKind> kind = kind_of(entry, section);
    if (!kind) return entry;  // the native reader says what is missing
    const EntryKindSpec& spec = spec_of(*kind);
    Node native = make_mapping(entry.span);
    Node bullets;  // of the summary
    for (const Member& member : entry.members) {
        const std::string_view key = current_name(*kind, entry, member.key);
        const FieldSpec* field = find_field(spec, key);
        const bool may_list = key == "summary" && find_field(spec, "highlights");
        auto listed = may_list ? listed_summary(member.value, context) : std::nullopt;
        if (listed) {
            put(native, key, member.key_span, std::move(listed->summary));
            bullets = std::move(listed->bullets);
        } else if (field) {
            put(native, key, member.key_span, field_value(member.value, *field, context));
        } else if (is_common_key(key)) {
            put(native, key, member.key_span, member.value);
        } else {
            report_left_out(member, fmt::format("in {} entries", spec.name), context.diagnostics,
                            known_keys(spec));
        }
    }
    if (!is_empty(bullets)) lead_highlights(native, std::move(bullets));
    end_range(native);
    if (has_empty_name(native, spec)) return named_by_the_rest(native, spec);
    report_second_link(native, context.diagnostics);
    if (!native.find("kind") && kind_by_keys(native, default_kind(section)) != *kind) {
        native.members.insert(native.members.begin(),
                              {.key = "kind",
                               .key_span = entry.span,
                               .value = make_text(std::string(spec.name), entry.span)});
    }
    return native;
}

}  // namespace

Node rendercv_texts(const Node& node, const RenderCvContext& context) {
    if (node.is_scalar()) return rendercv_text(node, context.rules, context.diagnostics);
    Node copy = node;
    for (Node& item : copy.items) item = rendercv_texts(item, context);
    for (Member& member : copy.members) member.value = rendercv_texts(member.value, context);
    return copy;
}

Node rendercv_entries(const Node& entries, std::string_view section,
                      const RenderCvContext& context) {
    if (!entries.is_sequence()) return entries;
    Node list = make_sequence(entries.span);
    std::size_t counted = 0;
    for (const Node& entry : entries.items) {
        if (entry.find("number") != nullptr) ++counted;
        if (auto listed = listed_entries(entry, context, counted)) {
            std::ranges::move(*listed, std::back_inserter(list.items));
            continue;
        }
        list.items.push_back(entry.is_mapping() && !is_language_map(entry)
                                 ? mapping_entry(entry, section, context)
                                 : rendercv_texts(entry, context));
    }
    return list;
}

}  // namespace cvpdf::dialects
