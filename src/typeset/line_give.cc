#include "typeset/line_give.h"

#include <string>

#include "base/unicode.h"
#include "text/line_breaks.h"
#include "typeset/ideographic_spacing.h"

namespace cvpdf {

Glue justified_space(Length width, const LineFit& fit) {
    return {.width = width,
            .stretch = scaled(width, fit.greatest_space_permille - 1000, 1000),
            .shrink = scaled(width, 1000 - fit.least_space_permille, 1000)};
}

LetterRoom letter_room(const ShapedText& shaped, const Cluster& left, const Cluster& right,
                       const LineFit& fit) {
    if (fit.letter_stretch == Length{} && fit.letter_shrink == Length{}) return {};
    const std::string& language = shaped.runs[left.run].run.language;
    const bool is_latin = !left.cjk && !right.cjk;
    if (is_latin && (is_korean(language) || is_set_in_squares(language))) return {};
    const bool letters = left.kind == ClusterKind::kText && right.kind == ClusterKind::kText &&
                         !left.joined && !right.joined && left.gap_after == Length{} &&
                         !is_punctuation(left.last) && !is_punctuation(right.first);
    return letters ? LetterRoom{fit.letter_stretch, fit.letter_shrink} : LetterRoom{};
}

}  // namespace cvpdf
