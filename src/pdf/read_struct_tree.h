// read_struct_tree: the struct tree of any PDF and its pages' marked content → text in the order in
// which it is read aloud.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "pdf/pdf_reader.h"
#include "pdf/read_page_text.h"

namespace cvpdf {

struct StructText {
    std::string text = {};  ///< a block a line
    std::size_t elements = 0;
    std::size_t figures_without_words = 0;
};

/// `pages` by the number of the page's object.
StructText read_struct_tree(PdfReader& reader, const PdfItem& catalog,
                            const std::map<std::int64_t, const PageText*>& pages);

}  // namespace cvpdf
