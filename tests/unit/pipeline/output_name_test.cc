#include "pipeline/output_name.h"

#include "catch.h"
#include "pipeline/usage_error.h"

using namespace cvpdf;

TEST_CASE("output names are made of their parts") {
    const OutputParts all{.stem = "cv",
                          .name = "Gildong Hong",
                          .language = "ko",
                          .layout = "classic",
                          .extension = "pdf"};
    const OutputParts no_language{
        .stem = "cv", .name = "홍길동", .layout = "classic", .extension = "pdf"};
    const OutputParts evil{.stem = "..", .name = "../a/b\n", .language = "ko", .extension = "pdf"};
    struct Row {
        std::string pattern;
        OutputParts parts;
        std::string path;
    };
    const std::vector<Row> rows{
        {"plain.pdf", all, "plain.pdf"},
        {"{stem}.{ext}", all, "cv.pdf"},
        {"{name}-{lang}.pdf", all, "Gildong_Hong-ko.pdf"},
        {"out/{layout}/{stem}.pdf", all, "out/classic/cv.pdf"},
        // An empty part drops with the separators before it, or behind it at a name's start.
        {"{stem}-{lang}.pdf", no_language, "cv.pdf"},
        {"{stem}-{page}.{ext}", all, "cv.pdf"},
        {"{stem}-{page}.{ext}", {.stem = "cv", .page = "12", .extension = "png"}, "cv-12.png"},
        {"{lang}-{stem}.pdf", no_language, "cv.pdf"},
        {"{stem}-{lang}-{layout}.pdf", no_language, "cv-classic.pdf"},
        {"{stem} - {lang}.pdf", no_language, "cv.pdf"},
        {"out/{lang}_{name}.pdf", no_language, "out/홍길동.pdf"},
        {"{lang}/{stem}.pdf", no_language, "/cv.pdf"},
        {"{lang}-{lang}-{stem}.pdf", no_language, "cv.pdf"},
        // No part adds a folder or hides the file.
        {"{name}.pdf", evil, "_a_b.pdf"},
        {"x{stem}{name}.pdf", evil, "x_a_b.pdf"},
    };
    for (const Row& row : rows) {
        INFO(row.pattern);
        CHECK(expand_output_name(row.pattern, row.parts) == row.path);
    }
}

TEST_CASE("a wrong output name says what is wrong") {
    const auto complaint = [](const std::string& pattern) -> std::string {
        try {
            return "made " + expand_output_name(pattern, {.stem = "cv", .extension = "pdf"});
        } catch (const UsageError& error) {
            std::string text = error.what();
            for (const auto& hint : error.hints()) text += "\n" + hint;
            return text;
        }
    };
    CHECK(complaint("{steam}.pdf") ==
          "unknown part '{steam}' in the output name\n"
          "did you mean '{stem}'?\n"
          "known parts: {stem} {name} {variant} {posting} {lang} {layout} {page} {ext}");
    CHECK(complaint("{stem.pdf") == "unpaired '{' in the output name");
    CHECK(complaint("stem}.pdf") == "unpaired '}' in the output name");
    CHECK(complaint("out/{lang}") == "the output name 'out/{lang}' comes out empty");
    CHECK(complaint("out/{variant}.pdf") == "the output name 'out/{variant}.pdf' comes out empty");
    CHECK(complaint("{variant}-{lang}.{ext}") ==
          "the output name '{variant}-{lang}.{ext}' comes out empty");
    CHECK(complaint("{variant}.{stem}.pdf") == "made cv.pdf");
    CHECK(complaint("pdf") == "made pdf");
    CHECK(complaint("") == "the output name '' comes out empty");
}

TEST_CASE("the stem of a CV file") {
    CHECK(stem_of("cv.yaml") == "cv");
    CHECK(stem_of("a.b/cv.en.yaml") == "cv.en");
    CHECK(stem_of("dir/cv") == "cv");
    CHECK(stem_of(".hidden") == ".hidden");
    CHECK(stem_of("-") == "cv");
    CHECK(needs_content("{name}"));
    CHECK_FALSE(needs_content("{stem}-x.{ext}"));
}
