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

Fit fit_of(const EntryKindSpec& kind, const Node& mapping, std::optional<EntryKind> usual) {
    Fit fit{.complete = true, .usual = kind.kind == usual};
    for (const FieldSpec& field : kind.fields) {
        if (field.required == Required::kYes && !mapping.find(field.name)) fit.complete = false;
    }
    for (const Member& member : mapping.members) {
        if (!find_field(kind, member.key)) continue;
        ++fit.known;
        if (speaks_for_a_kind(member.key)) fit.speaks = true;
    }
    return fit;
}

/// The kind one of whose required fields a mistyped key resembles.
std::optional<EntryKind> kind_by_resemblance(const Node& mapping) {
    std::vector<std::string_view> names;
    std::vector<EntryKind> kinds;
    for (const EntryKindSpec& kind : entry_kinds()) {
        for (const FieldSpec& field : kind.fields) {
            if (field.required == Required::kNo) continue;
            names.push_back(field.name);
            kinds.push_back(kind.kind);
        }
    }
    for (const Member& member : mapping.members) {
        const std::optional<std::string_view> near = suggest(member.key, names);
        if (!near) continue;
        const auto index = std::ranges::find(names, *near) - names.begin();
        return kinds[static_cast<std::size_t>(index)];
    }
    return std::nullopt;
}

}  // namespace

std::optional<EntryKind> kind_by_keys(const Node& mapping, std::optional<EntryKind> usual) {
    Fit best;
    std::optional<EntryKind> found;
    for (const EntryKindSpec& kind : entry_kinds()) {
        const Fit fit = fit_of(kind, mapping, usual);
        if (!fit.speaks || (found && fit <= best)) continue;
        best = fit;
        found = kind.kind;
    }
    if (found) return found;
    return usual ? usual : kind_by_resemblance(mapping);
}

}  // namespace cvpdf
