// JPEG files: kept as they are where that is possible, else recoded.

#include <cmath>
#include <vector>

#include <lcms2.h>

#include "image_files.h"
#include "unit/image/show.h"

using namespace cvpdf;
using namespace test_images;

namespace {

constexpr int kSide = 48;

JpegFile photo() {
    return {.width = kSide, .height = kSide, .pixels = waves(kSide, kSide)};
}

Size same_size() {
    return frame_of(kSide, kSide);
}

std::string solid(int count, const std::vector<int>& color) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        for (const int sample : color) out += static_cast<char>(sample);
    }
    return out;
}

/// The mean of a channel.
int mean(const std::string& pixels, std::size_t channel, std::size_t channels = 3) {
    long sum = 0;
    long count = 0;
    for (std::size_t at = channel; at < pixels.size(); at += channels) {
        sum += sample(pixels, at);
        ++count;
    }
    return static_cast<int>(sum / count);
}

std::string saved(cmsHPROFILE profile) {
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    std::string bytes(size, '\0');
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    return bytes;
}

/// RGB whose primaries are green, blue and red: every colour moves.
std::string turned_profile() {
    const cmsCIExyY white{0.3127, 0.3290, 1};
    const cmsCIExyYTRIPLE primaries{{0.30, 0.60, 1}, {0.15, 0.06, 1}, {0.64, 0.33, 1}};
    cmsToneCurve* curve = cmsBuildGamma(nullptr, 2.2);
    cmsToneCurve* curves[] = {curve, curve, curve};
    cmsHPROFILE profile = cmsCreateRGBProfile(&white, &primaries, curves);
    cmsFreeToneCurve(curve);
    return saved(profile);
}

std::string gray_profile(double gamma) {
    cmsToneCurve* curve = cmsBuildGamma(nullptr, gamma);
    cmsHPROFILE profile = cmsCreateGrayProfile(cmsD50_xyY(), curve);
    cmsFreeToneCurve(curve);
    return saved(profile);
}

}  // namespace

TEST_CASE("JPEG: what fits stays as it is, byte for byte") {
    for (const int channels : {1, 3}) {
        for (const bool progressive : {false, true}) {
            for (const int sampling : {1, 2}) {
                INFO(channels << ' ' << progressive << ' ' << sampling);
                JpegFile file = photo();
                file.channels = channels;
                if (channels == 1) file.pixels.resize(kSide * kSide);
                file.progressive = progressive;
                file.sampling = sampling;
                const std::string bytes = make_jpeg(file);
                const PreparedImage found = prepared(bytes, same_size());
                CHECK(found.image ==
                      Image{.width = kSide,
                            .height = kSide,
                            .color = channels == 1 ? ImageColor::kGray : ImageColor::kRgb,
                            .coding = ImageCoding::kJpeg,
                            .data = bytes});
                CHECK(found.remarks.empty());
            }
        }
    }
}

TEST_CASE("JPEG: metadata go, and what follows the picture") {
    JpegFile file = photo();
    const std::string bare = make_jpeg(file);
    file.exif = exif(1) + "at home, 37.5665 N";
    file.comment = "a secret";
    CHECK(prepared(make_jpeg(file) + "a film", same_size()).image.data == bare);
}

TEST_CASE("JPEG: a profile that says sRGB changes nothing") {
    JpegFile file = photo();
    const std::string bare = make_jpeg(file);
    file.profile = saved(cmsCreate_sRGBProfile());
    CHECK(prepared(make_jpeg(file), same_size()).image.data == bare);
}

TEST_CASE("JPEG: other profiles are converted") {
    JpegFile file{.width = 16, .height = 16, .pixels = solid(256, {255, 0, 0})};
    file.profile = turned_profile();
    const PreparedImage found = prepared(make_jpeg(file), frame_of(16, 16));
    CHECK(found.remarks.empty());
    REQUIRE(found.image.coding == ImageCoding::kJpeg);
    const std::string pixels = jpeg_pixels(found.image.data);
    CHECK(mean(pixels, 0) < 40);
    CHECK(mean(pixels, 1) > 240);
    CHECK(mean(pixels, 2) < 40);

    JpegFile gray{.width = 16, .height = 16, .channels = 1, .pixels = solid(256, {128})};
    gray.profile = gray_profile(1.0);
    const PreparedImage light = prepared(make_jpeg(gray), frame_of(16, 16));
    CHECK(light.image.color == ImageColor::kGray);
    CHECK(std::abs(mean(jpeg_pixels(light.image.data), 0, 1) - 188) <= 3);
}

