#include "tailor/compounds.h"

#include <algorithm>
#include <cstddef>

#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kShortestKorean = 4 * kSyllable;
constexpr std::size_t kLongestKorean = 16 * kSyllable;
constexpr std::size_t kShortestGerman = 6;       ///< bytes of a stem: Schweiß, not Leit
constexpr std::size_t kShortestGermanFirst = 4;  ///< Laser, not ver
constexpr std::size_t kShortestGermanBegin = 8;  ///< Brandschutz, not Kosten
constexpr std::size_t kShortestGermanEnd = 4;    ///< behind such a one
constexpr std::size_t kLongestGerman = 60;

std::vector<std::string_view> korean_keys(std::string_view key) {
    std::vector<std::string_view> keys;
    for (std::size_t size = key.size() - kSyllable; size >= kShortestKorean; size -= kSyllable) {
        for (std::size_t at = 0; at + size <= key.size(); at += kSyllable) {
            keys.push_back(key.substr(at, size));
        }
    }
    return keys;
}

std::vector<std::string_view> german_keys(std::string_view key, const PostingWords& words) {
    std::vector<std::string_view> keys;
    for (std::size_t at = kShortestGermanFirst; at + kShortestGerman <= key.size(); ++at) {
        const std::string_view first = key.substr(0, at);
        const bool prefixed =
            std::ranges::any_of(words.german_prefixes,
                                [&](const std::string& prefix) { return first.ends_with(prefix); });
        if (!prefixed && begins_character(key[at])) keys.push_back(key.substr(at));
    }
    for (std::size_t end = kShortestGermanBegin; end + kShortestGermanEnd <= key.size(); ++end) {
        if (begins_character(key[end])) keys.push_back(key.substr(0, end));
    }
    std::ranges::stable_sort(keys, std::ranges::greater{}, &std::string_view::size);
    return keys;
}

}  // namespace

bool is_korean_word(std::string_view key) {
    return !key.empty() && end_of_run(key, 0, WordScript::kHangul) == key.size();
}

bool may_be_compound(std::string_view key) {
    if (is_korean_word(key)) return key.size() > kShortestKorean && key.size() <= kLongestKorean;
    return key.size() >= kShortestGermanFirst + kShortestGerman && key.size() <= kLongestGerman;
}

std::vector<std::string_view> keys_within(const Term& term, const PostingWords& words) {
    if (!term.compound) return {};
    return is_korean_word(term.key) ? korean_keys(term.key) : german_keys(term.key, words);
}

bool is_compound_of(const Term& term, std::string_view key, const PostingWords& words) {
    if (!term.compound || term.key.size() <= key.size()) return false;
    if (term.key.find(key) == std::string::npos) return false;
    const std::vector<std::string_view> keys = keys_within(term, words);
    return std::ranges::find(keys, key) != keys.end();
}

}  // namespace cvpdf
