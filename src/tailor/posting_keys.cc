#include "tailor/posting_keys.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/suggest.h"

namespace cvpdf {

namespace {

using Keys = std::span<const std::string_view>;

constexpr std::string_view kPostingKeys[] = {
    "title",        "company", "type",       "date",        "location",         "remote",
    "salary",       "contact", "experience", "description", "responsibilities", "qualifications",
    "requirements", "skills",  "meta"};
constexpr std::string_view kLocationKeys[] = {"address", "postalCode", "city", "countryCode",
                                              "region"};
constexpr std::string_view kContactKeys[] = {"name", "email", "phone", "url"};
constexpr std::string_view kSkillKeys[] = {"name", "level", "keywords"};

void warn_in(const Node& mapping, Keys known, Diagnostics& diagnostics) {
    for (const Member& member : mapping.members) {
        if (std::ranges::find(known, member.key) != known.end()) continue;
        const auto near = suggest(member.key, known);
        if (!near) continue;
        diagnostics.warning(member.key_span, fmt::format("unknown key '{}'", member.key),
                            {fmt::format("did you mean '{}'?", *near)});
    }
}

}  // namespace

Keys posting_keys() {
    return kPostingKeys;
}
Keys posting_location_keys() {
    return kLocationKeys;
}
Keys posting_contact_keys() {
    return kContactKeys;
}
Keys posting_skill_keys() {
    return kSkillKeys;
}

void warn_of_misspelled_keys(const Node& posting, Diagnostics& diagnostics) {
    warn_in(posting, kPostingKeys, diagnostics);
    if (const Node* place = posting.find("location")) warn_in(*place, kLocationKeys, diagnostics);
    if (const Node* contact = posting.find("contact")) warn_in(*contact, kContactKeys, diagnostics);
    if (const Node* skills = posting.find("skills")) {
        for (const Node& skill : skills->items) warn_in(skill, kSkillKeys, diagnostics);
    }
}

}  // namespace cvpdf
