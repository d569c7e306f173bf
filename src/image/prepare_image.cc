#include "image/prepare_image.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "image/convert_color.h"
#include "image/decode.h"
#include "image/encode_jpeg.h"
#include "image/reshape.h"

namespace cvpdf {
namespace {

constexpr double kDotsPerPoint = 300.0 / 72;

struct KnownFormat {
    std::string_view signature = {};
    std::size_t at = 0;
    std::string_view name = {};
};
constexpr KnownFormat kOtherFormats[] = {
    {"GIF8", 0, "a GIF"},    {"WEBP", 8, "WebP"}, {"ftypheic", 4, "HEIC"}, {"ftypmif1", 4, "HEIF"},
    {"ftypavif", 4, "AVIF"}, {"BM", 0, "a BMP"},  {"II*", 0, "a TIFF"},    {"MM\0*", 0, "a TIFF"},
    {"%PDF", 0, "a PDF"},    {"<svg", 0, "SVG"},  {"<?xml", 0, "XML"},
};

ImageFault unknown_format(std::string_view file) {
    if (file.empty()) return {.reason = "is empty"};
    const std::vector<std::string> hints = {"save it as JPEG or PNG"};
    for (const KnownFormat& format : kOtherFormats) {
        if (file.size() >= format.at && file.substr(format.at).starts_with(format.signature)) {
            return {.reason = fmt::format("is {}, neither JPEG nor PNG", format.name),
                    .hints = hints};
        }
    }
    return {.reason = "is neither JPEG nor PNG", .hints = hints};
}

DecodeResult decode(std::string_view file, PixelSize frame) {
    if (file.starts_with("\xFF\xD8\xFF")) return decode_jpeg(file, frame);
    if (file.starts_with("\x89PNG\r\n\x1A\n")) return decode_png(file);
    return unknown_format(file);
}

PixelSize pixels_of(const Size& frame) {
    const auto dots = [](Length length) {
        if (length <= Length{}) return 0;
        return std::max(1, static_cast<int>(std::lround(to_points(length) * kDotsPerPoint)));
    };
    return {.width = dots(frame.width), .height = dots(frame.height)};
}

bool is_colorless(const Pixels& pixels) {
    if (pixels.layout != PixelLayout::kRgb) return false;
    const std::string& samples = pixels.samples;
    for (std::size_t at = 0; at < samples.size(); at += 3) {
        if (samples[at] != samples[at + 1] || samples[at] != samples[at + 2]) return false;
    }
    return true;
}

/// Every `step`-th sample from `first` on.
std::string channel(const std::string& samples, std::size_t first, std::size_t step) {
    std::string out;
    out.reserve(samples.size() / step);
    for (std::size_t at = first; at < samples.size(); at += step) out += samples[at];
    return out;
}

/// Splits off the alpha, if it hides anything.
std::string take_alpha(Pixels& pixels) {
    if (!has_alpha(pixels.layout)) return {};
    const auto step = static_cast<std::size_t>(channels_of(pixels.layout));
    std::string alpha = channel(pixels.samples, step - 1, step);
    std::string opaque;
    opaque.reserve(pixels.count() * (step - 1));
    for (std::size_t at = 0; at < pixels.samples.size(); at += step) {
        opaque.append(pixels.samples, at, step - 1);
    }
    pixels.samples = std::move(opaque);
    pixels.layout = step == 2 ? PixelLayout::kGray : PixelLayout::kRgb;
    const bool hides = std::ranges::any_of(alpha, [](char c) { return c != '\xFF'; });
    return hides ? alpha : std::string{};
}

Image finish(Pixels pixels, ImageCoding coding) {
    Image image{.width = pixels.width, .height = pixels.height, .coding = coding};
    image.alpha = take_alpha(pixels);
    if (coding == ImageCoding::kSamples && is_colorless(pixels)) {
        pixels.samples = channel(pixels.samples, 0, 3);
        pixels.layout = PixelLayout::kGray;
    }
    image.color = pixels.layout == PixelLayout::kGray ? ImageColor::kGray : ImageColor::kRgb;
    image.data = coding == ImageCoding::kJpeg ? encode_jpeg(pixels) : std::move(pixels.samples);
    return image;
}

void remark_on(Conversion conversion, std::vector<std::string>& remarks) {
    if (conversion == Conversion::kGuessed) {
        remarks.emplace_back("is CMYK without a usable colour profile: its colours are a guess");
    } else if (conversion == Conversion::kIgnored) {
        remarks.emplace_back("has a colour profile that is of no use: it is taken for sRGB");
    }
}

}  // namespace

std::variant<PreparedImage, ImageFault> prepare_image(std::string_view file, const Size& frame) {
    const PixelSize wanted_frame = pixels_of(frame);
    DecodeResult result = decode(file, wanted_frame);
    if (auto* fault = std::get_if<ImageFault>(&result)) return std::move(*fault);
    auto& decoded = std::get<Decoded>(result);
    Pixels& pixels = decoded.pixels;

    const Orientation orientation = decoded.orientation;
    const PixelSize wanted =
        turned(wanted_size(turned(decoded.whole, orientation), wanted_frame), orientation);
    const bool keeps_size = wanted == decoded.whole;
    if (!keeps_size) pixels = resize(pixels, wanted);

    PreparedImage out;
    const Conversion conversion = convert_to_srgb(pixels, decoded.profile);
    remark_on(conversion, out.remarks);
    const bool keeps_color = conversion == Conversion::kNone || conversion == Conversion::kIgnored;
    if (keeps_size && keeps_color && orientation == kUpright && !decoded.plain_jpeg.empty()) {
        out.image = {
            .width = pixels.width,
            .height = pixels.height,
            .color = pixels.layout == PixelLayout::kGray ? ImageColor::kGray : ImageColor::kRgb,
            .coding = ImageCoding::kJpeg,
            .data = std::move(decoded.plain_jpeg)};
        return out;
    }
    if (orientation != kUpright) pixels = make_upright(pixels, orientation);
    if (wanted_frame.width > 0 && wanted_frame.height > 0) pixels = crop_to(pixels, wanted_frame);
    const bool is_jpeg = file.starts_with('\xFF');
    out.image = finish(std::move(pixels), is_jpeg ? ImageCoding::kJpeg : ImageCoding::kSamples);
    return out;
}

}  // namespace cvpdf
