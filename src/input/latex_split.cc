// Parts of a LaTeX text, and texts that are no LaTeX but for their braces.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/latex_scan.h"
#include "input/latex_tables.h"
#include "input/latex_text.h"

namespace cvpdf {

namespace {

bool same_letters(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) {
        return x == y || (is_ascii_letter(x) && is_ascii_letter(y) && (x | 0x20) == (y | 0x20));
    });
}

constexpr std::string_view kMathTilde = "$\\sim$";

/// A command whose first argument is an address, in braces or not, and what stands behind that.
struct LinkCommand {
    std::string_view name = {};
    std::string_view address = {};
    std::string_view behind = {};
};

std::optional<LinkCommand> find_link(std::string_view latex) {
    latex = trim_blanks(latex);
    while (latex.starts_with('{') && latex.ends_with('}')) {
        latex = trim_blanks(latex.substr(1, latex.size() - 2));
    }
    const std::string_view name = latex.empty() ? latex : command_at(latex, 0);
    constexpr std::array<std::string_view, 4> kLinks{"url", "href", "nolinkurl", "path"};
    if (std::ranges::find(kLinks, name) == kLinks.end()) return std::nullopt;
    const std::string_view argument = trim_blanks(latex.substr(1 + name.size()));
    if (!argument.starts_with('{')) return std::nullopt;
    const std::size_t close = close_of(argument, 0);
    if (close == argument.size()) return std::nullopt;
    return LinkCommand{.name = name,
                       .address = argument.substr(1, close - 1),
                       .behind = trim_blanks(argument.substr(close + 1))};
}

bool is_separator(std::string_view latex, std::size_t at, std::string_view separator) {
    if (!same_letters(latex.substr(at, separator.size()), separator)) return false;
    if (!is_ascii_letter(separator.front())) return true;
    const std::size_t end = at + separator.size();
    return (at == 0 || is_latex_blank(latex[at - 1])) &&
           (end == latex.size() || is_latex_blank(latex[end]));
}

}  // namespace

std::string latex_verbatim(std::string_view latex) {
    if (const auto link = find_link(latex)) latex = link->address;
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
        const bool escape =
            latex[i] == '\\' && i + 1 < latex.size() && !is_ascii_letter(latex[i + 1]);
        if (escape) ++i;
        if (!escape && (latex[i] == '{' || latex[i] == '}')) continue;
        out += latex[i];
    }
    return to_nfc(trim_blanks(out));
}

std::optional<std::string> lone_address(std::string_view latex) {
    const std::optional<LinkCommand> link = find_link(latex);
    std::string address = latex_verbatim(latex);
    if (link && link->name != "href" && link->behind.empty()) return address;
    const bool is_web = address.starts_with("https://") || address.starts_with("http://");
    if (link || !is_web || address.find_first_of(" \\") != std::string::npos) return std::nullopt;
    return address;
}

std::vector<std::string_view> split_latex(std::string_view latex, std::string_view separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < latex.size(); ++i) {
        if (latex[i] == '{') ++depth;
        if (latex[i] == '}') --depth;
        if (depth > 0 || !is_separator(latex, i, separator)) continue;
        parts.push_back(trim_blanks(latex.substr(begin, i - begin)));
        begin = i + separator.size();
        i = begin - 1;
    }
    parts.push_back(trim_blanks(latex.substr(begin)));
    return parts;
}

}  // namespace cvpdf
