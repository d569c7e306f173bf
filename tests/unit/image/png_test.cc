// Every kind of PNG → the pixels that its writer meant.

#include <cmath>

#include "image_files.h"
#include "unit/image/show.h"

using namespace cvpdf;
using namespace test_images;

namespace {

std::string bytes(std::initializer_list<int> values) {
    std::string out;
    for (const int value : values) out += static_cast<char>(value);
    return out;
}

struct Row {
    std::string what = {};
    PngFile file = {};
    Image image = {};
};

Image gray(int width, int height, std::string data, std::string alpha = {}) {
    return {.width = width,
            .height = height,
            .color = ImageColor::kGray,
            .data = std::move(data),
            .alpha = std::move(alpha)};
}

Image rgb(int width, int height, std::string data, std::string alpha = {}) {
    return {.width = width, .height = height, .data = std::move(data), .alpha = std::move(alpha)};
}

const std::vector<Row>& rows() {
    static const std::string kTwoColors = bytes({255, 0, 0, 0, 0, 255});
    static const std::vector<Row> rows{
        {"gray, 1 bit",
         {.width = 2, .height = 2, .color_type = 0, .bit_depth = 1, .rows = bytes({0x80, 0x40})},
         gray(2, 2, bytes({255, 0, 0, 255}))},
        {"gray, 2 bits",
         {.width = 4, .height = 1, .color_type = 0, .bit_depth = 2, .rows = bytes({0x1B})},
         gray(4, 1, bytes({0, 85, 170, 255}))},
        {"gray, 8 bits",
         {.width = 2, .height = 2, .color_type = 0, .rows = bytes({0, 90, 180, 255})},
         gray(2, 2, bytes({0, 90, 180, 255}))},
        {"gray, 16 bits",
         {.width = 2,
          .height = 1,
          .color_type = 0,
          .bit_depth = 16,
          .rows = bytes({0x80, 0x80, 0x12, 0x12})},
         gray(2, 1, bytes({0x80, 0x12}))},
        {"gray, one shade of it clear",
         {.width = 2,
          .height = 1,
          .color_type = 0,
          .rows = bytes({7, 9}),
          .transparency = bytes({0, 9})},
         gray(2, 1, bytes({7, 9}), bytes({255, 0}))},
        {"gray and alpha",
         {.width = 2, .height = 1, .color_type = 4, .rows = bytes({10, 128, 20, 255})},
         gray(2, 1, bytes({10, 20}), bytes({128, 255}))},
        {"RGB",
         {.width = 2, .height = 1, .rows = bytes({1, 2, 3, 4, 5, 6})},
         rgb(2, 1, bytes({1, 2, 3, 4, 5, 6}))},
        {"RGB, 16 bits",
         {.width = 1, .height = 1, .bit_depth = 16, .rows = bytes({1, 1, 2, 2, 255, 255})},
         rgb(1, 1, bytes({1, 2, 255}))},
        {"RGB without a colour is gray",
         {.width = 2, .height = 1, .rows = bytes({5, 5, 5, 99, 99, 99})},
         gray(2, 1, bytes({5, 99}))},
        {"RGBA",
         {.width = 2, .height = 1, .color_type = 6, .rows = bytes({1, 2, 3, 0, 4, 5, 6, 255})},
         rgb(2, 1, bytes({1, 2, 3, 4, 5, 6}), bytes({0, 255}))},
        {"RGBA that hides nothing",
         {.width = 1, .height = 1, .color_type = 6, .rows = bytes({1, 2, 3, 255})},
         rgb(1, 1, bytes({1, 2, 3}))},
        {"a palette",
         {.width = 3,
          .height = 1,
          .color_type = 3,
          .rows = bytes({1, 0, 1}),
          .palette = kTwoColors},
         rgb(3, 1, bytes({0, 0, 255, 255, 0, 0, 0, 0, 255}))},
        {"a palette of 1 bit, one colour half clear",
         {.width = 2,
          .height = 1,
          .color_type = 3,
          .bit_depth = 1,
          .rows = bytes({0x40}),
          .palette = kTwoColors,
          .transparency = bytes({100})},
         rgb(2, 1, bytes({255, 0, 0, 0, 0, 255}), bytes({100, 255}))},
    };
    return rows;
}

}  // namespace

TEST_CASE("PNG: pixels of every kind") {
    for (const Row& row : rows()) {
        for (const bool interlaced : {false, true}) {
            INFO(row.what << (interlaced ? ", interlaced" : ""));
            PngFile file = row.file;
            file.interlaced = interlaced;
            const PreparedImage found = prepared(make_png(file), frame_of(10, 0));
            CHECK(found.image.width == row.image.width);
            CHECK(found.image.data == row.image.data);
            CHECK(found.image == row.image);
            CHECK(found.remarks.empty());
        }
    }
}

TEST_CASE("PNG: interlacing makes no difference") {
    PngFile file{.width = 23, .height = 17, .rows = waves(23, 17)};
    const Image plain = prepared(make_png(file), frame_of(23, 0)).image;
    file.interlaced = true;
    CHECK(prepared(make_png(file), frame_of(23, 0)).image == plain);
    CHECK(plain.data == file.rows);
}

TEST_CASE("PNG: gAMA is applied, beside sRGB's own nothing is") {
    PngFile file{
        .width = 2, .height = 1, .color_type = 0, .rows = bytes({55, 128}), .gamma = 100'000};
    const Image linear = prepared(make_png(file), frame_of(2, 1)).image;
    // Linear light of 55/255 and 128/255, coded with 1/2.2.
    CHECK(std::abs(sample(linear.data, 0) - 127) <= 1);
    CHECK(std::abs(sample(linear.data, 1) - 186) <= 1);
    file.gamma = 45'455;
    CHECK(prepared(make_png(file), frame_of(2, 1)).image.data == file.rows);
    file.gamma = 5'000;  // nobody's: ignored
    CHECK(prepared(make_png(file), frame_of(2, 1)).image.data == file.rows);
}

TEST_CASE("PNG: Exif's orientation counts, too") {
    const PngFile file{
        .width = 2, .height = 1, .color_type = 0, .rows = bytes({1, 2}), .exif = exif(6)};
    const Image image = prepared(make_png(file), frame_of(1, 2)).image;
    CHECK(image.width == 1);
    CHECK(image.height == 2);
    CHECK(image.data == bytes({1, 2}));
}
