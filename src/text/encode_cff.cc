#include "text/encode_cff.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <string_view>

#include "text/cff_write.h"

namespace cvpdf {
namespace {

/// Operators whose operands are places, which are said anew.
constexpr unsigned kPlaces[] = {cff_op::kCharset, cff_op::kEncoding, cff_op::kCharStrings,
                                cff_op::kPrivate};

/// Where the parts stand that the Top DICT leads to.
struct Places {
    std::size_t charset = 0;
    std::size_t char_strings = 0;
    std::size_t private_dict = 0;
    std::size_t encoding = 0;
};

std::string top_dict(const NameKeyedCff& font, const Places& places) {
    std::string out;
    for (const CffOperation& operation : font.top_dict) {
        if (is_idle_cff_operator(operation.op)) continue;
        if (std::ranges::find(kPlaces, operation.op) != std::end(kPlaces)) continue;
        out +=
            std::string_view(font.table).substr(operation.begin, operation.end - operation.begin);
    }
    append_cff_place(out, places.charset, cff_op::kCharset);
    append_cff_place(out, places.char_strings, cff_op::kCharStrings);
    append_cff_place(out, font.private_size);
    append_cff_place(out, places.private_dict, cff_op::kPrivate);
    append_cff_place(out, places.encoding, cff_op::kEncoding);
    return out;
}

/// What is wanted, and for all others codes that are free, beyond those of accents.
std::vector<std::uint8_t> codes_of(std::span<const std::uint8_t> wanted) {
    constexpr std::uint8_t kFirstOther = 161;
    std::array<bool, 256> taken{};
    taken[0] = true;
    std::vector<std::uint8_t> codes(wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!taken[wanted[i]]) taken[codes[i] = wanted[i]] = true;
    }
    taken[' '] = true;
    std::uint8_t next = kFirstOther;
    for (std::uint8_t& code : codes) {
        if (code != 0) continue;
        while (taken[next]) ++next;  // round by way of 0: there are no more glyphs than codes
        taken[code = next] = true;
    }
    return codes;
}

/// The glyphs of the table, which stand in the order of their codes: codes, and the ids of most
/// names, then run in ranges.
struct CodedGlyphs {
    std::vector<std::uint32_t> glyphs = {};
    std::vector<std::uint8_t> codes = {};
};

CodedGlyphs by_code(std::span<const std::uint32_t> glyphs, std::span<const std::uint8_t> codes) {
    std::array<std::optional<std::uint32_t>, 256> glyph_of{};
    for (std::size_t i = 0; i < glyphs.size(); ++i) glyph_of[codes[i]] = glyphs[i];
    CodedGlyphs coded;
    for (std::size_t code = 0; code < glyph_of.size(); ++code) {
        if (!glyph_of[code]) continue;
        coded.glyphs.push_back(*glyph_of[code]);
        coded.codes.push_back(static_cast<std::uint8_t>(code));
    }
    return coded;
}

/// Numbers that count up with the glyphs, .notdef left out, as their first and how many follow it.
struct Range {
    std::uint16_t first = 0;
    std::uint8_t left = 0;
};

template <typename Number>
std::vector<Range> ranges_of(const std::vector<Number>& numbers) {
    constexpr std::uint8_t kMost = 255;
    std::vector<Range> out;
    for (const Number number : numbers) {
        if (!out.empty() && out.back().left < kMost &&
            number == out.back().first + out.back().left + 1) {
            ++out.back().left;
        } else {
            out.push_back({.first = number});
        }
    }
    return out;
}

/// Appends numbers one by one or, where that is shorter, as ranges: formats 0 and 1 of encodings
/// and charsets (5176, 12 and 13). An encoding says how many there are, a charset does not.
template <typename Number>
void append_numbers(std::string& out, const std::vector<Number>& numbers) {
    constexpr bool kCounted = sizeof(Number) == 1;
    const std::vector<Range> ranges = ranges_of(numbers);
    if (ranges.size() * (sizeof(Number) + 1) < numbers.size() * sizeof(Number)) {
        append_cff_number(out, 1, 1);
        if (kCounted) append_cff_number(out, ranges.size(), 1);
        for (const Range& range : ranges) {
            append_cff_number(out, range.first, sizeof(Number));
            append_cff_number(out, range.left, 1);
        }
        return;
    }
    append_cff_number(out, 0, 1);
    if (kCounted) append_cff_number(out, numbers.size(), 1);
    for (const Number number : numbers) append_cff_number(out, number, sizeof(Number));
}

/// What of the font says the glyphs: parts of its table, and ids into the strings that are kept.
struct Parts {
    std::vector<std::uint16_t> ids = {};
    std::vector<std::string_view> own_names = {};
    std::vector<std::string_view> char_strings = {};
    std::size_t size = 0;
};

Parts choose(const NameKeyedCff& font, std::span<const std::uint32_t> glyphs) {
    Parts parts{.char_strings = {char_string(font, 0)}};
    parts.size = font.names_end + font.private_size + parts.char_strings[0].size();
    for (const std::uint32_t glyph : glyphs) {
        const std::string_view name = own_name(font, glyph);
        parts.ids.push_back(font.ids[glyph]);
        if (parts.ids.back() >= kStandardStrings) {
            parts.ids.back() =
                static_cast<std::uint16_t>(kStandardStrings + parts.own_names.size());
            parts.own_names.push_back(name);
        }
        parts.char_strings.push_back(char_string(font, glyph));
        parts.size += name.size() + parts.char_strings.back().size();
    }
    return parts;
}

}  // namespace

std::optional<EncodedCff> encode_cff(const NameKeyedCff& font,
                                     std::span<const std::uint32_t> glyphs,
                                     std::span<const std::uint8_t> wanted) {
    constexpr std::size_t kMostGlyphs = 254;       // .notdef and the space have codes of their own
    constexpr std::size_t kLargestIndex = 0xFF00;  // offsets take two bytes
    assert(std::ranges::is_sorted(glyphs) && "glyphs are sorted");
    assert(wanted.size() == glyphs.size() && "each glyph wants a code or any");
    if (glyphs.empty() || glyphs.size() > kMostGlyphs || glyphs.back() >= font.ids.size()) {
        return std::nullopt;
    }
    EncodedCff encoded{.codes = codes_of(wanted)};
    const CodedGlyphs coded = by_code(glyphs, encoded.codes);
    const Parts parts = choose(font, coded.glyphs);
    if (parts.size > kLargestIndex) return std::nullopt;

    const std::string_view table = font.table;
    std::string& out = encoded.program;
    out = table.substr(0, font.names_end);
    // Once for its size, which is the same wherever things stand.
    std::string dict = top_dict(font, {});
    std::string tail;
    append_cff_index(tail, parts.own_names);
    append_cff_index(tail, {});  // no subroutines
    std::string index_of_dict;
    append_cff_index(index_of_dict, {dict});
    const std::size_t before = out.size() + index_of_dict.size();  // what stands before the tail
    Places places{.charset = before + tail.size()};
    append_numbers(tail, parts.ids);
    places.char_strings = before + tail.size();
    append_cff_index(tail, parts.char_strings);
    places.private_dict = before + tail.size();
    tail += table.substr(font.private_begin, font.private_size);
    places.encoding = before + tail.size();
    append_numbers(tail, coded.codes);
    dict = top_dict(font, places);
    append_cff_index(out, {dict});
    out += tail;
    return encoded;
}

}  // namespace cvpdf
