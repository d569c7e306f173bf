// What stands between two lines of text that become one.

#pragma once

#include <string_view>

namespace cvpdf {

/// Chinese and Japanese have no blanks between words: where the line before ends in one of their
/// characters or signs and the next begins with one, nothing stands between. The stars of emphasis
/// do not count. Hangul has blanks.
bool joins_without_blank(std::string_view before, std::string_view behind);

}  // namespace cvpdf
