// code_breaks: where a name in code, or whatever else has signs between its letters, is cut if no
// line holds it.
//
// Behind a bracket that opens, `::`, a comma, a slash and the like; before a full stop, an
// underscore and `->`, as in addresses (text/url_breaks.h). Two characters at least stay on either
// side, and between two digits nothing is cut but behind a hyphen: `0000-|0002`.

#pragma once

#include <cstddef>
#include <span>

#include "typeset/shaped_text.h"

namespace cvpdf {

/// True where `clusters` may be cut before number `i`.
bool is_code_break(std::span<const Cluster> clusters, std::size_t i);

/// True where a cut before number `i`, which is between two letters with two characters at least
/// on either side, would be one letter from a sign: `<s|td`.
bool leaves_lone_letter(std::span<const Cluster> clusters, std::size_t i);

}  // namespace cvpdf
