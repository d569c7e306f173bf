#include <cstdlib>
#include <memory>

#include <fmt/format.h>

#include "image/decode.h"
#include "image/jpeg_errors.h"
#include "image/jpeg_metadata.h"

#include <jerror.h>

namespace cvpdf {
namespace {

constexpr long kMostMemory = 100L * 1024 * 1024;
/// Pixels of all scans together. A camera's progressive file has about ten scans.
constexpr std::int64_t kMostScannedPixels = 600'000'000;
constexpr int kExifMarker = JPEG_APP0 + 1;
constexpr int kProfileMarker = JPEG_APP0 + 2;
constexpr std::string_view kExif{"Exif\0\0", 6};

struct FreeDeleter {
    void operator()(JOCTET* bytes) const { std::free(bytes); }
};

/// Too many scans are an attack on our time.
void watch_scans(j_common_ptr common) {
    const auto* info = reinterpret_cast<j_decompress_ptr>(common);
    const std::int64_t pixels = std::int64_t{info->image_width} * std::int64_t{info->image_height};
    if (info->input_scan_number * pixels <= kMostScannedPixels || info->input_scan_number <= 1)
        return;
    common->err->msg_code = JERR_NO_BACKING_STORE;
    common->err->error_exit(common);
}

class JpegReader {
  public:
    explicit JpegReader(std::string_view file) : file_(file) {
        info_.err = quiet_jpeg_errors(errors_);
        progress_.progress_monitor = watch_scans;
    }
    ~JpegReader() { jpeg_destroy_decompress(&info_); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    DecodeResult read(PixelSize frame);

  private:
    bool read_header();
    std::string_view find_exif() const;
    std::string find_profile();
    void choose_output(PixelSize frame, Orientation orientation);
    bool read_rows(char* rows, std::size_t row_bytes);
    bool is_plain() const;
    ImageFault fault() const;

    std::string_view file_;
    JpegErrors errors_ = {};
    jpeg_progress_mgr progress_ = {};
    jpeg_decompress_struct info_ = {};
};

bool JpegReader::read_header() {
    return guarded(errors_, [&] {
        jpeg_create_decompress(&info_);
        info_.mem->max_memory_to_use = kMostMemory;
        info_.progress = &progress_;
        jpeg_save_markers(&info_, kExifMarker, 0xFFFF);
        jpeg_save_markers(&info_, kProfileMarker, 0xFFFF);
        jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(file_.data()), file_.size());
        jpeg_read_header(&info_, TRUE);
    });
}

std::string_view JpegReader::find_exif() const {
    for (auto* marker = info_.marker_list; marker != nullptr; marker = marker->next) {
        const std::string_view content(reinterpret_cast<const char*>(marker->data),
                                       marker->data_length);
        if (marker->marker == kExifMarker && content.starts_with(kExif)) {
            return content.substr(kExif.size());
        }
    }
    return {};
}

std::string JpegReader::find_profile() {
    JOCTET* bytes = nullptr;
    unsigned length = 0;
    if (!guarded(errors_, [&] { jpeg_read_icc_profile(&info_, &bytes, &length); })) return {};
    const std::unique_ptr<JOCTET, FreeDeleter> owner(bytes);
    return bytes == nullptr ? std::string{}
                            : std::string(reinterpret_cast<const char*>(bytes), length);
}

/// libjpeg shrinks by eighths while it decodes: cheaply, and never to less than is wanted.
void JpegReader::choose_output(PixelSize frame, Orientation orientation) {
    const PixelSize size{static_cast<int>(info_.image_width), static_cast<int>(info_.image_height)};
    const PixelSize wanted = turned(wanted_size(turned(size, orientation), frame), orientation);
    info_.scale_denom = 8;
    info_.scale_num = 1;
    while (info_.scale_num < 8 &&
           (size.width * static_cast<int>(info_.scale_num) < wanted.width * 8 ||
            size.height * static_cast<int>(info_.scale_num) < wanted.height * 8)) {
        ++info_.scale_num;
    }
    switch (info_.jpeg_color_space) {
        case JCS_GRAYSCALE:
            info_.out_color_space = JCS_GRAYSCALE;
            break;
        case JCS_CMYK:
        case JCS_YCCK:
            info_.out_color_space = JCS_CMYK;
            break;
        default:
            info_.out_color_space = JCS_RGB;
    }
}

bool JpegReader::read_rows(char* rows, std::size_t row_bytes) {
    return guarded(errors_, [&] {
        while (info_.output_scanline < info_.output_height) {
            auto* row = reinterpret_cast<JSAMPROW>(rows + info_.output_scanline * row_bytes);
            jpeg_read_scanlines(&info_, &row, 1);
        }
        jpeg_finish_decompress(&info_);
    });
}

/// True where /DCTDecode reads the same colours as libjpeg (ISO 32000-1 7.4.8).
bool JpegReader::is_plain() const {
    const bool is_gray = info_.jpeg_color_space == JCS_GRAYSCALE && info_.num_components == 1;
    const bool is_ycc = info_.jpeg_color_space == JCS_YCbCr && info_.num_components == 3;
    return (is_gray || is_ycc) && info_.arith_code == FALSE && info_.data_precision == 8 &&
           info_.err->num_warnings == 0;
}

ImageFault JpegReader::fault() const {
    switch (errors_.code) {
        case JERR_NO_BACKING_STORE:
        case JERR_OUT_OF_MEMORY:
            return {.reason = "takes too much memory or time to decode",
                    .hints = {"save it smaller, or as a baseline JPEG"}};
        case JWRN_JPEG_EOF:
        case JERR_INPUT_EOF:
            return {.reason = "is cut off: the end of the picture is missing"};
        default:
            return {.reason = fmt::format("is no JPEG that can be used: {}", errors_.message)};
    }
}

DecodeResult JpegReader::read(PixelSize frame) {
    if (!read_header()) return fault();
    const auto too_large = check_size(info_.image_width, info_.image_height, 2);
    if (const auto* reason = std::get_if<ImageFault>(&too_large)) return *reason;

    Decoded out{
        .whole = {static_cast<int>(info_.image_width), static_cast<int>(info_.image_height)},
        .orientation = exif_orientation(find_exif()),
        .profile = find_profile()};
    choose_output(frame, out.orientation);
    if (!guarded(errors_, [&] { jpeg_start_decompress(&info_); })) return fault();

    Pixels& pixels = out.pixels;
    pixels.width = static_cast<int>(info_.output_width);
    pixels.height = static_cast<int>(info_.output_height);
    pixels.layout = info_.output_components == 1   ? PixelLayout::kGray
                    : info_.output_components == 3 ? PixelLayout::kRgb
                                                   : PixelLayout::kCmyk;
    const auto too_much = check_size(pixels.width, pixels.height, channels_of(pixels.layout));
    if (const auto* reason = std::get_if<ImageFault>(&too_much)) return *reason;
    pixels.samples.resize(pixels.row_bytes() * static_cast<std::size_t>(pixels.height));
    if (!read_rows(pixels.samples.data(), pixels.row_bytes())) return fault();

    // Adobe stores CMYK inverted, and so do all who follow it.
    if (pixels.layout == PixelLayout::kCmyk && info_.saw_Adobe_marker == TRUE) {
        for (char& sample : pixels.samples) sample = static_cast<char>(~sample);
    }
    if (is_plain()) out.plain_jpeg = strip_jpeg(file_);
    return out;
}

}  // namespace

DecodeResult decode_jpeg(std::string_view file, PixelSize frame) {
    return JpegReader(file).read(frame);
}

}  // namespace cvpdf
