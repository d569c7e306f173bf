#include "input/latex_scan.h"

#include "base/ascii.h"

namespace cvpdf {

std::size_t close_of(std::string_view latex, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < latex.size(); ++i) {
        if (latex[i] == '\\') {
            ++i;
        } else if (latex[i] == '{') {
            ++depth;
        } else if (latex[i] == '}' && --depth == 0) {
            return i;
        }
    }
    return latex.size();
}

std::string_view command_at(std::string_view latex, std::size_t at) {
    if (latex[at] != '\\') return {};
    std::size_t end = at + 1;
    while (end < latex.size() && is_ascii_letter(latex[end])) ++end;
    return latex.substr(at + 1, end - at - 1);
}

}  // namespace cvpdf
