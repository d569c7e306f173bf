#include "typeset/best_breaks.h"

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

#include "catch.h"

namespace cvpdf {
namespace {

Item box(std::int64_t width, std::int64_t stretch = 0, std::int64_t shrink = 0,
         std::int64_t protrusion = 0) {
    return {.content = Box{.width = {width},
                           .stretch = {stretch},
                           .shrink = {shrink},
                           .protrusion = {protrusion}}};
}
Item glue(std::int64_t width, std::int64_t stretch = 0, std::int64_t shrink = 0) {
    return {.content = Glue{.width = {width}, .stretch = {stretch}, .shrink = {shrink}}};
}
Item penalty(int cost, std::int64_t width = 0, bool flagged = false) {
    return {.content = Penalty{.width = {width}, .cost = cost, .flagged = flagged}};
}

using Rank = std::array<std::int64_t, 4>;  // overfull, excess, runts, cost

// The contract of best_breaks.h said once more, by walking the items of each line one by one.
struct BruteForce {
    const std::vector<Item>& items;
    const std::vector<Length>& measures;
    const BreakOptions& options;
    bool any_overfull = false;  // admit overfull lines that could have been broken

    const Penalty* penalty_of(std::size_t i) const {
        return i < items.size() ? std::get_if<Penalty>(&items[i].content) : nullptr;
    }
    bool forced(std::size_t i) const { return penalty_of(i) && penalty_of(i)->cost <= kForced; }
    bool is_box_at(std::size_t i) const { return std::holds_alternative<Box>(items[i].content); }
    bool legal(std::size_t i) const {
        if (penalty_of(i)) return penalty_of(i)->cost < kForbidden;
        return !is_box_at(i) && i > 0 && is_box_at(i - 1);
    }
    std::size_t end() const {
        std::size_t n = items.size();
        while (n > 0 && !is_box_at(n - 1) && !forced(n - 1)) --n;
        if (n > 0 && forced(n - 1)) --n;
        return n;
    }

    std::optional<Rank> rate(const std::vector<std::size_t>& breaks) const {
        Rank total = {};
        std::size_t begin = 0;
        int flagged_before = 0;  // lines in a row
        bool closed_before = true;
        for (std::size_t line = 0; line < breaks.size(); ++line) {
            const std::size_t at = breaks[line];
            while (begin < at && !is_box_at(begin) && !forced(begin)) ++begin;
            const bool closed = at == end() || forced(at);
            std::int64_t natural = 0, stretch = 0, shrink = 0;
            bool breakable = false, has_box = false;
            for (std::size_t i = begin; i < at; ++i) {
                if (legal(i)) breakable = true;
                if (forced(i)) return {};
                if (const Box* b = std::get_if<Box>(&items[i].content)) {
                    natural += b->width.units - (i == begin ? b->protrusion.units : 0);
                    stretch += b->stretch.units;
                    shrink += b->shrink.units;
                    has_box = true;
                }
                if (const Glue* g = std::get_if<Glue>(&items[i].content)) {
                    natural += g->width.units;
                    stretch += g->stretch.units;
                    shrink += g->shrink.units;
                }
            }
            if (!has_box && !closed) return {};
            const Penalty* p = penalty_of(at);
            if (p) natural += p->width.units;
            const std::int64_t measure = measures[std::min(line, measures.size() - 1)].units;
            const std::int64_t slack = measure - natural;
            std::int64_t bad = 0, excess = 0, overfull = 0;
            if (slack < 0) {
                overfull = std::max<std::int64_t>(-slack - shrink, 0);
                if (overfull > 0 && breakable && !any_overfull) return {};
                bad = badness({std::min(-slack, shrink)}, {shrink});
            } else if (!closed) {
                bad = badness({slack}, {stretch + options.line_end_stretch.units});
                if (options.tolerance) excess = std::max<std::int64_t>(0, bad - *options.tolerance);
            }
            std::int64_t extra = p && !closed ? p->cost : 0;
            const int flagged = p && p->flagged ? flagged_before + 1 : 0;
            if (flagged > 1) extra += options.flagged_pair_cost;
            if (options.most_flagged > 0 && flagged > options.most_flagged) excess += 100'000;
            const std::int64_t whole = natural - (p ? p->width.units : 0);
            if (closed && !closed_before && whole < options.runt_width.units) {
                if (options.runts == Runts::kAvoided) {
                    total[2] += 2 * whole < options.runt_width.units ? 2 : 1;
                } else {
                    extra += options.runt_cost;
                }
            }
            const std::int64_t base = 1 + bad + std::max<std::int64_t>(0, extra);
            const std::int64_t reward = std::min<std::int64_t>(0, extra);
            total[0] += overfull;
            total[1] += excess;
            total[3] += options.line_cost + base * base - reward * reward;
            begin = at + 1;
            flagged_before = flagged;
            closed_before = closed;
        }
        return total;
    }

