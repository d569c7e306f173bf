#include "typeset/ideographic_spacing.h"

#include <cstdint>

#include "base/unicode.h"

namespace cvpdf {
namespace {

constexpr int kHalfSquare = -500;
constexpr std::u32string_view kOpening = U"「『（【［｛〈《〔〖〘";
constexpr std::u32string_view kClosing = U"」』）】］｝〉》〕〗〙";
/// Of Chinese, where a font has them in squares; elsewhere they are Latin.
constexpr std::u32string_view kOpeningQuotes = U"‘“";
constexpr std::u32string_view kClosingQuotes = U"’”";
/// Drawn in the left half, except in Taiwan and Hong Kong, where they stand in the middle.
constexpr std::u32string_view kStops = U"、。，．";
/// Drawn in the left half in mainland China alone.
constexpr std::u32string_view kOtherStops = U"：；！？";

bool contains(std::u32string_view set, char32_t code_point) {
    return set.find(code_point) != std::u32string_view::npos;
}

bool begins_with_subtag(std::string_view tag, std::string_view prefix) {
    return tag.starts_with(prefix) && (tag.size() == prefix.size() || tag[prefix.size()] == '-');
}

bool centers_stops(std::string_view language) {
    for (const std::string_view tag : {"zh-Hant", "zh-TW", "zh-HK", "zh-MO"}) {
        if (begins_with_subtag(language, tag)) return true;
    }
    return false;
}

bool is_chinese(std::string_view language) {
    return begins_with_subtag(language, "zh");
}

bool is_opening(char32_t c, std::string_view language) {
    return contains(kOpening, c) || (contains(kOpeningQuotes, c) && is_chinese(language));
}

bool is_closing(char32_t c, std::string_view language) {
    return contains(kClosing, c) || (contains(kClosingQuotes, c) && is_chinese(language));
}

bool is_stop_at_left(char32_t c, std::string_view language) {
    if (centers_stops(language)) return false;
    return contains(kStops, c) || (contains(kOtherStops, c) && is_chinese(language));
}

}  // namespace

bool is_set_in_squares(std::string_view language) {
    return begins_with_subtag(language, "ja") || begins_with_subtag(language, "zh");
}

bool is_full_width(char32_t code_point) {
    if (code_point < 0x2E80) return false;
    const bool is_sign = (code_point >= 0x3001 && code_point <= 0x303F) || code_point == 0x30FB ||
                         (code_point >= 0xFF01 && code_point <= 0xFF60);
    return is_sign || is_cjk_letter(code_point);
}

bool is_square_quote(char32_t code_point, std::string_view language) {
    return is_chinese(language) &&
           (contains(kOpeningQuotes, code_point) || contains(kClosingQuotes, code_point));
}

bool has_lost_half(Length advance, Length size) {
    constexpr std::int64_t kNarrowPercent = 75;
    return advance * 100 < size * kNarrowPercent;
}

bool begins_blank(char32_t code_point) {
    return contains(kOpening, code_point);
}

int squeeze_permille(char32_t left, char32_t right, std::string_view language) {
    const bool right_opens = is_opening(right, language);
    if (is_closing(left, language) || is_stop_at_left(left, language)) {
        const bool right_closes = is_closing(right, language) || contains(kStops, right) ||
                                  is_stop_at_left(right, language);
        return right_opens || right_closes ? kHalfSquare : 0;
    }
    return right_opens && is_opening(left, language) ? kHalfSquare : 0;
}

}  // namespace cvpdf
