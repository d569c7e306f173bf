// parse_setting: `PATH=VALUE` of the command line → Setting.
//
// The value is YAML: `cv.phone=+1 555 0100`, `samsung.position={en: Engineer, ko: 엔지니어}`. The
// text becomes a source of its own, called `--set`, so that mistakes in path and value show their
// place.

#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/variant.h"

namespace cvpdf {

/// None, with a diagnostic, for what is no setting. No value (`cv.phone=`) takes a key away.
std::optional<Setting> parse_setting(const std::string& text, SourceMap& sources,
                                     Diagnostics& diagnostics);

/// The same with its places in another file, that of the same text.
void move_to(FileId file, Setting& setting);
/// The same place in another file; what is of no file stays so.
Span moved(Span span, FileId file);

}  // namespace cvpdf
