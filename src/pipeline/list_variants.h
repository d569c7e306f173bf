// list_variants: what variants a CV has, what they leave out, and in what two of them differ.

#pragma once

#include <optional>
#include <string>
#include <utility>

#include "pipeline/build_cv.h"

namespace cvpdf {

enum class VariantsForm { kText, kJson };
enum class VariantsDetail { kNames, kExplained };

struct VariantsQuery {
    VariantsForm form = VariantsForm::kText;
    VariantsDetail detail = VariantsDetail::kNames;
    /// Two variants whose printed texts are compared.
    std::optional<std::pair<std::string, std::string>> diff = {};
};

/// The list as the result's product; mistakes of the CV are its diagnostics. Throws UsageError for
/// variants that there are not.
BuildResult list_variants(const SourceFile& cv, const VariantsQuery& query, Resources& resources);

/// In what two texts differ but for capitals and bullets, line by line in one order: `- ` before
/// lines that only the first has,
/// `+ ` before those that only the second has.
std::string diff_lines(const std::string& first, const std::string& second);

}  // namespace cvpdf
