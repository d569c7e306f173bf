// draw_pages: the pages of a build as pictures, a file each.

#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "pipeline/build_cv.h"
#include "pipeline/resources.h"
#include "typeset/page.h"

namespace cvpdf {

/// Bytes of each page's file; `product` is kPng or kSvg. Throws MachineError.
std::vector<std::string> draw_pages(Product product, const Document& document,
                                    const std::vector<Page>& pages, Resources& resources);

}  // namespace cvpdf
