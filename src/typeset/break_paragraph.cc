#include "typeset/break_paragraph.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace cvpdf {
namespace {

/// What lines may cost, step by step, until none is loose.
struct Effort {
    Division division = Division::kComfortable;
    int more_hyphens = 0;  ///< one below the other, beyond what the style likes
};
constexpr auto kEfforts =
    std::to_array<Effort>({{.division = Division::kComfortable},
                           {.division = Division::kShort},
                           {.division = Division::kReluctant},
                           {.division = Division::kReluctant, .more_hyphens = 1},
                           {.division = Division::kLastWord, .more_hyphens = 1},
                           {.division = Division::kLastWord, .more_hyphens = 9}});
constexpr Division kLastResort = Division::kReluctant;  ///< for lines that are loose even so

/// One word behind a space, and nothing else on the last line.
bool ends_in_lone_word(const BrokenParagraph& paragraph, std::string_view text) {
    const std::vector<BrokenLine>& lines = paragraph.breaks.lines;
    if (lines.size() < 2) return false;
    const auto last = std::span(paragraph.items).subspan(lines.back().begin);
    const std::uint32_t begin = last.front().source;
    const bool has_space = std::ranges::any_of(
        last, [](const Item& item) { return std::holds_alternative<Glue>(item.content); });
    return !has_space && !lines[lines.size() - 2].closed && begin > 0 && text[begin - 1] == ' ';
}

/// The last line begins in the middle of a word, or of one with a hyphen.
bool ends_in_piece(const BrokenParagraph& paragraph) {
    const std::vector<BrokenLine>& lines = paragraph.breaks.lines;
    if (lines.size() < 2) return false;
    const std::size_t at = lines[lines.size() - 2].end;
    const Penalty* penalty = std::get_if<Penalty>(&paragraph.items[at].content);
    return penalty != nullptr && penalty->flagged;
}

/// Ragged text that ends in a lone word, set anew where as many lines hold it otherwise.
BrokenParagraph without_lone_word(BrokenParagraph paragraph, const Shaping& shaping,
                                  LineOptions options) {
    const std::string_view text = shaping.text.text;
    const bool is_wanted = paragraph.alignment != Alignment::kJustified &&
                           options.fit.least_last_line > Length{} &&
                           ends_in_lone_word(paragraph, text);
    if (!is_wanted) return paragraph;
    const BreakResult& breaks = paragraph.breaks;
    options.fit.least_last_line = breaks.lines.back().natural + Length{1};
    // The line before may be shorter than others if there is no other way.
    for (const int tolerance : {kRaggedTolerance, 3 * kRaggedTolerance}) {
        options.ragged_tolerance = tolerance;
        BrokenParagraph better = break_lines(shaping.shaped, shaping.breaks, text, options);
        if (better.breaks.lines.size() == breaks.lines.size() &&
            better.breaks.excess <= breaks.excess &&
            better.breaks.overfull_by <= breaks.overfull_by && !ends_in_lone_word(better, text)) {
            return better;
        }
    }
    return paragraph;
}

BrokenParagraph break_with(AddressBreaks addresses, Shaping& shaping,
                           std::span<const Length> measures, const ParagraphStyle& style,
                           const TextTools& tools) {
    const bool justified = style.alignment == Alignment::kJustified;
    const bool syllables = justified && style.fit.syllable_breaks == SyllableBreaks::kOn;
    LineOptions options{.alignment = style.alignment,
                        .fit = style.fit,
                        .measures = measures,
                        .protrusion = tools.protrusion,
                        .most_protrusion = shaping.most_protrusion,
                        .direction = shaping.text.direction,
                        .addresses = addresses};
    const auto set = [&] {
        return break_lines(shaping.shaped, shaping.breaks, shaping.text.text, options);
    };
    const auto divide = [&] {
        if (style.hyphenation == Hyphenation::kOff) return;
        if (!shaping.hyphens) shaping.hyphens = find_hyphens(shaping.shaped, shaping.text, tools);
        options.hyphens = shaping.hyphens->points;
    };
    BrokenParagraph paragraph = set();
    const bool bad = is_badly_set(paragraph.breaks);
    if ((style.hyphenation == Hyphenation::kOn || syllables) &&
        (bad || (justified && paragraph.breaks.runts > 0))) {
        divide();
        if (syllables) options.syllables = SyllableCost::kLow;
        for (const Effort& effort : kEfforts) {
            options.division = effort.division;
            options.fit.most_hyphens = style.fit.most_hyphens;
            if (options.fit.most_hyphens > 0) options.fit.most_hyphens += effort.more_hyphens;
            paragraph = set();
            if (!shaping.hyphens || !is_badly_set(paragraph.breaks)) break;
        }
        if (shaping.hyphens && is_badly_set(paragraph.breaks)) {
            options.fit.most_hyphens = style.fit.most_hyphens;
            options.division = kLastResort;
            paragraph = set();
        }
    }
    if (justified && paragraph.breaks.runts > 0) {
        const bool korean = std::ranges::find(shaping.breaks, BreakKind::kSyllable,
                                              &BreakOpportunity::kind) != shaping.breaks.end();
        const bool may_be_ragged = korean || paragraph.breaks.lines.size() == 2;
        if (may_be_ragged || ends_in_piece(paragraph)) {
            // A little looser, or ragged.
            options.tolerance = 2 * kTolerance;
            BrokenParagraph better = set();
            if (may_be_ragged && better.breaks.runts > 0) {
                options.alignment = Alignment::kStart;
                const auto hyphens = std::exchange(options.hyphens, {});
                better = set();
                const BreakResult& whole = better.breaks;
                const bool fits = whole.overfull_by == Length{} && !has_short_line(whole);
                if (!korean && whole.runts == 0 && fits) return better;
                options.hyphens = hyphens;
                better = set();
            }
            if (better.breaks.runts == 0 && better.breaks.excess == 0) return better;
        }
    }
    if (!justified && paragraph.breaks.runts > 0 && paragraph.breaks.lines.size() == 2) {
        // The first line may be shorter than the second.
        options.ragged_tolerance = 3 * kRaggedTolerance;
        BrokenParagraph better = set();
        const BreakResult& breaks = better.breaks;
        if (breaks.runts == 0 && breaks.excess == 0 && breaks.lines.size() == 2) return better;
    }
    if (justified && is_too_loose(paragraph.breaks)) {
        options = {.alignment = Alignment::kStart,
                   .fit = style.fit,
                   .measures = measures,
                   .protrusion = tools.protrusion,
                   .most_protrusion = shaping.most_protrusion,
                   .direction = shaping.text.direction,
                   .addresses = addresses};
        paragraph = set();
        // Words that no line holds are divided later.
        if (style.hyphenation == Hyphenation::kOn && has_short_line(paragraph.breaks)) {
            divide();
            paragraph = set();
        }
    }
    return without_lone_word(std::move(paragraph), shaping, options);
}

}  // namespace

