#include "text/encode_cff.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "text/cff.h"
#include "text/cff_dict.h"
#include "text/font_bytes.h"

namespace cvpdf {
namespace {

/// String ids from here on are of the font's own strings (5176, appendix A).
constexpr std::size_t kStandardStrings = 391;

/// Operators that say what nobody asks of a subset: version, Notice, FullName, FamilyName, Weight,
/// UniqueID, XUID, Copyright, the underline, PostScript, BaseFontName, BaseFontBlend.
constexpr unsigned kIdle[] = {0,      1,      2,      3,      4,      13,    14,
                              0x0C00, 0x0C03, 0x0C04, 0x0C15, 0x0C16, 0x0C17};

void append_number(std::string& out, std::size_t value, std::size_t width) {
    for (std::size_t i = width; i-- > 0;) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::string index_of(const std::vector<std::string_view>& objects) {
    std::string out;
    append_number(out, objects.size(), 2);
    if (objects.empty()) return out;
    constexpr std::size_t kOffsetSize = 2;
    append_number(out, kOffsetSize, 1);
    std::size_t offset = 1;
    append_number(out, offset, kOffsetSize);
    for (const std::string_view object : objects) {
        append_number(out, offset += object.size(), kOffsetSize);
    }
    for (const std::string_view object : objects) out += object;
    return out;
}

/// The font's own strings; those that name no glyph are empty, so that ids stay.
std::vector<std::string_view> glyph_names(std::string_view table, FontBytes& bytes,
                                          const CffIndex& strings, const CffCharset& charset) {
    std::vector<std::string_view> out(strings.count);
    for (const std::uint16_t id : charset.ids) {
        if (id < kStandardStrings || id - kStandardStrings >= out.size()) continue;
        const std::size_t begin = cff_object(bytes, strings, id - kStandardStrings);
        const std::size_t end = cff_object(bytes, strings, id - kStandardStrings + 1);
        if (begin > end || end > table.size()) continue;
        out[id - kStandardStrings] = table.substr(begin, end - begin);
    }
    return out;
}

/// An operand that takes five bytes whatever it is: the DICT's size must not hang on places.
void append_place(std::string& out, std::size_t place) {
    out += static_cast<char>(29);
    append_number(out, place, 4);
}

struct Shift {
    std::size_t from = 0;      ///< where what is copied begins in the old table
    std::size_t to = 0;        ///< where it begins in the new one
    std::size_t encoding = 0;  ///< where the new encoding stands
};

/// None where a place is not in what is copied.
std::optional<std::string> top_dict(std::string_view table,
                                    const std::vector<CffOperation>& operations,
                                    const Shift& shift) {
    std::string out;
    for (const CffOperation& operation : operations) {
        const bool is_idle = std::ranges::find(kIdle, operation.op) != std::end(kIdle);
        if (is_idle || operation.op == cff_op::kEncoding) continue;
        const bool is_private = operation.op == cff_op::kPrivate;
        const bool has_place =
            is_private || operation.op == cff_op::kCharset || operation.op == cff_op::kCharStrings;
        const bool is_empty =
            is_private && !operation.operands.empty() && operation.operands[0] == 0;
        if (!has_place || is_empty) {
            out += table.substr(operation.begin, operation.end - operation.begin);
            continue;
        }
        if (operation.operands.size() != (is_private ? 2U : 1U)) return std::nullopt;
        const auto place = static_cast<std::size_t>(operation.operands.back());
        if (place < shift.from || place >= table.size()) return std::nullopt;
        if (is_private) append_place(out, static_cast<std::size_t>(operation.operands[0]));
        append_place(out, place - shift.from + shift.to);
        out += static_cast<char>(operation.op);
    }
    append_place(out, shift.encoding);
    out += static_cast<char>(cff_op::kEncoding);
    return out;
}

/// The code of a string id in StandardEncoding, of ids that name ASCII (5176, appendices A and B).
std::optional<std::uint8_t> ascii_code(std::uint16_t id) {
    constexpr std::uint16_t kSpace = 1;
    constexpr std::uint16_t kTilde = 95;
    if (id < kSpace || id > kTilde) return std::nullopt;
    return static_cast<std::uint8_t>(' ' + id - kSpace);
}

std::vector<std::uint8_t> codes_of(const CffCharset& charset) {
    std::array<bool, 256> taken{};
    taken[0] = true;
    std::vector<std::uint8_t> codes(charset.ids.size());
    for (std::size_t glyph = 1; glyph < codes.size(); ++glyph) {
        const auto code = ascii_code(charset.ids[glyph]);
        if (code && !taken[*code]) taken[codes[glyph] = *code] = true;
    }
    taken[' '] = true;
    std::uint8_t next = 128;
    for (std::size_t glyph = 1; glyph < codes.size(); ++glyph) {
        if (codes[glyph] != 0) continue;
        while (taken[next]) ++next;  // round by way of 0: there are no more glyphs than codes
        taken[codes[glyph] = next] = true;
    }
    return codes;
}

/// Format 1: ranges of codes that count up with the glyphs, .notdef left out (5176, 12).
std::string encoding_of(const std::vector<std::uint8_t>& codes) {
    std::string out = {1, 0};
    for (std::size_t glyph = 1; glyph < codes.size(); ++glyph) {
        if (glyph > 1 && codes[glyph] == codes[glyph - 1] + 1) {
            ++out.back();  // of the range, how many codes are left behind its first
        } else {
            out += {static_cast<char>(codes[glyph]), 0};
            ++out[1];
        }
    }
    return out;
}

}  // namespace

std::optional<EncodedCff> encode_cff(std::string_view table) {
    constexpr std::size_t kMostGlyphs = 255;  // .notdef and the space have codes of their own
    constexpr std::size_t kLargest = 1 << 24;
    constexpr std::size_t kLargestIndex = 0xFF00;  // offsets take two bytes
    const std::optional<CffCharset> charset = read_cff_charset(table);
    if (!charset || charset->is_cid_keyed || table.size() > kLargest) return std::nullopt;
    const std::size_t glyphs = charset->ids.size();
    if (glyphs < 2 || glyphs > kMostGlyphs) return std::nullopt;

    FontBytes bytes(table);
    const CffIndex names = read_cff_index(bytes, bytes.u8(2));
    const CffIndex tops = read_cff_index(bytes, names.end);
    const CffIndex strings = read_cff_index(bytes, tops.end);
    if (!bytes.good() || names.count != 1 || tops.count != 1 || strings.end > table.size()) {
        return std::nullopt;
    }
    const std::vector<CffOperation> operations =
        read_cff_dict(bytes, cff_object(bytes, tops, 0), tops.end);
    const std::string own_strings = index_of(glyph_names(table, bytes, strings, *charset));
    if (!bytes.good() || own_strings.size() > kLargestIndex) return std::nullopt;

    // Once for its size, which is the same wherever things stand.
    Shift shift{.from = strings.end};
    const auto measured = top_dict(table, operations, shift);
    if (!measured || measured->size() > kLargestIndex) return std::nullopt;
    const std::string_view head = table.substr(0, names.end);
    shift.to = head.size() + index_of({*measured}).size() + own_strings.size();
    shift.encoding = shift.to + table.size() - shift.from;
    const std::string dict = *top_dict(table, operations, shift);
    EncodedCff encoded{.codes = codes_of(*charset)};
    encoded.program = std::string(head) + index_of({dict}) + own_strings +
                      std::string(table.substr(shift.from)) + encoding_of(encoded.codes);
    return encoded;
}

}  // namespace cvpdf
