#include "pdf/image_objects.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

namespace cvpdf {

namespace {

enum class RowFilter : std::uint8_t { kNone, kSub, kUp, kAverage, kPaeth };
constexpr std::array kRowFilters{RowFilter::kNone, RowFilter::kSub, RowFilter::kUp,
                                 RowFilter::kAverage, RowFilter::kPaeth};

/// Of the neighbours left, above and above left, the one that is nearest to their plane.
int paeth(int left, int above, int corner) {
    const int plane = left + above - corner;
    const int to_left = std::abs(plane - left);
    const int to_above = std::abs(plane - above);
    const int to_corner = std::abs(plane - corner);
    if (to_left <= to_above && to_left <= to_corner) return left;
    return to_above <= to_corner ? above : corner;
}

int predicted(RowFilter filter, int left, int above, int corner) {
    switch (filter) {
        case RowFilter::kNone:
            return 0;
        case RowFilter::kSub:
            return left;
        case RowFilter::kUp:
            return above;
        case RowFilter::kAverage:
            return (left + above) / 2;
        case RowFilter::kPaeth:
            return paeth(left, above, corner);
    }
    return 0;
}

/// A row, filtered, and the sum of its differences: what is small deflates well.
struct FilteredRow {
    std::string bytes = {};
    std::int64_t cost = 0;
};

FilteredRow filter_row(RowFilter filter, std::string_view row, std::string_view above,
                       std::size_t pixel_bytes) {
    const auto at = [](std::string_view bytes, std::size_t i) {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
    };
    FilteredRow out;
    out.bytes.reserve(row.size() + 1);
    out.bytes += static_cast<char>(filter);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool has_left = i >= pixel_bytes;
        const int left = has_left ? at(row, i - pixel_bytes) : 0;
        const int corner = has_left ? at(above, i - pixel_bytes) : 0;
        const auto difference =
            static_cast<std::int8_t>(at(row, i) - predicted(filter, left, at(above, i), corner));
        out.bytes += static_cast<char>(difference);
        out.cost += std::abs(int{difference});
    }
    return out;
}

PdfDict image_dict(const Image& image, ImageColor color) {
    return {{"Type", pdf_name("XObject")},
            {"Subtype", pdf_name("Image")},
            {"Width", image.width},
            {"Height", image.height},
            {"ColorSpace", pdf_name(color == ImageColor::kGray ? "DeviceGray" : "DeviceRGB")},
            {"BitsPerComponent", 8}};
}

struct Samples {
    std::string_view bytes = {};
    int width = 0;
    int channels = 1;
};

/// Deflated with and without filters, the shorter of both. A photo's samples make no readable file.
PdfRef add_samples(PdfObjects& objects, PdfDict dict, const Samples& samples) {
    const auto pixel_bytes = static_cast<std::size_t>(samples.channels);
    const std::size_t row_bytes = static_cast<std::size_t>(samples.width) * pixel_bytes;
    std::string plain = objects.deflater().deflate(samples.bytes);
    const std::string filtered =
        objects.deflater().deflate(filter_rows(samples.bytes, row_bytes, pixel_bytes));
    dict.add("Filter", pdf_name("FlateDecode"));
    if (filtered.size() < plain.size()) {
        dict.add("DecodeParms", PdfDict{{"Predictor", 15},
                                        {"Colors", samples.channels},
                                        {"BitsPerComponent", 8},
                                        {"Columns", samples.width}});
        plain = filtered;
    }
    return objects.add_stream(std::move(dict), std::move(plain));
}

PdfRef add_image(PdfObjects& objects, const Image& image) {
    PdfDict dict = image_dict(image, image.color);
    if (!image.alpha.empty()) {
        dict.add("SMask", add_samples(objects, image_dict(image, ImageColor::kGray),
                                      {.bytes = image.alpha, .width = image.width}));
    }
    if (image.coding == ImageCoding::kJpeg) {
        dict.add("Filter", pdf_name("DCTDecode"));
        return objects.add_stream(std::move(dict), image.data);
    }
    return add_samples(objects, std::move(dict),
                       {.bytes = image.data,
                        .width = image.width,
                        .channels = image.color == ImageColor::kGray ? 1 : 3});
}

}  // namespace

std::string filter_rows(std::string_view samples, std::size_t row_bytes, std::size_t pixel_bytes) {
    std::string out;
    std::string_view above;
    for (std::size_t begin = 0; begin < samples.size(); begin += row_bytes) {
        const std::string_view row = samples.substr(begin, row_bytes);
        FilteredRow best = filter_row(RowFilter::kNone, row, above, pixel_bytes);
        for (const RowFilter filter : kRowFilters) {
            FilteredRow candidate = filter_row(filter, row, above, pixel_bytes);
            if (candidate.cost < best.cost) best = std::move(candidate);
        }
        out += best.bytes;
        above = row;
    }
    return out;
}

std::vector<ImageObject> add_images(PdfObjects& objects, const std::vector<Image>& images) {
    std::vector<ImageObject> out;
    for (const Image& image : images) {
        out.push_back({.ref = add_image(objects, image), .name = fmt::format("I{}", out.size())});
    }
    return out;
}

PdfDict image_resources(const std::vector<ImageObject>& images) {
    PdfDict out;
    for (const ImageObject& image : images) out.add(image.name, image.ref);
    return out;
}

}  // namespace cvpdf
