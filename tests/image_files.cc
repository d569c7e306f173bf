#include "image_files.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <jpeglib.h>
#include <png.h>

namespace test_images {

std::string make_png(const PngFile& file) {
    std::string out;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png, &out,
        [](png_structp writer, png_bytep bytes, std::size_t size) {
            static_cast<std::string*>(png_get_io_ptr(writer))
                ->append(reinterpret_cast<const char*>(bytes), size);
        },
        nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(file.width),
                 static_cast<png_uint_32>(file.height), file.bit_depth, file.color_type,
                 file.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (!file.palette.empty()) {
        std::vector<png_color> colors;
        for (std::size_t i = 0; i < file.palette.size(); i += 3) {
            const auto byte = [&](std::size_t at) {
                return static_cast<png_byte>(file.palette[at]);
            };
            colors.push_back({byte(i), byte(i + 1), byte(i + 2)});
        }
        png_set_PLTE(png, info, colors.data(), static_cast<int>(colors.size()));
    }
    if (file.gamma) png_set_gAMA_fixed(png, info, *file.gamma);
    if (!file.profile.empty()) {
        png_set_iCCP(png, info, "profile", PNG_COMPRESSION_TYPE_BASE,
                     reinterpret_cast<png_const_bytep>(file.profile.data()),
                     static_cast<png_uint_32>(file.profile.size()));
    }
    std::string exif_bytes = file.exif;
    if (!exif_bytes.empty()) {
        png_set_eXIf_1(png, info, static_cast<png_uint_32>(exif_bytes.size()),
                       reinterpret_cast<png_bytep>(exif_bytes.data()));
    }
    png_write_info(png, info);
    if (!file.transparency.empty()) {
        png_write_chunk(png, reinterpret_cast<png_const_bytep>("tRNS"),
                        reinterpret_cast<png_const_bytep>(file.transparency.data()),
                        file.transparency.size());
    }
    std::string rows = file.rows;
    std::vector<png_bytep> pointers;
    for (int y = 0; y < file.height; ++y) {
        pointers.push_back(reinterpret_cast<png_bytep>(rows.data()) +
                           static_cast<std::size_t>(y) * png_get_rowbytes(png, info));
    }
    png_write_image(png, pointers.data());
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
    return out;
}

std::string make_jpeg(const JpegFile& file) {
    jpeg_compress_struct info = {};
    jpeg_error_mgr errors = {};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = static_cast<JDIMENSION>(file.width);
    info.image_height = static_cast<JDIMENSION>(file.height);
    info.input_components = file.channels;
    info.in_color_space = file.channels == 1   ? JCS_GRAYSCALE
                          : file.channels == 3 ? JCS_RGB
                                               : JCS_CMYK;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, file.quality, TRUE);
    info.comp_info[0].h_samp_factor = file.sampling;
    info.comp_info[0].v_samp_factor = file.sampling;
    info.arith_code = file.arithmetic ? TRUE : FALSE;
    if (file.progressive) jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    const auto write_marker = [&](int marker, const std::string& content) {
        jpeg_write_marker(&info, marker, reinterpret_cast<const JOCTET*>(content.data()),
                          static_cast<unsigned>(content.size()));
    };
    if (!file.exif.empty()) write_marker(JPEG_APP0 + 1, std::string("Exif\0\0", 6) + file.exif);
    if (!file.comment.empty()) write_marker(JPEG_COM, file.comment);
    if (!file.profile.empty()) {
        jpeg_write_icc_profile(&info, reinterpret_cast<const JOCTET*>(file.profile.data()),
                               static_cast<unsigned>(file.profile.size()));
    }
    std::string pixels = file.pixels;
    // Adobe's way, which libjpeg marks the file with: 0 is full ink.
    if (file.channels == 4) {
        for (char& sample : pixels) sample = static_cast<char>(~sample);
    }
    const auto row_bytes = static_cast<std::size_t>(file.width * file.channels);
    while (info.next_scanline < info.image_height) {
        auto* row = reinterpret_cast<JSAMPROW>(pixels.data() + info.next_scanline * row_bytes);
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    std::string out(reinterpret_cast<const char*>(bytes), size);
    std::free(bytes);
    return out;
}

std::string jpeg_pixels(const std::string& file) {
    jpeg_decompress_struct info = {};
    jpeg_error_mgr errors = {};
    info.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(file.data()), file.size());
    jpeg_read_header(&info, TRUE);
    jpeg_start_decompress(&info);
    const std::size_t row_bytes =
        std::size_t{info.output_width} * static_cast<std::size_t>(info.output_components);
    std::string out(row_bytes * info.output_height, '\0');
    while (info.output_scanline < info.output_height) {
        auto* row = reinterpret_cast<JSAMPROW>(out.data() + info.output_scanline * row_bytes);
        jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_finish_decompress(&info);
    jpeg_destroy_decompress(&info);
    return out;
}

std::string exif(int orientation) {
    std::string out("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18);
    out += static_cast<char>(orientation);
    return out + std::string(7, '\0');
}

std::string waves(int width, int height) {
    std::string out;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                const double angle = (x * (1 + channel) + y * 2.0) / 40;
                out += static_cast<char>(std::lround(127 + 100 * std::sin(angle)));
            }
        }
    }
    return out;
}

}  // namespace test_images
