#include "cv/text_ending.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/unicode.h"

namespace cvpdf {

namespace {

template <std::size_t size>
bool remove_ending(std::string_view& text, const std::array<std::string_view, size>& endings) {
    for (const std::string_view ending : endings) {
        if (!text.ends_with(ending)) continue;
        text.remove_suffix(ending.size());
        return true;
    }
    return false;
}

template <std::size_t size>
bool ends_with_any(std::string_view text, const std::array<std::string_view, size>& endings) {
    return std::ranges::any_of(endings,
                               [&](std::string_view ending) { return text.ends_with(ending); });
}

constexpr std::array<std::string_view, 18> kBehindStop{"*", "_", "`",  " ",  "\"",     "'",
                                                       "”", "“", "’",  "‘",  "»",      "«",
                                                       "›", "‹", "」", "』", "\u00A0", "\u200F"};
constexpr std::array<std::string_view, 6> kStops{".", "。", "．", "｡", "।", "۔"};
constexpr std::array<std::string_view, 8> kOtherEnds{"…", "..", "?", "!", "？", "！", "؟", ":"};

/// `(All of it.)`, `[All of it.]`
bool remove_brackets(std::string_view& text) {
    const bool round = text.starts_with('(') && text.ends_with(')');
    const bool square = text.starts_with('[') && text.ends_with(']');
    if (!round && !square) return false;
    const char open = text.front();
    if (text.find(open, 1) != std::string_view::npos) return false;
    text = text.substr(1, text.size() - 2);
    return true;
}

/// `z.B.`, `Ph.D.`, `U.S.`: letters, a few at a time, with stops between; one letter alone.
bool is_initials(std::string_view word) {
    constexpr int kMostLetters = 3;
    int stops = 0;
    int letters = 0;
    int most_letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, &at);
        if (c == '.') {
            if (letters == 0) return false;
            ++stops;
            letters = 0;
        } else {
            if (is_punctuation(c) || (c >= '0' && c <= '9') || is_cjk_letter(c)) return false;
            most_letters = std::max(most_letters, ++letters);
        }
    }
    return letters == 0 && most_letters <= (stops > 1 ? kMostLetters : 1);
}

bool is_abbreviation(std::string_view word, const Locale& locale) {
    if (is_initials(word)) return true;
    const std::string folded = fold_case(word);
    const auto is_word = [&](const std::string& known) {
        return known.size() == word.size() && fold_case(known) == folded;
    };
    return std::ranges::any_of(locale.abbreviations, is_word) ||
           std::ranges::any_of(locale.months_short, is_word);
}

/// The word that a text ends with, stop and all.
std::string_view last_word(std::string_view text) {
    const std::size_t blank = text.find_last_of(" \t\n(/[-*_`\"");
    std::string_view word = text.substr(blank == std::string_view::npos ? 0 : blank + 1);
    constexpr std::string_view kFixedBlank = "\u00A0";
    if (const std::size_t fixed = word.rfind(kFixedBlank); fixed != std::string_view::npos) {
        word.remove_prefix(fixed + kFixedBlank.size());
    }
    return word;
}

}  // namespace

Ending ending_of(std::string_view text, const Locale& locale) {
    text = trim_blanks(text);
    while (remove_ending(text, kBehindStop) || remove_brackets(text)) {
    }
    if (ends_with_any(text, kOtherEnds)) return Ending::kEither;
    if (!ends_with_any(text, kStops)) return Ending::kNone;
    return is_abbreviation(last_word(text), locale) ? Ending::kEither : Ending::kStop;
}

}  // namespace cvpdf
