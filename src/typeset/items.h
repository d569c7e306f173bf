// Box, Glue, Penalty: the material of both breakers (Knuth & Plass 1981, section "boxes, glue and
// penalties"). Numbers only, and where each came from.

#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"

namespace cvpdf {

/// Letters give a little in justified text.
struct Box {
    Length width = {};
    Length stretch = {};
    Length shrink = {};
    Length protrusion = {};  ///< how far it stands out of a line that it begins
};

/// Vanishes at a break.
struct Glue {
    Length width = {};
    Length stretch = {};
    Length shrink = {};
};

inline constexpr int kForbidden = 10'000;  ///< a penalty: never break here
inline constexpr int kForced = -10'000;    ///< a penalty: always break here

struct Penalty {
    Length width = {};  ///< of what appears if the break is taken: a hyphen
    int cost = 0;
    bool flagged = false;  ///< a hyphen: two in a row cost more
};

struct Item {
    std::variant<Box, Glue, Penalty> content = {};
    std::uint32_t source = 0;  ///< index of what stands behind it; the maker of the list knows
};

std::string dump_items(const std::vector<Item>& items);

}  // namespace cvpdf
