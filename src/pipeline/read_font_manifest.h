// read_font_manifest: fonts/fonts.yaml → FontManifest.
//
// The file is cvpdf's own and is read at every start, hence its shape: a face is a line of text,
// not a mapping. fonts/README.md explains it to people. Whatever cannot be understood is an error
// at its place; the rest is read.

#pragma once

#include "base/diagnostic.h"
#include "input/node.h"
#include "text/font_manifest.h"

namespace cvpdf {

FontManifest read_font_manifest(const Node& node, Diagnostics& diagnostics);

}  // namespace cvpdf
