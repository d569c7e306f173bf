// Lints: what is no mistake but hardly meant, found in a CV that reads well.
//
// Each is a warning that names its lint in brackets; `check: {ignore: [gaps]}` in the file silences
// it. Lints read the model alone; long_bullets, which needs lines, is told by whoever typesets.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cv/locale.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

struct LintSpec {
    std::string_view name = {};
    std::string_view doc = {};
};

/// Every lint, in the order of the reference.
std::span<const LintSpec> lint_table();

/// Reports a name that is no lint's.
void check_lint_name(const Node& name, Diagnostics& diagnostics);

bool is_ignored(const CvFile& file, std::string_view lint);

/// What the page prints of what some countries' CVs leave out.
struct PrintedData {
    std::vector<std::string> personal = {};  ///< keys of cv/personal.h
    bool photo = false;
};

/// Warns of everything that is not ignored. `locale` is that of the page; `file.today` ends what is
/// open.
void lint_cv(const CvFile& file, const Locale& locale, const PrintedData& printed,
             Diagnostics& diagnostics);

}  // namespace cvpdf
