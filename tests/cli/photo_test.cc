// Photos from end to end: every kind, shape and side; what may not be read, and what is none.

#include <filesystem>
#include <iterator>
#include <sstream>

#include <sys/stat.h>

#include "catch.h"
#include "cli/run.h"
#include "image_files.h"

using namespace program_test;
using namespace test_images;
namespace fs = std::filesystem;

namespace {

#ifdef CVPDF_SANITIZED
constexpr std::size_t kMostKib = 2000 * 1024;
#else
constexpr std::size_t kMostKib = 200 * 1024;
#endif

std::string cv_with(const std::string& photo, const std::string& layout = "classic") {
    return "cv:\n  name: Gildong Hong\n  photo: " + photo +
           "\n  sections: {summary: [Builds small programs.]}\nlayout: " + layout + "\n";
}

std::string photo_layout(const std::string& photo) {
    return "{extends: classic, header: {photo: " + photo + "}}";
}

/// What `pdfimages -list` says of each image: kind, width, height, colours, coding, pixels an inch.
std::vector<std::string> images_of(const std::string& pdf) {
    std::istringstream rows(run({"pdfimages", "-list", pdf}).out);
    std::vector<std::string> out;
    std::string row;
    for (int line = 0; std::getline(rows, row); ++line) {
        if (line < 2) continue;
        std::istringstream words(row);
        std::vector<std::string> columns{std::istream_iterator<std::string>(words), {}};
        out.push_back(columns.at(2) + " " + columns.at(3) + "x" + columns.at(4) + " " +
                      columns.at(5) + " " + columns.at(8) + " " + columns.at(12));
    }
    return out;
}

std::string rgb_png(int width, int height) {
    return make_png({.width = width, .height = height, .rows = waves(width, height)});
}

std::string rgba_png(int width, int height) {
    std::string rows;
    const std::string colors = waves(width, height);
    for (std::size_t i = 0; i < colors.size(); i += 3) {
        rows += colors.substr(i, 3) + static_cast<char>(i % 256);
    }
    return make_png({.width = width, .height = height, .color_type = 6, .rows = rows});
}

std::string rgb_jpeg(int width, int height) {
    return make_jpeg({.width = width, .height = height, .pixels = waves(width, height)});
}

}  // namespace

TEST_CASE("a photo of each kind is embedded as it should be") {
    struct Row {
        std::string file, bytes;
        std::vector<std::string> images;
    };
    const std::vector<Row> rows{
        {"large.jpg", rgb_jpeg(900, 1200), {"image 354x472 rgb jpeg 300"}},
        {"small.jpg", rgb_jpeg(150, 200), {"image 150x200 rgb jpeg 127"}},
        {"gray.jpg",
         make_jpeg({.width = 90, .height = 120, .channels = 1, .pixels = std::string(10'800, 'x')}),
         {"image 90x120 gray jpeg 76"}},
        {"cmyk.jpg",
         make_jpeg({.width = 90, .height = 120, .channels = 4, .pixels = std::string(43'200, 'x')}),
         {"image 90x120 rgb jpeg 76"}},
        {"large.png", rgb_png(900, 1200), {"image 354x472 rgb image 300"}},
        {"clear.png",
         rgba_png(90, 120),
         {"image 90x120 rgb image 76", "smask 90x120 gray image 76"}},
        {"no extension", rgb_jpeg(90, 120), {"image 90x120 rgb jpeg 76"}},
        {"turned.jpg",
         make_jpeg({.width = 120, .height = 90, .pixels = waves(120, 90), .exif = exif(6)}),
         {"image 90x120 rgb jpeg 76"}},
    };
    const Scratch scratch;
    for (const Row& row : rows) {
        INFO(row.file);
        scratch.write(row.file, row.bytes);
        scratch.write("cv.yaml", cv_with("\"" + row.file + "\"", photo_layout("on")));
        const RunResult result = run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path()});
        INFO(result.err);
        CHECK(result.status == 0);
        CHECK(images_of(scratch.path("cv.pdf")) == row.images);
    }
}

TEST_CASE("every side and shape is printed, tagged and clean") {
    const Scratch scratch;
    scratch.write("me.jpg", rgb_jpeg(300, 400));
    for (const std::string side : {"left", "right", "top"}) {
        for (const std::string shape : {"rectangle", "rounded", "circle"}) {
            INFO(side << ' ' << shape);
            const std::string photo = "{side: " + side + ", shape: " + shape + ", width: 20mm}";
            scratch.write("cv.yaml", cv_with("me.jpg", photo_layout(photo)));
            const RunResult result = run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path()});
            CHECK(result.status == 0);
            CHECK(result.err.empty());
            const std::string height = shape == "circle" ? "236" : "315";
            CHECK(images_of(scratch.path("cv.pdf")) ==
                  std::vector<std::string>{"image 236x" + height + " rgb jpeg 300"});
            CHECK(run({"qpdf", "--check", scratch.path("cv.pdf")}).status == 0);
            const std::string tags =
                run_cvpdf({"build", "cv.yaml", "--dump", "tags"}, {.folder = scratch.path()}).out;
            CHECK(tags.find("Figure alt=\"Photo of Gildong Hong\"\n  H1 \"Gildong Hong\"\n") !=
                  std::string::npos);
        }
    }
}

TEST_CASE("a layout without a photo builds, and says how to print it") {
    const Scratch scratch;
    scratch.write("me.jpg", rgb_jpeg(30, 40));
    scratch.write("cv.yaml", cv_with("me.jpg"));
    const RunResult result = run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path()});
    CHECK(result.status == 0);
    CHECK(result.err ==
          "cv.yaml:3:10: warning: the layout 'classic' prints no photo\n"
          " 3 |   photo: me.jpg\n"
          "   |          ^~~~~~\n"
          "hint: to print it: layout: {extends: classic, header: {photo: on}}\n"
          "1 warning\n");
    CHECK(images_of(scratch.path("cv.pdf")).empty());
}

