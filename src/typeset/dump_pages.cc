#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "typeset/page.h"

namespace cvpdf {
namespace {

std::string element_name(StructId element) {
    return element == kArtifact ? "artifact"
                                : fmt::format("element {}", static_cast<std::uint32_t>(element));
}

std::string color_name(Color color) {
    return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

std::string rect_text(const Rect& rect) {
    return fmt::format("{:.2f},{:.2f} {:.2f}x{:.2f}", to_points(rect.left()), to_points(rect.top()),
                       to_points(rect.size.width), to_points(rect.size.height));
}

/// What the points of a path, those of its curves included, lie in.
Rect path_bounds(const PlacedPath& placed) {
    Point least;
    Point most;
    bool is_first = true;
    const auto add = [&](const Point& point) {
        least = is_first ? point : Point{std::min(least.x, point.x), std::min(least.y, point.y)};
        most = is_first ? point : Point{std::max(most.x, point.x), std::max(most.y, point.y)};
        is_first = false;
    };
    for (const PathStep& step : placed.path) {
        if (step.verb == PathVerb::kClose) continue;
        add(step.to);
        if (step.verb != PathVerb::kCurve) continue;
        add(step.control1);
        add(step.control2);
    }
    return {.origin = {placed.origin.x + least.x, placed.origin.y + least.y},
            .size = {most.x - least.x, most.y - least.y}};
}

std::string describe(const PlacedItem& item) {
    if (const PlacedGlyphs* glyphs = std::get_if<PlacedGlyphs>(&item.content)) {
        const GlyphRun& run = glyphs->run;
        std::string line = fmt::format("text {:.2f},{:.2f} width {:.2f} size {:.2f}",
                                       to_points(glyphs->origin.x), to_points(glyphs->origin.y),
                                       to_points(run_width(run)), to_points(run.size));
        if (run.rise != Length{}) line += fmt::format(" rise {:.2f}", to_points(run.rise));
        if (run.width_permille != 1000)
            line += fmt::format(" letters {:.3f}", run.width_permille / 1000.0);
        if (run.direction == Direction::kRightToLeft) line += " rtl";
        if (run.face == kMissingFace) line += " missing";
        return line + fmt::format(" {} {} {} \"{}\"", color_name(glyphs->color), run.language,
                                  element_name(item.element), run.text);
    }
    if (const PlacedRule* rule = std::get_if<PlacedRule>(&item.content)) {
        return fmt::format("rule {} {} {}", rect_text(rule->area), color_name(rule->color),
                           element_name(item.element));
    }
    if (const PlacedImage* image = std::get_if<PlacedImage>(&item.content)) {
        return fmt::format("image {} {} {} of {} {}", static_cast<std::uint32_t>(image->image),
                           shape_word(image->shape), rect_text(image->frame),
                           rect_text(image->area), element_name(item.element));
    }
    if (const PlacedPath* path = std::get_if<PlacedPath>(&item.content)) {
        return fmt::format("path {} {} {}", rect_text(path_bounds(*path)), color_name(path->color),
                           element_name(item.element));
    }
    const LinkArea& link = std::get<LinkArea>(item.content);
    return fmt::format("link {} {} {}", static_cast<std::uint32_t>(link.link), rect_text(link.area),
                       element_name(item.element));
}

/// True on another baseline, and where text of another column follows on the same one: it neither
/// touches what is before it nor has a space between.
bool begins_line(const PlacedGlyphs& before, const PlacedGlyphs& glyphs) {
    if (before.origin.y != glyphs.origin.y) return true;
    const bool touches = before.origin.x + run_width(before.run) == glyphs.origin.x ||
                         glyphs.origin.x + run_width(glyphs.run) == before.origin.x;
    return !touches && !before.run->text.ends_with(' ') && !glyphs.run->text.starts_with(' ');
}

void end_line(std::string& text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    if (!text.empty()) text += '\n';
}

}  // namespace

std::string dump_pages(const std::vector<Page>& pages) {
    std::string text;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const Page& page = pages[p];
        fmt::format_to(std::back_inserter(text), "page {} {:.2f}x{:.2f}\n", p + 1,
                       to_points(page.size.width), to_points(page.size.height));
        for (const PlacedItem& item : page.items) {
            text += "  " + describe(item) + '\n';
        }
    }
    return text;
}

std::string page_text(const Page& page) {
    std::string text;
    const PlacedGlyphs* before = nullptr;
    for (const PlacedItem& item : page.items) {
        const PlacedGlyphs* glyphs = std::get_if<PlacedGlyphs>(&item.content);
        if (glyphs == nullptr) continue;
        if (before != nullptr && begins_line(*before, *glyphs)) end_line(text);
        text += glyphs->run->text;
        before = glyphs;
    }
    end_line(text);
    return text;
}

}  // namespace cvpdf
