#include "pdf/compact_file.h"

#include <set>

#include "catch.h"
#include "pdf/srgb_profile.h"

using namespace cvpdf;

namespace {

std::string file_of(std::size_t count, int value, std::string id = {}) {
    PdfObjects objects;
    for (std::size_t i = 0; i < count; ++i) objects.add({{"A", value}});
    objects.add_stream({}, "abc");
    return write_compact_file(objects, {.catalog = {1}, .info = {2}}, id);
}

std::size_t count_of(std::string_view text, std::string_view needle) {
    std::size_t count = 0;
    for (auto at = text.find(needle); at != text.npos; at = text.find(needle, at + 1)) ++count;
    return count;
}

std::string id_of(const std::string& file) {
    return file.substr(file.find("/ID[<") + 5, 32);
}

}  // namespace

TEST_CASE("a compact file: streams in clear, the rest packed, startxref right") {
    const std::string file = file_of(4001, 1);
    CHECK(file.starts_with("%PDF-1.7\n"));
    CHECK(count_of(file, "/Type/ObjStm") == 2);
    CHECK(count_of(file, "\nstream\nabc\nendstream\nendobj\n") == 1);
    const std::size_t start = std::stoul(file.substr(file.rfind("startxref\n") + 10));
    CHECK(file.substr(start, 40).find(" 0 obj\n<</Type/XRef") != std::string::npos);
    CHECK(file.find("/Size 4006/") != std::string::npos);
}

TEST_CASE("the file identifier is the content's") {
    const std::string one = id_of(file_of(3, 1));
    CHECK(one == id_of(file_of(3, 1)));
    CHECK(one != id_of(file_of(3, 2)));
    CHECK(one.find_first_not_of("0123456789abcdef") == std::string::npos);
}

TEST_CASE(
    "a file identifier that is given stands in the file, and is read back from a whole file") {
    const std::string id = "0123456789abcdef0123456789abcdef";
    const std::string file = file_of(3, 1, id);
    CHECK(id_of(file) == id);
    CHECK(compact_file_id(file) == id);
    const std::string own = file_of(3, 1);
    CHECK(compact_file_id(own) == id_of(own));
    for (std::size_t size = 0; size < file.size(); ++size) {
        CHECK_FALSE(compact_file_id(std::string_view(file).substr(0, size)));
    }
    CHECK_FALSE(compact_file_id("startxref\n99999999999999999999\n%%EOF\n"));
    CHECK_FALSE(compact_file_id("startxref\n0\n%%EOF\n"));
}

TEST_CASE("the sRGB profile is a sound ICC profile, and small") {
    const std::string icc = srgb_profile();
    const auto u32 = [&](std::size_t at) {
        std::size_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | static_cast<std::uint8_t>(icc[at + i]);
        return value;
    };
    CHECK(icc.size() < 600);
    CHECK(u32(0) == icc.size());
    CHECK(icc.substr(12, 12) == "mntrRGB XYZ ");
    CHECK(icc.substr(36, 4) == "acsp");
    std::set<std::string> tags;
    std::int64_t white[3] = {};
    for (std::size_t i = 0; i < u32(128); ++i) {
        const std::size_t entry = 132 + 12 * i;
        const std::string tag = icc.substr(entry, 4);
        tags.insert(tag);
        REQUIRE(u32(entry + 4) % 4 == 0);
        REQUIRE(u32(entry + 4) + u32(entry + 8) <= icc.size());
        if (!tag.ends_with("XYZ")) continue;
        for (std::size_t k = 0; k < 3; ++k) {
            white[k] += static_cast<std::int64_t>(u32(u32(entry + 4) + 8 + 4 * k));
        }
    }
    CHECK(tags == std::set<std::string>{"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC",
                                        "gTRC", "bTRC"});
    // The primaries add up to D50.
    CHECK(std::abs(white[0] - 63190) < 20);
    CHECK(std::abs(white[1] - 65536) < 20);
    CHECK(std::abs(white[2] - 54061) < 20);
}
