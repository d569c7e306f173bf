#include "cv/dialects/layout_map.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/dialects/native_tree.h"

namespace cvpdf::dialects {

void set_path(Node& mapping, std::string_view path, Node value) {
    const std::size_t dot = path.find('.');
    const std::string_view key = path.substr(0, dot);
    Node* found = find(mapping, key);
    if (dot == std::string_view::npos) {
        if (found) {
            *found = std::move(value);
        } else {
            put(mapping, key, std::move(value));
        }
        return;
    }
    if (!found) {
        put(mapping, key, make_mapping(value.span));
        found = &mapping.members.back().value;
    }
    if (!found->is_mapping()) *found = make_mapping(value.span);
    set_path(*found, path.substr(dot + 1), std::move(value));
}

std::optional<Node> native_length(const Node& node) {
    if (!node.is_scalar()) return std::nullopt;
    const std::string_view text = trim_blanks(node.text);
    double number = 0;
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || !std::isfinite(number)) return std::nullopt;
    const std::string_view unit =
        trim_blanks(text.substr(static_cast<std::size_t>(stop - text.data())));
    constexpr std::array<std::string_view, 5> kUnits{"pt", "mm", "cm", "in", "em"};
    if (std::ranges::find(kUnits, unit) == kUnits.end() && !(unit.empty() && number == 0)) {
        return std::nullopt;
    }
    return make_text(fmt::format("{}{}", number, unit), node.span);
}

namespace {

struct NamedColor {
    std::string_view name;
    std::string_view value;
};

/// CSS Color 4 §6.1: those that documents are set in.
constexpr auto kColors = std::to_array<NamedColor>({
    {"black", "#000000"},     {"white", "#ffffff"},        {"gray", "#808080"},
    {"grey", "#808080"},      {"silver", "#c0c0c0"},       {"red", "#ff0000"},
    {"maroon", "#800000"},    {"green", "#008000"},        {"lime", "#00ff00"},
    {"blue", "#0000ff"},      {"navy", "#000080"},         {"teal", "#008080"},
    {"aqua", "#00ffff"},      {"cyan", "#00ffff"},         {"purple", "#800080"},
    {"magenta", "#ff00ff"},   {"fuchsia", "#ff00ff"},      {"olive", "#808000"},
    {"orange", "#ffa500"},    {"yellow", "#ffff00"},       {"brown", "#a52a2a"},
    {"darkblue", "#00008b"},  {"darkgreen", "#006400"},    {"darkred", "#8b0000"},
    {"darkgray", "#a9a9a9"},  {"darkgrey", "#a9a9a9"},     {"dimgray", "#696969"},
    {"dimgrey", "#696969"},   {"lightgray", "#d3d3d3"},    {"lightgrey", "#d3d3d3"},
    {"steelblue", "#4682b4"}, {"royalblue", "#4169e1"},    {"slategray", "#708090"},
    {"slategrey", "#708090"}, {"crimson", "#dc143c"},      {"firebrick", "#b22222"},
    {"indigo", "#4b0082"},    {"midnightblue", "#191970"},
});

/// The numbers in a text: `rgb(0, 79, 144)`.
std::vector<double> numbers_in(std::string_view text) {
    std::vector<double> numbers;
    for (std::size_t at = 0; at < text.size();) {
        double number = 0;
        const auto [stop, failure] =
            std::from_chars(text.data() + at, text.data() + text.size(), number);
        if (failure == std::errc{} && std::isfinite(number)) {
            numbers.push_back(number);
            at = static_cast<std::size_t>(stop - text.data());
        } else {
            ++at;
        }
    }
    return numbers;
}

int channel(double value) {
    return static_cast<int>(std::lround(std::clamp(value, 0.0, 255.0)));
}

/// CSS Color 4 §7.1.
std::string hsl_color(double hue, double saturation, double lightness) {
    const double s = std::clamp(saturation, 0.0, 100.0) / 100;
    const double l = std::clamp(lightness, 0.0, 100.0) / 100;
    const auto part = [&](double n) {
        const double k = std::fmod(n + std::fmod(std::fmod(hue, 360) + 360, 360) / 30, 12);
        return channel(
            255 * (l - s * std::min(l, 1 - l) * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}))));
    };
    return fmt::format("#{:02x}{:02x}{:02x}", part(0), part(8), part(4));
}

}  // namespace

