// in_page_order: the order of the document's parts, where several flows run over several pages.
//
// Readers that know nothing of tags read page by page; the struct tree says each part (a section of
// the CV, a child of the root) in one go. Both agree if what ends on a page stands before what
// goes on to the next one: a sidebar's sections before the main flow's section that a page break
// divides. So parts are sorted by the page they end on, those of one page in the order of the
// flows; within a flow nothing changes. Two flows that are both divided by the same page break
// cannot agree: each is then read whole in the tree, and page by page in the content.

#pragma once

#include <optional>
#include <vector>

#include "document/document.h"
#include "typeset/page.h"

namespace cvpdf {

/// A document and its pages with their parts in another order.
struct Reordered {
    Document document = {};
    std::vector<Page> pages = {};
};

/// None where the order is right as it is, which it is where there is one flow.
std::optional<Reordered> in_page_order(const Document& document, const std::vector<Page>& pages);

}  // namespace cvpdf
