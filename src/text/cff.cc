#include "text/cff.h"

#include <algorithm>
#include <cstddef>

#include "text/font_bytes.h"

namespace cvpdf {
namespace {

/// An INDEX (5176, 5): `count` objects, whose offsets are relative to `data`.
struct Index {
    std::size_t count = 0;
    std::size_t offset_size = 1;
    std::size_t offsets = 0;  ///< where the offset array begins
    std::size_t data = 0;     ///< one byte before the first object
    std::size_t end = 0;      ///< behind the whole INDEX
};

Index read_index(FontBytes& bytes, std::size_t at) {
    Index index;
    index.count = bytes.u16(at);
    if (index.count == 0) {
        index.end = at + 2;
        return index;
    }
    index.offset_size = std::clamp<std::size_t>(bytes.u8(at + 2), 1, 4);
    index.offsets = at + 3;
    index.data = index.offsets + (index.count + 1) * index.offset_size - 1;
    index.end = index.data +
                bytes.number(index.offsets + index.count * index.offset_size, index.offset_size);
    return index;
}

std::size_t object_begin(FontBytes& bytes, const Index& index, std::size_t object) {
    return index.data + bytes.number(index.offsets + object * index.offset_size, index.offset_size);
}

/// The operators of a Top DICT that are of use here.
struct TopDict {
    bool has_ros = false;
    std::size_t charset = 0;
    std::size_t char_strings = 0;
};

/// Length of a real number operand that begins at `at` (5176, table 5).
std::size_t real_length(FontBytes& bytes, std::size_t at) {
    std::size_t length = 1;
    while (bytes.good()) {
        const unsigned byte = bytes.u8(at + length++);
        if ((byte & 0x0F) == 0x0F || byte >> 4 == 0x0F) break;
    }
    return length;
}

TopDict read_top_dict(FontBytes& bytes, std::size_t at, std::size_t end) {
    constexpr unsigned kCharset = 15;
    constexpr unsigned kCharStrings = 17;
    constexpr unsigned kEscape = 12;
    constexpr unsigned kRos = 30;
    TopDict dict;
    std::size_t operand = 0;  ///< the last one, if it is an integer
    while (at < end && bytes.good()) {
        const unsigned byte = bytes.u8(at);
        if (byte == 28) {
            operand = bytes.u16(at + 1);
            at += 3;
        } else if (byte == 29) {
            operand = bytes.u32(at + 1);
            at += 5;
        } else if (byte == 30) {
            at += real_length(bytes, at);
        } else if (byte >= 32 && byte <= 246) {
            operand = byte >= 139 ? byte - 139 : 0;
            at += 1;
        } else if (byte >= 247 && byte <= 254) {
            operand = byte <= 250 ? (byte - 247) * 256 + bytes.u8(at + 1) + 108 : 0;
            at += 2;
        } else {
            if (byte == kCharset) dict.charset = operand;
            if (byte == kCharStrings) dict.char_strings = operand;
            if (byte == kEscape && bytes.u8(at + 1) == kRos) dict.has_ros = true;
            at += byte == kEscape ? 2 : 1;
        }
    }
    return dict;
}

/// Formats 0, 1 and 2 (5176, 13). Glyph 0 is not listed: it is .notdef, id 0.
std::vector<std::uint16_t> read_charset(FontBytes& bytes, std::size_t at, std::size_t glyph_count) {
    std::vector<std::uint16_t> ids(1, 0);
    ids.reserve(glyph_count);
    const unsigned format = bytes.u8(at++);
    while (ids.size() < glyph_count && bytes.good()) {
        std::size_t first = bytes.u16(at);
        std::size_t left = 0;
        at += 2;
        if (format == 1) left = bytes.u8(at++);
        if (format == 2) {
            left = bytes.u16(at);
            at += 2;
        }
        for (std::size_t i = 0; i <= left && ids.size() < glyph_count; ++i) {
            ids.push_back(static_cast<std::uint16_t>(first++));
        }
    }
    return ids;
}

}  // namespace

std::optional<CffCharset> read_cff_charset(std::string_view table) {
    FontBytes bytes(table);
    const Index names = read_index(bytes, bytes.u8(2));
    const Index top_dicts = read_index(bytes, names.end);
    if (!bytes.good() || top_dicts.count == 0) return std::nullopt;
    const std::size_t top_end = std::min(object_begin(bytes, top_dicts, 1), bytes.size());
    const TopDict top = read_top_dict(bytes, object_begin(bytes, top_dicts, 0), top_end);
    const std::size_t glyph_count = bytes.u16(top.char_strings);
    if (!bytes.good() || top.char_strings == 0 || glyph_count == 0) return std::nullopt;

    CffCharset charset{.is_cid_keyed = top.has_ros};
    constexpr std::size_t kLastPredefined = 2;
    if (top.charset <= kLastPredefined) {
        for (std::size_t i = 0; i < glyph_count; ++i) {
            charset.ids.push_back(static_cast<std::uint16_t>(i));
        }
        return charset;
    }
    if (bytes.u8(top.charset) > 2) return std::nullopt;
    charset.ids = read_charset(bytes, top.charset, glyph_count);
    if (!bytes.good()) return std::nullopt;
    return charset;
}

}  // namespace cvpdf
