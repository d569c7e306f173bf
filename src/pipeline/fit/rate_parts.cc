#include "pipeline/fit/rate_parts.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <variant>

#include "base/unicode.h"
#include "cv/entry_ages.h"

namespace cvpdf {

bool is_heading(const CvPart& part) {
    return part.highlight == nullptr && part.entry && part.entry->kind == EntryKind::kHeading;
}

namespace {

constexpr std::int64_t kLeastWidth = 30;  // a shorter text counts as one that is so long
// Age and rank together count less than one priority does.
constexpr int kPermillePerYear = 20;  // that what is older counts less, until it is so old:
constexpr int kOldest = 15;
constexpr int kPermillePerRank = 18;  // the same for what stands further down
constexpr int kLowest = 15;

/// Entries that are lines of a list whatever the layout makes of them.
bool is_list_item(EntryKind kind) {
    switch (kind) {
        case EntryKind::kText:
        case EntryKind::kExperience:
        case EntryKind::kEducation:
        case EntryKind::kNormal:
        case EntryKind::kHeading:
            return false;
        case EntryKind::kBullet:
        case EntryKind::kNumbered:
        case EntryKind::kReversedNumbered:
        case EntryKind::kOneLine:
        case EntryKind::kPublication:
        case EntryKind::kPatent:
        case EntryKind::kAward:
        case EntryKind::kTalk:
        case EntryKind::kTeaching:
        case EntryKind::kCertificate:
        case EntryKind::kLanguage:
        case EntryKind::kSkill:
        case EntryKind::kReference:
        case EntryKind::kNews:
            return true;
    }
    return false;
}

bool is_head(const CvPart& part) {
    return part.highlight == nullptr && (part.entry == nullptr || !is_list_item(part.entry->kind));
}

bool is_position(const std::vector<CvPart>& parts, const CvPart& part) {
    return part.highlight == nullptr && part.entry && part.parent &&
           parts[*part.parent].entry != nullptr &&
           parts[*part.parent].entry->kind != EntryKind::kHeading;
}

Presence presence_of(const std::vector<CvPart>& parts, const CvPart& part) {
    const Selection& selection = part.selection();
    if (selection.always) return Presence::kWithParent;
    if (selection.priority) return Presence::kOptional;
    if (is_position(parts, part)) return Presence::kWithParent;
    // A heading stays as long as anything stands under it.
    if (is_heading(part)) return Presence::kOptional;
    return is_head(part) ? Presence::kWithParent : Presence::kOptional;
}

std::int64_t width_of(const std::vector<const LocalizedText::Version*>& texts) {
    std::size_t width = 0;
    for (const LocalizedText::Version* text : texts) width += display_width(text->text);
    return std::max(static_cast<std::int64_t>(width), kLeastWidth);
}

std::size_t least_children(const CvPart& part) {
    if (part.highlight) return 0;
    return part.entry ? part.entry->min_bullets.value_or(1) : 1;
}

}  // namespace

std::vector<const LocalizedText::Version*> own_texts(const CvPart& part,
                                                     const TextLanguages& languages) {
    std::vector<const LocalizedText::Version*> texts;
    const auto add = [&](const LocalizedText& text) {
        const auto* version = choose_version(text, languages.language, languages.fallback);
        if (version != nullptr) texts.push_back(version);
    };
    if (part.highlight) {
        add(part.highlight->text);
    } else if (part.entry) {
        for (const Field& field : part.entry->fields) {
            if (const auto* text = std::get_if<LocalizedText>(&field.value)) add(*text);
            if (const auto* list = std::get_if<std::vector<LocalizedText>>(&field.value)) {
                for (const LocalizedText& text : *list) add(text);
            }
        }
    }
    return texts;
}

std::vector<PartRating> rate_parts(const std::vector<CvPart>& parts, const TextLanguages& languages,
                                   std::span<const std::int64_t> scores) {
    assert((scores.empty() || scores.size() == parts.size()) && "scores are by part");
    const EntryAges ages(newest_year(parts));
    std::vector<PartRating> ratings;
    std::vector<int> freshness;                       // by part: thousandths that its age leaves
    std::map<std::optional<std::size_t>, int> ranks;  // by parent: how many came before
    for (const CvPart& part : parts) {
        const Selection& selection = part.selection();
        const bool has_parent = part.parent.has_value();
        const int limit = has_parent ? ratings[*part.parent].priority : kUsualPriority;
        PartRating rating{.presence = presence_of(parts, part),
                          .priority = selection.priority.value_or(std::min(limit, kUsualPriority)),
                          .least_children = least_children(part)};
        const auto age = part.entry && !part.highlight ? ages.of(*part.entry) : std::nullopt;
        freshness.push_back(age          ? 1000 - kPermillePerYear * std::clamp(*age, 0, kOldest)
                            : has_parent ? freshness[*part.parent]
                                         : 1000);
        const int rank = 1000 - kPermillePerRank * std::min(ranks[part.parent]++, kLowest);
        if (!is_heading(part) && !scores.empty()) {
            rating.score = scores[ratings.size()];
        } else if (!is_heading(part)) {
            rating.score = (width_of(own_texts(part, languages)) << rating.priority) *
                           freshness.back() * rank / 1'000'000;
        }
        ratings.push_back(rating);
    }
    return ratings;
}

}  // namespace cvpdf
