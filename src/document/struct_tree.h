// StructTree: what the text means, in reading order (ISO 32000-1 14.7, 14.8.4).
//
// Elements are made by compose in reading order: a parent before its children, children in order.
// An element either groups elements or holds content; Span and Link stand among the content of
// their parent, at the place where their first content is placed. Whatever is placed on a page
// belongs to exactly one element or is an artifact.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cvpdf {

enum class Role {
    kDocument,
    kSect,
    kDiv,
    kH1,
    kH2,
    kH3,
    kH4,
    kP,
    kL,
    kLI,
    kLbl,
    kLBody,
    kSpan,
    kLink,
    kFigure,
    kTable,
    kTR,
    kTH,
    kTD,
};

/// The name of a role in PDF.
std::string_view role_name(Role role);

/// Index into StructTree::elements. Element 0 is the Document.
enum class StructId : std::uint32_t {};
inline constexpr StructId kArtifact{0xFFFF'FFFF};

struct StructElement {
    Role role = Role::kDocument;
    StructId parent = kArtifact;  ///< of element 0: kArtifact
    std::vector<StructId> children = {};
    std::string language = {};     ///< BCP 47; empty: the parent's
    std::string alt = {};          ///< Alt
    std::string actual_text = {};  ///< ActualText
    std::string title = {};        ///< T: a name for people who walk the tree
    std::size_t columns = 1;       ///< that a TH or TD spans
    std::size_t rows = 1;
};

struct StructTree {
    std::vector<StructElement> elements = {};

    const StructElement& operator[](StructId id) const {
        return elements[static_cast<std::size_t>(id)];
    }
    StructElement& operator[](StructId id) { return elements[static_cast<std::size_t>(id)]; }
};

/// Adds an element as the last child of `parent` (kArtifact for the root) and returns its id.
StructId add_element(StructTree& tree, StructId parent, Role role);

}  // namespace cvpdf
