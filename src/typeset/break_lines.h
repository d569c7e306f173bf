// break_lines: where a paragraph's lines end.
//
// Justified text is held to a tolerance of 200. Its letters give a little where its spaces must.
// Where a line is worse than that, words may be divided, Korean ones between syllables, if the
// style wants it: is_badly_set. Text that is much looser even so is ragged: is_too_loose. Ragged
// text keeps its spaces as they are; its lines end within a fifth of the measure of one another for
// a badness of 100, and eojeols stay whole, unless one is wider than a line.

#pragma once

#include <optional>
#include <span>
#include <vector>

#include "typeset/best_breaks.h"
#include "typeset/make_items.h"

namespace cvpdf {

/// Badness of text that words had better be divided for.
inline constexpr int kTolerance = 200;
/// The same of ragged lines: of one that is 68 % full.
inline constexpr int kRaggedTolerance = 400;

struct LineOptions {
    Alignment alignment = Alignment::kStart;
    LineFit fit = {};
    std::span<const Length> measures = {};  ///< as in best_breaks: the first line's may differ
    int tolerance = kTolerance;             ///< badness that justified lines are held to
    int ragged_tolerance = kRaggedTolerance;
    std::span<const HyphenPoint> hyphens = {};
    Division division = Division::kComfortable;  ///< the last that is worth it
    ProtrusionTable protrusion = {};
    std::optional<Length> most_protrusion = {};       ///< of the text's first character
    Direction direction = Direction::kLeftToRight;    ///< of the text
    SyllableCost syllables = SyllableCost::kRefused;  ///< in justified text
    AddressBreaks addresses = AddressBreaks::kAny;
    WideWords wide_words = WideWords::kAsOthers;
    Chains chains = Chains::kWhole;
};

struct BrokenParagraph {
    std::vector<Item> items = {};
    BreakResult breaks = {};
    Alignment alignment = Alignment::kStart;  ///< that the lines are broken for
    WideWords wide_words = WideWords::kAsOthers;
    SyllableCost syllables = SyllableCost::kRefused;
    Length lacking = {};  ///< of the measure, for everything to stand in it as it should
};

BrokenParagraph break_lines(const ShapedText& shaped, std::span<const BreakOpportunity> breaks,
                            std::string_view text, const LineOptions& options);

/// True where a line is overfull or stretched beyond the tolerance.
bool is_badly_set(const BreakResult& result);

/// True where justified text had better be ragged: of lines whose spaces are 1.8 times their width
/// there may be one in five, of lines whose spaces are twice their width none. Text in squares is
/// ragged only where there would be more than a quarter of a square between two (JLREQ 3.8.4).
bool is_too_loose(const BreakResult& result, const ShapedText& shaped);

/// True where a ragged line is not even half full: words had better be divided there.
bool has_short_line(const BreakResult& result);

}  // namespace cvpdf
