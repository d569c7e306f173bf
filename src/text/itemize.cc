#include "text/itemize.h"

#include <cassert>
#include <cstddef>

#include "text/bidi.h"
#include "text/choose_faces.h"
#include "text/clusters.h"
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

}  // namespace

std::vector<TextRun> itemize(std::string_view text, const std::vector<StyleRange>& ranges,
                             Direction paragraph_direction, FontLibrary& fonts) {
    std::vector<TextRun> runs;
    if (text.empty() || ranges.empty()) return runs;
    assert(ranges.front().begin == 0 && ranges.back().end >= text.size() &&
           "the ranges cover the text");
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
