#include "typeset/break_lines.h"

#include <algorithm>
#include <utility>

namespace cvpdf {
namespace {

constexpr int kLeastFullPercent = 65;

BreakOptions line_options(Alignment alignment, Length measure) {
    const bool justified = alignment == Alignment::kJustified;
    BreakOptions options{.runt_width = scaled(measure, 1, 8)};
    if (justified) {
        options.tolerance = kTolerance;
        options.box_give_permille = kGlyphGivePermille;
    } else {
        options.line_end_stretch = scaled(measure, 1, 5);
    }
    return options;
}

bool needs_syllable_breaks(const BreakResult& result) {
    return result.overfull_by > Length{} ||
           std::ranges::any_of(result.lines, [](const BrokenLine& line) {
               return !line.closed && line.natural < scaled(line.measure, kLeastFullPercent, 100);
           });
}

}  // namespace

BrokenParagraph break_lines(const ShapedText& shaped, std::span<const BreakOpportunity> breaks,
                            std::string_view text, const LineOptions& options) {
    const bool justified = options.alignment == Alignment::kJustified;
    const BreakOptions break_options = line_options(options.alignment, options.measures.back());
    const auto set = [&](SyllableBreaks syllable_breaks) {
        BrokenParagraph paragraph{.items = make_items(shaped, breaks, text,
                                                      {.alignment = options.alignment,
                                                       .syllable_breaks = syllable_breaks,
                                                       .hyphens = options.hyphens}),
                                  .alignment = options.alignment};
        paragraph.breaks = best_breaks(paragraph.items, options.measures, break_options);
        return paragraph;
    };
    const bool divided = justified && options.hyphenation == Hyphenation::kOn;
    BrokenParagraph paragraph = set(divided ? SyllableBreaks::kAllowed : SyllableBreaks::kNone);
    const bool has_syllables =
        std::ranges::find(breaks, BreakKind::kSyllable, &BreakOpportunity::kind) != breaks.end();
    if (!justified && has_syllables && needs_syllable_breaks(paragraph.breaks)) {
        paragraph = set(SyllableBreaks::kEmergency);
    }
    return paragraph;
}

bool is_badly_set(const BreakResult& result, int tolerance) {
    return result.overfull_by > Length{} ||
           std::ranges::any_of(result.lines, [&](const BrokenLine& line) {
               return !line.closed && line.natural < line.measure && line.badness > tolerance;
           });
}

}  // namespace cvpdf
