#include "cv/personal.h"

#include <array>
#include <iterator>
#include <tuple>

namespace cvpdf {
namespace {

struct PersonalKey {
    std::string_view name = {};
    bool (*has)(const Personal&) = nullptr;
    Span (*place)(const Personal&) = nullptr;  ///< of what is there
    void (*clear)(Personal&) = nullptr;
    LocalizedText Personal::*text = nullptr;  ///< null: it is no text
};

Span place_of(const LocalizedText& text) {
    return text.versions.empty() ? Span{} : text.versions.front().span;
}
Span place_of(const std::vector<LocalizedText>& list) {
    return place_of(list.front());
}

template <auto member>
constexpr PersonalKey member_key(std::string_view name) {
    return {name, [](const Personal& personal) { return !(personal.*member).empty(); },
            [](const Personal& personal) { return place_of(personal.*member); },
            [](Personal& personal) { personal.*member = {}; }};
}

template <LocalizedText Personal::*member>
constexpr PersonalKey text_key(std::string_view name) {
    PersonalKey key = member_key<member>(name);
    key.text = member;
    return key;
}

constexpr PersonalKey kKeys[] = {
    text_key<&Personal::name_hanja>("name_hanja"),
    {"birth_date", [](const Personal& personal) { return personal.birth_date.has_value(); },
     [](const Personal& personal) { return personal.birth_date->span; },
     [](Personal& personal) { personal.birth_date.reset(); }},
    text_key<&Personal::gender>("gender"),
    text_key<&Personal::nationality>("nationality"),
    text_key<&Personal::address>("address"),
    text_key<&Personal::marital_status>("marital_status"),
    member_key<&Personal::family>("family"),
    text_key<&Personal::military_service>("military_service"),
};

constexpr auto kNames = [] {
    std::array<std::string_view, std::size(kKeys)> names{};
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = kKeys[i].name;
    return names;
}();

const PersonalKey* find(std::string_view name) {
    for (const PersonalKey& key : kKeys) {
        if (key.name == name) return &key;
    }
    return nullptr;
}

}  // namespace

std::span<const std::string_view> personal_keys() {
    return kNames;
}

bool has_personal(const Personal& personal, std::string_view name) {
    const PersonalKey* key = find(name);
    return key != nullptr && key->has(personal);
}

std::optional<Span> place_of_personal(const Personal& personal, std::string_view name) {
    const PersonalKey* key = find(name);
    if (key == nullptr || !key->has(personal)) return std::nullopt;
    return key->place(personal);
}

LocalizedText* text_of_personal(Personal& personal, std::string_view name) {
    const PersonalKey* key = find(name);
    return key && key->text ? &(personal.*(key->text)) : nullptr;
}

const LocalizedText* text_of_personal(const Personal& personal, std::string_view name) {
    const PersonalKey* key = find(name);
    return key && key->text ? &(personal.*(key->text)) : nullptr;
}

void clear_personal(Personal& personal, std::string_view name) {
    if (const PersonalKey* key = find(name)) key->clear(personal);
}

std::optional<int> age_on(const CalendarDate& birth, const CalendarDate& day) {
    if (!birth.day || !day.day) return {};
    int years = day.year - birth.year;
    if (std::tie(day.month, day.day) < std::tie(birth.month, birth.day)) --years;
    if (years < 0) return {};
    return years;
}

}  // namespace cvpdf
