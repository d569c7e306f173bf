// The Markdown that LaTeX becomes. Private to input/.

#pragma once

#include <string>
#include <string_view>

namespace cvpdf {

/// Text in which no character is markup.
std::string escape_signs(std::string_view plain);

/// Between two marks, which may be empty. Blanks at the edges go out of them: a mark beside a blank
/// is none.
std::string in_marks(std::string_view mark, std::string_view inner);

/// `[shown](target)`; `shown` is Markdown.
std::string link_to(std::string_view target, std::string_view shown);

}  // namespace cvpdf
