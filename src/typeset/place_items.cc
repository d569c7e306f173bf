#include "typeset/place_items.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace cvpdf {
namespace {

/// The baseline of a line whose top is at `top`: see galley.h.
Length baseline_of(Length top, Length leading) {
    return top + scaled(leading, 3, 4);
}

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

/// Puts lines on one page.
struct Placer {
    const Document& document;
    Page& page;
    Length left = {};  ///< of the region

    void place_link(const Covered& covered, Length baseline, Length leading) {
        if (covered.to <= covered.from) return;
        PlacedItem& item = page.items.emplace_back();
        item.element = document.link(covered.link).element;
        item.content.emplace<LinkArea>(
            LinkArea{.link = covered.link,
                     .area = {.origin = {covered.from, baseline - scaled(leading, 3, 4)},
                              .size = {covered.to - covered.from, leading}}});
    }

    /// Glyphs of a line, and an area behind each stretch of fragments with the same link that
    /// touch.
    void place_line(LineBox& line, Length baseline, Length leading) {
        std::vector<Covered> covered;  // at most one: what is not finished yet
        for (LineFragment& fragment : line.fragments) {
            if (fragment.run.glyphs.empty()) continue;
            const Length x = left + fragment.x;
            const Length end = x + fragment.width;
            if (!covered.empty() && !covered.back().join(fragment, x, end)) {
                place_link(covered.back(), baseline, leading);
                covered.clear();
            }
            if (fragment.link && covered.empty()) covered.push_back({*fragment.link, x, end});
            PlacedItem& item = page.items.emplace_back();
            item.element = fragment.element;
            item.content.emplace<PlacedGlyphs>(PlacedGlyphs{
                .origin = {x, baseline}, .run = std::move(fragment.run), .color = fragment.color});
        }
        if (!covered.empty()) place_link(covered.back(), baseline, leading);
    }
};

LineBox& line_of(SetParagraph& paragraph, std::size_t line) {
    const std::size_t own = paragraph.lines.size();
    return line < own ? paragraph.lines[line] : paragraph.aside_lines[line - own];
}

/// One region's share of a flow.
struct RegionPlacer {
    Placer placer;
    SetFlow& flow;
    Rect area = {};
    Length top = {};             ///< of what comes next
    Length first_baseline = {};  ///< of the paragraph that is being placed
    bool has_first_line = false;

    void place_box(const GalleyBox& box, Length height, bool last_of_block_here) {
        if (const Rule* rule = std::get_if<Rule>(&flow.blocks[box.block])) {
            const Rect line = {.origin = {area.left(), top},
                               .size = {area.size.width, rule->thickness}};
            PlacedItem& item = placer.page.items.emplace_back();
            item.content.emplace<PlacedRule>(PlacedRule{.area = line, .color = rule->color});
            top += height;
            return;
        }
        if (const SetFigure* figure = std::get_if<SetFigure>(&flow.blocks[box.block])) {
            place_figure(*figure, box.block);
            return;
        }
        SetParagraph& paragraph = std::get<SetParagraph>(flow.blocks[box.block]);
        const Length baseline = baseline_of(top, height);
        if (box.line == 0) {
            has_first_line = true;
            first_baseline = baseline;
            if (paragraph.label) placer.place_line(*paragraph.label, baseline, height);
        }
        placer.place_line(line_of(paragraph, box.line), baseline, height);
        if (last_of_block_here) {
            if (has_first_line && paragraph.aside) {
                placer.place_line(*paragraph.aside, first_baseline, height);
            }
            has_first_line = false;
        }
        top += height;
    }

    void place_figure(const SetFigure& set, std::size_t block) {
        const Rect region = area;
        const Length box_top = top;
        place_image(set.figure, {region.left() + set.left, box_top + set.top});
        area.origin.x += set.beside_left;
        area.size.width = set.beside_width;
        for (std::size_t i = 0; i < set.beside_tops.size(); ++i) {
            const std::size_t beside = block + 1 + i;
            const BlockExtent extent = extent_of(flow.blocks[beside]);
            top = box_top + set.beside_tops[i];
            for (std::size_t line = 0; line < extent.lines; ++line) {
                place_box({.block = beside, .line = line}, extent.line_height,
                          line + 1 == extent.lines);
            }
        }
        area = region;
        top = box_top + set.height;
    }

