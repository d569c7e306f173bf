#include "text/cff.h"

#include <algorithm>
#include <cstddef>

#include "text/cff_dict.h"
#include "text/font_bytes.h"

namespace cvpdf {
namespace {

/// The operators of a Top DICT that are of use here.
struct TopDict {
    bool has_ros = false;
    std::size_t charset = 0;
    std::size_t char_strings = 0;
};

TopDict read_top_dict(FontBytes& bytes, std::size_t begin, std::size_t end) {
    TopDict dict;
    for (const CffOperation& operation : read_cff_dict(bytes, begin, end)) {
        if (operation.op == cff_op::kRos) dict.has_ros = true;
        if (operation.operands.empty()) continue;
        // A negative place lies outside every table.
        const auto last = static_cast<std::size_t>(operation.operands.back());
        if (operation.op == cff_op::kCharset) dict.charset = last;
        if (operation.op == cff_op::kCharStrings) dict.char_strings = last;
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

/// Of the table's first font; none if the table is broken.
std::optional<TopDict> read_first_top_dict(FontBytes& bytes) {
    const CffIndex names = read_cff_index(bytes, bytes.u8(2));
    const CffIndex top_dicts = read_cff_index(bytes, names.end);
    if (!bytes.good() || top_dicts.count == 0) return std::nullopt;
    const std::size_t end = std::min(cff_object(bytes, top_dicts, 1), bytes.size());
    return read_top_dict(bytes, cff_object(bytes, top_dicts, 0), end);
}

}  // namespace

bool is_cid_keyed_cff(std::string_view table) {
    FontBytes bytes(table);
    const std::optional<TopDict> top = read_first_top_dict(bytes);
    return top && top->has_ros && bytes.good();
}

std::optional<CffCharset> read_cff_charset(std::string_view table) {
    FontBytes bytes(table);
    const std::optional<TopDict> found = read_first_top_dict(bytes);
    if (!found) return std::nullopt;
    const TopDict& top = *found;
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
