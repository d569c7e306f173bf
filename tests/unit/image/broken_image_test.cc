// What is no picture, is broken or is meant to hurt: a reason each.

#include "image_files.h"
#include "unit/image/show.h"

using namespace cvpdf;
using namespace test_images;

namespace {

constexpr int kSide = 40;

std::string good_jpeg(bool progressive = false) {
    return make_jpeg({.width = kSide,
                      .height = kSide,
                      .pixels = waves(kSide, kSide),
                      .progressive = progressive});
}

std::string good_png() {
    return make_png({.width = kSide, .height = kSide, .rows = waves(kSide, kSide)});
}

/// Writes a big-endian number over a file's bytes.
std::string with_number(std::string file, std::size_t at, int size, unsigned value) {
    std::string number;
    for (int i = size - 1; i >= 0; --i)
        number.insert(number.end(), static_cast<char>(value >> (8 * i)));
    file.replace(at, number.size(), number);
    return file;
}

unsigned crc(std::string_view bytes) {
    unsigned value = 0xFFFFFFFF;
    for (const char byte : bytes) {
        value ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) value = value >> 1 ^ (value & 1 ? 0xEDB88320u : 0u);
    }
    return ~value;
}

/// A PNG whose header claims another size.
std::string png_of(unsigned width, unsigned height) {
    std::string file = with_number(with_number(good_png(), 16, 4, width), 20, 4, height);
    return with_number(file, 29, 4, crc(std::string_view{file}.substr(12, 17)));
}

std::string jpeg_of(unsigned width, unsigned height) {
    std::string file = good_jpeg();
    const std::size_t frame = file.find("\xFF\xC0");
    return with_number(with_number(file, frame + 5, 2, height), frame + 7, 2, width);
}

struct Row {
    std::string what = {};
    std::string file = {};
    std::string reason = {};
};

}  // namespace

TEST_CASE("a file that is no good has its reason") {
    const std::string cut_off = "is cut off: the end of the picture is missing";
    const std::vector<Row> rows{
        {"nothing", "", "is empty"},
        {"text", "Dear all", "is neither JPEG nor PNG"},
        {"one byte", "\xFF", "is neither JPEG nor PNG"},
        {"WebP", "RIFF....WEBPVP8 ", "is WebP, neither JPEG nor PNG"},
        {"HEIC", std::string("\0\0\0\x18", 4) + "ftypheic", "is HEIC, neither JPEG nor PNG"},
        {"GIF", "GIF89a", "is a GIF, neither JPEG nor PNG"},
        {"SVG", "<svg xmlns=''/>", "is SVG, neither JPEG nor PNG"},
        {"a PNG's first bytes", good_png().substr(0, 8), cut_off},
        {"half a PNG", good_png().substr(0, good_png().size() / 2), cut_off},
        {"a PNG without its end", good_png().substr(0, good_png().size() - 12), cut_off},
        {"a PNG with a wrong bit", with_number(good_png(), 29, 4, 0),
         "is no PNG that can be used: IHDR: CRC error"},
        {"a PNG of 60,000 a side", png_of(60'000, 60'000), "has 60000 × 60000 pixels, too many"},
        {"a PNG that would be flat", png_of(30'001, 1), "has 30001 × 1 pixels, too many"},
        {"a PNG of 20,000 a side", png_of(20'000, 20'000), "has 20000 × 20000 pixels, too many"},
        {"a PNG without pixels", png_of(0, 5), "is no PNG that can be used: Invalid IHDR data"},
        {"a JPEG's first bytes", good_jpeg().substr(0, 4), cut_off},
        {"a JPEG of 60,000 a side", jpeg_of(60'000, 60'000), "has 60000 × 60000 pixels, too many"},
        {"a JPEG of 20,000 by 10,000", jpeg_of(20'000, 10'000),
         "has 20000 × 10000 pixels, too many"},
        {"a JPEG without pixels", jpeg_of(0, 5),
         "is no JPEG that can be used: Empty JPEG image (DNL not supported)"},
        {"half a JPEG", good_jpeg().substr(0, good_jpeg().size() / 2), cut_off},
        {"half a progressive JPEG", good_jpeg(true).substr(0, good_jpeg(true).size() / 2), cut_off},
        {"a JPEG without its end", good_jpeg().substr(0, good_jpeg().size() - 2), cut_off},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(fault(row.file, frame_of(20, 20)) == row.reason);
        CHECK(fault(row.file, frame_of(400, 400)) == row.reason);
    }
}

TEST_CASE("files cut anywhere or changed anywhere never hurt") {
    for (const std::string& file : {good_jpeg(), good_jpeg(true), good_png()}) {
        for (std::size_t size = 0; size < file.size(); size += 7) {
            CHECK_FALSE(fault(file.substr(0, size), frame_of(20, 20)).empty());
        }
        for (std::size_t at = 0; at < file.size(); at += 3) {
            std::string changed = file;
            changed[at] = static_cast<char>(changed[at] ^ 0x55);
            const auto result = prepare_image(changed, frame_of(20, 20));
            const auto* found = std::get_if<PreparedImage>(&result);
            if (found == nullptr) continue;
            CHECK(found->image.width > 0);
            CHECK_FALSE(found->image.data.empty());
        }
    }
}

TEST_CASE("many scans of a large picture are too much") {
    // One more scan of the same kind again and again: a few bytes each.
    std::string file = make_jpeg({.width = 7000,
                                  .height = 7000,
                                  .channels = 1,
                                  .pixels = std::string(std::size_t{7000} * 7000, '\x80'),
                                  .progressive = true});
    const std::size_t scan = file.rfind("\xFF\xDA");
    const std::string last = file.substr(scan, file.size() - 2 - scan);
    file.resize(file.size() - 2);
    for (int i = 0; i < 100; ++i) file += last;
    file += "\xFF\xD9";
    CHECK(fault(file, frame_of(400, 400)) == "takes too much memory or time to decode");
}
