// Languages by their English names, as files of RenderCV and of YAMLResume's first versions have
// them. Private to cv/dialects/.

#pragma once

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf::dialects {

/// A language's name or tag as a tag; none, with a warning, for what is neither.
Node language_tag(const Node& value, Diagnostics& diagnostics);

}  // namespace cvpdf::dialects
