#include "tailor/coverage.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "base/unicode.h"
#include "cv/language_tag.h"
#include "tailor/compounds.h"
#include "tailor/demanded_phrases.h"
#include "tailor/han_words.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kMostKeywords = 30;
constexpr std::size_t kLongestKeyword = 5;  ///< terms; longer ones are sentences

std::vector<Term> telling_of(std::vector<Term> terms) {
    std::erase_if(terms, [](const Term& term) { return term.telling == Telling::kNothing; });
    return terms;
}

void add_keys(std::vector<Term> terms, std::set<std::string, std::less<>>& keys) {
    for (Term& term : terms) {
        if (term.telling == Telling::kNothing) continue;
        keys.insert(std::move(term.key));
        if (!term.action.empty()) keys.insert(std::move(term.action));
    }
}

/// The terms one behind the other, or within compounds; words that tell nothing may stand between,
/// and so may names with numbers: "ISO 9001 and 14001".
bool says(const std::vector<Term>& terms, const std::vector<Term>& wanted,
          const Agreement& agreement) {
    for (std::size_t begin = 0; begin < terms.size(); ++begin) {
        std::size_t found = 0;
        for (std::size_t at = begin; at < terms.size() && found < wanted.size(); ++at) {
            if (at > begin && terms[at].after_break) break;
            const bool tells = terms[at].telling == Telling::kSomething;
            // What says nothing by itself does so within a phrase: palliative care.
            if ((tells || wanted.size() > 1) &&
                (agree(terms[at], wanted[found], agreement) ||
                 speak_of_one_action(terms[at], wanted[found]) ||
                 is_compound_of(terms[at], wanted[found].key, agreement.words))) {
                ++found;
            } else if (at == begin || (tells && !terms[at].has_number && !terms[at].number)) {
                break;
            }
        }
        if (found == wanted.size()) return true;
    }
    return false;
}

/// The words that a keyword is shown by, where all of them tell something.
std::vector<Term> words_of(const Keyword& keyword, std::string_view language, TermReader& reader) {
    std::vector<Term> words = reader.read_words(keyword.shown, language);
    const std::size_t all = words.size();
    words = telling_of(std::move(words));
    return words.size() == all ? words : std::vector<Term>();
}

/// The keyword as it is shown, as words of the text: whoever searches for it finds it, whatever
/// phrase it is part of.
bool says_literally(std::string_view text, std::string_view shown) {
    constexpr std::size_t kLeastLetters = 4;  // C is not in C++, nor Go in go-live
    const auto letters = static_cast<std::size_t>(std::ranges::count_if(shown, begins_character));
    if (letters < kLeastLetters) return false;
    // A name is known by its capitals, a phrase by its words.
    const bool phrase = shown.find(' ') != std::string_view::npos;
    return has_word(text, shown) || (phrase && has_word(fold_case(text), fold_case(shown)));
}

/// "Spanish a plus": a word, and that it is wished for.
bool is_bare_wish(std::string_view text, const std::vector<Term>& terms,
                  const PostingWords& words) {
    constexpr std::size_t kMostTerms = 5;
    const auto wishes = words.headings.find("nice");
    if (terms.size() > kMostTerms || wishes == words.headings.end()) return false;
    return telling_of(terms).size() == 1 && has_any_phrase(fold_case(text), wishes->second);
}

/// "Palliative care", "Business development": a name of which words say little or nothing. A
/// skill is one by its place, other texts are by their last word.
bool is_name_of_stop_words(const std::vector<Term>& terms, const PostingPart& part,
                           std::string_view language, const PostingWords& words) {
    constexpr std::size_t kMostWords = 3;
    if (terms.size() < 2 || terms.size() > kMostWords) return false;
    const bool parted = std::any_of(terms.begin() + 1, terms.end(),
                                    [](const Term& term) { return term.after_break; });
    const std::size_t telling = telling_of(terms).size();
    if (parted || telling > 1 || !has_letter(terms.back().shown)) return false;
    const bool skill = part.kind == PostingPartKind::kSkill;
    return (skill && telling == 0) || ends_phrase(terms.back(), language, words);
}

