#include "pdf/glyph_planner.h"

#include <algorithm>
#include <cstdlib>
#include <ranges>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/unicode.h"
#include "pdf/upright_glyphs.h"
#include "text/glyph_outline.h"

namespace cvpdf {

namespace {

bool is_one_character(std::string_view text) {
    return ceil_to_character(text, 1) == text.size();
}

/// Segments of glyphs, each as it is, from the last to the first: readers take what is in another
/// font for a piece of its own. `borders` are places between segments.
std::vector<ShownGlyph> in_reading_order(std::vector<ShownGlyph> glyphs,
                                         const std::vector<std::size_t>& borders) {
    if (borders.empty()) return glyphs;
    std::vector<ShownGlyph> ordered;
    std::size_t end = glyphs.size();
    const auto append_from = [&](std::size_t begin) {
        const auto segment = std::span(glyphs).subspan(begin, std::exchange(end, begin) - begin);
        ordered.insert(ordered.end(), segment.begin(), segment.end());
    };
    for (const std::size_t border : borders | std::views::reverse) append_from(border);
    append_from(0);
    return ordered;
}

}  // namespace

/// Some readers (pdf.js) give no width to a glyph whose text has a nonspacing mark in it, and take
/// the room that it leaves for a space; others (mupdf) read a character beyond U+FFFF only where
/// it is all that a glyph is read as. So the glyph ends in blank ones, which are read as what is
/// behind its first piece.
void GlyphPlanner::show_drawn(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster,
                              const ClusterReading& reading) {
    Length width;
    for (const Glyph& glyph : std::span(run.glyphs).subspan(cluster.first, cluster.count)) {
        width += glyph.advance;
    }
    const auto in_run = [&](std::int64_t permille_of_em) {
        return scaled(scaled(run.size, permille_of_em, 1000), run.width_permille, 1000);
    };
    std::vector<std::string> pieces = readable_pieces(reading.text);
    std::int64_t behind = 0;
    for (const std::string& piece : pieces | std::views::drop(1)) behind += blank_width(piece);
    const bool is_narrow = width < in_run(behind + blank_width({})) * 2;
    if (run.direction == Direction::kRightToLeft || is_narrow) {
        pieces = {std::string(reading.text)};
        behind = 0;
    }
    const DrawnSpec spec = {
        .text = pieces[0], .shorter_by = behind, .raised_by = reading.raised_by};
    const std::optional<ShiftedGlyph> joined = placer_.in_one_glyph(run, cluster, spec);
    shown.glyphs.push_back({.place = joined ? fonts_.place_shifted(run.face, *joined, spec.text)
                                            : placer_.place_drawn(run, cluster, spec),
                            .offset = {.x = reading.x, .y = reading.raised_by}});
    Length x = reading.x + width - in_run(behind);
    for (const std::string& piece : pieces | std::views::drop(1)) {
        shown.glyphs.push_back({.place = joined ? placer_.place_blank_glyph(run, piece)
                                                : placer_.place_blank(run, piece),
                                .offset = {x, reading.raised_by}});
        x += in_run(blank_width(piece));
    }
}

void GlyphPlanner::show_missing(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster,
                                Length x) {
    std::size_t offset = 0;
    for (const Glyph& glyph : std::span(run.glyphs).subspan(cluster.first, cluster.count)) {
        char32_t code_point = glyph.id;
        if (run.face != kMissingFace) {
            // .notdef of a face: the cluster's characters, one after the other.
            if (offset >= cluster.text.size()) break;
            code_point = next_code_point(cluster.text, &offset);
        }
        std::string character;
        append_utf8(character, code_point);
        std::string text = readable_text(character);
        if (text.empty()) text = fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point));
        shown.glyphs.push_back({.place = placer_.place_missing(code_point, text),
                                .offset = {x + glyph.offset.x, glyph.offset.y}});
        x += glyph.advance;
    }
}

/// A letter of an Indic script whose neighbour is kerned to it. Near the narrow blanks behind
/// conjuncts, some readers (poppler) take a small step for the end of a word.
bool GlyphPlanner::is_kerned_letter(const GlyphRun& run, const GlyphCluster& cluster) const {
    constexpr char32_t kFirst = 0x900;
    constexpr char32_t kLast = 0xDFF;
    constexpr std::int64_t kSeen = 2;  // 1/1000 em
    if (cluster.count != 1 || !placer_.can_shift(run)) return false;
    if (run.direction == Direction::kRightToLeft) return false;
    std::size_t offset = 0;
    const char32_t c = next_code_point(cluster.text, &offset);
    if (c < kFirst || c > kLast) return false;
    const Glyph& glyph = run.glyphs[cluster.first];
    const std::int64_t own = std::int64_t{1000} * glyph_advance(*library_, run.face, glyph.id) /
                             library_->info(run.face).metrics.units_per_em;
    const Length drawn_size = scaled(run.size, run.width_permille, 1000);
    return std::abs(permille(glyph.advance, drawn_size) - own) >= kSeen;
}

