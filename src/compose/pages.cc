// Pages: the paper, what runs along its edges, and what the file says about itself.

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "compose/composer.h"
#include "compose/inlines.h"
#include "compose/styles.h"

namespace cvpdf {
namespace {

/// The name is filled in here, the numbers where the pages are known.
FieldValue running_value(Composer& composer, std::string_view name) {
    if (name == "name") return {.text = localized(composer, composer.header().name)};
    return {.text = plain_marked_text(fmt::format("{{{}}}", name), composer.language(), {})};
}

RunningText make_running(Composer& composer, const RunningSpec& spec, Length baseline) {
    const PageStyle style = page_style(composer.layout(), spec.style);
    MarkedText text = fill_template(
        spec.text, [&](std::string_view name) { return running_value(composer, name); },
        template_words(composer));
    return {.inlines = make_inlines(composer, std::move(text), style, kArtifact),
            .direction = composer.direction,
            .side = side_of(spec.align, composer.direction),
            .baseline = baseline};
}

/// A band's place on the paper; from right to left it changes sides.
Rect band_area(const PageBandSpec& band, Size page, Direction direction) {
    const bool is_mirrored = direction == Direction::kRightToLeft;
    const Rect at_start{.size = {band.size, page.height}};
    const Rect at_end{.origin = {page.width - band.size, {}}, .size = {band.size, page.height}};
    switch (band.side) {
        case PageEdge::kTop:
            return {.size = {page.width, band.size}};
        case PageEdge::kBottom:
            return {.origin = {{}, page.height - band.size}, .size = {page.width, band.size}};
        case PageEdge::kLeft:
            return is_mirrored ? at_end : at_start;
        case PageEdge::kRight:
            return is_mirrored ? at_start : at_end;
    }
    return {};
}

void add_fills(const Composer& composer, int page, PageMaster& master) {
    const PageSpec& spec = composer.layout().page;
    if (spec.background) {
        master.fills.push_back({.area = {.size = spec.size},
                                .color = resolve_color(composer.layout(), spec.background->name)});
    }
    for (const PageBandSpec& band : spec.bands) {
        if (page > band.to_page) continue;
        master.fills.push_back({.area = band_area(band, spec.size, composer.direction),
                                .color = resolve_color(composer.layout(), band.color.name)});
    }
}

PageMaster make_master(Composer& composer, int page) {
    const PageSpec& spec = composer.layout().page;
    Insets margins = spec.margins;
    if (composer.direction == Direction::kRightToLeft) std::swap(margins.left, margins.right);
    PageMaster master{.size = spec.size, .margins = margins};
    add_fills(composer, page, master);
    if (spec.head && page >= spec.head->from_page) {
        master.running.push_back(make_running(composer, *spec.head, spec.head->distance));
    }
    if (spec.foot && page >= spec.foot->from_page) {
        master.running.push_back(
            make_running(composer, *spec.foot, spec.size.height - spec.foot->distance));
    }
    return master;
}

}  // namespace

void compose_pages(Composer& composer) {
    const PageSpec& spec = composer.layout().page;
    composer.document.page_masters.push_back(make_master(composer, 1));
    const auto ends_on_first = [](const PageBandSpec& band) { return band.to_page == 1; };
    const bool differs = (spec.head && spec.head->from_page == 2) ||
                         (spec.foot && spec.foot->from_page == 2) ||
                         std::ranges::any_of(spec.bands, ends_on_first);
    if (differs) composer.document.page_masters.push_back(make_master(composer, 2));
}

void compose_info(Composer& composer) {
    DocumentInfo& info = composer.document.info;
    info.author = localized_plain(composer, composer.header().name);
    info.subject = localized_plain(composer, composer.header().headline);
    const auto cv = composer.input.locale.words.find("cv");
    info.title = cv == composer.input.locale.words.end()
                     ? info.author
                     : fmt::format("{} – {}", info.author, cv->second);
    info.language = composer.input.language;
    info.layout = composer.layout().name;
}

}  // namespace cvpdf
