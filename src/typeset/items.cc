#include "typeset/items.h"

#include <iterator>

#include <fmt/format.h>

namespace cvpdf {
namespace {

void dump_give(std::back_insert_iterator<std::string> out, Length stretch, Length shrink) {
    if (stretch != Length{}) fmt::format_to(out, " plus {:.2f}", to_points(stretch));
    if (shrink != Length{}) fmt::format_to(out, " minus {:.2f}", to_points(shrink));
}

}  // namespace

std::string dump_items(const std::vector<Item>& items) {
    std::string text;
    const auto out = std::back_inserter(text);
    for (std::size_t i = 0; i < items.size(); ++i) {
        fmt::format_to(out, "{} @{} ", i, items[i].source);
        if (const Box* box = std::get_if<Box>(&items[i].content)) {
            fmt::format_to(out, "box {:.2f}", to_points(box->width));
            dump_give(out, box->stretch, box->shrink);
            if (box->protrusion != Length{})
                fmt::format_to(out, " out {:.2f}", to_points(box->protrusion));
        } else if (const Glue* glue = std::get_if<Glue>(&items[i].content)) {
            fmt::format_to(out, "glue {:.2f}", to_points(glue->width));
            dump_give(out, glue->stretch, glue->shrink);
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
