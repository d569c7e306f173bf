#include "text/shifted_glyphs.h"

#include <algorithm>
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

/// Appends one glyph; false where it cannot be made.
bool append_glyph(GlyphTables& tables, const ShiftedGlyph& shifted) {
    if (!is_word(shifted.advance) || shifted.advance < 0) return false;
    Metric metric{.advance = static_cast<std::uint16_t>(shifted.advance)};
    if (shifted.glyph) {
        const std::size_t glyph = *shifted.glyph;
        if (glyph + 1 >= tables.starts.size()) return false;
        const std::uint32_t begin = tables.starts[glyph];
        const bool is_drawn = tables.starts[glyph + 1] > begin;
        if (is_drawn) {
            constexpr unsigned kOffsetsAreWords = 0x0001;
            constexpr unsigned kOffsetsAreShifts = 0x0002;
            FontBytes outline(tables.glyf);
            std::string made;
            append_word(made, -1);
            for (std::size_t edge = 0; edge < 4; ++edge) {
                const int place = outline.i16(begin + 2 + 2 * edge);
                const int moved = place + (edge % 2 == 0 ? shifted.x : shifted.y);
                if (!is_word(moved)) return false;
                append_word(made, moved);
            }
            append_number(made, kOffsetsAreWords | kOffsetsAreShifts, 2);
            append_number(made, *shifted.glyph, 2);
            append_word(made, shifted.x);
            append_word(made, shifted.y);
            if (!outline.good()) return false;
            metric.left_bearing = tables.metrics[glyph].left_bearing + shifted.x;
            tables.glyf.resize(tables.starts.back());
            tables.glyf += made;
            while (tables.glyf.size() % 4 != 0) tables.glyf += '\0';
        }
    }
    tables.starts.push_back(static_cast<std::uint32_t>(tables.glyf.size()));
    tables.metrics.push_back(metric);
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

/// The limits that composites of one part keep.
std::string maxp_of(std::string maxp, std::size_t glyphs) {
    FontBytes read(maxp);
    const auto most = [&](std::size_t a, std::size_t b) {
        return std::max<unsigned>(read.u16(a), read.u16(b));
    };
    const unsigned points = most(kMostPartPoints, kMostPoints);
    const unsigned contours = most(kMostPartPoints + 2, kMostPoints + 2);
    const unsigned parts = std::max<unsigned>(read.u16(kMostParts), 1);
    const unsigned depth = read.u16(kMostDepth) + 1U;
    set_word(maxp, kGlyphCount, static_cast<unsigned>(glyphs));
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
    add_table(made.get(), kMaxp, maxp_of(table(program, kMaxp), count));
    const HbBlob bytes(hb_face_reference_blob(made.get()));
    return std::string(blob_bytes(bytes.get()));
}

}  // namespace cvpdf
