#include "pdf/spelled_words.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "pdf/cluster_text.h"
#include "pdf/direction_marks.h"
#include "pdf/lines_seen.h"
#include "pdf/spelled_lines.h"
#include "pdf/spelled_marks.h"

namespace cvpdf {

namespace {

struct LineGlyph {
    GlyphPosition position = {};
    std::uint32_t font = 0;
    std::string_view mark = {};  ///< of direction, before the text
    std::string_view text = {};
    std::string_view mark_behind = {};
    Length left = {};
    Length right = {};  ///< as the file states its width
    Length size = {};
    Length rise = {};
    Color color = {};
};

const PlacedGlyphs& placed(const PageContentInput& input, std::size_t item) {
    return std::get<PlacedGlyphs>(input.page.items[item].content);
}

LineGlyph line_glyph(const PageContentInput& input, GlyphPosition position) {
    const PlacedGlyphs& glyphs = placed(input, position.item);
    const ShownGlyph& shown = input.runs[position.item].glyphs[position.glyph];
    const auto [font, slot] = shown.place;
    const Length left = glyphs.origin.x + shown.offset.x;
    return {.position = position,
            .font = font,
            .mark = shown.spelled_mark,
            .text = input.fonts[font].texts[slot],
            .mark_behind = shown.spelled_behind,
            .left = left,
            .right = left + scaled(glyphs.run->size, input.fonts[font].widths[slot], 1000),
            .size = glyphs.run->size,
            .rise = glyphs.run->rise - shown.offset.y,
            .color = glyphs.color};
}

std::vector<LineGlyph> line_glyphs(const PageContentInput& input, std::size_t begin,
                                   std::size_t end) {
    std::vector<LineGlyph> line;
    for (std::size_t item = begin; item < end; ++item) {
        for (std::size_t i = 0; i < input.runs[item].glyphs.size(); ++i) {
            line.push_back(line_glyph(input, {.item = item, .glyph = i}));
        }
    }
    return line;
}

bool is_space(const LineGlyph& glyph) {
    return glyph.text.starts_with(' ') || glyph.text.ends_with(' ');
}

enum class Room { kNone, kWithinWord, kBetweenWords };

/// True if there is as much room as `percent` of the size.
bool is_apart(const LineGlyph& left, const LineGlyph& right, std::int64_t percent) {
    return (right.left - left.right) * 100 >= std::min(left.size, right.size) * percent;
}

constexpr std::int64_t kSeenPercent = 2;  // nobody guesses at less

Room room_between(const LineGlyph& left, const LineGlyph& right) {
    constexpr std::int64_t kMostPercent = 15;  // more is room on purpose
    if (is_apart(left, right, kMostPercent)) return Room::kBetweenWords;
    const bool is_seen = left.font != right.font && is_apart(left, right, kSeenPercent);
    return is_seen ? Room::kWithinWord : Room::kNone;
}

std::string joined_text(std::span<const LineGlyph> glyphs) {
    std::string out;
    for (const LineGlyph& glyph : glyphs) {
        out += glyph.mark;
        out += glyph.text;
        out += glyph.mark_behind;
    }
    return out;
}

/// True if the file shows both by one operator, one behind the other.
bool is_shown_as_one(const LineGlyph& left, const LineGlyph& right) {
    return left.font == right.font && left.size == right.size && left.rise == right.rise &&
           left.color == right.color;
}

bool is_alone(std::span<const LineGlyph> line, std::size_t i) {
    return (i == 0 || !is_shown_as_one(line[i - 1], line[i])) &&
           (i + 1 == line.size() || !is_shown_as_one(line[i], line[i + 1]));
}

/// True if what the file shows as one from `i` on is as low as a full stop; behind a space the
/// spelling of another word may begin.
bool is_low(std::span<const LineGlyph> line, std::size_t i) {
    if (is_space(line[i])) return false;
    constexpr std::string_view kLow = ",.;:\u2026";
    for (; i < line.size() && !is_space(line[i]); ++i) {
        if (kLow.find(line[i].text) == std::string_view::npos) return false;
        if (i + 1 == line.size() || !is_shown_as_one(line[i], line[i + 1])) return true;
    }
    return true;
}

/// True if pdfium takes what comes after a glyph for another line: it stands higher or lower by
/// half of the wider glyph's width, or nearly so, and the glyph is alone, or what comes does not
/// reach up to it.
bool steps_after(std::span<const LineGlyph> line, std::size_t i) {
    if (i + 1 == line.size() || line[i].rise == line[i + 1].rise) return false;
    const Length step = line[i + 1].rise - line[i].rise;
    const Length widest =
        std::max(line[i].right - line[i].left, line[i + 1].right - line[i + 1].left);
    return std::max(step, -step) * 2 > widest && (is_alone(line, i) || is_low(line, i + 1));
}

/// Glyphs of a line from one space to the next.
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Spelling {
    std::size_t begin = 0;
    SpelledFor reader = SpelledFor::kAll;
};

/// Where to begin the spelling of a word, for readers that see room in it. Where letters are
/// spaced, where the spelling begins would be seen as room, too: it reaches back over them.
std::optional<std::size_t> before_room(std::span<const LineGlyph> line, const Word& word) {
    for (std::size_t i = word.begin; i + 1 < word.end; ++i) {
        if (room_between(line[i], line[i + 1]) == Room::kWithinWord) return i;
    }
    return std::nullopt;
}

/// For pdfium, which goes on from the glyph where the spelling begins: one on the height of the
/// text behind the word.
std::optional<std::size_t> before_step(std::span<const LineGlyph> line, const Word& word) {
    for (std::size_t i = word.begin; i < word.end; ++i) {
        if (!steps_after(line, i)) continue;
        const Length rise = line[i].rise;
        while (i > word.begin && rise != Length{} && line[i].rise == rise) --i;
        return i;
    }
    return std::nullopt;
}

/// For pdfium on a page of vertical lines, as it sees it: glyphs that are alone each begin a line.
std::optional<std::size_t> before_alone(std::span<const LineGlyph> line, const Word& word) {
    for (std::size_t i = word.begin + 1; i < word.end; ++i) {
        if (is_alone(line, i)) return i - 1;
    }
    return std::nullopt;
}

std::optional<Spelling> spelling_of(std::span<const LineGlyph> line, const Word& word,
                                    LinesSeen seen) {
    const auto room = before_room(line, word);
    const auto step = before_step(line, word);
    const bool is_vertical = seen == LinesSeen::kPerhapsVertical;
    const auto alone = is_vertical ? before_alone(line, word) : std::nullopt;
    if (!room && !step && !alone) return std::nullopt;
    std::size_t begin =
        std::min({room.value_or(word.end), step.value_or(word.end), alone.value_or(word.end)});
    const auto reaches_back = [&] {
        return is_apart(line[begin - 1], line[begin], kSeenPercent) ||
               (is_vertical && begin + 1 < word.end &&
                !is_shown_as_one(line[begin], line[begin + 1]));
    };
    while (begin > word.begin && reaches_back()) --begin;
    return Spelling{.begin = begin, .reader = room ? SpelledFor::kAll : SpelledFor::kPdfiumWord};
}

bool is_beyond_basic_plane(const LineGlyph& glyph) {
    constexpr unsigned char kFirstOfFour = 0xF0;
    return std::ranges::any_of(
        glyph.text, [](char c) { return static_cast<unsigned char>(c) >= kFirstOfFour; });
}

/// None where all that the glyphs say may be spelled.
std::vector<SpelledPiece> pieces_of(std::span<const LineGlyph> word) {
    if (std::ranges::none_of(word, is_beyond_basic_plane)) return {};
    std::vector<SpelledPiece> pieces;
    bool goes_on = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool is_beyond = is_beyond_basic_plane(word[i]);
        if (!goes_on) pieces.push_back({.first = word[i].position});
        pieces.back().last = word[i].position;
        if (!is_beyond) pieces.back().text += word[i].text;
        goes_on = i + 1 < word.size() && is_shown_as_one(word[i], word[i + 1]) &&
                  is_beyond == is_beyond_basic_plane(word[i + 1]);
    }
    return pieces;
}

void spell_words(std::vector<SpelledWord>& out, std::span<const LineGlyph> line, LinesSeen seen) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool ends_here = is_space(line[i]);
        const bool ends_after =
            i + 1 == line.size() || room_between(line[i], line[i + 1]) == Room::kBetweenWords;
        if (!ends_here && !ends_after) continue;
        const Word word{.begin = begin, .end = ends_here ? i : i + 1};
        begin = i + 1;
        const auto spelling = spelling_of(line, word, seen);
        if (!spelling) continue;
        const auto glyphs = line.subspan(spelling->begin, word.end - spelling->begin);
        SpelledWord spelled{.first = glyphs.front().position,
                            .last = glyphs.back().position,
                            .text = joined_text(glyphs),
                            .reader = spelling->reader,
                            .pieces = pieces_of(glyphs)};
        const bool helps_none =
            spelled.reader == SpelledFor::kPdfiumWord && !spelled.pieces.empty();
        if (!helps_none) out.push_back(std::move(spelled));
    }
}

