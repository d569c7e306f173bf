// outline: bookmarks (ISO 32000-1 12.3.3), each to the top of its element's first line.

#pragma once

#include <optional>
#include <span>
#include <vector>

#include "document/document.h"
#include "pdf/pdf_objects.h"
#include "pdf/placed_elements.h"

namespace cvpdf {

/// The root of the outline; none if no item leads anywhere. `starts` says by StructId where
/// elements begin. Items whose element is on no page are left out. Short outlines are shown open,
/// long ones with their first level only.
std::optional<PdfRef> add_outline(PdfObjects& objects, const Document& document,
                                  std::span<const std::optional<Destination>> starts,
                                  const std::vector<PdfRef>& page_refs);

}  // namespace cvpdf