std::optional<std::string> css_color(std::string_view text) {
    const std::string color = to_ascii_lower(trim_blanks(text));
    const auto named = std::ranges::find(kColors, color, &NamedColor::name);
    if (named != kColors.end()) return std::string(named->value);
    if (color.starts_with("rgb(") || color.starts_with("rgba(")) {
        const std::vector<double> parts = numbers_in(color);
        if (parts.size() < 3) return std::nullopt;
        return fmt::format("#{:02x}{:02x}{:02x}", channel(parts[0]), channel(parts[1]),
                           channel(parts[2]));
    }
    if (color.starts_with("hsl(") || color.starts_with("hsla(")) {
        const std::vector<double> parts = numbers_in(color);
        if (parts.size() < 3) return std::nullopt;
        return hsl_color(parts[0], parts[1], parts[2]);
    }
    const bool is_hexadecimal = color.starts_with('#') &&
                                color.find_first_not_of("0123456789abcdef", 1) == std::string::npos;
    if (!is_hexadecimal) return std::nullopt;
    if (color.size() == 4 || color.size() == 7) return color;
    if (color.size() == 9) return color.substr(0, 7);
    return std::nullopt;
}

namespace {

struct KnownFont {
    std::string_view name;
    std::string_view family;
    bool same = false;
};

/// What other programs set CVs in, and the nearest of the families that set-up installs.
constexpr auto kFonts = std::to_array<KnownFont>({
    {"New Computer Modern", "latin-modern", true},
    {"Latin Modern Serif", "latin-modern", true},
    {"Latin Modern Roman", "latin-modern", true},
    {"Computer Modern", "latin-modern", true},
    {"CMU Serif", "cmu-serif", true},
    {"Latin Modern Sans Serif", "lm-sans", true},
    {"Latin Modern Sans", "lm-sans", true},
    {"Latin Modern Mono", "lm-mono", true},
    {"Inter", "inter", true},
    {"Palatino", "latin-modern"},
    {"TeX Gyre Pagella", "latin-modern"},
    {"TeX Gyre Termes", "latin-modern"},
    {"Times New Roman", "latin-modern"},
    {"Times", "latin-modern"},
    {"TeX Gyre Heros", "inter"},
    {"Helvetica", "inter"},
    {"Arial", "inter"},
    {"JetBrains Mono", "jetbrains-mono", true},
    {"Charter", "latin-modern"},
    {"XCharter", "latin-modern"},
    {"EB Garamond", "latin-modern"},
    {"Garamond", "latin-modern"},
    {"Gentium Book Plus", "latin-modern"},
    {"Libertinus Serif", "latin-modern"},
    {"Linux Libertine", "latin-modern"},
    {"Linux Libertine O", "latin-modern"},
    {"Georgia", "latin-modern"},
    {"Cambria", "latin-modern"},
    {"Fontin", "latin-modern"},
    {"Didot", "latin-modern"},
    {"Playfair Display", "latin-modern"},
    {"Computer Modern Serif", "latin-modern"},
    {"DejaVu Sans Mono", "jetbrains-mono"},
});

bool same_name(std::string_view a, std::string_view b) {
    return equal_ignoring_case(a, b);
}

}  // namespace

FontMatch match_font(std::string_view name) {
    name = trim_blanks(name.substr(0, name.find(',')));
    for (const KnownFont& font : kFonts) {
        if (same_name(font.name, name)) return {.family = font.family, .same = font.same};
    }
    const std::string lower = to_ascii_lower(name);
    const auto says = [&](std::string_view word) { return lower.find(word) != std::string::npos; };
    if (says("mono") || says("code") || says("courier")) return {.family = "jetbrains-mono"};
    const bool serif = (says("serif") && !says("sans")) || says("roman") || says("times") ||
                       says("book") || says("garamond");
    return {.family = serif ? "latin-modern" : "inter"};
}

void report_no_counterpart(const Member& member, Diagnostics& diagnostics,
                           std::span<const std::string_view> known) {
    if (is_empty(member.value)) return;
    diagnostics.warning(member.key_span,
                        fmt::format("'{}' has no counterpart here; left out: {}", member.key,
                                    shown_text(member.value)),
                        meant_key(member.key, known));
}

}  // namespace cvpdf::dialects