void GlyphPlanner::show_cluster(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster,
                                const ClusterPlace& at) {
    Length x = at.x;
    const bool leftward = run.direction == Direction::kRightToLeft;
    const bool is_marked = !at.mark.empty() || !at.behind.empty() ||
                           (leftward && cluster.text == " " && is_behind_mark(run, cluster));
    if (!is_marked && is_plain(run, cluster)) {
        const Glyph& glyph = run.glyphs[cluster.first];
        shown.glyphs.push_back(
            {.place = fonts_.place_plain(run.face, glyph.id, cluster.text.front()),
             .offset = {x + glyph.offset.x, glyph.offset.y}});
        return;
    }
    const auto glyphs = std::span(run.glyphs).subspan(cluster.first, cluster.count);
    const bool is_missing = run.face == kMissingFace ||
                            std::ranges::any_of(glyphs, [](const Glyph& g) { return g.id == 0; });
    if (is_missing) return show_missing(shown, run, cluster, x);

    std::string text = readable_text(cluster.text);
    if (text.empty()) {
        // Nothing to read: a soft hyphen that is shown, or a character that never is.
        const bool takes_room =
            std::ranges::any_of(glyphs, [](const Glyph& g) { return g.advance != Length{}; });
        if (!takes_room) return;
        text.assign(1, cluster.text == "\u00AD" ? '-' : ' ');
    }
    if (leftward) {
        text = reversed_text(text);
    } else if (text.size() > 3) {
        drop_last_joiner(text);
    }
    const bool is_apart = at.is_spelled && cluster.count == 1 && is_one_character(text) &&
                          run.form != GlyphForm::kPicture && !is_narrowed(run, cluster);
    if (!is_apart) text.insert(0, at.mark);
    if (run.form == GlyphForm::kPicture) {
        return show_drawn(shown, run, cluster, {.text = text, .x = x});
    }
    const auto parts = leftward ? share_text(text, cluster.count) : std::vector<std::string>();
    if (at.mark.empty() && !parts.empty() && placer_.can_shift(run)) {
        UprightGlyphs upright(fonts_, placer_, *library_);
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            const auto rest = glyphs.subspan(i + 1);
            const auto wide = std::ranges::find_if(
                rest, [](const Glyph& glyph) { return glyph.advance != Length{}; });
            upright.show(shown, run, glyphs[i],
                         {.text = parts[i],
                          .x = x,
                          .is_before_space = is_before_space(run, cluster),
                          .is_behind_mark = is_behind_mark(run, cluster),
                          .next_without_width = static_cast<int>(wide - rest.begin())});
            x += glyphs[i].advance;
        }
        return;
    }
    const bool is_whole = leftward || is_one_character(text) || readable_pieces(text).size() == 1;
    const bool is_shifted = at.mark.empty() && is_kerned_letter(run, cluster);
    if (cluster.count == 1 && !is_narrowed(run, cluster) && is_whole && !is_shifted) {
        ShortPoint offset = {x + glyphs[0].offset.x, glyphs[0].offset.y};
        // One at the end of a line has no width of its own: it must not stand on what is before it.
        const bool hangs =
            leftward && !at.mark.empty() && text.ends_with(' ') && glyphs[0].advance == Length{};
        if (hangs) offset.x -= scaled(run.size, 1, 4);
        const GlyphPlace place = at.mark.empty()
                                     ? fonts_.place(run.face, glyphs[0].id, text)
                                     : fonts_.place_marked(run.face, glyphs[0].id, text);
        shown.glyphs.push_back(
            {.place = place,
             .offset = offset,
             .spelled_mark = is_apart && !at.mark.empty() ? at.mark.data() : "",
             .spelled_behind = is_apart && !at.behind.empty() ? at.behind.data() : ""});
        return;
    }
    // Readers turn round what is in one font: a mark over a letter must not be in another.
    if (parts.empty()) return show_drawn(shown, run, cluster, {.text = text, .x = x});
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        shown.glyphs.push_back({.place = fonts_.place(run.face, glyphs[i].id, parts[i]),
                                .offset = {x + glyphs[i].offset.x, glyphs[i].offset.y}});
        x += glyphs[i].advance;
    }
}

/// A space behind a mark over a letter, which is read with a mark of direction in any case
/// (upright_glyphs.h), and need not be shown apart.
bool GlyphPlanner::is_marked_anyway(const GlyphRun& run, const GlyphCluster& cluster,
                                    std::string_view mark) const {
    return mark == kRightToLeftMark && cluster.text == " " && cluster.count == 1 &&
           run.glyphs[cluster.first].advance > Length{} && is_behind_mark(run, cluster) &&
           run.direction == Direction::kRightToLeft && placer_.can_shift(run);
}

