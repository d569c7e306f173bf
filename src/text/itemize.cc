#include "text/itemize.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <utility>

#include "base/unicode.h"
#include "text/bidi.h"
#include "text/characters.h"
#include "text/choose_faces.h"
#include "text/clusters.h"
#include "text/middle_dot.h"
#include "text/scripts.h"

namespace cvpdf {
namespace {

TextRun make_run(const StyleRange& range, ChosenFace face) {
    const TextStyle& style = range.style;
    TextRun run;
    run.face = face;
    run.size = scaled(style.font.size, face.scale_permille, 1000);
    run.rise = style.rise + scaled(style.font.size, face.rise_permille, 1000);
    run.letter_spacing = style.letter_spacing;
    run.ligatures = style.font.ligatures;
    run.caps = style.font.caps;
    run.figures = style.font.figures;
    run.style_end = range.end;
    run.language = range.language;
    return run;
}

/// The script of plain text: its letters', in which all else joins.
hb_script_t script_of_plain(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (const auto script = specific_script(next_code_point(text, &at))) return *script;
    }
    return HB_SCRIPT_COMMON;
}

/// The runs of text from left to right that is plain in every range, with the ranges' own faces:
/// one for each range. None for any other text.
std::optional<std::vector<TextRun>> itemize_plain(std::string_view text,
                                                  const std::vector<StyleRange>& ranges,
                                                  FontLibrary& fonts) {
    std::vector<TextRun> runs;
    if (has_middle_dot_in_word(text)) return {};
    runs.reserve(ranges.size());
    const hb_script_t script = script_of_plain(text);
    for (const StyleRange& range : ranges) {
        const auto end = std::min(range.end, static_cast<std::uint32_t>(text.size()));
        if (range.begin >= end) continue;
        const auto face = fonts.choose_for_plain(fonts.stack(range.style.font, range.language),
                                                 text.substr(range.begin, end - range.begin));
        if (!face) return {};
        TextRun& run = runs.emplace_back(make_run(range, *face));
        run.begin = range.begin;
        run.end = end;
        run.script = script;
    }
    return runs;
}

}  // namespace

std::vector<TextRun> itemize(std::string_view text, const std::vector<StyleRange>& ranges,
                             Direction paragraph_direction, FontLibrary& fonts) {
    std::vector<TextRun> runs;
    if (text.empty() || ranges.empty()) return runs;
    assert(ranges.front().begin == 0 && ranges.back().end >= text.size() &&
           "the ranges cover the text");
    if (paragraph_direction == Direction::kLeftToRight) {
        if (auto plain = itemize_plain(text, ranges, fonts)) return *std::move(plain);
    }
    const std::vector<std::uint32_t> clusters = cluster_offsets(text);
    const std::vector<hb_script_t> scripts = resolve_scripts(text, clusters);
    const std::vector<std::uint8_t> levels = bidi_levels(text, clusters, paragraph_direction);
    const std::vector<ChosenFace> faces = choose_faces(text, clusters, ranges, fonts);

    auto range = ranges.begin();
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const bool enters_range = clusters[i] >= range->end;
        while (clusters[i] >= range->end) ++range;
        const bool joins = !runs.empty() && !enters_range && runs.back().face == faces[i] &&
                           runs.back().script == scripts[i] && runs.back().bidi_level == levels[i];
        if (!joins) {
            runs.push_back(make_run(*range, faces[i]));
            runs.back().begin = clusters[i];
            runs.back().script = scripts[i];
            runs.back().bidi_level = levels[i];
        }
        runs.back().end = clusters[i + 1];
    }
    return runs;
}

}  // namespace cvpdf