/// The runs from `begin` on that follow one another on one line in one element: their end.
std::size_t end_of_line(const PageContentInput& input, std::size_t begin) {
    std::size_t end = begin + 1;
    for (; end < input.page.items.size(); ++end) {
        const PlacedItem& item = input.page.items[end];
        if (std::holds_alternative<LinkArea>(item.content)) continue;
        const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
        const bool continues = glyphs != nullptr &&
                               item.element == input.page.items[begin].element &&
                               glyphs->origin.y == placed(input, begin).origin.y &&
                               glyphs->run->direction == Direction::kLeftToRight;
        if (!continues) break;
    }
    return end;
}

/// Room within a word is seen only where the font changes: hardly ever.
bool has_room(const PageContentInput& input, std::size_t begin, std::size_t end) {
    std::optional<GlyphPosition> before;
    std::uint32_t font = 0;
    for (std::size_t item = begin; item < end; ++item) {
        const std::vector<ShownGlyph>& glyphs = input.runs[item].glyphs;
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            const GlyphPosition here = {.item = item, .glyph = i};
            if (before && glyphs[i].place.font != font &&
                room_between(line_glyph(input, *before), line_glyph(input, here)) ==
                    Room::kWithinWord) {
                return true;
            }
            before = here;
            font = glyphs[i].place.font;
        }
    }
    return false;
}

