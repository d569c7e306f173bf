// A document of two flows that run side by side over two pages, sidebar on the left, for the whole
// engine: typeset and write_pdf. The main flow is read first, as far as pages allow it.

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

struct FlowLengths {
    int main = 10;  ///< paragraphs
    int side = 8;
    int in_section = 100;  ///< paragraphs in a section, of which each flow has as many as it needs
};

/// Styled with the families of manifest().
TwoFlows two_flows(const FlowLengths& lengths = {});

}  // namespace cvpdf::sample
