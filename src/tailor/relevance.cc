#include "tailor/relevance.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace cvpdf {

namespace {

constexpr int kUsualPriority = 5;
constexpr int kAlways = 10;

/// Thousandths of a weight.
std::int64_t weight_of_kind(PostingPartKind kind) {
    switch (kind) {
        case PostingPartKind::kTitle:
        case PostingPartKind::kSkill:
            return 3000;
        case PostingPartKind::kRequirement:
            return 2000;
        case PostingPartKind::kDuty:
            return 1500;
        case PostingPartKind::kNiceToHave:
        case PostingPartKind::kDescription:
            return 1000;
        case PostingPartKind::kBoilerplate:
            return 200;
    }
    return 1000;
}

std::int64_t thousandths(double value) {
    return std::llround(value * 1000);
}

/// log2(1 + all / some), in thousandths.
std::int64_t rarity(std::size_t all, std::size_t some) {
    return thousandths(std::log2(1 + static_cast<double>(all) /
                                         static_cast<double>(std::max<std::size_t>(some, 1))));
}

using Keys = std::set<std::string, std::less<>>;

void add_keys(const std::vector<Term>& terms, Keys& keys) {
    for (const Term& term : terms) {
        if (term.telling == Telling::kSomething) keys.insert(term.key);
    }
}

void add(TermCounts& counts, const Keys& keys) {
    ++counts.count;
    for (const std::string& key : keys) ++counts.documents[key];
}

std::int64_t rarity_of(const TermCounts& counts, const std::string& key) {
    const auto found = counts.documents.find(key);
    return rarity(counts.count, found == counts.documents.end() ? 0 : found->second);
}

std::vector<Term> read_all(const std::vector<LocalizedText>& texts, TermReader& reader) {
    std::vector<Term> terms;
    for (const LocalizedText& text : texts) {
        for (const LocalizedText::Version& version : text.versions) {
            std::vector<Term> more = reader.read(version.text, version.language);
            terms.insert(terms.end(), more.begin(), more.end());
        }
    }
    return terms;
}

/// What a term gathers over a posting: each further mention counts less.
struct Mentions {
    std::string shown = {};
    bool special = false;
    std::vector<std::int64_t> weights = {};

    std::int64_t total() {
        std::ranges::sort(weights, std::greater());
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            sum += weights[i] / static_cast<std::int64_t>(i + 1);
        }
        return sum;
    }
};

// ---- parts ----

int years_of(const DatePoint& point, int present) {
    if (std::holds_alternative<Present>(point)) return present;
    if (const auto* date = std::get_if<CalendarDate>(&point)) return date->year;
    if (const auto* season = std::get_if<Season>(&point)) return season->year;
    return 0;
}

/// The last year of an entry; 0 where it has none. An open range goes on.
int last_year(const Entry& entry, int present) {
    const Field* field = find_field(entry, "date");
    const auto* date = field == nullptr ? nullptr : std::get_if<DateField>(&field->value);
    if (date == nullptr) return 0;
    if (date->range.end) return years_of(*date->range.end, present);
    if (!date->range.start) return 0;
    return date->single ? years_of(*date->range.start, present) : present;
}

int newest_year(const std::vector<CvPart>& parts) {
    int newest = 0;
    for (const CvPart& part : parts) {
        if (part.entry == nullptr || part.highlight != nullptr) continue;
        newest = std::max(newest, last_year(*part.entry, 0));
    }
    return newest;
}

int priority_of(const Selection& selection) {
    if (selection.always) return kAlways;
    return selection.priority.value_or(kUsualPriority);
}

/// In thousandths: what lies years back counts for less, down to six tenths.
std::int64_t recency(int age) {
    return std::max(600, 1000 - 40 * age);
}

/// In thousandths: 5 is one, 0 a sixth.
std::int64_t weight_of_priority(int priority) {
    return (priority + 1) * 1000 / (kUsualPriority + 1);
}

/// Long texts hold more terms without being more to the point.
std::int64_t for_length(std::int64_t points, std::size_t terms, std::size_t usual) {
    const auto length = static_cast<std::int64_t>(std::max(terms, usual / 2));
    const auto mean = static_cast<std::int64_t>(std::max<std::size_t>(usual, 1));
    return points * 2 * mean / (mean + length);
}

struct Relevance {
    std::int64_t points = 0;
    std::vector<Reason> reasons = {};

    void add(std::string what, std::int64_t more) {
        points += more;
        reasons.push_back({.what = std::move(what), .points = more});
    }
};

Relevance relevance_of(const std::vector<Term>& terms, const Selection& selection,
                       const PostingTerms& wanted, TermReader& reader) {
    Relevance relevance;
    Keys seen;
    std::set<std::pair<std::string, std::string>> phrases;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto place = wanted.place.find(terms[i].key);
        if (place == wanted.place.end()) continue;
        const PostingTerm& term = wanted.terms[place->second];
        if (seen.insert(term.key).second) relevance.add(term.shown, term.weight);
        if (i == 0 || terms[i].after_break) continue;
        const std::pair phrase{terms[i - 1].key, terms[i].key};
        if (!wanted.neighbours.contains(phrase) || !phrases.insert(phrase).second) continue;
        const auto before = wanted.place.find(phrase.first);
        if (before == wanted.place.end()) continue;
        const PostingTerm& first = wanted.terms[before->second];
        relevance.add(fmt::format("“{} {}”", first.shown, term.shown),
                      (first.weight + term.weight) / 4);
    }
    for (const std::string& tag : selection.tags) {
        for (const Term& term : reader.read(tag, "en")) {
            const auto place = wanted.place.find(term.key);
            if (place == wanted.place.end() || !seen.insert(term.key).second) continue;
            relevance.add(fmt::format("tag {}", tag), wanted.terms[place->second].weight / 2);
        }
    }
    std::ranges::stable_sort(relevance.reasons, std::greater(), &Reason::points);
    return relevance;
}

}  // namespace

