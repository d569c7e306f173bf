// A word of a CV file and its place.

#pragma once

#include <string>

#include "base/source.h"

namespace cvpdf {

struct PlacedWord {
    std::string text = {};
    Span span = {};
};

}  // namespace cvpdf
