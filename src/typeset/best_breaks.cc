#include "typeset/best_breaks.h"

#include <algorithm>
#include <cassert>
#include <compare>

namespace cvpdf {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// What is summed and compared, most important first.
struct Rating {
    std::int64_t overfull = 0;
    std::int64_t excess = 0;
    std::int64_t runts = 0;
    std::int64_t cost = 0;
    auto operator<=>(const Rating&) const = default;
};

Rating operator+(const Rating& a, const Rating& b) {
    return {a.overfull + b.overfull, a.excess + b.excess, a.runts + b.runts, a.cost + b.cost};
}

struct Sums {
    Length width = {};
    Length stretch = {};
    Length shrink = {};
};

const Penalty* penalty_at(std::span<const Item> items, std::size_t index) {
    return index < items.size() ? std::get_if<Penalty>(&items[index].content) : nullptr;
}

bool is_forced(std::span<const Item> items, std::size_t index) {
    const Penalty* penalty = penalty_at(items, index);
    return penalty != nullptr && penalty->cost <= kForced;
}

bool is_box(const Item& item) {
    return std::holds_alternative<Box>(item.content);
}

/// The list, seen through tables that answer every question about a stretch of it in constant time.
struct Material {
    std::span<const Item> items = {};
    std::size_t end = 0;  ///< where the last line ends
    std::vector<Sums> sums = {};
    std::vector<std::size_t> content_from = {};  ///< first index at or after i that does not vanish
    std::vector<std::size_t> legal_from = {};    ///< first legal break at or after i
};

bool is_legal_break(std::span<const Item> items, std::size_t index) {
    if (const Penalty* penalty = penalty_at(items, index)) return penalty->cost < kForbidden;
    return std::holds_alternative<Glue>(items[index].content) && index > 0 &&
           is_box(items[index - 1]);
}

/// True for stiff negative glue before a box that makes up for it.
[[maybe_unused]] bool takes_back(std::span<const Item> items, std::size_t index) {
    const Glue& glue = std::get<Glue>(items[index].content);
    const Box* next =
        index + 1 < items.size() ? std::get_if<Box>(&items[index + 1].content) : nullptr;
    return glue.shrink == Length{} && next != nullptr && glue.width + next->width >= Length{};
}

/// The index at which the last line ends, trailing discardable items left out.
std::size_t end_of_content(std::span<const Item> items) {
    std::size_t end = items.size();
    while (end > 0 && !is_box(items[end - 1]) && !is_forced(items, end - 1)) --end;
    if (end > 0 && is_forced(items, end - 1)) --end;
    return end;
}

Material survey(std::span<const Item> items) {
    Material material{.items = items, .end = end_of_content(items)};
    const std::size_t end = material.end;
    material.sums.resize(end + 1);
    for (std::size_t i = 0; i < end; ++i) {
        Sums sums = material.sums[i];
        if (const Box* box = std::get_if<Box>(&items[i].content)) {
            assert(box->width >= Length{} && "a box has no negative width");
            sums.width += box->width;
            assert(box->shrink >= Length{} && box->stretch >= Length{} && "a box gives, not takes");
            assert(box->width >= box->shrink && "a box does not shrink below nothing");
            sums.stretch += box->stretch;
            sums.shrink += box->shrink;
        } else if (const Glue* glue = std::get_if<Glue>(&items[i].content)) {
            assert(glue->shrink >= Length{} && glue->stretch >= Length{} &&
                   "glue gives, not takes");
            assert((glue->width >= glue->shrink || takes_back(items, i)) &&
                   "glue does not shrink below nothing");
            sums.width += glue->width;
            sums.stretch += glue->stretch;
            sums.shrink += glue->shrink;
        }
        material.sums[i + 1] = sums;
    }
    material.content_from.resize(end + 1, end);
    material.legal_from.resize(end + 1, end);
    for (std::size_t i = end; i-- > 0;) {
        const bool stays = is_box(items[i]) || is_forced(items, i);
        material.content_from[i] = stays ? i : material.content_from[i + 1];
        material.legal_from[i] = is_legal_break(items, i) ? i : material.legal_from[i + 1];
    }
    return material;
}

/// A break with the best way that leads to it.
struct Node {
    std::size_t begin = 0;  ///< first item of the line that starts here
    std::size_t line = 0;   ///< that line's index into the measures
    std::size_t previous = kNone;
    int flagged = 0;     ///< so many lines in a row up to here end at flagged penalties
    bool closed = true;  ///< the line before was closed, or there was none
    Rating total = {};
    BrokenLine ending = {};  ///< the line that ends here
};

/// How far the box stands out that a line begins with.
Length protrusion_at(std::span<const Item> items, std::size_t begin) {
    const Box* box = begin < items.size() ? std::get_if<Box>(&items[begin].content) : nullptr;
    return box == nullptr ? Length{} : box->protrusion;
}

std::int64_t squared_cost(std::int64_t line_badness, std::int64_t penalty) {
    const std::int64_t base = 1 + line_badness + std::max<std::int64_t>(penalty, 0);
    const std::int64_t reward = std::min<std::int64_t>(penalty, 0);
    return base * base - reward * reward;
}

/// A break that is being tried.
struct Break {
    std::size_t at = 0;
    const Penalty* penalty = nullptr;
    bool closed = false;
    bool flagged = false;
};

Break break_at(const Material& material, std::size_t at) {
    const Penalty* penalty = penalty_at(material.items, at);
    return {.at = at,
            .penalty = penalty,
            .closed = at == material.end || is_forced(material.items, at),
            .flagged = penalty != nullptr && penalty->flagged};
}

/// The line from `start` to a break.
BrokenLine measure_line(const Material& material, const Node& start, const Break& here,
                        Length measure, const BreakOptions& options) {
    const Sums& from = material.sums[start.begin];
    const Sums& to = material.sums[here.at];
    BrokenLine line{.begin = start.begin,
                    .end = here.at,
                    .measure = measure,
                    .natural = to.width - from.width - protrusion_at(material.items, start.begin),
                    .stretch = to.stretch - from.stretch,
                    .shrink = to.shrink - from.shrink,
                    .closed = here.closed};
    if (here.penalty != nullptr) line.natural += here.penalty->width;
    const bool free = line.closed && (start.closed || options.last_lines == LastLines::kFree);
    const Length slack = measure - line.natural;
    if (slack < Length{}) {
        line.overfull_by = std::max(-slack - line.shrink, Length{});
        line.badness = badness(std::min(-slack, line.shrink), line.shrink);
    } else if (!free) {
        line.badness = badness(slack, line.stretch + options.line_end_stretch);
    }
    return line;
}

/// Of a stretched line; what a line is short of otherwise is free or seen as overfull.
std::int64_t excess_badness(const BrokenLine& line, const BreakOptions& options) {
    const bool stretched = line.natural <= line.measure;
    if (!options.tolerance || !stretched) return 0;
    return std::max<std::int64_t>(line.badness - *options.tolerance, 0);
}

Rating rate_line(const BrokenLine& line, const Node& start, const Break& here,
                 const BreakOptions& options) {
    std::int64_t excess = excess_badness(line, options);
    std::int64_t extra = here.penalty != nullptr && !line.closed ? here.penalty->cost : 0;
    if (here.flagged && start.flagged > 0) extra += options.flagged_pair_cost;
    if (here.flagged && options.most_flagged > 0 && start.flagged >= options.most_flagged)
        excess += kInfinitelyBad;
    // With what stands out of its end.
    const Length width =
        here.penalty != nullptr ? line.natural - here.penalty->width : line.natural;
    const bool runt = line.closed && !start.closed && width < options.runt_width;
    const bool avoided = options.runts == Runts::kAvoided;
    if (runt && !avoided) extra += options.runt_cost;
    const bool stump = runt && width + width < options.runt_width;
    return {.overfull = line.overfull_by.units,
            .excess = excess,
            .runts = runt && avoided ? (stump ? 2 : 1) : 0,
            .cost = options.line_cost + squared_cost(line.badness, extra)};
}

/// Which lines a search takes. Where a way of tolerable lines alone has nothing beyond the
/// tolerance, the best of them is the best of all: the others need not be looked at.
enum class Permitted { kTolerable, kFitting, kOverfullWhereUnbreakable };

/// The sweep over the list from left to right.
struct Search {
    const Material& material;
    std::span<const Length> measures = {};
    const BreakOptions& options;
    Permitted permitted = Permitted::kTolerable;
    std::vector<Node> nodes = {};
    std::vector<std::size_t> active = {};
    std::vector<Node> arrivals = {};  ///< at the break that is being tried
    std::size_t candidates = 0;

