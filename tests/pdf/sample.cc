#include "pdf/sample.h"

#include "text/itemize.h"
#include "text/shape.h"

namespace cvpdf::sample {

FontManifest manifest() {
    const auto face = [](std::string file, int weight = kRegularWeight,
                         Slant slant = Slant::kUpright, unsigned index = 0) {
        return ManifestFace{
            .file = std::move(file), .index = index, .weight = weight, .slant = slant};
    };
    FontManifest out;
    out.search_folders = {"/usr/share/texmf/fonts/opentype/public", "/usr/share/fonts/opentype",
                          "/usr/share/fonts/truetype"};
    const std::vector<FallbackFamily> fallback = {
        {.family = "cmu-serif"},
        {.family = "noto-serif-kr", .scale_permille = 940},
        {.family = "symbola"}};
    out.families.push_back(
        {.name = "serif",
         .package = "fonts-lmodern",
         .faces = {face("lm/lmroman10-regular.otf"),
                   face("lm/lmroman10-italic.otf", kRegularWeight, Slant::kItalic),
                   face("lm/lmroman10-bold.otf", kBoldWeight)},
         .fallback = fallback});
    out.families.push_back({.name = "cmu-serif",
                            .package = "fonts-cmu",
                            .faces = {face("cmu/cmunrm.ttf"), face("cmu/cmunbx.ttf", kBoldWeight)},
                            .fallback = fallback});
    out.families.push_back(
        {.name = "noto-serif-kr",
         .package = "fonts-noto-cjk",
         .faces = {face("noto/NotoSerifCJK-Regular.ttc", kRegularWeight, Slant::kUpright, 1),
                   face("noto/NotoSerifCJK-Bold.ttc", kBoldWeight, Slant::kUpright, 1)}});
    out.families.push_back(
        {.name = "sans",
         .package = "fonts-inter",
         .faces = {face("inter/Inter-Regular.otf"), face("inter/Inter-Bold.otf", kBoldWeight)},
         .features = {"-calt"}});
    out.families.push_back({.name = "symbola",
                            .package = "fonts-symbola",
                            .faces = {face("ancient-scripts/Symbola_hint.ttf")}});
    return out;
}

TextStyle style(std::string family, double size, int weight, Slant slant) {
    return {.font = {.family = std::move(family),
                     .weight = weight,
                     .slant = slant,
                     .size = from_points(size)}};
}

Desk::Desk(FontLibrary& fonts) : fonts_(fonts) {
    document.info.language = "en";
    document.page_masters.push_back({.size = {595.276_pt, 841.89_pt}});
    add(kArtifact, Role::kDocument);
}

void Desk::begin_page() {
    pages.push_back({.size = document.page_masters.front().size});
}

StructId Desk::add(StructId parent, Role role) {
    return add_element(document.struct_tree, parent, role);
}

double Desk::put(StructId element, double x, double y, std::string_view text,
                 const TextStyle& style, std::string_view language) {
    const TextStyle used = style.font.family.empty() ? sample::style("serif", 10) : style;
    const StyleRange range{.begin = 0,
                           .end = static_cast<std::uint32_t>(text.size()),
                           .style = used,
                           .language = std::string(language)};
    Point pen{from_points(x), from_points(y)};
    for (const TextRun& run : itemize(text, {range}, Direction::kLeftToRight, fonts_)) {
        GlyphRun shaped = shape(text, run, fonts_);
        const Length width = run_width(shaped);
        PlacedItem& item = pages.back().items.emplace_back();
        item.element = element;
        item.content.emplace<PlacedGlyphs>(
            PlacedGlyphs{.origin = pen, .run = std::move(shaped), .color = used.color});
        pen.x += width;
    }
    return to_points(pen.x);
}

double Desk::put_link(LinkId link, double x, double y, std::string_view text,
                      const TextStyle& style, std::string_view language) {
    const StructId element = document.link(link).element;
    const double end = put(element, x, y, text, style, language);
    PlacedItem& item = pages.back().items.emplace_back();
    item.element = element;
    item.content = LinkArea{.link = link,
                            .area = {.origin = {from_points(x), from_points(y - 8)},
                                     .size = {from_points(end - x), 11_pt}}};
    return end;
}

void Desk::put_composite(StructId element, double x, double y) {
    const TextRun base =
        itemize("e\u00B4", {{.end = 3, .style = style("serif", 10), .language = "en"}},
                Direction::kLeftToRight, fonts_)
            .front();
    GlyphRun run = shape("e\u00B4", base, fonts_);
    run.text = "\u00E9";
    run.glyphs[1].cluster = 0;
    run.glyphs[1].offset.x = -run.glyphs[0].advance;
    run.glyphs[1].advance = {};
    PlacedItem& item = pages.back().items.emplace_back();
    item.element = element;
    item.content.emplace<PlacedGlyphs>(
        PlacedGlyphs{.origin = {from_points(x), from_points(y)}, .run = std::move(run)});
}

void Desk::put_rule(double x, double y, double width, double thickness) {
    pages.back().items.emplace_back().content =
        PlacedRule{.area = {.origin = {from_points(x), from_points(y)},
                            .size = {from_points(width), from_points(thickness)}},
                   .color = {0x33, 0x66, 0x99}};
}

void Desk::put_figure(StructId element, ImageId image, const Rect& frame, FrameShape shape) {
    const Image& source = document.image(image);
    PlacedItem& item = pages.back().items.emplace_back();
    item.element = element;
    item.content = PlacedImage{.image = image,
                               .area = cover_frame(source.width, source.height, frame),
                               .frame = frame,
                               .shape = shape,
                               .radius = 4_pt};
}

LinkId Desk::add_link(std::string uri, std::string description, StructId element) {
    const LinkId id{static_cast<std::uint32_t>(document.links.size())};
    document.links.push_back(
        {.uri = std::move(uri), .description = std::move(description), .element = element});
    return id;
}

namespace {

constexpr double kLeft = 72;

struct CurriculumWriter {
    Desk& desk;
    TextStyle body = style("serif", 10);
    TextStyle bold = style("serif", 10, kBoldWeight);
    TextStyle italic = style("serif", 10, kRegularWeight, Slant::kItalic);
    TextStyle title = style("serif", 13, kBoldWeight);

