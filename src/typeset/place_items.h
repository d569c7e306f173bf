// place_items: set flows and page masters → pages.
//
// The items of a page stand in reading order: flow after flow, within a flow line after line; a
// label before its line, an aside behind the last line that its paragraph has on that page. What
// lies behind a page comes first, running heads and feet last; they are artifacts.

#pragma once

#include <span>
#include <vector>

#include "typeset/page.h"
#include "typeset/set_flow.h"

namespace cvpdf {

/// A flow before and after it was set.
struct FlowToPlace {
    const Flow& source;
    SetFlow set = {};
};

/// Takes the glyphs out of the flows, which were set by `masters`. At least one page.
std::vector<Page> place_items(const Document& document, std::span<const PageMaster> masters,
                              std::vector<FlowToPlace> flows);

/// Adds the running heads and feet of `masters` with their page numbers. Returns what no font has.
std::vector<MissingCharacter> place_running(const Document& document,
                                            std::span<const PageMaster> masters,
                                            std::vector<Page>& pages, FontLibrary& fonts);

}  // namespace cvpdf