    /// Rates the lines from every active start to `at`; the best for each number of lines becomes a
    /// node. Starts that cannot reach beyond `at` leave the active list.
    void try_break(std::size_t at) {
        const Break here = break_at(material, at);
        arrivals.clear();
        std::erase_if(active, [&](std::size_t index) { return !visit(index, here); });
        if (here.closed) active.clear();
        for (const Node& node : arrivals) {
            active.push_back(nodes.size());
            nodes.push_back(node);
        }
        const auto ways = static_cast<std::size_t>(std::max(options.most_flagged, 1));
        const std::size_t most = kLongestLine * measures.size() * ways;
        if (active.size() > most) {
            active.erase(active.begin(), active.end() - static_cast<std::ptrdiff_t>(most));
        }
    }

    /// False: nothing behind the break fits a line that starts at this node.
    bool visit(std::size_t index, const Break& here) {
        const Node& start = nodes[index];
        if (start.begin > here.at) return true;
        const Length measure = measures[start.line];
        const BrokenLine line = measure_line(material, start, here, measure, options);
        ++candidates;
        if (permits(line)) arrive(index, here, line);
        const Sums& from = material.sums[start.begin];
        const Sums& to = material.sums[here.at];
        return (to.width - from.width) - (to.shrink - from.shrink) <=
               measure + protrusion_at(material.items, start.begin);
    }

