// ShapedText: a paragraph's text after itemize and shape, and the clusters that line breaking
// counts in.
//
// A cluster is the least piece of text that has glyphs of its own (HarfBuzz, "Clusters"). They
// stand in logical order, whatever the direction of their runs. Between CJK letters and Latin
// letters or digits of one word a small gap opens (KLREQ 4.2 leaves it to the author): it is space
// without a glyph. None opens where another struct element begins: readers
// that take room for a space could not be told otherwise.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/glyph_run.h"
#include "text/itemize.h"
#include "typeset/inline_text.h"

namespace cvpdf {

enum class ClusterKind {
    kText,
    kSpace,      ///< U+0020, U+00A0: gives in justified text, and vanishes at a line's end
    kVanishing,  ///< what vanishes there, too: other white space, separators of a row
};

/// Indexes [begin, end) of glyphs.
struct GlyphRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct Cluster {
    std::uint32_t begin = 0;  ///< bytes of the paragraph's text
    std::uint32_t end = 0;
    std::uint32_t run = 0;
    GlyphRange glyphs = {};  ///< of the run
    Length advance = {};
    Length gap_after = {};      ///< between scripts; may shrink to nothing
    Length stretch_after = {};  ///< that justified text may add behind: between ideographs
    ClusterKind kind = ClusterKind::kText;
    bool joined = false;  ///< of a script whose letters cannot stand apart, or drawn
    bool cjk = false;     ///< begins with a Hangul, Han or kana letter
    char32_t first = 0;   ///< code points
    char32_t last = 0;
};

struct ShapedRun {
    TextRun run = {};
    GlyphRun glyphs = {};
    std::optional<Length> word_space = {};  ///< width of U+0020 and U+00A0; none: the face's own
};

struct ShapedText {
    int script_gap_permille = 0;       ///< of an em
    std::vector<ShapedRun> runs = {};  ///< in logical order
    std::vector<Cluster> clusters = {};
};

/// The glyphs of `run` whose clusters lie in bytes [from, to) of its text. They are neighbours,
/// since clusters only rise (right to left: only fall) along a run.
GlyphRange glyphs_between(const GlyphRun& run, std::uint32_t from, std::uint32_t to);

/// Bytes [from, to) of a run's text with their glyphs, as they are.
GlyphRun slice_run(const GlyphRun& run, std::uint32_t from, std::uint32_t to);

/// Itemizes and shapes the whole text. All spaces between words of one size are alike, whatever
/// font the words are in: as wide as the fit asks, of the space of the style's family.
ShapedText shape_text(const InlineText& text, const LineFit& fit, FontLibrary& fonts);

enum class LineEnd { kPlain, kHyphen };

struct TextCut {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    LineEnd line_end = LineEnd::kPlain;
};

/// Bytes [begin, end) as a line of its own: runs cut at the ends, and shaped anew where HarfBuzz
/// says that the glyphs beside the cut depend on one another. Offsets stay those of the paragraph.
/// A hyphen at the end is one byte more of the last run, at offset `end`; such an end lies within a
/// run.
ShapedText cut_text(const ShapedText& shaped, const InlineText& text, const TextCut& cut,
                    const FontLibrary& fonts);

}  // namespace cvpdf
