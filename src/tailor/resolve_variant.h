// resolve_variant: a variant with everything that it has from those that it extends.

#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "cv/variant.h"

namespace cvpdf {

/// None where there is no variant of that name. What a child says goes before its parent: mappings
/// (`titles`, `limit`, `set`) merge key by key, lists and values replace.
std::optional<Variant> resolve_variant(std::span<const Variant> variants, std::string_view name);

}  // namespace cvpdf
