#include "typeset/place_table.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace cvpdf {
namespace {

enum class Use { kContent, kRepeatedHead };

/// A row, or a stretch of one, and where it lies on the page.
struct Band {
    std::size_t row = 0;
    Length from = {};  ///< from the table's top
    Length to = {};
    Length top = {};  ///< of `from`, on the page
    Use use = Use::kContent;

    Length height() const { return to - from; }
    Length bottom() const { return top + height(); }
};

std::vector<Band> list_bands(const SetTable& table, const TablePart& part) {
    std::vector<Band> bands;
    Length top = part.top + scaled(table.frame, 1, 2);
    const auto add = [&](Band band) {
        band.top = top;
        top += band.height();
        bands.push_back(band);
    };
    if (part.repeats_head) {
        for (std::size_t r = 0; r < table.head_rows; ++r) {
            const SetRow& row = table.rows[r];
            add({.row = r, .from = row.top, .to = row.top + row.height, .use = Use::kRepeatedHead});
        }
    }
    for (std::size_t s = part.begin; s < part.end; ++s) {
        const TableSlice& slice = table.slices[s];
        const bool goes_on =
            s > part.begin && bands.back().row == slice.row && bands.back().to == slice.top;
        if (goes_on) {
            bands.back().to += slice.height;
            top += slice.height;
        } else {
            add({.row = slice.row, .from = slice.top, .to = slice.top + slice.height});
        }
    }
    return bands;
}

class TablePlacer {
  public:
    TablePlacer(const SetTable& table, std::vector<Band> bands, Placer& placer)
        : table_(table), bands_(std::move(bands)), placer_(placer) {}

    void place_fills() {
        for (const Band& band : bands_) {
            for (std::size_t r = 0; r <= band.row; ++r) {
                for (const SetCell& cell : table_.rows[r].cells) {
                    if (!cell.fill || r + cell.rows <= band.row) continue;
                    place_rule({.origin = {placer_.left + cell.left, band.top},
                                .size = {cell.width, band.height()}},
                               *cell.fill);
                }
            }
        }
    }

    void place_content() {
        for (const Band& band : bands_) {
            for (const SetCell& cell : table_.rows[band.row].cells) place_cell(cell, band);
        }
    }

    void place_rules() {
        const std::size_t columns = table_.edges.size() - 1;
        for (std::size_t b = 1; b < bands_.size(); ++b) {
            if (bands_[b].from == table_.rows[bands_[b].row].top)
                place_row_rule(bands_[b - 1].row, bands_[b]);
        }
        for (std::size_t edge = 1; edge < columns; ++edge) place_column_rule(edge);
        place_frame();
    }

  private:
    void place_rule(const Rect& area, Color color) {
        if (area.size.width <= Length{} || area.size.height <= Length{}) return;
        PlacedItem& item = placer_.page.items.emplace_back();
        item.content.emplace<PlacedRule>(PlacedRule{.area = area, .color = color});
    }

    /// What of a cell lies in the band of the row that it begins in; of a cell over several rows,
    /// all that begins at or below the band's top.
    void place_cell(const SetCell& cell, const Band& band) {
        const Length row_top = table_.rows[band.row].top;
        const Length cell_top = band.top - (band.from - row_top);
        const auto is_here = [&](Length top) {
            const Length at = row_top + top;
            return at >= band.from && (at < band.to || cell.rows > 1);
        };
        if (cell.figure && is_here(cell.figure_top)) {
            const Length left = cell.left + scaled(cell.width - cell.figure->size.width, 1, 2);
            place_image(*cell.figure, {placer_.left + left, cell_top + cell.figure_top}, placer_);
        }
        for (const SetCellParagraph& part : cell.paragraphs) {
            const std::size_t count = part.set.lines.size() + part.set.aside_lines.size();
            for (std::size_t i = 0; i < count; ++i) {
                const Length top = part.top + part.set.leading * static_cast<std::int64_t>(i);
                if (!is_here(top)) continue;
                const Length baseline = baseline_of(cell_top + top, part.set.leading);
                if (i == 0 && part.set.label) place(*part.set.label, baseline, part, band.use);
                place(line_of(part.set, i), baseline, part, band.use);
                if (i == 0 && part.set.aside) place(*part.set.aside, baseline, part, band.use);
            }
        }
    }

    void place(const LineBox& line, Length baseline, const SetCellParagraph& part, Use use) {
        if (use != Use::kRepeatedHead) return placer_.place_line(line, baseline, part.set.leading);
        LineBox artifact = line;
        for (LineFragment& fragment : artifact.fragments) {
            fragment.element = kArtifact;
            fragment.link.reset();
        }
        placer_.place_line(artifact, baseline, part.set.leading);
    }

    /// Over the band's row, where no cell reaches over from the row `above`.
    void place_row_rule(std::size_t above, const Band& band) {
        const auto& upper = table_.owners[above];
        const auto& lower = table_.owners[band.row];
        const std::size_t columns = lower.size();
        for (std::size_t c = 0; c < columns;) {
            const std::size_t first = c;
            while (c < columns && upper[c] != lower[c]) ++c;
            if (c > first) {
                place_rule({.origin = {placer_.left + table_.edges[first],
                                       band.top - scaled(table_.rule, 1, 2)},
                            .size = {table_.edges[c] - table_.edges[first], table_.rule}},
                           table_.color);
            }
            while (c < columns && upper[c] == lower[c]) ++c;
        }
    }

    /// At the left edge of a column, through all bands where it parts two cells.
    void place_column_rule(std::size_t edge) {
        std::optional<Length> from;
        const auto close = [&](Length to) {
            if (!from) return;
            place_rule(
                {.origin = {placer_.left + table_.edges[edge] - scaled(table_.rule, 1, 2), *from},
                 .size = {table_.rule, to - *from}},
                table_.color);
            from.reset();
        };
        for (const Band& band : bands_) {
            const auto& owners = table_.owners[band.row];
            if (owners[edge - 1] != owners[edge]) {
                if (!from) from = band.top;
            } else {
                close(band.top);
            }
        }
        close(bands_.back().bottom());
    }

    void place_frame() {
        const Length half = scaled(table_.frame, 1, 2);
        const Length left = placer_.left - half;
        const Length width = table_.edges.back() + table_.frame;
        const Length top = bands_.front().top;
        const Length bottom = bands_.back().bottom();
        for (const Length y : {top, bottom}) {
            place_rule({.origin = {left, y - half}, .size = {width, table_.frame}}, table_.color);
        }
        for (const Length x : {left, left + table_.edges.back()}) {
            place_rule({.origin = {x, top}, .size = {table_.frame, bottom - top}}, table_.color);
        }
    }

    const SetTable& table_;
    std::vector<Band> bands_;
    Placer& placer_;
};

}  // namespace

void place_table(const SetTable& table, const TablePart& part, Placer& placer) {
    Placer inside{
        .document = placer.document, .page = placer.page, .left = placer.left + table.left};
    TablePlacer work{table, list_bands(table, part), inside};
    work.place_fills();
    work.place_content();
    work.place_rules();
}

void place_image(const Figure& figure, Point corner, Placer& placer) {
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

}  // namespace cvpdf
