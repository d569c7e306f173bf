#include "pdf/seen_order.h"

#include <algorithm>
#include <vector>

#include "text/bidi_kind.h"

namespace cvpdf {

namespace {

constexpr char32_t kLeftToRightMark = 0x200E;
constexpr char32_t kRightToLeftMark = 0x200F;
constexpr char32_t kWordJoiner = 0x2060;  // nothing, between two marks

struct Segment {
    BidiKind kind = BidiKind::kNeutral;
    std::u32string text = {};
};

/// Also quotation marks, which Unicode does not mirror.
char32_t mirrored(char32_t c) {
    constexpr std::u32string_view kQuotes = U"\u2018\u2019\u201C\u201D";
    const std::size_t quote = kQuotes.find(c);
    return quote == kQuotes.npos ? mirrored_character(c) : kQuotes[quote ^ 1U];
}

std::vector<Segment> cut_segments(std::u32string_view text) {
    std::vector<Segment> segments;
    for (const char32_t c : text) {
        const BidiKind kind = bidi_kind(c);
        if (segments.empty() || segments.back().kind != kind) segments.push_back({.kind = kind});
        segments.back().text += c;
    }
    return segments;
}

bool runs_left(const std::vector<Segment>& segments) {
    const auto left = std::ranges::count(segments, BidiKind::kRight, &Segment::kind);
    return left > 0 && left >= std::ranges::count(segments, BidiKind::kLeft, &Segment::kind);
}

/// Turns round, in the order in which they are read, the segments that are taken to run to the
/// left. Twice is not at all.
void turn_round(std::vector<Segment>& segments, bool leftward) {
    for (Segment& segment : segments) {
        switch (segment.kind) {
            case BidiKind::kWeak:
                continue;
            case BidiKind::kLeft:
                leftward = false;
                continue;
            case BidiKind::kRight:
                leftward = true;
                break;
            case BidiKind::kNeutral:
                if (!leftward) continue;
                break;
        }
        std::ranges::reverse(segment.text);
        std::ranges::transform(segment.text, segment.text.begin(), mirrored);
    }
}

std::u32string joined(const std::vector<Segment>& segments) {
    std::u32string text;
    for (const Segment& segment : segments) text += segment.text;
    return text;
}

/// By how many pieces letters that run to the right are too many for a line to run to the left.
std::ptrdiff_t excess_of(std::u32string_view text) {
    const std::vector<Segment> segments = cut_segments(text);
    return std::ranges::count(segments, BidiKind::kLeft, &Segment::kind) -
           std::ranges::count(segments, BidiKind::kRight, &Segment::kind);
}

/// With a mark before several signs that follow letters that run the other way, so that these are
/// turned round like all others, or not at all.
std::u32string with_marked_signs(std::u32string_view text, LineDirection direction) {
    const bool wanted = direction == LineDirection::kRightToLeft;
    bool leftward = wanted;
    std::u32string out;
    for (const Segment& segment : cut_segments(text)) {
        if (segment.kind == BidiKind::kNeutral && segment.text.size() > 1 && leftward != wanted) {
            out += wanted ? kRightToLeftMark : kLeftToRightMark;
            leftward = wanted;
        }
        out += segment.text;
        if (segment.kind == BidiKind::kRight) leftward = true;
        if (segment.kind == BidiKind::kLeft) leftward = false;
    }
    return out;
}

/// Behind a sign between two spaces, where marks are in no word; else the end.
std::size_t place_of_marks(std::u32string_view text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const bool is_sign = text[i] != U' ' && bidi_kind(text[i]) == BidiKind::kNeutral;
        if (is_sign && text[i - 1] == U' ' && text[i + 1] == U' ') return i + 1;
    }
    return text.size();
}

/// With as many marks as are needed for the line to run that way, each a piece of its own.
std::u32string with_marks(std::u32string_view text, LineDirection direction) {
    if (direction == LineDirection::kAsItIs) return std::u32string(text);
    std::u32string out = with_marked_signs(text, direction);
    const std::size_t place = place_of_marks(out);
    if (direction == LineDirection::kRightToLeft) {
        while (excess_of(out) > 0) out.insert(place, {kWordJoiner, kRightToLeftMark});
    } else {
        while (excess_of(out) <= 0) out.insert(place, {kWordJoiner, kLeftToRightMark});
    }
    return out;
}

}  // namespace

std::u32string read_by_pdfium(std::u32string_view seen) {
    std::vector<Segment> segments = cut_segments(seen);
    const bool leftward = runs_left(segments);
    if (leftward) std::ranges::reverse(segments);
    turn_round(segments, leftward);
    return joined(segments);
}

std::u32string seen_for_pdfium(std::u32string_view wanted, LineDirection direction) {
    std::vector<Segment> segments = cut_segments(with_marks(wanted, direction));
    const bool leftward = runs_left(segments);
    turn_round(segments, leftward);
    if (leftward) std::ranges::reverse(segments);
    return joined(segments);
}

}  // namespace cvpdf
