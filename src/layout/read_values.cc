#include "layout/read_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/parse_number.h"
#include "base/suggest.h"

namespace cvpdf {
namespace {

struct Unit {
    std::string_view name = {};
    double points = 0;  ///< 0: em
};
constexpr Unit kUnits[] = {{"pt", 1}, {"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72}, {"em", 0}};

/// PDF viewers stop at 14,400 pt (ISO 32000-1 annex C.2); nothing on a page can be longer.
constexpr double kLongestPoints = 14400;
constexpr double kLongestEm = 100;

void report_length(const Node& node, std::string message, Diagnostics& diagnostics) {
    diagnostics.error(
        node.span, std::move(message),
        {"a length is a number and a unit: pt, mm, cm, in or em, as in 6pt or 1.2em"});
}

constexpr std::string_view kSideNames[] = {"top", "right", "bottom", "left"};
constexpr Length Insets::*kSides[] = {&Insets::top, &Insets::right, &Insets::bottom, &Insets::left};

bool exceeds(const Dimension& a, const Dimension& b) {
    // Em and fixed parts do not mix in one comparison; limits are checked where they can be.
    if (a.em_thousandths == 0 && b.em_thousandths == 0) return a.fixed > b.fixed;
    if (a.fixed == Length{} && b.fixed == Length{}) return a.em_thousandths > b.em_thousandths;
    return false;
}

constexpr std::string_view kLimitsMessage = "the limits do not hold the ideal: min ≤ ideal ≤ max";
constexpr std::string_view kLimitsHint =
    "limits are written {ideal: …, min: …, max: …}; min and max may be left out";

/// How values of other kinds than they should be are written.
struct Way {
    std::string_view expected = {};
    std::string_view hint = {};
};

constexpr Way kWays[] = {
    {"a list", "a list stands in brackets: [a, b]"},
    {"a list of rows", "a row is a template: rows: [\"{company}, {location}\"]"},
    {"a list of cells", "a row of a form is a list of cells: [{label: name}, …]"},
    {"a list of keys", "the keys of personal data: [birth_date, nationality]"},
    {"a list of keys of sections", "the keys of sections: [skills, languages]"},
    {"a list of entry kinds", "entry kinds in brackets: [experience, education]"},
    {"a list of markers", "markers in brackets, one for each level: [\"•\", \"–\"]"},
    {"a list of bands", "bands look like this: [{side: top, size: 4mm, color: accent}]"},
    {"a list of lines", "lines look like this: [{text: \"{name}\", style: note}]"},
    {"a list of parts", "parts look like this: [{part: recipient}, {part: body}]"},
    {"a list of name, headline, contacts", "an order is written [name, headline, contacts]"},
    {"a list of one to 12 columns", "columns look like this: [{width: 30mm, cell: \"{date}\"}]"},
    {"a list of one to 12 widths", "widths are lengths or shares of what is left: [30mm, 1, 2]"},
    {"a mapping of names to families", "fonts look like this: {body: Source Serif 4}"},
    {"a mapping of names to colours", "colours look like this: {accent: \"#1a5276\"}"},
    {"a mapping of names to styles", "styles look like this: {name: {size: 18pt, weight: bold}}"},
    {"a mapping of sections to entry kinds", "keys and kinds: {licenses: certificate}"},
    {"a mapping of types to rows", "types and rows: {thesis: [\"{title}\"]}"},
    {"a mapping of entry kinds", "kinds and how they print: {experience: {rows: [\"{company}\"]}}"},
    {"a mapping", "its lines look like this: key: value"},
    {"a template", "a template is a text in quotes: \"**{position}**, {company}\""},
    {"a text", "a text stands here without '-', brackets or keys"},
    {"a name", "a name stands here without '-', brackets or keys"},
};

template <class Value>
struct Limits {
    Value ideal = {};
    Value min = {};
    Value max = {};
};

/// {ideal, min, max}; what is left out is the ideal.
template <class Value, class Read>
std::optional<Limits<Value>> read_limits(const Node& node, const Read& read, std::string_view what,
                                         Diagnostics& diagnostics) {
    constexpr std::string_view kKeys[] = {"ideal", "min", "max"};
    std::optional<Value> values[3];
    for (const Member& member : node.members) {
        const auto* key = std::ranges::find(kKeys, member.key);
        if (key == std::end(kKeys)) {
            report_unknown_layout_key(member, kKeys, diagnostics);
        } else {
            values[key - kKeys] = read(member.value);
            if (!values[key - kKeys]) return {};
        }
    }
    if (!values[0]) {
        diagnostics.error(node.span, fmt::format("{} with limits needs an 'ideal'", what),
                          {std::string(kLimitsHint)});
        return {};
    }
    return Limits<Value>{.ideal = *values[0],
                         .min = values[1].value_or(*values[0]),
                         .max = values[2].value_or(*values[0])};
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

void report_kind(const Node& node, std::string_view expected, Diagnostics& diagnostics) {
    std::vector<std::string> hints;
    const auto* way = std::ranges::find(kWays, expected, &Way::expected);
    if (way != std::end(kWays)) hints.emplace_back(way->hint);
    diagnostics.error(node.span,
                      fmt::format("expected {}, found {}", expected, describe(node.kind)),
                      std::move(hints));
}

void report_unknown_layout_key(const Member& member, std::span<const std::string_view> known,
                               Diagnostics& diagnostics) {
    std::vector<std::string> hints;
    if (const auto near = suggest(member.key, known)) {
        hints.push_back(fmt::format("did you mean '{}'?", *near));
    } else {
        hints.push_back(fmt::format("known here: {}", fmt::join(known, ", ")));
    }
    diagnostics.error(member.key_span, fmt::format("unknown key '{}'", member.key),
                      std::move(hints));
}

namespace {

/// What other design tools say for the same.
struct OtherWord {
    std::string_view said = {};
    std::string_view meant = {};
};
constexpr OtherWord kOtherWords[] = {
    {"yes", "on"},         {"no", "off"},          {"none", "off"},          {"null", "off"},
    {"null", "none"},      {"off", "none"},        {"left", "start"},        {"right", "end"},
    {"start", "left"},     {"end", "right"},       {"under", "below"},       {"bottom", "below"},
    {"over", "above"},     {"top", "above"},       {"above", "top"},         {"below", "bottom"},
    {"up", "top"},         {"upper", "top"},       {"down", "bottom"},       {"lower", "bottom"},
    {"middle", "center"},  {"round", "rounded"},   {"square", "rectangle"},  {"dash", "bullet"},
    {"stars", "dots"},     {"star", "dots"},       {"bars", "bar"},          {"normal", "regular"},
    {"oblique", "italic"}, {"uppercase", "upper"}, {"smallcaps", "small"},   {"list", "lines"},
    {"grid", "columns"},   {"url", "address"},     {"justified", "justify"}, {"row", "line"},
};

std::optional<std::string_view> meant_word(std::string_view said,
                                           std::span<const std::string_view> words) {
    for (const OtherWord& other : kOtherWords) {
        if (other.said == said && std::ranges::find(words, other.meant) != words.end()) {
            return other.meant;
        }
    }
    return suggest(said, words);
}

}  // namespace

void report_unknown_word(const Node& node, std::span<const std::string_view> words,
                         Diagnostics& diagnostics) {
    if (!node.is_scalar()) {
        report_kind(node, fmt::format("one of {}", fmt::join(words, ", ")), diagnostics);
        return;
    }
    std::vector<std::string> hints;
    if (const auto near = meant_word(node.text, words))
        hints.push_back(fmt::format("did you mean '{}'?", *near));
    diagnostics.error(node.span,
                      fmt::format("'{}' is none of {}", node.text, fmt::join(words, ", ")),
                      std::move(hints));
}

std::optional<Dimension> read_dimension(const Node& node, Diagnostics& diagnostics) {
    if (!node.is_scalar()) {
        report_length(node, fmt::format("expected a length, found {}", describe(node.kind)),
                      diagnostics);
        return {};
    }
    const std::string_view text = node.text;
    double number = 0;
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || !std::isfinite(number)) {
        report_length(node, fmt::format("'{}' is not a length", text), diagnostics);
        return {};
    }
    std::string_view unit = text.substr(static_cast<std::size_t>(stop - text.data()));
    unit.remove_prefix(std::min(unit.find_first_not_of(' '), unit.size()));
    if (unit.empty()) {
        if (number == 0) return Dimension{};
        report_length(node, fmt::format("'{}' has no unit", text), diagnostics);
        return {};
    }
    const auto* known = std::ranges::find(kUnits, unit, &Unit::name);
    if (known == std::end(kUnits)) {
        report_length(node, fmt::format("unknown unit '{}' (expected pt, mm, cm, in, em)", unit),
                      diagnostics);
        return {};
    }
    const double limit = known->points == 0 ? kLongestEm : kLongestPoints / known->points;
    if (std::abs(number) > limit) {
        report_length(node, fmt::format("'{}' is longer than any page", text), diagnostics);
        return {};
    }
    if (known->points == 0)
        return Dimension{.em_thousandths = static_cast<std::int32_t>(std::lround(number * 1000))};
    return Dimension{.fixed = from_points(number * known->points)};
}

std::optional<Length> read_length(const Node& node, Diagnostics& diagnostics) {
    const std::optional<Dimension> dimension = read_dimension(node, diagnostics);
    if (!dimension) return {};
    if (dimension->em_thousandths != 0) {
        report_length(node, "an em says nothing here, where no text stands", diagnostics);
        return {};
    }
    return dimension->fixed;
}

std::optional<Token> read_token(const Node& node, Diagnostics& diagnostics) {
    if (!node.is_mapping()) {
        const std::optional<Dimension> fixed = read_dimension(node, diagnostics);
        if (!fixed) return {};
        return Token{.ideal = *fixed, .min = *fixed, .max = *fixed};
    }
    const auto limits = read_limits<Dimension>(
        node, [&](const Node& value) { return read_dimension(value, diagnostics); }, "a length",
        diagnostics);
    if (!limits) return {};
    const Token token{.ideal = limits->ideal, .min = limits->min, .max = limits->max};
    if (exceeds(token.min, token.ideal) || exceeds(token.ideal, token.max)) {
        diagnostics.error(node.span, std::string{kLimitsMessage}, {std::string(kLimitsHint)});
        return {};
    }
    return token;
}

std::optional<int> read_share(const Node& node, int least, int most, Diagnostics& diagnostics) {
    if (node.is_scalar() && node.text.ends_with('%')) {
        const std::string_view digits = std::string_view(node.text).substr(0, node.text.size() - 1);
        const auto number = parse_number<double>(digits);
        if (number && *number >= least && *number <= most) {
            return static_cast<int>(std::lround(*number * 10));
        }
    }
    diagnostics.error(node.span, fmt::format("expected a share from {}% to {}%", least, most));
    return {};
}

std::optional<Shares> read_shares(const Node& node, int least, int most, Diagnostics& diagnostics) {
    const auto read = [&](const Node& value) {
        return read_share(value, least, most, diagnostics);
    };
    if (!node.is_mapping()) {
        const std::optional<int> fixed = read(node);
        if (!fixed) return {};
        return Shares{.ideal = *fixed, .min = *fixed, .max = *fixed};
    }
    const auto limits = read_limits<int>(node, read, "a share", diagnostics);
    if (!limits) return {};
    const Shares shares{.ideal = limits->ideal, .min = limits->min, .max = limits->max};
    if (shares.min > shares.ideal || shares.ideal > shares.max) {
        diagnostics.error(node.span, std::string{kLimitsMessage}, {std::string(kLimitsHint)});
        return {};
    }
    return shares;
}

std::optional<Color> parse_color(std::string_view text) {
    if (text.empty() || text.front() != '#' || (text.size() != 4 && text.size() != 7)) return {};
    const std::size_t width = (text.size() - 1) / 3;
    std::uint8_t channels[3] = {};
    for (std::size_t i = 0; i < 3; ++i) {
        const int high = hex_digit(text[1 + i * width]);
        const int low = hex_digit(text[i * width + width]);
        if (high < 0 || low < 0) return {};
        channels[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return Color{.red = channels[0], .green = channels[1], .blue = channels[2]};
}

std::optional<Color> read_color(const Node& node, Diagnostics& diagnostics) {
    const std::optional<Color> color = node.is_scalar() ? parse_color(node.text) : std::nullopt;
    if (!color) {
        diagnostics.error(node.span,
                          node.is_scalar()
                              ? fmt::format("'{}' is not a colour", node.text)
                              : fmt::format("expected a colour, found {}", describe(node.kind)),
                          {std::string(kColorHint)});
    }
    return color;
}

std::optional<std::string> read_text(const Node& node, Diagnostics& diagnostics) {
    if (node.is_scalar()) return node.text;
    report_kind(node, "a text", diagnostics);
    return {};
}

std::optional<Reference> read_reference(const Node& node, Diagnostics& diagnostics) {
    if (node.is_scalar() && !node.text.empty())
        return Reference{.name = node.text, .span = node.span};
    report_kind(node, "a name", diagnostics);
    return {};
}

std::optional<int> read_integer(const Node& node, int least, int most, Diagnostics& diagnostics) {
    const auto value = node.is_scalar() ? parse_number<int>(node.text) : std::nullopt;
    if (value && *value >= least && *value <= most) return value;
    diagnostics.error(node.span, fmt::format("expected a whole number from {} to {}", least, most));
    return {};
}

std::optional<Switch> read_switch(const Node& node, Diagnostics& diagnostics) {
    constexpr Choice<Switch> kWords[] = {
        {"on", Switch::kOn}, {"off", Switch::kOff}, {"true", Switch::kOn}, {"false", Switch::kOff}};
    return read_choice(node, kWords, diagnostics);
}

std::optional<Template> read_template(const Node& node, Diagnostics& diagnostics) {
    if (node.is_null()) return Template{};
    if (node.is_scalar()) return parse_template(node.text, node.origin, diagnostics);
    report_kind(node, "a template", diagnostics);
    return {};
}

std::optional<Size> read_page_size(const Node& node, Paper paper, Diagnostics& diagnostics) {
    if (node.is_sequence()) {
        if (node.items.size() != 2) {
            diagnostics.error(node.span, "a page size is [width, height]",
                              {"as in [210mm, 297mm]; a4, letter and locale are names of sizes"});
            return {};
        }
        const std::optional<Length> width = read_length(node.items[0], diagnostics);
        const std::optional<Length> height = read_length(node.items[1], diagnostics);
        if (!width || !height) return {};
        if (*width < 72_pt || *height < 72_pt) {
            diagnostics.error(node.span, "a page must be at least 1in wide and high");
            return {};
        }
        return Size{.width = *width, .height = *height};
    }
    constexpr Size kA4{210_mm, 297_mm};
    constexpr Size kLetter{612_pt, 792_pt};
    const Choice<Size> kSizes[] = {
        {"a4", kA4}, {"letter", kLetter}, {"locale", paper == Paper::kLetter ? kLetter : kA4}};
    return read_choice(node, kSizes, diagnostics);
}

std::optional<Insets> read_insets(const Node& node, Insets before, Diagnostics& diagnostics) {
    if (!node.is_mapping()) {
        const std::optional<Length> all = read_length(node, diagnostics);
        if (!all) return {};
        return Insets{.top = *all, .right = *all, .bottom = *all, .left = *all};
    }
    for (const Member& member : node.members) {
        const auto* side = std::ranges::find(kSideNames, member.key);
        if (side == std::end(kSideNames)) {
            report_unknown_layout_key(member, kSideNames, diagnostics);
        } else if (const std::optional<Length> length = read_length(member.value, diagnostics)) {
            before.*kSides[side - kSideNames] = *length;
        }
    }
    return before;
}

}  // namespace cvpdf
