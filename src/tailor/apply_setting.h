// apply_setting: another value for what a path leads to.
//
// A path begins with `cv` (the header's keys, `cv.phone`), a key of the file (`layout.page.size`,
// `pages`), or the id of a part (`samsung.position`). Steps through parts may leave out what lies
// between: ids are unique. The last steps are a key and, of a text, a language
// (`samsung.position.ko`). A path that ends at a part sets what the part is: a bullet's text, a
// section's entries.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cv/model.h"
#include "tailor/named_parts.h"

namespace cvpdf {

/// Keys of the file as a whole.
struct WholeFile {};

/// Where a path leads, and the keys that are left of it.
struct PathEnd {
    std::variant<WholeFile, Header*, NamedPart> place = {};
    std::vector<PlacedWord> keys = {};
};

/// None, with a diagnostic, for a path that begins with nothing that there is.
std::optional<PathEnd> follow_path(const PlacedWord& path, CvFile& file, Diagnostics& diagnostics);

/// What matches nothing, or does not fit, is reported.
void apply_setting(const Setting& setting, CvFile& file, Diagnostics& diagnostics);

/// Hides what paths lead to: parts, keys of them, keys of the header (`phone`, `cv.phone`).
void hide_paths(const std::vector<PlacedWord>& paths, CvFile& file, Diagnostics& diagnostics);

}  // namespace cvpdf
