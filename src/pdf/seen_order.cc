#include "pdf/seen_order.h"

#include <algorithm>
#include <vector>

#include "text/bidi_kind.h"

namespace cvpdf {

namespace {

constexpr char32_t kRightToLeftMark = 0x200F;

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

/// With marks behind pieces of letters that run to the right, as long as these are too many, and
/// before several signs that follow such letters, so that these are turned round like all others.
std::u32string with_marks(std::u32string_view text) {
    const std::vector<Segment> segments = cut_segments(text);
    auto excess = std::ranges::count(segments, BidiKind::kLeft, &Segment::kind) -
                  std::ranges::count(segments, BidiKind::kRight, &Segment::kind);
    bool leftward = true;
    std::u32string out;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto [kind, signs] = segments[i];
        if (kind == BidiKind::kNeutral && signs.size() > 1 && !leftward) {
            out += kRightToLeftMark;
            leftward = true;
            --excess;
        }
        out += signs;
        if (kind == BidiKind::kRight) leftward = true;
        if (kind != BidiKind::kLeft) continue;
        leftward = i + 1 < segments.size() && segments[i + 1].kind == BidiKind::kRight;
        if (leftward || excess <= 0) continue;
        out += kRightToLeftMark;
        leftward = true;
        --excess;
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
    std::vector<Segment> segments = cut_segments(
        direction == LineDirection::kRightToLeft ? with_marks(wanted) : std::u32string(wanted));
    const bool leftward = runs_left(segments);
    turn_round(segments, leftward);
    if (leftward) std::ranges::reverse(segments);
    return joined(segments);
}

}  // namespace cvpdf
