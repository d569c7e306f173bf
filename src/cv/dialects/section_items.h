// Blocks of a section's text → its entries: texts, bullets and numbered ones.
//
// A section counts its numbered entries from 1 to its end. The items of an ordered list that has
// another first number than it would be given there keep them in their texts. Private to
// cv/dialects/.

#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "cv/dialects/markdown_blocks.h"

namespace cvpdf::dialects {

/// `native_text` makes a text ours. `counted` are the section's numbered entries in front of these,
/// and then with them. As everywhere, a list's first number counts, and the others go on from it.
std::vector<Node> section_entries(const std::vector<MarkdownBlock>& blocks,
                                  const std::function<Node(const Node&)>& native_text,
                                  std::size_t& counted);

}  // namespace cvpdf::dialects
