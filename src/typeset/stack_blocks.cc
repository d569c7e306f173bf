#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

#include "typeset/galley.h"

namespace cvpdf {
namespace {

constexpr std::size_t kLeastLines = 2;  // of a paragraph on either side of a page break
constexpr int kAvoidCost = 9'500;       // inside a group with PageBreak::kAvoid
constexpr int kWholeCost = 5'000;       // inside an entry no taller than a fifth of a page
constexpr int kTallCost = 110;          // and than a third, where whole ones would cost a page
constexpr int kParagraphCost = 40;      // inside a paragraph, added to its group's
constexpr int kDividedCost = 75;        // and behind a hyphen: less than one page more
constexpr int kRowCost = 5;             // between rows of a table, added to its group's
constexpr int kInRowCost = 50;          // inside a row that may be divided, added to its group's
constexpr int kLonelyCost = 15;         // where a section leaves a single line on either side
// A page that is 92 % full or more rather ends where a section does than between two entries.
constexpr int kDepthCosts[] = {0, 8, 15, 20};
constexpr int kSectionDepth = 1;  // of groups; entries lie below

/// The groups' tree and how tall each group is.
struct Groups {
    std::span<const Group> groups = {};
    std::vector<int> depths = {};
    std::vector<Length> heights = {};
    Length page_height = {};
    TallEntries tall_entries = TallEntries::kWhole;

    const Group& at(GroupId id) const { return groups[static_cast<std::size_t>(id)]; }
};

/// A group and all groups round it, from the inside out. A group without a parent lies in none.
class Chain {
  public:
    class Iterator {
      public:
        using value_type = GroupId;
        using difference_type = std::ptrdiff_t;

        Iterator() = default;
        Iterator(const Groups& groups, std::optional<GroupId> id) : groups_(&groups), id_(id) {}
        GroupId operator*() const { return *id_; }
        Iterator& operator++() {
            id_ = groups_->at(*id_).parent;
            return *this;
        }
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t) const { return !id_; }

      private:
        const Groups* groups_ = nullptr;
        std::optional<GroupId> id_ = {};
    };

    Chain(const Groups& groups, GroupId id) : groups_(groups), id_(id) {}
    Iterator begin() const {
        return {groups_, groups_.groups.empty() ? std::nullopt : std::optional(id_)};
    }
    std::default_sentinel_t end() const { return {}; }

