#include "pdf/glyph_plan.h"

#include <optional>
#include <utility>

#include "pdf/direction_marks.h"
#include "pdf/glyph_planner.h"
#include "pdf/lines_seen.h"
#include "pdf/raised_ends.h"
#include "pdf/steps_beside.h"

namespace cvpdf {

namespace {

/// What a face is asked for where the pages have a space of it.
std::optional<std::uint32_t> space_glyph(const std::vector<Page>& pages, FaceId face) {
    for (const Page& page : pages) {
        for (const PlacedItem& item : page.items) {
            const auto* placed = std::get_if<PlacedGlyphs>(&item.content);
            if (placed == nullptr || placed->run->face != face) continue;
            const GlyphRun& run = placed->run;
            for (const Glyph& glyph : run.glyphs) {
                if (glyph.id != 0 && run.text[glyph.cluster] == ' ') return glyph.id;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

GlyphPlan plan_glyphs(const std::vector<Page>& pages, const FontLibrary* library) {
    GlyphFonts fonts;
    GlyphPlanner planner(fonts, library);
    std::vector<std::vector<ShownRun>> runs;
    runs.reserve(pages.size());
    for (const Page& page : pages) {
        std::vector<ShownRun>& of_page = runs.emplace_back();
        of_page.reserve(page.items.size());
        const std::vector<DirectionMarks> marks = find_direction_marks(page);
        const std::vector<bool> raised_ends = find_raised_ends(page);
        for (std::size_t i = 0; i < page.items.size(); ++i) {
            const auto* placed = std::get_if<PlacedGlyphs>(&page.items[i].content);
            if (placed == nullptr) {
                of_page.emplace_back();
            } else if (raised_ends[i]) {
                of_page.push_back(planner.show_on_baseline(placed->run));
            } else {
                of_page.push_back(
                    planner.show(placed->run, marks.empty() ? DirectionMarks{} : marks[i]));
            }
        }
        const std::vector<StepBeside> steps = find_steps_beside(page);
        for (std::size_t i = 0; i < page.items.size(); ++i) {
            if (steps[i] == StepBeside::kNone) continue;
            const GlyphRun& run = std::get<PlacedGlyphs>(page.items[i].content).run;
            planner.show_last_space(of_page[i], run, steps[i], space_glyph(pages, run.face));
        }
        if (!has_leftward_text(page)) continue;
        if (const auto space = space_that_fills(page)) {
            const auto& placed = std::get<PlacedGlyphs>(page.items[space->item].content);
            planner.show_far_space(of_page[space->item], *placed.run, space->left - placed.origin.x,
                                   space_glyph(pages, placed.run->face));
        }
    }
    return {.faces = fonts.take_faces(), .fonts = fonts.take_fonts(), .runs = std::move(runs)};
}

}  // namespace cvpdf