bool has_rise(const PageContentInput& input, std::size_t begin, std::size_t end) {
    for (std::size_t item = begin; item < end; ++item) {
        const auto* glyphs = std::get_if<PlacedGlyphs>(&input.page.items[item].content);
        if (glyphs != nullptr && glyphs->run->rise != Length{}) return true;
    }
    return false;
}

std::vector<SpelledWord> cut_words(const PageContentInput& input) {
    const LinesSeen seen = lines_seen(input.page);
    std::vector<SpelledWord> out;
    for (std::size_t i = 0; i < input.page.items.size();) {
        const PlacedItem& item = input.page.items[i];
        const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
        if (glyphs == nullptr || item.element == kArtifact ||
            glyphs->run->direction != Direction::kLeftToRight) {
            ++i;
            continue;
        }
        const std::size_t end = end_of_line(input, i);
        if (seen == LinesSeen::kPerhapsVertical || has_rise(input, i, end) ||
            has_room(input, i, end)) {
            spell_words(out, line_glyphs(input, i, end), seen);
        }
        i = end;
    }
    return out;
}

std::optional<GlyphPosition> last_hyphen(const PageContentInput& input, std::size_t item) {
    if (input.page.items[item].element == kArtifact) return std::nullopt;
    const std::vector<ShownGlyph>& shown = input.runs[item].glyphs;
    const auto [font, slot] = shown.back().place;
    const bool is_hyphen = input.fonts[font].texts[slot] == "-" && !shown.back().is_spelled();
    if (!is_hyphen) return std::nullopt;
    return GlyphPosition{.item = item, .glyph = shown.size() - 1};
}

