#include "pdf/heading_levels.h"

#include <utility>
#include <vector>

namespace cvpdf {

namespace {

/// None for what is no heading, or the topmost.
std::optional<Role> level_above(Role role) {
    switch (role) {
        case Role::kH2:
            return Role::kH1;
        case Role::kH3:
            return Role::kH2;
        case Role::kH4:
            return Role::kH3;
        default:
            return std::nullopt;
    }
}

/// Headings below the first level that are read before any of it.
std::vector<StructId> headings_before_name(const StructTree& tree) {
    std::vector<StructId> found;
    std::vector<StructId> left{StructId{0}};
    while (!left.empty()) {
        const StructElement& element = tree[left.back()];
        if (element.role == Role::kH1) break;
        if (level_above(element.role)) found.push_back(left.back());
        left.pop_back();
        left.insert(left.end(), element.children.rbegin(), element.children.rend());
    }
    return found;
}

}  // namespace

std::optional<StructTree> with_leading_headings(const StructTree& tree) {
    const std::vector<StructId> headings = headings_before_name(tree);
    if (headings.empty()) return std::nullopt;
    StructTree out = tree;
    for (const StructId id : headings) out[id].role = *level_above(out[id].role);
    return out;
}

}  // namespace cvpdf
