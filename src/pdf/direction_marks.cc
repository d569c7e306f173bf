#include "pdf/direction_marks.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/unicode.h"
#include "pdf/cluster_text.h"

namespace cvpdf {

namespace {

constexpr std::string_view kLeftToRightMark = "\u200E";
constexpr std::string_view kMarksBehindBracket = "\u200E\u200F";
constexpr std::string_view kSpaceBetweenMarks = "\u200F \u200F";

bool is_leftward(const PlacedGlyphs& glyphs) {
    return glyphs.run->direction == Direction::kRightToLeft;
}

const PlacedGlyphs* glyphs_of(const PlacedItem& item) {
    const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
    return glyphs != nullptr && !glyphs->run->glyphs.empty() ? glyphs : nullptr;
}

char32_t character_at(std::string_view text, std::size_t offset) {
    return next_code_point(text, &offset);
}

/// The last character that is read: isolates and other signs without a shape may follow it.
std::size_t last_character(std::string_view text) {
    std::size_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        next_code_point(text, &at);
        if (!readable_text(text.substr(begin, at - begin)).empty()) last = begin;
    }
    return last;
}

bool is_space_at(std::string_view text, std::size_t offset) {
    return readable_text(text.substr(offset)).starts_with(' ');
}

bool is_letter_or_digit(char32_t c) {
    return is_right_to_left_letter(c) || is_left_to_right_letter(c) || (c >= '0' && c <= '9');
}

bool ends_with_bracket(const PlacedGlyphs& glyphs) {
    constexpr std::string_view kClosing = ")]}";
    const std::string_view text = glyphs.run->text;
    return !text.empty() && kClosing.find(text.back()) != std::string_view::npos;
}

/// True if no letter tells readers in which direction the run goes.
bool has_no_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, &at);
        if (is_right_to_left_letter(c) || is_left_to_right_letter(c)) return false;
    }
    return true;
}

/// The runs of one line, one after the other.
struct Neighbours {
    const PlacedGlyphs* before = nullptr;
    const PlacedGlyphs* after = nullptr;
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
    const bool is_alone = neighbours.before == nullptr && neighbours.after == nullptr;
    if (!is_alone && has_no_letter(text) && (last > 0 || !is_space_at(text, 0))) {
        for (std::size_t at = 0; at < text.size(); next_code_point(text, &at)) {
            add(at, kRightToLeftMark);
        }
        return marks;
    }
    if (is_space_at(text, 0) && jumps_back(neighbours.before, &glyphs)) {
        add(0, kSpaceBetweenMarks);
    }
    if (last > 0 && is_space_at(text, last) && jumps_back(&glyphs, neighbours.after)) {
        const bool closes = ends_with_bracket(*neighbours.after);
        add(last, closes ? kMarksBehindBracket : kRightToLeftMark);
    }
    return marks;
}

/// In text that runs to the left as a whole: a mark at the left of what runs to the right, since
/// something stands there.
DirectionMarks marks_within_leftward(const PlacedGlyphs& glyphs) {
    const std::string_view text = glyphs.run->text;
    const std::size_t last = last_character(text);
    DirectionMarks marks = {{.offset = 0, .text = kRightToLeftMark}};
    if (last > 0 && is_space_at(text, last)) {
        marks.push_back({.offset = static_cast<std::uint32_t>(last), .text = kRightToLeftMark});
    }
    return marks;
}

/// A mark before the first sign or space that follows right-to-left text.
DirectionMarks marks_of_rightward(const PlacedGlyphs& glyphs, const Neighbours& neighbours) {
    if (jumps_back(&glyphs, neighbours.after)) return marks_within_leftward(glyphs);
    const bool follows = neighbours.before != nullptr && is_leftward(*neighbours.before) &&
                         neighbours.before->origin.y == glyphs.origin.y &&
                         neighbours.before->origin.x < glyphs.origin.x;
    if (!follows) return {};
    const std::string_view text = glyphs.run->text;
    if (is_letter_or_digit(character_at(text, 0))) return {};
    return {{.offset = 0, .text = kLeftToRightMark}};
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
    Neighbours neighbours;
    std::optional<std::size_t> current;
    const auto mark_current = [&] {
        if (!current) return;
        const PlacedGlyphs& glyphs = *glyphs_of(page.items[*current]);
        if (glyphs.run->text.empty()) return;
        marks[*current] = is_leftward(glyphs) ? marks_of_leftward(glyphs, neighbours)
                                              : marks_of_rightward(glyphs, neighbours);
        if (page.items[*current].element == kArtifact) return;
        for (DirectionMark& mark : marks[*current]) {
            mark.is_spelled = !is_space_at(glyphs.run->text, mark.offset);
        }
    };
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const PlacedGlyphs* next = glyphs_of(page.items[i]);
        if (next == nullptr) continue;
        neighbours.after = next;
        mark_current();
        neighbours.before = current ? glyphs_of(page.items[*current]) : nullptr;
        current = i;
    }
    neighbours.after = nullptr;
    mark_current();
    return marks;
}

}  // namespace cvpdf
