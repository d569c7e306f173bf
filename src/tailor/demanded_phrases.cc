#include "tailor/demanded_phrases.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "base/unicode.h"
#include "cv/language_tag.h"
#include "tailor/stems.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongestPhrase = 4;
constexpr std::size_t kShortestNoun = 7;        ///< bytes; "nation" and "cement" are rare
constexpr std::size_t kShortestKoreanNoun = 3;  ///< syllables; shorter ones may be verbs

bool is_name(const Term& term, const PostingTerms& wanted) {
    const auto place = wanted.place.find(term.key);
    return place != wanted.place.end() && wanted.terms[place->second].special;
}

bool is_noun(const Term& term, std::string_view language, const PostingWords& words) {
    std::size_t end = 0;
    const bool hangul = word_script(next_code_point(term.shown, &end)) == WordScript::kHangul;
    if (hangul) return term.shown.size() >= kShortestKoreanNoun * kSyllable;
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
    constexpr std::string_view kJoiners = " -/";
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
        const bool joined = end < text.size() && kJoiners.find(text[end]) != std::string_view::npos;
        if (end > begin && joined) ++end;
        if (!text.substr(end).starts_with(typed_word(term))) return {};
        end += typed_word(term).size();
    }
    *at = end;
    return text.substr(begin, end - begin);
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
    for (const PostingPart& part : posting.parts) {
        if (part.kind != PostingPartKind::kRequirement &&
            part.kind != PostingPartKind::kNiceToHave) {
            continue;
        }
        const std::vector<Term> terms = reader.read_wanted(part.text, posting.language);
        std::size_t begin = 0;
        std::size_t in_text = 0;
        const auto end_phrase = [&](std::size_t end) {
            const auto phrase = std::span(terms).subspan(begin, end - begin);
            begin = end;
            if (phrase.empty() || phrase.size() > kLongestPhrase) return;
            const bool has_end =
                end < terms.size() && ends_phrase(terms[end], posting.language, reader.words());
            const auto whole = std::span(phrase.data(), phrase.size() + (has_end ? 1 : 0));
            if (whole.size() == 1 && !is_noun(whole[0], posting.language, reader.words())) return;
            const std::string_view shown = typed(whole, part.text, &in_text);
            if (shown.empty()) return;
            phrases.push_back({.shown = std::string(shown), .terms = {whole.begin(), whole.end()}});
            phrases.back().terms.back().telling = Telling::kSomething;
        };
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (terms[i].after_break) end_phrase(i);
            if (terms[i].telling == Telling::kSomething && !is_name(terms[i], wanted)) continue;
            end_phrase(i);
            ++begin;
        }
        end_phrase(terms.size());
    }
    return phrases;
}

}  // namespace cvpdf
