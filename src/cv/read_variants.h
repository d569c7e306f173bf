// `variants:` → Variants, in the file's order; and what one of them says, told again.

#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "cv/variant.h"
#include "input/node.h"

namespace cvpdf {

/// Besides keys and values it reports variants that extend one that there is not, or themselves.
std::vector<Variant> read_variants(const Node& node, Diagnostics& diagnostics);

/// What it says, key by key, as it could be written.
std::vector<Member> members_of(const Variant& variant);

}  // namespace cvpdf
