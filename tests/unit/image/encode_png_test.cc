#include "image/encode_png.h"

#include "catch.h"
#include "image/as_samples.h"
#include "image/prepare_image.h"
#include "image_files.h"

using namespace cvpdf;

namespace {

constexpr Size kFine{.width = 100_pt, .height = {}};

Image decoded(const std::string& file) {
    auto result = prepare_image(file, kFine);
    REQUIRE(std::holds_alternative<PreparedImage>(result));
    return std::get<PreparedImage>(result).image;
}

}  // namespace

TEST_CASE("what is written as PNG is read back") {
    struct Row {
        const char* what;
        Image image;
        ImageColor read_as;
    };
    const Row rows[] = {
        {"gray",
         {.width = 2, .height = 1, .color = ImageColor::kGray, .data = "az"},
         ImageColor::kGray},
        {"RGB", {.width = 1, .height = 2, .data = "abcdef"}, ImageColor::kRgb},
        {"RGB and alpha",
         {.width = 2, .height = 1, .data = "abcdef", .alpha = "xy"},
         ImageColor::kRgb},
        {"RGB that is gray", {.width = 2, .height = 1, .data = "aaazzz"}, ImageColor::kGray},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const Image read = decoded(encode_png(row.image));
        CHECK(read.color == row.read_as);
        CHECK(read.alpha == row.image.alpha);
        CHECK(read.data == (row.read_as == row.image.color ? row.image.data : "az"));
    }
}

TEST_CASE("samples of a JPEG that was kept as it is") {
    const std::string file =
        test_images::make_jpeg({.width = 16, .height = 8, .pixels = test_images::waves(16, 8)});
    const Image kept = decoded(file);
    REQUIRE(kept.coding == ImageCoding::kJpeg);
    const Image samples = as_samples(kept);
    CHECK(samples.coding == ImageCoding::kSamples);
    CHECK(samples.width == 16);
    CHECK(samples.height == 8);
    CHECK(samples.data == test_images::jpeg_pixels(file));
    CHECK(as_samples(samples) == samples);
}
