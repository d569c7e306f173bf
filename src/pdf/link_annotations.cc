#include "pdf/link_annotations.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "pdf/content_writer.h"

namespace cvpdf {

namespace {

struct LinkOnPage {
    LinkId link = {};
    std::vector<Rect> areas = {};  ///< one a line
};

Rect united(const Rect& a, const Rect& b) {
    const Length left = std::min(a.left(), b.left());
    const Length top = std::min(a.top(), b.top());
    return {
        .origin = {left, top},
        .size = {std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top}};
}

/// True where two areas overlap in height by more than half of the lower one.
bool are_on_one_line(const Rect& a, const Rect& b) {
    const Length overlap = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return overlap * 2 > std::min(a.size.height, b.size.height);
}

/// Parts of a line (an italic word within the link) are one area.
void add_area(std::vector<Rect>& areas, const Rect& area) {
    if (!areas.empty() && are_on_one_line(areas.back(), area)) {
        areas.back() = united(areas.back(), area);
    } else {
        areas.push_back(area);
    }
}

std::vector<LinkOnPage> collect_links(const Page& page) {
    std::vector<LinkOnPage> out;
    for (const PlacedItem& item : page.items) {
        const auto* area = std::get_if<LinkArea>(&item.content);
        if (area == nullptr) continue;
        const auto found = std::ranges::find(out, area->link, &LinkOnPage::link);
        LinkOnPage& link = found == out.end() ? out.emplace_back(LinkOnPage{area->link}) : *found;
        add_area(link.areas, area->area);
    }
    return out;
}

struct Corners {
    PdfThousandths left, bottom, right, top;
};

/// PDF's coordinates, clipped to the page.
Corners corners_of(const Rect& area, Size page) {
    const auto x = [&](Length l) {
        return PdfThousandths{to_thousandths(std::clamp(l, Length{}, page.width))};
    };
    const auto y = [&](Length l) {
        return PdfThousandths{to_thousandths(page.height - std::clamp(l, Length{}, page.height))};
    };
    return {x(area.left()), y(area.bottom()), x(area.right()), y(area.top())};
}

/// Readers agree on the corners in the order upper left, upper right, lower left, lower right;
/// the counter-clockwise order of the standard's text is misread by several.
PdfArray quad_points(const std::vector<Rect>& areas, Size page) {
    PdfArray out;
    for (const Rect& area : areas) {
        const Corners c = corners_of(area, page);
        for (const PdfThousandths number :
             {c.left, c.top, c.right, c.top, c.left, c.bottom, c.right, c.bottom}) {
            out.add(number);
        }
    }
    return out;
}

PdfDict annotation_dict(const Link& link, const LinkOnPage& on_page, Size page, std::int64_t key) {
    Rect all = on_page.areas.front();
    for (const Rect& area : on_page.areas) all = united(all, area);
    const Corners c = corners_of(all, page);
    constexpr int kPrint = 4;
    PdfDict out{
        {"Type", pdf_name("Annot")},
        {"Subtype", pdf_name("Link")},
        {"Rect", PdfArray{c.left, c.bottom, c.right, c.top}},
        {"Border", PdfArray{0, 0, 0}},
        {"F", kPrint},
        {"StructParent", key},
        {"Contents", pdf_text(link.description.empty() ? link.uri : link.description)},
        {"A", PdfDict{{"S", pdf_name("URI")}, {"URI", pdf_bytes(link.uri)}}},
    };
    if (on_page.areas.size() > 1) out.add("QuadPoints", quad_points(on_page.areas, page));
    return out;
}

}  // namespace

bool is_safe_uri(std::string_view uri) {
    constexpr std::array<std::string_view, 4> kSchemes = {"http:", "https:", "mailto:", "tel:"};
    return std::ranges::any_of(kSchemes, [&](auto scheme) { return uri.starts_with(scheme); }) &&
           std::ranges::all_of(uri, [](char c) { return c > 0x20 && c < 0x7F; });
}

std::vector<LinkAnnotation> add_link_annotations(PdfObjects& objects, const Document& document,
                                                 const Page& page, std::size_t page_index,
                                                 std::int64_t next_key) {
    std::vector<LinkAnnotation> out;
    for (const LinkOnPage& on_page : collect_links(page)) {
        const Link& link = document.link(on_page.link);
        assert(is_safe_uri(link.uri) && "compose lets only safe, 7-bit addresses through");
        if (link.element == kArtifact || !is_safe_uri(link.uri)) continue;
        out.push_back({.ref = objects.add(annotation_dict(link, on_page, page.size, next_key)),
                       .element = link.element,
                       .page = page_index});
        ++next_key;
    }
    return out;
}

}  // namespace cvpdf
