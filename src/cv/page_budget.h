// How many pages a CV may take: `2` is at most two, `1-2` from one to two.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "input/node.h"

namespace cvpdf {

struct PageBudget {
    int least = 1;
    int most = 1;
    Span span = {};  ///< where it is asked for; detached: on the command line
    bool operator==(const PageBudget&) const = default;
};

inline constexpr std::string_view kPageBudgetHint = "pages are 1 to 999, or a range of them: 1-2";

/// None for what is no budget; blanks around it do not count.
std::optional<PageBudget> parse_page_budget(std::string_view text);

/// As it is written.
std::string page_budget_text(const PageBudget& budget);

/// `pages:`; what is no budget is reported.
std::optional<PageBudget> read_page_budget(const Node& node, Diagnostics& diagnostics);

}  // namespace cvpdf
