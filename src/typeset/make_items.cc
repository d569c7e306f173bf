#include "typeset/make_items.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "typeset/code_breaks.h"
#include "typeset/line_give.h"

namespace cvpdf {
namespace {

constexpr int kUrlCost = 80;           // behind a slash
constexpr int kUrlPartCost = 200;      // elsewhere
constexpr int kUrlHyphenCost = 1'000;  // before a hyphen, which had better begin no line
constexpr int kCodeCost = 300;         // beside a sign of code
constexpr int kHyphenCost = 50;        // after a hyphen that stands in the text
constexpr int kSyllableCost = 60;      // below a hyphen's 135: Korean readers are used to it
constexpr int kEmergencySyllableCost = 500;
constexpr int kLeastSyllables = 2;  // on either side of a break inside an eojeol
constexpr int kGluedSpaceCost = 300;
constexpr int kPartedInitialsCost = 2'000;  // rather behind the title in front of them
constexpr int kBrokenWordCost = 2'000;
constexpr std::size_t kLeastBroken = 2;  // letters on either side of a break anywhere in a word

struct Maker {
    const ShapedText& shaped;
    std::span<const BreakOpportunity> breaks = {};
    std::string_view text = {};
    const ItemOptions& options;
    /// Clusters of what no line holds between two spaces that may end one; for emergencies.
    std::vector<bool> wide = {};
    std::vector<bool> wide_words = {};  ///< and of parts between opportunities
    std::vector<bool> wide_parts = {};  ///< and of parts between hyphens
    std::vector<bool> wide_names = {};  ///< and of parts between signs of code
    bool has_ragged_korean = false;
    std::vector<Item> items = {};
    std::size_t next_break = 0;  ///< index of the first one that has not been passed

    bool is_white(std::size_t i) const { return shaped.clusters[i].kind != ClusterKind::kText; }

    /// The breaks at bytes [from, to]; asked for from the text's start to its end.
    std::span<const BreakOpportunity> breaks_in(std::uint32_t from, std::uint32_t to) {
        while (next_break < breaks.size() && breaks[next_break].offset < from) ++next_break;
        std::size_t behind = next_break;
        while (behind < breaks.size() && breaks[behind].offset <= to) ++behind;
        return breaks.subspan(next_break, behind - next_break);
    }

    void add(std::variant<Box, Glue, Penalty> content, std::uint32_t source) {
        items.push_back({.content = content, .source = source});
    }

    bool is_justified() const { return options.alignment == Alignment::kJustified; }

    /// The last box, or a new one that begins with cluster `i`.
    Box& open_box(std::size_t i) {
        if (items.empty() || !std::holds_alternative<Box>(items.back().content)) {
            Box box;
            if (starts_stand_out(options.alignment, shaped.clusters[i]))
                box.protrusion = start_protrusion(options.protrusion, shaped, shaped.clusters[i],
                                                  options.direction);
            if (i == 0)
                box.protrusion =
                    std::min(box.protrusion, options.most_protrusion.value_or(box.protrusion));
            add(box, shaped.clusters[i].begin);
        }
        return std::get<Box>(items.back().content);
    }

    void add_box(std::size_t i) {
        const Cluster& cluster = shaped.clusters[i];
        Length width = std::max(cluster.advance, Length{});
        if (const HyphenPoint* inside = may_have_hyphens(i) ? hyphen_inside(cluster) : nullptr) {
            open_box(i).width += width - inside->rest;
            add(hyphen(*inside), inside->offset);
            width = inside->rest;
            add(Box{}, inside->offset);
        }
        Box& box = open_box(i);
        box.width += width;
        if (!is_justified() || i + 1 == shaped.clusters.size()) return;
        const LetterRoom room = letter_room(shaped, cluster, shaped.clusters[i + 1], options.fit);
        box.stretch += room.stretch;
        box.shrink += room.shrink;
    }

    /// What the letters themselves give, in justified text.
    void add_give_of_letters() {
        if (!is_justified()) return;
        for (Item& item : items) {
            Box* box = std::get_if<Box>(&item.content);
            if (box == nullptr) continue;
            const Length give = scaled(box->width, options.fit.glyph_permille, 1000);
            box->stretch += give;
            box->shrink = std::min(box->shrink + give, box->width);
        }
    }

    void add_gap(const Cluster& left, const Cluster& right) {
        const Length stretch = is_justified() ? left.stretch_after : Length{};
        if (left.gap_after == Length{} && stretch == Length{}) return;
        const bool may_break = std::holds_alternative<Penalty>(items.back().content);
        if (!may_break) add(Penalty{.cost = kForbidden}, right.begin);
        add(Glue{.width = left.gap_after, .stretch = stretch, .shrink = left.gap_after},
            right.begin);
    }

