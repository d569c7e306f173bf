// open_face: a font file → a face that HarfBuzz can shape with, and what the PDF says of it.
//
// The file is mapped, not read. A face is refused unless it has outlines (`glyf` or `CFF `) or
// pictures (`CBDT`), glyphs and a usable em; whatever else is wrong inside is HarfBuzz's to
// survive.

#pragma once

#include <string>

#include "text/font_library.h"
#include "text/hb_handles.h"

namespace cvpdf {

struct OpenFace {
    FaceInfo info = {};
    HbFace face = {};
    HbFont font = {};  ///< at units_per_em
};

/// The face `index` of a file, with weight, slant and generic family as the manifest says. Throws
/// MachineError, which names `package`, if the file is not a font that can be used.
OpenFace open_face(const std::string& path, const ManifestFace& face, const ManifestFamily& family);

}  // namespace cvpdf
