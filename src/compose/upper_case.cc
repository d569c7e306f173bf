#include "compose/upper_case.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace cvpdf {

InlineRun upper_case(const InlineRun& run, std::string_view language) {
    InlineRun result{.style = run.style, .link = run.link, .origin = Origin{run.origin.file()}};
    for (std::size_t begin = 0; begin < run.text.size();) {
        // A word with the blank behind it: casing looks across letters, never across blanks.
        const std::size_t blank = run.text.find(' ', begin);
        const std::size_t end =
            std::min(blank == std::string::npos ? blank : blank + 1, run.text.size());
        const std::string upper =
            to_upper(std::string_view{run.text}.substr(begin, end - begin), language);
        const auto from = static_cast<std::uint32_t>(begin);
        const auto to = static_cast<std::uint32_t>(end);
        const auto shift = static_cast<std::uint32_t>(result.text.size());
        if (upper.size() == end - begin) {
            result.origin.append(run.origin.slice(from, to), shift);
        } else if (const Span source = run.origin.source(from, to); !source.detached()) {
            result.origin.append({.text_begin = shift,
                                  .text_length = static_cast<std::uint32_t>(upper.size()),
                                  .source_begin = source.begin,
                                  .source_length = source.end - source.begin});
        }
        result.text += upper;
        begin = end;
    }
    return result;
}

}  // namespace cvpdf
