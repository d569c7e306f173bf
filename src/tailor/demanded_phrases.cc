#include "tailor/demanded_phrases.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "cv/language_tag.h"
#include "tailor/han_words.h"
#include "tailor/linked_phrases.h"
#include "tailor/stems.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongestPhrase = 4;
constexpr std::size_t kShortestNoun = 7;  ///< bytes; "nation" and "cement" are rare
constexpr std::size_t kMostLinks = 2;
constexpr std::size_t kShortestKatakanaNoun = 3;  ///< signs
constexpr std::size_t kShortestKoreanNoun = 3;    ///< syllables; shorter ones may be verbs

bool is_name(const Term& term, const PostingTerms& wanted) {
    const auto place = wanted.place.find(term.key);
    return place != wanted.place.end() && wanted.terms[place->second].special;
}

bool is_noun(const Term& term, std::string_view language, const PostingWords& words) {
    std::size_t end = 0;
    const WordScript script = word_script(next_code_point(term.shown, &end));
    if (script == WordScript::kKatakana) return term.shown.size() >= kShortestKatakanaNoun * end;
    if (script == WordScript::kHangul) return term.shown.size() >= kShortestKoreanNoun * kSyllable;
    // All nouns have a capital, but so has whatever begins a sentence.
    const bool german = base_language(language) == kGerman;
    if (german && term.spelling == Spelling::kCapital) return true;
    if (german && fold_case(term.shown).starts_with(term.shown.substr(0, 1))) return false;
    const auto endings = words.noun_endings.find(stem_language(language));
    if (endings == words.noun_endings.end() || term.word.size() < kShortestNoun) return false;
    return std::ranges::any_of(
        endings->second, [&](const std::string& ending) { return term.word.ends_with(ending); });
}

/// It ends within a compound: some of its parts say nothing.
bool parts_word(std::span<const Term> phrase) {
    if (phrase.front().parts == 0) return true;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        if (phrase[i].parts > phrase.size() - i) return true;
    }
    return false;
}

/// The phrase as it is typed from `*at` on, which then is its end; empty where its words stand
/// apart.
std::string_view typed(std::span<const Term> phrase, std::string_view text, std::size_t* at) {
    constexpr std::size_t kFar = 400;  // bytes between two terms of a text, at most
    constexpr std::string_view kJoiners[] = {" ", "-", "/", "'", "’"};
    const auto typed_word = [](const Term& term) -> const std::string& {
        return term.whole.empty() ? term.shown : term.whole;
    };
    if (parts_word(phrase)) return {};
    const std::size_t found = text.substr(*at, kFar).find(typed_word(phrase.front()));
    if (found == std::string_view::npos) return {};
    const std::size_t begin = *at + found;
    std::size_t end = begin;
    for (const Term& term : phrase) {
        if (term.parts == 0) continue;
        const auto joiner = std::ranges::find_if(
            kJoiners, [&](std::string_view sign) { return text.substr(end).starts_with(sign); });
        if (end > begin && joiner != std::end(kJoiners)) end += joiner->size();
        if (!text.substr(end).starts_with(typed_word(term))) return {};
        end += typed_word(term).size();
    }
    *at = end;
    return text.substr(begin, end - begin);
}

std::size_t count_nothing(std::span<const Term> terms) {
    return static_cast<std::size_t>(std::ranges::count(terms, Telling::kNothing, &Term::telling));
}

/// Words of Japanese in Han signs, of which every part tells something.
void add_han_nouns(std::string_view text, std::string_view language, TermReader& reader,
                   std::vector<DemandedPhrase>& phrases) {
    for (const std::string& noun : han_nouns(text, reader.words())) {
        std::vector<Term> terms = reader.read_wanted(noun, language);
        const bool tells = !terms.empty() && count_nothing(terms) == 0;
        if (tells && !is_no_keyword(noun, language, reader.words())) {
            phrases.push_back({.shown = noun, .terms = std::move(terms)});
        }
    }
}

}  // namespace

bool ends_phrase(const Term& term, std::string_view language, const PostingWords& words) {
    const auto found = words.phrase_ends.find(stem_language(language));
    return found != words.phrase_ends.end() && !term.after_break &&
           std::ranges::find(found->second, fold_case(term.shown)) != found->second.end();
}

std::vector<DemandedPhrase> demanded_phrases(const Posting& posting, const PostingTerms& wanted,
                                             TermReader& reader) {
    std::vector<DemandedPhrase> phrases;
    const PostingWords& words = reader.words();
    const std::string& language = posting.language;
    for (const PostingPart& part : posting.parts) {
        if (part.kind != PostingPartKind::kRequirement &&
            part.kind != PostingPartKind::kNiceToHave) {
            continue;
        }
        const std::vector<Term> terms = reader.read_wanted(part.text, language);
        std::size_t begin = 0;
        std::size_t in_text = 0;
        std::size_t links = 0;
        bool behind_word = false;  // the phrase stands behind a word and a link
        const auto end_phrase = [&](std::size_t end) {
            const auto phrase = std::span(terms).subspan(begin, end - begin);
            const std::size_t size = phrase.size() - count_nothing(phrase);
            const bool linked_noun = std::exchange(behind_word, false);
            begin = end;
            links = 0;
            if (phrase.empty() || size > kLongestPhrase) return;
            const bool has_end = end < terms.size() && ends_phrase(terms[end], language, words);
            const auto whole = std::span(phrase.data(), phrase.size() + (has_end ? 1 : 0));
            if (whole.size() == 1 && !is_noun(whole[0], language, words) &&
                !(linked_noun && may_be_linked_noun(whole[0], language, words))) {
                return;
            }
            const std::string_view shown = typed(whole, part.text, &in_text);
            if (shown.empty()) return;
            phrases.push_back({.shown = std::string(shown), .terms = {whole.begin(), whole.end()}});
            phrases.back().terms.back().telling = Telling::kSomething;
            std::erase_if(phrases.back().terms,
                          [](const Term& term) { return term.telling == Telling::kNothing; });
        };
        const auto tells = [&](std::size_t i) {
            return terms[i].telling == Telling::kSomething && !is_name(terms[i], wanted);
        };
        for (std::size_t i = 0; i < terms.size();) {
            if (terms[i].after_break) end_phrase(i);
            if (tells(i)) {
                ++i;
                continue;
            }
            const std::size_t behind = behind_link(terms, i, language, words);
            const bool linked = behind > i && tells(behind);
            if (linked && begin < i && links < kMostLinks) {
                ++links;
                i = behind;
                continue;
            }
            const bool starts = i == 0 || terms[i].after_break;
            end_phrase(i);
            i = linked ? behind : i + 1;
            begin = i;
            behind_word = linked && !starts;
        }
        end_phrase(terms.size());
        if (base_language(language) == "ja") add_han_nouns(part.text, language, reader, phrases);
    }
    return phrases;
}

}  // namespace cvpdf