/// What is read behind a run that ends in a mark over a letter, in its font.
void GlyphPlanner::show_end(ShownRun& shown, const GlyphRun& run, std::string_view text) {
    if (shown.glyphs.empty() || !placer_.can_shift(run)) return;
    const Length drawn_size = scaled(run.size, run.width_permille, 1000);
    const Length width = scaled(drawn_size, blank_width(text), 1000);
    const Length x = shown.glyphs.front().offset.x - width;
    shown.glyphs.insert(shown.glyphs.begin(),
                        {.place = placer_.place_blank_glyph(run, text), .offset = {.x = x}});
}

ShownRun GlyphPlanner::show(const GlyphRun& run, const DirectionMarks& marks) {
    ShownRun shown;
    Length x;
    if (marks.empty() && is_plain(run)) {
        shown.glyphs.resize(run.glyphs.size());
        for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
            const Glyph& glyph = run.glyphs[i];
            shown.glyphs[i] = {.place = fonts_.place_plain(run.face, glyph.id, run.text[i]),
                               .offset = {x + glyph.offset.x, glyph.offset.y}};
            x += glyph.advance;
        }
        return shown;
    }
    shown.glyphs.reserve(run.glyphs.size());
    std::vector<std::size_t> segments;  // where glyphs with marks begin, and where they end
    bool after_mark = false;
    for (const GlyphCluster& cluster : find_clusters(run)) {
        const auto offset = static_cast<std::uint32_t>(cluster.text.data() - run.text.data());
        const auto mark = std::ranges::find(marks, offset, &DirectionMark::offset);
        const bool marked = mark != marks.end() && !is_marked_anyway(run, cluster, mark->text);
        if (marked || after_mark) segments.push_back(shown.glyphs.size());
        after_mark = marked;
        show_cluster(shown, run, cluster,
                     {.x = x,
                      .mark = marked ? mark->text : std::string_view{},
                      .behind = marked ? mark->behind : std::string_view{},
                      .is_spelled = marked && mark->is_spelled});
        const auto glyphs = std::span(run.glyphs).subspan(cluster.first, cluster.count);
        for (const Glyph& glyph : glyphs) x += glyph.advance;
    }
    if (run.direction == Direction::kRightToLeft) {
        shown.glyphs = in_reading_order(std::move(shown.glyphs), segments);
        const auto last = static_cast<std::uint32_t>(run.text.size());
        const auto mark = std::ranges::find(marks, last, &DirectionMark::offset);
        if (mark != marks.end() && segments.empty()) show_end(shown, run, mark->text);
    }
    return shown;
}

ShownRun GlyphPlanner::show_on_baseline(const GlyphRun& run) {
    ShownRun shown;
    Length x;
    for (const GlyphCluster& cluster : find_clusters(run)) {
        const std::string text = readable_text(cluster.text);
        if (!text.empty()) {
            show_drawn(shown, run, cluster, {.text = text, .x = x, .raised_by = run.rise});
        }
        for (std::size_t i = 0; i < cluster.count; ++i) x += run.glyphs[cluster.first + i].advance;
    }
    return shown;
}

void GlyphPlanner::show_last_space(ShownRun& shown, const GlyphRun& run, StepBeside step,
                                   std::optional<std::uint32_t> glyph) {
    if (shown.glyphs.empty() || readable_text(run.text).ends_with(' ')) return;
    if (step == StepBeside::kToColumn) {
        shown.glyphs.push_back(
            {.place = glyph ? fonts_.place(run.face, *glyph, " ") : placer_.place_blank(run, " "),
             .offset = {.x = run_width(run)}});
        return;
    }
    shown.glyphs.push_back({.place = glyph ? fonts_.place_marked(run.face, *glyph, kMarkedSpace)
                                           : placer_.place_blank(run, kMarkedSpace),
                            .offset = {.x = -scaled(run.size, 1, 4)}});
}

void GlyphPlanner::show_far_space(ShownRun& shown, const GlyphRun& run, Length x,
                                  std::optional<std::uint32_t> glyph) {
    const bool is_possible = glyph || placer_.can_shift(run);
    if (shown.glyphs.empty() || !is_possible || x >= shown.glyphs.front().offset.x) return;
    const GlyphPlace place =
        glyph ? fonts_.place(run.face, *glyph, " ") : placer_.place_blank_glyph(run, " ");
    if (place.font != shown.glyphs.front().place.font) return;
    shown.glyphs.insert(shown.glyphs.begin(), {.place = place, .offset = {.x = x}});
}

}  // namespace cvpdf
