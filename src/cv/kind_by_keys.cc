#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/suggest.h"
#include "cv/read_entry.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

/// Fields of many kinds, which speak for none of them.
bool speaks_for_a_kind(std::string_view key) {
    constexpr std::array<std::string_view, 7> kShared{
        "date", "start_date", "end_date", "location", "summary", "highlights", "url"};
    return std::ranges::find(kShared, key) == kShared.end();
}

/// How well a kind fits; the greater fits better.
struct Fit {
    bool complete = false;  ///< all required fields are there
    bool speaks = false;    ///< a key is there that not every kind has
    std::size_t known = 0;
    bool usual = false;
    auto operator<=>(const Fit&) const = default;
};

bool is_known_somewhere(std::string_view key) {
    const auto has_key = [key](const EntryKindSpec& kind) { return find_field(kind, key); };
    return std::ranges::any_of(entry_kinds(), has_key) ||
           std::ranges::count(common_entry_keys(), key, &FieldSpec::name) > 0;
}

/// The keys of a mapping that no kind has: mistyped ones.
std::vector<std::string_view> strange_keys(const Node& mapping) {
    std::vector<std::string_view> keys;
    for (const Member& member : mapping.members) {
        if (!is_known_somewhere(member.key)) keys.push_back(member.key);
    }
    return keys;
}

/// The keys that a mapping has for a kind: those that it knows, and those that strange ones
/// resemble.
std::vector<std::string_view> keys_for(const EntryKindSpec& kind, const Node& mapping,
                                       const std::vector<std::string_view>& strange) {
    std::vector<std::string_view> keys;
    for (const Member& member : mapping.members) {
        if (find_field(kind, member.key)) keys.push_back(member.key);
    }
    if (strange.empty()) return keys;
    const std::vector<std::string_view> names = names_of(kind.fields);
    for (const std::string_view key : strange) {
        const auto near = suggest(key, names);
        if (near && std::ranges::count(keys, *near) == 0) keys.push_back(*near);
    }
    return keys;
}

Fit fit_of(const EntryKindSpec& kind, const std::vector<std::string_view>& keys,
           std::optional<EntryKind> usual) {
    Fit fit{.complete = true, .known = keys.size(), .usual = kind.kind == usual};
    for (const FieldSpec& field : kind.fields) {
        const bool missing = std::ranges::count(keys, field.name) == 0;
        if (field.required == Required::kYes && missing) fit.complete = false;
    }
    fit.speaks = std::ranges::any_of(keys, speaks_for_a_kind);
    return fit;
}

}  // namespace

std::optional<EntryKind> kind_by_keys(const Node& mapping, std::optional<EntryKind> usual,
                                      Mistypings mistypings) {
    const auto strange = mistypings == Mistypings::kForgive ? strange_keys(mapping)
                                                            : std::vector<std::string_view>();
    Fit best;
    std::optional<EntryKind> found;
    for (const EntryKindSpec& kind : entry_kinds()) {
        const Fit fit = fit_of(kind, keys_for(kind, mapping, strange), usual);
        if (!fit.speaks || (found && fit <= best)) continue;
        best = fit;
        found = kind.kind;
    }
    return found ? found : usual;
}

}  // namespace cvpdf
