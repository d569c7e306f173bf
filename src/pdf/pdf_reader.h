// The door to PoDoFo for reading: the bytes of any PDF → its objects as plain data.
//
// Only pdf_reader.cc includes PoDoFo's headers (0.9). Strangers' files come in here. What is broken
// leaves as PdfReadError or as null items; nothing is printed. PoDoFo's own parser recurses and
// allocates as the file tells it to, so that a hostile file may still end the process: whoever
// reads strangers' files does so in a process of its own (pipeline/inspect.h).

#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "pdf/pdf_item.h"

namespace cvpdf {

/// The file is no PDF, is broken beyond reading, or is encrypted: its message says which.
class PdfReadError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

class PdfReader {
  public:
    /// `bytes` outlives the reader. Throws PdfReadError.
    explicit PdfReader(std::string_view bytes);
    ~PdfReader();
    PdfReader(const PdfReader&) = delete;
    PdfReader& operator=(const PdfReader&) = delete;

    const PdfItem& trailer() const;
    /// What a reference leads to, other items as they are. Null for what is not there.
    const PdfItem& resolve(const PdfItem& item);
    /// The value of a key, with references followed.
    const PdfItem& get(const PdfItem& dict, std::string_view key);
    /// The decoded bytes of the stream that is referred to; empty where there is none or it cannot
    /// be decoded.
    std::string stream(const PdfItem& reference);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Unicode of a code in a simple font's base encoding (annex D): "WinAnsiEncoding",
/// "MacRomanEncoding", else the standard one. 0 where there is none.
char32_t unicode_of_code(std::string_view encoding, std::uint8_t code);
/// Unicode of a glyph's name in the Adobe Glyph List, or of `uniXXXX`; 0 where there is none.
char32_t unicode_of_glyph_name(std::string_view name);

}  // namespace cvpdf
