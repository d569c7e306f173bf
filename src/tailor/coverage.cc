#include "tailor/coverage.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/unicode.h"
#include "cv/language_tag.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kMostKeywords = 30;
constexpr std::size_t kLongestKeyword = 4;  ///< terms; longer ones are sentences

std::vector<std::string> keys_of(const std::vector<Term>& terms) {
    std::vector<std::string> keys;
    for (const Term& term : terms) {
        if (term.telling == Telling::kSomething) keys.push_back(term.key);
    }
    return keys;
}

void add_keys(std::vector<Term> terms, std::set<std::string, std::less<>>& keys) {
    for (Term& term : terms) {
        if (term.telling == Telling::kSomething) keys.insert(std::move(term.key));
    }
}

/// The keys one behind the other; words that tell nothing may stand between.
bool says(const std::vector<Term>& terms, const std::vector<std::string>& keys) {
    for (std::size_t begin = 0; begin < terms.size(); ++begin) {
        std::size_t found = 0;
        for (std::size_t at = begin; at < terms.size() && found < keys.size(); ++at) {
            if (at > begin && terms[at].after_break) break;
            const bool tells = terms[at].telling == Telling::kSomething;
            if (tells && terms[at].key == keys[found]) {
                ++found;
            } else if (tells || at == begin) {
                break;
            }
        }
        if (found == keys.size()) return true;
    }
    return false;
}

/// The keyword as it is shown, as words of the text: whoever searches for it finds it, whatever
/// phrase it is part of.
bool says_literally(std::string_view text, std::string_view shown) {
    constexpr std::size_t kLeastLetters = 4;  // C is not in C++, nor Go in go-live
    const auto letters = static_cast<std::size_t>(std::ranges::count_if(shown, begins_character));
    if (letters < kLeastLetters) return false;
    // Letters beyond ASCII are of words as well: 회계 is not in 회계연도.
    for (auto at = text.find(shown); at != text.npos; at = text.find(shown, at + 1)) {
        const bool begins = at == 0 || !is_word_byte(text, at - 1);
        if (begins && !is_word_byte(text, at + shown.size())) return true;
    }
    return false;
}

std::int64_t weight_of(const std::vector<std::string>& keys, const PostingTerms& wanted) {
    std::int64_t weight = 0;
    for (const std::string& key : keys) {
        const auto place = wanted.place.find(key);
        if (place != wanted.place.end()) {
            weight = std::max(weight, wanted.terms[place->second].weight);
        }
    }
    return weight;
}

std::set<std::string, std::less<>> keys_in(const Cv& cv, TermReader& reader) {
    std::set<std::string, std::less<>> keys;
    visit_versions(cv, [&](const LocalizedText::Version& version) {
        add_keys(reader.read(version.text, version.language), keys);
    });
    return keys;
}

/// What stands where a posting says what it wants.
std::set<std::string, std::less<>> demanded_keys(const Posting& posting, TermReader& reader) {
    std::set<std::string, std::less<>> keys;
    const bool told = says_demands(posting);
    for (const PostingPart& part : posting.parts) {
        const bool demands = part.kind == PostingPartKind::kTitle ||
                             part.kind == PostingPartKind::kRequirement ||
                             part.kind == PostingPartKind::kNiceToHave ||
                             (part.kind == PostingPartKind::kDescription && !told);
        if (demands) add_keys(reader.read(part.text, posting.language), keys);
    }
    return keys;
}

std::set<std::string, std::less<>> repeated_keys(const Posting& posting, TermReader& reader) {
    std::set<std::string, std::less<>> once;
    std::set<std::string, std::less<>> often;
    for (const PostingPart& part : posting.parts) {
        for (const Term& term : reader.read(part.text, posting.language)) {
            if (!once.insert(term.key).second) often.insert(term.key);
        }
    }
    return often;
}

}  // namespace

std::vector<Keyword> find_keywords(const Posting& posting, const PostingTerms& wanted, const Cv& cv,
                                   std::string_view language, TermReader& reader) {
    std::vector<Keyword> keywords;
    std::set<std::string, std::less<>> told;
    const auto add = [&](std::string shown, std::vector<std::string> keys) {
        if (keys.empty() || keys.size() > kLongestKeyword) return;
        std::string together;
        for (const std::string& key : keys) together += key + ' ';
        if (!told.insert(together).second) return;
        const std::int64_t weight = weight_of(keys, wanted);
        for (const std::string& key : keys) told.insert(key + ' ');
        keywords.push_back({.shown = std::move(shown), .keys = std::move(keys), .weight = weight});
    };
    for (const PostingPart& part : posting.parts) {
        const bool skill = part.kind == PostingPartKind::kSkill;
        if (!skill && part.kind != PostingPartKind::kRequirement) continue;
        const std::vector<Term> terms = reader.read(part.text, posting.language);
        // A requirement of one word is a keyword, whoever else says it.
        if (!skill && terms.size() != 1) continue;
        add(terms.size() == 1 ? terms.front().shown : part.text, keys_of(terms));
    }
    const auto known = keys_in(cv, reader);
    const auto repeated = repeated_keys(posting, reader);
    const auto demanded = demanded_keys(posting, reader);
    const bool same_language = base_language(posting.language) == base_language(language);
    const std::int64_t heavy = wanted.terms.empty() ? 0 : wanted.terms.front().weight / 4;
    for (const PostingTerm& term : wanted.terms) {
        if (keywords.size() >= kMostKeywords) break;
        const bool word_of_use = same_language && term.weight >= heavy &&
                                 demanded.contains(term.key) &&
                                 (known.contains(term.key) || repeated.contains(term.key));
        if (term.special || word_of_use) add(term.shown, {term.key});
    }
    std::ranges::stable_sort(keywords, std::greater(), &Keyword::weight);
    return keywords;
}

std::vector<CoveredKeyword> cover_keywords(const std::vector<Keyword>& keywords,
                                           const std::vector<PrintedSection>& sections,
                                           std::string_view language, TermReader& reader) {
    std::vector<std::vector<Term>> terms;
    for (const PrintedSection& section : sections) {
        terms.push_back(reader.read(section.text, language));
    }
    std::vector<CoveredKeyword> covered;
    for (const Keyword& keyword : keywords) {
        CoveredKeyword found{.keyword = keyword.shown, .weight = keyword.weight};
        for (std::size_t i = 0; i < sections.size(); ++i) {
            if (!says(terms[i], keyword.keys) && !says_literally(sections[i].text, keyword.shown)) {
                continue;
            }
            if (!sections[i].title.empty()) found.sections.push_back(sections[i].title);
            if (!sections[i].summary) found.coverage = Coverage::kPresent;
            if (found.coverage == Coverage::kAbsent) found.coverage = Coverage::kOnlyInSummary;
        }
        covered.push_back(std::move(found));
    }
    return covered;
}

}  // namespace cvpdf
