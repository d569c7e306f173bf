#include "pdf/direction_marks.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "pdf/cluster_text.h"
#include "pdf/placed_runs.h"
#include "text/bidi_kind.h"

namespace cvpdf {

namespace {

constexpr std::string_view kLeftToRightMark = "\u200E";
constexpr std::string_view kMarksBeforeNumber = "\u200F\u200E";
constexpr std::string_view kSpaceBeforeNumber = "\u200F \u200F\u200E";
constexpr std::string_view kMarkedSpace = "\u200F ";
constexpr std::string_view kSpaceBetweenMarks = "\u200F \u200F";

bool is_leftward(const PlacedGlyphs& glyphs) {
    return glyphs.run->direction == Direction::kRightToLeft;
}

char32_t character_at(std::string_view text, std::size_t offset) {
    return next_code_point(text, &offset);
}

enum class Blanks { kCount, kPassOver };

/// The last character that is read: isolates and other signs without a shape may follow it.
std::size_t last_character(std::string_view text, Blanks blanks = Blanks::kCount) {
    std::size_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        next_code_point(text, &at);
        const std::string read = readable_text(text.substr(begin, at - begin));
        const bool is_passed = read.empty() || (blanks == Blanks::kPassOver && read == " ");
        if (!is_passed) last = begin;
    }
    return last;
}

bool is_space_at(std::string_view text, std::size_t offset) {
    return readable_text(text.substr(offset)).starts_with(' ');
}

bool is_letter_or_digit(char32_t c) {
    return is_right_to_left_letter(c) || is_left_to_right_letter(c) || (c >= '0' && c <= '9');
}

/// True if no letter tells readers in which direction the run goes.
bool has_no_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, &at);
        if (is_right_to_left_letter(c) || is_left_to_right_letter(c)) return false;
    }
    return true;
}

bool ends_in_mark_over_letter(std::string_view text) {
    if (text.empty()) return false;
    return is_nonspacing_mark(character_at(text, floor_to_character(text, text.size() - 1)));
}

/// A number in several parts, or with a sign before it, as of a telephone.
bool is_number_in_parts(const PlacedGlyphs* glyphs) {
    if (glyphs == nullptr || is_leftward(*glyphs)) return false;
    const std::string_view text = glyphs->run->text;
    const bool has_parts = text.starts_with('+') || text.find(' ') < last_character(text);
    return has_parts && has_no_letter(text) && text.find_first_of("0123456789") != text.npos;
}

/// What stands beside a run in reading order. Runs that run to the right and follow one another on
/// a line, as a number and the letter behind it do, have what stands beside them all.
struct Neighbours {
    const PlacedGlyphs* before = nullptr;
    const PlacedGlyphs* after = nullptr;
    bool is_first = true;  ///< of its like
    bool is_last = true;
};

bool jumps_back(const PlacedGlyphs* from, const PlacedGlyphs* to) {
    return from != nullptr && to != nullptr && from->origin.y == to->origin.y &&
           to->origin.x < from->origin.x;
}

DirectionMarks marks_of_leftward(const PlacedGlyphs& glyphs, const Neighbours& neighbours) {
    const std::string_view text = glyphs.run->text;
    const std::size_t last = last_character(text);
    DirectionMarks marks;
    const auto add = [&](std::size_t offset, std::string_view mark) {
        marks.push_back({.offset = static_cast<std::uint32_t>(offset), .text = mark});
    };
    const bool is_before_number =
        is_number_in_parts(neighbours.after) && jumps_back(&glyphs, neighbours.after);
    const auto mark_at = [&](std::size_t at) {
        const bool is_next = is_before_number && at == last && is_space_at(text, at);
        return is_next ? kMarksBeforeNumber : kRightToLeftMark;
    };
    const bool is_alone = neighbours.before == nullptr && neighbours.after == nullptr;
    if (!is_alone && has_no_letter(text) && (last > 0 || !is_space_at(text, 0))) {
        for (std::size_t at = 0; at < text.size(); next_code_point(text, &at)) add(at, mark_at(at));
        return marks;
    }
    if (is_space_at(text, 0) && jumps_back(neighbours.before, &glyphs)) {
        add(0, is_before_number && last == 0 ? kSpaceBeforeNumber : kSpaceBetweenMarks);
    }
    const bool is_before_more = neighbours.after != nullptr &&
                                neighbours.after->origin.y == glyphs.origin.y &&
                                !is_space_at(neighbours.after->run->text, 0);
    if (ends_in_mark_over_letter(text) && !is_before_more) add(text.size(), kMarkedSpace);
    const bool is_marked = last == 0 && !marks.empty();
    if (!is_marked && is_space_at(text, last) && jumps_back(&glyphs, neighbours.after)) {
        add(last, mark_at(last));
    }
    return marks;
}

