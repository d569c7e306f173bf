#include "document/struct_tree.h"

namespace cvpdf {

std::string_view role_name(Role role) {
    switch (role) {
        case Role::kDocument:
            return "Document";
        case Role::kSect:
            return "Sect";
        case Role::kDiv:
            return "Div";
        case Role::kH1:
            return "H1";
        case Role::kH2:
            return "H2";
        case Role::kH3:
            return "H3";
        case Role::kH4:
            return "H4";
        case Role::kP:
            return "P";
        case Role::kL:
            return "L";
        case Role::kLI:
            return "LI";
        case Role::kLbl:
            return "Lbl";
        case Role::kLBody:
            return "LBody";
        case Role::kSpan:
            return "Span";
        case Role::kLink:
            return "Link";
        case Role::kFigure:
            return "Figure";
        case Role::kTable:
            return "Table";
        case Role::kTR:
            return "TR";
        case Role::kTH:
            return "TH";
        case Role::kTD:
            return "TD";
    }
    return "Span";
}

StructId add_element(StructTree& tree, StructId parent, Role role) {
    const StructId id{static_cast<std::uint32_t>(tree.elements.size())};
    tree.elements.push_back({.role = role, .parent = parent});
    if (parent != kArtifact) tree[parent].children.push_back(id);
    return id;
}

}  // namespace cvpdf
