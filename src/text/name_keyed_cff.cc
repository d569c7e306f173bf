#include "text/name_keyed_cff.h"

#include <algorithm>
#include <utility>

#include "text/cff.h"
#include "text/font_bytes.h"

namespace cvpdf {
namespace {

/// Where the objects of an INDEX begin, and where the last one ends; none where they do not follow
/// each other within the table.
std::optional<std::vector<std::size_t>> places_of(FontBytes& bytes, const CffIndex& index) {
    std::vector<std::size_t> places;
    places.reserve(index.count + 1);
    if (index.count == 0) return std::vector<std::size_t>{index.end};
    for (std::size_t i = 0; i <= index.count; ++i) {
        places.push_back(cff_object(bytes, index, i));
    }
    if (!std::ranges::is_sorted(places) || places.back() > bytes.size()) return std::nullopt;
    return places;
}

/// Whether a charstring is nothing but `endchar` behind four numbers or five: two other glyphs, one
/// on the other.
bool is_made_of_others(std::string_view code) {
    constexpr unsigned kEndChar = 14;
    constexpr unsigned kShortInt = 28;
    constexpr unsigned kFirstNumber = 32;
    constexpr int kOperands = 4;
    int numbers = 0;
    for (std::size_t at = 0; at < code.size(); ++numbers) {
        const auto byte = static_cast<unsigned char>(code[at]);
        if (byte < kFirstNumber && byte != kShortInt) {
            return byte == kEndChar && numbers >= kOperands;
        }
        at += byte == kShortInt ? 3 : byte < 247 ? 1 : byte < 255 ? 2 : 5;
    }
    return false;
}

bool has_subroutines(FontBytes& bytes, const NameKeyedCff& font) {
    const std::vector<CffOperation> operations =
        read_cff_dict(bytes, font.private_begin, font.private_begin + font.private_size);
    return std::ranges::find(operations, cff_op::kSubrs, &CffOperation::op) != operations.end();
}

}  // namespace

std::optional<NameKeyedCff> read_name_keyed_cff(std::string table) {
    constexpr std::size_t kLastExpert = 2;
    NameKeyedCff font{.table = std::move(table)};
    const std::optional<CffCharset> charset = read_cff_charset(font.table);
    if (!charset || charset->is_cid_keyed) return std::nullopt;
    font.ids = charset->ids;

    FontBytes bytes(font.table);
    const CffIndex names = read_cff_index(bytes, bytes.u8(2));
    const CffIndex tops = read_cff_index(bytes, names.end);
    const CffIndex strings = read_cff_index(bytes, tops.end);
    const CffIndex subroutines = read_cff_index(bytes, strings.end);
    if (!bytes.good() || names.count != 1 || tops.count != 1 || subroutines.count != 0) {
        return std::nullopt;
    }
    font.names_end = names.end;
    font.top_dict = read_cff_dict(bytes, cff_object(bytes, tops, 0), tops.end);
    auto own_names = places_of(bytes, strings);
    if (!own_names) return std::nullopt;
    font.own_names = *std::move(own_names);

    for (const CffOperation& operation : font.top_dict) {
        if (operation.operands.empty()) continue;
        const auto place = static_cast<std::size_t>(operation.operands.back());
        if (operation.op == cff_op::kCharset && place > 0 && place <= kLastExpert) {
            return std::nullopt;
        }
        if (operation.op == cff_op::kCharStrings) {
            auto char_strings = places_of(bytes, read_cff_index(bytes, place));
            if (!char_strings || char_strings->size() != font.ids.size() + 1) return std::nullopt;
            font.char_strings = *std::move(char_strings);
        }
        if (operation.op == cff_op::kPrivate && operation.operands.size() == 2) {
            font.private_size = static_cast<std::size_t>(operation.operands[0]);
            font.private_begin = place;
        }
    }
    if (font.char_strings.empty() || font.private_begin > font.table.size() ||
        font.private_size > font.table.size() - font.private_begin ||
        has_subroutines(bytes, font) || !bytes.good()) {
        return std::nullopt;
    }
    return font;
}

bool has_composites(const NameKeyedCff& font) {
    for (std::size_t glyph = 0; glyph < font.ids.size(); ++glyph) {
        if (is_made_of_others(char_string(font, glyph))) return true;
    }
    return false;
}

std::string_view own_name(const NameKeyedCff& font, std::size_t glyph) {
    const std::uint16_t id = font.ids[glyph];
    if (id < kStandardStrings) return {};
    const std::size_t name = id - kStandardStrings;
    if (name + 1 >= font.own_names.size()) return {};
    const std::size_t begin = font.own_names[name];
    return std::string_view(font.table).substr(begin, font.own_names[name + 1] - begin);
}

std::string_view char_string(const NameKeyedCff& font, std::size_t glyph) {
    const std::size_t begin = font.char_strings[glyph];
    return std::string_view(font.table).substr(begin, font.char_strings[glyph + 1] - begin);
}

}  // namespace cvpdf
