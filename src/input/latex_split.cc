// Parts of a LaTeX text, and texts that are no LaTeX but for their braces.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "input/latex_tables.h"
#include "input/latex_text.h"

namespace cvpdf {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

bool same_letters(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) {
        return x == y || (is_letter(x) && is_letter(y) && (x | 0x20) == (y | 0x20));
    });
}

constexpr std::string_view kMathTilde = "$\\sim$";

/// The letters of the command that begins at `at`; empty for others.
std::string_view command_at(std::string_view latex, std::size_t at) {
    if (latex[at] != '\\') return {};
    std::size_t end = at + 1;
    while (end < latex.size() && is_letter(latex[end])) ++end;
    return latex.substr(at + 1, end - at - 1);
}

/// The first argument of a command that is nothing but a link, in braces or not.
std::optional<std::string_view> address_of_command(std::string_view latex) {
    latex = trimmed(latex);
    while (latex.starts_with('{') && latex.ends_with('}')) {
        latex = trimmed(latex.substr(1, latex.size() - 2));
    }
    const std::string_view name = latex.empty() ? latex : command_at(latex, 0);
    constexpr std::array<std::string_view, 4> kLinks{"url", "href", "nolinkurl", "path"};
    if (std::ranges::find(kLinks, name) == kLinks.end()) return std::nullopt;
    const std::string_view behind = trimmed(latex.substr(1 + name.size()));
    if (!behind.starts_with('{')) return std::nullopt;
    int depth = 0;
    for (std::size_t i = 0; i < behind.size(); ++i) {
        if (behind[i] == '{') ++depth;
        if (behind[i] == '}' && --depth == 0) return behind.substr(1, i - 1);
    }
    return std::nullopt;
}

bool is_separator(std::string_view latex, std::size_t at, std::string_view separator) {
    if (!same_letters(latex.substr(at, separator.size()), separator)) return false;
    if (!is_letter(separator.front())) return true;
    const std::size_t end = at + separator.size();
    return (at == 0 || is_blank(latex[at - 1])) && (end == latex.size() || is_blank(latex[end]));
}

}  // namespace

std::string latex_verbatim(std::string_view latex) {
    if (const auto address = address_of_command(latex)) latex = *address;
    std::string out;
    for (std::size_t i = 0; i < latex.size(); ++i) {
        if (latex.substr(i).starts_with(kMathTilde)) {
            out += '~';
            i += kMathTilde.size() - 1;
            continue;
        }
        const std::string_view name = command_at(latex, i);
        if (const auto symbol = find_symbol(name); symbol && !name.empty()) {
            out += *symbol;
            i += name.size();
            while (i + 1 < latex.size() && latex[i + 1] == ' ') ++i;
            continue;
        }
        const bool escape = latex[i] == '\\' && i + 1 < latex.size() && !is_letter(latex[i + 1]);
        if (escape) ++i;
        if (!escape && (latex[i] == '{' || latex[i] == '}')) continue;
        out += latex[i];
    }
    return to_nfc(trimmed(out));
}

std::vector<std::string_view> split_latex(std::string_view latex, std::string_view separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < latex.size(); ++i) {
        if (latex[i] == '{') ++depth;
        if (latex[i] == '}') --depth;
        if (depth > 0 || !is_separator(latex, i, separator)) continue;
        parts.push_back(trimmed(latex.substr(begin, i - begin)));
        begin = i + separator.size();
        i = begin - 1;
    }
    parts.push_back(trimmed(latex.substr(begin)));
    return parts;
}

}  // namespace cvpdf