    bool permits(const BrokenLine& line) const {
        const bool fits = line.overfull_by == Length{};
        switch (permitted) {
            case Permitted::kTolerable:
                return fits && excess_badness(line, options) == 0;
            case Permitted::kFitting:
                return fits;
            case Permitted::kOverfullWhereUnbreakable:
                return fits || material.legal_from[line.begin] == line.end;
        }
        return true;
    }

    /// As far as it matters: without a limit one is as good as many.
    int count_flagged(const Node& before, const Break& here) const {
        return here.flagged ? std::min(before.flagged + 1, std::max(options.most_flagged, 1)) : 0;
    }

    /// Takes the way over `from`, if it is better than what has arrived at the break as it would.
    void arrive(std::size_t from, const Break& here, const BrokenLine& line) {
        const Node& start = nodes[from];
        const std::size_t next_line = std::min(start.line + 1, measures.size() - 1);
        const int flagged = count_flagged(start, here);
        const auto rival = std::ranges::find_if(arrivals, [&](const Node& other) {
            return other.line == next_line && other.flagged == flagged;
        });
        // Only a break that is rewarded makes a way better.
        const bool is_rewarded = here.penalty != nullptr && here.penalty->cost < 0;
        if (rival != arrivals.end() && !is_rewarded && start.total >= rival->total) return;
        const Node node{.begin = material.content_from[std::min(here.at + 1, material.end)],
                        .line = next_line,
                        .previous = from,
                        .flagged = flagged,
                        .closed = line.closed,
                        .total = start.total + rate_line(line, start, here, options),
                        .ending = line};
        if (rival == arrivals.end()) {
            arrivals.push_back(node);
        } else if (node.total < rival->total) {
            *rival = node;
        }
    }
};

/// Index of the best node at the list's end, if there is any way to it.
std::optional<std::size_t> run(Search& search) {
    const Material& material = search.material;
    search.nodes.push_back({.begin = material.content_from[0]});
    search.active.push_back(0);
    for (std::size_t at = material.legal_from[0]; !search.active.empty();
         at = material.legal_from[at + 1]) {
        search.try_break(at);
        if (at == material.end) break;
    }
    if (search.active.empty()) return {};
    return *std::ranges::min_element(search.active, {},
                                     [&](std::size_t index) { return search.nodes[index].total; });
}

}  // namespace

std::int64_t badness(Length needed, Length available) {
    if (needed <= Length{}) return 0;
    if (available <= Length{}) return kInfinitelyBad;
    // The ratio in 1/1024, at most 10: its cube stays far below 2^63.
    if (needed.units / 10 >= available.units) return kInfinitelyBad;
    const std::int64_t ratio = scaled(needed, 1024, available.units).units;
    constexpr std::int64_t kCube = std::int64_t{1} << 30;
    return std::min((100 * ratio * ratio * ratio + kCube / 2) / kCube, kInfinitelyBad);
}

BreakResult best_breaks(std::span<const Item> items, std::span<const Length> measures,
                        const BreakOptions& options) {
    assert(!measures.empty() && "a line needs a measure");
    if (std::ranges::none_of(items, is_box) && std::ranges::none_of(items, [&](const Item& item) {
            const Penalty* penalty = std::get_if<Penalty>(&item.content);
            return penalty != nullptr && penalty->cost <= kForced;
        })) {
        return {};
    }
    const Material material = survey(items);
    std::optional<std::size_t> best;
    Search search{.material = material, .measures = measures, .options = options};
    for (const Permitted permitted :
         {Permitted::kTolerable, Permitted::kFitting, Permitted::kOverfullWhereUnbreakable}) {
        if (permitted == Permitted::kTolerable && !options.tolerance) continue;
        search.permitted = permitted;
        search.nodes.clear();
        search.active.clear();
        best = run(search);
        const bool is_best =
            best && (permitted != Permitted::kTolerable || search.nodes[*best].total.excess == 0);
        if (is_best) break;
    }
    assert(best && "breaking at every legal place always reaches the end");

    const Rating total = search.nodes[*best].total;
    BreakResult result{.overfull_by = {total.overfull},
                       .excess = total.excess,
                       .runts = total.runts,
                       .cost = total.cost,
                       .candidates = search.candidates};
    for (std::size_t index = *best; index != 0; index = search.nodes[index].previous) {
        result.lines.push_back(search.nodes[index].ending);
    }
    std::ranges::reverse(result.lines);
    return result;
}

}  // namespace cvpdf
