#include "cv/dialects/picture.h"

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/dialects/native_tree.h"

namespace cvpdf::dialects {

bool is_picture_at_hand(const Node& path, const DialectRequest& request, Diagnostics& diagnostics) {
    const std::string& text = path.text;
    const bool is_url = text.find("://") != std::string::npos || text.starts_with("data:") ||
                        text.starts_with("//");
    if (is_url) {
        diagnostics.warning(path.span, "a picture from the web is left out",
                            {"save it beside the CV, and name the file here"});
        return false;
    }
    if (to_ascii_lower(text).ends_with(".svg")) {
        diagnostics.warning(path.span,
                            fmt::format("the drawing '{}' is left out", shown_text(path)),
                            {"photos are JPEG or PNG files"});
        return false;
    }
    if (!request.has_file || !request.has_file(text)) {
        diagnostics.warning(
            path.span, fmt::format("there is no picture '{}'; it is left out", shown_text(path)));
        return false;
    }
    return true;
}

}  // namespace cvpdf::dialects
