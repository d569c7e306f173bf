#include "preview/rasterizer.h"

#include "base/error.h"
#include "catch.h"

using namespace cvpdf;

namespace {

constexpr Color kRed{255, 0, 0};
constexpr Color kBlue{0, 0, 255};

Color pixel(const Image& image, int x, int y) {
    const auto at = 3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                         static_cast<std::size_t>(x));
    return {static_cast<std::uint8_t>(image.data[at]),
            static_cast<std::uint8_t>(image.data[at + 1]),
            static_cast<std::uint8_t>(image.data[at + 2])};
}

std::string message_of(const auto& function) {
    try {
        function();
    } catch (const MachineError& error) {
        return error.what();
    }
    return "nothing was thrown";
}

}  // namespace

TEST_CASE("rectangles, outlines and pictures come to the pixels where they belong") {
    const Rasterizer rasterizer(CVPDF_RASTERIZER);
    Drawing drawing{.size = {20_pt, 10_pt}};
    drawing.items.emplace_back(PlacedRule{.area = {{2_pt, 1_pt}, {3_pt, 2_pt}}, .color = kRed});
    // A square of half an em that stands on the baseline, twice as wide as it is high.
    drawing.outlines = {{{.verb = OutlineVerb::kMove, .to = {0, 0}},
                         {.verb = OutlineVerb::kLine, .to = {0.5, 0}},
                         {.verb = OutlineVerb::kLine, .to = {0.5, 0.5}},
                         {.verb = OutlineVerb::kLine, .to = {0, 0.5}},
                         {.verb = OutlineVerb::kClose}}};
    drawing.items.emplace_back(DrawnRun{.color = kBlue,
                                        .size = 4_pt,
                                        .width_permille = 2000,
                                        .outlines = {{.outline = 0, .origin = {10_pt, 9_pt}}}});
    drawing.images = {{.width = 1, .height = 1, .data = "\xFF\xFF\x01", .alpha = "\x80"}};
    const Rect frame{{15_pt, 0_pt}, {4_pt, 4_pt}};
    drawing.items.emplace_back(
        PlacedImage{.area = frame, .frame = frame, .shape = FrameShape::kCircle});

    const Image image = rasterizer.rasterize(drawing, 2);
    CHECK(image.width == 40);
    CHECK(image.height == 20);
    REQUIRE(image.data.size() == 40U * 20 * 3);
    const Color white{255, 255, 255};
    CHECK(pixel(image, 3, 2) == white);
    CHECK(pixel(image, 4, 2) == kRed);
    CHECK(pixel(image, 9, 5) == kRed);
    CHECK(pixel(image, 10, 5) == white);
    CHECK(pixel(image, 4, 6) == white);
    CHECK(pixel(image, 20, 13) == white);
    CHECK(pixel(image, 20, 14) == kBlue);
    CHECK(pixel(image, 27, 17) == kBlue);
    CHECK(pixel(image, 28, 17) == white);
    CHECK(pixel(image, 20, 18) == white);
    CHECK(pixel(image, 34, 4) == Color{255, 255, 128});
    CHECK(pixel(image, 30, 0) == white);
}

TEST_CASE("what cannot be drawn is said in a line") {
    const Rasterizer rasterizer(CVPDF_RASTERIZER);
    CHECK(message_of([&] {
              rasterizer.rasterize({.size = {14400_pt, 14400_pt}}, 2);
          }) == "cannot draw PNG: the page would have too many pixels");
    CHECK(message_of([] { const Rasterizer none("/nowhere/a.so"); }) ==
          "cannot open the module '/nowhere/a.so': /nowhere/a.so: cannot open shared object file: "
          "No such file or directory");
    CHECK(message_of([] { const Rasterizer other("libm.so.6"); }) ==
          "'libm.so.6' is no module of cvpdf: it has no 'cvpdf_rasterizer'");
}
