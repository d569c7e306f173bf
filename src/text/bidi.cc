#include "text/bidi.h"

#include <algorithm>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include "base/error.h"
#include "base/unicode.h"

namespace cvpdf {
namespace {

struct BidiClose {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

/// True for characters that can give a left-to-right paragraph a level above zero: right-to-left
/// letters, Arabic digits, explicit embeddings, overrides and isolates.
bool may_reorder(char32_t c) {
    if (c < 0x590) return false;
    if (c >= 0x3000 && c < 0xFB00) return false;
    switch (u_charDirection(static_cast<UChar32>(c))) {
        case U_LEFT_TO_RIGHT:
        case U_EUROPEAN_NUMBER:
        case U_EUROPEAN_NUMBER_SEPARATOR:
        case U_EUROPEAN_NUMBER_TERMINATOR:
        case U_COMMON_NUMBER_SEPARATOR:
        case U_BLOCK_SEPARATOR:
        case U_SEGMENT_SEPARATOR:
        case U_WHITE_SPACE_NEUTRAL:
        case U_OTHER_NEUTRAL:
        case U_DIR_NON_SPACING_MARK:
        case U_BOUNDARY_NEUTRAL:
            return false;
        default:
            return true;
    }
}

bool may_reorder(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (may_reorder(next_code_point(text, &at))) return true;
    }
    return false;
}

bool is_left_to_right(char32_t c) {
    return u_charDirection(static_cast<UChar32>(c)) == U_LEFT_TO_RIGHT;
}

/// True for a sign that is a part of a Latin word: C++ and C#, .NET and @name.
bool is_sign_of_word(char32_t before, char32_t c, std::string_view after) {
    if ((c == '+' || c == '#') && is_left_to_right(before)) return true;
    const bool begins = before == 0 || before == '(' || u_isspace(static_cast<UChar32>(before));
    std::size_t at = 0;
    return begins && (c == '.' || c == '@' || c == '#') && !after.empty() &&
           is_left_to_right(next_code_point(after, &at));
}

}  // namespace

std::vector<std::uint8_t> bidi_levels(std::string_view text,
                                      const std::vector<std::uint32_t>& offsets,
                                      Direction paragraph_direction) {
    std::vector<std::uint8_t> levels(offsets.size(), 0);
    if (paragraph_direction == Direction::kLeftToRight && !may_reorder(text)) return levels;
    std::u16string utf16;
    std::vector<std::int32_t> places;  ///< of each offset in `utf16`
    utf16.reserve(text.size());
    places.reserve(offsets.size());
    auto next = offsets.begin();
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (next != offsets.end() && *next == at) {
            places.push_back(static_cast<std::int32_t>(utf16.size()));
            ++next;
        }
        char32_t c = next_code_point(text, &at);
        if (is_sign_of_word(last, c, text.substr(at))) c = 'x';
        last = c;
        if (c > 0xFFFF) {
            utf16 += static_cast<char16_t>(0xD7C0 + (c >> 10));
            utf16 += static_cast<char16_t>(0xDC00 | (c & 0x3FF));
        } else {
            utf16 += static_cast<char16_t>(c);
        }
    }
    if (utf16.empty()) return levels;

    const std::unique_ptr<UBiDi, BidiClose> bidi(ubidi_open());
    const UBiDiLevel level = paragraph_direction == Direction::kRightToLeft ? 1 : 0;
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), utf16.data(), static_cast<std::int32_t>(utf16.size()), level, nullptr,
                  &status);
    const UBiDiLevel* found = ubidi_getLevels(bidi.get(), &status);
    if (U_FAILURE(status)) {
        throw MachineError(fmt::format("ICU cannot order text: {}", u_errorName(status)));
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        levels[i] = found[static_cast<std::size_t>(places[i])];
    }
    return levels;
}

}  // namespace cvpdf
