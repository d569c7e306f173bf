#include "typeset/break_lines.h"

#include <algorithm>
#include <utility>

namespace cvpdf {
namespace {

constexpr int kLoose = 400;             // spaces of 1.8 times their width
constexpr int kLoosest = 800;           // twice
constexpr int kLoosestSquares = 6'400;  // a quarter of a square between two

constexpr int kLongestRuntPercent = 33;  // of a narrow measure

BreakOptions line_options(const LineOptions& line) {
    const bool justified = line.alignment == Alignment::kJustified;
    const Length measure = line.measures.back();
    return {
        .line_end_stretch = justified ? Length{} : scaled(measure, 1, 5),
        .tolerance = justified ? line.tolerance : line.ragged_tolerance,
        .most_flagged = line.fit.most_hyphens,
        .runt_width = std::min(line.fit.least_last_line, scaled(measure, kLongestRuntPercent, 100)),
        .runts = Runts::kAvoided,
        .last_lines = line.alignment == Alignment::kCenter ? LastLines::kRated : LastLines::kFree};
}

/// How many stretched lines are worse than `badness`.
std::size_t count_looser(const BreakResult& result, int badness) {
    return static_cast<std::size_t>(
        std::ranges::count_if(result.lines, [&](const BrokenLine& line) {
            return !line.closed && line.natural < line.measure && line.badness > badness;
        }));
}

/// Mostly set in squares, with room between them.
bool is_of_squares(const ShapedText& shaped) {
    const auto squares = std::ranges::count_if(
        shaped.clusters, [](const Cluster& cluster) { return cluster.stretch_after > Length{}; });
    return static_cast<std::size_t>(squares) * 2 > shaped.clusters.size();
}

}  // namespace

BrokenParagraph break_lines(const ShapedText& shaped, std::span<const BreakOpportunity> breaks,
                            std::string_view text, const LineOptions& options) {
    const bool justified = options.alignment == Alignment::kJustified;
    const BreakOptions break_options = line_options(options);
    const Length measure = *std::ranges::min_element(options.measures);
    const auto set = [&](SyllableCost syllables) {
        BrokenParagraph paragraph{.items = make_items(shaped, breaks, text,
                                                      {.alignment = options.alignment,
                                                       .syllables = syllables,
                                                       .addresses = options.addresses,
                                                       .wide_words = options.wide_words,
                                                       .chains = options.chains,
                                                       .measure = measure,
                                                       .fit = options.fit,
                                                       .hyphens = options.hyphens,
                                                       .division = options.division,
                                                       .protrusion = options.protrusion,
                                                       .most_protrusion = options.most_protrusion,
                                                       .direction = options.direction}),
                                  .alignment = options.alignment,
                                  .syllables = syllables};
        paragraph.breaks = best_breaks(paragraph.items, options.measures, break_options);
        return paragraph;
    };
    BrokenParagraph paragraph = set(justified ? options.syllables : SyllableCost::kRefused);
    const bool has_syllables =
        std::ranges::find(breaks, BreakKind::kSyllable, &BreakOpportunity::kind) != breaks.end();
    if (!justified && has_syllables && paragraph.breaks.overfull_by > Length{}) {
        paragraph = set(SyllableCost::kEmergency);
    }
    return paragraph;
}

bool is_badly_set(const BreakResult& result) {
    return result.overfull_by > Length{} || count_looser(result, kTolerance) > 0;
}

bool has_short_line(const BreakResult& result) {
    return std::ranges::any_of(result.lines, [](const BrokenLine& line) {
        return !line.closed && line.natural < scaled(line.measure, 1, 2);
    });
}

bool is_too_loose(const BreakResult& result, const ShapedText& shaped) {
    constexpr std::size_t kOneIn = 5;
    if (result.overfull_by > Length{}) return true;
    if (is_of_squares(shaped)) return count_looser(result, kLoosestSquares) > 0;
    return count_looser(result, kLoosest) > 0 ||
           count_looser(result, kLoose) * kOneIn > result.lines.size();
}

}  // namespace cvpdf
