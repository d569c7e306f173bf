// The module of rasterizer.h: cairo's image surface, filled with outlines.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>

#include <cairo.h>

#include "preview/frame_path.h"
#include "preview/rasterizer.h"

namespace cvpdf {

namespace {

struct Destroy {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Context = std::unique_ptr<cairo_t, Destroy>;

constexpr double kMostPixels = 100e6;
constexpr int kMostSide = 32'000;  // of cairo's images, a little less

void set_color(cairo_t* context, Color color) {
    cairo_set_source_rgb(context, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
}

void append_outline(cairo_t* context, const Outline& outline) {
    for (const OutlineStep& step : outline) {
        switch (step.verb) {
            case OutlineVerb::kMove:
                cairo_move_to(context, step.to.x, step.to.y);
                break;
            case OutlineVerb::kLine:
                cairo_line_to(context, step.to.x, step.to.y);
                break;
            case OutlineVerb::kCurve:
                cairo_curve_to(context, step.control1.x, step.control1.y, step.control2.x,
                               step.control2.y, step.to.x, step.to.y);
                break;
            case OutlineVerb::kClose:
                cairo_close_path(context);
                break;
        }
    }
}

void paint(cairo_t* context, const Drawing& drawing, const DrawnRun& run) {
    set_color(context, run.color);
    const double size = to_points(run.size);
    for (const DrawnOutline& drawn : run.outlines) {
        cairo_save(context);
        cairo_translate(context, to_points(drawn.origin.x), to_points(drawn.origin.y));
        cairo_scale(context, size * run.width_permille / 1000, -size);
        append_outline(context, drawing.outlines[drawn.outline]);
        cairo_restore(context);
        cairo_fill(context);
    }
}

/// On whole pixels, and one at least, so that lines of one thickness look alike wherever they fall.
void paint(cairo_t* context, const Drawing&, const PlacedRule& rule) {
    double left = to_points(rule.area.left());
    double top = to_points(rule.area.top());
    double right = to_points(rule.area.right());
    double bottom = to_points(rule.area.bottom());
    cairo_user_to_device(context, &left, &top);
    cairo_user_to_device(context, &right, &bottom);
    const auto snapped_size = [](double from, double to) {
        return std::max(std::round(to - from), 1.0);
    };
    cairo_save(context);
    cairo_identity_matrix(context);
    set_color(context, rule.color);
    cairo_rectangle(context, std::round(left), std::round(top), snapped_size(left, right),
                    snapped_size(top, bottom));
    cairo_fill(context);
    cairo_restore(context);
}

/// Cairo's pixels: 32 bits in the machine's order, alpha multiplied in.
void fill_pixels(cairo_surface_t* surface, const Image& image) {
    const int channels = image.color == ImageColor::kGray ? 1 : 3;
    const int stride = cairo_image_surface_get_stride(surface);
    unsigned char* rows = cairo_image_surface_get_data(surface);
    for (int y = 0; y < image.height; ++y) {
        auto* row = reinterpret_cast<std::uint32_t*>(rows + std::ptrdiff_t{y} * stride);
        for (int x = 0; x < image.width; ++x) {
            const std::size_t pixel =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                static_cast<std::size_t>(x);
            const auto sample = [&](std::size_t channel) {
                const std::size_t at = channels == 1 ? pixel : 3 * pixel + channel;
                return std::uint32_t{static_cast<unsigned char>(image.data[at])};
            };
            const std::uint32_t alpha =
                image.alpha.empty() ? 255 : static_cast<unsigned char>(image.alpha[pixel]);
            const auto multiplied = [&](std::size_t channel) {
                return (sample(channel) * alpha + 127) / 255;
            };
            row[x] = alpha << 24 | multiplied(0) << 16 | multiplied(1) << 8 | multiplied(2);
        }
    }
    cairo_surface_mark_dirty(surface);
}

void paint(cairo_t* context, const Drawing& drawing, const PlacedImage& placed) {
    const Image& image = drawing.images[static_cast<std::size_t>(placed.image)];
    const Surface surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, image.width, image.height));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return;
    fill_pixels(surface.get(), image);
    cairo_save(context);
    append_outline(context, frame_path(placed));
    cairo_clip(context);
    cairo_translate(context, to_points(placed.area.left()), to_points(placed.area.top()));
    cairo_scale(context, to_points(placed.area.size.width) / image.width,
                to_points(placed.area.size.height) / image.height);
    cairo_set_source_surface(context, surface.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_BEST);
    cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD);
    cairo_paint(context);
    cairo_restore(context);
}

void paint(cairo_t*, const Drawing&, const LinkArea&) {}

/// Without cairo's fourth byte.
Image rgb_image(cairo_surface_t* surface) {
    Image out{.width = cairo_image_surface_get_width(surface),
              .height = cairo_image_surface_get_height(surface)};
    const int stride = cairo_image_surface_get_stride(surface);
    const unsigned char* rows = cairo_image_surface_get_data(surface);
    out.data.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) *
                     3);
    for (int y = 0; y < out.height; ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(rows + std::ptrdiff_t{y} * stride);
        for (int x = 0; x < out.width; ++x) {
            for (const int shift : {16, 8, 0}) out.data += static_cast<char>(row[x] >> shift);
        }
    }
    return out;
}

Rasterized rasterize(const Drawing& drawing, double pixels_per_point) {
    const double width = std::ceil(to_points(drawing.size.width) * pixels_per_point - 1e-6);
    const double height = std::ceil(to_points(drawing.size.height) * pixels_per_point - 1e-6);
    if (width > kMostSide || height > kMostSide || width * height > kMostPixels) {
        return {.fault = "the page would have too many pixels"};
    }
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                     std::max(1, static_cast<int>(width)),
                                                     std::max(1, static_cast<int>(height))));
    const Context context(cairo_create(surface.get()));
    cairo_set_source_rgb(context.get(), 1, 1, 1);
    cairo_paint(context.get());
    cairo_scale(context.get(), pixels_per_point, pixels_per_point);
    for (const auto& item : drawing.items) {
        std::visit([&](const auto& content) { paint(context.get(), drawing, content); }, item);
    }
    cairo_surface_flush(surface.get());
    const cairo_status_t status = cairo_status(context.get());
    if (status != CAIRO_STATUS_SUCCESS) return {.fault = cairo_status_to_string(status)};
    return {.image = rgb_image(surface.get())};
}

}  // namespace

extern "C" {
/// Found by its name (kRasterizerSymbol).
extern __attribute__((visibility("default"))) const RasterizerModule cvpdf_rasterizer;
const RasterizerModule cvpdf_rasterizer{.version = CVPDF_VERSION, .rasterize = rasterize};
}

}  // namespace cvpdf
