#include "preview/collect_drawing.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/error.h"
#include "image/prepare_image.h"
#include "text/glyph_picture.h"
#include "text/missing_box.h"

namespace cvpdf {

namespace {

enum class Turn { kLeft, kRight };

/// The two turns wind the other way round: the one is a hole in the other.
void append_rectangle(Outline& out, const EmRect& area, Turn turn) {
    const auto at = [](std::int64_t x, std::int64_t y) {
        return OutlinePoint{static_cast<double>(x) / 1000, static_cast<double>(y) / 1000};
    };
    const std::int64_t right = area.x + area.width;
    const std::int64_t top = area.y + area.height;
    OutlinePoint second = at(right, area.y);
    OutlinePoint fourth = at(area.x, top);
    if (turn == Turn::kRight) std::swap(second, fourth);
    out.push_back({.verb = OutlineVerb::kMove, .to = at(area.x, area.y)});
    out.push_back({.verb = OutlineVerb::kLine, .to = second});
    out.push_back({.verb = OutlineVerb::kLine, .to = at(right, top)});
    out.push_back({.verb = OutlineVerb::kLine, .to = fourth});
    out.push_back({.verb = OutlineVerb::kClose});
}

Outline box_outline(char32_t code_point) {
    const MissingBox box = missing_box(code_point);
    Outline out;
    append_rectangle(out, box.outer, Turn::kLeft);
    append_rectangle(out, box.inner, Turn::kRight);
    for (const EmRect& stroke : box.strokes) append_rectangle(out, stroke, Turn::kLeft);
    return out;
}

Outline outline_in_em(const FontLibrary& fonts, FaceId face, std::uint32_t glyph) {
    if (face == kMissingFace) return box_outline(glyph);
    Outline out = glyph_outline(fonts, face, glyph);
    const double em = std::max(fonts.info(face).metrics.units_per_em, 1);
    for (OutlineStep& step : out) {
        for (OutlinePoint* point : {&step.control1, &step.control2, &step.to}) {
            point->x /= em;
            point->y /= em;
        }
    }
    return out;
}

class Collector {
  public:
    Collector(const Document& document, const FontLibrary& fonts)
        : fonts_(fonts), drawing_{.images = document.images} {}

    void add(const PlacedGlyphs& placed);
    void add(const PlacedRule& rule) { drawing_.items.emplace_back(rule); }
    void add(const PlacedPath& placed);
    void add(const PlacedImage& image) { drawing_.items.emplace_back(image); }
    void add(const LinkArea& area) { drawing_.items.emplace_back(area); }

    Drawing take(Size size) && {
        drawing_.size = size;
        return std::move(drawing_);
    }

  private:
    using GlyphKey = std::pair<FaceId, std::uint32_t>;
    struct KnownPicture {
        std::optional<ImageId> image = {};  ///< none: the glyph shows nothing
        GlyphPicture place = {};
    };

    std::uint32_t outline(FaceId face, std::uint32_t glyph);
    const KnownPicture& picture(FaceId face, std::uint32_t glyph);
    void add_picture(const GlyphRun& run, std::uint32_t glyph, Point pen);

    const FontLibrary& fonts_;
    Drawing drawing_;
    std::map<GlyphKey, std::uint32_t> outlines_ = {};
    std::map<GlyphKey, KnownPicture> pictures_ = {};
};

std::uint32_t Collector::outline(FaceId face, std::uint32_t glyph) {
    const auto [place, is_new] =
        outlines_.try_emplace({face, glyph}, static_cast<std::uint32_t>(drawing_.outlines.size()));
    if (is_new) drawing_.outlines.push_back(outline_in_em(fonts_, face, glyph));
    return place->second;
}

const Collector::KnownPicture& Collector::picture(FaceId face, std::uint32_t glyph) {
    const auto [place, is_new] = pictures_.try_emplace({face, glyph});
    KnownPicture& known = place->second;
    if (!is_new) return known;
    known.place = glyph_picture(fonts_, face, glyph);
    if (known.place.png.empty()) return known;
    // As fine as the font has it: whoever draws makes it smaller.
    constexpr Size kFinest{.width = 180_pt, .height = {}};
    auto decoded = prepare_image(known.place.png, kFinest);
    if (const auto* fault = std::get_if<ImageFault>(&decoded)) {
        throw MachineError(fmt::format("a picture of the font file '{}' {}", fonts_.info(face).path,
                                       fault->reason));
    }
    known.image = static_cast<ImageId>(drawing_.images.size());
    drawing_.images.push_back(std::move(std::get<PreparedImage>(decoded).image));
    return known;
}

void Collector::add_picture(const GlyphRun& run, std::uint32_t glyph, Point pen) {
    const KnownPicture& known = picture(run.face, glyph);
    if (!known.image) return;
    const int em = std::max(fonts_.info(run.face).metrics.units_per_em, 1);
    const auto in_run = [&](int units) { return scaled(run.size, units, em); };
    const Rect area{
        {pen.x + in_run(known.place.left), pen.y - in_run(known.place.bottom + known.place.height)},
        {in_run(known.place.width), in_run(known.place.height)}};
    drawing_.items.emplace_back(PlacedImage{.image = *known.image, .area = area, .frame = area});
}

void Collector::add(const PlacedGlyphs& placed) {
    const GlyphRun& run = placed.run;
    DrawnRun drawn{.color = placed.color, .size = run.size, .width_permille = run.width_permille};
    Point pen{placed.origin.x, placed.origin.y - run.rise};
    for (const Glyph& glyph : run.glyphs) {
        const Point origin{pen.x + glyph.offset.x, pen.y + glyph.offset.y};
        pen.x += glyph.advance;
        if (run.form == GlyphForm::kPicture) {
            add_picture(run, glyph.id, origin);
            continue;
        }
        const std::uint32_t index = outline(run.face, glyph.id);
        if (!drawing_.outlines[index].empty()) drawn.outlines.push_back({index, origin});
    }
    if (!drawn.outlines.empty()) drawing_.items.emplace_back(std::move(drawn));
}

void Collector::add(const PlacedPath& placed) {
    // Of the size of text, so that 1/1000 em is as fine as it is for letters.
    constexpr Length kEm = 10_pt;
    const auto in_em = [&](const Point& point) {
        return OutlinePoint{to_points(point.x) / to_points(kEm),
                            -to_points(point.y) / to_points(kEm)};
    };
    constexpr OutlineVerb kVerbs[] = {OutlineVerb::kMove, OutlineVerb::kLine, OutlineVerb::kCurve,
                                      OutlineVerb::kClose};
    Outline outline;
    for (const PathStep& step : placed.path) {
        outline.push_back({.verb = kVerbs[static_cast<std::size_t>(step.verb)],
                           .control1 = in_em(step.control1),
                           .control2 = in_em(step.control2),
                           .to = in_em(step.to)});
    }
    const auto index = static_cast<std::uint32_t>(drawing_.outlines.size());
    drawing_.outlines.push_back(std::move(outline));
    drawing_.items.emplace_back(
        DrawnRun{.color = placed.color, .size = kEm, .outlines = {{index, placed.origin}}});
}

}  // namespace

Drawing collect_drawing(const Document& document, const Page& page, const FontLibrary& fonts) {
    Collector collector(document, fonts);
    for (const PlacedItem& item : page.items) {
        std::visit([&](const auto& content) { collector.add(content); }, item.content);
    }
    return std::move(collector).take(page.size);
}

}  // namespace cvpdf
