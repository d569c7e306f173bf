// The inside of a JSON string → its text, and the way from there back to the file (RFC 8259 §7;
// JSON5 §5).
//
// Private to input/.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "input/json_word.h"

namespace cvpdf {

struct JsonString {
    std::string text = {};  ///< NFC
    Origin origin = {};
};

/// The offset of the quote that closes the string opened at `begin`; the text's size where there is
/// none.
std::uint32_t find_string_end(std::string_view text, std::uint32_t begin);

/// Decodes what stands between the quotes. Reports escapes that are none, halves of surrogate
/// pairs, and characters that must be escaped; goes on behind them.
JsonString decode_json_string(std::string_view text, Span inside, JsonSyntax syntax,
                              Diagnostics& diagnostics);

}  // namespace cvpdf
