// Galley: a whole flow as one tall column of boxes, glue and penalties, before it is cut into
// pages; and the two passes over it. They know how many lines a block has and how tall, not what is
// in them.
//
// A line is a box as tall as its leading. Its baseline lies three quarters of the leading below its
// top, so that baselines of one paragraph are `leading` apart exactly, and the first baseline of a
// region is three quarters of its line's leading below the region's top.
//
// What may stand at a page's end is said with penalties alone:
//   * kForbidden behind a block that is kept with the next (and behind a rule that follows such a
//     block), and where a break would leave a single line of a paragraph on either side;
//   * a cost that grows with the depth of the innermost group that is torn apart; more inside a
//   paragraph, and yet more behind a line that ends in a hyphen;
//   * more where a section would leave a single line of its entries on either side;
//   * almost forbidden in groups that avoid breaks, and in entries (what lies in sections) no
//   taller than a fifth of a page; in those up to a third as well, where that costs no page;
//   * kForced before a group that wants a new page, and what is kept with its first block.
// What is forbidden is allowed after all, at almost that price, where pages would overflow
// otherwise.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "document/document.h"
#include "typeset/best_breaks.h"
#include "typeset/items.h"

namespace cvpdf {

/// How a slice of a table hangs together with the one above it.
enum class Tie {
    kNone,       ///< a page may end between them
    kInRow,      ///< rather not: they are parts of one row
    kInTallRow,  ///< and only where that saves a page, as in a tall entry
    kAvoided,    ///< only where the page would overflow
    kNewPage,    ///< a page begins here
    kToAbove,    ///< never
};

/// What a part of the CV that may be left out takes of a row.
struct PartShare {
    PartId part = {};
    Length above = {};  ///< space
    Length height = {};
    std::size_t lines = 0;
};

struct SliceExtent {
    Length height = {};
    Tie tie = Tie::kNone;
    std::size_t row = 0;
    std::vector<PartShare> shares = {};  ///< of the height, one below the other
};

/// How much room a block takes.
struct BlockExtent {
    std::size_t lines = 0;  ///< 0: the block vanishes, but for its spaces' sake
    Length line_height = {};
    std::vector<std::size_t> divided = {};  ///< lines that end in a hyphen; ascending
    /// Of a table, in place of lines of one height; as many as `lines`.
    std::vector<SliceExtent> slices = {};
    bool starts_page = false;  ///< as the first of its rows wants
    Length lead = {};   ///< what appears over a slice at a page's top: the table's head again
    Length close = {};  ///< what appears under a slice at a page's end: its lower frame
};

Length height_of(const BlockExtent& extent);

/// What a Box item of the galley stands for; Item::source is its index.
struct GalleyBox {
    std::size_t block = 0;
    std::size_t line = 0;                ///< of the block; of a table, the slice
    std::size_t row = 0;                 ///< of a table
    std::vector<PartShare> shares = {};  ///< as of the slice
    /// What only appears at a page's top, over `line`. Inside a page glue before it takes away its
    /// height.
    bool is_lead = false;
};

struct Galley {
    std::vector<Item> items = {};
    std::vector<GalleyBox> boxes = {};
    bool has_tall_entries = false;  ///< or rows
};

/// What is done with entries taller than a fifth of a page and no taller than a third.
enum class TallEntries { kWhole, kDivided };

/// `extents`: one for each block of the flow. `page_height`: by which the third of a page is
/// measured.
Galley stack_blocks(const Flow& flow, std::span<const Group> groups,
                    std::span<const BlockExtent> extents, Length page_height,
                    TallEntries tall_entries = TallEntries::kWhole);

/// What of a galley goes on a page.
struct PageSpan {
    std::size_t begin = 0;  ///< items [begin, end)
    std::size_t end = 0;
    /// Share of each glue's stretch (positive) or shrink (negative) that is added: thousandths.
    int set_permille = 0;
    Length overfull_by = {};
};

/// `heights`: of the first page's region, the second's…; the last serves all further pages. Pages
/// are as full as they can be without tearing apart what belongs together; they need not be full.
/// Glue stretches only where that makes the page exactly full.
std::vector<PageSpan> break_pages(const Galley& galley, std::span<const Length> heights);

/// A galley and how it is cut.
struct PagedGalley {
    Galley galley = {};
    std::vector<PageSpan> pages = {};
};

/// Tall entries stay whole unless pages can be saved by dividing them.
PagedGalley stack_pages(const Flow& flow, std::span<const Group> groups,
                        std::span<const BlockExtent> extents, std::span<const Length> heights);

/// Glue with so many thousandths of its stretch, or where negative of its shrink.
Length set_width(const Glue& glue, int permille);
/// From the top of the region to the bottom of the page's last line.
Length height_of(const Galley& galley, const PageSpan& page);

}  // namespace cvpdf
