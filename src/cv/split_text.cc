#include "cv/split_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/entry_kinds.h"
#include "cv/language_tag.h"
#include "cv/spoken_languages.h"
#include "input/quote_scalar.h"

namespace cvpdf {

namespace {

/// `Company: X`, which is a field but for its capital.
bool is_required_field(std::string_view key) {
    return std::ranges::any_of(entry_kinds(), [&](const EntryKindSpec& kind) {
        const FieldSpec* field = find_field(kind, to_ascii_lower(key));
        return field && field->required == Required::kYes;
    });
}

/// A language as other programs write it, too: `zh_CN`.
bool is_language_code(std::string key) {
    std::ranges::replace(key, '_', '-');
    return is_language_tag(key) || !meant_language(key).empty();
}

/// Neither in braces nor of JSON: the mapping begins with its key.
bool is_without_braces(const Node& mapping) {
    return mapping.span.begin == mapping.members.front().key_span.begin;
}

/// The text that a mapping was meant as: one member, whose key is none of ours, which are words in
/// small letters. None for other values.
std::optional<std::string> split_text(const Node& node) {
    if (!node.is_mapping() || node.members.size() != 1 || !is_without_braces(node)) {
        return std::nullopt;
    }
    const Member& only = node.members.front();
    const bool ends = only.value.is_scalar() || only.value.is_null();
    if (!ends || only.key.empty()) return std::nullopt;
    const bool is_word = std::ranges::all_of(
        only.key, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '-'; });
    if (is_word || is_required_field(only.key) || is_language_code(only.key)) return std::nullopt;
    return only.value.is_null() || only.value.text.empty()
               ? only.key + ":"
               : fmt::format("{}: {}", only.key, only.value.text);
}

}  // namespace

bool report_split_text(const Node& node, Diagnostics& diagnostics) {
    const std::optional<std::string> text = split_text(node);
    if (!text) return false;
    const Member& only = node.members.front();
    constexpr std::size_t kShown = 60;
    const bool whole = text->size() <= kShown && text->find('\n') == std::string::npos;
    Span place = only.key_span;
    if (only.value.span.file == place.file) {  // it may be an included one
        place.end = std::max(place.end, only.value.span.end);
    }
    std::vector<std::string> hints{whole ? fmt::format("put it in quotes: {}", quote_scalar(*text))
                                         : std::string("put all of it in quotes")};
    if (const auto language = tag_of_language(only.key)) {
        hints.push_back(fmt::format("as a text in several languages: {{{}: …}}", *language));
    }
    diagnostics.error(place, "a text that has ': ' in it must be quoted", std::move(hints));
    return true;
}

}  // namespace cvpdf
