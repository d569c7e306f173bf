#include "pdf/pdf_syntax.h"

#include <cassert>
#include <charconv>
#include <iterator>
#include <string_view>

namespace cvpdf {

namespace {

constexpr char kHexDigits[] = "0123456789ABCDEF";

/// 7.2.2: what ends a token by itself.
bool is_delimiter(char c) {
    switch (c) {
        case '(':
        case ')':
        case '<':
        case '>':
        case '[':
        case ']':
        case '{':
        case '}':
        case '/':
        case '%':
            return true;
        default:
            return false;
    }
}

/// What begins with a regular character must not touch one.
void part_from_token(std::string& out) {
    if (!out.empty() && !is_delimiter(out.back()) && out.back() != '\n') out += ' ';
}

void append(std::string& out, bool value) {
    part_from_token(out);
    out += value ? "true" : "false";
}

void append(std::string& out, std::int64_t value) {
    part_from_token(out);
    append_integer(out, value);
}

void append(std::string& out, PdfThousandths number) {
    part_from_token(out);
    append_thousandths(out, number.value);
}

/// 7.3.5: other than regular characters by their codes.
void append(std::string& out, const PdfName& name) {
    out += '/';
    for (const char c : name.value) {
        assert(c != '\0' && "no name has a zero byte");
        if (c > ' ' && c < 0x7F && c != '#' && !is_delimiter(c)) {
            out += c;
            continue;
        }
        out += '#';
        append_hex(out, static_cast<unsigned char>(c), 2);
    }
}

void append(std::string& out, const PdfString& string) {
    out += '(';
    for (const char byte : string.bytes) {
        char literal[kLiteralByteLength];
        out += std::string_view(literal, write_literal(literal, byte));
    }
    out += ')';
}

void append(std::string& out, PdfRef ref) {
    part_from_token(out);
    append_integer(out, ref.number);
    out += " 0 R";
}

void append(std::string& out, const PdfArray& array) {
    out += '[';
    for (const PdfValue& item : array.items) append_syntax(out, item);
    out += ']';
}

void append(std::string& out, const PdfDict& dict) {
    append_syntax(out, dict);
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
    char digits[24];
    const auto result = std::to_chars(std::begin(digits), std::end(digits), value);
    out += std::string_view(digits, result.ptr);
}

void append_thousandths(std::string& out, std::int64_t thousandths) {
    if (thousandths < 0) out += '-';
    const std::int64_t magnitude = std::abs(thousandths);
    const std::int64_t fraction = magnitude % 1000;
    if (magnitude >= 1000 || fraction == 0) append_integer(out, magnitude / 1000);
    if (fraction == 0) return;
    out += '.';
    out += static_cast<char>('0' + fraction / 100);
    if (fraction % 100 != 0) out += static_cast<char>('0' + fraction / 10 % 10);
    if (fraction % 10 != 0) out += static_cast<char>('0' + fraction % 10);
}

void append_hex(std::string& out, unsigned value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
        out += kHexDigits[value >> shift & 0xF];
    }
}

void append_syntax(std::string& out, const PdfDict& dict) {
    out += "<<";
    for (const PdfEntry& entry : dict.entries) {
        out += '/';
        out += entry.key;
        append_syntax(out, entry.value);
    }
    out += ">>";
}

void append_syntax(std::string& out, const PdfValue& value) {
    std::visit([&](const auto& content) { append(out, content); }, value.content());
}

}  // namespace cvpdf
