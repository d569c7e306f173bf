// The page: paper, margins, what runs along its edges, and the regions beside the main one.

#pragma once

#include <optional>
#include <vector>

#include "base/geometry.h"
#include "base/length.h"
#include "base/source.h"
#include "cv/entry_kinds.h"
#include "layout/header_spec.h"
#include "layout/section_spec.h"
#include "layout/style_spec.h"
#include "layout/template.h"
#include "layout/tokens.h"

namespace cvpdf {

/// A running head or foot. Fields: name, page, pages.
struct RunningSpec {
    Template text = {};
    Reference style = {};
    TextAlignment align = TextAlignment::kCenter;
    Length distance = {};  ///< of its baseline from the page's edge
    int from_page = 2;     ///< 1 or 2
};

enum class PageEdge { kTop, kBottom, kLeft, kRight };

/// A stripe along an edge of the paper, behind the text. Left and right are those of pages from
/// left to right.
struct PageBandSpec {
    Span span = {};
    PageEdge side = PageEdge::kTop;
    Length size = {};  ///< how far it reaches in from the edge
    Reference color = {};
    int to_page = 2;  ///< 1: the first page alone has it
};

struct PageSpec {
    Size size = {};
    Insets margins = {};
    std::optional<Reference> background = {};
    std::vector<PageBandSpec> bands = {};
    std::optional<RunningSpec> head = {};
    std::optional<RunningSpec> foot = {};
};

enum class RegionName { kHeader, kMain, kSidebar };

/// Sections that stand in a region: by their keys, and those that hold entries of these kinds
/// alone.
struct SectionChoice {
    std::vector<Reference> keys = {};
    std::vector<EntryKind> kinds = {};
    std::optional<int> most_entries = {};  ///< of a section that is chosen for its kinds
};

/// A band over the full width of the first page, above all columns: name, headline, contacts.
struct BandSpec {
    SectionChoice sections = {};
    std::optional<Reference> background = {};  ///< to the page's edges
    Length padding = {};                       ///< of the background below the text
};

enum class SidebarSide { kLeft, kRight };
enum class ReadingOrder { kFirst, kLast };

/// A column beside the main one, on every page.
struct SidebarSpec {
    Span span = {};
    SidebarSide side = SidebarSide::kLeft;
    Length width = 55_mm;
    Length gap = 8_mm;  ///< between the texts of both columns
    ReadingOrder read = ReadingOrder::kLast;
    std::vector<HeaderPart> header = {};
    SectionChoice sections = {};
    std::optional<Reference> background = {};  ///< to the page's edges
    Length padding = {};                       ///< of the background beside the text
    std::optional<RuleSpec> rule = {};         ///< between the columns
};

/// The parts of the page beside the main one.
struct RegionsSpec {
    std::optional<BandSpec> header = {};
    std::optional<SidebarSpec> sidebar = {};
};

}  // namespace cvpdf
