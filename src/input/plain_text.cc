#include "input/plain_text.h"

namespace cvpdf {

std::string tidy_plain_text(std::string_view raw) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (raw.starts_with(kByteOrderMark)) raw.remove_prefix(kByteOrderMark.size());
    std::string text;
    text.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size(); ++at) {
        const char c = raw[at];
        const bool before_feed = at + 1 < raw.size() && raw[at + 1] == '\n';
        if (c == '\r' && before_feed) continue;
        text += c == '\r' || c == '\f' || c == '\v' ? '\n' : c;
    }
    return text;
}

}  // namespace cvpdf
