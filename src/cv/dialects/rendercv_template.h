// RenderCV's templates with placeholders in capitals → ours.
//
// Private to cv/dialects/.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf::dialects {

/// `*NAME -- PAGE_NUMBER/TOTAL_PAGES*` as `{name} – {page}/{pages}`; none where it names what a
/// foot of ours cannot say.
std::optional<std::string> native_foot(std::string_view text);

/// The rows of an entry kind: from the templates of its columns, of 2.0–2.3 or of 2.4–2.8; where
/// they leave out a column, from the theme's (null: it says nothing of that kind). None for
/// RenderCV's own templates, which our layouts stand in for, and for those that name fields that
/// ours have not (a warning).
std::optional<Node> native_rows(const Node& templates, const Node* theme, std::string_view kind,
                                Diagnostics& diagnostics);

}  // namespace cvpdf::dialects
