// The dependency rule of src/, as a table and a check.
//
// Which folder may include which, which outside library lives where: src/README.md tells why. The
// check reads every #include of a tree of sources, from the disk or from a test's hand.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cvpdf::layers {

/// Text by path relative to src: "base/length.h".
using Sources = std::map<std::string, std::string>;

/// Every .h and .cc under `folder`.
Sources read_sources(const std::string& folder);

/// One line for each include that breaks the rule: "text/shape.h:12: …", sorted.
std::vector<std::string> broken_rules(const Sources& sources);

}  // namespace cvpdf::layers
