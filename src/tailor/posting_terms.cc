#include "tailor/posting_terms.h"

#include <algorithm>
#include <cmath>

#include "tailor/compounds.h"
#include "tailor/trades.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

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
        case PostingPartKind::kEmployer:
            return 200;
        case PostingPartKind::kBoilerplate:
            return 0;
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

/// What a term gathers over a posting: each further mention counts less.
struct Mentions {
    std::string shown = {};
    std::string word = {};
    std::string action = {};
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

/// A name that the job has to do with. Capitals within a description are the company's own names.
bool is_special(const Term& term, PostingPartKind kind, bool posting_demands) {
    if (kind == PostingPartKind::kSkill) return true;
    if (kind == PostingPartKind::kEmployer) return false;
    const bool told = kind != PostingPartKind::kDescription || !posting_demands;
    return term.spelling == Spelling::kName || (term.spelling == Spelling::kCapital && told);
}

/// What two Korean words are together, and what of it longer words may begin with, by the key of
/// the first: 병원감염관리 and 감염관리 of 병원감염 관리.
void note_joined(const Term& first, const Term& second,
                 std::map<std::string, std::string, std::less<>>& joined) {
    constexpr std::size_t kShortest = 4 * kSyllable;
    if (!is_korean_word(first.key) || !is_korean_word(second.key)) return;
    const std::string both = first.key + second.key;
    for (std::size_t at = 0; at + 2 * kSyllable <= first.key.size(); at += kSyllable) {
        if (both.size() - at >= kShortest) joined.emplace(both.substr(at), first.key);
    }
}

void add_words_within(const std::map<std::string, std::string, std::less<>>& joined,
                      PostingTerms& wanted) {
    for (const auto& [word, key] : joined) {
        const auto place = wanted.place.find(key);
        if (place != wanted.place.end()) wanted.within.emplace(word, place->second);
    }
    for (std::size_t i = 0; i < wanted.terms.size(); ++i) {
        const PostingTerm& term = wanted.terms[i];
        const bool synonym = term.key != term.shown && is_korean_word(term.shown);
        if (synonym) wanted.within.emplace(term.shown, i);
    }
}

/// Of the trades that are named somewhere, those that are another posting's matter.
bool is_trade_of_others(const Term& term, const TradeKeys& own, const Lexicon& lexicon) {
    return lexicon.named_trades.contains(term.key) && !lexicon.trades_of_cv.contains(term.key) &&
           !own.contains(term.key);
}

}  // namespace

bool asks_for_something(const PostingPart& part) {
    return weight_of_kind(part.kind) > 0;
}

bool says_demands(const Posting& posting) {
    return std::ranges::any_of(posting.parts, [](const PostingPart& part) {
        return part.kind == PostingPartKind::kSkill || part.kind == PostingPartKind::kRequirement ||
               part.kind == PostingPartKind::kDuty || part.kind == PostingPartKind::kNiceToHave;
    });
}

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

Lexicon learn_words(Lexicon lexicon, const Cv& cv, std::span<const Posting> postings) {
    visit_versions(cv, [&](const LocalizedText::Version& version) {
        lexicon = learn_words(std::move(lexicon), version.text, version.language);
    });
    for (const Posting& posting : postings) {
        for (const PostingPart& part : posting.parts) {
            lexicon = learn_words(std::move(lexicon), part.text, posting.language);
        }
    }
    TermReader reader(lexicon);
    TradeKeys of_cv = trades_in(cv, reader);
    TradeKeys named = of_cv;
    for (const Posting& posting : postings) named.merge(trades_in(posting, reader));
    lexicon.trades_of_cv = std::move(of_cv);
    lexicon.named_trades = std::move(named);
    return lexicon;
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
            if (!asks_for_something(part)) continue;
            add_keys(reader.read(part.text, posting.language), keys);
        }
        add(common.postings, keys);
    }
    return common;
}

PostingTerms weigh_terms(const Posting& posting, const Commonness& commonness, TermReader& reader) {
    const auto& [texts, postings] = commonness;
    std::map<std::string, Mentions> mentions;
    const bool demands = says_demands(posting);
    PostingTerms wanted;
    std::map<std::string, std::string, std::less<>> joined;
    const TradeKeys own_trades = trades_in(posting, reader);
    for (const PostingPart& part : posting.parts) {
        if (!asks_for_something(part)) continue;
        const std::vector<Term> terms = reader.read_wanted(part.text, posting.language);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const bool follows =
                i > 0 && !terms[i].after_break && terms[i - 1].telling == Telling::kSomething;
            if (follows) note_joined(terms[i - 1], terms[i], joined);
            if (terms[i].telling == Telling::kNothing) continue;
            if (is_trade_of_others(terms[i], own_trades, reader.lexicon())) continue;
            Mentions& mention = mentions[terms[i].key];
            if (mention.shown.empty()) {
                mention.shown = terms[i].shown;
                mention.word = terms[i].word;
            }
            if (mention.action.empty()) mention.action = terms[i].action;
            mention.special = mention.special || is_special(terms[i], part.kind, demands);
            mention.weights.push_back(weight_of_kind(part.kind));
            if (follows) wanted.neighbours.emplace(terms[i - 1].key, terms[i].key);
        }
    }
    for (auto& [key, mention] : mentions) {
        std::int64_t weight = mention.total() * rarity_of(texts, key) / 1000;
        // What every posting says tells them apart no more.
        if (postings.count > 1) weight = weight * (500 + rarity_of(postings, key) / 2) / 1500;
        wanted.terms.push_back({.key = key,
                                .shown = mention.shown,
                                .word = mention.word,
                                .action = mention.action,
                                .weight = weight,
                                .special = mention.special});
    }
    std::ranges::stable_sort(wanted.terms, std::greater(), &PostingTerm::weight);
    for (std::size_t i = 0; i < wanted.terms.size(); ++i) {
        const PostingTerm& term = wanted.terms[i];
        wanted.place[term.key] = i;
        if (!term.action.empty()) wanted.actions.emplace(term.action, i);
    }
    add_words_within(joined, wanted);
    // A part that suits well has a few of the heaviest terms.
    constexpr std::size_t kHeavy = 12;
    const std::size_t heavy = std::min(kHeavy, wanted.terms.size());
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < heavy; ++i) sum += wanted.terms[i].weight;
    if (heavy > 0)
        wanted.typical = std::max<std::int64_t>(1, 3 * sum / static_cast<std::int64_t>(heavy));
    return wanted;
}

}  // namespace cvpdf
