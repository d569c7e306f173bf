// Where the parts of a LaTeX text end. Private to input/.

#pragma once

#include <cstddef>
#include <string_view>

namespace cvpdf {

constexpr bool is_latex_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The end of the group whose `{` stands at `open`: its `}`, or the end of the text.
std::size_t close_of(std::string_view latex, std::size_t open);

/// The letters of the command that begins at `at`; empty for others.
std::string_view command_at(std::string_view latex, std::size_t at);

}  // namespace cvpdf
