#include "text/open_face.h"

#include <array>
#include <cstdint>

#include <fmt/format.h>
#include <hb-ot.h>

#include "base/error.h"
#include "text/cff.h"
#include "text/font_bytes.h"

namespace cvpdf {
namespace {

std::string name_entry(hb_face_t* face, hb_ot_name_id_t id) {
    std::array<char, 128> text = {};
    unsigned size = static_cast<unsigned>(text.size());
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", 2), &size, text.data());
    return std::string(text.data(), size);
}

/// Top of a letter's outline, for fonts whose `OS/2` table does not say.
int letter_height(hb_font_t* font, char32_t letter) {
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t extents = {};
    if (!hb_font_get_nominal_glyph(font, letter, &glyph)) return 0;
    if (!hb_font_get_glyph_extents(font, glyph, &extents)) return 0;
    return extents.y_bearing;
}

/// OpenType 1.9: head, hhea, post, OS/2.
FaceMetrics read_metrics(hb_face_t* face, hb_font_t* font, GenericFamily generic) {
    const HbBlob head_blob(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
    const HbBlob hhea_blob(hb_face_reference_table(face, HB_TAG('h', 'h', 'e', 'a')));
    const HbBlob post_blob(hb_face_reference_table(face, HB_TAG('p', 'o', 's', 't')));
    const HbBlob os2_blob(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
    FontBytes head(blob_bytes(head_blob.get()));
    FontBytes hhea(blob_bytes(hhea_blob.get()));
    FontBytes post(blob_bytes(post_blob.get()));
    FontBytes os2(blob_bytes(os2_blob.get()));

    FaceMetrics metrics;
    metrics.units_per_em = static_cast<int>(hb_face_get_upem(face));
    for (std::size_t side = 0; side < 4; ++side) metrics.bbox[side] = head.i16(36 + 2 * side);
    metrics.ascent = hhea.i16(4);
    metrics.descent = hhea.i16(6);
    const auto angle = static_cast<std::int32_t>(post.u32(4));  // 16.16 fixed point
    metrics.italic_angle_degrees = (angle + (angle < 0 ? -0x8000 : 0x8000)) / 0x10000;
    metrics.is_fixed_pitch = post.u32(12) != 0;
    if (os2.u16(0) >= 2) {
        metrics.x_height = os2.i16(86);
        metrics.cap_height = os2.i16(88);
    }
    if (metrics.x_height <= 0) metrics.x_height = letter_height(font, 'x');
    if (metrics.cap_height <= 0) metrics.cap_height = letter_height(font, 'H');
    metrics.is_serif = generic == GenericFamily::kSerif;
    return metrics;
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
    const HbBlob blob(hb_face_reference_table(face, tag));
    return hb_blob_get_length(blob.get()) > 0;
}

}  // namespace

OpenFace open_face(const std::string& path, const ManifestFace& face,
                   const ManifestFamily& family) {
    const auto fail = [&](std::string_view what) {
        return MachineError(fmt::format("font file '{}' {}; reinstall the Debian package '{}'",
                                        path, what, family.package));
    };
    const HbBlob blob(hb_blob_create_from_file_or_fail(path.c_str()));
    if (!blob) throw fail("cannot be read");
    const unsigned face_count = hb_face_count(blob.get());
    if (face_count == 0) throw fail("is not a font");
    if (face.index >= face_count) throw fail(fmt::format("has no face {}", face.index));

    OpenFace open;
    open.face.reset(hb_face_create(blob.get(), face.index));
    constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');
    open.info.is_cff = has_table(open.face.get(), kCff);
    if (open.info.is_cff) {
        const HbBlob table(hb_face_reference_table(open.face.get(), kCff));
        open.info.is_cid_keyed = is_cid_keyed_cff(blob_bytes(table.get()));
    }
    const bool has_outlines =
        open.info.is_cff || has_table(open.face.get(), HB_TAG('g', 'l', 'y', 'f'));
    const bool has_pictures = !has_outlines && hb_ot_color_has_png(open.face.get());
    if (has_pictures) open.info.form = GlyphForm::kPicture;
    if ((!has_outlines && !has_pictures) || hb_face_get_glyph_count(open.face.get()) == 0) {
        throw fail("is damaged");
    }
    hb_face_make_immutable(open.face.get());
    open.font.reset(hb_font_create(open.face.get()));
    hb_font_make_immutable(open.font.get());

    open.info.postscript_name = name_entry(open.face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME);
    open.info.family_name = name_entry(open.face.get(), HB_OT_NAME_ID_FONT_FAMILY);
    open.info.path = path;
    open.info.index = face.index;
    open.info.weight = face.weight;
    open.info.slant = face.slant;
    open.info.metrics = read_metrics(open.face.get(), open.font.get(), family.generic);
    return open;
}

}  // namespace cvpdf
