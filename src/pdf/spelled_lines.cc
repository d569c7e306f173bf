#include "pdf/spelled_lines.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "pdf/direction_marks.h"
#include "pdf/seen_order.h"
#include "text/bidi_kind.h"

namespace cvpdf {

namespace {

/// Glyphs of one item that stand one right of the other, and what they are read as.
struct LinePiece {
    GlyphPosition first = {};
    GlyphPosition last = {};
    Length left = {};
    Length right = {};
    Length baseline = {};
    std::u32string text = {};
    bool leftward = false;
};

/// Pieces in the order in which they are read.
struct Line {
    std::vector<LinePiece> pieces = {};
    Length size = {};
};

std::u32string code_points(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) out += next_code_point(text, &at);
    return out;
}

/// Marks of direction, and what stands between two of them (seen_order.h).
bool is_direction_mark(char32_t c) {
    return c == 0x200E || c == 0x200F || c == 0x2060;
}
bool takes_place(char32_t c) {
    return c != ' ' && !is_direction_mark(c);
}

std::size_t count_signs(std::u32string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, takes_place));
}

std::vector<LinePiece> cut_pieces(const PageContentInput& input, std::size_t item) {
    const auto& placed = std::get<PlacedGlyphs>(input.page.items[item].content);
    const std::vector<ShownGlyph>& shown = input.runs[item].glyphs;
    std::vector<LinePiece> pieces;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto [font, slot] = shown[i].place;
        const Point offset = shown[i].offset;
        const Length left = placed.origin.x + offset.x;
        const GlyphPosition position = {.item = item, .glyph = i};
        const Point before = i > 0 ? shown[i - 1].offset : Point{};
        const bool continues = i > 0 && before.x <= offset.x && before.y == offset.y &&
                               shown[i - 1].place.font == font;
        if (!continues) {
            pieces.push_back({.first = position,
                              .left = left,
                              .baseline = placed.origin.y + offset.y,
                              .leftward = placed.run->direction == Direction::kRightToLeft});
        }
        LinePiece& piece = pieces.back();
        piece.last = position;
        piece.right = left + scaled(placed.run->size, input.fonts[font].widths[slot], 1000);
        piece.text += code_points(shown[i].spelled_mark) +
                      code_points(input.fonts[font].texts[slot]) +
                      code_points(shown[i].spelled_behind);
    }
    return pieces;
}

/// Among letters that run to the right, a quotation mark for its mirror image is not worth a
/// spelling.
char32_t same_quote(char32_t c) {
    return c == 0x2019 ? char32_t{0x2018} : c == 0x201D ? char32_t{0x201C} : c;
}

/// A bullet may be read at the other end of its line.
std::u32string_view without_bullet(std::u32string_view words) {
    const auto is_bullet = [](char32_t c) { return bidi_kind(c) == BidiKind::kNeutral; };
    if (words.size() < 3) return words;
    const std::size_t last = words.size() - 1;
    if (words[1] == ' ' && is_bullet(words[0])) return words.substr(2);
    if (words[last - 1] == ' ' && is_bullet(words[last])) return words.substr(0, last - 1);
    return words;
}

bool reads_well(std::u32string_view read, std::u32string_view wanted) {
    read = without_bullet(read);
    wanted = without_bullet(wanted);
    const bool has_leftward = std::ranges::any_of(wanted, is_right_to_left_letter);
    return has_leftward ? read == wanted
                        : std::ranges::equal(read, wanted, {}, same_quote, same_quote);
}

/// Spaces as words see them: one where there are several, none at the ends, and no marks.
std::u32string words_of(std::u32string_view text) {
    std::u32string out;
    for (const char32_t c : text) {
        if (is_direction_mark(c)) continue;
        if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
        out += c;
    }
    while (out.ends_with(U' ')) out.pop_back();
    return out;
}

/// True if the piece begins an item that stands apart from the one before, as a date does from
/// its title.
bool stands_apart(const Line& line, std::size_t piece) {
    if (piece == 0) return false;
    const std::size_t item = line.pieces[piece].first.item;
    const std::size_t before = line.pieces[piece - 1].first.item;
    if (item == before) return false;
    Length left = line.pieces[piece].left;
    Length right = line.pieces[piece].right;
    Length left_before = line.pieces[piece - 1].left;
    Length right_before = line.pieces[piece - 1].right;
    for (const LinePiece& other : line.pieces) {
        if (other.first.item == item) {
            left = std::min(left, other.left);
            right = std::max(right, other.right);
        } else if (other.first.item == before) {
            left_before = std::min(left_before, other.left);
            right_before = std::max(right_before, other.right);
        }
    }
    return left - right_before > line.size || left_before - right > line.size;
}

std::u32string words_wanted(const Line& line) {
    std::u32string text;
    for (std::size_t i = 0; i < line.pieces.size(); ++i) {
        const LinePiece& piece = line.pieces[i];
        if (stands_apart(line, i)) text += U' ';
        std::u32string logical = piece.text;
        if (piece.leftward) std::ranges::reverse(logical);
        text += logical;
    }
    return words_of(text);
}

/// From the left, without pieces in which nothing is drawn: they are passed over.
std::vector<const LinePiece*> drawn_from_left(const Line& line) {
    std::vector<const LinePiece*> sorted;
    for (const LinePiece& piece : line.pieces) {
        if (count_signs(piece.text) > 0) sorted.push_back(&piece);
    }
    std::ranges::stable_sort(sorted, {}, [](const LinePiece* piece) { return piece->left; });
    return sorted;
}

