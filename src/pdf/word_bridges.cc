#include "pdf/word_bridges.h"

#include <algorithm>
#include <optional>

namespace cvpdf {

namespace {

bool ends_in_shared_text(const ShownRun& run) {
    return !run.together.empty() &&
           run.together.back().first + run.together.back().count == run.glyphs.size();
}

bool begins_with_shared_text(const ShownRun& run) {
    return !run.together.empty() && run.together.front().first == 0;
}

/// From the end of the last glyph, as the file states its width, to the first of the next run.
Length room_between(const PageContentInput& input, std::size_t left, std::size_t right) {
    const auto& before = std::get<PlacedGlyphs>(input.page.items[left].content);
    const auto& after = std::get<PlacedGlyphs>(input.page.items[right].content);
    const ShownGlyph& last = input.runs[left].glyphs.back();
    const ShownGlyph& first = input.runs[right].glyphs.front();
    const std::int64_t width = input.fonts[last.place.font].widths[last.place.slot];
    const Length end = before.origin.x + last.offset.x + scaled(before.run.size, width, 1000);
    return after.origin.x + first.offset.x - end;
}

bool is_one_word(const PageContentInput& input, std::size_t left, std::size_t right) {
    const auto& before = std::get<PlacedGlyphs>(input.page.items[left].content);
    const auto& after = std::get<PlacedGlyphs>(input.page.items[right].content);
    if (input.page.items[left].element != input.page.items[right].element) return false;
    if (before.origin.y != after.origin.y) return false;
    const ShownRun& left_run = input.runs[left];
    const ShownRun& right_run = input.runs[right];
    if (ends_in_shared_text(left_run) || begins_with_shared_text(right_run)) return false;
    if (left_run.last_text.ends_with(' ') || right_run.first_text.starts_with(' ')) return false;
    constexpr std::int64_t kLeastPercent = 2;  // of the size; nobody guesses at less
    constexpr std::int64_t kMostPercent = 15;  // more is room on purpose
    const Length size = std::min(before.run.size, after.run.size);
    const Length room = room_between(input, left, right);
    return room * 100 >= size * kLeastPercent && room * 100 < size * kMostPercent;
}

/// Items of glyphs with no rule or other element between them.
std::optional<std::size_t> next_run(const PageContentInput& input, std::size_t index) {
    for (std::size_t i = index + 1; i < input.page.items.size(); ++i) {
        if (std::holds_alternative<PlacedRule>(input.page.items[i].content)) return {};
        if (!input.runs[i].glyphs.empty()) return i;
    }
    return {};
}

}  // namespace

std::vector<WordBridge> find_word_bridges(const PageContentInput& input) {
    std::vector<WordBridge> out(input.page.items.size());
    std::optional<std::size_t> begin;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const bool is_text =
            input.page.items[i].element != kArtifact && !input.runs[i].glyphs.empty();
        if (!is_text) continue;
        const auto next = next_run(input, i);
        if (!next || !is_one_word(input, i, *next)) continue;
        out[i].is_left = true;
        out[*next].is_entered = true;
        if (!out[i].passes_through(input.runs[i].glyphs.size())) {
            begin = i;
            out[i].text = input.runs[i].last_text;
        }
        out[*begin].text += input.runs[*next].first_text;
    }
    return out;
}

}  // namespace cvpdf
