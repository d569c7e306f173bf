// Bullets of JSON Resume and YAMLResume, which may be HTML, Markdown or lists in one text, as ours.
//
// Private to cv/dialects/.

#pragma once

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf::dialects {

/// A list of texts, or a text that holds a list.
Node native_bullets(const Node& value, Diagnostics& diagnostics);

/// Texts of bullets as native ones, at any depth.
void clean_bullets(Node& bullets, Diagnostics& diagnostics);

}  // namespace cvpdf::dialects
