// shifted_glyphs: glyphs that a TrueType program gets besides its own: one of them drawn elsewhere
// and with another advance, several of them as one, or nothing that is drawn. (CFF: char_string.h.)
//
// TrueType has glyphs that are made of others (OpenType, glyf, composite glyph description): a mark
// over a letter becomes one that stands on the baseline like every letter, and looks the same; the
// glyphs of a conjunct become one that has the width of them all.

#pragma once

#include <optional>
#include <span>
#include <string>

#include "text/hb_handles.h"
#include "text/shifted_glyph.h"

namespace cvpdf {

/// A TrueType program with `shifted` behind its glyphs, in this order; their glyphs are indexes of
/// the program here. None where the program has no such glyph, or is damaged.
std::optional<std::string> with_shifted_glyphs(hb_face_t* program,
                                               std::span<const ShiftedGlyph> shifted);

}  // namespace cvpdf
