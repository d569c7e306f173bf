#include "text/subset_font.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <hb-ot.h>
#include <hb-subset.h>

#include "base/error.h"
#include "text/cff.h"
#include "text/char_string.h"
#include "text/encode_cff.h"
#include "text/glyph_outline.h"
#include "text/hb_handles.h"
#include "text/name_keyed_cff.h"
#include "text/renumber_cff.h"
#include "text/shifted_glyphs.h"
#include "text/simple_codes.h"

namespace cvpdf {
namespace {

struct HbSubsetDestroy {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
using HbSubsetInput = std::unique_ptr<hb_subset_input_t, HbSubsetDestroy>;
using HbSubsetPlan = std::unique_ptr<hb_subset_plan_t, HbSubsetDestroy>;

constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');

/// What a font program in a PDF may hold (ISO 32000-1 9.9, table 126). All else, `cmap` above all,
/// would be walked by hb-subset for nothing.
constexpr std::array<hb_tag_t, 10> kProgramTables = {
    kCff,
    HB_TAG('g', 'l', 'y', 'f'),
    HB_TAG('l', 'o', 'c', 'a'),
    HB_TAG('h', 'e', 'a', 'd'),
    HB_TAG('h', 'h', 'e', 'a'),
    HB_TAG('h', 'm', 't', 'x'),
    HB_TAG('m', 'a', 'x', 'p'),
    HB_TAG('c', 'v', 't', ' '),
    HB_TAG('f', 'p', 'g', 'm'),
    HB_TAG('p', 'r', 'e', 'p'),
};

hb_blob_t* program_table(hb_face_t*, hb_tag_t tag, void* whole_face) {
    if (std::find(kProgramTables.begin(), kProgramTables.end(), tag) == kProgramTables.end()) {
        return nullptr;
    }
    return hb_face_reference_table(static_cast<hb_face_t*>(whole_face), tag);
}

/// The face with nothing but its program's tables.
HbFace strip(hb_face_t* face) {
    return HbFace(hb_face_create_for_tables(program_table, face, nullptr));
}

HbSubsetInput make_input(std::span<const std::uint32_t> glyphs,
                         std::span<const ShiftedGlyph> shifted) {
    HbSubsetInput input(hb_subset_input_create_or_fail());
    if (!input) return input;
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    hb_set_add(wanted, 0);
    for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
    for (const ShiftedGlyph& each : shifted) {
        for (const GlyphPart& part : each.parts) hb_set_add(wanted, part.glyph);
    }
    hb_subset_input_set_flags(input.get(),
                              HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NO_HINTING);
    return input;
}

std::string copy_bytes(hb_blob_t* blob) {
    return std::string(blob_bytes(blob));
}

/// The glyph indexes of a font but .notdef.
std::vector<std::uint32_t> glyphs_behind_notdef(const NameKeyedCff& font) {
    std::vector<std::uint32_t> glyphs(font.ids.size() - 1);
    std::iota(glyphs.begin(), glyphs.end(), 1);
    return glyphs;
}

/// Gives a name-keyed program an encoding, and turns new glyph indexes into its codes. `asked` are
/// the glyphs of the face that it was made of.
void apply_encoding(FontSubset& subset, const FontLibrary& fonts, FaceId face,
                    std::span<const std::uint32_t> asked) {
    const std::optional<NameKeyedCff> font = read_name_keyed_cff(subset.program);
    if (!font) return;
    const std::vector<std::uint32_t> glyphs = glyphs_behind_notdef(*font);
    const std::vector<std::uint8_t> codes = simple_codes(fonts, face, asked);
    std::vector<std::uint8_t> wanted(glyphs.size());
    for (std::size_t i = 0; i < codes.size(); ++i) wanted.at(subset.cids[i] - 1U) = codes[i];
    std::optional<EncodedCff> encoded = encode_cff(*font, glyphs, wanted);
    if (!encoded) return;
    subset.program = std::move(encoded->program);
    for (std::uint16_t& cid : subset.cids) cid = encoded->codes.at(cid - 1);
    subset.kind = FontProgramKind::kEncodedCff;
}

/// Sees to it that a program that is keyed by CIDs has the new glyph indexes for CIDs, or else
/// turns them into its CIDs. Only the first have glyphs added.
bool apply_charset(FontSubset& subset, std::span<const AddedGlyph> added) {
    if (std::optional<std::string> renumbered = renumber_cff(subset.program, added)) {
        subset.program = *std::move(renumbered);
        return true;
    }
    if (!added.empty()) return false;
    const auto charset = read_cff_charset(subset.program);
    if (!charset) return false;
    if (!charset->is_cid_keyed) return true;
    for (std::uint16_t& cid : subset.cids) {
        if (cid >= charset->ids.size()) return false;
        cid = charset->ids[cid];
    }
    return true;
}

MachineError damaged(const FaceInfo& info) {
    return MachineError(fmt::format("font file '{}' is damaged: it cannot be subset", info.path));
}

/// A face of the glyphs alone, and where they are in it.
struct SmallFace {
    HbFace face;
    HbSubsetPlan plan;
};

/// None where the font is damaged.
std::optional<SmallFace> subset_face(const FontLibrary& fonts, FaceId face,
                                     std::span<const std::uint32_t> glyphs,
                                     std::span<const ShiftedGlyph> shifted = {}) {
    const HbFace stripped = strip(fonts.hb_face(face));
    const HbSubsetInput input = make_input(glyphs, shifted);
    SmallFace small;
    if (input) small.plan.reset(hb_subset_plan_create_or_fail(stripped.get(), input.get()));
    if (small.plan) small.face.reset(hb_subset_plan_execute_or_fail(small.plan.get()));
    if (!small.face) return std::nullopt;
    return small;
}

std::vector<int> advances_of(const FontLibrary& fonts, FaceId face,
                             std::span<const std::uint32_t> glyphs) {
    std::vector<int> advances;
    advances.reserve(glyphs.size());
    for (const std::uint32_t glyph : glyphs) {
        advances.push_back(hb_font_get_glyph_h_advance(fonts.hb_font(face), glyph));
    }
    return advances;
}

std::uint32_t new_glyph(const SmallFace& small, std::uint32_t glyph) {
    return hb_map_get(hb_subset_plan_old_to_new_glyph_mapping(small.plan.get()), glyph);
}

/// Appends the shifted glyphs to a TrueType program; false: it cannot be.
bool append_shifted(FontSubset& subset, const SmallFace& small,
                    std::span<const ShiftedGlyph> shifted) {
    std::vector<ShiftedGlyph> in_program(shifted.begin(), shifted.end());
    for (ShiftedGlyph& each : in_program) {
        for (GlyphPart& part : each.parts) part.glyph = new_glyph(small, part.glyph);
    }
    std::optional<std::string> program = with_shifted_glyphs(small.face.get(), in_program);
    if (!program) return false;
    subset.program = *std::move(program);
    return true;
}

/// The shifted glyphs as glyphs of CFF.
std::vector<AddedGlyph> added_glyphs(const FontLibrary& fonts, FaceId face, const SmallFace& small,
                                     std::span<const ShiftedGlyph> shifted) {
    std::vector<AddedGlyph> added;
    for (const ShiftedGlyph& each : shifted) {
        std::vector<PlacedOutline> outlines;
        for (const GlyphPart& part : each.parts) {
            outlines.push_back(
                {.outline = glyph_outline(fonts, face, part.glyph), .x = part.x, .y = part.y});
        }
        added.push_back({.char_string = encode_char_string(outlines, each.advance),
                         .like = each.parts.empty() ? 0 : new_glyph(small, each.parts[0].glyph)});
    }
    return added;
}

}  // namespace

FontSubset subset_font(const FontLibrary& fonts, FaceId face, std::span<const std::uint32_t> glyphs,
                       std::span<const ShiftedGlyph> shifted) {
    assert(std::ranges::is_sorted(glyphs) && "glyphs are sorted");
    const FaceInfo& info = fonts.info(face);
    assert((shifted.empty() || !info.is_cff || info.is_cid_keyed) && "its glyphs have no names");
    const std::optional<SmallFace> small = subset_face(fonts, face, glyphs, shifted);
    if (!small) throw damaged(info);
    const HbBlob program(info.is_cff ? hb_face_reference_table(small->face.get(), kCff)
                                     : hb_face_reference_blob(small->face.get()));
    FontSubset subset{.kind = info.is_cff ? FontProgramKind::kCff : FontProgramKind::kTrueType,
                      .program = copy_bytes(program.get()),
                      .advances = advances_of(fonts, face, glyphs)};
    for (const std::uint32_t glyph : glyphs) {
        const std::uint32_t found = new_glyph(*small, glyph);
        if (found > 0xFFFF) throw damaged(info);
        subset.cids.push_back(static_cast<std::uint16_t>(found));
    }
    if (subset.program.empty()) throw damaged(info);
    if (info.is_cff) {
        if (!apply_charset(subset, added_glyphs(fonts, face, *small, shifted))) throw damaged(info);
        apply_encoding(subset, fonts, face, glyphs);
    } else if (!shifted.empty() && !append_shifted(subset, *small, shifted)) {
        throw damaged(info);
    }
    unsigned cid = hb_face_get_glyph_count(small->face.get());
    for (const ShiftedGlyph& each : shifted) {
        subset.cids.push_back(static_cast<std::uint16_t>(cid++));
        subset.advances.push_back(each.advance);
    }
    return subset;
}

std::optional<NameKeyedCff> unroll_font(const FontLibrary& fonts, FaceId face) {
    constexpr unsigned kMostGlyphs = 3000;
    const unsigned glyph_count = hb_face_get_glyph_count(fonts.hb_face(face));
    if (!fonts.info(face).is_cff || glyph_count > kMostGlyphs) return std::nullopt;
    std::vector<std::uint32_t> glyphs(glyph_count);
    std::iota(glyphs.begin(), glyphs.end(), 0);
    const std::optional<SmallFace> whole = subset_face(fonts, face, glyphs);
    if (!whole) return std::nullopt;
    const HbBlob program(hb_face_reference_table(whole->face.get(), kCff));
    std::optional<NameKeyedCff> font = read_name_keyed_cff(copy_bytes(program.get()));
    if (!font || font->ids.size() != glyph_count || has_composites(*font)) return std::nullopt;
    font->codes = simple_codes(fonts, face, glyphs);
    return font;
}

std::optional<FontSubset> cut_font(const FontLibrary& fonts, FaceId face, const NameKeyedCff& whole,
                                   std::span<const std::uint32_t> glyphs) {
    std::vector<std::uint8_t> codes;
    codes.reserve(glyphs.size());
    for (const std::uint32_t glyph : glyphs) codes.push_back(whole.codes.at(glyph));
    std::optional<EncodedCff> encoded = encode_cff(whole, glyphs, codes);
    if (!encoded) return std::nullopt;
    return FontSubset{.kind = FontProgramKind::kEncodedCff,
                      .program = std::move(encoded->program),
                      .cids = {encoded->codes.begin(), encoded->codes.end()},
                      .advances = advances_of(fonts, face, glyphs)};
}

}  // namespace cvpdf
