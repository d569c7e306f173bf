// measure_flow: how a flow fills its pages, without placing anything.
//
// Who tries many versions of a document asks for no more than this. Breaking lines is what takes
// time, and most paragraphs of two versions are the same; LineCounts remembers how many lines each
// took, by everything that its lines depend on. The leading is none of that.

#pragma once

#include <cstddef>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/geometry.h"
#include "document/document.h"
#include "typeset/galley.h"
#include "typeset/paragraph_cache.h"
#include "typeset/text_tools.h"

namespace cvpdf {

class LineCounts {
  public:
    /// Lines of the paragraph and of its aside, where that has lines of its own.
    std::size_t count(const Paragraph& paragraph, Length region_width, const Document& document,
                      const TextTools& tools);

  private:
    std::unordered_map<ParagraphQuery::Key, std::size_t, ParagraphQuery::KeyHash> counts_;
};

/// What a flow fills of one of its regions.
struct FilledRegion {
    std::size_t page = 0;  ///< that the region lies on, from 0
    Rect area = {};
    Length used = {};  ///< down to the bottom of the last line
    Length overfull_by = {};
};

struct MeasuredFlow {
    Galley galley = {};
    std::vector<FilledRegion> regions = {};
    std::vector<Length> heights = {};  ///< of the regions that it may fill of the first pages
};

/// The very pages that typeset makes of the document's flows, one after the other. A region that
/// others lie below counts as high as its content. `first_pages`: how many pages `heights` are of.
std::vector<MeasuredFlow> measure_flows(const Document& document, std::size_t first_pages,
                                        const TextTools& tools, LineCounts& counts);

}  // namespace cvpdf
