#include "text/subset_font.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <hb-ot.h>
#include <hb-subset.h>

#include "base/error.h"
#include "text/cff.h"
#include "text/encode_cff.h"
#include "text/hb_handles.h"

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

HbSubsetInput make_input(std::span<const std::uint32_t> glyphs) {
    HbSubsetInput input(hb_subset_input_create_or_fail());
    if (!input) return input;
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    hb_set_add(wanted, 0);
    for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_DESUBROUTINIZE |
                                               HB_SUBSET_FLAGS_NO_HINTING |
                                               HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    return input;
}

std::string copy_bytes(hb_blob_t* blob) {
    return std::string(blob_bytes(blob));
}

/// Turns new glyph indexes into CIDs where the program is keyed by CIDs.
bool apply_charset(FontSubset& subset) {
    const auto charset = read_cff_charset(subset.program);
    if (!charset) return false;
    if (!charset->is_cid_keyed) return true;
    for (std::uint16_t& cid : subset.cids) {
        if (cid >= charset->ids.size()) return false;
        cid = charset->ids[cid];
    }
    return true;
}

}  // namespace

FontSubset subset_font(const FontLibrary& fonts, FaceId face,
                       std::span<const std::uint32_t> glyphs) {
    assert(std::is_sorted(glyphs.begin(), glyphs.end()) && "glyphs are sorted");
    const FaceInfo& info = fonts.info(face);
    const auto fail = [&] {
        return MachineError(
            fmt::format("font file '{}' is damaged: it cannot be subset", info.path));
    };
    const HbFace stripped = strip(fonts.hb_face(face));
    const HbSubsetInput input = make_input(glyphs);
    if (!input) throw fail();
    const HbSubsetPlan plan(hb_subset_plan_create_or_fail(stripped.get(), input.get()));
    if (!plan) throw fail();
    const HbFace small(hb_subset_plan_execute_or_fail(plan.get()));
    if (!small) throw fail();

    FontSubset subset;
    subset.kind = info.is_cff ? FontProgramKind::kCff : FontProgramKind::kTrueType;
    const HbBlob program(info.is_cff ? hb_face_reference_table(small.get(), kCff)
                                     : hb_face_reference_blob(small.get()));
    subset.program = copy_bytes(program.get());
    const hb_map_t* new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const std::uint32_t glyph : glyphs) {
        const hb_codepoint_t found = hb_map_get(new_glyphs, glyph);
        if (found > 0xFFFF) throw fail();
        subset.cids.push_back(static_cast<std::uint16_t>(found));
        subset.advances.push_back(hb_font_get_glyph_h_advance(fonts.hb_font(face), glyph));
    }
    if (subset.program.empty() || (info.is_cff && !apply_charset(subset))) throw fail();
    if (subset.kind == FontProgramKind::kCff) {
        if (std::optional<EncodedCff> encoded = encode_cff(subset.program)) {
            subset.program = std::move(encoded->program);
            for (std::uint16_t& cid : subset.cids) cid = encoded->codes.at(cid);
            subset.kind = FontProgramKind::kEncodedCff;
        }
    }
    return subset;
}

}  // namespace cvpdf