  private:
    const Groups& groups_;
    GroupId id_;
};

bool contains(const Chain& chain, GroupId id) {
    return std::ranges::find(chain, id) != chain.end();
}

Length glue_between(const Block& above, const Block& below) {
    return std::max(above.space_after.natural, below.space_before.natural);
}

Groups measure_groups(const Flow& flow, std::span<const Group> all,
                      std::span<const BlockExtent> extents, Length page_height) {
    Groups groups{.groups = all,
                  .depths = std::vector<int>(all.size()),
                  .heights = std::vector<Length>(all.size()),
                  .page_height = page_height};
    for (std::size_t g = 0; g < all.size(); ++g) {
        groups.depths[g] = -1;
        for ([[maybe_unused]] const GroupId id :
             Chain(groups, GroupId{static_cast<std::uint32_t>(g)})) {
            ++groups.depths[g];
            assert(groups.depths[g] < static_cast<int>(all.size()) && "groups form a tree");
        }
    }
    std::vector<std::size_t> last_block(all.size(), flow.blocks.size());
    for (std::size_t b = 0; b < flow.blocks.size(); ++b) {
        const Length height = height_of(extents[b]);
        for (const GroupId id : Chain(groups, flow.blocks[b].group)) {
            const auto g = static_cast<std::size_t>(id);
            if (last_block[g] < b)
                groups.heights[g] += glue_between(flow.blocks[b - 1], flow.blocks[b]);
            groups.heights[g] += height;
            last_block[g] = b;
        }
    }
    return groups;
}

enum class EntrySize { kNone, kShort, kTall };

/// None: it is no entry, or is divided freely.
EntrySize size_of_entry(const Groups& groups, std::size_t group) {
    const Length height = groups.heights[group];
    if (groups.depths[group] <= kSectionDepth || height * 3 > groups.page_height) {
        return EntrySize::kNone;
    }
    return height * 5 <= groups.page_height ? EntrySize::kShort : EntrySize::kTall;
}

/// Cost of tearing apart the group `id` and thereby all round it.
int cost_inside(const Groups& groups, std::optional<GroupId> id) {
    if (!id || groups.groups.empty()) return kDepthCosts[0];
    const auto depth = static_cast<std::size_t>(groups.depths[static_cast<std::size_t>(*id)]);
    int cost = kDepthCosts[std::min(depth, std::size(kDepthCosts) - 1)];
    for (const GroupId outer : Chain(groups, *id)) {
        switch (size_of_entry(groups, static_cast<std::size_t>(outer))) {
            case EntrySize::kShort:
                cost = std::max(cost, kWholeCost);
                break;
            case EntrySize::kTall:
                cost = std::max(
                    cost, groups.tall_entries == TallEntries::kWhole ? kWholeCost : kTallCost);
                break;
            case EntrySize::kNone:
                break;
        }
        if (groups.at(outer).page_break == PageBreak::kAvoid) cost = std::max(cost, kAvoidCost);
    }
    return cost;
}

/// The innermost group that holds both.
std::optional<GroupId> common_group(const Groups& groups, GroupId a, GroupId b) {
    const Chain around(groups, b);
    for (const GroupId id : Chain(groups, a)) {
        if (contains(around, id)) return id;
    }
    return {};
}

/// Lines of a section's entries, its heading left out, above a block and in all.
struct SectionLines {
    std::vector<std::size_t> above = {};  ///< by block
    std::vector<std::size_t> all = {};    ///< by section's group
};

/// The section round `id`; none where it lies in no entry of one.
std::optional<GroupId> section_round(const Groups& groups, GroupId id) {
    if (groups.groups.empty()) return {};
    while (groups.depths[static_cast<std::size_t>(id)] > kSectionDepth + 1) {
        id = *groups.at(id).parent;
    }
    const bool is_entry = groups.depths[static_cast<std::size_t>(id)] == kSectionDepth + 1;
    return is_entry ? groups.at(id).parent : std::nullopt;
}

SectionLines count_lines(const Flow& flow, const Groups& groups,
                         std::span<const BlockExtent> extents) {
    SectionLines lines{.above = std::vector<std::size_t>(flow.blocks.size()),
                       .all = std::vector<std::size_t>(groups.groups.size())};
    for (std::size_t b = 0; b < flow.blocks.size(); ++b) {
        const auto section = section_round(groups, flow.blocks[b].group);
        if (!section) continue;
        std::size_t& all = lines.all[static_cast<std::size_t>(*section)];
        lines.above[b] = all;
        all += extents[b].lines;
    }
    return lines;
}

/// Above block `b`, between two entries of one section.
bool leaves_lonely_line(const SectionLines& lines, GroupId section, std::size_t b) {
    const std::size_t above = lines.above[b];
    return above < kLeastLines ||
           lines.all[static_cast<std::size_t>(section)] - above < kLeastLines;
}

/// True if a group that begins with block `below` wants a new page.
bool starts_page(const Groups& groups, const Block& above, const Block& below) {
    const Chain around(groups, above.group);
    for (const GroupId id : Chain(groups, below.group)) {
        if (contains(around, id)) return false;
        if (groups.at(id).page_break == PageBreak::kBefore) return true;
    }
    return false;
}

struct Below {
    std::size_t block = 0;
    GroupId group = {};
};

/// Cost of a page's end between a block of the group `above` and the next block.
int cost_between(const Groups& groups, const SectionLines& lines, GroupId above, Below below) {
    const std::optional<GroupId> common = common_group(groups, above, below.group);
    const int cost = cost_inside(groups, common);
    const bool within_section = common && common == section_round(groups, below.group);
    return within_section && leaves_lonely_line(lines, *common, below.block) ? cost + kLonelyCost
                                                                             : cost;
}

Glue larger(const Spacing& a, const Spacing& b) {
    const Spacing& chosen = b.natural > a.natural ? b : a;
    const Length natural = std::max(chosen.natural, Length{});
    return {.width = natural,
            .stretch = std::max(chosen.stretch, Length{}),
            .shrink = std::clamp(chosen.shrink, Length{}, natural)};
}

void add_box(Galley& galley, Length height, GalleyBox box) {
    galley.items.push_back({.content = Box{.width = std::max(height, Length{})},
                            .source = static_cast<std::uint32_t>(galley.boxes.size())});
    galley.boxes.push_back(std::move(box));
}

/// Cost of a page's end before a slice of a table that stands in a group of that cost.
int cost_before(Tie tie, int cost, TallEntries tall_entries) {
    switch (tie) {
        case Tie::kToAbove:
            return kForbidden;
        case Tie::kNewPage:
            return kForced;
        case Tie::kAvoided:
            return std::max(cost, kAvoidCost);
        case Tie::kInTallRow:
            if (tall_entries == TallEntries::kWhole) return std::max(cost, kWholeCost);
            [[fallthrough]];
        case Tie::kInRow:
            return std::min(cost + kInRowCost, kForbidden - 1);
        case Tie::kNone:
            break;
    }
    return std::min(cost + kRowCost, kForbidden - 1);
}

void add_slices(Galley& galley, std::size_t block, const BlockExtent& extent, int cost,
                TallEntries tall_entries) {
    for (std::size_t s = 0; s < extent.slices.size(); ++s) {
        const auto& [height, tie, row, shares] = extent.slices[s];
        if (tie == Tie::kInTallRow) galley.has_tall_entries = true;
        if (s > 0) {
            galley.items.push_back(
                {.content =
                     Penalty{.width = extent.close, .cost = cost_before(tie, cost, tall_entries)}});
            galley.items.push_back({.content = Glue{.width = -extent.lead}});
            add_box(galley, extent.lead, {.block = block, .line = s, .row = row, .is_lead = true});
        }
        add_box(galley, height, {.block = block, .line = s, .row = row, .shares = shares});
    }
}

void add_lines(Galley& galley, std::size_t block, const BlockExtent& extent, int cost) {
    for (std::size_t line = 0; line < extent.lines; ++line) {
        if (line > 0) {
            const bool lonely = line < kLeastLines || extent.lines - line < kLeastLines;
            const bool divided = std::ranges::binary_search(extent.divided, line - 1);
            const int own = std::min(cost + (divided ? kDividedCost : 0), kForbidden - 1);
            galley.items.push_back({.content = Penalty{.cost = lonely ? kForbidden : own}});
        }
        add_box(galley, extent.line_height, {.block = block, .line = line});
    }
}

}  // namespace