BrokenParagraph break_paragraph(Shaping& shaping, std::span<const Length> measures,
                                const ParagraphStyle& style, const TextTools& tools) {
    const bool has_addresses = std::ranges::find(shaping.breaks, BreakKind::kUrl,
                                                 &BreakOpportunity::kind) != shaping.breaks.end();
    if (has_addresses) {
        BrokenParagraph paragraph =
            break_with(AddressBreaks::kWideOnly, shaping, measures, style, tools);
        const bool justified = style.alignment == Alignment::kJustified;
        const bool bad =
            justified ? is_badly_set(paragraph.breaks) : paragraph.breaks.overfull_by > Length{};
        if (!bad && paragraph.alignment == style.alignment) return paragraph;
    }
    return break_with(AddressBreaks::kAny, shaping, measures, style, tools);
}

BrokenParagraph break_wide_words(BrokenParagraph paragraph, Shaping& shaping,
                                 std::span<const Length> measures, const ParagraphStyle& style,
                                 const TextTools& tools) {
    for (const WideWords words : {WideWords::kAtHyphens, WideWords::kAnywhere}) {
        if (paragraph.breaks.overfull_by <= kLeastOverfull) break;
        if (!shaping.hyphens) shaping.hyphens = find_hyphens(shaping.shaped, shaping.text, tools);
        paragraph = break_lines(shaping.shaped, shaping.breaks, shaping.text.text,
                                {.alignment = paragraph.alignment,
                                 .fit = style.fit,
                                 .measures = measures,
                                 .hyphens = shaping.hyphens->points,
                                 .division = Division::kCapitals,
                                 .protrusion = tools.protrusion,
                                 .most_protrusion = shaping.most_protrusion,
                                 .direction = shaping.text.direction,
                                 .wide_words = words});
        paragraph.wide_words = words;
    }
    return paragraph;
}

}  // namespace cvpdf
