#include "typeset/break_paragraph.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/unicode.h"

namespace cvpdf {
namespace {

/// What lines may cost, step by step, until none is loose.
struct Effort {
    Division division = Division::kComfortable;
    int more_hyphens = 0;  ///< one below the other, beyond what the style likes
    Chains chains = Chains::kWhole;
};
constexpr auto kEfforts = std::to_array<Effort>(
    {{.division = Division::kComfortable},
     {.division = Division::kShort},
     {.division = Division::kReluctant},
     {.division = Division::kReluctant, .more_hyphens = 1},
     {.division = Division::kReluctant, .more_hyphens = 1, .chains = Chains::kParted},
     {.division = Division::kLastWord, .more_hyphens = 1, .chains = Chains::kParted},
     {.division = Division::kLastWord, .more_hyphens = 9, .chains = Chains::kParted}});
constexpr Division kLastResort = Division::kReluctant;  ///< for lines that are loose even so

constexpr std::ptrdiff_t kLeastSyllables = 3;  // of a word that is a line

/// What the last line of several begins with, if no space stands in it.
std::optional<std::uint32_t> one_word_at_end(const BrokenParagraph& paragraph) {
    const std::vector<BrokenLine>& lines = paragraph.breaks.lines;
    if (lines.size() < 2 || lines[lines.size() - 2].closed) return {};
    const auto last = std::span(paragraph.items).subspan(lines.back().begin);
    const bool has_space = std::ranges::any_of(
        last, [](const Item& item) { return std::holds_alternative<Glue>(item.content); });
    if (has_space) return {};
    return last.front().source;
}

/// One word behind a space, and nothing else on the last line.
bool ends_in_lone_word(const BrokenParagraph& paragraph, std::string_view text) {
    const auto begin = one_word_at_end(paragraph);
    return begin && *begin > 0 && text[*begin - 1] == ' ';
}

/// A word of one or two Korean syllables, kana or ideographs, with or without signs, and nothing
/// else on the last line.
bool ends_in_short_word(const BrokenParagraph& paragraph, const Shaping& shaping) {
    const auto begin = one_word_at_end(paragraph);
    if (!begin) return false;
    const auto first =
        std::ranges::lower_bound(shaping.shaped.clusters, *begin, {}, &Cluster::begin);
    const std::span<const Cluster> last(first, shaping.shaped.clusters.end());
    const auto is_syllable = [](const Cluster& cluster) { return cluster.cjk; };
    const auto is_sign = [](const Cluster& cluster) {
        return cluster.kind != ClusterKind::kText || is_punctuation(cluster.first);
    };
    const auto syllables = std::ranges::count_if(last, is_syllable);
    return syllables > 0 && syllables < kLeastSyllables &&
           std::ranges::all_of(last, [&](const Cluster& cluster) {
               return is_syllable(cluster) || is_sign(cluster);
           });
}

/// The last line begins in the middle of a word, or of one with a hyphen.
bool ends_in_piece(const BrokenParagraph& paragraph) {
    const std::vector<BrokenLine>& lines = paragraph.breaks.lines;
    if (lines.size() < 2) return false;
    const std::size_t at = lines[lines.size() - 2].end;
    const Penalty* penalty = std::get_if<Penalty>(&paragraph.items[at].content);
    return penalty != nullptr && penalty->flagged;
}

/// One paragraph, set with more and more effort.
struct Breaking {
    Shaping& shaping;
    const ParagraphStyle& style;
    const TextTools& tools;
    LineOptions undivided = {};

    BrokenParagraph set(const LineOptions& options) const {
        return break_lines(shaping.shaped, shaping.breaks, shaping.text.text, options);
    }

    LineOptions divided() const {
        LineOptions options = undivided;
        if (style.hyphenation == Hyphenation::kOff) return options;
        if (!shaping.hyphens) shaping.hyphens = find_hyphens(shaping.shaped, shaping.text, tools);
        options.hyphens = shaping.hyphens->points;
        return options;
    }

