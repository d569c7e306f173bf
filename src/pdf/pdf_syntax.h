// pdf_syntax: values as they stand in a file (ISO 32000-1 7.3), as short as they can be said.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "pdf/pdf_value.h"

namespace cvpdf {

void append_integer(std::string& out, std::int64_t value);
/// A number in thousandths in the shortest form: 12500 as "12.5".
void append_thousandths(std::string& out, std::int64_t thousandths);
void append_hex(std::string& out, unsigned value, int digits);

inline constexpr std::size_t kLiteralByteLength = 2;  ///< at most

/// Writes a byte of a literal string (7.3.4.2) to `out` and returns its end; a bare carriage return
/// would be read as a line feed.
inline char* write_literal(char* out, char byte) {
    const bool is_return = byte == '\r';
    if (is_return || byte == '(' || byte == ')' || byte == '\\') *out++ = '\\';
    *out++ = is_return ? 'r' : byte;
    return out;
}

/// Appends `<</Key value …>>`, in the order of the entries.
void append_syntax(std::string& out, const PdfDict& dict);
/// Appends any value. Where the end of `out` and its beginning would run together, a space parts
/// them.
void append_syntax(std::string& out, const PdfValue& value);

}  // namespace cvpdf
