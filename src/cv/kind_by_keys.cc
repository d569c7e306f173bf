#include <algorithm>
#include <array>
#include <cassert>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
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

/// A bit for each of entry_kinds(), by its place.
using Kinds = std::uint32_t;

constexpr Kinds bit(std::size_t kind) {
    return Kinds{1} << kind;
}

/// A key that an entry of some kind may have.
struct KnownKey {
    std::string_view key = {};
    Kinds known_to = 0;
    Kinds required_by = 0;
    bool speaks = false;  ///< for the kinds that it is known to
};

/// The tables of all kinds in one, sorted by key: what every entry of a CV is looked up in.
std::vector<KnownKey> all_keys() {
    std::map<std::string_view, KnownKey> keys;
    for (const FieldSpec& common : common_entry_keys()) keys[common.name] = {.key = common.name};
    const auto kinds = entry_kinds();
    assert(kinds.size() <= 32 && "a bit for each kind");
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        for (const FieldSpec& field : kinds[kind].fields) {
            KnownKey& key = keys[field.name];
            key.key = field.name;
            key.known_to |= bit(kind);
            if (field.required == Required::kYes) key.required_by |= bit(kind);
        }
    }
    std::vector<KnownKey> sorted;
    for (const auto& [name, key] : keys) {
        sorted.push_back(key);
        sorted.back().speaks = speaks_for_a_kind(name);
    }
    return sorted;
}

const KnownKey* find_key(std::string_view name) {
    static const std::vector<KnownKey> kKeys = all_keys();
    const auto found = std::ranges::lower_bound(kKeys, name, {}, &KnownKey::key);
    return found != kKeys.end() && found->key == name ? &*found : nullptr;
}

/// What the keys of a mapping say for one kind.
struct Tally {
    std::size_t known = 0;
    std::size_t required = 0;
    bool speaks = false;

    void count(const KnownKey& key, Kinds kind) {
        if ((key.known_to & kind) == 0) return;
        ++known;
        if ((key.required_by & kind) != 0) ++required;
        speaks = speaks || key.speaks;
    }
};

/// The keys of a mapping: those that some kind has, and the others, which are mistyped ones.
struct Keys {
    std::vector<const KnownKey*> known = {};
    std::vector<std::string_view> strange = {};
};

Keys keys_of(const Node& mapping) {
    Keys keys;
    for (const Member& member : mapping.members) {
        if (const KnownKey* key = find_key(member.key)) {
            keys.known.push_back(key);
        } else {
            keys.strange.push_back(member.key);
        }
    }
    return keys;
}

/// The fields of a kind that strange keys resemble, without those that are there.
std::vector<const KnownKey*> meant_keys(const EntryKindSpec& kind, const Keys& keys) {
    std::vector<const KnownKey*> meant;
    const std::vector<std::string_view> names = names_of(kind.fields);
    for (const std::string_view key : keys.strange) {
        const auto near = suggest(key, names);
        if (!near) continue;
        const KnownKey* field = find_key(*near);
        if (std::ranges::count(keys.known, field) + std::ranges::count(meant, field) == 0) {
            meant.push_back(field);
        }
    }
    return meant;
}

std::size_t count_required(const EntryKindSpec& kind) {
    return static_cast<std::size_t>(
        std::ranges::count(kind.fields, Required::kYes, &FieldSpec::required));
}

}  // namespace

std::optional<EntryKind> kind_by_keys(const Node& mapping, std::optional<EntryKind> usual,
                                      Mistypings mistypings) {
    const Keys keys = keys_of(mapping);
    Fit best;
    std::optional<EntryKind> found;
    const auto kinds = entry_kinds();
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const EntryKindSpec& kind = kinds[i];
        Tally tally;
        for (const KnownKey* key : keys.known) tally.count(*key, bit(i));
        if (mistypings == Mistypings::kForgive && !keys.strange.empty()) {
            for (const KnownKey* key : meant_keys(kind, keys)) tally.count(*key, bit(i));
        }
        const Fit fit{.complete = tally.required == count_required(kind),
                      .speaks = tally.speaks,
                      .known = tally.known,
                      .usual = kind.kind == usual};
        if (!fit.speaks || (found && fit <= best)) continue;
        best = fit;
        found = kind.kind;
    }
    return found ? found : usual;
}

}  // namespace cvpdf
