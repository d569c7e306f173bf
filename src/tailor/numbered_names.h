// numbered_names: numbers that belong to a name. ISO 13485 is not ISO 9001, nor TOPIK level 6 level
// 3; "5 years", "300 GPUs", "2024", versions and ranges are no names.

#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "tailor/lexicon.h"

namespace cvpdf {

/// A word of a text, and the last of the terms that it gave.
struct ReadWord {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t term = 0;
};

/// Where the last word is the number of a name, its term becomes that of both, and the terms of the
/// name have a number. The name may stand before other numbers: ISO 9001 and 14001.
void join_number(std::string_view text, std::span<const ReadWord> read, const PostingWords& words,
                 std::vector<Term>& terms);

}  // namespace cvpdf
