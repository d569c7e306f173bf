// The photo: when it is printed, what stands beside it, what it is called.

#include "catch.h"
#include "image_files.h"
#include "unit/compose/compose_text.h"

using namespace cvpdf;

namespace {

const std::string kCv =
    "cv:\n  name: {en: Hong, ko: 홍길동}\n  headline: Engineer\n  photo: me.png\n";

std::string picture(int width = 60, int height = 80) {
    return test_images::make_png(
        {.width = width, .height = height, .rows = test_images::waves(width, height)});
}

const Figure* figure_of(const Document& document) {
    for (const Block& block : document.flows.front().blocks) {
        if (const auto* figure = std::get_if<Figure>(&block.content)) return figure;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a layout that prints no photo says how it would") {
    const Composed composed = compose_text(kCv, "en", "", picture());
    CHECK(composed.messages.substr(0, composed.messages.find("cv.yaml", 1)) ==
          "cv.yaml:4:10: warning: the layout 'test' prints no photo\n"
          " 4 |   photo: me.png\n"
          "   |          ^~~~~~\n"
          "hint: to print it: layout: {extends: test, header: {photo: on}}\n");
    CHECK(figure_of(composed.document) == nullptr);
    CHECK(composed.document.images.empty());
}

TEST_CASE("a photo at a side has the whole header beside it") {
    const Composed composed =
        compose_text(kCv, "en", "header: {photo: {side: left, width: 20mm}}\n", picture());
    const std::vector<Block>& blocks = composed.document.flows.front().blocks;
    REQUIRE(blocks.size() == 3);
    const auto& figure = std::get<Figure>(blocks.front().content);
    CHECK(figure.side == Side::kLeft);
    CHECK(figure.beside == 2);
    CHECK(figure.size.width == 20_mm);
    CHECK(figure.size.height == scaled(20_mm, 80, 60));
    CHECK(blocks.front().space_after == blocks.back().space_after);
    CHECK(outline_of(composed.document) == "Document[en]\n  Figure\n  H1 Hong\n  P Engineer\n");
    CHECK(composed.document.struct_tree[figure.element].alt == "Photo of Hong");
}

TEST_CASE("the photo of a form that is not on the page stands beside the header") {
    const std::string layout = R"(header:
  photo: {width: 20mm}
  form: {columns: [20mm, 1], rows: [[{photo: on, head: "{photo}"}, "{name}"]]}
)";
    CHECK(figure_of(compose_text(kCv, "en", layout, picture()).document) != nullptr);
    const Composed in_form = compose_text(kCv, "en", layout + "  order: [form]\n", picture());
    CHECK(figure_of(in_form.document) == nullptr);
    CHECK(outline_of(in_form.document) ==
          "Document[en]\n  Table\n    TR\n      TD\n        Figure\n      TD Hong\n");
}

TEST_CASE("a row is there for the photo alone, and for nothing else that it lacks") {
    const std::string layout = R"(header:
  photo: {width: 20mm}
  order: [form]
  form:
    columns: [20mm, 1]
    rows:
      - optional: on
        cells: [{photo: on, head: "{photo}", columns: 2}]
      - [{head: "{name}"}, "{name}"]
)";
    const std::string name = "    TR\n      TH Name\n      TD Hong\n";
    CHECK(outline_of(compose_text(kCv, "en", layout, picture()).document) ==
          "Document[en]\n  Table\n    TR\n      TD columns=2\n        Figure\n" + name);
    CHECK(outline_of(compose_text("cv: {name: Hong}\n", "en", layout).document) ==
          "Document[en]\n  Table\n" + name);
}

TEST_CASE("above the header it stands where the name does") {
    const std::string photo = "header: {photo: {side: top}}\n";
    const Figure* centred = figure_of(compose_text(kCv, "en", photo, picture()).document);
    REQUIRE(centred != nullptr);
    CHECK(centred->beside == 0);
    CHECK(centred->side == Side::kCenter);
    const Composed left =
        compose_text(kCv, "en", photo + "styles: {name: {align: start}}\n", picture());
    CHECK(figure_of(left.document)->side == Side::kLeft);
}

TEST_CASE("what a photo is called") {
    const std::string layout = "header: {photo: on}\n";
    const auto alt = [&](const std::string& cv, const std::string& language) {
        const Composed composed = compose_text(cv, language, layout, picture());
        const Figure* figure = figure_of(composed.document);
        return figure == nullptr ? "" : composed.document.struct_tree[figure->element].alt;
    };
    CHECK(alt(kCv, "ko") == "홍길동 사진");
    const std::string own =
        "cv: {name: A, photo: {file: me.png, alt: {en: The author at sea, ko: 바다에서}}}\n";
    CHECK(alt(own, "en") == "The author at sea");
    CHECK(alt(own, "ko") == "바다에서");
}

TEST_CASE("circles are square, strips are not higher than 120 mm") {
    const auto size = [](const std::string& photo, const std::string& file) {
        return figure_of(compose_text(kCv, "en", "header: {photo: " + photo + "}\n", file).document)
            ->size;
    };
    CHECK(size("{shape: circle, width: 20mm}", picture()) == Size{20_mm, 20_mm});
    CHECK(size("{width: 30mm, height: 40mm}", picture()) == Size{30_mm, 40_mm});
    const Size strip = size("{width: 30mm}", picture(4, 80));
    CHECK(strip == Size{scaled(120_mm, 4, 80), 120_mm});
}

TEST_CASE("a broken photo is an error, printed or not") {
    for (const std::string layout : {"", "header: {photo: on}\n"}) {
        const Composed composed = compose_text("cv: {name: Hong, photo: me.png}\n", "en", layout,
                                               picture().substr(0, 90));
        CHECK(composed.messages ==
              "cv.yaml:1:25: error: the photo 'me.png' is cut off: the end of the picture is "
              "missing\n"
              " 1 | cv: {name: Hong, photo: me.png}\n"
              "   |                         ^~~~~~\n");
        CHECK(figure_of(composed.document) == nullptr);
    }
}

TEST_CASE("on a page from right to left the photo stands at the other side") {
    const std::string layout = "header: {photo: {side: right, width: 20mm}}\n";
    CHECK(figure_of(compose_text(kCv, "en", layout, picture()).document)->side == Side::kRight);
    CHECK(figure_of(compose_text(kCv, "ar", layout, picture()).document)->side == Side::kLeft);
}

TEST_CASE("a photo stands beside what is above a table, which follows below both") {
    const auto beside = [](const std::string& layout) {
        return figure_of(compose_text(kCv + "  email: a@b.org\n", "en", layout, picture()).document)
            ->beside;
    };
    CHECK(beside("header: {photo: on}\n") == 3);
    CHECK(beside("header: {photo: on, arrange: columns, columns: 2}\n") == 2);
    CHECK(beside("header: {photo: on, order: [form, name], "
                 "form: {columns: [1, 1], rows: [[{head: '{name}'}, '{name}']]}}\n") == 0);
    // Alone in its region.
    CHECK(beside("header: {photo: {side: top}, order: [title]}\n") == 0);
    CHECK(beside("header: {photo: on, order: [title]}\n") == 0);
}
