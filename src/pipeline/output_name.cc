#include "pipeline/output_name.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "base/suggest.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

namespace {

constexpr std::array<std::string_view, 8> kPartNames{"stem", "name",   "variant", "posting",
                                                     "lang", "layout", "page",    "ext"};

struct Token {
    bool is_part = false;
    std::string_view text = {};  ///< of a part: its name
};

std::vector<Token> split_pattern(std::string_view pattern) {
    std::vector<Token> tokens;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find_first_of("{}");
        if (open != 0) tokens.push_back({.text = pattern.substr(0, open)});
        if (open == std::string_view::npos) break;
        const std::size_t close = pattern.find('}', open);
        if (pattern[open] == '}' || close == std::string_view::npos) {
            throw UsageError(fmt::format("unpaired '{}' in the output name", pattern[open]));
        }
        tokens.push_back({.is_part = true, .text = pattern.substr(open + 1, close - open - 1)});
        pattern.remove_prefix(close + 1);
    }
    return tokens;
}

const std::string& part_value(std::string_view name, const OutputParts& parts) {
    if (name == "stem") return parts.stem;
    if (name == "name") return parts.name;
    if (name == "variant") return parts.variant;
    if (name == "posting") return parts.posting;
    if (name == "lang") return parts.language;
    if (name == "layout") return parts.layout;
    if (name == "page") return parts.page;
    if (name == "ext") return parts.extension;
    std::vector<std::string> hints;
    if (const auto known = suggest(name, kPartNames)) {
        hints.push_back(fmt::format("did you mean '{{{}}}'?", *known));
    }
    hints.push_back(fmt::format("known parts: {{{}}}", fmt::join(kPartNames, "} {")));
    throw UsageError(fmt::format("unknown part '{{{}}}' in the output name", name), hints);
}

bool needs_content_of(std::string_view part) {
    return part != "stem" && part != "variant" && part != "posting" && part != "page" &&
           part != "ext";
}

bool is_separator(char c) {
    return c == '-' || c == '_' || c == '.' || c == ' ';
}

/// What of a part may stand in a file's name: no folder, no blank, no control character.
std::string as_file_name(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        if (c == ' ' || c == '/' || is_control) {
            if (!out.empty() && out.back() != '_') out += '_';
        } else {
            out += c;
        }
    }
    while (!out.empty() && out.back() == '_') out.pop_back();
    const std::size_t dots = out.find_first_not_of('.');
    return dots == std::string::npos ? std::string() : out.substr(dots);
}

/// What is left of "{variant}.pdf" without a variant.
bool is_bare_extension(std::string_view path, std::string_view pattern,
                       std::string_view extension) {
    const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
    const std::size_t dot = pattern.rfind('.');
    if (dot == std::string_view::npos) return false;
    const std::string_view ending = pattern.substr(dot + 1);
    return name == ending || (ending == "{ext}" && name == extension);
}

bool begins_a_name(std::string_view path) {
    return path.empty() || path.back() == '/';
}

}  // namespace

std::string expand_output_name(std::string_view pattern, const OutputParts& parts) {
    std::string path;
    bool drop_next_separators = false;
    for (const Token& token : split_pattern(pattern)) {
        if (token.is_part) {
            const std::string value = as_file_name(part_value(token.text, parts));
            path += value;
            if (!value.empty()) {
                drop_next_separators = false;
                continue;
            }
            while (!begins_a_name(path) && is_separator(path.back())) path.pop_back();
            drop_next_separators = begins_a_name(path);
        } else {
            std::string_view text = token.text;
            while (drop_next_separators && !text.empty() && is_separator(text.front())) {
                text.remove_prefix(1);
            }
            path += text;
            drop_next_separators = drop_next_separators && text.empty();
        }
    }
    if (begins_a_name(path) || is_bare_extension(path, pattern, parts.extension)) {
        throw UsageError(fmt::format("the output name '{}' comes out empty", pattern));
    }
    return path;
}

void check_output_pattern(std::string_view pattern) {
    const OutputParts none;
    for (const Token& token : split_pattern(pattern)) {
        if (token.is_part) part_value(token.text, none);
    }
}

bool needs_content(std::string_view pattern) {
    for (const Token& token : split_pattern(pattern)) {
        if (token.is_part && needs_content_of(token.text)) return true;
    }
    return false;
}

std::string stem_of(std::string_view path) {
    if (path == "-") return "cv";
    path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
    const std::size_t dot = path.rfind('.');
    return std::string(dot == std::string_view::npos || dot == 0 ? path : path.substr(0, dot));
}

}  // namespace cvpdf
