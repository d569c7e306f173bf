#include "pipeline/read_protrusion.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "base/parse_number.h"
#include "base/unicode.h"

namespace cvpdf {
namespace {

/// Thousandths of a character's width.
std::optional<int> read_permille(const Node& node) {
    const auto value = node.is_scalar() ? parse_number<int>(node.text) : std::nullopt;
    return value && *value >= 0 && *value <= 1000 ? value : std::nullopt;
}

std::optional<CharacterProtrusion> read_character(const Member& member, Diagnostics& diagnostics) {
    std::size_t at = 0;
    const char32_t code_point = member.key.empty() ? 0 : next_code_point(member.key, &at);
    if (code_point == 0 || at != member.key.size()) {
        diagnostics.error(member.key_span, fmt::format("'{}' is not one character", member.key));
        return {};
    }
    const std::vector<Node>& sides = member.value.items;
    const std::optional<int> start = sides.size() == 2 ? read_permille(sides[0]) : std::nullopt;
    const std::optional<int> end = sides.size() == 2 ? read_permille(sides[1]) : std::nullopt;
    if (!start || !end) {
        diagnostics.error(member.value.span,
                          "expected [start, end]: thousandths of the character's width, 0 to 1000");
        return {};
    }
    return CharacterProtrusion{
        .code_point = code_point, .start_permille = *start, .end_permille = *end};
}

}  // namespace

std::vector<CharacterProtrusion> read_protrusion(const Node& node, Diagnostics& diagnostics) {
    std::vector<CharacterProtrusion> table;
    const Node* characters = node.find("characters");
    if (characters == nullptr || !characters->is_mapping() || node.members.size() != 1) {
        diagnostics.error(node.span, "expected a mapping 'characters' and nothing else");
        return table;
    }
    for (const Member& member : characters->members) {
        if (const auto character = read_character(member, diagnostics)) table.push_back(*character);
    }
    std::ranges::sort(table, {}, &CharacterProtrusion::code_point);
    return table;
}

}  // namespace cvpdf
