// `id`, `tags`, `priority`, `page_break` and their like, which entries, highlights and sections
// have in common.

#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

/// Letters of any script, digits, `_` and `-`: an id is a step of a path, whose steps a dot parts.
bool is_id(std::string_view text);

Selection read_selection(const Node& mapping, Diagnostics& diagnostics);
PageBreakRule read_page_break(const Node& mapping, Diagnostics& diagnostics);
/// The number of `min_bullets` or of a bullet: 0 to this.
inline constexpr std::size_t kMostFew = 99;
std::optional<std::size_t> read_few(const Node& mapping, std::string_view key,
                                    Diagnostics& diagnostics);
/// The entry kind that `kind:` names; none without one.
std::optional<EntryKind> read_kind(const Node& mapping, Diagnostics& diagnostics);

/// Reports every id that stands in the CV a second time, with both places. A section without an id
/// has its key for one.
void check_ids(const Cv& cv, Diagnostics& diagnostics);

}  // namespace cvpdf
