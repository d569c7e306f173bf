#include "pdf/glyph_plan.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <ranges>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "base/unicode.h"
#include "pdf/cluster_text.h"
#include "pdf/direction_marks.h"
#include "pdf/lines_seen.h"
#include "pdf/place_glyphs.h"
#include "pdf/raised_ends.h"
#include "pdf/steps_beside.h"
#include "text/bidi_kind.h"
#include "text/glyph_outline.h"

namespace cvpdf {

namespace {

constexpr std::string_view kMarkedSpace = "\u200F ";

bool is_before_space(const GlyphRun& run, const GlyphCluster& cluster) {
    const auto end =
        static_cast<std::size_t>(cluster.text.data() - run.text.data()) + cluster.text.size();
    return std::string_view(run.text).substr(end).starts_with(' ');
}

bool ends_in_mark(std::string_view text) {
    if (text.empty()) return false;
    std::size_t last = floor_to_character(text, text.size() - 1);
    return is_nonspacing_mark(next_code_point(text, &last));
}

bool is_behind_mark(const GlyphRun& run, const GlyphCluster& cluster) {
    const auto begin = static_cast<std::size_t>(cluster.text.data() - run.text.data());
    return ends_in_mark(std::string_view(run.text).substr(0, begin));
}

/// What stands in numbers, and is not written over letters.
bool is_sign_of_numbers(std::string_view text) {
    if (text.empty()) return false;
    std::size_t at = 0;
    const char32_t c = next_code_point(text, &at);
    return at == text.size() && bidi_kind(c) == BidiKind::kWeak && !is_nonspacing_mark(c);
}

/// Bytes of the nonspacing marks that a text begins with.
std::size_t marks_before(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size(); end = at) {
        if (!is_nonspacing_mark(next_code_point(text, &at))) break;
    }
    return end;
}

/// Bytes before the first nonspacing mark.
std::size_t letters_before(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size(); end = at) {
        if (is_nonspacing_mark(next_code_point(text, &at))) break;
    }
    return end;
}

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

/// Shows glyphs with the fonts that they are found in.
class GlyphPlanner {
  public:
    GlyphPlanner(GlyphFonts& fonts, const FontLibrary* library)
        : fonts_(fonts), library_(library), placer_(fonts, library) {}
    ShownRun show(const GlyphRun& run, const DirectionMarks& marks);
    /// On the baseline: what raises the glyphs is in their drawing.
    ShownRun show_on_baseline(const GlyphRun& run);
    /// A space that is read behind all glyphs of `run`. `glyph`: what the face has for it.
    void show_last_space(ShownRun& shown, const GlyphRun& run, StepBeside step,
                         std::optional<std::uint32_t> glyph);
    /// A space left of all glyphs of `run`, in their font.
    void show_far_space(ShownRun& shown, const GlyphRun& run, Length x,
                        std::optional<std::uint32_t> glyph);

  private:
    struct ClusterPlace {
        Length x = {};                 ///< of the pen
        std::string_view mark = {};    ///< direction mark that the cluster is read with
        std::string_view behind = {};  ///< another, behind it
        bool is_spelled = false;       ///< the marks, by an ActualText
    };
    struct ClusterReading {
        std::string_view text = {};
        Length x = {};          ///< of the pen
        Length raised_by = {};  ///< within the drawing
    };

    struct LeftwardPart {
        std::string_view text = {};  ///< in reverse
        Length x = {};               ///< of the pen
        bool is_before_space = false;
        bool is_behind_mark = false;
        int next_without_width = 0;  ///< glyphs that stand behind this one, in the same place
    };

    void show_drawn(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster,
                    const ClusterReading& reading);
    void show_cluster(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster,
                      const ClusterPlace& at);
    void show_missing(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster, Length x);

    bool is_marked_anyway(const GlyphRun& run, const GlyphCluster& cluster,
                          std::string_view mark) const;
    void show_end(ShownRun& shown, const GlyphRun& run, std::string_view text);
    bool is_kerned_letter(const GlyphRun& run, const GlyphCluster& cluster) const;
    void show_upright(ShownRun& shown, const GlyphRun& run, const Glyph& glyph,
                      const LeftwardPart& part);

