// Images as PDF objects.

#include "pdf/image_objects.h"

#include <cstdlib>

#include "catch.h"
#include "pdf/content_writer.h"
#include "pdf/pdf_syntax.h"

using namespace cvpdf;

namespace {

/// What PNG filters do, undone by the letter of the specification (PNG 9.2).
std::string unfilter(std::string_view rows, std::size_t row_bytes, std::size_t pixel_bytes) {
    std::string out;
    std::string above(row_bytes, '\0');
    for (std::size_t begin = 0; begin < rows.size(); begin += row_bytes + 1) {
        std::string row(rows.substr(begin + 1, row_bytes));
        for (std::size_t i = 0; i < row_bytes; ++i) {
            const int a = i >= pixel_bytes ? static_cast<unsigned char>(row[i - pixel_bytes]) : 0;
            const int b = static_cast<unsigned char>(above[i]);
            const int c = i >= pixel_bytes ? static_cast<unsigned char>(above[i - pixel_bytes]) : 0;
            const int p = a + b - c;
            const int pa = std::abs(p - a);
            const int pb = std::abs(p - b);
            const int pc = std::abs(p - c);
            const int paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
            const int guesses[] = {0, a, b, (a + b) / 2, paeth};
            row[i] = static_cast<char>(row[i] + guesses[static_cast<std::size_t>(rows[begin])]);
        }
        out += row;
        above = row;
    }
    return out;
}

std::string noise(std::size_t size) {
    std::string out;
    unsigned state = 1;
    for (std::size_t i = 0; i < size; ++i) {
        state = state * 1'103'515'245 + 12'345;
        out += static_cast<char>(state >> 16);
    }
    return out;
}

std::string gradient(int width, int height) {
    std::string out;
    for (int i = 0; i < width * height; ++i) {
        for (int channel = 0; channel < 3; ++channel) {
            out += static_cast<char>(i % width + i / width * (channel + 1));
        }
    }
    return out;
}

}  // namespace

TEST_CASE("filtered rows are the same picture") {
    for (const std::string& samples :
         {noise(30 * 20), gradient(10, 20), std::string(600, '\x7F')}) {
        for (const std::size_t pixel_bytes : {1, 3}) {
            const std::string rows = filter_rows(samples, 30, pixel_bytes);
            CHECK(rows.size() == 31 * 20);
            CHECK(unfilter(rows, 30, pixel_bytes) == samples);
        }
    }
}

std::string syntax_of(const PdfObject& object) {
    std::string text;
    append_syntax(text, object.dict);
    return text;
}

TEST_CASE("a predictor stands where it pays") {
    const auto object = [](std::string data) {
        PdfObjects objects;
        add_images(objects, {{.width = 100, .height = 50, .data = std::move(data)}});
        return objects.all().at(0);
    };
    const PdfObject smooth = object(gradient(100, 50));
    CHECK(syntax_of(smooth).find("/Predictor 15") != std::string::npos);
    CHECK(smooth.stream->size() < 1500);
    CHECK(syntax_of(object(std::string(15'000, '\0'))).find("Predictor") == std::string::npos);
}

TEST_CASE("a JPEG goes in as it is") {
    PdfObjects objects;
    const auto images = add_images(
        objects, {{.width = 8, .height = 8, .coding = ImageCoding::kJpeg, .data = "\xFF\xD8..."}});
    CHECK(images.at(0).name == "I0");
    CHECK(objects.all().at(0).stream == "\xFF\xD8...");
}

TEST_CASE("an image is drawn in its frame, and clipped where it is more than that") {
    const auto drawn = [](const PlacedImage& image) {
        ContentWriter writer(100_pt, StringForm::kLiteral);
        writer.draw_image(image, "I0");
        return std::move(writer).finish();
    };
    const Rect frame{{10_pt, 20_pt}, {30_pt, 40_pt}};
    CHECK(drawn({.area = frame, .frame = frame}) == "q\n30 0 0 40 10 40 cm\n/I0 Do\nQ\n");
    CHECK(drawn({.area = {{5_pt, 20_pt}, {40_pt, 40_pt}}, .frame = frame}) ==
          "q\n10 40 30 40 re W n\n40 0 0 40 5 40 cm\n/I0 Do\nQ\n");
    const Rect square{{10_pt, 20_pt}, {20_pt, 20_pt}};
    CHECK(drawn({.area = square, .frame = square, .shape = FrameShape::kCircle}) ==
          "q\n20 60 m\n20 60 l\n25.523 60 30 64.477 30 70 c\n30 70 l\n30 75.523 25.523 80 20 80 c\n"
          "20 80 l\n14.477 80 10 75.523 10 70 c\n10 70 l\n10 64.477 14.477 60 20 60 c\nh W n\n"
          "20 0 0 20 10 60 cm\n/I0 Do\nQ\n");
}
