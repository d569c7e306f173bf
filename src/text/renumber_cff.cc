#include "text/renumber_cff.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "text/cff_write.h"
#include "text/font_bytes.h"

namespace cvpdf {
namespace {

/// A part of the font: what an FD says of its glyphs.
struct FontPart {
    std::string_view matrix = {};        ///< the operator and its operands, if there is one
    std::string_view private_dict = {};  ///< DICT data
    bool operator==(const FontPart&) const = default;
};

struct CidFont {
    std::string_view names = {};                      ///< header and Name INDEX
    std::string kept = {};                            ///< operators of the Top DICT
    std::vector<std::string_view> char_strings = {};  ///< by glyph
    std::vector<FontPart> parts = {};                 ///< distinct ones that are in use
    std::vector<std::uint8_t> part_of = {};           ///< by glyph
};

constexpr std::string_view kEndChar = "\x0E";

/// What a Top DICT or an FD leads to.
struct Lead {
    std::size_t place = 0;
    std::size_t size = 0;  ///< of a Private DICT
};

Lead lead_of(const std::vector<CffOperation>& dict, unsigned op) {
    for (const CffOperation& operation : dict) {
        if (operation.op != op || operation.operands.empty()) continue;
        const bool is_private = op == cff_op::kPrivate && operation.operands.size() == 2;
        return {.place = static_cast<std::size_t>(operation.operands.back()),
                .size = is_private ? static_cast<std::size_t>(operation.operands[0]) : 0};
    }
    return {};
}

bool has(const std::vector<CffOperation>& dict, unsigned op) {
    return std::ranges::find(dict, op, &CffOperation::op) != dict.end();
}

/// Of the Top DICT: all but the idle operators, what leads elsewhere, and what is of CIDs.
std::string kept_operators(std::string_view table, const std::vector<CffOperation>& dict) {
    constexpr unsigned kFirstOfCids = cff_op::kRos;
    constexpr unsigned kLastOfCids = 0x0C26;
    std::string kept;
    for (const CffOperation& operation : dict) {
        const unsigned op = operation.op;
        const bool leads = op >= cff_op::kCharset && op <= cff_op::kPrivate;
        const bool of_cids = op >= kFirstOfCids && op <= kLastOfCids;
        if (leads || of_cids || is_idle_cff_operator(op)) continue;
        kept += table.substr(operation.begin, operation.end - operation.begin);
    }
    return kept;
}

std::optional<FontPart> read_part(std::string_view table, FontBytes& bytes, std::size_t begin,
                                  std::size_t end) {
    const std::vector<CffOperation> dict = read_cff_dict(bytes, begin, end);
    const Lead lead = lead_of(dict, cff_op::kPrivate);
    constexpr std::size_t kMostBytes = 0x7FFF;
    if (!bytes.good() || lead.place > table.size() || lead.size > table.size() - lead.place ||
        lead.size > kMostBytes) {
        return std::nullopt;
    }
    const std::size_t private_end = lead.place + lead.size;
    if (has(read_cff_dict(bytes, lead.place, private_end), cff_op::kSubrs)) return std::nullopt;
    FontPart part{.private_dict = table.substr(lead.place, lead.size)};
    const auto matrix = std::ranges::find(dict, cff_op::kFontMatrix, &CffOperation::op);
    if (matrix != dict.end()) {
        part.matrix = table.substr(matrix->begin, matrix->end - matrix->begin);
    }
    return part;
}

/// The FDSelect (5176, 19): by glyph, the index of its FD.
std::vector<std::size_t> read_selection(FontBytes& bytes, std::size_t at, std::size_t count) {
    std::vector<std::size_t> selected;
    selected.reserve(count);
    const unsigned format = bytes.u8(at);
    if (format == 0) {
        for (std::size_t i = 0; i < count; ++i) selected.push_back(bytes.u8(at + 1 + i));
    }
    if (format != 3) return selected;
    const std::size_t ranges = bytes.u16(at + 1);
    for (std::size_t i = 0; i < ranges && bytes.good(); ++i) {
        const std::size_t range = at + 3 + 3 * i;
        const std::size_t end = std::min<std::size_t>(bytes.u16(range + 3), count);
        if (bytes.u16(range) != selected.size()) break;
        while (selected.size() < end) selected.push_back(bytes.u8(range + 2));
    }
    return selected;
}

/// Whether the objects of an INDEX follow each other within the table.
bool is_sound(FontBytes& bytes, const CffIndex& index) {
    std::size_t before = index.data + 1;
    for (std::size_t i = 0; i <= index.count && bytes.good(); ++i) {
        const std::size_t place = cff_object(bytes, index, i);
        if (place < before || place > bytes.size()) return false;
        before = place;
    }
    return bytes.good();
}

std::uint8_t part_index(CidFont& font, const FontPart& part) {
    const auto known = std::ranges::find(font.parts, part);
    const auto index = static_cast<std::uint8_t>(known - font.parts.begin());
    if (known == font.parts.end()) font.parts.push_back(part);
    return index;
}

std::optional<CidFont> read_font(std::string_view table) {
    FontBytes bytes(table);
    const CffIndex names = read_cff_index(bytes, bytes.u8(2));
    const CffIndex tops = read_cff_index(bytes, names.end);
    if (!bytes.good() || names.count != 1 || tops.count != 1 || !is_sound(bytes, tops)) {
        return std::nullopt;
    }
    const std::vector<CffOperation> top =
        read_cff_dict(bytes, cff_object(bytes, tops, 0), tops.end);
    const CffIndex strings = read_cff_index(bytes, tops.end);
    if (!has(top, cff_op::kRos) || read_cff_index(bytes, strings.end).count != 0) {
        return std::nullopt;
    }
    const std::size_t char_strings = lead_of(top, cff_op::kCharStrings).place;
    const CffIndex glyphs = read_cff_index(bytes, char_strings);
    const CffIndex parts = read_cff_index(bytes, lead_of(top, cff_op::kFdArray).place);
    if (char_strings == 0 || glyphs.count == 0 || !is_sound(bytes, glyphs) ||
        !is_sound(bytes, parts)) {
        return std::nullopt;
    }
    CidFont font{.names = table.substr(0, names.end), .kept = kept_operators(table, top)};
    for (std::size_t i = 0; i < glyphs.count; ++i) {
        const std::size_t begin = cff_object(bytes, glyphs, i);
        font.char_strings.push_back(table.substr(begin, cff_object(bytes, glyphs, i + 1) - begin));
    }
    std::vector<FontPart> all;  // by FD
    for (std::size_t i = 0; i < parts.count; ++i) {
        const auto part =
            read_part(table, bytes, cff_object(bytes, parts, i), cff_object(bytes, parts, i + 1));
        if (!part) return std::nullopt;
        all.push_back(*part);
    }
    auto selected = read_selection(bytes, lead_of(top, cff_op::kFdSelect).place, glyphs.count);
    if (!bytes.good() || selected.size() != glyphs.count) return std::nullopt;
    // Nobody sees .notdef, here an empty glyph: it needs no part of its own.
    font.char_strings[0] = kEndChar;
    if (selected.size() > 1) selected[0] = selected[1];
    for (const std::size_t fd : selected) {
        if (fd >= all.size()) return std::nullopt;
        font.part_of.push_back(part_index(font, all[fd]));
    }
    return font;
}

/// Glyph 0 is not listed; one range has all others (5176, 13).
std::string charset(std::size_t glyph_count) {
    std::string out;
    const bool is_empty = glyph_count == 1;
    append_cff_number(out, is_empty ? 0 : 2, 1);
    if (is_empty) return out;
    append_cff_number(out, 1, 2);
    append_cff_number(out, glyph_count - 2, 2);
    return out;
}

std::string selection(const std::vector<std::uint8_t>& part_of) {
    std::string ranges;
    std::size_t count = 0;
    for (std::size_t i = 0; i < part_of.size(); ++i) {
        if (i > 0 && part_of[i] == part_of[i - 1]) continue;
        append_cff_number(ranges, i, 2);
        append_cff_number(ranges, part_of[i], 1);
        ++count;
    }
    append_cff_number(ranges, part_of.size(), 2);
    std::string out;
    if (ranges.size() + 2 < part_of.size()) {
        append_cff_number(out, 3, 1);
        append_cff_number(out, count, 2);
        return out + ranges;
    }
    append_cff_number(out, 0, 1);
    for (const std::uint8_t part : part_of) append_cff_number(out, part, 1);
    return out;
}

/// Where the parts stand that the Top DICT leads to.
struct Places {
    std::size_t charset = 0;
    std::size_t selection = 0;
    std::size_t char_strings = 0;
    std::size_t parts = 0;
};

std::string top_dict(const CidFont& font, const Places& places) {
    std::string out;
    append_cff_operand(out, kStandardStrings);
    append_cff_operand(out, kStandardStrings + 1);
    append_cff_operand(out, 0, cff_op::kRos);
    out += font.kept;
    append_cff_place(out, font.char_strings.size(), cff_op::kCidCount);
    append_cff_place(out, places.charset, cff_op::kCharset);
    append_cff_place(out, places.selection, cff_op::kFdSelect);
    append_cff_place(out, places.char_strings, cff_op::kCharStrings);
    append_cff_place(out, places.parts, cff_op::kFdArray);
    return out;
}

/// The FDArray, whose Private DICTs stand behind it. `at` is its own place.
std::string part_array(const std::vector<FontPart>& parts, std::size_t at) {
    const auto index = [&](std::size_t private_place) {
        std::vector<std::string> dicts;
        for (const FontPart& part : parts) {
            std::string& dict = dicts.emplace_back(part.matrix);
            append_cff_operand(dict, part.private_dict.size());
            append_cff_place(dict, private_place, cff_op::kPrivate);
            private_place += part.private_dict.size();
        }
        std::string out;
        append_cff_index(out, {dicts.begin(), dicts.end()});
        return out;
    };
    std::string out = index(at + index(0).size());
    for (const FontPart& part : parts) out += part.private_dict;
    return out;
}

/// Adds a glyph to a part that has the matrix of another one's, and no widths of its own.
bool add_glyph(CidFont& font, const AddedGlyph& added) {
    constexpr std::string_view kNoWidths = "\x8B\x14\x8B\x15";  // defaultWidthX and nominalWidthX 0
    if (added.like >= font.part_of.size()) return false;
    const FontPart part{.matrix = font.parts[font.part_of[added.like]].matrix,
                        .private_dict = kNoWidths};
    font.char_strings.push_back(added.char_string);
    font.part_of.push_back(part_index(font, part));
    return true;
}

std::string write_font(const CidFont& font) {
    std::string out(font.names);
    std::string tail;
    append_cff_index(tail, {"Adobe", "Identity"});
    append_cff_index(tail, {});  // no subroutines
    std::string index_of_dict;   // once for its size, which is the same wherever things stand
    append_cff_index(index_of_dict, {top_dict(font, {})});
    const std::size_t before = out.size() + index_of_dict.size();
    Places places{.charset = before + tail.size()};
    tail += charset(font.char_strings.size());
    places.selection = before + tail.size();
    tail += selection(font.part_of);
    places.char_strings = before + tail.size();
    append_cff_index(tail, font.char_strings);
    places.parts = before + tail.size();
    tail += part_array(font.parts, places.parts);
    append_cff_index(out, {top_dict(font, places)});
    return out + tail;
}

}  // namespace

std::optional<std::string> renumber_cff(std::string_view table, std::span<const AddedGlyph> added) {
    std::optional<CidFont> font = read_font(table);
    if (!font) return std::nullopt;
    for (const AddedGlyph& glyph : added) {
        if (!add_glyph(*font, glyph)) return std::nullopt;
    }
    return write_font(*font);
}

}  // namespace cvpdf
