// seen_order: right-to-left text for a reader that sorts each line by place (pdfium).
//
// It takes a line's characters as they are seen from the left, cuts them where their kind changes
// (letters of either direction, numbers with their signs, everything else), and puts these pieces
// in the order in which it takes the line to be read: from the right if pieces of letters that run
// to the left are at least as many. So "noa@b.org" in a Hebrew line becomes "org.b@noa": its full
// stop and its letters are pieces. What it does can be undone beforehand, which is what
// `seen_for_pdfium` does; ActualText then gives the characters.

#pragma once

#include <string>
#include <string_view>

namespace cvpdf {

/// What pdfium makes of a line.
std::u32string read_by_pdfium(std::u32string_view seen);

enum class LineDirection { kAsItIs, kLeftToRight, kRightToLeft };

/// What must be seen for `wanted` to be read: the same characters, and for `kRightToLeft` as many
/// U+200F as are needed for the line to be taken to run to the left. They stand in one place, apart
/// by U+2060: an address with marks in it would be another one. For `kLeftToRight` as many U+200E
/// likewise, and one before several signs that follow letters that run to the left: these signs
/// would be turned round, and room that is read as a space among them cannot be.
std::u32string seen_for_pdfium(std::u32string_view wanted, LineDirection direction);

}  // namespace cvpdf
