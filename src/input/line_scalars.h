// Scalars of YAML that end on their line, by where they begin: the scans of read_block_yaml.
//
// None is given for what may be a mistake, or needs more of YAML than these know: a tab, an
// indicator where a text should begin, an escape other than `\"`, `\\`, `\n` and `\t`, an end of
// the line within quotes (YAML 1.2.2: 7.3.1 double-quoted, 7.3.2 single-quoted, 7.3.3 plain style).

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cvpdf {

/// Part of a text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The byte at `offset`; behind the text a line feed.
inline char byte_at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? text[offset] : '\n';
}
/// A blank or the line's end.
inline bool is_gap(std::string_view text, std::size_t offset) {
    return byte_at(text, offset) == ' ' || byte_at(text, offset) == '\n';
}

/// A quoted scalar, with its quotes.
std::optional<TextRange> scan_quoted(std::string_view text, std::size_t begin);
/// The part of a plain scalar that stands on the line of `begin`.
std::optional<TextRange> scan_plain(std::string_view text, std::size_t begin);
/// The same within a flow collection.
std::optional<TextRange> scan_flow_plain(std::string_view text, std::size_t begin);

}  // namespace cvpdf