std::vector<LocalizedText> texts_of(const CvPart& part) {
    if (part.highlight != nullptr) return {part.highlight->text};
    std::vector<LocalizedText> texts;
    if (part.entry == nullptr) return texts;
    for (const Field& field : part.entry->fields) {
        if (const auto* text = std::get_if<LocalizedText>(&field.value)) texts.push_back(*text);
        if (const auto* list = std::get_if<std::vector<LocalizedText>>(&field.value)) {
            texts.insert(texts.end(), list->begin(), list->end());
        }
    }
    return texts;
}

void learn_words(const Cv& cv, std::span<const Posting> postings, TermReader& reader) {
    for (const CvPart& part : list_parts(cv)) {
        for (const LocalizedText& text : texts_of(part)) {
            for (const auto& version : text.versions) reader.learn(version.text);
        }
    }
    for (const Posting& posting : postings) {
        for (const PostingPart& part : posting.parts) reader.learn(part.text);
    }
}

Commonness count_terms(std::span<const Posting> postings, const Cv& cv, TermReader& reader) {
    Commonness common;
    for (const CvPart& part : list_parts(cv)) {
        Keys keys;
        add_keys(read_all(texts_of(part), reader), keys);
        if (!keys.empty()) add(common.texts, keys);
    }
    for (const Posting& posting : postings) {
        Keys keys;
        for (const PostingPart& part : posting.parts) {
            add_keys(reader.read(part.text, posting.language), keys);
        }
        add(common.postings, keys);
    }
    return common;
}

PostingTerms weigh_terms(const Posting& posting, std::span<const Posting> others, const Cv& cv,
                         TermReader& reader) {
    learn_words(cv, others, reader);
    learn_words({}, {&posting, 1}, reader);
    return weigh_terms(posting, count_terms(others, cv, reader), reader);
}

PostingTerms weigh_terms(const Posting& posting, const Commonness& commonness, TermReader& reader) {
    const auto& [texts, postings] = commonness;
    std::map<std::string, Mentions> mentions;
    PostingTerms wanted;
    for (const PostingPart& part : posting.parts) {
        const std::vector<Term> terms = reader.read(part.text, posting.language);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (terms[i].telling == Telling::kNothing) continue;
            Mentions& mention = mentions[terms[i].key];
            if (mention.shown.empty()) mention.shown = terms[i].shown;
            mention.special =
                mention.special || terms[i].special || part.kind == PostingPartKind::kSkill;
            mention.weights.push_back(weight_of_kind(part.kind));
            if (i > 0 && !terms[i].after_break && terms[i - 1].telling == Telling::kSomething) {
                wanted.neighbours.emplace(terms[i - 1].key, terms[i].key);
            }
        }
    }
    for (auto& [key, mention] : mentions) {
        std::int64_t weight = mention.total() * rarity_of(texts, key) / 1000;
        // What every posting says tells them apart no more.
        if (postings.count > 1) weight = weight * (500 + rarity_of(postings, key) / 2) / 1500;
        wanted.terms.push_back(
            {.key = key, .shown = mention.shown, .weight = weight, .special = mention.special});
    }
    std::ranges::stable_sort(wanted.terms, std::greater(), &PostingTerm::weight);
    for (std::size_t i = 0; i < wanted.terms.size(); ++i) wanted.place[wanted.terms[i].key] = i;
    // A part that suits well has a few of the heaviest terms.
    constexpr std::size_t kHeavy = 12;
    const std::size_t heavy = std::min(kHeavy, wanted.terms.size());
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < heavy; ++i) sum += wanted.terms[i].weight;
    if (heavy > 0)
        wanted.typical = std::max<std::int64_t>(1, 3 * sum / static_cast<std::int64_t>(heavy));
    return wanted;
}

std::vector<PartScore> score_parts(const Cv& cv, const WantedTerms* wanted) {
    const std::vector<CvPart> parts = list_parts(cv);
    const int newest = newest_year(parts);
    std::vector<std::vector<Term>> terms(parts.size());
    std::size_t all_terms = 0;
    std::size_t texts = 0;
    for (std::size_t i = 0; wanted != nullptr && i < parts.size(); ++i) {
        terms[i] = read_all(texts_of(parts[i]), wanted->reader);
        all_terms += terms[i].size();
        if (!terms[i].empty()) ++texts;
    }
    const std::size_t usual = texts == 0 ? 1 : all_terms / texts;

    std::vector<PartScore> scores(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const CvPart& part = parts[i];
        PartScore& score = scores[i];
        const Selection& own = part.selection();
        const bool inherits = !own.always && !own.priority && part.parent;
        // A bullet of an entry that hardly matters matters no more than that.
        score.priority = priority_of(own);
        if (inherits) score.priority = std::min(score.priority, scores[*part.parent].priority);
        if (part.entry == nullptr) continue;
        const int year = part.highlight == nullptr ? last_year(*part.entry, newest) : 0;
        score.age = year > 0 ? newest - year : (part.parent ? scores[*part.parent].age : 0);
        if (wanted != nullptr) {
            constexpr std::int64_t kOfAnyUse = 300;
            Relevance found = relevance_of(terms[i], own, wanted->terms, wanted->reader);
            const std::int64_t points = for_length(found.points, terms[i].size(), usual);
            score.relevance = kOfAnyUse + points * 1000 / wanted->terms.typical;
            score.reasons = std::move(found.reasons);
        }
        score.score =
            score.relevance * weight_of_priority(score.priority) / 1000 * recency(score.age) / 1000;
    }
    return scores;
}

}  // namespace cvpdf
