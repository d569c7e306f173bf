// The inline layout that a foreign design becomes: `layout: {extends: classic, page: {…}}`.
//
// Private to cv/dialects/.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf::dialects {

/// Sets a value by its path (`page.margins.top`); mappings on the way are made. A later value of
/// the same path replaces an earlier one.
void set_path(Node& mapping, std::string_view path, Node value);

/// A length as layouts write it (`2cm`): `2 cm`, `2cm`, `.5in`. None for what is none, or has a
/// unit that layouts do not know.
std::optional<Node> native_length(const Node& node);

/// `#rrggbb` of a CSS colour: a name, `#rgb`, `rgb(0, 79, 144)`, `hsl(…)`. None for another text.
std::optional<std::string> css_color(std::string_view text);

/// The font family of ours that stands in for a foreign one (a list: for its first).
struct FontMatch {
    std::string_view family = {};
    bool same = false;  ///< the same design, not a stand-in
};
FontMatch match_font(std::string_view name);

/// The value without what it says being read as a mistake; `what` names it in the warning.
/// `known` are keys that could stand there instead.
void report_no_counterpart(const Member& member, Diagnostics& diagnostics,
                           std::span<const std::string_view> known = {});

}  // namespace cvpdf::dialects
