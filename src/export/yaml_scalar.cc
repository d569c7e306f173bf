#include "export/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "base/byte_set.h"
#include "base/unicode.h"

namespace cvpdf {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/// Characters that no style but the double-quoted one can hold, or hold unseen (5.1, 5.4).
bool needs_escape(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

/// What a double-quoted scalar writes with a backslash before it.
bool has_quotes(std::string_view text) {
    constexpr ByteSet kQuotes("\"\\");
    return kQuotes.find_in(text) < text.size();
}

bool has_escapes(std::string_view text) {
    if (std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; })) return false;
    for (std::size_t at = 0; at < text.size();) {
        if (needs_escape(next_code_point(text, &at))) return true;
    }
    return false;
}

/// True where the indicators of a plain scalar's grammar (7.3.3) stay out of the way.
bool can_be_plain(std::string_view text) {
    if (text.empty() || is_blank(text.front()) || is_blank(text.back())) return false;
    if (std::string_view("-?:,[]{}#&*!|>'\"%@`=").find(text.front()) != std::string_view::npos)
        return false;
    return !text.starts_with("...") && !text.starts_with("<<") && !text.ends_with(':') &&
           text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos;
}

/// `word` is in lower case.
bool is_word(std::string_view text, std::string_view word) {
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::ranges::equal(text, word, {}, lower);
}

/// Null, a boolean, a number or a date of YAML 1.1 or 1.2; too much rather than too little.
bool has_a_meaning(std::string_view text) {
    constexpr std::array<std::string_view, 14> kWords{"null", "~",     "true",  "false", "yes",
                                                      "no",   "on",    "off",   "y",     "n",
                                                      ".inf", "+.inf", "-.inf", ".nan"};
    if (std::ranges::any_of(kWords, [&](auto word) { return is_word(text, word); })) return true;
    constexpr std::string_view kFirst = "0123456789+-.";
    constexpr std::string_view kAll = "0123456789+-._,: abcdefABCDEFxXoOtTzZ";
    return !text.empty() && kFirst.find(text.front()) != std::string_view::npos &&
           text.find_first_not_of(kAll) == std::string_view::npos;
}

std::string double_quoted(std::string_view text) {
    std::string out = "\"";
    if (!has_quotes(text) && !has_escapes(text)) {
        out += text;
        return out += '"';
    }
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, &at);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (needs_escape(c)) {
            const auto value = static_cast<unsigned>(c);
            out += value < 0x100     ? fmt::format("\\x{:02X}", value)
                   : value < 0x10000 ? fmt::format("\\u{:04X}", value)
                                     : fmt::format("\\U{:08X}", value);
        } else {
            out += text.substr(begin, at - begin);
        }
    }
    out += '"';
    return out;
}

std::string single_quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'') out += c;
        out += c;
    }
    out += '\'';
    return out;
}

std::string quoted(std::string_view text) {
    const bool single = has_quotes(text) && !has_escapes(text);
    return single ? single_quoted(text) : double_quoted(text);
}

}  // namespace

std::string yaml_scalar(std::string_view text, ScalarStyle style) {
    const bool as_it_is = style == ScalarStyle::kPlain && !is_word(text, "null") && text != "~";
    // A minus sign or a point that begins a number begins nothing else.
    const bool number = as_it_is && text.size() > 1 && text.front() == '-' && text[1] >= '0' &&
                        text[1] <= '9' && can_be_plain(text.substr(1));
    const bool plain =
        can_be_plain(text) && !has_escapes(text) && (as_it_is || !has_a_meaning(text));
    return plain || (number && !has_escapes(text)) ? std::string(text) : quoted(text);
}

std::string yaml_key(std::string_view text) {
    if (text.find(':') != std::string_view::npos) return quoted(text);
    return yaml_scalar(text, ScalarStyle::kQuoted);
}

bool fits_literal_block(std::string_view text) {
    if (text.find('\n') == std::string_view::npos || text.front() == '\n' || text.back() == '\n')
        return false;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        if (has_escapes(line)) return false;
        if (!line.empty() && is_blank(line.back())) return false;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return !is_blank(text.front());
}

}  // namespace cvpdf
