// link_annotations: the areas of links on a page → annotations (ISO 32000-1 12.5.6.5).
//
// One annotation for each link of a page, whatever number of lines it is wrapped over: its
// QuadPoints hold one quadrilateral a line.

#pragma once

#include <vector>

#include "document/document.h"
#include "pdf/pdf_objects.h"
#include "typeset/page.h"

namespace cvpdf {

struct LinkAnnotation {
    PdfRef ref = {};
    StructId element = kArtifact;  ///< role Link
    std::size_t page = 0;
};

/// Where links go: http, https, mailto or tel, in printable ASCII.
bool is_safe_uri(std::string_view uri);

/// Adds the annotations of one page. `next_key` is the first one's key in the parent tree; they
/// count up. Links of no element (in a running head) get none: PDF/UA wants every one in the tree.
std::vector<LinkAnnotation> add_link_annotations(PdfObjects& objects, const Document& document,
                                                 const Page& page, std::size_t page_index,
                                                 std::int64_t next_key);

}  // namespace cvpdf
