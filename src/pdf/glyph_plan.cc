#include "pdf/glyph_plan.h"

#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>

#include <fmt/format.h>

#include "base/unicode.h"
#include "pdf/cluster_text.h"

namespace cvpdf {

namespace {

constexpr std::size_t kMaxDrawnGlyphs = 256;

/// A length as thousandths of a font size, rounded.
std::int64_t permille(Length length, Length size) {
    if (size.units <= 0) return 0;
    return scaled(length, 1000, size.units).units;
}

class GlyphPlanner {
  public:
    ShownRun show(const GlyphRun& run);
    GlyphPlan take() && { return std::move(plan_); }

  private:
    struct Reading {
        std::string text;
        std::uint32_t font;
    };
    struct KnownGlyph {
        std::uint32_t slot = 0;
        std::vector<Reading> readings = {};
    };
    struct KnownFace {
        std::size_t face_use = 0;
        std::vector<std::uint32_t> fonts = {};  ///< the first font, then the aliases
        std::unordered_map<std::uint32_t, KnownGlyph> glyphs = {};
    };

    KnownFace& know_face(FaceId face);
    KnownGlyph& know_glyph(KnownFace& known, std::uint32_t glyph);
    GlyphPlace place(KnownFace& known, std::uint32_t glyph, std::string_view text);
    GlyphPlace place_drawn(DrawnGlyph glyph, const std::string& key);
    GlyphPlace place_missing(char32_t code_point, std::string_view text);
    GlyphPlace place_composite(const GlyphRun& run, const GlyphCluster& cluster,
                               std::string_view text);
    void show_cluster(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster, Length x);
    void show_missing(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster, Length x);

