// segments: where characters, lines and sentences of a text may be parted (UAX #29, UAX #14), by
// ICU's root rules.
//
// Making an iterator takes tens of microseconds, more than a short paragraph's breaks, so each
// thread keeps one of a kind.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cvpdf {

enum class SegmentKind { kCharacter, kLine, kSentence };

struct SegmentBreak {
    std::size_t offset = 0;  ///< bytes
    bool is_hard = false;    ///< of a line: it must end
};

/// All boundaries of the text but the one at its start. Throws MachineError if ICU fails.
std::vector<SegmentBreak> find_breaks(SegmentKind kind, std::string_view text);

}  // namespace cvpdf
