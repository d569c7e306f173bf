// read_font: a font dictionary of any PDF → what its codes are read as (ISO 32000-1 9.10.2): by
// ToUnicode, else by the encoding's glyph names.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/pdf_reader.h"

namespace cvpdf {

enum class Embedding { kNone, kWhole, kSubset, kDrawn };

struct ReadFont {
    std::string name = {};     ///< BaseFont without the subset's tag
    std::string subtype = {};  ///< "Type0", "TrueType"…
    Embedding embedding = Embedding::kNone;
    bool has_to_unicode = false;
    int code_bytes = 1;
    std::map<std::uint32_t, std::string> texts = {};  ///< by code, UTF-8
    std::map<std::uint32_t, double> widths = {};      ///< by code, in 1/1000 em
    double default_width = 0;
};

ReadFont read_font(PdfReader& reader, const PdfItem& font);

/// The codes of a string that is shown; the last bytes of an uneven one are left out.
std::vector<std::uint32_t> codes_of(const ReadFont& font, std::string_view shown);

}  // namespace cvpdf
