// Lists within texts of RenderCV → bullets.
//
// RenderCV hands the lines of a text on to Typst, which makes items of those that begin with `-`,
// `+` or a number. Only texts of several lines have any; what a text alone begins with is text.
// Private to cv/dialects/.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "cv/dialects/markdown_blocks.h"
#include "cv/dialects/rendercv.h"

namespace cvpdf::dialects {

/// A highlight with the items below it, or several highlights; none where `item` holds no list.
std::optional<std::vector<Node>> listed_highlights(const Node& item,
                                                   const RenderCvContext& context);

/// The text in front of the list, and its bullets.
std::optional<SummaryAndBullets> listed_summary(const Node& text, const RenderCvContext& context);

/// A section's text as entries: texts, bullets and numbered ones. `counted` are the section's
/// numbered entries so far.
std::optional<std::vector<Node>> listed_entries(const Node& text, const RenderCvContext& context,
                                                std::size_t& counted);

}  // namespace cvpdf::dialects
