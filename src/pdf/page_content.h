// page_content: the items of a page → its content stream, with marked content (ISO 32000-1 14.6).
//
// Neighbouring items of one struct element share one marked-content sequence; everything else is an
// artifact (14.8.2.2). MCIDs count from 0 on every page, in the order of the items.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "pdf/embed_fonts.h"
#include "pdf/glyph_plan.h"
#include "pdf/image_objects.h"
#include "typeset/page.h"

namespace cvpdf {

/// What a marked-content sequence belongs to, and what it says where its glyphs do not stand in the
/// order in which they are read.
struct MarkedSequence {
    StructId element = kArtifact;
    std::string actual_text = {};  ///< of right-to-left text, in logical order; else empty
};

struct PageContent {
    std::string operators = {};
    std::vector<MarkedSequence> marked = {};  ///< by MCID
};

struct PageContentInput {
    const Page& page;
    const std::vector<ShownRun>& runs;
    const std::vector<EmbeddedFont>& fonts;
    const std::vector<ImageObject>& images;
    const StructTree& struct_tree;
    const PageMaster* master = nullptr;  ///< to tell running heads from other artifacts
    PdfForm form = PdfForm::kCompact;
};

PageContent write_page_content(const PageContentInput& input);

}  // namespace cvpdf
