// Size, orientation and crop.

#include "image/reshape.h"

#include <cmath>

#include "image/decode.h"
#include "image_files.h"
#include "unit/image/show.h"

using namespace cvpdf;
using namespace test_images;

TEST_CASE("an image gets 300 pixels an inch at most, and never more than it has") {
    struct Row {
        PixelSize image, frame, wanted;
    };
    const std::vector<Row> rows{
        {{1000, 1000}, {500, 500}, {500, 500}},  {{1000, 2000}, {500, 500}, {500, 1000}},
        {{2000, 1000}, {500, 500}, {1000, 500}}, {{1000, 1000}, {500, 0}, {500, 500}},
        {{300, 900}, {500, 500}, {300, 900}},    {{30'000, 1}, {500, 0}, {500, 1}},
        {{500, 500}, {500, 500}, {500, 500}},    {{600, 200}, {0, 100}, {300, 100}},
    };
    for (const Row& row : rows) CHECK(wanted_size(row.image, row.frame) == row.wanted);
}

TEST_CASE("resampling is done in linear light") {
    Pixels checks{.width = 64, .height = 64, .layout = PixelLayout::kGray};
    for (int i = 0; i < 64 * 64; ++i) checks.samples += (i + i / 64) % 2 ? '\xFF' : '\0';
    const Pixels half = resize(checks, {16, 16});
    // Half of the light is 188 in sRGB, not 128.
    CHECK(std::abs(sample(half.samples, 8 * 16 + 8) - 188) <= 2);
}

TEST_CASE("clear pixels lend no colour to their neighbours") {
    Pixels pixels{.width = 64, .height = 64, .layout = PixelLayout::kRgba};
    for (int i = 0; i < 64 * 64; ++i) {
        pixels.samples +=
            i % 64 < 30 ? std::string("\xFF\0\0\xFF", 4) : std::string("\0\xFF\0\0", 4);
    }
    const Pixels small = resize(pixels, {16, 16});
    for (std::size_t x = 0; x < 16; ++x) {
        INFO(x);
        const std::size_t at = (8 * 16 + x) * 4;
        if (sample(small.samples, at + 3) < 20) continue;
        CHECK(sample(small.samples, at) > 240);
        CHECK(sample(small.samples, at + 1) < 15);
    }
}

TEST_CASE("orientations of Exif") {
    // abc over def as it lies in the file.
    const Pixels lying{.width = 3, .height = 2, .layout = PixelLayout::kGray, .samples = "abcdef"};
    const std::vector<std::pair<Orientation, std::string>> rows{
        {1, "abcdef"}, {2, "cbafed"}, {3, "fedcba"}, {4, "defabc"},
        {5, "adbecf"}, {6, "daebfc"}, {7, "fcebda"}, {8, "cfbead"}};
    for (const auto& [orientation, upright] : rows) {
        INFO(orientation);
        const Pixels found = make_upright(lying, orientation);
        CHECK(found.width == (orientation >= 5 ? 2 : 3));
        CHECK(found.height == (orientation >= 5 ? 3 : 2));
        CHECK(found.samples == upright);
    }
}

TEST_CASE("the orientation is found in either byte order, and nowhere else") {
    CHECK(exif_orientation(exif(6)) == 6);
    std::string big("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
    CHECK(exif_orientation(big + '\x03' + std::string(6, '\0')) == 3);
    CHECK(exif_orientation(exif(9)) == 1);
    CHECK(exif_orientation("") == 1);
    CHECK(exif_orientation("II*") == 1);
    const std::string whole = exif(6);
    for (std::size_t size = 0; size < 20; ++size) {
        const Orientation found = exif_orientation(std::string_view{whole}.substr(0, size));
        CHECK((found == 1 || found == 6));
    }
    CHECK(exif_orientation(std::string("II*\0\xFF\xFF\xFF\xFF", 8)) == 1);
}

TEST_CASE("what a frame cuts off: both sides alike, less above than below") {
    const Pixels wide{.width = 4, .height = 2, .layout = PixelLayout::kGray, .samples = "abcdefgh"};
    CHECK(crop_to(wide, {1, 1}).samples == "bcfg");
    const Pixels tall{.width = 1, .height = 7, .layout = PixelLayout::kGray, .samples = "abcdefg"};
    CHECK(crop_to(tall, {1, 4}).samples == "abcd");
    CHECK(crop_to(tall, {1, 1}).samples == "b");
    CHECK(crop_to(wide, {2, 1}).samples == wide.samples);
}

TEST_CASE("an image that covers a frame is centred, and cut as crop_to cuts it") {
    const Rect frame{.origin = {10_pt, 20_pt}, .size = {30_pt, 30_pt}};
    CHECK(cover_frame(2, 1, frame) == Rect{{-5_pt, 20_pt}, {60_pt, 30_pt}});
    const Rect tall = cover_frame(1, 2, frame);
    CHECK(tall.size == Size{30_pt, 60_pt});
    CHECK(std::abs(to_points(tall.origin.y) - (20 - 30 * 0.33)) < 0.01);
    CHECK(cover_frame(5, 5, frame) == frame);
}