/// True if there is room between the pieces, which is read as a space.
bool has_room(const Line& line, const LinePiece& left, const LinePiece& right) {
    constexpr std::int64_t kRoomPercent = 18;
    return (right.left - left.right) * 100 > line.size * kRoomPercent;
}

/// What is read if the pieces, from the left, have these texts.
std::u32string words_read(const Line& line, const std::vector<const LinePiece*>& sorted,
                          const std::vector<std::u32string>& texts) {
    std::u32string seen;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const bool is_apart = i > 0 && has_room(line, *sorted[i - 1], *sorted[i]);
        if (is_apart && !seen.ends_with(U' ')) seen += U' ';
        seen += texts[i];
    }
    return words_of(read_by_pdfium(seen));
}

/// `seen` dealt out to the pieces, by how many characters each has; spaces and marks stay with
/// what is before them.
std::vector<std::u32string> deal_out(std::u32string_view seen,
                                     const std::vector<const LinePiece*>& sorted) {
    std::vector<std::u32string> texts;
    std::size_t at = 0;
    for (const LinePiece* piece : sorted) {
        std::u32string& text = texts.emplace_back();
        for (std::size_t count = count_signs(piece->text); at < seen.size(); ++at) {
            if (takes_place(seen[at]) && count-- == 0) break;
            text += seen[at];
        }
    }
    return texts;
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) append_utf8(out, c);
    return out;
}

/// True if the line as a whole runs to the left.
bool steps_back(const Line& line) {
    return line.pieces.size() > 1 && line.pieces.back().left < line.pieces.front().left;
}

bool has_letter(const LinePiece& piece) {
    return std::ranges::any_of(piece.text, [](char32_t c) {
        return !is_direction_mark(c) && (is_right_to_left_letter(c) || is_nonspacing_mark(c));
    });
}

/// True if a word of right-to-left text is in several pieces, as marks over letters have it: a
/// sequence that begins within it is where pdf.js cuts it, before it turns it round.
bool has_cut_word(const Line& line) {
    for (std::size_t i = 1; i < line.pieces.size(); ++i) {
        const LinePiece& before = line.pieces[i - 1];
        const LinePiece& piece = line.pieces[i];
        if (!piece.leftward || piece.first.item != before.first.item) continue;
        if (!has_letter(before) || !has_letter(piece)) continue;
        if (piece.baseline != before.baseline || piece.right > before.left) return true;
    }
    return false;
}

void spell_line(std::vector<SpelledWord>& out, const Line& line) {
    const bool has_leftward = std::ranges::any_of(line.pieces, [](const LinePiece& piece) {
        return std::ranges::any_of(piece.text,
                                   [](char32_t c) { return bidi_kind(c) == BidiKind::kRight; });
    });
    if (!has_leftward || has_cut_word(line)) return;
    const std::vector<const LinePiece*> sorted = drawn_from_left(line);
    const std::u32string wanted = words_wanted(line);
    std::vector<std::u32string> texts;
    for (const LinePiece* piece : sorted) texts.push_back(piece->text);
    if (reads_well(words_read(line, sorted, texts), wanted)) return;
    const auto is_read_if = [&](LineDirection direction) {
        texts = deal_out(seen_for_pdfium(wanted, direction), sorted);
        return words_read(line, sorted, texts) == wanted;
    };
    const bool is_read = steps_back(line) ? is_read_if(LineDirection::kRightToLeft)
                                          : is_read_if(LineDirection::kAsItIs) ||
                                                is_read_if(LineDirection::kLeftToRight);
    if (!is_read) return;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const bool ends_in_room =
            i + 1 == sorted.size() || has_room(line, *sorted[i], *sorted[i + 1]);
        if (texts[i] == sorted[i]->text) continue;
        if (ends_in_room && texts[i] == sorted[i]->text + U' ') continue;
        out.push_back({.first = sorted[i]->first,
                       .last = sorted[i]->last,
                       .text = to_utf8(texts[i]),
                       .reader = SpelledFor::kPdfiumLine});
    }
}

/// True if pdfium takes the pieces for parts of two lines.
bool is_another_line(const Line& line, const LinePiece& piece) {
    constexpr std::int64_t kStepPercent = 25;
    if (line.pieces.empty()) return false;
    const Length step = piece.baseline - line.pieces.back().baseline;
    return std::max(step, -step) * 100 > line.size * kStepPercent;
}

}  // namespace

std::vector<SpelledWord> find_spelled_lines(const PageContentInput& input) {
    std::vector<SpelledWord> out;
    Line line;
    for (std::size_t i = 0; i < input.page.items.size(); ++i) {
        const PlacedItem& item = input.page.items[i];
        const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
        if (glyphs == nullptr || item.element == kArtifact) continue;
        for (LinePiece& piece : cut_pieces(input, i)) {
            if (is_another_line(line, piece)) {
                spell_line(out, line);
                line = {};
            }
            line.pieces.push_back(std::move(piece));
            line.size = std::max(line.size, glyphs->run->size);
        }
    }
    spell_line(out, line);
    std::ranges::sort(out, {}, &SpelledWord::first);
    return out;
}

}  // namespace cvpdf
