// match_face: which face of a family a FontSpec and a language get (CSS Fonts 4, 5.2).
//
// In order: small caps, the language, slant, weight, optical size. What a family does not have is
// replaced by the nearest: an upright face for an italic, a bold one for a semibold. The weight
// rule is CSS's: above 500 the heavier faces come first, below 400 the lighter ones.

#pragma once

#include <cstddef>
#include <string_view>

#include "text/font_manifest.h"

namespace cvpdf {

/// Index into `family.faces`, which is not empty.
std::size_t match_face(const ManifestFamily& family, const FontSpec& spec,
                       std::string_view language);

}  // namespace cvpdf
