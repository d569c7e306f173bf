#include "pdf/place_glyphs.h"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace cvpdf {

std::int64_t blank_width(std::string_view text) {
    constexpr std::string_view kJoiner = "\u200D";
    return text == kJoiner ? 110 : 30;
}

std::int64_t permille(Length length, Length size) {
    if (size.units <= 0) return 0;
    return scaled(length, 1000, size.units).units;
}

GlyphPlace GlyphPlacer::place_missing(char32_t code_point, std::string_view text) {
    return fonts_.place_drawn(
        {.drawing = MissingGlyph{code_point}, .text = std::string(text)},
        fmt::format("box {} {}", static_cast<std::uint32_t>(code_point), text));
}

GlyphPlace GlyphPlacer::place_picture(const GlyphRun& run, const GlyphCluster& cluster,
                                      const DrawnSpec& spec) {
    PictureGlyph picture{.face = run.face};
    std::string key = fmt::format("picture {} {}", static_cast<std::uint32_t>(run.face), spec.text);
    const Length drawn_size = scaled(run.size, run.width_permille, 1000);
    Length x;
    for (const Glyph& glyph : std::span(run.glyphs).subspan(cluster.first, cluster.count)) {
        const PicturePart& part =
            picture.parts.emplace_back(PicturePart{.glyph = glyph.id,
                                                   .x = permille(x + glyph.offset.x, drawn_size),
                                                   .y = permille(-glyph.offset.y, run.size)});
        key += fmt::format(" {}:{}:{}", part.glyph, part.x, part.y);
        x += glyph.advance;
    }
    picture.width = permille(x, drawn_size) - spec.shorter_by;
    key += fmt::format(" {}", picture.width);
    return fonts_.place_drawn({.drawing = std::move(picture), .text = std::string(spec.text)}, key);
}

GlyphPlace GlyphPlacer::place_composite(const GlyphRun& run, const GlyphCluster& cluster,
                                        const DrawnSpec& spec) {
    CompositeGlyph composite{.face_use = fonts_.face_use(run.face)};
    std::string key = fmt::format("parts {}", spec.text);
    // The advances have the run's scale in them, which whoever shows the glyph applies again.
    const Length drawn_size = scaled(run.size, run.width_permille, 1000);
    Length x;
    for (const Glyph& glyph : std::span(run.glyphs).subspan(cluster.first, cluster.count)) {
        const GlyphPlace part = fonts_.place_part(run.face, glyph.id, spec.text);
        composite.parts.push_back({.place = part,
                                   .x = permille(x + glyph.offset.x, drawn_size),
                                   .y = permille(spec.raised_by - glyph.offset.y, run.size)});
        key += fmt::format(" {}:{}:{}:{}", part.font, part.slot, composite.parts.back().x,
                           composite.parts.back().y);
        x += glyph.advance;
    }
    composite.width = permille(x, drawn_size) - spec.shorter_by;
    key += fmt::format(" {}", composite.width);
    return fonts_.place_drawn({.drawing = std::move(composite), .text = std::string(spec.text)},
                              key);
}

GlyphPlace GlyphPlacer::place_drawn(const GlyphRun& run, const GlyphCluster& cluster,
                                    const DrawnSpec& spec) {
    const bool is_picture = run.form == GlyphForm::kPicture;
    return is_picture ? place_picture(run, cluster, spec) : place_composite(run, cluster, spec);
}

GlyphPlace GlyphPlacer::place_blank(const GlyphRun& run, std::string_view text) {
    if (run.form == GlyphForm::kPicture) {
        const PictureGlyph blank{.face = run.face, .width = blank_width(text)};
        return fonts_.place_drawn({.drawing = blank, .text = std::string(text)},
                                  fmt::format("blank picture {}", text));
    }
    const CompositeGlyph blank{.width = blank_width(text), .face_use = fonts_.face_use(run.face)};
    return fonts_.place_drawn({.drawing = blank, .text = std::string(text)},
                              fmt::format("blank {} {}", blank.face_use, text));
}

std::optional<ShiftedGlyph> GlyphPlacer::in_one_glyph(const GlyphRun& run,
                                                      const GlyphCluster& cluster,
                                                      const DrawnSpec& spec) const {
    if (!can_shift(run) || run.form == GlyphForm::kPicture) return std::nullopt;
    if (run.direction == Direction::kRightToLeft) return std::nullopt;
    constexpr std::int64_t kFarthest = 8000;  // of what a font's numbers hold, with the outline's
    const std::int64_t per_em = library_->info(run.face).metrics.units_per_em;
    const Length drawn_size = scaled(run.size, run.width_permille, 1000);
    const auto in_units = [&](Length length, Length size) {
        return std::clamp(scaled(length, per_em, size.units).units, -kFarthest, kFarthest);
    };
    std::vector<GlyphPart> parts;
    Length x;
    for (const Glyph& glyph : std::span(run.glyphs).subspan(cluster.first, cluster.count)) {
        parts.push_back(
            {.glyph = glyph.id,
             .x = static_cast<int>(in_units(x + glyph.offset.x, drawn_size)),
             .y = static_cast<int>(in_units(spec.raised_by - glyph.offset.y, run.size))});
        x += glyph.advance;
    }
    const std::int64_t width = in_units(x, drawn_size) - spec.shorter_by * per_em / 1000;
    const auto is_far = [](const GlyphPart& part) {
        return std::abs(part.x) == kFarthest || std::abs(part.y) == kFarthest;
    };
    if (width < 0 || width >= kFarthest || std::ranges::any_of(parts, is_far)) return std::nullopt;
    return ShiftedGlyph{.parts = std::move(parts), .advance = static_cast<int>(width)};
}

GlyphPlace GlyphPlacer::place_blank_glyph(const GlyphRun& run, std::string_view text) {
    const std::int64_t per_em = library_->info(run.face).metrics.units_per_em;
    const auto width = static_cast<int>(blank_width(text) * per_em / 1000);
    return fonts_.place_shifted(run.face, {.advance = width}, text);
}

bool GlyphPlacer::can_shift(const GlyphRun& run) const {
    if (library_ == nullptr || run.size <= Length{} || run.width_permille <= 0) return false;
    const FaceInfo& info = library_->info(run.face);
    return !info.is_cff || info.is_cid_keyed;
}

}  // namespace cvpdf
