#include "text/char_string.h"

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <utility>

#include "text/cff_write.h"

namespace cvpdf {
namespace {

constexpr std::int32_t kOne = 65536;  // of the 16.16 numbers of a charstring

/// Operators (5177, appendix A).
enum class Operator : unsigned char { kLineTo = 5, kCurveTo = 8, kEndChar = 14, kMoveTo = 21 };

/// In 1/65536 unit: whoever draws adds up the steps, and must end where the outline does.
struct PenPoint {
    std::int32_t x = 0;
    std::int32_t y = 0;
};

std::int32_t to_fixed(double units) {
    return static_cast<std::int32_t>(std::lround(units * kOne));
}

/// The shortest form of a number (5177, 3.2).
void append_number(std::string& out, std::int32_t fixed) {
    constexpr std::size_t kLong = 255;
    constexpr std::size_t kWord = 28;
    constexpr int kLargestOfOneByte = 107;
    constexpr int kLargestOfTwoBytes = 1131;
    constexpr int kZero = 139;
    constexpr int kPositive = 247;
    constexpr int kNegative = 251;
    if (fixed % kOne != 0) {
        append_cff_number(out, kLong, 1);
        append_cff_number(out, static_cast<std::uint32_t>(fixed), 4);
        return;
    }
    const int value = fixed / kOne;
    const int size = value < 0 ? -value : value;
    if (size <= kLargestOfOneByte) {
        out += static_cast<char>(kZero + value);
    } else if (size <= kLargestOfTwoBytes) {
        const int rest = size - kLargestOfOneByte - 1;
        const int first = (value < 0 ? kNegative : kPositive) + rest / 256;
        out += static_cast<char>(first);
        out += static_cast<char>(rest % 256);
    } else {
        append_cff_number(out, kWord, 1);
        append_cff_number(out, static_cast<std::uint16_t>(value), 2);
    }
}

class CharString {
  public:
    explicit CharString(int advance) { append_number(out_, advance * kOne); }

    void draw(const PlacedOutline& placed) {
        const auto at = [&](OutlinePoint point) {
            return PenPoint{to_fixed(point.x + placed.x), to_fixed(point.y + placed.y)};
        };
        for (const OutlineStep& step : placed.outline) {
            switch (step.verb) {
                case OutlineVerb::kMove:
                    go({at(step.to)}, Operator::kMoveTo);
                    break;
                case OutlineVerb::kLine:
                    go({at(step.to)}, Operator::kLineTo);
                    break;
                case OutlineVerb::kCurve:
                    go({at(step.control1), at(step.control2), at(step.to)}, Operator::kCurveTo);
                    break;
                case OutlineVerb::kClose:
                    break;  // by the next move or the end
            }
        }
    }

    std::string end() {
        append(Operator::kEndChar);
        return std::move(out_);
    }

  private:
    void go(std::initializer_list<PenPoint> points, Operator op) {
        for (const PenPoint& point : points) {
            append_number(out_, point.x - pen_.x);
            append_number(out_, point.y - pen_.y);
            pen_ = point;
        }
        append(op);
    }

    void append(Operator op) { out_ += static_cast<char>(op); }

    std::string out_ = {};
    PenPoint pen_ = {};
};

}  // namespace

std::string encode_char_string(std::span<const PlacedOutline> outlines, int advance) {
    CharString out(advance);
    for (const PlacedOutline& outline : outlines) out.draw(outline);
    return out.end();
}

}  // namespace cvpdf
