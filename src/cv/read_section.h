// `sections:` → Sections, in the file's order.

#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "cv/model.h"
#include "cv/read_entry.h"
#include "input/node.h"

namespace cvpdf {

/// A section is a list of entries, or a mapping with `entries` and what else there is to say about
/// it.
std::vector<Section> read_sections(const Node& node, Diagnostics& diagnostics);

/// The list of its entries.
std::vector<Entry> read_entries(const Node& node, const SectionKinds& kinds,
                                Diagnostics& diagnostics);

}  // namespace cvpdf
