#include "typeset/items.h"

#include <iterator>

#include <fmt/format.h>

namespace cvpdf {

std::string dump_items(const std::vector<Item>& items) {
    std::string text;
    const auto out = std::back_inserter(text);
    for (std::size_t i = 0; i < items.size(); ++i) {
        fmt::format_to(out, "{} @{} ", i, items[i].source);
        if (const Box* box = std::get_if<Box>(&items[i].content)) {
            fmt::format_to(out, "box {:.2f}", to_points(box->width));
        } else if (const Glue* glue = std::get_if<Glue>(&items[i].content)) {
            fmt::format_to(out, "glue {:.2f}", to_points(glue->width));
            if (glue->stretch != Length{})
                fmt::format_to(out, " plus {:.2f}", to_points(glue->stretch));
            if (glue->shrink != Length{})
                fmt::format_to(out, " minus {:.2f}", to_points(glue->shrink));
        } else {
            const Penalty& penalty = std::get<Penalty>(items[i].content);
            if (penalty.cost <= kForced) {
                text += "penalty forced";
            } else if (penalty.cost >= kForbidden) {
                text += "penalty forbidden";
            } else {
                fmt::format_to(out, "penalty {}", penalty.cost);
            }
            if (penalty.width != Length{})
                fmt::format_to(out, " width {:.2f}", to_points(penalty.width));
            if (penalty.flagged) text += " flagged";
        }
        text += '\n';
    }
    return text;
}

}  // namespace cvpdf
