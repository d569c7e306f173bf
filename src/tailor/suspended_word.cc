#include "tailor/suspended_word.h"

#include <algorithm>
#include <iterator>

#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kMostWords = 8;  ///< of a list of such words

bool joins(std::string_view word) {
    constexpr std::string_view kJoiners[] = {"und", "oder", "sowie", "bzw", "bis", "u"};
    return std::ranges::find(kJoiners, word) != std::end(kJoiners);
}

/// Where a word begins behind blanks, commas and slashes.
std::size_t next_word(std::string_view text, std::size_t at) {
    constexpr std::string_view kBetween = " ,/&.";
    return std::min(text.find_first_not_of(kBetween, at), text.size());
}

bool is_letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && word_script(next_code_point(text, &at)) == WordScript::kLetter;
}

}  // namespace

SuspendedWord suspended_word(std::string_view text, std::size_t begin, std::size_t end) {
    const auto has_hyphen = [&](std::size_t at) {
        return at + 1 < text.size() && text[at] == '-' && !is_word_byte(text, at + 1);
    };
    if (!has_hyphen(end)) return {};
    std::size_t at = end + 1;
    for (std::size_t words = 0; words < kMostWords; ++words) {
        at = next_word(text, at);
        if (!is_letter_at(text, at)) return {};
        const std::size_t behind = end_of_run(text, at, WordScript::kLetter);
        const std::string_view word = text.substr(at, behind - at);
        const bool suspended = has_hyphen(behind);
        at = suspended ? behind + 1 : behind;
        if (suspended || joins(word)) continue;
        return {.first = std::string(text.substr(begin, end - begin)), .longer = std::string(word)};
    }
    return {};
}

}  // namespace cvpdf
