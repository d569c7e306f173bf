#include "cv/dialects/postal_address.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "cv/dialects/native_tree.h"

namespace cvpdf::dialects {

namespace {

enum class Part { kStreet, kCity, kRegion, kPostalCode, kCountry, kNone };

struct PartKey {
    std::string_view key;
    Part part;
};

constexpr auto kPartKeys = std::to_array<PartKey>({
    {"address", Part::kStreet},
    {"street", Part::kStreet},
    {"city", Part::kCity},
    {"town", Part::kCity},
    {"region", Part::kRegion},
    {"state", Part::kRegion},
    {"province", Part::kRegion},
    {"postalCode", Part::kPostalCode},
    {"postal_code", Part::kPostalCode},
    {"zip", Part::kPostalCode},
    {"zipcode", Part::kPostalCode},
    {"country", Part::kCountry},
    {"countryCode", Part::kCountry},
    {"country_code", Part::kCountry},
});

Part part_of(std::string_view key) {
    const auto found = std::ranges::find(kPartKeys, key, &PartKey::key);
    return found == kPartKeys.end() ? Part::kNone : found->part;
}

/// The lines of an address in one, with commas.
Node one_line(const Node& text) {
    Node line;
    for (std::size_t begin = 0; begin <= text.text.size();) {
        const std::size_t end = std::min(text.text.find('\n', begin), text.text.size());
        const Node part = trim_text(slice_text(text, begin, end));
        if (!part.text.empty()) append_text(line, line.text.ends_with(',') ? " " : ", ", part);
        begin = end + 1;
    }
    return line;
}

bool has_cjk_letter(const Node& location) {
    for (const Node* text : leaf_texts(location)) {
        for (std::size_t at = 0; at < text->text.size();) {
            if (is_cjk_letter(next_code_point(text->text, &at))) return true;
        }
    }
    return false;
}

bool holds(const Node& line, const Node& part) {
    return fold_case(line.text).find(fold_case(part.text)) != std::string::npos;
}

}  // namespace

Node address_line(const Node& location, Diagnostics& diagnostics) {
    if (location.is_scalar()) return one_line(location);
    if (location.is_sequence()) return joined_text(location, ", ");
    std::array<Node, 5> parts;
    for (const Member& member : location.members) {
        const Part part = part_of(member.key);
        if (part == Part::kNone) {
            report_left_out(member, "in an address", diagnostics,
                            keys_of(kPartKeys, &PartKey::key));
            continue;
        }
        const Node text = one_line(joined_text(member.value, ", "));
        if (!text.text.empty()) append_text(parts.at(static_cast<std::size_t>(part)), ", ", text);
    }
    constexpr std::array kSmallestFirst{Part::kStreet, Part::kCity, Part::kRegion,
                                        Part::kPostalCode, Part::kCountry};
    constexpr std::array kLargestFirst{Part::kCountry, Part::kPostalCode, Part::kRegion,
                                       Part::kCity, Part::kStreet};
    const bool east = has_cjk_letter(location);
    const Node& street = parts.at(static_cast<std::size_t>(Part::kStreet));
    Node line;
    for (const Part part : east ? kLargestFirst : kSmallestFirst) {
        const Node& text = parts.at(static_cast<std::size_t>(part));
        if (text.text.empty()) continue;
        // Streets that were written with their city do not name it again.
        if (part != Part::kStreet && part != Part::kCountry && holds(street, text)) continue;
        const bool behind_region = !east && part == Part::kPostalCode && !line.text.empty();
        append_text(line, east || behind_region ? " " : ", ", text);
    }
    return line;
}

}  // namespace cvpdf::dialects