/// Hyphens behind which the text goes on in another line.
std::vector<SpelledWord> line_end_hyphens(const PageContentInput& input) {
    std::vector<SpelledWord> out;
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < input.page.items.size(); ++i) {
        if (!std::holds_alternative<PlacedGlyphs>(input.page.items[i].content)) continue;
        if (input.runs[i].glyphs.empty()) continue;
        const bool starts_line =
            before && placed(input, i).origin.y != placed(input, *before).origin.y;
        if (starts_line) {
            if (const auto hyphen = last_hyphen(input, *before)) {
                out.push_back({.first = *hyphen,
                               .last = *hyphen,
                               .text = "\u2010",
                               .reader = SpelledFor::kPdfiumHyphen});
            }
        }
        before = i;
    }
    return out;
}

/// Numbers of a list whose full stop stands at their left: poppler and pdfium part the two.
std::vector<SpelledWord> leftward_labels(const PageContentInput& input) {
    std::vector<SpelledWord> out;
    const std::vector<PlacedItem>& items = input.page.items;
    for (std::size_t begin = 0; begin < items.size();) {
        const StructId element = items[begin].element;
        std::size_t end = begin + 1;
        while (end < items.size() && items[end].element == element) ++end;
        const std::size_t first = std::exchange(begin, end);
        if (element == kArtifact || input.struct_tree[element].role != Role::kLbl) continue;
        SpelledWord word;
        bool leftward = false;
        std::string text;
        for (std::size_t item = first; item < end; ++item) {
            const auto* glyphs = std::get_if<PlacedGlyphs>(&items[item].content);
            const bool is_shown = glyphs != nullptr && !input.runs[item].glyphs.empty() &&
                                  glyphs->run->text.find_first_not_of(' ') != std::string::npos;
            if (!is_shown) continue;
            if (text.empty()) word.first = {.item = item, .glyph = 0};
            word.last = {.item = item, .glyph = input.runs[item].glyphs.size() - 1};
            text += glyphs->run->text;
            leftward = leftward || glyphs->run->direction == Direction::kRightToLeft;
        }
        if (!leftward) continue;
        word.text = readable_text(text);
        if (word.text.size() > 1 && word.first.item != word.last.item)
            out.push_back(std::move(word));
    }
    return out;
}

}  // namespace

void append_where_free(std::vector<SpelledWord>& all, std::vector<SpelledWord> more) {
    std::erase_if(more, [&](const SpelledWord& word) {
        const auto after = std::ranges::upper_bound(all, word.last, {}, &SpelledWord::first);
        return after != all.begin() && std::prev(after)->last >= word.first;
    });
    const auto middle = static_cast<std::ptrdiff_t>(all.size());
    all.insert(all.end(), more.begin(), more.end());
    std::ranges::inplace_merge(all, all.begin() + middle, {}, &SpelledWord::first);
}

std::vector<SpelledWord> find_spelled_words(const PageContentInput& input) {
    std::vector<SpelledWord> all;
    if (has_leftward_text(input.page)) {
        all = leftward_labels(input);
        append_where_free(all, find_spelled_lines(input));
    }
    append_where_free(all, cut_words(input));
    append_where_free(all, line_end_hyphens(input));
    if (has_leftward_text(input.page)) spell_marks(all, input);
    return all;
}

}  // namespace cvpdf
