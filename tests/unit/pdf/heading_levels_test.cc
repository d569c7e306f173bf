#include "pdf/heading_levels.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace cvpdf;

namespace {

StructTree tree_of(const std::vector<Role>& headings) {
    StructTree tree;
    const StructId root = add_element(tree, kArtifact, Role::kDocument);
    for (const Role role : headings) {
        const StructId section = add_element(tree, root, Role::kSect);
        add_element(tree, section, role);
        add_element(tree, section, Role::kP);
    }
    return tree;
}

/// The roles of headings, in the order of the tree; none where nothing changes.
std::string levelled(const std::vector<Role>& headings) {
    const auto tree = with_leading_headings(tree_of(headings));
    if (!tree) return "";
    std::string out;
    for (const StructElement& element : tree->elements) {
        const std::string_view role = role_name(element.role);
        if (role.starts_with('H')) out += role;
    }
    return out;
}

}  // namespace

TEST_CASE("headings before the name, or without one, are a level higher") {
    using enum Role;
    CHECK(levelled({kH2, kH1, kH2}) == "H1H1H2");
    CHECK(levelled({kH2, kH3, kH2, kH1, kH2, kH3}) == "H1H2H1H1H2H3");
    CHECK(levelled({kH2, kH2}) == "H1H1");
}

TEST_CASE("levels that are right stay") {
    using enum Role;
    CHECK(levelled({kH1, kH2, kH3}).empty());
    CHECK(levelled({kP}).empty());
    CHECK(levelled({}).empty());
}
