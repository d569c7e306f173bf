#include "tailor/relevance.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "cv/entry_ages.h"
#include "tailor/compounds.h"

namespace cvpdf {

namespace {

constexpr int kAlways = 10;

using Keys = std::set<std::string, std::less<>>;

int priority_of(const Selection& selection) {
    if (selection.always) return kAlways;
    return selection.priority.value_or(kUsualPriority);
}

/// In thousandths: what lies years back counts for less, down to six tenths.
std::int64_t recency(int age) {
    return std::max(600, 1000 - 40 * age);
}

/// One priority is twice the one below it.
std::int64_t with_priority(std::int64_t score, int priority) {
    return (score << priority) >> kUsualPriority;
}

/// What a total is made of: so grown that one part that is much to the point is worth more than
/// several that are hardly so.
std::int64_t cubed(std::int64_t thousandths) {
    return thousandths * thousandths / 1000 * thousandths / 1000;
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

/// What a posting wants of what a term says: the word itself, the noun of its verb or the verb of
/// its noun, or a word within it.
struct Wanted {
    const PostingTerm* term = nullptr;  ///< null: nothing
    bool whole = true;
};

Wanted find_wanted(const Term& term, const PostingTerms& wanted, const PostingWords& words) {
    const auto find = [&](std::string_view key) -> const PostingTerm* {
        auto place = wanted.place.find(key);
        if (place == wanted.place.end()) {
            place = wanted.within.find(key);
            if (place == wanted.within.end()) return nullptr;
        }
        return &wanted.terms[place->second];
    };
    if (const PostingTerm* found = find(term.key)) {
        return {.term = found, .whole = found->key == term.key};
    }
    if (const auto place = wanted.actions.find(term.action); place != wanted.actions.end()) {
        return {.term = &wanted.terms[place->second]};
    }
    for (const std::string_view key : keys_within(term, words)) {
        if (const PostingTerm* found = find(key)) return {.term = found, .whole = false};
    }
    return {};
}

Relevance relevance_of(const std::vector<Term>& terms, const Selection& selection,
                       const PostingTerms& wanted, TermReader& reader) {
    Relevance relevance;
    Keys seen;
    std::set<std::pair<std::string, std::string>> phrases;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (terms[i].telling == Telling::kNothing) continue;
        const auto [found, whole] = find_wanted(terms[i], wanted, reader.words());
        if (found == nullptr) continue;
        const PostingTerm& term = *found;
        // What is within another word is not quite what that is.
        const std::int64_t weight = whole ? term.weight : term.weight * 3 / 4;
        if (seen.insert(term.key).second) relevance.add(term.shown, weight);
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

std::vector<PartScore> score_parts(const Cv& cv, const WantedTerms& wanted) {
    const std::vector<CvPart> parts = list_parts(cv);
    const EntryAges ages(wanted.year);
    std::vector<std::vector<Term>> terms(parts.size());
    std::size_t all_terms = 0;
    std::size_t texts = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        terms[i] = read_all(texts_of(parts[i]), wanted.reader);
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
        const auto age = part.highlight == nullptr ? ages.of(*part.entry) : std::nullopt;
        score.age = age.value_or(part.parent ? scores[*part.parent].age : 0);
        constexpr std::int64_t kOfAnyUse = 300;
        Relevance found = relevance_of(terms[i], own, wanted.terms, wanted.reader);
        const std::int64_t points = for_length(found.points, terms[i].size(), usual);
        score.relevance = kOfAnyUse + points * 1000 / wanted.terms.typical;
        score.reasons = std::move(found.reasons);
        const std::int64_t aged =
            cubed(score.relevance) * recency(score.age) / 1000 * recency(score.age) / 1000;
        // Whatever it is: where there is room it is better than nothing.
        score.score = std::max<std::int64_t>(with_priority(aged, score.priority), 1);
    }
    return scores;
}

}  // namespace cvpdf
