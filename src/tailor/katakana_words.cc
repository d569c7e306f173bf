#include "tailor/katakana_words.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace cvpdf {

namespace {

constexpr std::size_t kSign = 3;  ///< bytes
constexpr std::string_view kLongVowel = "ー";
constexpr std::size_t kShortestPart = 2 * kSign;
constexpr std::size_t kShortestKnown = 3 * kSign;  ///< beside another known word
constexpr std::size_t kShortestAlone = 4 * kSign;  ///< データ is in データベース, and no part

/// No word begins with a small sign, a long vowel or an n.
bool may_begin(std::string_view part) {
    constexpr std::string_view kWithin[] = {"ー", "ン", "ッ", "ァ", "ィ", "ゥ",
                                            "ェ", "ォ", "ャ", "ュ", "ョ", "ヮ"};
    return std::ranges::none_of(kWithin,
                                [&](std::string_view sign) { return part.starts_with(sign); });
}

}  // namespace

std::string katakana_key(std::string_view word) {
    const bool is_long = word.size() > 2 * kSign && word.ends_with(kLongVowel);
    return std::string(is_long ? word.substr(0, word.size() - kSign) : word);
}

std::vector<std::string_view> parts_of_katakana(std::string_view word,
                                                const std::set<std::string, std::less<>>& known) {
    const auto is_known = [&](std::string_view part) {
        return part.size() >= kShortestKnown && known.contains(katakana_key(part));
    };
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t at = kShortestPart; at + kShortestPart <= word.size(); at += kSign) {
        const std::string_view first = word.substr(0, at);
        const std::string_view rest = word.substr(at);
        if (!may_begin(rest)) continue;
        const std::size_t of_first = is_known(first) ? first.size() : 0;
        const std::size_t of_rest = is_known(rest) ? rest.size() : 0;
        if (std::max(of_first, of_rest) < kShortestAlone) continue;
        if (of_first + of_rest > most) {
            most = of_first + of_rest;
            best = at;
        }
    }
    if (!best) return {word};
    std::vector<std::string_view> parts;
    for (const std::string_view part : {word.substr(0, *best), word.substr(*best)}) {
        const std::vector<std::string_view> more = parts_of_katakana(part, known);
        parts.insert(parts.end(), more.begin(), more.end());
    }
    return parts;
}

}  // namespace cvpdf
