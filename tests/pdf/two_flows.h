// A document of two flows that run side by side over two pages, sidebar on the left, for the whole
// engine: typeset and write_pdf. The main flow is read first.

#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace cvpdf::sample {

struct TwoFlows {
    Document document = {};
    std::vector<std::string> main = {};  ///< paragraphs in reading order
    std::vector<std::string> side = {};
};

/// Styled with the families of manifest().
TwoFlows two_flows();

}  // namespace cvpdf::sample
