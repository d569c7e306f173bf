#include "tailor/heading_phrases.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::string_view kGap = "…";

/// Of Latin letters, be there signs on them: words have blanks between them.
bool is_spaced(std::string_view text) {
    std::size_t at = 0;
    return word_script(next_code_point(text, &at)) == WordScript::kLetter;
}

HeadingPhrase read_phrase(const std::string& kind, std::string_view typed) {
    HeadingPhrase phrase{.kind = kind, .goes_on = typed.ends_with('-')};
    if (phrase.goes_on) typed.remove_suffix(1);
    for (std::size_t begin = 0; begin <= typed.size();) {
        const std::size_t gap = std::min(typed.find(kGap, begin), typed.size());
        phrase.parts.emplace_back(trim_blanks(typed.substr(begin, gap - begin)));
        begin = gap + kGap.size();
    }
    return phrase;
}

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (is_word_byte(text, end)) ++end;
    return text.substr(0, end);
}

enum class End { kOfWord, kAnywhere };

/// Where the part stands in the text from `at` on, as whole words where these are told apart.
std::size_t find_part(std::string_view text, std::string_view part, std::size_t at, End end) {
    if (!is_spaced(part)) return text.find(part, at);
    for (at = text.find(part, at); at != text.npos; at = text.find(part, at + 1)) {
        const bool begins = at == 0 || !is_word_byte(text, at - 1);
        if (begins && (end == End::kAnywhere || !is_word_byte(text, at + part.size()))) break;
    }
    return at;
}

bool is_hangul(std::string_view text, std::size_t at) {
    return at < text.size() && word_script(next_code_point(text, &at)) == WordScript::kHangul;
}

std::optional<PhraseInHeading> find(std::string_view text, const HeadingPhrase& phrase) {
    PhraseInHeading found{.kind = phrase.kind};
    const bool spaced = is_spaced(phrase.parts.front());
    std::size_t behind = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < phrase.parts.size(); ++i) {
        const std::string& part = phrase.parts[i];
        const bool goes_on = phrase.goes_on && i + 1 == phrase.parts.size();
        const std::size_t at =
            find_part(text, part, behind, goes_on ? End::kAnywhere : End::kOfWord);
        if (at == text.npos) return std::nullopt;
        // Without blanks, what stands between cannot be told from the rest of a sentence.
        if (i == 0 || spaced) found.rest.append(text, behind, at - behind) += ' ';
        if (i == 0) begin = at;
        behind = at + part.size();
        const bool swallows = goes_on || is_hangul(part, 0);
        while (swallows && is_word_byte(text, behind)) ++behind;
    }
    found.size = behind - begin;
    found.rest += text.substr(behind);
    return found;
}

}  // namespace

HeadingPhrases index_heading_phrases(
    const std::map<std::string, std::vector<std::string>, std::less<>>& lists) {
    HeadingPhrases phrases;
    for (const auto& [kind, list] : lists) {
        for (const std::string& typed : list) {
            HeadingPhrase phrase = read_phrase(kind, typed);
            const std::string word(first_word(phrase.parts.front()));
            if (!is_spaced(phrase.parts.front())) {
                phrases.unspaced.push_back(std::move(phrase));
            } else if (phrase.goes_on && phrase.parts.size() == 1 && word == phrase.parts.front()) {
                phrases.stems.push_back(std::move(phrase));
            } else {
                phrases.by_word[word].push_back(std::move(phrase));
            }
        }
    }
    return phrases;
}

void find_heading_phrases(std::string_view text, const HeadingPhrases& phrases,
                          const std::function<void(const PhraseInHeading&)>& found) {
    const auto look_for = [&](const std::vector<HeadingPhrase>& list) {
        for (const HeadingPhrase& phrase : list) {
            if (const auto there = find(text, phrase)) found(*there);
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view word = first_word(text.substr(at));
        const auto same = phrases.by_word.find(word);
        if (same != phrases.by_word.end()) look_for(same->second);
        at += std::max<std::size_t>(word.size(), 1);
    }
    look_for(phrases.stems);
    if (!is_ascii(text)) look_for(phrases.unspaced);
}

}  // namespace cvpdf
