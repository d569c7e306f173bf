// check_text: may these bytes be read as a text file at all?
//
// UTF-8 without control characters, with or without a BOM (Unicode 15, table 3-7; YAML 1.2.2, 5.1).
// Other encodings are named, so that the user knows what to change in the editor.

#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"

namespace cvpdf {

enum class TextCheck { kSound, kUnreadable };

/// Reports what makes the bytes of `file` unreadable.
TextCheck check_text(FileId file, std::string_view raw, Diagnostics& diagnostics);

}  // namespace cvpdf
