#include "text/shifted_glyphs.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

#include <hb-ot.h>

#include "text/font_bytes.h"

namespace cvpdf {
namespace {

constexpr hb_tag_t kGlyf = HB_TAG('g', 'l', 'y', 'f');
constexpr hb_tag_t kLoca = HB_TAG('l', 'o', 'c', 'a');
constexpr hb_tag_t kHead = HB_TAG('h', 'e', 'a', 'd');
constexpr hb_tag_t kHhea = HB_TAG('h', 'h', 'e', 'a');
constexpr hb_tag_t kHmtx = HB_TAG('h', 'm', 't', 'x');
constexpr hb_tag_t kMaxp = HB_TAG('m', 'a', 'x', 'p');

constexpr std::size_t kLocaFormat = 50;      // in head
constexpr std::size_t kMetricCount = 34;     // in hhea
constexpr std::size_t kGlyphCount = 4;       // in maxp
constexpr std::size_t kMostPoints = 6;       // and contours behind it
constexpr std::size_t kMostPartPoints = 10;  // of composites, and contours behind it
constexpr std::size_t kMostParts = 28;
constexpr std::size_t kMostDepth = 30;

std::string table(hb_face_t* face, hb_tag_t tag) {
    const HbBlob blob(hb_face_reference_table(face, tag));
    return std::string(blob_bytes(blob.get()));
}

void append_number(std::string& out, std::uint32_t value, std::size_t width) {
    for (std::size_t i = width; i-- > 0;) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

void append_word(std::string& out, int value) {
    append_number(out, static_cast<std::uint16_t>(value), 2);
}

void set_word(std::string& bytes, std::size_t offset, unsigned value) {
    std::string word;
    append_number(word, value, 2);
    bytes.replace(offset, 2, word);
}

bool is_word(int value) {
    return value >= std::numeric_limits<std::int16_t>::min() &&
           value <= std::numeric_limits<std::int16_t>::max();
}

struct Metric {
    std::uint16_t advance = 0;
    int left_bearing = 0;
};

/// The tables that a glyph more has a part in, as lists.
struct GlyphTables {
    std::string glyf = {};
    std::vector<std::uint32_t> starts = {};  ///< in glyf, and its end
    std::vector<Metric> metrics = {};
    std::size_t most_parts = 1;  ///< of a glyph that was appended
};

std::optional<GlyphTables> read_tables(hb_face_t* face) {
    GlyphTables out{.glyf = table(face, kGlyf)};
    const std::string loca_table = table(face, kLoca);
    const std::string head_table = table(face, kHead);
    const std::string hhea_table = table(face, kHhea);
    const std::string hmtx_table = table(face, kHmtx);
    const std::string maxp_table = table(face, kMaxp);
    FontBytes loca(loca_table);
    FontBytes head(head_table);
    FontBytes hhea(hhea_table);
    FontBytes hmtx(hmtx_table);
    FontBytes maxp(maxp_table);
    const bool is_long = head.u16(kLocaFormat) != 0;
    const std::size_t count = maxp.u16(kGlyphCount);
    const std::size_t metric_count = hhea.u16(kMetricCount);
    if (metric_count == 0 || maxp.size() < kMostDepth + 2) return std::nullopt;
    for (std::size_t i = 0; i <= count; ++i) {
        out.starts.push_back(is_long ? loca.u32(4 * i) : loca.u16(2 * i) * 2U);
        if (out.starts.back() > out.glyf.size()) return std::nullopt;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t full = std::min(i, metric_count - 1);
        const std::size_t bearing = i < metric_count ? 4 * i + 2 : 2 * (metric_count + i);
        out.metrics.push_back({.advance = hmtx.u16(4 * full), .left_bearing = hmtx.i16(bearing)});
    }
    const bool good = loca.good() && head.good() && hhea.good() && hmtx.good() && maxp.good();
    return good ? std::optional(std::move(out)) : std::nullopt;
}

/// What a glyph is drawn with: parts that have an outline.
struct Drawing {
    std::string parts = {};
    std::array<int, 4> box = {};  ///< left, bottom, right, top
    int left_bearing = 0;
    std::size_t count = 0;
};

/// Adds a part to the drawing; false where it cannot be one.
bool add_part(Drawing& drawing, const GlyphTables& tables, const GlyphPart& part) {
    constexpr unsigned kOffsetsAreWords = 0x0001;
    constexpr unsigned kOffsetsAreShifts = 0x0002;
    if (part.glyph + std::size_t{1} >= tables.starts.size()) return false;
    const std::uint32_t begin = tables.starts[part.glyph];
    if (tables.starts[part.glyph + 1] <= begin) return true;
    FontBytes outline(tables.glyf);
    std::array<int, 4> box = {};
    for (std::size_t edge = 0; edge < box.size(); ++edge) {
        box[edge] = outline.i16(begin + 2 + 2 * edge) + (edge % 2 == 0 ? part.x : part.y);
        if (!is_word(box[edge])) return false;
    }
    if (!outline.good() || !is_word(part.x) || !is_word(part.y)) return false;
    const int left_bearing = tables.metrics[part.glyph].left_bearing + part.x;
    const bool is_first = drawing.count++ == 0;
    drawing.left_bearing = is_first ? left_bearing : std::min(drawing.left_bearing, left_bearing);
    for (std::size_t edge = 0; edge < box.size(); ++edge) {
        const int both = edge < 2 ? std::min(drawing.box[edge], box[edge])
                                  : std::max(drawing.box[edge], box[edge]);
        drawing.box[edge] = is_first ? box[edge] : both;
    }
    append_number(drawing.parts, kOffsetsAreWords | kOffsetsAreShifts, 2);
    append_number(drawing.parts, part.glyph, 2);
    append_word(drawing.parts, part.x);
    append_word(drawing.parts, part.y);
    return true;
}

/// A composite glyph description.
std::string outline_of(Drawing drawing) {
    constexpr std::size_t kPartLength = 8;
    constexpr unsigned kMoreParts = 0x0020;
    for (std::size_t i = 0; i + 1 < drawing.count; ++i) {
        const unsigned flags = FontBytes(drawing.parts).u16(i * kPartLength);
        set_word(drawing.parts, i * kPartLength, flags | kMoreParts);
    }
    std::string out;
    append_word(out, -1);
    for (const int edge : drawing.box) append_word(out, edge);
    out += drawing.parts;
    while (out.size() % 4 != 0) out += '\0';
    return out;
}

/// Appends one glyph; false where it cannot be made.
bool append_glyph(GlyphTables& tables, const ShiftedGlyph& shifted) {
    if (!is_word(shifted.advance) || shifted.advance < 0) return false;
    Drawing drawing;
    for (const GlyphPart& part : shifted.parts) {
        if (!add_part(drawing, tables, part)) return false;
    }
    if (drawing.count > 0) {
        tables.glyf.resize(tables.starts.back());
        tables.glyf += outline_of(drawing);
    }
    tables.starts.push_back(static_cast<std::uint32_t>(tables.glyf.size()));
    tables.metrics.push_back({.advance = static_cast<std::uint16_t>(shifted.advance),
                              .left_bearing = drawing.left_bearing});
    tables.most_parts = std::max(tables.most_parts, drawing.count);
    return true;
}

std::string loca_of(const GlyphTables& tables, bool is_long) {
    std::string out;
    for (const std::uint32_t start : tables.starts) {
        append_number(out, is_long ? start : start / 2, is_long ? 4 : 2);
    }
    return out;
}

std::string hmtx_of(const GlyphTables& tables) {
    std::string out;
    for (const Metric& metric : tables.metrics) {
        append_number(out, metric.advance, 2);
        append_word(out, metric.left_bearing);
    }
    return out;
}

/// The limits that the glyphs keep.
std::string maxp_of(std::string maxp, const GlyphTables& tables) {
    FontBytes read(maxp);
    const auto most_parts = static_cast<unsigned>(tables.most_parts);
    const auto most = [&](std::size_t a, std::size_t b) {
        constexpr unsigned kMost = std::numeric_limits<std::uint16_t>::max();
        return std::min(std::max<unsigned>(read.u16(a), read.u16(b)) * most_parts, kMost);
    };
    const unsigned points = most(kMostPartPoints, kMostPoints);
    const unsigned contours = most(kMostPartPoints + 2, kMostPoints + 2);
    const unsigned parts = std::max<unsigned>(read.u16(kMostParts), most_parts);
    const unsigned depth = read.u16(kMostDepth) + 1U;
    set_word(maxp, kGlyphCount, static_cast<unsigned>(tables.metrics.size()));
    set_word(maxp, kMostPartPoints, points);
    set_word(maxp, kMostPartPoints + 2, contours);
    set_word(maxp, kMostParts, parts);
    set_word(maxp, kMostDepth, depth);
    return maxp;
}

void add_table(hb_face_t* face, hb_tag_t tag, const std::string& bytes) {
    const HbBlob blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                     HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
    hb_face_builder_add_table(face, tag, blob.get());
}

}  // namespace

std::optional<std::string> with_shifted_glyphs(hb_face_t* program,
                                               std::span<const ShiftedGlyph> shifted) {
    std::optional<GlyphTables> tables = read_tables(program);
    if (!tables) return std::nullopt;
    for (const ShiftedGlyph& glyph : shifted) {
        if (!append_glyph(*tables, glyph)) return std::nullopt;
    }
    const std::size_t count = tables->metrics.size();
    if (count > std::numeric_limits<std::uint16_t>::max()) return std::nullopt;

    constexpr std::uint32_t kMostInShort = 2 * std::numeric_limits<std::uint16_t>::max();
    const bool is_long = tables->starts.back() > kMostInShort;
    std::string head = table(program, kHead);
    set_word(head, kLocaFormat, is_long ? 1 : 0);
    std::string hhea = table(program, kHhea);
    set_word(hhea, kMetricCount, static_cast<unsigned>(count));

    const HbFace made(hb_face_builder_create());
    for (const hb_tag_t tag :
         {HB_TAG('c', 'v', 't', ' '), HB_TAG('f', 'p', 'g', 'm'), HB_TAG('p', 'r', 'e', 'p')}) {
        const std::string bytes = table(program, tag);
        if (!bytes.empty()) add_table(made.get(), tag, bytes);
    }
    add_table(made.get(), kGlyf, tables->glyf);
    add_table(made.get(), kLoca, loca_of(*tables, is_long));
    add_table(made.get(), kHead, head);
    add_table(made.get(), kHhea, hhea);
    add_table(made.get(), kHmtx, hmtx_of(*tables));
    add_table(made.get(), kMaxp, maxp_of(table(program, kMaxp), *tables));
    const HbBlob bytes(hb_face_reference_blob(made.get()));
    return std::string(blob_bytes(bytes.get()));
}

}  // namespace cvpdf
