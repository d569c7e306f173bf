#include "text/divisible_words.h"

#include <algorithm>
#include <utility>

#include <unicode/uchar.h>

#include "base/unicode.h"

namespace cvpdf {
namespace {

constexpr std::u32string_view kHyphens = U"-\u2010\u2011";
constexpr std::u32string_view kJoiners =
    U"'\u2018\u2019-\u2010\u2011\u2013\u2014/()[]\u201C\u201D\u2026";

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

bool is_word_character(char32_t c) {
    constexpr std::uint32_t kMask = U_GC_L_MASK | U_GC_MN_MASK | U_GC_MC_MASK;
    return (U_MASK(u_charType(static_cast<UChar32>(c))) & kMask) != 0;
}

bool is_capital(char32_t c) {
    return u_isUUppercase(static_cast<UChar32>(c)) != 0;
}

}  // namespace

std::vector<DivisibleWord> divisible_words(std::string_view chunk) {
    std::vector<DivisibleWord> words;
    char32_t before = 0;
    bool joined = true;       // nothing but joiners since the last word
    std::size_t letters = 0;  // of the last word
    for (std::size_t at = 0; at < chunk.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        const char32_t c = next_code_point(chunk, &at);
        const auto end = static_cast<std::uint32_t>(at);
        const bool adjoins = !words.empty() && words.back().end == begin;
        if (!is_word_character(c)) {
            if (!is_punctuation(c)) return {};
            joined = joined && is_one_of(c, kJoiners);
            if (adjoins && is_one_of(c, kHyphens) && end < chunk.size())
                words.back().in_compound = true;
        } else if (adjoins) {
            DivisibleWord& word = words.back();
            word.end = end;
            if (u_isalpha(static_cast<UChar32>(c)) == 0) continue;  // a mark
            if (++letters == 2) word.all_capitals = word.is_capital && is_capital(c);
            if (is_capital(c) != word.all_capitals) return {};
        } else {
            if (!joined && !words.empty()) return {};
            joined = true;
            letters = 1;
            const bool in_compound = is_one_of(before, kHyphens) && !words.empty();
            words.push_back({.begin = begin,
                             .end = end,
                             .is_capital = is_capital(c),
                             .in_compound = in_compound});
        }
        before = c;
    }
    const auto in_capitals = std::ranges::count_if(words, &DivisibleWord::all_capitals);
    if (in_capitals > 0 && std::cmp_less(in_capitals, words.size())) return {};
    return words;
}

bool ends_sentence(std::string_view chunk) {
    constexpr std::size_t kLongestAbbreviation = 4;
    constexpr std::u32string_view kClosers = U")]'\"\u2019\u201D";
    std::size_t letters = 0;
    bool stopped = false;
    for (std::size_t at = 0; at < chunk.size();) {
        const char32_t c = next_code_point(chunk, &at);
        if (is_word_character(c)) {
            ++letters;
            stopped = false;
        } else if (!is_one_of(c, kClosers)) {
            stopped = c == '.' || c == '!' || c == '?';
        }
    }
    return stopped && letters > kLongestAbbreviation;
}

}  // namespace cvpdf
