#include "compose/collapse_blanks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace cvpdf {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/// Whether a run keeps all of its text behind one that ends in a blank, or in none.
bool stays(const InlineRun& run, bool behind_blank) {
    for (const char c : run.text) {
        if (c == '\t' || (behind_blank && is_blank(c))) return false;
        behind_blank = is_blank(c);
    }
    return true;
}

InlineRun collapsed(const InlineRun& run, bool behind_blank) {
    InlineRun result{.style = run.style, .link = run.link, .origin = Origin(run.origin.file())};
    const std::string& text = run.text;
    for (std::size_t begin = 0; begin < text.size();) {
        if (behind_blank && is_blank(text[begin])) {
            ++begin;
            continue;
        }
        const auto blank =
            std::find_if(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), is_blank);
        behind_blank = blank != text.end();
        const auto end = static_cast<std::size_t>(blank - text.begin()) + (behind_blank ? 1 : 0);
        result.origin.append(
            run.origin.slice(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)),
            static_cast<std::uint32_t>(result.text.size()));
        result.text.append(text, begin, end - begin);
        if (behind_blank) result.text.back() = ' ';
        begin = end;
    }
    return result;
}

}  // namespace

RichText collapse_blanks(RichText text) {
    bool behind_blank = false;
    for (InlineRun& run : text.runs) {
        if (run.text.empty()) continue;
        const bool ends_blank = is_blank(run.text.back());
        if (!run.style.code && !stays(run, behind_blank)) run = collapsed(run, behind_blank);
        behind_blank = !run.style.code && ends_blank;
    }
    return text;
}

}  // namespace cvpdf
