// Units of measurement: what stands behind a number.
//
// Most are made by a rule: a prefix of the SI and a unit's sign (`MΩ`), an exponent behind it
// (`m²`), several with a slash or a middle dot between them (`kg/m³`, `W/(m·K)`). What is counted
// per something is a unit, too: `req/s`, `h/week`. Signs that are words as well (`in`, `a`) are
// none, and `m` has no prefix that would make one of it (`am`).

#pragma once

#include <string_view>

namespace cvpdf {

/// True of `GB`, `kg/m²`, `papers/year`, `%`, `€`: without punctuation around it.
bool is_unit(std::string_view word);

}  // namespace cvpdf
