#include "pdf/pdf_syntax.h"

#include <cassert>
#include <charconv>
#include <string_view>

#include "pdf/content_writer.h"

namespace cvpdf {

namespace {

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

void append_digits(std::string& out, std::int64_t number) {
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

void append(std::string& out, bool value) {
    part_from_token(out);
    out += value ? "true" : "false";
}

void append(std::string& out, std::int64_t value) {
    part_from_token(out);
    append_digits(out, value);
}

void append(std::string& out, PdfThousandths number) {
    part_from_token(out);
    append_thousandths(out, number.value);
}

/// 7.3.5: other than regular characters by their codes.
void append(std::string& out, const PdfName& name) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    out += '/';
    for (const char c : name.value) {
        assert(c != '\0' && "no name has a zero byte");
        if (c > ' ' && c < 0x7F && c != '#' && !is_delimiter(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '#';
        out += kHex[byte >> 4];
        out += kHex[byte & 15U];
    }
}

/// 7.3.4.2: in a literal string a carriage return would be read as a line feed.
void append(std::string& out, const PdfString& string) {
    out += '(';
    for (const char c : string.bytes) {
        if (c == '\r') {
            out += "\\r";
            continue;
        }
        if (c == '(' || c == ')' || c == '\\') out += '\\';
        out += c;
    }
    out += ')';
}

void append(std::string& out, PdfRef ref) {
    part_from_token(out);
    append_digits(out, ref.number);
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
