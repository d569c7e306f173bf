#include "compose/rows.h"

#include <algorithm>
#include <array>
#include <utility>

#include "compose/fields.h"

namespace cvpdf {
namespace {

FilledRow fill_row(Composer& composer, const RowSpec& row, const Entry& entry,
                   const SectionSpec& spec) {
    FilledRow filled{.main = fill_row_from_entry(composer, row.main, entry, spec),
                     .aside = fill_row_from_entry(composer, row.aside, entry, spec),
                     .style = known_style(composer, row.style ? *row.style : spec.row_style),
                     .aside_style = known_style(
                         composer, row.aside_style ? *row.aside_style : spec.aside_style)};
    filled.space_before = spacing(row.space_before, filled.style.size);
    return filled;
}

bool begins_bold(const Template& pattern) {
    return pattern.source.starts_with("**");
}

bool has_bold(const MarkedText& text) {
    return std::ranges::any_of(text.rich.runs, [](const InlineRun& run) { return run.style.bold; });
}

}  // namespace

std::vector<FilledRow> fill_rows(Composer& composer, std::span<const RowSpec> rows,
                                 const Entry& entry, const SectionSpec& spec) {
    std::vector<FilledRow> filled;
    FilledRow homeless;  // asides without a row so far
    for (const RowSpec& row : rows) {
        FilledRow next = fill_row(composer, row, entry, spec);
        if (!next.main.empty()) {
            if (filled.empty() && begins_bold(rows.front().main) && !has_bold(next.main)) {
                next.main = fill_row_from_entry(composer, row.main, entry, spec, FirstField::kBold);
            }
            if (!homeless.aside.empty()) {
                homeless.aside = listed(composer, std::array{homeless.aside, next.aside});
                next.aside = std::exchange(homeless, {}).aside;
            }
            filled.push_back(std::move(next));
        } else if (!next.aside.empty() && !filled.empty()) {
            filled.back().aside = listed(composer, std::array{filled.back().aside, next.aside});
        } else if (!next.aside.empty()) {
            if (homeless.aside.empty()) {
                homeless = std::move(next);
            } else {
                homeless.aside = listed(composer, std::array{homeless.aside, next.aside});
            }
        }
    }
    if (!homeless.aside.empty()) {
        homeless.main = std::exchange(homeless.aside, {});
        filled.push_back(std::move(homeless));
    }
    return filled;
}

}  // namespace cvpdf
