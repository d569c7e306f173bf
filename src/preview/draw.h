// draw_png, draw_svg: a page as a picture, the very page that the PDF has.
//
// Both paint a Drawing (drawing.h). A PNG is opaque, white where nothing stands. An SVG (1.1) is
// written here: cairo's would number its elements by all that the process had drawn before, and
// show every glyph's outline again and again. In it an outline stands once, pictures are inside,
// and links work.

#pragma once

#include <string>

#include "document/document.h"
#include "preview/rasterizer.h"
#include "text/font_library.h"
#include "typeset/page.h"

namespace cvpdf {

/// Two pixels a point: lines of half a point stay sharp, and so do pages on fine displays.
inline constexpr double kPreviewPixelsPerPoint = 2;

struct PngOptions {
    const Rasterizer& rasterizer;
    double pixels_per_point = kPreviewPixelsPerPoint;
};

/// Bytes of a PNG file. Throws MachineError if the page is too large for one.
std::string draw_png(const Document& document, const Page& page, const FontLibrary& fonts,
                     const PngOptions& options);

/// Bytes of an SVG file.
std::string draw_svg(const Document& document, const Page& page, const FontLibrary& fonts);

}  // namespace cvpdf
