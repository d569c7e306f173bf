#include "text/missing_box.h"

#include <array>
#include <iterator>

#include "text/glyph_run.h"

namespace cvpdf {

namespace {

constexpr std::int64_t kMargin = 40;
constexpr std::int64_t kFrame = 30;
constexpr std::int64_t kPadding = 35;
constexpr std::int64_t kDigitWidth = 160;

/// Segments of a display digit: a bit each for top, top right, bottom right, bottom, bottom left,
/// top left, middle.
constexpr std::array<unsigned, 16> kSegments = {
    0b0111111, 0b0000110, 0b1011011, 0b1001111, 0b1100110, 0b1101101, 0b1111101, 0b0000111,
    0b1111111, 0b1101111, 0b1110111, 0b1111100, 0b0111001, 0b1011110, 0b1111001, 0b1110001,
};

void append_digit(std::vector<EmRect>& out, unsigned digit, std::int64_t x, std::int64_t y) {
    constexpr std::int64_t kHeight = 310;
    constexpr std::int64_t kStroke = 42;
    constexpr std::int64_t kHalf = (kHeight - kStroke) / 2;
    constexpr EmRect kRectangles[] = {
        {0, kHeight - kStroke, kDigitWidth, kStroke},
        {kDigitWidth - kStroke, kHalf, kStroke, kHeight - kHalf},
        {kDigitWidth - kStroke, 0, kStroke, kHalf + kStroke},
        {0, 0, kDigitWidth, kStroke},
        {0, 0, kStroke, kHalf + kStroke},
        {0, kHalf, kStroke, kHeight - kHalf},
        {0, kHalf, kDigitWidth, kStroke},
    };
    for (std::size_t i = 0; i < std::size(kRectangles); ++i) {
        const EmRect& part = kRectangles[i];
        if (kSegments[digit] >> i & 1) {
            out.push_back({x + part.x, y + part.y, part.width, part.height});
        }
    }
}

}  // namespace

MissingBox missing_box(char32_t code_point) {
    constexpr Length kSize = 1000_pt;
    MissingBox out{.width = missing_glyph_advance(code_point, kSize).units / kUnitsPerPoint};
    out.outer = {kMargin, kMissingBoxBottom, out.width - 2 * kMargin,
                 kMissingBoxTop - kMissingBoxBottom};
    out.inner = {out.outer.x + kFrame, out.outer.y + kFrame, out.outer.width - 2 * kFrame,
                 out.outer.height - 2 * kFrame};
    const int columns = code_point <= 0xFFFF ? 2 : 3;
    const std::int64_t left = out.inner.x + kPadding;
    const std::int64_t step = (out.width - 2 * left - kDigitWidth) / (columns - 1);
    for (int i = 0; i < 2 * columns; ++i) {
        const auto digit = static_cast<unsigned>(code_point >> (4 * (2 * columns - 1 - i)) & 0xF);
        append_digit(out.strokes, digit, left + step * (i % columns), i < columns ? 385 : -35);
    }
    return out;
}

}  // namespace cvpdf
