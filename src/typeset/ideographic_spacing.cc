#include "typeset/ideographic_spacing.h"

#include "base/unicode.h"

namespace cvpdf {
namespace {

constexpr int kHalfSquare = -500;
constexpr std::u32string_view kOpening = U"「『（【［｛〈《〔〖〘";
constexpr std::u32string_view kClosing = U"」』）】］｝〉》〕〗〙";
/// Drawn in the left half, except in Taiwan and Hong Kong, where they stand in the middle.
constexpr std::u32string_view kStops = U"、。，．";

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

int squeeze_permille(char32_t left, char32_t right, std::string_view language) {
    const bool left_closes =
        contains(kClosing, left) || (contains(kStops, left) && !centers_stops(language));
    const bool right_opens = contains(kOpening, right);
    if (left_closes) {
        const bool right_closes = contains(kClosing, right) || contains(kStops, right);
        return right_opens || right_closes ? kHalfSquare : 0;
    }
    return right_opens && contains(kOpening, left) ? kHalfSquare : 0;
}

}  // namespace cvpdf
