#include <cmath>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "base/xml.h"
#include "image/encode_png.h"
#include "preview/collect_drawing.h"
#include "preview/draw.h"
#include "preview/frame_path.h"

namespace cvpdf {

namespace {

/// A number with so many decimals at most, without trailing zeros: "12", "-0.5".
void append_number(std::string& out, double value, int decimals) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    if (decimals > 0) {
        while (text.back() == '0') text.pop_back();
        if (text.back() == '.') text.pop_back();
    }
    out += text == "-0" ? "0" : text;
}

std::string points(Length length) {
    std::string out;
    append_number(out, to_points(length), 3);
    return out;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::string_view group = bytes.substr(i, 3);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            bits = bits << 8 | (k < group.size() ? static_cast<unsigned char>(group[k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            out += k <= group.size() ? kDigits[bits >> (18 - 6 * k) & 63] : '=';
        }
    }
    return out;
}

/// Coordinates are multiplied and rounded to whole numbers where `decimals` is 0.
struct PathScale {
    double x = 1;
    double y = 1;
    int decimals = 0;
};

std::string path_data(const Outline& outline, const PathScale& scale) {
    std::string out;
    const auto append = [&](char letter, std::initializer_list<OutlinePoint> line) {
        char before = letter;
        out += letter;
        for (const OutlinePoint& point : line) {
            if (before == ' ') out += ' ';
            append_number(out, point.x * scale.x, scale.decimals);
            out += ' ';
            append_number(out, point.y * scale.y, scale.decimals);
            before = ' ';
        }
    };
    for (const OutlineStep& step : outline) {
        switch (step.verb) {
            case OutlineVerb::kMove:
                append('M', {step.to});
                break;
            case OutlineVerb::kLine:
                append('L', {step.to});
                break;
            case OutlineVerb::kCurve:
                append('C', {step.control1, step.control2, step.to});
                break;
            case OutlineVerb::kClose:
                append('Z', {});
                break;
        }
    }
    return out;
}

class SvgWriter {
  public:
    SvgWriter(const Document& document, const Drawing& drawing)
        : document_(document), drawing_(drawing) {}

    std::string write() &&;

  private:
    void write_definitions();
    void write_item(const DrawnRun& run);
    void write_item(const PlacedRule& rule);
    void write_item(const PlacedImage& image);
    void write_item(const LinkArea& area);
    void write_rectangle(const Rect& area, std::string_view fill);

    template <typename... Arguments>
    void put(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
    }

    const Document& document_;
    const Drawing& drawing_;
    std::string out_ = {};
    int clips_ = 0;
};

std::string hex(Color color) {
    return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

/// Outlines in 1/1000 em, y down, which is finer than any printer.
void SvgWriter::write_definitions() {
    put("<defs>\n");
    for (std::size_t i = 0; i < drawing_.outlines.size(); ++i) {
        if (drawing_.outlines[i].empty()) continue;
        put("<path id=\"g{}\" d=\"{}\"/>\n", i,
            path_data(drawing_.outlines[i], {.x = 1000, .y = -1000}));
    }
    put("</defs>\n");
}

void SvgWriter::write_rectangle(const Rect& area, std::string_view fill) {
    put("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", points(area.left()),
        points(area.top()), points(area.size.width), points(area.size.height), fill);
}

/// The group is scaled to 1/1000 em, so that places are in these, too.
void SvgWriter::write_item(const DrawnRun& run) {
    const double scale = to_points(run.size) / 1000;
    const double x_scale = scale * run.width_permille / 1000;
    const Point start = run.outlines.front().origin;
    if (scale <= 0 || x_scale <= 0) return;
    std::string scales;
    append_number(scales, x_scale, 6);
    if (run.width_permille != 1000) {
        scales += ' ';
        append_number(scales, scale, 6);
    }
    put("<g fill=\"{}\" transform=\"translate({} {})scale({})\">", hex(run.color), points(start.x),
        points(start.y), scales);
    for (const DrawnOutline& drawn : run.outlines) {
        std::string x;
        std::string y;
        append_number(x, to_points(drawn.origin.x - start.x) / x_scale, 0);
        append_number(y, to_points(drawn.origin.y - start.y) / scale, 0);
        put("<use xlink:href=\"#g{}\"", drawn.outline);
        if (x != "0") put(" x=\"{}\"", x);
        if (y != "0") put(" y=\"{}\"", y);
        put("/>");
    }
    put("</g>\n");
}

void SvgWriter::write_item(const PlacedRule& rule) {
    write_rectangle(rule.area, hex(rule.color));
}

void SvgWriter::write_item(const PlacedImage& placed) {
    const Image& image = drawing_.images[static_cast<std::size_t>(placed.image)];
    const bool is_jpeg = image.coding == ImageCoding::kJpeg;
    const bool is_clipped = placed.area != placed.frame || placed.shape != FrameShape::kRectangle;
    if (is_clipped) {
        put("<clipPath id=\"c{}\"><path d=\"{}\"/></clipPath>\n<g clip-path=\"url(#c{})\">", clips_,
            path_data(frame_path(placed), {.decimals = 3}), clips_);
        ++clips_;
    }
    put("<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"none\" "
        "xlink:href=\"data:image/{};base64,{}\"/>{}\n",
        points(placed.area.left()), points(placed.area.top()), points(placed.area.size.width),
        points(placed.area.size.height), is_jpeg ? "jpeg" : "png",
        base64(is_jpeg ? image.data : encode_png(image)), is_clipped ? "</g>" : "");
}

void SvgWriter::write_item(const LinkArea& area) {
    const Link& link = document_.link(area.link);
    put("<a xlink:href=\"{}\"><title>{}</title>", escape_xml(link.uri),
        escape_xml(link.description));
    write_rectangle(area.area, "transparent");
    put("</a>\n");
}

std::string SvgWriter::write() && {
    const std::string width = points(drawing_.size.width);
    const std::string height = points(drawing_.size.height);
    put("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        "width=\"{0}pt\" height=\"{1}pt\" viewBox=\"0 0 {0} {1}\" xml:lang=\"{2}\">\n",
        width, height, escape_xml(document_.info.language));
    put("<title>{}</title>\n", escape_xml(document_.info.title));
    write_definitions();
    write_rectangle({.size = drawing_.size}, "#ffffff");
    for (const auto& item : drawing_.items) {
        std::visit([&](const auto& content) { write_item(content); }, item);
    }
    put("</svg>\n");
    return std::move(out_);
}

}  // namespace

std::string draw_svg(const Document& document, const Page& page, const FontLibrary& fonts) {
    const Drawing drawing = collect_drawing(document, page, fonts);
    return SvgWriter(document, drawing).write();
}

}  // namespace cvpdf
