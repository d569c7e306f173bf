#include "cv/split_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/entry_kinds.h"
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

}  // namespace

std::optional<std::string> split_text(const Node& node) {
    if (!node.is_mapping() || node.members.size() != 1) return std::nullopt;
    const Member& only = node.members.front();
    const bool ends = only.value.is_scalar() || only.value.is_null();
    if (!ends || only.key.empty()) return std::nullopt;
    const bool is_word = std::ranges::all_of(
        only.key, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '-'; });
    if (is_word || is_required_field(only.key)) return std::nullopt;
    return only.value.is_null() || only.value.text.empty()
               ? only.key + ":"
               : fmt::format("{}: {}", only.key, only.value.text);
}

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
    diagnostics.error(place, "a text that has ': ' in it must be quoted",
                      {whole ? fmt::format("put it in quotes: {}", quote_scalar(*text))
                             : std::string("put all of it in quotes")});
    return true;
}

}  // namespace cvpdf
