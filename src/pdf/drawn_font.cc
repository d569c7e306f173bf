#include "pdf/drawn_font.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "base/error.h"
#include "image/prepare_image.h"
#include "pdf/coded_stream.h"
#include "pdf/image_objects.h"
#include "text/glyph_outline.h"
#include "text/glyph_picture.h"
#include "text/missing_box.h"

namespace cvpdf {

namespace {

struct Box {
    std::int64_t left = 0;
    std::int64_t bottom = 0;
    std::int64_t right = 0;
    std::int64_t top = 0;
};

/// A glyph's drawing in 1/1000 em.
struct GlyphProcedure {
    std::string operators = {};
    std::int64_t width = 0;
    Box box = {};
    std::vector<ImageObject> pictures = {};  ///< with colours of their own
};

void append_rectangle(std::string& out, const EmRect& r) {
    fmt::format_to(std::back_inserter(out), "{} {} {} {} re\n", r.x, r.y, r.width, r.height);
}

std::string missing_box_operators(const MissingBox& box) {
    std::string out;
    append_rectangle(out, box.outer);
    append_rectangle(out, box.inner);
    out += "f*\n";
    for (const EmRect& stroke : box.strokes) append_rectangle(out, stroke);
    out += "f\n";
    return out;
}

GlyphProcedure draw(const MissingGlyph& missing, const DrawnFontContext&) {
    const MissingBox box = missing_box(missing.code_point);
    return {.operators = missing_box_operators(box),
            .width = box.width,
            .box = {0, kMissingBoxBottom, box.width, kMissingBoxTop}};
}

/// Ascent and descent are in the box, as what the glyph shows is: readers of text take the box of a
/// Type 3 font for them.
GlyphProcedure draw(const CompositeGlyph& composite, const DrawnFontContext& context) {
    const FaceUse& use = context.plan.faces[composite.face_use];
    const FaceMetrics& metrics = context.library.info(use.face).metrics;
    const auto floor = [&](int units) {
        const std::int64_t per_em = std::max(metrics.units_per_em, 1);
        const std::int64_t scaled = std::int64_t{units} * 1000;
        return scaled / per_em - (scaled % per_em < 0 ? 1 : 0);
    };
    const auto ceil = [&](int units) { return -floor(-units); };
    GlyphProcedure out{.width = composite.width,
                       .box = {0, floor(metrics.descent), composite.width, ceil(metrics.ascent)}};
    // The text that the glyph stands in may be scaled and raised (9.6.5).
    out.operators = "BT\n100 Tz 0 Ts\n";
    for (const CompositePart& part : composite.parts) {
        const EmbeddedFont& font = context.embedded[part.place.font];
        fmt::format_to(std::back_inserter(out.operators),
                       "/{} 1000 Tf 1 0 0 1 {} {} Tm <{:0{}X}> Tj\n", font.resource_name, part.x,
                       part.y, font.codes[part.place.slot],
                       font.code_length == CodeLength::kOneByte ? 2 : 4);
        const GlyphFrame frame =
            glyph_frame(context.library, use.face, use.glyphs[part.place.slot]);
        out.box.left = std::min(out.box.left, part.x + floor(frame.left));
        out.box.bottom = std::min(out.box.bottom, part.y + floor(frame.bottom));
        out.box.right = std::max(out.box.right, part.x + ceil(frame.right));
        out.box.top = std::max(out.box.top, part.y + ceil(frame.top));
    }
    out.operators += "ET\n";
    return out;
}

Image decode_picture(const std::string& png, const FaceInfo& info) {
    // An em of some 6 cm: pictures that are as fine as that are kept as they are.
    constexpr Size kFinest{.width = 180_pt, .height = {}};
    std::variant<PreparedImage, ImageFault> decoded = prepare_image(png, kFinest);
    if (auto* prepared = std::get_if<PreparedImage>(&decoded)) return std::move(prepared->image);
    throw MachineError(fmt::format("a picture of the font file '{}' {}", info.path,
                                   std::get<ImageFault>(decoded).reason));
}

GlyphProcedure draw(const PictureGlyph& glyph, const DrawnFontContext& context) {
    const FaceInfo& info = context.library.info(glyph.face);
    const auto in_em = [&](int units) {
        return std::int64_t{units} * 1000 / std::max(info.metrics.units_per_em, 1);
    };
    GlyphProcedure out{.width = glyph.width};
    for (const PicturePart& part : glyph.parts) {
        const GlyphPicture picture = glyph_picture(context.library, glyph.face, part.glyph);
        if (picture.png.empty()) continue;
        const Box box{part.x + in_em(picture.left), part.y + in_em(picture.bottom),
                      part.x + in_em(picture.left + picture.width),
                      part.y + in_em(picture.bottom + picture.height)};
        const PdfRef ref =
            add_images(context.objects, {decode_picture(picture.png, info)}).front().ref;
        out.pictures.push_back({.ref = ref, .name = fmt::format("E{}", ref.number)});
        fmt::format_to(std::back_inserter(out.operators), "q {} 0 0 {} {} {} cm /{} Do Q\n",
                       box.right - box.left, box.top - box.bottom, box.left, box.bottom,
                       out.pictures.back().name);
        out.box = {std::min(out.box.left, box.left), std::min(out.box.bottom, box.bottom),
                   std::max(out.box.right, box.right), std::max(out.box.top, box.top)};
    }
    return out;
}

/// What a glyph begins with: its width, and its box unless it has colours of its own.
std::string header_of(const GlyphProcedure& procedure) {
    const Box& box = procedure.box;
    if (!procedure.pictures.empty()) return fmt::format("{} 0 d0\n", procedure.width);
    return fmt::format("{} 0 {} {} {} {} d1\n", procedure.width, box.left, box.bottom, box.right,
                       box.top);
}

/// The embedded fonts that the font's composites show, and its pictures.
PdfDict resources_of(const DrawnFont& font, const std::vector<EmbeddedFont>& embedded,
                     const std::vector<ImageObject>& pictures) {
    std::set<std::uint32_t> used;
    for (const DrawnGlyph& glyph : font.glyphs) {
        const auto* composite = std::get_if<CompositeGlyph>(&glyph.drawing);
        if (composite == nullptr) continue;
        for (const CompositePart& part : composite->parts) used.insert(part.place.font);
    }
    PdfDict fonts;
    for (const std::uint32_t i : used) fonts.add(embedded[i].resource_name, embedded[i].ref);
    PdfDict resources;
    if (!used.empty()) resources.add("Font", std::move(fonts));
    if (!pictures.empty()) resources.add("XObject", image_resources(pictures));
    return resources;
}

PdfArray box_array(const Box& box) {
    return PdfArray{box.left, box.bottom, box.right, box.top};
}

PdfRef add_descriptor(PdfObjects& objects, const std::string& name, const Box& box) {
    constexpr int kSymbolic = 1 << 2;
    return objects.add({
        {"Type", pdf_name("FontDescriptor")},
        {"FontName", pdf_name(name)},
        {"Flags", kSymbolic},
        {"FontBBox", box_array(box)},
        {"ItalicAngle", 0},
    });
}

}  // namespace

EmbeddedFont embed_drawn_font(PdfForm form, const DrawnFont& font,
                              const DrawnFontContext& context) {
    PdfObjects& objects = context.objects;
    std::vector<ImageObject> pictures;
    assert(font.glyphs.size() < 256 && "codes of a Type 3 font are bytes");
    EmbeddedFont out{.resource_name = context.resource_name, .code_length = CodeLength::kOneByte};
    PdfDict procedures;
    PdfArray differences{0};
    PdfArray widths;
    std::vector<CodeText> texts;
    Box all;
    for (const DrawnGlyph& glyph : font.glyphs) {
        const GlyphProcedure procedure =
            std::visit([&](const auto& drawing) { return draw(drawing, context); }, glyph.drawing);
        const auto code = static_cast<std::uint16_t>(out.codes.size());
        const std::string glyph_name = fmt::format("g{}", code);
        const Box& box = procedure.box;
        pictures.insert(pictures.end(), procedure.pictures.begin(), procedure.pictures.end());
        const std::string content = header_of(procedure) + procedure.operators;
        procedures.add(glyph_name, add_coded_stream(objects, form, {}, content));
        differences.add(pdf_name(glyph_name));
        widths.add(procedure.width);
        texts.push_back({.code = code, .text = glyph.text});
        out.codes.push_back(code);
        out.widths.push_back(procedure.width);
        out.texts.push_back(glyph.text);
        all = {std::min(all.left, box.left), std::min(all.bottom, box.bottom),
               std::max(all.right, box.right), std::max(all.top, box.top)};
    }
    // Poppler takes the width of the glyph called m for 0.6 of the size of a Type 3 font; without
    // one it guesses, and puts words together that are apart.
    procedures.add("m", add_coded_stream(objects, form, {}, "600 0 0 0 0 0 d1\n"));
    differences.add(pdf_name("m"));
    widths.add(std::int64_t{600});
    const PdfRef to_unicode =
        add_coded_stream(objects, form, {}, to_unicode_cmap(texts, CodeLength::kOneByte));
    out.ref = objects.add({
        {"Type", pdf_name("Font")},
        {"Subtype", pdf_name("Type3")},
        {"Name", pdf_name(context.resource_name)},
        {"FontDescriptor", add_descriptor(objects, context.resource_name, all)},
        {"FontBBox", box_array(all)},
        {"FontMatrix", PdfArray{PdfThousandths{1}, 0, 0, PdfThousandths{1}, 0, 0}},
        {"CharProcs", std::move(procedures)},
        {"Encoding",
         PdfDict{{"Type", pdf_name("Encoding")}, {"Differences", std::move(differences)}}},
        {"FirstChar", 0},
        {"LastChar", static_cast<std::int64_t>(out.codes.size())},
        {"Widths", std::move(widths)},
        {"Resources", resources_of(font, context.embedded, pictures)},
        {"ToUnicode", to_unicode},
    });
    return out;
}

}  // namespace cvpdf
