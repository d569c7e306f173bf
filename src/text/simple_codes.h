// simple_codes: glyphs of a face → the codes that they have in fonts of one-byte codes.
//
// A glyph has the code of its character in code page 1252, whatever font and subset it is of: a
// stream then reads like its text, the space is code 32, which alone takes the word spacing of ISO
// 32000-1 9.3.3, and the fonts of a document agree on most of their codes, so that they can share
// what says how codes are read. Ligatures stand in places that the code page leaves free.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/font_library.h"

namespace cvpdf {

/// `glyphs` are sorted. One code for each; 0 where it stands for none of these characters by
/// itself.
std::vector<std::uint8_t> simple_codes(const FontLibrary& fonts, FaceId face,
                                       std::span<const std::uint32_t> glyphs);

}  // namespace cvpdf
