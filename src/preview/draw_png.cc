#include "preview/draw.h"

#include "image/as_samples.h"
#include "image/encode_png.h"
#include "preview/collect_drawing.h"

namespace cvpdf {

std::string draw_png(const Document& document, const Page& page, const FontLibrary& fonts,
                     const PngOptions& options) {
    Drawing drawing = collect_drawing(document, page, fonts);
    for (Image& image : drawing.images) image = as_samples(image);
    return encode_png(options.rasterizer.rasterize(drawing, options.pixels_per_point));
}

}  // namespace cvpdf