TEST_CASE("JPEG: a profile of no use is told and left out") {
    const std::vector<std::string> remarks{
        "has a colour profile that is of no use: it is taken for sRGB"};
    JpegFile file = photo();
    for (const std::string& profile : {std::string("not a profile"), gray_profile(2.2)}) {
        file.profile = profile;
        const PreparedImage found = prepared(make_jpeg(file), same_size());
        CHECK(found.remarks == remarks);
        CHECK(found.image.data.find(profile) == std::string::npos);
    }
}

TEST_CASE("JPEG: Adobe's CMYK becomes RGB") {
    struct Row {
        std::vector<int> ink;
        int red, green, blue;
    };
    const std::vector<Row> rows{{{0, 0, 0, 0}, 255, 255, 255},
                                {{255, 0, 0, 0}, 0, 255, 255},
                                {{0, 255, 255, 0}, 255, 0, 0},
                                {{0, 0, 0, 255}, 0, 0, 0},
                                {{0, 0, 128, 128}, 127, 127, 63}};
    for (const Row& row : rows) {
        const JpegFile file{
            .width = 16, .height = 16, .channels = 4, .pixels = solid(256, row.ink)};
        const PreparedImage found = prepared(make_jpeg(file), frame_of(16, 16));
        const std::string pixels = jpeg_pixels(found.image.data);
        CHECK(std::abs(mean(pixels, 0) - row.red) <= 3);
        CHECK(std::abs(mean(pixels, 1) - row.green) <= 3);
        CHECK(std::abs(mean(pixels, 2) - row.blue) <= 3);
        CHECK(found.remarks ==
              std::vector<std::string>{
                  "is CMYK without a usable colour profile: its colours are a guess"});
    }
}

TEST_CASE("JPEG: a large one is printed at 300 pixels an inch") {
    const JpegFile file{.width = 1000, .height = 800, .pixels = waves(1000, 800)};
    const PreparedImage found = prepared(make_jpeg(file), frame_of(100, 80));
    CHECK(found.image.width == 100);
    CHECK(found.image.height == 80);
    CHECK(found.image.coding == ImageCoding::kJpeg);
    const std::string pixels = jpeg_pixels(found.image.data);
    for (std::size_t channel = 0; channel < 3; ++channel) {
        CHECK(std::abs(mean(pixels, channel) - mean(file.pixels, channel)) <= 8);
    }
    const PreparedImage cut = prepared(make_jpeg(file), frame_of(50, 80));
    CHECK(cut.image.width == 50);
    CHECK(cut.image.height == 80);
}

TEST_CASE("JPEG: lying on its side, it is stood up") {
    // Left half red, right half blue; turned by 90° to the right, red is above.
    JpegFile file{.width = 32, .height = 16};
    for (int i = 0; i < 16; ++i) file.pixels += solid(16, {255, 0, 0}) + solid(16, {0, 0, 255});
    file.exif = exif(6);
    const PreparedImage found = prepared(make_jpeg(file), frame_of(16, 32));
    CHECK(found.image.width == 16);
    CHECK(found.image.height == 32);
    const std::string pixels = jpeg_pixels(found.image.data);
    CHECK(mean(pixels.substr(0, 16 * 12 * 3), 0) > 240);
    CHECK(mean(pixels.substr(16 * 20 * 3), 2) > 240);
}

TEST_CASE("JPEG: arithmetic coding, which PDF has not, is recoded") {
    JpegFile file = photo();
    file.arithmetic = true;
    const std::string bytes = make_jpeg(file);
    const PreparedImage found = prepared(bytes, same_size());
    CHECK(found.image.data != bytes);
    const std::string pixels = jpeg_pixels(found.image.data);
    for (std::size_t at = 0; at < pixels.size(); at += 97) {
        CHECK(std::abs(sample(pixels, at) - sample(file.pixels, at)) <= 24);
    }
}
