// `id`, `tags`, `priority` and `page_break`, which entries, highlights and sections have in common.

#pragma once

#include "base/diagnostic.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

Selection read_selection(const Node& mapping, Diagnostics& diagnostics);
PageBreakRule read_page_break(const Node& mapping, Diagnostics& diagnostics);
/// The entry kind that `kind:` names; none without one.
std::optional<EntryKind> read_kind(const Node& mapping, Diagnostics& diagnostics);

/// Reports every id that stands in the CV a second time, with both places. A section without an id
/// has its key for one.
void check_ids(const Cv& cv, Diagnostics& diagnostics);

}  // namespace cvpdf