Length height_of(const BlockExtent& extent) {
    if (extent.slices.empty()) return extent.line_height * static_cast<std::int64_t>(extent.lines);
    Length height;
    for (const SliceExtent& slice : extent.slices) height += slice.height;
    return height;
}

Galley stack_blocks(const Flow& flow, std::span<const Group> all_groups,
                    std::span<const BlockExtent> extents, Length page_height,
                    TallEntries tall_entries) {
    assert(extents.size() == flow.blocks.size() && "every block has an extent");
    Groups groups = measure_groups(flow, all_groups, extents, page_height);
    groups.tall_entries = tall_entries;
    const SectionLines section_lines = count_lines(flow, groups, extents);
    Galley galley;
    for (std::size_t g = 0; g < groups.heights.size(); ++g) {
        if (size_of_entry(groups, g) == EntrySize::kTall) galley.has_tall_entries = true;
    }
    std::optional<std::size_t> above;
    // The block above, or the one that its rule belongs to, is kept with the next.
    bool kept = false;
    std::optional<std::size_t> chain_break;  // the item before the first of the blocks so kept
    for (std::size_t b = 0; b < flow.blocks.size(); ++b) {
        const Block& block = flow.blocks[b];
        if (extents[b].lines == 0) continue;
        if (above) {
            const Block& before = flow.blocks[*above];
            const bool wants_page = starts_page(groups, before, block) || extents[b].starts_page;
            int cost = kForbidden;
            if (!kept) {
                chain_break = galley.items.size();
                cost = wants_page ? kForced
                                  : cost_between(groups, section_lines, before.group,
                                                 {.block = b, .group = block.group});
            } else if (wants_page && chain_break) {
                // What is kept with the block comes along.
                galley.items[*chain_break].content = Penalty{.cost = kForced};
            }
            galley.items.push_back({.content = Penalty{.cost = cost}});
            galley.items.push_back({.content = larger(before.space_after, block.space_before)});
        }
        const int cost = cost_inside(groups, block.group);
        if (extents[b].slices.empty()) {
            add_lines(galley, b, extents[b], cost + kParagraphCost);
        } else {
            add_slices(galley, b, extents[b], cost, tall_entries);
        }
        const bool is_rule = std::holds_alternative<Rule>(block.content);
        kept = block.keep_with_next == KeepWithNext::kYes || (is_rule && kept);
        above = b;
    }
    return galley;
}

}  // namespace cvpdf
