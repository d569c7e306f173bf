#include "cv/dialects/rendercv_design_values.h"

#include <charconv>
#include <system_error>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/dialects/layout_map.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/rendercv_design_keys.h"

namespace cvpdf::dialects {

namespace {

/// Of a Latin font, from the baseline to the top of a capital: Typst's lines stand apart by that
/// and the leading.
constexpr double kCapitalHeight = 0.66;

}  // namespace

std::optional<double> number_of(std::string_view text) {
    double number = 0;
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || number < -1e6 || number > 1e6) return std::nullopt;
    return number;
}

bool is_usual_value(const Node& value, std::string_view usual) {
    const auto without_blanks = [](std::string_view text) {
        std::string bare;
        for (const char c : to_ascii_lower(text)) {
            if (c != ' ') bare += c;
        }
        return bare;
    };
    return without_blanks(shown_text(value)) == without_blanks(usual);
}

std::optional<std::string> native_leading(std::string_view text, double body_size) {
    const std::optional<double> number = number_of(text);
    const bool in_points = text.ends_with("pt");
    if (!number || *number < 0 || (!in_points && !text.ends_with("em"))) return std::nullopt;
    const double leading = in_points ? *number / body_size : *number;
    return fmt::format("{:.3g}em", leading + kCapitalHeight);
}

std::optional<Node> native_size(const Node& value, double body_size) {
    std::optional<Node> length = native_length(value);
    const std::optional<double> number = length ? number_of(length->text) : std::nullopt;
    if (!number || *number <= 0) return std::nullopt;
    if (!length->text.ends_with("em")) return length;
    return make_text(fmt::format("{:.4g}pt", *number * body_size), value.span);
}

std::optional<Node> native_paper(const Node& value) {
    const Paper* paper = find_paper(value.text);
    if (!paper) return std::nullopt;
    if (paper->width.empty()) return make_text(std::string(paper->height), value.span);
    Node size = make_sequence(value.span);
    size.items.push_back(make_text(std::string(paper->width), value.span));
    size.items.push_back(make_text(std::string(paper->height), value.span));
    return size;
}

std::optional<std::string> native_align(std::string_view text) {
    if (text == "left") return "start";
    if (text == "right") return "end";
    if (text == "center") return "center";
    return std::nullopt;
}

std::optional<std::string> native_side(std::string_view text) {
    if (text == "left" || text == "right") return std::string(text);
    return std::nullopt;
}

std::string_view style_of(std::string_view place) {
    if (place == "name" || place == "headline") return place;
    if (place == "connections") return "contacts";
    if (place == "section_titles") return "section_title";
    return {};
}

}  // namespace cvpdf::dialects