    // All subsets of the legal breaks, the end always among them.
    std::optional<Rank> best() const {
        std::vector<std::size_t> legal_breaks;
        for (std::size_t i = 0; i < end(); ++i) {
            if (legal(i)) legal_breaks.push_back(i);
        }
        std::optional<Rank> least;
        for (std::uint32_t set = 0; set < (1U << legal_breaks.size()); ++set) {
            std::vector<std::size_t> breaks;
            for (std::size_t i = 0; i < legal_breaks.size(); ++i) {
                if (set >> i & 1) breaks.push_back(legal_breaks[i]);
            }
            breaks.push_back(end());
            const std::optional<Rank> rank = rate(breaks);
            if (rank && (!least || *rank < *least)) least = rank;
        }
        return least;
    }
};

class Dice {
  public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    int roll(int low, int high) {
        return low + static_cast<int>(engine_() % static_cast<unsigned>(high - low + 1));
    }
    bool chance(int percent) { return roll(1, 100) <= percent; }

  private:
    std::mt19937 engine_;
};

std::vector<Item> random_items(Dice& dice, int length) {
    std::vector<Item> items;
    for (int i = 0; i < length; ++i) {
        const int kind = dice.roll(0, 9);
        if (kind < 5) {
            const int width = dice.chance(10) ? 0 : dice.roll(1, 40);
            const int give = dice.chance(30) ? dice.roll(1, 3) : 0;
            const int protrusion = dice.chance(20) ? dice.roll(0, width) : 0;
            items.push_back(box(width, give, std::min(give, width), protrusion));
        } else if (kind < 8) {
            const int width = dice.chance(10) ? 0 : dice.roll(2, 9);
            items.push_back(
                glue(width, dice.chance(30) ? 0 : dice.roll(0, 12), dice.roll(0, width)));
        } else {
            const int costs[] = {0, 50, 135, 700, -60, -400, kForbidden, kForbidden, kForced, 9999};
            items.push_back(penalty(costs[dice.roll(0, 9)], dice.chance(40) ? dice.roll(1, 9) : 0,
                                    dice.chance(50)));
        }
    }
    // What a last line ends in may stand out of it.
    const Box* last = items.empty() ? nullptr : std::get_if<Box>(&items.back().content);
    if (last != nullptr && dice.chance(30)) {
        const int out = dice.roll(0, static_cast<int>(last->width.units));
        items.push_back(penalty(kForced, -out, false));
    }
    return items;
}

Rank rank_of(const BreakResult& result) {
    return {result.overfull_by.units, result.excess, result.runts, result.cost};
}

TEST_CASE("best_breaks finds what trying all sets of breaks finds") {
    Dice dice(1981);
    int overfull_cases = 0, several_lines = 0;
    for (int round = 0; round < 6000; ++round) {
        const std::vector<Item> items = random_items(dice, dice.roll(0, 18));
        std::vector<Length> measures;
        for (int i = dice.roll(1, 4); i > 0; --i) measures.push_back({dice.roll(5, 120)});
        const BreakOptions options{
            .line_end_stretch = {dice.chance(50) ? dice.roll(1, 40) : 0},
            .tolerance = dice.chance(60) ? std::optional<int>(dice.roll(0, 300)) : std::nullopt,
            .flagged_pair_cost = dice.roll(0, 200),
            .most_flagged = dice.chance(50) ? dice.roll(1, 3) : 0,
            .runt_width = {dice.chance(50) ? dice.roll(1, 40) : 0},
            .runts = dice.chance(50) ? Runts::kAvoided : Runts::kCostly,
            .runt_cost = dice.roll(0, 300),
            .line_cost = dice.chance(30) ? dice.roll(0, 20'000) : 0};
        const BreakResult result = best_breaks(items, measures, options);
        const BruteForce brute{items, measures, options};
        if (result.lines.empty()) {
            CHECK(std::ranges::none_of(items, [&](const Item& item) {
                return std::holds_alternative<Box>(item.content) ||
                       (std::holds_alternative<Penalty>(item.content) &&
                        std::get<Penalty>(item.content).cost <= kForced);
            }));
            continue;
        }
        INFO("round " << round);
        REQUIRE(brute.best() == rank_of(result));
        std::vector<std::size_t> breaks;
        for (const BrokenLine& line : result.lines) breaks.push_back(line.end);
        REQUIRE(brute.rate(breaks) == rank_of(result));  // the lines are those of the rating
        overfull_cases += result.overfull_by > Length{};
        several_lines += result.lines.size() > 2;
    }
    CHECK(overfull_cases > 500);
    CHECK(several_lines > 1500);
}

TEST_CASE("an overfull result is the least overfull of all") {
    // With one measure and nothing that only a line's ends have, refusing overfull lines that can
    // be broken loses nothing.
    Dice dice(7);
    for (int round = 0; round < 1500; ++round) {
        std::vector<Item> items = random_items(dice, dice.roll(1, 15));
        for (Item& item : items) {
            if (Penalty* p = std::get_if<Penalty>(&item.content)) p->width = {};
            if (Box* b = std::get_if<Box>(&item.content)) b->protrusion = {};
        }
        const std::vector<Length> measures = {{dice.roll(5, 60)}};
        const BreakOptions options;
        const BreakResult result = best_breaks(items, measures, options);
        if (result.lines.empty()) continue;
        const BruteForce brute{items, measures, options, true};
        REQUIRE(brute.best()->at(0) == result.overfull_by.units);
    }
}

TEST_CASE("badness is 100 times the cube of the ratio") {
    struct Row {
        std::int64_t needed, available, expected;
    };
    for (const Row& row :
         {Row{0, 0, 0}, Row{0, 10, 0}, Row{1, 0, 100'000}, Row{10, 10, 100}, Row{20, 10, 800},
          Row{5, 10, 13}, Row{100, 10, 100'000}, Row{1'000'000'000'000, 1'000'000'000'000, 100},
          Row{4'000'000'000'000'000'000, 1, 100'000}}) {
        CHECK(badness({row.needed}, {row.available}) == row.expected);
    }
}

std::vector<std::size_t> ends(const BreakResult& result) {
    std::vector<std::size_t> list;
    for (const BrokenLine& line : result.lines) list.push_back(line.end);
    return list;
}

TEST_CASE("first no line over the tolerance, then the least cost") {
    // Two ways: a loose first line, or a tight one whose break has a high price.
    const std::vector<Item> items = {box(40),         glue(10, 20, 3), box(20),
                                     glue(10, 20, 3), box(14),         penalty(900),
                                     box(30),         glue(10, 12, 3), box(30)};
    const std::vector<Length> measures = {{100}};
    const BreakResult free = best_breaks(items, measures, {});
    const BreakResult bound = best_breaks(items, measures, {.tolerance = 200});
    CHECK(free.lines.front().end == 3);
    CHECK(free.lines.front().badness > 200);
    CHECK(bound.lines.front().end == 5);
    CHECK(bound.excess == 0);
    CHECK(free.cost < bound.cost);
    // Where no way is within the tolerance, the one that exceeds it least is taken.
    const std::vector<Item> loose = {box(40), glue(10, 4, 3), box(20), glue(10, 4, 3), box(60)};
    const BreakResult beyond = best_breaks(loose, measures, {.tolerance = 200});
    CHECK(beyond.lines.front().end == 3);
    CHECK(beyond.excess == beyond.lines.front().badness - 200);
}

TEST_CASE("breaks at special places") {
    const std::vector<Length> measures = {{10}};
    struct Row {
        const char* what;
        std::vector<Item> items;
        std::vector<std::size_t> ends;
    };
    const std::vector<Row> rows = {
        {"nothing gives no line", {}, {}},
        {"glue alone gives no line", {glue(3), penalty(5)}, {}},
        {"trailing glue vanishes", {box(10), glue(5)}, {1}},
        {"forced at the end is the end", {box(4), penalty(kForced)}, {1}},
        {"a forced break alone is an empty line", {penalty(kForced)}, {0}},
        {"two forced breaks hold an empty line",
         {box(4), penalty(kForced), penalty(kForced), box(4)},
         {1, 2, 4}},
        {"forbidden glue joins its boxes",
         {box(4), penalty(kForbidden), glue(1), box(4), glue(1), box(4)},
         {4, 6}},
        {"what cannot be broken is overfull alone",
         {box(4), glue(1), box(25), glue(1), box(4)},
         {1, 3, 5}},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(ends(best_breaks(row.items, measures, {.line_end_stretch = {10}})) == row.ends);
    }
}

TEST_CASE("a runt pulls a word down") {
    std::vector<Item> items;
    for (int i = 0; i < 7; ++i) {
        items.push_back(box(10));
        items.push_back(glue(2));
    }
    const std::vector<Length> measures = {{70}};
    CHECK(ends(best_breaks(items, measures, {.line_end_stretch = {20}})) ==
          std::vector<std::size_t>{11, 13});
    CHECK(ends(best_breaks(items, measures, {.line_end_stretch = {20}, .runt_width = {15}})) ==
          std::vector<std::size_t>{9, 13});
}

TEST_CASE("a runt that is to be avoided stays only where the tolerance wants it") {
    std::vector<Item> items;
    for (int i = 0; i < 7; ++i) {
        items.push_back(box(10));
        items.push_back(glue(2));
    }
    const std::vector<Length> measures = {{70}};
    const auto ends_within = [&](std::optional<int> tolerance) {
        return ends(best_breaks(items, measures,
                                {.line_end_stretch = {10},
                                 .tolerance = tolerance,
                                 .runt_width = {30},
                                 .runts = Runts::kAvoided}));
    };
    CHECK(ends_within({}) == std::vector<std::size_t>{7, 13});
    CHECK(ends_within(200) == std::vector<std::size_t>{9, 13});
    CHECK(ends_within(100) == std::vector<std::size_t>{11, 13});
}

TEST_CASE("of runts that must be, the longer one is taken") {
    // The last word may be cut in two places; whole, it leaves the line before it too loose.
    const std::vector<Item> items = {box(40), glue(5, 5),           box(10), penalty(50, 5, true),
                                     box(5),  penalty(50, 5, true), box(8)};
    const std::vector<Length> measures = {{65}};
    const auto ends_with = [&](Runts runts) {
        return ends(
            best_breaks(items, measures, {.tolerance = 200, .runt_width = {20}, .runts = runts}));
    };
    CHECK(ends_with(Runts::kCostly) == std::vector<std::size_t>{5, 7});
    CHECK(ends_with(Runts::kAvoided) == std::vector<std::size_t>{3, 7});
}

TEST_CASE("no more flagged lines in a row than asked for, where that can be had") {
    // Every line may end at a hyphen, and is full, or at a space, and is half empty.
    std::vector<Item> items = {box(10)};
    for (int i = 0; i < 8; ++i) {
        items.push_back(glue(10));
        items.push_back(box(75));
        items.push_back(penalty(50, 5, true));
        items.push_back(box(10));
    }
    const std::vector<Length> measures = {{100}};
    const auto longest_row = [&](int most) {
        const BreakResult result =
            best_breaks(items, measures,
                        {.line_end_stretch = {60}, .flagged_pair_cost = 0, .most_flagged = most});
        int longest = 0, row = 0;
        for (const BrokenLine& line : result.lines) {
            const Penalty* p =
                line.end < items.size() ? std::get_if<Penalty>(&items[line.end].content) : nullptr;
            row = p != nullptr && p->flagged ? row + 1 : 0;
            longest = std::max(longest, row);
        }
        return longest;
    };
    CHECK(longest_row(0) == 8);
    CHECK(longest_row(2) <= 2);
    CHECK(longest_row(1) <= 1);
}

TEST_CASE("the work grows with the length of the list, not with its square") {
    Dice dice(3);
    const auto candidates = [&](int words) {
        std::vector<Item> items;
        for (int i = 0; i < words; ++i) {
            items.push_back(box(dice.roll(5, 40)));
            items.push_back(glue(5, 3, 1));
        }
        const std::vector<Length> measures = {{250}, {300}, {310}};
        return best_breaks(items, measures, {.tolerance = 200}).candidates;
    };
    const std::size_t thousand = candidates(1000);
    CHECK(thousand < 50'000);
    CHECK(candidates(10'000) < 11 * thousand);
    CHECK(candidates(100'000) < 110 * thousand);
    // Nor where everything fits on one line.
    const auto widthless = [](std::size_t count) {
        std::vector<Item> items;
        for (std::size_t i = 0; i < count; ++i) {
            items.push_back(box(0));
            items.push_back(penalty(0));
        }
        const std::vector<Length> measures = {{10}};
        return best_breaks(items, measures, {.line_end_stretch = {1}}).candidates;
    };
    CHECK(widthless(20'000) < 5 * widthless(5'000));
}

}  // namespace
}  // namespace cvpdf