    GlyphPlan plan_ = {};
    std::map<FaceId, KnownFace> faces_ = {};
    std::map<std::string, GlyphPlace> drawn_ = {};
    std::optional<std::uint32_t> open_drawn_font_ = {};
};

GlyphPlanner::KnownFace& GlyphPlanner::know_face(FaceId face) {
    const auto [found, is_new] = faces_.try_emplace(face);
    if (is_new) {
        found->second.face_use = plan_.faces.size();
        plan_.faces.push_back({.face = face});
    }
    return found->second;
}

GlyphPlanner::KnownGlyph& GlyphPlanner::know_glyph(KnownFace& known, std::uint32_t glyph) {
    const auto [found, is_new] = known.glyphs.try_emplace(glyph);
    if (is_new) {
        std::vector<std::uint32_t>& glyphs = plan_.faces[known.face_use].glyphs;
        found->second.slot = static_cast<std::uint32_t>(glyphs.size());
        glyphs.push_back(glyph);
    }
    return found->second;
}

GlyphPlace GlyphPlanner::place(KnownFace& known, std::uint32_t glyph, std::string_view text) {
    KnownGlyph& known_glyph = know_glyph(known, glyph);
    for (const Reading& reading : known_glyph.readings) {
        if (reading.text == text) return {.font = reading.font, .slot = known_glyph.slot};
    }
    const std::size_t alias = known_glyph.readings.size();
    if (alias == known.fonts.size()) {
        known.fonts.push_back(static_cast<std::uint32_t>(plan_.fonts.size()));
        plan_.fonts.emplace_back(FaceFont{.face_use = known.face_use});
    }
    const std::uint32_t font = known.fonts[alias];
    std::get<FaceFont>(plan_.fonts[font])
        .texts.push_back({.slot = known_glyph.slot, .text = std::string(text)});
    known_glyph.readings.push_back({.text = std::string(text), .font = font});
    return {.font = font, .slot = known_glyph.slot};
}

GlyphPlace GlyphPlanner::place_drawn(DrawnGlyph glyph, const std::string& key) {
    const auto [found, is_new] = drawn_.try_emplace(key);
    if (!is_new) return found->second;
    if (!open_drawn_font_ ||
        std::get<DrawnFont>(plan_.fonts[*open_drawn_font_]).glyphs.size() == kMaxDrawnGlyphs) {
        open_drawn_font_ = static_cast<std::uint32_t>(plan_.fonts.size());
        plan_.fonts.emplace_back(DrawnFont{});
    }
    std::vector<DrawnGlyph>& glyphs = std::get<DrawnFont>(plan_.fonts[*open_drawn_font_]).glyphs;
    found->second = {.font = *open_drawn_font_, .slot = static_cast<std::uint32_t>(glyphs.size())};
    glyphs.push_back(std::move(glyph));
    return found->second;
}

GlyphPlace GlyphPlanner::place_missing(char32_t code_point, std::string_view text) {
    return place_drawn({.drawing = MissingBox{code_point}, .text = std::string(text)},
                       fmt::format("box {} {}", static_cast<std::uint32_t>(code_point), text));
}

GlyphPlace GlyphPlanner::place_composite(const GlyphRun& run, const GlyphCluster& cluster,
                                         std::string_view text) {
    KnownFace& known = know_face(run.face);
    CompositeGlyph composite{.face_use = known.face_use};
    std::string key = fmt::format("parts {}", text);
    Length x;
    for (std::size_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
        const Glyph& glyph = run.glyphs[i];
        KnownGlyph& known_glyph = know_glyph(known, glyph.id);
        const GlyphPlace part =
            known_glyph.readings.empty()
                ? place(known, glyph.id, text)
                : GlyphPlace{.font = known_glyph.readings[0].font, .slot = known_glyph.slot};
        composite.parts.push_back({.place = part,
                                   .x = permille(x + glyph.offset.x, run.size),
                                   .y = permille(-glyph.offset.y, run.size)});
        key += fmt::format(" {}:{}:{}:{}", part.font, part.slot, composite.parts.back().x,
                           composite.parts.back().y);
        x += glyph.advance;
    }
    composite.width = permille(x, run.size);
    return place_drawn({.drawing = std::move(composite), .text = std::string(text)}, key);
}

void GlyphPlanner::show_missing(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster,
                                Length x) {
    std::size_t offset = 0;
    for (std::size_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
        const Glyph& glyph = run.glyphs[i];
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
        shown.glyphs.push_back({.place = place_missing(code_point, text),
                                .offset = {x + glyph.offset.x, glyph.offset.y}});
        x += glyph.advance;
    }
}

void GlyphPlanner::show_cluster(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster,
                                Length x) {
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
    if (cluster.count == 1) {
        const Point offset = {x + glyphs[0].offset.x, glyphs[0].offset.y};
        shown.glyphs.push_back(
            {.place = place(know_face(run.face), glyphs[0].id, text), .offset = offset});
        return;
    }
    std::vector<std::string> parts = share_text(text, cluster.count);
    if (parts.empty()) {
        shown.glyphs.push_back({.place = place_composite(run, cluster, text), .offset = {.x = x}});
        return;
    }
    if (run.direction == Direction::kRightToLeft) std::ranges::reverse(parts);
    shown.together.push_back(
        {.first = shown.glyphs.size(), .count = cluster.count, .text = std::move(text)});
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        shown.glyphs.push_back({.place = place(know_face(run.face), glyphs[i].id, parts[i]),
                                .offset = {x + glyphs[i].offset.x, glyphs[i].offset.y}});
        x += glyphs[i].advance;
    }
}

ShownRun GlyphPlanner::show(const GlyphRun& run) {
    ShownRun shown;
    shown.glyphs.reserve(run.glyphs.size());
    Length x;
    for (const GlyphCluster& cluster : find_clusters(run)) {
        show_cluster(shown, run, cluster, x);
        for (std::size_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
            x += run.glyphs[i].advance;
        }
    }
    return shown;
}

}  // namespace

GlyphPlan plan_glyphs(const std::vector<Page>& pages) {
    GlyphPlanner planner;
    std::vector<std::vector<ShownRun>> runs;
    runs.reserve(pages.size());
    for (const Page& page : pages) {
        std::vector<ShownRun>& of_page = runs.emplace_back();
        of_page.reserve(page.items.size());
        for (const PlacedItem& item : page.items) {
            const auto* placed = std::get_if<PlacedGlyphs>(&item.content);
            of_page.push_back(placed ? planner.show(placed->run) : ShownRun{});
        }
    }
    GlyphPlan plan = std::move(planner).take();
    plan.runs = std::move(runs);
    return plan;
}

}  // namespace cvpdf
