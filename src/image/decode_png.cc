#include <csetjmp>
#include <cstring>
#include <vector>

#include <fmt/format.h>
#include <png.h>

#include "image/decode.h"

namespace cvpdf {
namespace {

constexpr std::size_t kMostChunkBytes = 4 << 20;

/// What libpng's callbacks share with us.
struct Reading {
    std::string_view rest = {};
    bool is_cut_off = false;
    char message[128] = {};
};

[[noreturn]] void escape(png_structp png, png_const_charp message) {
    auto& reading = *static_cast<Reading*>(png_get_error_ptr(png));
    std::strncpy(reading.message, message, sizeof reading.message - 1);
    png_longjmp(png, 1);
}

void read_bytes(png_structp png, png_bytep target, std::size_t size) {
    auto& reading = *static_cast<Reading*>(png_get_io_ptr(png));
    if (size > reading.rest.size()) {
        reading.is_cut_off = true;
        png_error(png, "cut off");
    }
    std::memcpy(target, reading.rest.data(), size);
    reading.rest.remove_prefix(size);
}

/// False where libpng gave up. What runs inside has no destructors of its own.
template <typename Work>
bool guarded(png_structp png, const Work& work) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    work();
    return true;
}

class PngReader {
  public:
    explicit PngReader(std::string_view file) : reading_{.rest = file} {
        png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading_, escape,
                                      [](png_structp, png_const_charp) {});
        if (png_ != nullptr) info_ = png_create_info_struct(png_);
    }
    ~PngReader() { png_destroy_read_struct(&png_, &info_, nullptr); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    DecodeResult read();

  private:
    void set_limits();
    void set_transforms();
    void set_gamma();
    std::string profile() const;
    Orientation orientation() const;
    PixelLayout layout() const;
    ImageFault fault() const;

    Reading reading_;
    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
};

void PngReader::set_limits() {
    // Texts, palettes for printers and thumbnails say nothing of how the picture looks.
    static constexpr char kUnused[] = "tEXt\0zTXt\0iTXt\0sPLT\0hIST\0pCAL\0sCAL\0tIME\0oFFs\0bKGD";
    png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, nullptr, 0);
    png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER,
                                reinterpret_cast<png_const_bytep>(kUnused), sizeof kUnused / 5);
    png_set_chunk_cache_max(png_, 16);
    png_set_chunk_malloc_max(png_, kMostChunkBytes);
    png_set_user_limits(png_, 0x7FFF'FFFF, 0x7FFF'FFFF);  // check_size says it better
    png_set_benign_errors(png_, 1);
    png_set_read_fn(png_, &reading_, read_bytes);
}

/// Everything becomes 8-bit gray or RGB, with or without alpha.
void PngReader::set_transforms() {
    png_set_expand(png_);
    png_set_scale_16(png_);
    set_gamma();
    png_set_interlace_handling(png_);
    png_read_update_info(png_, info_);
}

/// A profile says more than gAMA, and sRGB needs nothing.
void PngReader::set_gamma() {
    constexpr png_fixed_point kLeast = 10'000;
    constexpr png_fixed_point kMost = 1'000'000;
    png_fixed_point gamma = 0;
    if (png_get_valid(png_, info_, PNG_INFO_sRGB | PNG_INFO_iCCP) != 0) return;
    if (png_get_gAMA_fixed(png_, info_, &gamma) == 0 || gamma < kLeast || gamma > kMost) return;
    png_set_gamma_fixed(png_, PNG_DEFAULT_sRGB, gamma);
}

std::string PngReader::profile() const {
    png_charp name = nullptr;
    int compression = 0;
    png_bytep bytes = nullptr;
    png_uint_32 length = 0;
    if (png_get_valid(png_, info_, PNG_INFO_sRGB) != 0) return {};
    if (png_get_iCCP(png_, info_, &name, &compression, &bytes, &length) == 0) return {};
    return {reinterpret_cast<const char*>(bytes), length};
}

Orientation PngReader::orientation() const {
    png_bytep bytes = nullptr;
    png_uint_32 length = 0;
    if (png_get_eXIf_1(png_, info_, &length, &bytes) == 0) return kUpright;
    return exif_orientation({reinterpret_cast<const char*>(bytes), length});
}

PixelLayout PngReader::layout() const {
    switch (png_get_color_type(png_, info_)) {
        case PNG_COLOR_TYPE_GRAY:
            return PixelLayout::kGray;
        case PNG_COLOR_TYPE_GRAY_ALPHA:
            return PixelLayout::kGrayAlpha;
        case PNG_COLOR_TYPE_RGB_ALPHA:
            return PixelLayout::kRgba;
        default:
            return PixelLayout::kRgb;
    }
}

ImageFault PngReader::fault() const {
    if (reading_.is_cut_off) return {.reason = "is cut off: the end of the picture is missing"};
    return {.reason = fmt::format("is no PNG that can be used: {}", reading_.message)};
}

DecodeResult PngReader::read() {
    if (png_ == nullptr || info_ == nullptr) {
        return ImageFault{.reason = "cannot be decoded: out of memory"};
    }
    const auto read_header = [&] {
        set_limits();
        png_read_info(png_, info_);
    };
    if (!guarded(png_, read_header)) return fault();
    const int bits = png_get_channels(png_, info_) * png_get_bit_depth(png_, info_);
    const auto too_large = check_size(png_get_image_width(png_, info_),
                                      png_get_image_height(png_, info_), (bits + 7) / 8);
    if (const auto* reason = std::get_if<ImageFault>(&too_large)) return *reason;
    if (!guarded(png_, [&] { set_transforms(); })) return fault();

    Decoded out{.orientation = orientation(), .profile = profile()};
    Pixels& pixels = out.pixels;
    pixels.width = static_cast<int>(png_get_image_width(png_, info_));
    pixels.height = static_cast<int>(png_get_image_height(png_, info_));
    pixels.layout = layout();
    out.whole = {pixels.width, pixels.height};
    const auto too_much = check_size(pixels.width, pixels.height, channels_of(pixels.layout));
    if (const auto* reason = std::get_if<ImageFault>(&too_much)) return *reason;

    pixels.samples.resize(pixels.row_bytes() * static_cast<std::size_t>(pixels.height));
    std::vector<png_bytep> rows(static_cast<std::size_t>(pixels.height));
    for (std::size_t y = 0; y < rows.size(); ++y) {
        rows[y] = reinterpret_cast<png_bytep>(pixels.samples.data()) + y * pixels.row_bytes();
    }
    const auto read_pixels = [&] {
        png_read_image(png_, rows.data());
        png_read_end(png_, nullptr);
    };
    if (!guarded(png_, read_pixels)) return fault();
    return out;
}

}  // namespace

DecodeResult decode_png(std::string_view file) {
    return PngReader(file).read();
}

}  // namespace cvpdf
