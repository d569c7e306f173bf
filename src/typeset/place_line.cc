#include "typeset/place_line.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace cvpdf {
namespace {

/// What a link covers of a line so far.
struct Covered {
    LinkId link = {};
    Length from = {};
    Length to = {};

    /// Grows by a fragment of the same link that touches it. False: the fragment is none such.
    bool join(const LineFragment& fragment, Length x, Length end) {
        if (fragment.link != link || (x != to && end != from)) return false;
        from = std::min(from, x);
        to = std::max(to, end);
        return true;
    }
};

void place_link(Page& page, const Document& document, const Covered& covered, Length baseline,
                Length leading) {
    if (covered.to <= covered.from) return;
    PlacedItem& item = page.items.emplace_back();
    item.element = document.link(covered.link).element;
    item.content.emplace<LinkArea>(
        LinkArea{.link = covered.link,
                 .area = {.origin = {covered.from, baseline - scaled(leading, 3, 4)},
                          .size = {covered.to - covered.from, leading}}});
}

}  // namespace

Length baseline_of(Length top, Length leading) {
    return top + scaled(leading, 3, 4);
}

const LineBox& line_of(const SetParagraph& paragraph, std::size_t line) {
    const std::size_t own = paragraph.lines.size();
    return line < own ? paragraph.lines[line] : paragraph.aside_lines[line - own];
}

void Placer::place_line(const LineBox& line, Length baseline, Length leading) {
    std::vector<Covered> covered;  // at most one: what is not finished yet
    for (const LineFragment& fragment : line.fragments) {
        if (fragment.run->glyphs.empty()) continue;
        const Length x = left + fragment.x;
        const Length end = x + fragment.width;
        if (!covered.empty() && !covered.back().join(fragment, x, end)) {
            place_link(page, document, covered.back(), baseline, leading);
            covered.clear();
        }
        if (fragment.link && covered.empty()) covered.push_back({*fragment.link, x, end});
        PlacedItem& item = page.items.emplace_back();
        if (!fragment.drawing.empty()) {
            item.content.emplace<PlacedPath>(
                PlacedPath{.origin = {x + fragment.drawing_left, baseline},
                           .path = fragment.drawing,
                           .color = fragment.color});
            continue;
        }
        item.element = fragment.element;
        item.content.emplace<PlacedGlyphs>(
            PlacedGlyphs{.origin = {x, baseline}, .run = fragment.run, .color = fragment.color});
    }
    if (!covered.empty()) place_link(page, document, covered.back(), baseline, leading);
}

}  // namespace cvpdf