std::int64_t weight_of(const std::vector<Term>& terms, const PostingTerms& wanted) {
    std::int64_t weight = 0;
    for (const Term& term : terms) {
        const auto place = wanted.place.find(term.key);
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

/// Where a posting says what it wants; `told`: whether it says it anywhere.
bool is_demanding(const PostingPart& part, bool told) {
    return part.kind == PostingPartKind::kTitle || part.kind == PostingPartKind::kRequirement ||
           part.kind == PostingPartKind::kNiceToHave ||
           (part.kind == PostingPartKind::kDescription && !told);
}

std::set<std::string, std::less<>> demanded_keys(const Posting& posting, TermReader& reader) {
    std::set<std::string, std::less<>> keys;
    const bool told = says_demands(posting);
    for (const PostingPart& part : posting.parts) {
        if (is_demanding(part, told))
            add_keys(reader.read_wanted(part.text, posting.language), keys);
    }
    return keys;
}

using Words = std::vector<std::string>;

Words demanded_han_words(const Posting& posting, const PostingWords& words) {
    Words all;
    const bool told = says_demands(posting);
    for (const PostingPart& part : posting.parts) {
        if (!is_demanding(part, told)) continue;
        const Words found = han_words(part.text, words);
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

Words words_with(std::string_view pair, const Words& words) {
    Words found;
    std::ranges::copy_if(words, std::back_inserter(found), [&](const std::string& word) {
        return word.find(pair) != std::string::npos;
    });
    return found;
}

std::set<std::string, std::less<>> repeated_keys(const Posting& posting, TermReader& reader) {
    std::set<std::string, std::less<>> once;
    std::set<std::string, std::less<>> often;
    for (const PostingPart& part : posting.parts) {
        if (!asks_for_something(part)) continue;
        for (const Term& term : reader.read_wanted(part.text, posting.language)) {
            if (!once.insert(term.key).second) often.insert(term.key);
        }
    }
    return often;
}

/// What is one of what a keyword asks for, as it is typed.
Words kinds_of(const Keyword& keyword, TermReader& reader) {
    const auto& all = reader.words().kinds;
    if (const auto own = all.find(keyword.shown); own != all.end()) return own->second;
    if (keyword.terms.size() != 1) return {};
    for (const auto& [name, kinds] : all) {
        const std::vector<Term> terms = reader.read(name, "en");
        if (terms.size() == 1 && terms.front().key == keyword.terms.front().key) return kinds;
    }
    return {};
}

}  // namespace

std::vector<Keyword> find_keywords(const Posting& posting, const PostingTerms& wanted, const Cv& cv,
                                   std::string_view language, TermReader& reader) {
    std::vector<Keyword> keywords;
    std::set<std::string, std::less<>> told;
    const auto add = [&](std::string shown, std::vector<Term> terms) {
        const bool han = !terms.empty() && is_han_pair(terms.front().key);
        if (terms.empty() || (terms.size() > kLongestKeyword && !han)) return;
        std::string together;
        for (const Term& term : terms) together += term.key + ' ';
        if (!told.insert(together).second) return;
        const bool told_otherwise = terms.size() == 1 && !terms.front().action.empty() &&
                                    !told.insert(terms.front().action).second;
        if (told_otherwise) return;
        const std::int64_t weight = weight_of(terms, wanted);
        for (const Term& term : terms) {
            if (!han) told.insert(term.key + ' ');
        }
        keywords.push_back(
            {.shown = std::move(shown), .terms = std::move(terms), .weight = weight});
    };
    for (const PostingPart& part : posting.parts) {
        const bool skill = part.kind == PostingPartKind::kSkill;
        if (!skill && part.kind != PostingPartKind::kRequirement &&
            part.kind != PostingPartKind::kNiceToHave) {
            continue;
        }
        const std::vector<Term> terms = reader.read_wanted(part.text, posting.language);
        if (is_name_of_stop_words(terms, part, posting.language, reader.words())) {
            std::vector<Term> all = terms;
            for (Term& term : all) term.telling = Telling::kSomething;
            add(part.text, std::move(all));
            continue;
        }
        std::vector<Term> telling = telling_of(terms);
        // A requirement of one word is a keyword, whoever else says it.
        if (!skill && terms.size() != 1 && !is_bare_wish(part.text, terms, reader.words()))
            continue;
        const bool one = telling.size() == 1 && (!skill || terms.size() == 1);
        std::string shown = one ? telling.front().shown : part.text;
        add(std::move(shown), std::move(telling));
    }
    const auto known = keys_in(cv, reader);
    const auto repeated = repeated_keys(posting, reader);
    const auto demanded = demanded_keys(posting, reader);
    const bool same_language = base_language(posting.language) == base_language(language);
    const std::int64_t heavy = wanted.terms.empty() ? 0 : wanted.terms.front().weight / 4;
    // Where, with whom and for whom one would work is no skill, unless the CV tells of it: SAP at
    // SAP.
    std::set<std::string, std::less<>> employer;
    std::vector<std::string> names = posting.names;
    names.insert(names.end(), {posting.company, posting.location,
                               posting.contact.substr(0, posting.contact.find(','))});
    for (const std::string& text : names) add_keys(reader.read(text, posting.language), employer);
    const Words han = demanded_han_words(posting, reader.words());
    for (const PostingTerm& term : wanted.terms) {
        if (keywords.size() >= kMostKeywords) break;
        const bool is_known = known.contains(term.key) || known.contains(term.action);
        if (employer.contains(term.key) && !is_known) continue;
        const bool word_of_use = same_language && term.weight >= heavy &&
                                 demanded.contains(term.key) &&
                                 (is_known || repeated.contains(term.key));
        const auto words = is_han_pair(term.key) ? words_with(term.key, han) : Words();
        if (word_of_use && !words.empty()) {
            for (const std::string& word : words) {
                add(word, telling_of(reader.read(word, posting.language)));
            }
        } else if (term.special || word_of_use) {
            add(term.shown,
                {{.key = term.key, .shown = term.shown, .word = term.word, .action = term.action}});
        }
    }
    // Phrases with a word that the CV lacks: the one who sends it should know.
    for (DemandedPhrase& phrase : demanded_phrases(posting, wanted, reader)) {
        const bool is_lacking = std::ranges::any_of(phrase.terms, [&](const Term& term) {
            return !known.contains(term.key) && !known.contains(term.action) &&
                   !employer.contains(term.key);
        });
        if (keywords.size() >= kMostKeywords) break;
        if (is_lacking && same_language) add(std::move(phrase.shown), std::move(phrase.terms));
    }
    std::ranges::stable_sort(keywords, std::greater(), &Keyword::weight);
    return keywords;
}

std::vector<CoveredKeyword> cover_keywords(const std::vector<Keyword>& keywords,
                                           const std::vector<PrintedSection>& sections,
                                           std::string_view language, TermReader& reader) {
    const Agreement agreement{
        .likeness = Likeness::kAction, .language = language, .words = reader.words()};
    std::vector<std::string> texts;
    std::vector<std::vector<Term>> terms;
    std::vector<std::vector<Term>> words;
    for (const PrintedSection& section : sections) {
        texts.push_back(section.titled ? section.title + '\n' + section.text : section.text);
        const std::string& text = texts.back();
        terms.push_back(reader.read(text, language));
        words.push_back(reader.read_words(text, language));
    }
    std::vector<CoveredKeyword> covered;
    for (const Keyword& keyword : keywords) {
        CoveredKeyword found{.keyword = keyword.shown, .weight = keyword.weight};
        const std::vector<Term> spelled = words_of(keyword, language, reader);
        const Words kinds = kinds_of(keyword, reader);
        for (std::size_t i = 0; i < sections.size(); ++i) {
            const bool there = says(terms[i], keyword.terms, agreement) ||
                               (!spelled.empty() && says(words[i], spelled, agreement)) ||
                               says_literally(texts[i], keyword.shown) ||
                               has_any_phrase(texts[i], kinds);
            if (!there) continue;
            if (!sections[i].title.empty()) found.sections.push_back(sections[i].title);
            if (!sections[i].summary) found.coverage = Coverage::kPresent;
            if (found.coverage == Coverage::kAbsent) found.coverage = Coverage::kOnlyInSummary;
        }
        covered.push_back(std::move(found));
    }
    return covered;
}

}  // namespace cvpdf
