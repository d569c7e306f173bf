#include "cv/pattern.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cv/read_value.h"

namespace cvpdf {

std::string read_pattern(const Node& node, std::span<const std::string_view> known,
                         Diagnostics& diagnostics) {
    if (!node.is_scalar()) {
        report_wrong_type(node, "a text", diagnostics);
        return {};
    }
    const std::string_view text = node.text;
    for (std::size_t at = text.find_first_of("{}"); at != std::string_view::npos;
         at = text.find_first_of("{}", at + 1)) {
        const std::size_t end = text.find_first_of("{}", at + 1);
        if (text[at] != '{' || end == std::string_view::npos || text[end] != '}') {
            diagnostics.error(node.span, "a brace stands without the other");
            return {};
        }
        const std::string_view name = text.substr(at + 1, end - at - 1);
        if (std::ranges::find(known, name) == known.end()) {
            diagnostics.error(node.span, fmt::format("unknown placeholder '{{{}}}'", name),
                              {fmt::format("known here: {}", fmt::join(known, ", "))});
            return {};
        }
        at = end;
    }
    return node.text;
}

std::string fill_pattern(std::string_view pattern,
                         const std::function<std::string(std::string_view)>& value_of) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t begin = pattern.find('{');
        const std::size_t end = pattern.find('}', std::min(begin, pattern.size()));
        if (end == std::string_view::npos) return out.append(pattern);
        out.append(pattern.substr(0, begin));
        out.append(value_of(pattern.substr(begin + 1, end - begin - 1)));
        pattern.remove_prefix(end + 1);
    }
    return out;
}

}  // namespace cvpdf
