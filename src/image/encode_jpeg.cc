#include "image/encode_jpeg.h"

#include <cstdlib>

#include "base/error.h"
#include "image/jpeg_errors.h"

namespace cvpdf {
namespace {

constexpr int kQuality = 90;

/// The memory that libjpeg writes to; it grows by itself.
struct Output {
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    ~Output() { std::free(bytes); }
};

struct Writer {
    JpegErrors errors = {};
    jpeg_compress_struct info = {};

    Writer() { info.err = quiet_jpeg_errors(errors); }
    ~Writer() { jpeg_destroy_compress(&info); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
};

void set_up(jpeg_compress_struct& info, const Pixels& pixels) {
    info.image_width = static_cast<JDIMENSION>(pixels.width);
    info.image_height = static_cast<JDIMENSION>(pixels.height);
    info.input_components = channels_of(pixels.layout);
    info.in_color_space = info.input_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, kQuality, TRUE);
    info.optimize_coding = TRUE;
    for (int i = 0; i < info.num_components; ++i) {
        info.comp_info[i].h_samp_factor = 1;
        info.comp_info[i].v_samp_factor = 1;
    }
}

}  // namespace

std::string encode_jpeg(const Pixels& pixels) {
    Output output;
    Writer writer;
    jpeg_compress_struct& info = writer.info;
    const bool done = guarded(writer.errors, [&] {
        jpeg_create_compress(&info);
        jpeg_mem_dest(&info, &output.bytes, &output.size);
        set_up(info, pixels);
        jpeg_start_compress(&info, TRUE);
        while (info.next_scanline < info.image_height) {
            // libjpeg reads through pointers to plain samples.
            auto* row = reinterpret_cast<JSAMPROW>(const_cast<char*>(pixels.samples.data()) +
                                                   info.next_scanline * pixels.row_bytes());
            jpeg_write_scanlines(&info, &row, 1);
        }
        jpeg_finish_compress(&info);
    });
    if (!done) throw MachineError("cannot encode an image: out of memory");
    return {reinterpret_cast<const char*>(output.bytes), output.size};
}

}  // namespace cvpdf