TEST_CASE("a photo lies under the CV's folder, or under --root") {
    const Scratch scratch;
    fs::create_directories(scratch.path("a/b"));
    fs::create_directories(scratch.path("abc"));
    scratch.write("a/me.jpg", rgb_jpeg(30, 40));
    scratch.write("abc/me.jpg", rgb_jpeg(30, 40));
    fs::create_symlink(scratch.path("a/me.jpg"), scratch.path("a/b/link.jpg"));
    fs::create_directory_symlink(scratch.path("a"), scratch.path("a/b/up"));
    const auto build = [&](const std::string& photo, std::vector<std::string> more = {}) {
        scratch.write("a/b/cv.yaml", cv_with(photo, photo_layout("on")));
        more.insert(more.begin(), {"build", "a/b/cv.yaml"});
        return run_cvpdf(more, {.folder = scratch.path()});
    };
    for (const std::string photo : {"../me.jpg", "link.jpg", "up/me.jpg", "../../abc/me.jpg"}) {
        INFO(photo);
        const RunResult result = build(photo);
        CHECK(result.status == 1);
        CHECK(result.err ==
              "a/b/cv.yaml:3:10: error: the photo '" + photo +
                  "' lies outside 'a/b'\n 3 |   photo: " + photo + "\n   |          ^" +
                  std::string(photo.size() - 1, '~') +
                  "\nhint: a file may only name what lies in its folder; --root names "
                  "a wider one\n1 error\n");
        const bool under_a = photo != "../../abc/me.jpg";
        CHECK(build(photo, {"--root", "a"}).status == (under_a ? 0 : 1));
        CHECK(build(photo, {"--root", "."}).status == 0);
    }
    const RunResult nowhere = build("../me.jpg", {"--root", "nowhere"});
    CHECK(nowhere.status == 2);
    CHECK(nowhere.err == "cvpdf: error: --root cannot be 'nowhere': there is no such folder\n");
}

TEST_CASE("what cannot be read is shown where it is named") {
    const Scratch scratch;
    fs::create_directory(scratch.path("folder"));
    REQUIRE(::mkfifo(scratch.path("pipe").c_str(), 0600) == 0);
    const std::vector<std::pair<std::string, std::string>> rows{
        {"none.jpg", "cannot read 'none.jpg': No such file or directory"},
        {"folder", "cannot read 'folder': Is a directory"},
        {"pipe", "cannot read 'pipe': not a regular file"},
        {"cv.yaml", "the photo 'cv.yaml' is neither JPEG nor PNG"},
    };
    for (const auto& [photo, reason] : rows) {
        for (const std::string& layout : {std::string("classic"), photo_layout("on")}) {
            INFO(photo << ' ' << layout);
            scratch.write("cv.yaml", cv_with(photo, layout));
            const RunResult result = run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path()});
            CHECK(result.status == 1);
            CHECK(result.err.starts_with("cv.yaml:3:10: error: " + reason + "\n"));
        }
    }
}

TEST_CASE("bombs cost little") {
    // 9,000 × 3,500 pixels of one colour: within the limits, and a small file.
    const std::string large = make_png(
        {.width = 9'000, .height = 3'500, .rows = std::string(std::size_t{94'500'000}, 'x')});
    std::string claims = rgb_jpeg(16, 16);
    const std::size_t frame = claims.find("\xFF\xC0");
    claims.replace(frame + 5, 4, "\xEA\x60\xEA\x60");
    const std::vector<std::pair<std::string, int>> rows{
        {large, 0},
        {claims, 1},
        {std::string("\x89PNG\r\n\x1A\n") + std::string("\x7F\xFF\xFF\xFFIHDR", 8), 1},
        {"\xFF\xD8\xFF" + std::string(40'000'000, '\xFF'), 1},
        {std::string(1'000'000, '\0'), 1},
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        INFO(i);
        const Scratch scratch;
        scratch.write("me.jpg", rows[i].first);
        scratch.write("cv.yaml", cv_with("me.jpg", photo_layout("on")));
        const RunResult result = run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path()});
        INFO(result.err);
        CHECK(result.status == rows[i].second);
        CHECK(result.peak_kib < kMostKib);
        if (result.status == 1)
            CHECK(result.err.starts_with("cv.yaml:3:10: error: the photo 'me.jpg' "));
    }
}
