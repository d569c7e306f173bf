// Template: one line of an entry as a layout writes it.
//
//     **{institution}**[, {area}]
//
// Inline Markdown with `{fields}` in it. A `[…]` group vanishes when a field that stands in it (and
// in no group inside it) is empty; `[text](target)` is a link, as in Markdown. A backslash makes
// the next sign literal: `\[`, `\{`. Here a template is only taken apart and checked; compose fills
// it.
//
// Every part keeps its range of the template's text, and the text its Origin, so that a mistake is
// shown under the very signs that make it, in the layout's file.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace cvpdf {

struct TemplateNode;

/// Markdown as written, escapes and all: bytes [begin, end) of Template::source.
struct TemplateText {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// `{name}`; the range takes in the braces.
struct TemplateField {
    std::string name = {};
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// `[…]`; the range takes in the brackets.
struct TemplateGroup {
    std::vector<TemplateNode> content;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// `[content](target)`. Without a target (an empty field) the content stands alone.
struct TemplateLink {
    std::vector<TemplateNode> content;
    std::vector<TemplateNode> target;  ///< texts and fields only
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct TemplateNode {
    std::variant<TemplateText, TemplateField, TemplateGroup, TemplateLink> part = {};
};

struct Template {
    std::string source = {};  ///< as decoded from the file
    Origin origin = {};
    std::vector<TemplateNode> nodes = {};

    bool empty() const { return nodes.empty(); }
};

/// Stands for a field while a template's Markdown is read; no text may hold it (a noncharacter).
inline constexpr char32_t kFieldMark = 0xFDD0;

/// Takes a template apart. Braces and brackets without their partner, groups without a field and
/// emphasis that is never closed are errors; what can be used is returned all the same.
Template parse_template(std::string source, const Origin& origin, Diagnostics& diagnostics);

/// Errors for fields that are not among `known`; `place` says of what: "a 'talk' entry".
void check_fields(const Template& text, std::span<const std::string_view> known,
                  std::string_view place, Diagnostics& diagnostics);

/// The names of all fields, in the order of the template.
std::vector<std::string_view> field_names(const Template& text);

}  // namespace cvpdf
