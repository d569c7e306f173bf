// struct_objects: the struct tree and where its content lies → StructTreeRoot and ParentTree
// (ISO 32000-1 14.7).
//
// An element with content of its own lists that content and its child elements in the order in
// which the pages show them; an element that only groups lists its children in tree order. What
// has neither content nor children is left out, but for the empty cells of a table; so is a Span
// that says nothing (no language, no other words), whose content is that of the element around it.

#pragma once

#include <vector>

#include "document/struct_tree.h"
#include "pdf/link_annotations.h"
#include "pdf/page_content.h"
#include "pdf/pdf_objects.h"
#include "pdf/placed_elements.h"

namespace cvpdf {

struct StructObjectsInput {
    const StructTree& tree;
    const PlacedElements& placed;
    const std::vector<PdfRef>& page_refs;
    /// For each page, by MCID: the element that owns the content, directly or, where the content
    /// has ActualText and the element is more than it, through a Span. Page i has the key i in the
    /// parent tree.
    const std::vector<std::vector<MarkedSequence>>& marked;
    /// In the order of their keys, which follow the pages'.
    const std::vector<LinkAnnotation>& annotations;
};

/// The element that has the content of `id` in the file: itself, or the nearest around it that is
/// written. `id` is no artifact.
StructId written_element(const StructTree& tree, StructId id);

/// The reference of StructTreeRoot.
PdfRef add_struct_tree(PdfObjects& objects, const StructObjectsInput& input);

/// The value of ListNumbering (table 347) for a list with this first label.
std::string_view list_numbering(std::string_view first_label);

}  // namespace cvpdf