    StructId section(std::string_view name, double y, int outline_level) {
        const StructId sect = desk.add(StructId{0}, Role::kSect);
        const StructId heading = desk.add(sect, Role::kH2);
        desk.document.outline.push_back(
            {.title = std::string(name), .level = outline_level, .target = heading});
        desk.put(heading, kLeft, y, name, title);
        desk.put_rule(kLeft, y + 3, 451, 0.4);
        return sect;
    }

    /// A bullet with a label; returns its LBody.
    StructId bullet(StructId list, double y, std::string_view text) {
        const StructId item = desk.add(list, Role::kLI);
        const StructId label = desk.add(item, Role::kLbl);
        const StructId body_element = desk.add(item, Role::kLBody);
        desk.put(label, kLeft, y, "•", body);
        desk.put(body_element, kLeft + 12, y, text, body);
        return body_element;
    }

    /// A picture that grows lighter from the left to the right, and clearer if asked to.
    ImageId gradient(int width, int height, bool clearer) {
        Image image{.width = width, .height = height};
        for (int i = 0; i < width * height; ++i) {
            const int x = i % width;
            for (const int sample : {x * 255 / width, 40, 200}) {
                image.data += static_cast<char>(sample);
            }
            if (clearer) image.alpha += static_cast<char>(255 - x);
        }
        return intern_image(desk.document.images, std::move(image));
    }

    void photo(StructId parent, ImageId image, const Rect& frame, FrameShape shape) {
        const StructId figure = desk.add(parent, Role::kFigure);
        desk.document.struct_tree[figure].alt = "Photo of Gildong Hong";
        desk.put_figure(figure, image, frame, shape);
    }

