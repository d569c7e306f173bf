// Sections: their headings, lists and rows, and a template per kind of entry.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "base/source.h"
#include "cv/entry_kinds.h"
#include "layout/header_spec.h"
#include "layout/table_spec.h"
#include "layout/template.h"
#include "layout/tokens.h"

namespace cvpdf {

enum class RuleSide {
    kBelow,
    kAbove,
    kBeside,  ///< on the room that the text leaves of its line
    kBefore,  ///< in front of the text
};

struct RuleSpec {
    Dimension thickness = {};
    std::optional<Reference> color = {};
    Token gap = {};  ///< between the text and the rule
    RuleSide side = RuleSide::kBelow;
    Dimension length = {};  ///< of kBefore
};

struct HeadingSpec {
    LineSpec line = {};
    std::optional<RuleSpec> rule = {};
    std::optional<Reference> background = {};
    Dimension padding = {};  ///< of the background round the text
};

/// How lists look: bullets under entries, and entries that are list items themselves.
struct ListSpec {
    std::vector<std::string> markers = {};  ///< by depth; the last serves all deeper levels
    Reference style = {};
    Dimension indent = {};         ///< of the text, per level
    Dimension number_indent = {};  ///< the same for numbered lists
    Dimension gap = {};            ///< between marker and text
    Token space_before = {};       ///< above the first bullet of an entry
    Token space_between = {};
};

/// One line of an entry: text from the left, and a date or place at the right.
struct RowSpec {
    Template main = {};
    Template aside = {};  ///< may be empty
    std::optional<Reference> style = {};
    std::optional<Reference> aside_style = {};
    Token space_before = {};
};

enum class LevelMark { kNone, kDots, kBar };

/// What is drawn behind the words of levels: how well somebody knows a skill or a language.
struct LevelsSpec {
    LevelMark draw = LevelMark::kNone;
    std::optional<Reference> color = {};  ///< none: that of the text
    std::optional<Reference> rest = {};   ///< of what is missing of the whole; none: a tint
};

enum class EntryMarker { kNone, kBullet, kNumber, kReversedNumber };

/// The template of an entry kind.
struct EntrySpec {
    Span span = {};
    EntryMarker marker = EntryMarker::kNone;
    std::vector<RowSpec> rows = {};
    /// For an employer with several positions: the employer's own rows, and each position's.
    std::vector<RowSpec> group_rows = {};
    std::vector<RowSpec> position_rows = {};
    /// Rows of publications of some type, instead of `rows`.
    std::map<std::string, std::vector<RowSpec>, std::less<>> types = {};
    Template outline = {};              ///< the entry's name in the outline; empty: not listed
    std::optional<GridSpec> grid = {};  ///< none: entries run one below the other
    std::optional<Token> space_between =
        {};                     ///< above every entry but the first; none: as the section says
    Token position_space = {};  ///< above every position
};

/// Where dates and places stand: behind the row, or in a column before all rows of the entry.
enum class AsideSide { kEnd, kStart };

/// Everything that may differ from section to section.
struct SectionSpec {
    HeadingSpec heading = {};
    ListSpec list = {};
    Reference row_style = {};  ///< of rows that name none
    Reference aside_style = {};
    Dimension aside_gap = {};  ///< at least so much between a row and what stands beside it
    AsideSide aside_side = AsideSide::kEnd;
    Length aside_width = {};  ///< of the column of kStart
    Token entry_space = {};   ///< between entries that are no list items
    LevelsSpec levels = {};
    std::map<EntryKind, EntrySpec> entries = {};
};

}  // namespace cvpdf
