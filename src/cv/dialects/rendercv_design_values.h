// Values of RenderCV's designs → values of layouts.
//
// Private to cv/dialects/.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "input/node.h"

namespace cvpdf::dialects {

/// The number that a length begins with.
std::optional<double> number_of(std::string_view text);

/// Whether a value says what is said anyway; blanks and capitals count for nothing.
bool is_usual_value(const Node& value, std::string_view usual);

/// Typst's space between lines (`0.6em`, `6pt`) as the distance of baselines; `body_size` in pt.
std::optional<std::string> native_leading(std::string_view text, double body_size);

/// A font size in pt; em are parts of the body's.
std::optional<Node> native_size(const Node& value, double body_size);

/// A paper by its name.
std::optional<Node> native_paper(const Node& value);

/// `left`, `center` or `right`, by reading direction.
std::optional<std::string> native_align(std::string_view text);
/// `left` or `right`.
std::optional<std::string> native_side(std::string_view text);

/// The style of a place that designs give fonts to (`connections`: contacts); empty for others.
std::string_view style_of(std::string_view place);

}  // namespace cvpdf::dialects
