// shape: TextRun → GlyphRun, through HarfBuzz.
//
// The run is shaped in the context of the whole paragraph. The result's text is the run's own
// bytes. Words that were shaped before are not shaped again (shaped_words.h). Default-ignorable
// characters give no glyph; spaces of every width give the face's space glyph with the right
// advance. Clusters are byte offsets, at HarfBuzz's monotone-graphemes level.

#pragma once

#include <string_view>

#include "text/font_library.h"
#include "text/glyph_run.h"
#include "text/itemize.h"

namespace cvpdf {

GlyphRun shape(std::string_view paragraph_text, const TextRun& run, const FontLibrary& fonts);

/// True where the letters of the run's script are joined: room between them would tear them.
bool is_joined(const TextRun& run);

/// The advance of a face's U+0020 at a size.
Length space_width(FaceId face, Length size, const FontLibrary& fonts);

}  // namespace cvpdf
