// read_block_yaml: the YAML that people write by hand → the events that yaml-cpp would give.
//
// yaml-cpp takes 80 ns for a byte and more than a microsecond for a value. Nearly every CV is made
// of block mappings and lists, of texts on one line or on several, of literal blocks (`|`) and of
// flow collections that end on their line; that much is read here, in a walk over the lines. It
// claims nothing else: at the first sign of an anchor, alias, tag, directive, `?`, folded block,
// tab, or of anything that might be a mistake, it gives up, and yaml-cpp reads the file from its
// beginning. So there is one place that knows all of YAML, and one that explains what is wrong.
//
// What stays true: where it does not give up, its events are yaml-cpp's (tests compare the trees of
// random files; YAML 1.2.2: 6.1 indentation, 7.3.3 plain style, 8.1.2 literal style, 8.2 block
// collections).

#pragma once

#include <string_view>

#include <yaml-cpp/eventhandler.h>

namespace cvpdf {

/// `text` is condensed (input/condense.h). False where it gives up: events have been given then,
/// and are to be forgotten.
bool read_block_yaml(std::string_view text, YAML::EventHandler& events);

}  // namespace cvpdf