    /// White space of clusters [from, to).
    void add_space(std::size_t from, std::size_t to) {
        const Length protrusion = from > 0 ? protrusion_before(from) : Length{};
        const std::uint32_t begin = shaped.clusters[from].begin;
        const bool at_end = to == shaped.clusters.size();
        const std::uint32_t end =
            at_end ? static_cast<std::uint32_t>(text.size()) : shaped.clusters[to].begin;
        bool may_break = false;
        std::uint32_t line_begin = begin;
        bool forced = false;
        for (const BreakOpportunity& opportunity : breaks_in(begin + 1, end)) {
            if (opportunity.kind == BreakKind::kMandatory) {
                add(Penalty{.width = forced ? Length{} : -protrusion, .cost = kForced}, line_begin);
                line_begin = opportunity.offset;
                forced = true;
            } else if (opportunity.offset > shaped.clusters[to - 1].begin) {
                // At the end, or before marks of direction there, which have no glyphs.
                may_break = true;
            }
        }
        if (forced || at_end || items.empty()) return;
        Glue glue;
        for (std::size_t i = from; i < to; ++i) {
            const Length width = std::max(shaped.clusters[i].advance, Length{});
            const bool gives = is_justified() && shaped.clusters[i].kind == ClusterKind::kSpace;
            const Glue space = gives ? justified_space(width, options.fit) : Glue{.width = width};
            glue.width += space.width;
            glue.stretch += space.stretch;
            glue.shrink += space.shrink;
        }
        if (!may_break) {
            const std::optional<int> cost = cost_of_parting(from);
            add(cost ? Penalty{.width = -protrusion, .cost = *cost} : Penalty{.cost = kForbidden},
                begin);
        } else if (protrusion > Length{} || !std::holds_alternative<Box>(items.back().content)) {
            add(Penalty{.width = -protrusion}, begin);
        }
        add(glue, begin);
    }

    bool is_glued(std::size_t space) const { return !is_border_space(space, Borders::kFreeSpaces); }

    std::size_t word_before(std::size_t space) const {
        while (space > 0 && !is_white(space - 1)) --space;
        return space;
    }

    /// True for a space in the middle of a chain, unless its writer asked for one without a break.
    bool is_inside_chain(std::size_t space) const {
        if (text[shaped.clusters[space].begin] != ' ') return false;
        const std::size_t before = word_before(space);
        std::size_t behind = space + 1;
        while (behind < shaped.clusters.size() && !is_white(behind)) ++behind;
        return before > 0 && is_glued(before - 1) && behind < shaped.clusters.size() &&
               is_glued(behind);
    }

    bool is_behind_initial(std::size_t space) const {
        return space - word_before(space) == 2 && shaped.clusters[space - 1].last == U'.';
    }

    /// Of a line that ends at a glued space; none where it may not.
    std::optional<int> cost_of_parting(std::size_t space) const {
        if (options.wide_words != WideWords::kAsOthers && wide[space]) return kGluedSpaceCost;
        if (options.chains == Chains::kWhole || !is_inside_chain(space)) return {};
        return is_behind_initial(space) ? kPartedInitialsCost : kGluedSpaceCost;
    }

    /// The text's last line stands out like others.
    void add_end() {
        std::size_t end = shaped.clusters.size();
        while (end > 0 && is_white(end - 1)) --end;
        const bool is_ended = items.empty() || !std::holds_alternative<Box>(items.back().content);
        const Length protrusion = end > 0 ? protrusion_before(end) : Length{};
        if (is_ended || protrusion == Length{}) return;
        add(Penalty{.width = -protrusion, .cost = kForced},
            static_cast<std::uint32_t>(text.size()));
    }

    /// How far a line that ends before cluster `i` stands out.
    Length protrusion_before(std::size_t i) const {
        if (!is_justified()) return {};
        return end_protrusion(options.protrusion, shaped, shaped.clusters[i - 1],
                              options.direction);
    }

    void find_wide_words() {
        wide = find_wide(Borders::kFreeSpaces);
        if (options.wide_words == WideWords::kAsOthers) return;
        wide_words = find_wide(Borders::kOpportunities);
        wide_parts = find_wide(Borders::kHyphens);
        if (options.wide_words == WideWords::kAnywhere) wide_names = find_wide(Borders::kSigns);
    }