    void place_image(const Figure& figure, Point corner) {
        const Image& image = placer.document.image(figure.image);
        const Rect frame{.origin = corner, .size = figure.size};
        PlacedItem& item = placer.page.items.emplace_back();
        item.element = figure.element;
        item.content = PlacedImage{.image = figure.image,
                                   .area = cover_frame(image.width, image.height, frame),
                                   .frame = frame,
                                   .shape = figure.shape,
                                   .radius = figure.radius};
    }

    void place(const PageSpan& span) {
        for (std::size_t i = span.begin; i < span.end; ++i) {
            const Item& item = flow.galley.items[i];
            if (const Glue* glue = std::get_if<Glue>(&item.content)) {
                top += set_width(*glue, span.set_permille);
            } else if (const Box* box = std::get_if<Box>(&item.content)) {
                place_box(flow.galley.boxes[item.source], box->width,
                          is_last_of_block(i, span.end));
            }
        }
    }

    /// True if no further line of the same block follows in items [i + 1, end).
    bool is_last_of_block(std::size_t i, std::size_t end) const {
        const std::vector<Item>& items = flow.galley.items;
        const std::size_t block = flow.galley.boxes[items[i].source].block;
        for (std::size_t next = i + 1; next < end; ++next) {
            if (!std::holds_alternative<Box>(items[next].content)) continue;
            return flow.galley.boxes[items[next].source].block != block;
        }
        return true;
    }
};

const PageMaster& master_of(const Document& document, std::size_t page) {
    return document.page_masters[std::min(page, document.page_masters.size() - 1)];
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

Inlines with_numbers(Inlines inlines, std::size_t page, std::size_t pages) {
    for (TextInline& part : inlines) {
        replace_all(part.text, "{page}", std::to_string(page));
        replace_all(part.text, "{pages}", std::to_string(pages));
        part.element = kArtifact;
        part.link.reset();
    }
    return inlines;
}

Length running_left(const RunningText& running, const PageMaster& master, Length width) {
    const Length from = master.margins.left;
    const Length to = master.size.width - master.margins.right;
    switch (running.side) {
        case Side::kLeft:
            return from;
        case Side::kRight:
            return to - width;
        case Side::kCenter:
            break;
    }
    return from + scaled(to - from - width, 1, 2);
}

}  // namespace

std::vector<Page> place_items(const Document& document, std::vector<SetFlow> flows) {
    std::vector<Page> pages;
    const auto page_at = [&](std::size_t index) -> Page& {
        while (pages.size() <= index) {
            pages.push_back({.size = master_of(document, pages.size()).size});
        }
        return pages[index];
    };
    page_at(0);
    for (std::size_t f = 0; f < flows.size(); ++f) {
        SetFlow& flow = flows[f];
        const std::vector<RegionOnPage> regions =
            regions_of(document, document.flows[f], flow.pages.size());
        for (std::size_t p = 0; p < flow.pages.size(); ++p) {
            const Rect& area = regions[p].area;
            RegionPlacer placer{.placer = {.document = document,
                                           .page = page_at(regions[p].page),
                                           .left = area.left()},
                                .flow = flow,
                                .area = area,
                                .top = area.top()};
            placer.place(flow.pages[p]);
        }
    }
    return pages;
}

std::vector<MissingCharacter> place_running(const Document& document, std::vector<Page>& pages,
                                            FontLibrary& fonts) {
    std::vector<MissingCharacter> missing;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const PageMaster& master = master_of(document, p);
        for (const RunningText& running : master.running) {
            const Inlines inlines = with_numbers(running.inlines, p + 1, pages.size());
            SetLine line =
                set_single_line(inlines, document, fonts, {.direction = running.direction});
            std::ranges::move(line.missing, std::back_inserter(missing));
            Placer placer{.document = document,
                          .page = pages[p],
                          .left = running_left(running, master, line.box.width)};
            placer.place_line(line.box, running.baseline, {});
        }
    }
    return missing;
}

}  // namespace cvpdf
