#include "input/latex_html.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"

namespace cvpdf {
namespace {

struct Replacement {
    std::string_view name;
    std::string_view text;
};

constexpr auto kEntities = std::to_array<Replacement>({{"amp;", "\\&"},
                                                       {"#38;", "\\&"},
                                                       {"lt;", "{\\textless}"},
                                                       {"gt;", "{\\textgreater}"},
                                                       {"quot;", "\""},
                                                       {"apos;", "'"},
                                                       {"#39;", "'"},
                                                       {"nbsp;", "~"},
                                                       {"ndash;", "--"},
                                                       {"mdash;", "---"}});
/// As sources write the sign before an entity's name.
constexpr std::array<std::string_view, 3> kAmpersands{"{\\&}", "\\&", "&"};

constexpr auto kElements = std::to_array<Replacement>({{"sub", "\\textsubscript{"},
                                                       {"inf", "\\textsubscript{"},
                                                       {"sup", "\\textsuperscript{"},
                                                       {"i", "\\emph{"},
                                                       {"em", "\\emph{"},
                                                       {"b", "\\textbf{"},
                                                       {"strong", "\\textbf{"},
                                                       {"scp", "{"},
                                                       {"sc", "{"},
                                                       {"u", "{"},
                                                       {"span", "{"}});
constexpr int kDeepest = 8;

std::string with_entities_read(std::string_view latex) {
    std::string out;
    for (std::size_t at = 0; at < latex.size();) {
        const std::string_view rest = latex.substr(at);
        const auto sign = std::ranges::find_if(
            kAmpersands, [&](std::string_view written) { return rest.starts_with(written); });
        if (sign == kAmpersands.end()) {
            out += latex[at++];
            continue;
        }
        const std::string_view behind = rest.substr(sign->size());
        const auto entity = std::ranges::find_if(
            kEntities, [&](const Replacement& known) { return behind.starts_with(known.name); });
        const bool known = entity != kEntities.end();
        out += known ? entity->text : *sign;
        at += sign->size() + (known ? entity->name.size() : 0);
    }
    return out;
}

std::string with_plain_angles(std::string_view latex) {
    constexpr auto kAngles = std::to_array<Replacement>({{"{\\textless}", "<"},
                                                         {"\\textless{}", "<"},
                                                         {"{\\textgreater}", ">"},
                                                         {"\\textgreater{}", ">"}});
    std::string out;
    for (std::size_t at = 0; at < latex.size();) {
        const auto angle = std::ranges::find_if(kAngles, [&](const Replacement& known) {
            return latex.substr(at).starts_with(known.name);
        });
        if (angle == kAngles.end()) {
            out += latex[at++];
        } else {
            out += angle->text;
            at += angle->name.size();
        }
    }
    return out;
}

bool is_balanced(std::string_view latex) {
    int depth = 0;
    for (std::size_t i = 0; i < latex.size(); ++i) {
        if (latex[i] == '\\') {
            ++i;
        } else if (latex[i] == '{') {
            ++depth;
        } else if (latex[i] == '}' && --depth < 0) {
            return false;
        }
    }
    return depth == 0;
}

struct Element {
    std::string_view command = {};
    std::string_view inside = {};
    std::size_t behind = 0;
};

/// The element whose tag begins at `at`.
std::optional<Element> element_at(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const auto known = std::ranges::find(kElements, name, &Replacement::name);
    if (known == kElements.end()) return std::nullopt;
    const bool attributes = end < text.size() && text[end] == ' ';
    const std::size_t close = attributes ? std::min(text.find('>', end), text.size()) : end;
    if (close >= text.size() || text[close] != '>') return std::nullopt;
    const std::string end_tag = "</" + std::string(name) + ">";
    const std::size_t last = text.find(end_tag, close);
    if (last == std::string_view::npos) return std::nullopt;
    const std::string_view inside = text.substr(close + 1, last - close - 1);
    if (!is_balanced(inside)) return std::nullopt;
    return Element{.command = known->text, .inside = inside, .behind = last + end_tag.size()};
}

std::string with_elements_read(std::string_view text, int depth) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto element =
            text[at] == '<' && depth < kDeepest ? element_at(text, at) : std::nullopt;
        if (!element) {
            out += text[at++];
            continue;
        }
        out += element->command;
        out += with_elements_read(element->inside, depth + 1);
        out += '}';
        at = element->behind;
    }
    return out;
}

}  // namespace

std::string html_as_latex(std::string_view latex) {
    std::string text =
        latex.find('&') == std::string_view::npos ? std::string(latex) : with_entities_read(latex);
    if (text.find('<') == std::string::npos && text.find("\\textless") == std::string::npos) {
        return text;
    }
    const std::string plain = with_plain_angles(text);
    std::string read = with_elements_read(plain, 0);
    return read == plain ? text : read;
}

}  // namespace cvpdf
