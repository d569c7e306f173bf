#include "text/match_face.h"

#include <string>

#include "catch.h"
#include "test_fonts.h"

using namespace cvpdf;

namespace {

std::string matched(const FontManifest& manifest, const FontSpec& spec, std::string_view language) {
    for (const ManifestFamily& family : manifest.families) {
        if (family.name != spec.family) continue;
        const ManifestFace& face = family.faces[match_face(family, spec, language)];
        return face.file.substr(face.file.rfind('/') + 1) + "#" + std::to_string(face.index);
    }
    return "no such family";
}

struct Row {
    FontSpec spec;
    std::string_view language;
    std::string expected;
};

}  // namespace

TEST_CASE("optical sizes of Latin Modern") {
    const FontManifest manifest = read_test_manifest();
    struct SizeRow {
        double points;
        std::string regular, italic, bold;
    };
    for (const SizeRow& row : {
             SizeRow{5, "lmroman5-regular", "lmroman7-italic", "lmroman5-bold"},
             SizeRow{5.5, "lmroman6-regular", "lmroman7-italic", "lmroman6-bold"},
             SizeRow{7, "lmroman7-regular", "lmroman7-italic", "lmroman7-bold"},
             SizeRow{8, "lmroman8-regular", "lmroman8-italic", "lmroman8-bold"},
             SizeRow{9, "lmroman9-regular", "lmroman9-italic", "lmroman9-bold"},
             SizeRow{10, "lmroman10-regular", "lmroman10-italic", "lmroman10-bold"},
             SizeRow{10.5, "lmroman10-regular", "lmroman10-italic", "lmroman10-bold"},
             SizeRow{11, "lmroman12-regular", "lmroman12-italic", "lmroman10-bold"},
             SizeRow{12, "lmroman12-regular", "lmroman12-italic", "lmroman10-bold"},
             SizeRow{17, "lmroman17-regular", "lmroman12-italic", "lmroman10-bold"},
             SizeRow{400, "lmroman17-regular", "lmroman12-italic", "lmroman10-bold"},
         }) {
        FontSpec spec{.family = "latin-modern", .size = from_points(row.points)};
        CHECK(matched(manifest, spec, "en") == row.regular + ".otf#0");
        spec.slant = Slant::kItalic;
        CHECK(matched(manifest, spec, "en") == row.italic + ".otf#0");
        spec.slant = Slant::kUpright;
        spec.weight = kBoldWeight;
        CHECK(matched(manifest, spec, "en") == row.bold + ".otf#0");
    }
}

TEST_CASE("what a family lacks is replaced by the nearest face") {
    const FontManifest manifest = read_test_manifest();
    const auto spec = [](std::string family, int weight, Slant slant = Slant::kUpright,
                         Caps caps = Caps::kNormal) {
        return FontSpec{.family = std::move(family),
                        .weight = weight,
                        .slant = slant,
                        .size = 10_pt,
                        .caps = caps};
    };
    for (const Row& row : {
             Row{spec("latin-modern", 600), "en", "lmroman10-bold.otf#0"},
             Row{spec("latin-modern", 500), "en", "lmroman10-regular.otf#0"},
             Row{spec("latin-modern", 300), "en", "lmroman10-regular.otf#0"},
             Row{spec("latin-modern", 900, Slant::kItalic), "en", "lmroman10-bolditalic.otf#0"},
             Row{spec("latin-modern", 400, Slant::kUpright, Caps::kSmallCaps), "en",
                 "lmromancaps10-regular.otf#0"},
             Row{spec("latin-modern", 700, Slant::kUpright, Caps::kSmallCaps), "en",
                 "cmunbx.ttf#0"},
             Row{spec("lm-sans", 700, Slant::kUpright, Caps::kSmallCaps), "en", "cmunsx.ttf#0"},
             Row{spec("latin-modern", 400, Slant::kItalic, Caps::kSmallCaps), "en",
                 "lmromancaps10-oblique.otf#0"},
             Row{spec("inter", 500), "en", "Inter-Medium.otf#0"},
             Row{spec("inter", 650), "en", "Inter-Bold.otf#0"},
             Row{spec("inter", 450), "en", "Inter-Medium.otf#0"},
             Row{spec("noto-serif-cjk", 400, Slant::kItalic), "ko", "NotoSerifCJK-Regular.ttc#1"},
             Row{spec("noto-serif-cjk", 700, Slant::kItalic), "en", "NotoSerifCJK-Bold.ttc#1"},
             Row{spec("noto-serif-cjk", 400), "ja", "NotoSerifCJK-Regular.ttc#0"},
             Row{spec("noto-serif-cjk", 400), "ja-JP", "NotoSerifCJK-Regular.ttc#0"},
             Row{spec("noto-serif-cjk", 400), "jav", "NotoSerifCJK-Regular.ttc#1"},
             Row{spec("noto-serif-cjk", 700), "zh", "NotoSerifCJK-Bold.ttc#2"},
             Row{spec("noto-serif-cjk", 400), "zh-Hans", "NotoSerifCJK-Regular.ttc#2"},
             Row{spec("noto-serif-cjk", 400), "zh-Hant", "NotoSerifCJK-Regular.ttc#3"},
             Row{spec("noto-serif-cjk", 400), "zh-TW", "NotoSerifCJK-Regular.ttc#3"},
             Row{spec("noto-serif-cjk", 400), "zh-Hant-HK", "NotoSerifCJK-Regular.ttc#4"},
         }) {
        CHECK(matched(manifest, row.spec, row.language) == row.expected);
    }
}