    /// Each with those before it.
    enum class Borders { kFreeSpaces, kOpportunities, kHyphens, kSigns };

    /// A space at which a line may end; beside other borders any.
    bool is_border_space(std::size_t i, Borders borders) const {
        if (!is_white(i)) return false;
        if (borders != Borders::kFreeSpaces) return true;
        std::size_t behind = i;
        while (behind < shaped.clusters.size() && is_white(behind)) ++behind;
        if (behind == shaped.clusters.size()) return true;
        const auto found = std::ranges::upper_bound(breaks, shaped.clusters[i].begin, {},
                                                    &BreakOpportunity::offset);
        return found != breaks.end() && found->offset <= shaped.clusters[behind].begin;
    }

    bool is_border(std::size_t i, Borders borders) const {
        if (borders == Borders::kFreeSpaces) return false;
        const std::uint32_t offset = shaped.clusters[i].begin;
        const auto found = std::ranges::lower_bound(breaks, offset, {}, &BreakOpportunity::offset);
        const bool is_opportunity =
            found != breaks.end() && found->offset == offset && found->kind != BreakKind::kSyllable;
        return is_opportunity || (borders == Borders::kSigns && may_break_code(i));
    }

    /// By cluster: whether no line holds what stands between two borders, a hyphen with it.
    std::vector<bool> find_wide(Borders borders) const {
        const std::vector<Cluster>& clusters = shaped.clusters;
        std::vector<bool> found(clusters.size(), false);
        for (std::size_t from = 0; from < clusters.size();) {
            Length width;
            std::size_t to = from;
            for (; to < clusters.size() && !is_border_space(to, borders); ++to) {
                const auto hyphen = to > from && borders >= Borders::kHyphens
                                        ? hyphen_at(clusters[to].begin)
                                        : std::nullopt;
                if (hyphen) width += hyphen->width;
                if (hyphen || (to > from && is_border(to, borders))) break;
                width += clusters[to].advance + clusters[to].gap_after;
            }
            if (width > options.measure)
                std::fill(found.begin() + static_cast<std::ptrdiff_t>(from),
                          found.begin() + static_cast<std::ptrdiff_t>(to), true);
            const bool at_space = to < clusters.size() && is_white(to);
            from = at_space ? to + 1 : to;
        }
        return found;
    }

    /// CJK letters of the same eojeol before cluster `i`, and from it on.
    bool enough_syllables(std::size_t i) const {
        int before = 0;
        for (std::size_t k = i; k > 0 && !is_white(k - 1) && before < kLeastSyllables; --k) {
            before += shaped.clusters[k - 1].cjk ? 1 : 0;
        }
        int after = 0;
        for (std::size_t k = i;
             k < shaped.clusters.size() && !is_white(k) && after < kLeastSyllables; ++k) {
            after += shaped.clusters[k].cjk ? 1 : 0;
        }
        return before >= kLeastSyllables && after >= kLeastSyllables;
    }

    bool may_have_hyphens(std::size_t i) const {
        return options.wide_words == WideWords::kAsOthers || wide_words[i];
    }

    /// True beside a sign in code that no line holds.
    bool may_break_code(std::size_t i) const {
        return options.wide_words != WideWords::kAsOthers && wide_parts[i] &&
               is_code_break(shaped.clusters, i);
    }

    /// True between two letters of a word that no line holds.
    bool may_break_anywhere(std::size_t i) const {
        if (options.wide_words != WideWords::kAnywhere || !wide_names[i]) return false;
        if (i < kLeastBroken || i + kLeastBroken > shaped.clusters.size()) return false;
        for (std::size_t k = i - kLeastBroken; k < i + kLeastBroken; ++k) {
            if (is_white(k)) return false;
        }
        return !is_punctuation(shaped.clusters[i - 1].last) &&
               !is_punctuation(shaped.clusters[i].first) && !leaves_lone_letter(shaped.clusters, i);
    }

    /// The first hyphen from `offset` on that is worth it.
    const HyphenPoint* next_hyphen(std::uint32_t offset) const {
        if (options.hyphens.empty()) return nullptr;
        auto point = std::ranges::lower_bound(options.hyphens, offset, {}, &HyphenPoint::offset);
        while (point != options.hyphens.end() && point->division > options.division) ++point;
        return point == options.hyphens.end() ? nullptr : &*point;
    }

    const HyphenPoint* hyphen_inside(const Cluster& cluster) const {
        if (cluster.end <= cluster.begin + 1) return nullptr;
        const HyphenPoint* point = next_hyphen(cluster.begin + 1);
        return point != nullptr && point->offset < cluster.end ? point : nullptr;
    }

