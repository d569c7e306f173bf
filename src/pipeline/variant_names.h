// The names of a CV's variants, and what is said of a name that none has.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cv/model.h"
#include "pipeline/unknown_name.h"

namespace cvpdf {

std::vector<std::string_view> variant_names(const CvFile& file);

/// None where `wanted` is one of them. `cv` is whose they are: a file's name in quotes.
std::optional<UnknownName> find_unknown_variant(std::string_view wanted, const CvFile& file,
                                                std::string_view cv);

}  // namespace cvpdf