    void foot(std::string_view text) { desk.put(kArtifact, 260, 800, text, style("serif", 8)); }
};

void write_head(CurriculumWriter& w) {
    Desk& desk = w.desk;
    const ImageId picture = w.gradient(60, 80, true);
    w.photo(StructId{0}, picture, {{460_pt, 60_pt}, {60_pt, 60_pt}}, FrameShape::kCircle);
    const StructId name = desk.add(StructId{0}, Role::kH1);
    desk.document.outline.push_back({.title = "Gildong Hong", .level = 1, .target = name});
    const double pen = desk.put(name, kLeft, 90, "Gildong Hong ", style("serif", 20, kBoldWeight));
    const StructId korean = desk.add(name, Role::kSpan);
    desk.document.struct_tree[korean].language = "ko";
    desk.put(korean, pen, 90, "홍길동", style("serif", 20, kBoldWeight), "ko");

    const StructId contact = desk.add(StructId{0}, Role::kP);
    const StructId mail = desk.add(contact, Role::kLink);
    const LinkId link = desk.add_link("mailto:gildong@example.org", "E-mail to Gildong", mail);
    double x = desk.put_link(link, kLeft, 110, "gildong@example.org", w.body);
    TextStyle gray = w.body;
    gray.color = {0x80, 0x80, 0x80};
    x = desk.put(contact, x, 110, " · ", gray);
    desk.put(contact, x, 110, "Seoul\u00A0(KR), +82\u202F10\u20091234\u20115678", w.body);
}

void write_education(CurriculumWriter& w) {
    Desk& desk = w.desk;
    const StructId sect = w.section("Education", 140, 2);
    const StructId entry = desk.add(sect, Role::kP);
    double x = desk.put(entry, kLeft, 160, "Ph.D. in Computer Science, ", w.bold);
    x = desk.put(entry, x, 160, "difficult affine offices ", w.italic);
    desk.put(entry, 470, 160, "2018 – 2024", w.body);

    const StructId list = desk.add(sect, Role::kL);
    w.bullet(list, 174, "Thesis on efficient fluffy waffles ");
    const StructId second = w.bullet(list, 188, "Read ");
    const StructId link_element = desk.add(second, Role::kLink);
    const LinkId link = desk.add_link("https://example.org/a/very/long/address?q=%C3%A9",
                                      "The thesis", link_element);
    desk.put_link(link, kLeft + 38, 188, "the whole of the thesis, in colour ", w.body);
    x = desk.put_link(link, kLeft + 12, 202, "and bound", w.italic);
    desk.put(second, x, 202, ", if you like.", w.body);
}

void write_korean(CurriculumWriter& w) {
    Desk& desk = w.desk;
    const StructId sect = w.section("Experience", 230, 2);
    const StructId entry = desk.add(sect, Role::kP);
    desk.document.struct_tree[entry].language = "ko";
    const double x = desk.put(entry, kLeft, 250, "서울대학교(SNU)에서 ", w.body, "ko");
    desk.put(entry, x, 250, "연구원으로 ", w.bold, "ko");
    desk.put(entry, kLeft, 266, "옛한글 ᄒᆞᆫ글과 漢字, 그리고 ﬁn ‘인용’", w.body, "ko");

    const StructId odd = desk.add(sect, Role::kP);
    desk.put(odd, kLeft, 290, "Combining q\u0303 and x\u0323, naïve café, Ωμέγα, Привет ", w.body);
    desk.put(odd, kLeft, 306, "Missing \U00013000\U00013001 and \uE000, hyphens - \u2010 \u2011 ",
             w.body);
    desk.put_composite(odd, 300, 306);
    desk.put(odd, 306, 306, " ", w.body);
    TextStyle raised = style("serif", 7);
    raised.rise = 3.5_pt;
    const double mc = desk.put(odd, kLeft, 322, "E = mc", w.body);
    const double after = desk.put(odd, mc, 322, "2", raised);
    desk.put(odd, after, 322, " in Inter: ", w.body);
    desk.put(odd, kLeft + 120, 322, "Sans office, 3x4 -> ok", style("sans", 9));
}

void write_second_page(CurriculumWriter& w) {
    Desk& desk = w.desk;
    desk.begin_page();
    const StructId sect = w.section("Skills", 90, 2);
    w.photo(sect, w.gradient(60, 80, true), {{460_pt, 100_pt}, {30_pt, 40_pt}},
            FrameShape::kRectangle);
    w.photo(sect, w.gradient(90, 40, false), {{460_pt, 160_pt}, {40_pt, 40_pt}},
            FrameShape::kRounded);
    const StructId nobody = desk.add(sect, Role::kP);  // no content: not written
    (void)nobody;
    const StructId list = desk.add(sect, Role::kL);
    for (int i = 0; i < 3; ++i) {
        const StructId item = desk.add(list, Role::kLI);
        const StructId label = desk.add(item, Role::kLbl);
        const StructId text = desk.add(item, Role::kLBody);
        desk.put(label, kLeft, 110 + 14 * i, std::to_string(i + 1) + ".", w.body);
        desk.put(text, kLeft + 14, 110 + 14 * i, "Numbered skill ", w.body);
    }
}

}  // namespace

Sample curriculum(FontLibrary& fonts) {
    Desk desk(fonts);
    desk.document.info = {.title = "Gildong Hong – CV & <list>",
                          .author = "Gildong Hong (홍길동)",
                          .subject = "Curriculum vitae",
                          .language = "en",
                          .keywords = {"fonts", "타이포그래피"},
                          .date = 1'768'435'200,
                          .layout = "classic"};
    desk.document.page_masters.front().running.push_back({.baseline = 800_pt});
    CurriculumWriter w{.desk = desk};
    desk.begin_page();
    write_head(w);
    write_education(w);
    write_korean(w);
    w.foot("Gildong Hong – 1 / 2");
    write_second_page(w);
    w.foot("Gildong Hong – 2 / 2");
    return {.document = std::move(desk.document), .pages = std::move(desk.pages)};
}

}  // namespace cvpdf::sample