    GlyphFonts& fonts_;
    const FontLibrary* library_;
    GlyphPlacer placer_;
};

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

/// Readers take a mark that stands higher than its letter, or any glyph without a width, for
/// another word or line: such a glyph is shifted onto the baseline and gets a little width. pdf.js
/// gives no width to what has a mark in its text: a letter with its mark in one glyph is read in
/// two, and marks stand left of where the letter begins, which would else be a step back. It takes
/// the room of a space left of a mark for another one, unless the space is read with a mark of
/// direction.
void GlyphPlanner::show_upright(ShownRun& shown, const GlyphRun& run, const Glyph& glyph,
                                const LeftwardPart& part) {
    const int per_em = library_->info(run.face).metrics.units_per_em;
    const Length drawn_size = scaled(run.size, run.width_permille, 1000);
    const auto in_units = [&](Length length, Length size) {
        return static_cast<int>(scaled(length, per_em, size.units).units);
    };
    const auto show_blank = [&](std::string_view text, Length x) {
        shown.glyphs.push_back({.place = placer_.place_blank_glyph(run, text), .offset = {x, {}}});
    };
    std::string_view text = part.text;
    const std::size_t marks = marks_before(text);
    if (marks < text.size() && marks > 0) {
        show_blank(text.substr(0, marks), part.x - scaled(drawn_size, blank_width(text), 1000));
        text.remove_prefix(marks);
    }
    if (const std::size_t letters = letters_before(text); letters > 0 && letters < text.size()) {
        LeftwardPart letter = part;
        letter.text = text.substr(0, letters);
        ++letter.next_without_width;
        show_upright(shown, run, glyph, letter);
        const Length room = scaled(drawn_size, blank_width({}), 1000);
        const Length end = glyph.advance == Length{} ? part.x - room * part.next_without_width
                                                     : part.x + glyph.advance;
        return show_blank(text.substr(letters), end - room);
    }
    // poppler takes it for a part of a number, and the space behind it likewise, unless a mark
    // parts them. pdf.js passes over a mark that is alone.
    if (is_sign_of_numbers(text) && part.is_before_space) show_blank(kRightToLeftMark, part.x);
    const bool has_width = glyph.advance != Length{} || text == " ";
    if (text == " " && part.is_behind_mark && glyph.advance > Length{}) {
        const ShiftedGlyph blank{.advance = glyph_advance(*library_, run.face, glyph.id)};
        shown.glyphs.push_back(
            {.place = fonts_.place_shifted(run.face, blank, kMarkedSpace), .offset = {part.x, {}}});
        return;
    }
    if (has_width && glyph.offset.y == Length{}) {
        shown.glyphs.push_back({.place = fonts_.place(run.face, glyph.id, text),
                                .offset = {part.x + glyph.offset.x, {}}});
        return;
    }
    const Length blank = scaled(drawn_size, blank_width(text), 1000);
    const Length before = has_width ? Length{} : blank * (part.next_without_width + 1);
    const Length advance = has_width ? std::max<Length>(glyph.advance, {}) : blank;
    const Length x = part.x - before;
    const ShiftedGlyph shifted{.parts = {{.glyph = glyph.id,
                                          .x = in_units(glyph.offset.x + before, drawn_size),
                                          .y = in_units(-glyph.offset.y, run.size)}},
                               .advance = in_units(advance, drawn_size)};
    shown.glyphs.push_back(
        {.place = fonts_.place_shifted(run.face, shifted, text), .offset = {x, {}}});
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
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            const auto rest = glyphs.subspan(i + 1);
            const auto wide = std::ranges::find_if(
                rest, [](const Glyph& glyph) { return glyph.advance != Length{}; });
            show_upright(shown, run, glyphs[i],
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
/// (`show_upright`), and need not be shown apart.
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
