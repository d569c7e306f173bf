// The previews beside the PDF of the same pages, drawn by other programs: poppler's pdftoppm and
// librsvg's rsvg-convert. Renderers differ in how they smooth edges, so what is compared is the
// average of small squares, of which a line of pixels may be another: edges fall to this side or
// that.

#include "preview/draw.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include "catch.h"
#include "image/prepare_image.h"
#include "pdf/sample.h"
#include "pdf/write_pdf.h"

using namespace cvpdf;

namespace {

constexpr int kSquare = 8;  // pixels

/// A folder that goes with the test.
class Folder {
  public:
    Folder()
        : path_(std::filesystem::temp_directory_path() /
                ("cvpdf-draw-" + std::to_string(::getpid()))) {
        std::filesystem::create_directory(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string file(const std::string& name) const { return (path_ / name).string(); }

  private:
    std::filesystem::path path_;
};

void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string read(const std::string& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

void run(const std::string& command) {
    INFO(command);
    REQUIRE(std::system(command.c_str()) == 0);
}

Image decode(const std::string& png) {
    constexpr Size kAll{.width = 14'400_pt, .height = {}};
    auto decoded = prepare_image(png, kAll);
    REQUIRE(std::holds_alternative<PreparedImage>(decoded));
    return std::get<PreparedImage>(decoded).image;
}

int sample_of(const Image& image, int x, int y, int channel) {
    const int channels = image.color == ImageColor::kGray ? 1 : 3;
    const int at = (y * image.width + x) * channels + (channels == 1 ? 0 : channel);
    return static_cast<unsigned char>(image.data[static_cast<std::size_t>(at)]);
}

struct Difference {
    double mean = 0;   ///< of all squares, 0 to 255
    double worst = 0;  ///< of one square
    int x = 0, y = 0;  ///< where that is
};

Difference compare(const Image& a, const Image& b) {
    REQUIRE(a.width == b.width);
    REQUIRE(a.height == b.height);
    Difference out;
    int squares = 0;
    for (int y = 0; y + kSquare <= a.height; y += kSquare) {
        for (int x = 0; x + kSquare <= a.width; x += kSquare) {
            double square = 0;
            for (int channel = 0; channel < 3; ++channel) {
                int sum = 0;
                for (int i = 0; i < kSquare * kSquare; ++i) {
                    const int px = x + i % kSquare;
                    const int py = y + i / kSquare;
                    sum += sample_of(a, px, py, channel) - sample_of(b, px, py, channel);
                }
                square = std::max(square, std::abs(sum) / double{kSquare * kSquare});
            }
            if (square > out.worst) {
                out.worst = square;
                out.x = x;
                out.y = y;
            }
            out.mean += square;
            ++squares;
        }
    }
    out.mean /= squares;
    return out;
}

void check_alike(const Image& a, const Image& b) {
    const Difference difference = compare(a, b);
    CAPTURE(difference.mean, difference.worst, difference.x, difference.y);
    CHECK(difference.mean < 0.25);
    CHECK(difference.worst < 256.0 / kSquare);
}

}  // namespace

TEST_CASE("PNG and SVG show what the PDF shows") {
    FontLibrary fonts(sample::manifest(), {});
    const sample::Sample sample = sample::curriculum(fonts);
    const Rasterizer rasterizer(CVPDF_RASTERIZER);
    const Folder folder;
    write(folder.file("a.pdf"), write_pdf(sample.document, sample.pages, fonts));
    run("pdftoppm -png -r 144 " + folder.file("a.pdf") + " " + folder.file("a"));
    for (std::size_t i = 0; i < sample.pages.size(); ++i) {
        INFO("page " << i + 1);
        const Image expected = decode(read(folder.file("a-" + std::to_string(i + 1) + ".png")));
        const std::string png =
            draw_png(sample.document, sample.pages[i], fonts, {.rasterizer = rasterizer});
        check_alike(decode(png), expected);
        CHECK(draw_png(sample.document, sample.pages[i], fonts, {.rasterizer = rasterizer}) == png);

        const std::string svg = draw_svg(sample.document, sample.pages[i], fonts);
        write(folder.file("a.svg"), svg);
        run("rsvg-convert --dpi-x 144 --dpi-y 144 -o " + folder.file("svg.png") + " " +
            folder.file("a.svg"));
        check_alike(decode(read(folder.file("svg.png"))), expected);
        CHECK(draw_svg(sample.document, sample.pages[i], fonts) == svg);
    }
}

TEST_CASE("an SVG, to the letter") {
    Document document;
    document.info = {.title = "A & <b>", .language = "en"};
    document.links = {{.uri = "https://x.org/?a=1&b=2", .description = "\"X\""}};
    document.images = {{.width = 1, .height = 1, .coding = ImageCoding::kJpeg, .data = "jpeg"}};
    Page page{.size = {100_pt, 50_pt}};
    const Rect area{{10_pt, 5_pt}, {20_pt, 1.5_pt}};
    page.items.push_back({.content = PlacedRule{.area = area, .color = {255, 0, 16}}});
    page.items.push_back({.content = LinkArea{.area = area}});
    page.items.push_back({.content = PlacedImage{.area = area, .frame = area}});
    FontLibrary fonts(sample::manifest(), {});
    CHECK(
        draw_svg(document, page, fonts) ==
        R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100pt" height="50pt" viewBox="0 0 100 50" xml:lang="en">
<title>A &amp; &lt;b&gt;</title>
<defs>
</defs>
<rect x="0" y="0" width="100" height="50" fill="#ffffff"/>
<rect x="10" y="5" width="20" height="1.5" fill="#ff0010"/>
<a xlink:href="https://x.org/?a=1&amp;b=2"><title>&quot;X&quot;</title><rect x="10" y="5" width="20" height="1.5" fill="transparent"/>
</a>
<image x="10" y="5" width="20" height="1.5" preserveAspectRatio="none" xlink:href="data:image/jpeg;base64,anBlZw=="/>
</svg>
)");
}
