// embed_fonts: the plan of glyphs → font objects of the file.
//
// A face becomes one embedded program, subset to the glyphs in use. Name-keyed CFF of at most 255
// glyphs is a simple font, Type 1 with an encoding inside the program, whose codes are one byte:
// a tenth less in the whole file. Everything else gets one CIDFont (ISO 32000-1 9.7.4): bare CFF as
// CIDFontType0, TrueType as CIDFontType2 with CIDs equal to glyph indexes, and Type 0 fonts on top
// with Identity-H. Codes are CIDs. Simple fonts share a ToUnicode as far as they agree; each other
// font has its own.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pdf/font_program_cache.h"
#include "pdf/glyph_plan.h"
#include "pdf/pdf_objects.h"
#include "pdf/to_unicode.h"
#include "pdf/write_pdf.h"

namespace cvpdf {

/// A font as content streams use it.
struct EmbeddedFont {
    PdfRef ref = {};
    std::string resource_name = {};  ///< "F0", the key in /Resources/Font
    CodeLength code_length = CodeLength::kTwoBytes;
    std::vector<std::uint16_t> codes = {};  ///< by slot
    std::vector<std::int64_t> widths = {};  ///< by slot, in 1/1000 em, as the file states them
    std::vector<std::string> texts = {};    ///< by slot; empty where another alias has the text
};

/// Where font programs come from.
struct FontSource {
    const FontLibrary& library;
    FontProgramCache* programs = nullptr;  ///< none: each is made anew
};

/// One for each font of the plan, in its order.
std::vector<EmbeddedFont> embed_fonts(PdfObjects& objects, PdfForm form, const GlyphPlan& plan,
                                      const FontSource& fonts);

/// The dictionary /Font of a page's resources.
PdfDict font_resources(const std::vector<EmbeddedFont>& fonts);

}  // namespace cvpdf
