// hide_stars: what RenderCV's reader takes for text though YAML has reserved it, hidden from
// yaml-cpp.
//
// In RenderCV's files a plain value may begin with `*`, `@` or a backtick. Values are taken from
// the raw bytes, so a letter in place of the sign hides it from yaml-cpp alone. A star that repeats
// an anchor of the file (`highlights: *shared`) stays: older versions read such aliases.
//
// Private to input/.

#pragma once

#include <string>

namespace cvpdf {

/// `text`: condensed; its length stays.
void hide_stars(std::string& text);

}  // namespace cvpdf
