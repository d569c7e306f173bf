#include "tailor/posting_keys.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/suggest.h"

namespace cvpdf {

namespace {

using Shape = PostingShape;
using Part = PostingPartKind;

constexpr PostingKey kPostingKeys[] = {
    {"title", Shape::kText, "the job's; it weighs most", Part::kTitle},
    {"company", Shape::kText, "the employer's name"},
    {"location", Shape::kLocation, "where the job is"},
    {"contact", Shape::kContact, "who reads applications: a letter goes to them"},
    {"skills", Shape::kSkills, "what is wanted, each a keyword as a whole", Part::kSkill},
    {"qualifications", Shape::kTexts, "what is asked for", Part::kRequirement},
    {"requirements", Shape::kTexts, "what is asked for, by another name", Part::kRequirement},
    {"responsibilities", Shape::kTexts, "what is to be done", Part::kDuty},
    {"description", Shape::kTexts, "anything else about the job", Part::kDescription},
    {"type", Shape::kUnread, "full time, part time"},
    {"date", Shape::kUnread, "the day of the posting"},
    {"remote", Shape::kUnread, "how much of it may be done from home"},
    {"salary", Shape::kUnread, "what is paid"},
    {"experience", Shape::kUnread, "how long one should have worked"},
    {"meta", Shape::kUnread, "the file's own version and address"},
};
constexpr PostingKey kLocationKeys[] = {
    {"city", Shape::kText, "of the job"},
    {"region", Shape::kText, "state or province"},
    {"countryCode", Shape::kText, "two letters: KR"},
    {"address", Shape::kUnread, "street and number"},
    {"postalCode", Shape::kUnread, "of the address"},
};
constexpr PostingKey kContactKeys[] = {
    {"name", Shape::kText, "the reader's"},
    {"email", Shape::kText, "the reader's"},
    {"phone", Shape::kUnread, "the reader's"},
    {"url", Shape::kUnread, "where applications go"},
};
constexpr PostingKey kSkillKeys[] = {
    {"name", Shape::kText, "the skill, or what its keywords have in common"},
    {"keywords", Shape::kTexts, "the skills themselves"},
    {"level", Shape::kUnread, "how well one should have it"},
};

using Keys = std::span<const PostingKey>;

void warn_in(const Node& mapping, Keys keys, Diagnostics& diagnostics) {
    std::vector<std::string_view> known;
    for (const PostingKey& key : keys) known.push_back(key.name);
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