    /// With as many words divided as it takes; `options` are then those that it took.
    BrokenParagraph set_divided(LineOptions& options) const {
        for (const Effort& effort : kEfforts) {
            options.division = effort.division;
            options.chains = effort.chains;
            options.fit.most_hyphens = style.fit.most_hyphens;
            if (options.fit.most_hyphens > 0) options.fit.most_hyphens += effort.more_hyphens;
            BrokenParagraph paragraph = set(options);
            if (!shaping.hyphens || !is_badly_set(paragraph.breaks)) return paragraph;
        }
        options.fit.most_hyphens = style.fit.most_hyphens;
        options.division = kLastResort;
        options.chains = Chains::kWhole;
        return set(options);
    }

    /// Justified text that ends in a word of few syllables, set a little looser or else ragged.
    std::optional<BrokenParagraph> set_without_short_word(LineOptions options) const {
        options.tolerance = 2 * kTolerance;
        for (const Alignment alignment : {Alignment::kJustified, Alignment::kStart}) {
            options.alignment = alignment;
            BrokenParagraph better = set(options);
            if (better.breaks.excess == 0 && !ends_in_short_word(better, shaping)) return better;
        }
        return {};
    }

    /// Ragged text of two lines that ends in a runt, set with a first line that may be shorter than
    /// the second.
    std::optional<BrokenParagraph> set_with_short_first(LineOptions options) const {
        options.ragged_tolerance = 3 * kRaggedTolerance;
        BrokenParagraph better = set(options);
        const BreakResult& breaks = better.breaks;
        const bool good = breaks.runts == 0 && breaks.excess == 0 && breaks.lines.size() == 2;
        if (good && !ends_in_piece(better)) return better;
        return {};
    }

    /// Ragged text that ends in a lone word, set anew where as many lines hold it otherwise.
    BrokenParagraph without_lone_word(BrokenParagraph paragraph, LineOptions options) const {
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
            BrokenParagraph better = set(options);
            const bool fits = better.breaks.lines.size() == breaks.lines.size() &&
                              better.breaks.excess <= breaks.excess &&
                              better.breaks.overfull_by <= breaks.overfull_by;
            if (fits && !ends_in_lone_word(better, text) && !ends_in_piece(better)) return better;
        }
        return paragraph;
    }

    /// Justified text that is too loose, ragged: words are divided where the lines would differ
    /// much.
    BrokenParagraph set_ragged() const {
        LineOptions options = undivided;
        options.alignment = Alignment::kStart;
        BrokenParagraph paragraph = set(options);
        if (style.hyphenation == Hyphenation::kOn && paragraph.breaks.excess > 0) {
            options = divided();
            options.alignment = Alignment::kStart;
            paragraph = set(options);
        }
        return without_lone_word(std::move(paragraph), options);
    }
};

BrokenParagraph break_with(AddressBreaks addresses, Shaping& shaping,
                           std::span<const Length> measures, const ParagraphStyle& style,
                           const TextTools& tools) {
    const bool justified = style.alignment == Alignment::kJustified;
    const bool syllables = justified && style.fit.syllable_breaks == SyllableBreaks::kOn;
    const Breaking breaking{.shaping = shaping,
                            .style = style,
                            .tools = tools,
                            .undivided = {.alignment = style.alignment,
                                          .fit = style.fit,
                                          .measures = measures,
                                          .protrusion = tools.protrusion,
                                          .most_protrusion = shaping.most_protrusion,
                                          .direction = shaping.text.direction,
                                          .addresses = addresses}};
    LineOptions options = breaking.undivided;
    BrokenParagraph paragraph = breaking.set(options);
    const auto ends_in_runt = [&] { return paragraph.breaks.runts > 0; };
    const bool bad = is_badly_set(paragraph.breaks) || (justified && ends_in_runt());
    if (bad && (style.hyphenation == Hyphenation::kOn || syllables)) {
        options = breaking.divided();
        if (syllables) options.syllables = SyllableCost::kLow;
        paragraph = breaking.set_divided(options);
    }
    if (justified && ends_in_short_word(paragraph, shaping)) {
        if (auto better = breaking.set_without_short_word(options)) return *std::move(better);
    }
    if (!justified && ends_in_runt() && paragraph.breaks.lines.size() == 2) {
        if (auto better = breaking.set_with_short_first(options)) return *std::move(better);
    }
    if (justified && is_too_loose(paragraph.breaks, shaping.shaped)) return breaking.set_ragged();
    return breaking.without_lone_word(std::move(paragraph), options);
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
