#include "typeset/place_items.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "typeset/backdrop.h"
#include "typeset/page_regions.h"
#include "typeset/place_line.h"
#include "typeset/place_table.h"

namespace cvpdf {
namespace {

/// One region's share of a flow.
struct RegionPlacer {
    Placer placer;
    const Flow& source;
    const SetFlow& flow;
    Rect area = {};
    Length top = {};             ///< of what comes next
    Length first_baseline = {};  ///< of the lines here of the paragraph that is being placed
    std::optional<std::size_t> first_line = {};  ///< and which of its lines that is
    std::size_t first_item = 0;                  ///< and which of the page's items
    std::optional<TablePart> table = {};         ///< of the table that is being placed

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
        if (const SetTable* set = std::get_if<SetTable>(&flow.blocks[box.block])) {
            add_slice(*set, box, height, last_of_block_here);
            return;
        }
        const SetParagraph& paragraph = std::get<SetParagraph>(flow.blocks[box.block]);
        const Length baseline = baseline_of(top, height);
        if (!first_line) {
            first_line = box.line;
            first_baseline = baseline;
            first_item = placer.page.items.size();
        }
        if (box.line == 0) {
            place_backdrops(paragraph, std::get<Paragraph>(source.blocks[box.block].content),
                            baseline);
            if (paragraph.label) placer.place_line(*paragraph.label, baseline, height);
        }
        const bool has_line = box.line < paragraph.lines.size() + paragraph.aside_lines.size();
        if (has_line) placer.place_line(line_of(paragraph, box.line), baseline, height);
        if (last_of_block_here) {
            place_column(paragraph, box.line);
            if (*first_line == 0 && paragraph.aside) {
                placer.place_line(*paragraph.aside, first_baseline, height);
            }
            first_line.reset();
        }
        top += height;
    }

    /// The lines of the column beside the lines from the first one here to `last`. They are read
    /// before these: engines that read along a line's places do so, too.
    void place_column(const SetParagraph& paragraph, std::size_t last) {
        std::vector<PlacedItem>& items = placer.page.items;
        const auto column = static_cast<std::ptrdiff_t>(items.size());
        Length baseline = first_baseline;
        for (std::size_t i = *first_line; i <= last && i < paragraph.column.size(); ++i) {
            placer.place_line(paragraph.column[i], baseline, paragraph.leading);
            baseline += paragraph.leading;
        }
        std::rotate(items.begin() + static_cast<std::ptrdiff_t>(first_item), items.begin() + column,
                    items.end());
    }

    void place_backdrops(const SetParagraph& set, const Paragraph& paragraph, Length baseline) {
        for (const Backdrop& backdrop : paragraph.backdrops) {
            for (const Rect& rect :
                 backdrop_rects(backdrop, set, paragraph.style, area.size.width)) {
                const Rect placed{.origin = {area.left() + rect.left(), baseline + rect.top()},
                                  .size = rect.size};
                PlacedItem& item = placer.page.items.emplace_back();
                item.content.emplace<PlacedRule>(
                    PlacedRule{.area = placed, .color = backdrop.color});
            }
        }
    }

    void place_figure(const SetFigure& set, std::size_t block) {
        const Rect region = area;
        const Length box_top = top;
        place_image(set.figure, {region.left() + set.left, box_top + set.top}, placer);
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

    /// A table's part of the page is placed as a whole when its last slice is there.
    void add_slice(const SetTable& set, const GalleyBox& box, Length height, bool is_last) {
        const bool is_first = !table;
        if (is_first) table = TablePart{.begin = box.line, .top = top, .repeats_head = box.is_lead};
        table->end = box.line + 1;
        top += height;
        if (!is_last) return;
        place_table(set, *table, placer);
        table.reset();
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

const PageMaster& master_of(std::span<const PageMaster> masters, std::size_t page) {
    return masters[std::min(page, masters.size() - 1)];
}

Page new_page(const PageMaster& master) {
    Page page{.size = master.size};
    for (const PageFill& fill : fills_of(master)) {
        page.items.push_back({.content = PlacedRule{.area = fill.area, .color = fill.color}});
    }
    return page;
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

std::vector<Page> place_items(const Document& document, std::span<const PageMaster> masters,
                              std::vector<FlowToPlace> flows) {
    std::vector<Page> pages;
    const auto page_at = [&](std::size_t index) -> Page& {
        while (pages.size() <= index) pages.push_back(new_page(master_of(masters, pages.size())));
        return pages[index];
    };
    page_at(0);
    for (auto& [source, flow] : flows) {
        const std::vector<RegionOnPage> regions = regions_of(masters, source, flow.pages.size());
        for (std::size_t p = 0; p < flow.pages.size(); ++p) {
            const Rect& area = regions[p].area;
            RegionPlacer placer{.placer = {.document = document,
                                           .page = page_at(regions[p].page),
                                           .left = area.left()},
                                .source = source,
                                .flow = flow,
                                .area = area,
                                .top = area.top()};
            placer.place(flow.pages[p]);
        }
    }
    return pages;
}

std::vector<MissingCharacter> place_running(const Document& document,
                                            std::span<const PageMaster> masters,
                                            std::vector<Page>& pages, FontLibrary& fonts) {
    std::vector<MissingCharacter> missing;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const PageMaster& master = master_of(masters, p);
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
