#include "text/korean_counts.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "base/ascii.h"
#include "base/unicode.h"
#include "text/characters.h"

namespace cvpdf {
namespace {

/// Syllables that Korean counters begin with; particles may follow.
constexpr std::string_view kCounters[] = {
    "가지", "개", "건", "곳", "과목", "권",   "급",   "기", "년", "단계", "달", "대", "등",
    "만",   "면", "명", "배", "번",   "부",   "분",   "살", "세", "시",   "억", "여", "원",
    "월",   "위", "인", "일", "장",   "저자", "점",   "조", "종", "주",   "차", "천", "초",
    "층",   "쪽", "팀", "편", "학기", "학년", "학점", "항", "호", "회",
};
constexpr std::string_view kMagnitudes[] = {"십", "백", "천", "만", "억", "조"};
constexpr std::string_view kCurrencies[] = {"달러", "엔", "원", "위안", "유로"};

bool begins_with_any(std::string_view word, std::span<const std::string_view> beginnings) {
    return std::ranges::any_of(
        beginnings, [&](std::string_view beginning) { return word.starts_with(beginning); });
}

}  // namespace

bool is_korean_counter(std::string_view word) {
    constexpr std::size_t kLongest = 15;  // five syllables
    std::size_t at = 0;
    return !word.empty() && word.size() <= kLongest && is_hangul(next_code_point(word, &at)) &&
           begins_with_any(word, kCounters);
}

bool is_korean_amount(std::string_view before, std::string_view after) {
    if (before.empty() || !begins_with_any(after, kCurrencies)) return false;
    return is_korean_number(before);
}

bool is_korean_number(std::string_view word) {
    const std::string_view magnitudes =
        word.substr(std::min(word.find_first_not_of("0123456789.,"), word.size()));
    for (std::size_t at = 0; at < magnitudes.size();) {
        const std::size_t begin = at;
        next_code_point(magnitudes, &at);
        const std::string_view one = magnitudes.substr(begin, at - begin);
        if (std::ranges::find(kMagnitudes, one) == std::end(kMagnitudes)) return false;
    }
    return !magnitudes.empty();
}

}  // namespace cvpdf