    Penalty hyphen(const HyphenPoint& point) const {
        const Length protrusion =
            is_justified() ? protrusion_at_end(options.protrusion, U'-', point.width) : Length{};
        return {.width = point.width - protrusion, .cost = point.cost, .flagged = true};
    }

    std::optional<Penalty> hyphen_at(std::uint32_t offset) const {
        const HyphenPoint* point = next_hyphen(offset);
        if (point == nullptr || point->offset != offset) return {};
        return hyphen(*point);
    }

    /// In centred text, whose lines may all be short, and in ragged Korean, whose eojeols are read
    /// whole, a word is broken only where no line holds it.
    bool keeps_words(std::size_t i) const {
        if (options.alignment == Alignment::kCenter) return true;
        return has_ragged_korean && is_korean(shaped.runs[shaped.clusters[i].run].run.language);
    }

    int cost_in_address(std::uint32_t offset) const {
        if (text[offset - 1] == '/') return kUrlCost;
        return text[offset] == '-' ? kUrlHyphenCost : kUrlPartCost;
    }

    /// A break between two clusters with no white space between them.
    std::optional<Penalty> penalty_before(std::size_t i) {
        const std::uint32_t offset = shaped.clusters[i].begin;
        const std::span<const BreakOpportunity> here = breaks_in(offset, offset);
        if (here.empty()) {
            const std::optional<Penalty> hyphen =
                may_have_hyphens(i) ? hyphen_at(offset) : std::nullopt;
            if (hyphen) return hyphen;
            if (may_break_code(i))
                return Penalty{.width = -protrusion_before(i), .cost = kCodeCost};
            if (!may_break_anywhere(i)) return {};
            return Penalty{.width = -protrusion_before(i), .cost = kBrokenWordCost};
        }
        const bool mandatory = here.front().kind == BreakKind::kMandatory;
        if (!mandatory && keeps_words(i) && !wide[i]) return {};
        const Length width = -protrusion_before(i);
        switch (here.front().kind) {
            case BreakKind::kMandatory:
                return Penalty{.width = width, .cost = kForced};
            case BreakKind::kUrl:
                if (options.addresses == AddressBreaks::kWideOnly && !wide[i]) return {};
                return Penalty{.width = width, .cost = cost_in_address(offset)};
            case BreakKind::kSyllable:
                if (options.syllables == SyllableCost::kRefused || !enough_syllables(i)) return {};
                if (options.syllables == SyllableCost::kEmergency && !wide[i]) return {};
                return Penalty{.width = width,
                               .cost = options.syllables == SyllableCost::kLow
                                           ? kSyllableCost
                                           : kEmergencySyllableCost};
            case BreakKind::kSpace:
                break;
        }
        const bool hyphen = offset > 0 && text[offset - 1] == '-';
        return hyphen ? Penalty{.width = width, .cost = kHyphenCost, .flagged = true}
                      : Penalty{.width = width};
    }
};

}  // namespace

std::vector<Item> make_items(const ShapedText& shaped, std::span<const BreakOpportunity> breaks,
                             std::string_view text, const ItemOptions& options) {
    Maker maker{.shaped = shaped, .breaks = breaks, .text = text, .options = options};
    maker.has_ragged_korean = options.alignment != Alignment::kJustified &&
                              std::ranges::any_of(shaped.runs, [](const ShapedRun& run) {
                                  return is_korean(run.run.language);
                              });
    const bool whole_words = options.alignment == Alignment::kCenter || maker.has_ragged_korean ||
                             options.addresses == AddressBreaks::kWideOnly;
    if (whole_words || options.syllables == SyllableCost::kEmergency ||
        options.wide_words != WideWords::kAsOthers) {
        maker.find_wide_words();
    }
    const std::vector<Cluster>& clusters = shaped.clusters;
    maker.items.reserve(clusters.size() / 2 + 2);
    for (std::size_t i = 0; i < clusters.size();) {
        if (maker.is_white(i)) {
            std::size_t end = i;
            while (end < clusters.size() && maker.is_white(end)) ++end;
            maker.add_space(i, end);
            i = end;
            continue;
        }
        if (i > 0 && !maker.is_white(i - 1)) {
            if (const auto penalty = maker.penalty_before(i))
                maker.add(*penalty, clusters[i].begin);
            maker.add_gap(clusters[i - 1], clusters[i]);
        }
        maker.add_box(i);
        ++i;
    }
    maker.add_end();
    maker.add_give_of_letters();
    return std::move(maker.items);
}

}  // namespace cvpdf
