#include "layout/check_layout.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/suggest.h"
#include "layout/read_values.h"

namespace cvpdf {
namespace {

/// The least width and height of the text area.
constexpr Length kLeastArea = 36_pt;

template <class Visit>
void visit_rows(const std::vector<RowSpec>& rows, const Visit& visit) {
    for (const RowSpec& row : rows) {
        if (row.style) visit(*row.style);
        if (row.aside_style) visit(*row.aside_style);
    }
}

template <class Visit>
void visit_section_styles(const SectionSpec& section, const Visit& visit) {
    visit(section.heading.line.style);
    visit(section.list.style);
    visit(section.row_style);
    visit(section.aside_style);
    for (const auto& [kind, entry] : section.entries) {
        visit_rows(entry.rows, visit);
        visit_rows(entry.group_rows, visit);
        visit_rows(entry.position_rows, visit);
        for (const auto& [type, rows] : entry.types) visit_rows(rows, visit);
        if (!entry.grid) continue;
        for (const GridColumnSpec& column : entry.grid->columns) {
            if (column.style) visit(*column.style);
        }
    }
}

template <class Visit>
void visit_form(const FormSpec& form, const Visit& visit) {
    for (const FormRowSpec& row : form.rows) {
        for (const FormCellSpec& cell : row.cells) {
            if (cell.style) visit(*cell.style);
        }
    }
}

/// Calls `visit` with every reference to a style.
template <class Visit>
void visit_style_references(const Layout& layout, const Visit& visit) {
    if (layout.page.head) visit(layout.page.head->style);
    if (layout.page.foot) visit(layout.page.foot->style);
    visit(layout.header.name.style);
    visit(layout.header.headline.style);
    visit(layout.header.contacts.style);
    visit(layout.header.title.line.style);
    visit(layout.header.note.line.style);
    visit(layout.table.head_style);
    visit(layout.table.cell_style);
    if (layout.header.form) visit_form(*layout.header.form, visit);
    for (const TextLineSpec& line : layout.closing) visit(line.line.style);
    if (layout.letter) {
        for (const LetterPartSpec& part : layout.letter->parts) visit(part.line.style);
    }
    visit_section_styles(layout.section, visit);
    if (layout.sidebar_section) visit_section_styles(*layout.sidebar_section, visit);
    for (const auto& [key, section] : layout.own_sections) visit_section_styles(section, visit);
    for (const auto& [name, style] : layout.styles) {
        if (style.inherits) visit(*style.inherits);
    }
}

template <class Map>
std::vector<std::string_view> keys_of(const Map& map) {
    std::vector<std::string_view> keys;
    for (const auto& [key, value] : map) keys.push_back(key);
    return keys;
}

void report_unknown_name(std::string_view what, const Reference& reference,
                         const std::vector<std::string_view>& known, Diagnostics& diagnostics) {
    std::vector<std::string> hints;
    if (const auto near = suggest(reference.name, known)) {
        hints.push_back(fmt::format("did you mean '{}'?", *near));
    } else if (!known.empty()) {
        hints.push_back(fmt::format("there are: {}", fmt::join(known, ", ")));
    }
    diagnostics.error(reference.span, fmt::format("there is no {} '{}'", what, reference.name),
                      std::move(hints));
}

void check_style_names(const Layout& layout, const std::set<std::string>& used_elsewhere,
                       Span place, Diagnostics& diagnostics) {
    const std::vector<std::string_view> known = keys_of(layout.styles);
    std::set<std::string_view> used{kBodyStyle};
    visit_style_references(layout, [&](const Reference& reference) {
        if (reference.name.empty() || !used.insert(reference.name).second) return;
        if (!layout.styles.contains(reference.name))
            report_unknown_name("style", reference, known, diagnostics);
    });
    for (const auto& [name, style] : layout.styles) {
        // What an extended layout brings may go unused.
        if (used.contains(name) || used_elsewhere.contains(name)) continue;
        if (style.span.file != place.file) continue;
        std::vector<std::string> hints;
        const std::vector<std::string_view> candidates{used.begin(), used.end()};
        if (const auto near = suggest(name, candidates))
            hints.push_back(fmt::format("did you mean '{}'?", *near));
        diagnostics.warning(style.span, fmt::format("nothing uses the style '{}'", name),
                            std::move(hints));
    }
}

void check_inheritance(const Layout& layout, Diagnostics& diagnostics) {
    for (const auto& [name, style] : layout.styles) {
        std::set<std::string_view> seen{name};
        const StyleSpec* next = &style;
        while (next->inherits) {
            const auto parent = layout.styles.find(next->inherits->name);
            if (parent == layout.styles.end()) break;
            if (parent->first == name) {
                diagnostics.error(style.span,
                                  fmt::format("the style '{}' inherits from itself", name),
                                  {"name another one under 'inherits', or leave it out"});
            }
            if (!seen.insert(parent->first).second) break;
            next = &parent->second;
        }
    }
}

void check_color(const Layout& layout, const std::optional<Reference>& color,
                 Diagnostics& diagnostics) {
    if (!color || layout.colors.contains(color->name) || parse_color(color->name)) return;
    if (color->name.starts_with('#')) {
        diagnostics.error(color->span, fmt::format("'{}' is not a colour", color->name),
                          {std::string(kColorHint)});
        return;
    }
    report_unknown_name("colour", *color, keys_of(layout.colors), diagnostics);
}

void check_colors(const Layout& layout, Diagnostics& diagnostics) {
    check_color(layout, layout.link_color, diagnostics);
    check_color(layout, layout.table.color, diagnostics);
    check_color(layout, layout.table.head_fill, diagnostics);
    check_color(layout, layout.header.icons.color, diagnostics);
    check_color(layout, layout.page.background, diagnostics);
    for (const PageBandSpec& band : layout.page.bands) check_color(layout, band.color, diagnostics);
    for (const auto& [name, style] : layout.styles) check_color(layout, style.color, diagnostics);
    const auto check_section = [&](const SectionSpec& section) {
        if (section.heading.rule) check_color(layout, section.heading.rule->color, diagnostics);
        check_color(layout, section.heading.background, diagnostics);
        check_color(layout, section.levels.color, diagnostics);
        check_color(layout, section.levels.rest, diagnostics);
    };
    check_section(layout.section);
    if (layout.sidebar_section) check_section(*layout.sidebar_section);
    for (const auto& [key, section] : layout.own_sections) check_section(section);
    const RegionsSpec& regions = layout.regions;
    if (regions.header) check_color(layout, regions.header->background, diagnostics);
    if (regions.sidebar) check_color(layout, regions.sidebar->background, diagnostics);
    if (regions.sidebar && regions.sidebar->rule)
        check_color(layout, regions.sidebar->rule->color, diagnostics);
}

void check_page(const Layout& layout, Span place, Diagnostics& diagnostics) {
    const PageSpec& page = layout.page;
    const Length width = page.size.width - page.margins.left - page.margins.right;
    const Length height = page.size.height - page.margins.top - page.margins.bottom;
    if (page.size == Size{}) {
        diagnostics.error(place, "the layout has no page size",
                          {"start from a shipped layout: extends: classic"});
    } else if (width < kLeastArea || height < kLeastArea) {
        diagnostics.error(place, "the margins leave no room for text",
                          {"they are lengths from the edges of the page, as in margins: 20mm"});
    }
    for (const Length margin :
         {page.margins.top, page.margins.right, page.margins.bottom, page.margins.left}) {
        if (margin >= Length{}) continue;
        diagnostics.error(place, "a margin cannot be negative");
        break;
    }
}

void check_bands(const Layout& layout, Diagnostics& diagnostics) {
    for (const PageBandSpec& band : layout.page.bands) {
        const bool is_level = band.side == PageEdge::kTop || band.side == PageEdge::kBottom;
        const Length room = is_level ? layout.page.size.height : layout.page.size.width;
        if (band.color.name.empty() || band.size == Length{}) {
            diagnostics.error(band.span, "a band needs a size and a colour",
                              {"as in {side: top, size: 4mm, color: accent}"});
        } else if (band.size < Length{} || band.size > room) {
            diagnostics.error(band.span, "a band does not reach beyond the page");
        }
    }
}

void check_sidebar(const Layout& layout, Diagnostics& diagnostics) {
    if (!layout.regions.sidebar) return;
    const SidebarSpec& sidebar = *layout.regions.sidebar;
    const PageSpec& page = layout.page;
    const Length width = page.size.width - page.margins.left - page.margins.right;
    if (sidebar.width < kLeastArea) {
        diagnostics.error(sidebar.span, "a sidebar is at least 36pt wide");
    } else if (sidebar.gap < Length{}) {
        diagnostics.error(sidebar.span, "the gap beside a sidebar cannot be negative");
    } else if (width - sidebar.width - sidebar.gap < kLeastArea) {
        diagnostics.error(sidebar.span, "the sidebar leaves no room for the main column",
                          {"make it narrower, as in width: 60mm"});
    }
}

void check_body(const Layout& layout, Span place, Diagnostics& diagnostics) {
    const auto body = layout.styles.find(kBodyStyle);
    const bool complete = body != layout.styles.end() && body->second.size && body->second.leading;
    if (!complete) {
        diagnostics.error(place, "the style 'body' needs a size and a leading",
                          {"start from a shipped layout: extends: classic"});
    }
    for (const std::string_view font : {kBodyStyle, kMonoFont}) {
        if (layout.fonts.contains(font)) continue;
        diagnostics.error(place, fmt::format("'fonts' names no family for '{}'", font),
                          {"start from a shipped layout: extends: classic"});
    }
}

void check_photo(const Layout& layout, Diagnostics& diagnostics) {
    const PhotoSpec& photo = layout.header.photo;
    if (photo.show == Switch::kOff) return;
    if (photo.width == Length{}) {
        diagnostics.error(photo.span, "a photo needs a width", {"as in width: 30mm"});
        return;
    }
    if (photo.shape == PhotoShape::kCircle && photo.height && *photo.height != photo.width) {
        diagnostics.error(photo.height_span, "a circle is as high as it is wide",
                          {"leave 'height' out; height: null takes back what is inherited"});
    }
}

}  // namespace

void check_photo_room(const Layout& layout, Diagnostics& diagnostics) {
    const PhotoSpec& photo = layout.header.photo;
    if (photo.show == Switch::kOff || photo.width == Length{}) return;
    const PageSpec& page = layout.page;
    const Length width = page.size.width - page.margins.left - page.margins.right;
    const Length height = page.size.height - page.margins.top - page.margins.bottom;
    const Length text = photo.side == PhotoSide::kTop ? Length{} : photo.gap + kLeastArea;
    if (photo.width + text > width || photo.height.value_or(Length{}) > height) {
        diagnostics.error(photo.span, "the photo leaves no room for text",
                          {"make it narrower, or put it above the name: side: top"});
    }
}

std::set<std::string> used_styles(const Layout& layout) {
    std::set<std::string> used;
    visit_style_references(layout,
                           [&](const Reference& reference) { used.insert(reference.name); });
    return used;
}

void check_layout(const Layout& layout, const std::set<std::string>& used_elsewhere, Span place,
                  Diagnostics& diagnostics) {
    check_page(layout, place, diagnostics);
    check_body(layout, place, diagnostics);
    check_style_names(layout, used_elsewhere, place, diagnostics);
    check_inheritance(layout, diagnostics);
    check_colors(layout, diagnostics);
    check_photo(layout, diagnostics);
    check_sidebar(layout, diagnostics);
    check_bands(layout, diagnostics);
}

}  // namespace cvpdf
