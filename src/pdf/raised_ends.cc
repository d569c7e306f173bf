#include "pdf/raised_ends.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "pdf/cluster_text.h"

namespace cvpdf {

namespace {

bool is_drawable(const GlyphRun& run) {
    return run.face != kMissingFace && run.form == GlyphForm::kOutline &&
           run.direction == Direction::kLeftToRight &&
           std::ranges::none_of(run.glyphs, [](const Glyph& glyph) { return glyph.id == 0; });
}

/// True if pdfium takes what stands so much higher or lower for another line.
bool steps(const GlyphRun& before, const GlyphRun& after) {
    const Length step = after.rise - before.rise;
    const Length widest =
        std::max<Length>(before.glyphs.back().advance, after.glyphs.front().advance);
    return std::max(step, -step) * 2 > widest;
}

bool goes_on(const PlacedGlyphs& before, const PlacedGlyphs& after) {
    constexpr std::int64_t kMostPercent = 15;  // more is room between words
    if (before.origin.y != after.origin.y) return false;
    const Length room = after.origin.x - before.origin.x - run_width(*before.run);
    const Length most = scaled(std::min(before.run->size, after.run->size), kMostPercent, 100);
    return room < most && -room < most && !readable_text(before.run->text).ends_with(' ') &&
           !readable_text(after.run->text).starts_with(' ');
}

}  // namespace

std::vector<bool> find_raised_ends(const Page& page) {
    std::vector<bool> ends(page.items.size());
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const auto* glyphs = std::get_if<PlacedGlyphs>(&page.items[i].content);
        if (glyphs == nullptr || glyphs->run->glyphs.empty()) continue;
        const std::optional<std::size_t> before = std::exchange(last, i);
        if (!before || page.items[*before].element == page.items[i].element) continue;
        const auto& raised = std::get<PlacedGlyphs>(page.items[*before].content);
        if (raised.run->rise == Length{} || !is_drawable(*raised.run)) continue;
        ends[*before] = steps(*raised.run, *glyphs->run) && goes_on(raised, *glyphs);
    }
    return ends;
}

}  // namespace cvpdf
