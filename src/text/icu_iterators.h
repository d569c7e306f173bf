// ICU's break iterators and UTF-8 texts, with owners.
//
// Making an iterator takes tens of microseconds, more than a short paragraph's breaks, so each
// thread keeps one of a kind.

#pragma once

#include <string_view>
#include <vector>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace cvpdf {

struct SegmentBreak {
    std::int32_t offset = 0;  ///< bytes
    std::int32_t rule_status = 0;
};

/// All boundaries of the text but the one at its start, by ICU's root rules. Throws MachineError if
/// ICU fails.
std::vector<SegmentBreak> find_breaks(UBreakIteratorType type, std::string_view text);

}  // namespace cvpdf