/// In text that runs to the left as a whole: a mark at the left of what runs to the right, since
/// something stands there.
DirectionMarks marks_within_leftward(const PlacedGlyphs& glyphs, const Neighbours& neighbours) {
    const std::string_view text = glyphs.run->text;
    const std::size_t last = last_character(text);
    DirectionMarks marks;
    if (neighbours.is_first) marks.push_back({.offset = 0, .text = kRightToLeftMark});
    if (neighbours.is_last && last > 0 && is_space_at(text, last)) {
        marks.push_back({.offset = static_cast<std::uint32_t>(last), .text = kRightToLeftMark});
    }
    return marks;
}

/// A mark before the first sign or space that follows right-to-left text.
DirectionMarks marks_of_rightward(const PlacedGlyphs& glyphs, const Neighbours& neighbours) {
    if (jumps_back(&glyphs, neighbours.after)) return marks_within_leftward(glyphs, neighbours);
    const bool follows = neighbours.is_first && neighbours.before != nullptr &&
                         is_leftward(*neighbours.before) &&
                         follows_on_line(*neighbours.before, glyphs);
    if (!follows) return {};
    const std::string_view text = glyphs.run->text;
    if (is_letter_or_digit(character_at(text, 0))) return {};
    return {{.offset = 0, .text = kLeftToRightMark}};
}

/// A mark behind the sign that ends text which runs to the right in a line that runs to the left.
void mark_last_sign(DirectionMarks& marks, const PlacedGlyphs& glyphs,
                    const Neighbours& neighbours) {
    const bool is_within_leftward =
        jumps_back(neighbours.before, &glyphs) || jumps_back(&glyphs, neighbours.after);
    if (!neighbours.is_last || !is_within_leftward) return;
    const std::string_view text = glyphs.run->text;
    const auto last = static_cast<std::uint32_t>(last_character(text, Blanks::kPassOver));
    if (is_space_at(text, last) || bidi_kind(character_at(text, last)) != BidiKind::kNeutral) {
        return;
    }
    const auto mark = std::ranges::find(marks, last, &DirectionMark::offset);
    if (mark != marks.end()) {
        mark->behind = kLeftToRightMark;
    } else {
        marks.push_back({.offset = last, .behind = kLeftToRightMark});
    }
}

/// True if both run to the right, the second behind the first on a line.
bool goes_on(const PlacedGlyphs& before, const PlacedGlyphs& glyphs) {
    return !is_leftward(before) && !is_leftward(glyphs) && follows_on_line(before, glyphs);
}

DirectionMarks marks_of(const PlacedItem& item, const Neighbours& neighbours) {
    const PlacedGlyphs& glyphs = *glyphs_of(item);
    if (glyphs.run->text.empty()) return {};
    DirectionMarks marks = is_leftward(glyphs) ? marks_of_leftward(glyphs, neighbours)
                                               : marks_of_rightward(glyphs, neighbours);
    if (item.element == kArtifact) return marks;
    if (!is_leftward(glyphs)) mark_last_sign(marks, glyphs, neighbours);
    for (DirectionMark& mark : marks) {
        mark.is_spelled = !is_space_at(glyphs.run->text, mark.offset);
    }
    return marks;
}

}  // namespace

bool has_leftward_text(const Page& page) {
    return std::ranges::any_of(page.items, [](const PlacedItem& item) {
        const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
        return glyphs != nullptr && is_leftward(*glyphs);
    });
}

std::vector<DirectionMarks> find_direction_marks(const Page& page) {
    std::vector<DirectionMarks> marks;
    if (!has_leftward_text(page)) return marks;
    marks.resize(page.items.size());
    const std::vector<std::size_t> runs = items_of_glyphs(page);
    const auto glyphs_at = [&](std::size_t i) { return glyphs_of(page.items[runs[i]]); };
    for (std::size_t begin = 0, end = 0; begin < runs.size(); begin = end) {
        end = begin + 1;
        while (end < runs.size() && goes_on(*glyphs_at(end - 1), *glyphs_at(end))) ++end;
        Neighbours neighbours{.before = begin > 0 ? glyphs_at(begin - 1) : nullptr,
                              .after = end < runs.size() ? glyphs_at(end) : nullptr};
        for (std::size_t i = begin; i < end; ++i) {
            neighbours.is_first = i == begin;
            neighbours.is_last = i + 1 == end;
            marks[runs[i]] = marks_of(page.items[runs[i]], neighbours);
        }
    }
    return marks;
}

}  // namespace cvpdf
