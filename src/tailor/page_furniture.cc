#include "tailor/page_furniture.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/ascii.h"
#include "base/unicode.h"

namespace cvpdf {

namespace {

/// A button's name without what it counts: `saved jobs (0)`.
std::string_view name_of(std::string_view button) {
    constexpr std::string_view kAround = " \t()0123456789.+";
    const std::size_t begin = button.find_first_not_of(kAround);
    if (begin == std::string_view::npos) return {};
    return button.substr(begin, button.find_last_not_of(kAround) + 1 - begin);
}

}  // namespace

bool is_controls(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_case(text);
    std::size_t controls = 0;
    std::size_t others = 0;
    for (std::size_t begin = 0; begin < folded.size();) {
        std::size_t end = begin;
        while (end < folded.size() && folded[end] != '|' && folded[end] != '\t' &&
               folded.compare(end, 2, "  ") != 0) {
            ++end;
        }
        const std::string_view name = name_of(std::string_view(folded).substr(begin, end - begin));
        begin = end + 1;
        if (name.empty()) continue;
        const bool picture = name.ends_with(" logo");  // what a page says in place of one
        ++(picture || words.controls.contains(name) ? controls : others);
    }
    // No list has all that menus say.
    constexpr std::size_t kMenu = 2;
    return others == 0 || (controls >= kMenu && controls >= others);
}

bool is_breadcrumb(std::string_view text) {
    constexpr std::string_view kSigns[] = {" > ", " › ", " » ", " ▸ ", " → "};
    return std::ranges::any_of(
        kSigns, [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

bool is_fine_print(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_case(text);
    return std::ranges::any_of(words.fine_print, [&](const std::string& phrase) {
        return folded.find(phrase) != std::string::npos;
    });
}

}  // namespace cvpdf
