// Scalars as they stand in the file: where they end, and which raw bytes each decoded byte is from.
//
// yaml-cpp tells where a scalar begins and, from the condensed text, what it decodes to. The
// functions here walk over the condensed text beside that value (YAML 1.2.2: 7.3 flow scalars, 8.1
// block scalars) and write the value itself from the raw bytes into a ScalarWriter.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/source.h"
#include "input/condense.h"

namespace cvpdf {

/// Collects a decoded text and its Origin. Offsets are those of the condensed text.
class ScalarWriter {
  public:
    ScalarWriter(std::string_view raw, const Condensed& condensed, FileId file)
        : raw_(raw), condensed_(condensed), origin_(file) {}

    /// What stands there, as it is.
    void verbatim(std::uint32_t begin, std::uint32_t end);
    /// `text` for what stands there. A folded line ending between two characters of Chinese or
    /// Japanese is nothing, where YAML has a space: these scripts have none between words.
    void replaced(std::string_view text, std::uint32_t begin, std::uint32_t end);

    std::string take_text() { return std::move(text_); }
    Origin take_origin() { return std::move(origin_); }

  private:
    std::string_view raw_;
    const Condensed& condensed_;
    std::string text_;
    Origin origin_;
};

/// The first offset at or behind `begin` that is neither blank, line ending nor comment.
std::uint32_t skip_space_and_comments(std::string_view text, std::uint32_t begin);
/// The content behind a node's anchor and tag, if it has any.
std::uint32_t skip_properties(std::string_view text, std::uint32_t begin);

/// The end of the word (an alias, a tag) that begins at `begin`: at white space or one of `,[]{}`.
std::uint32_t find_word_end(std::string_view text, std::uint32_t begin);

/// A plain scalar that decodes to `decoded`; returns its end.
std::uint32_t scan_plain(std::string_view text, std::uint32_t begin, std::string_view decoded,
                         ScalarWriter& writer);
/// A block scalar, `begin` at its `|` or `>`; returns the end of its last line.
std::uint32_t scan_block(std::string_view text, std::uint32_t begin, std::string_view decoded,
                         ScalarWriter& writer);
/// A quoted scalar, `begin` at its opening quote; returns the offset behind the closing one, none
/// if the quote is never closed.
std::optional<std::uint32_t> scan_quoted(std::string_view text, std::uint32_t begin,
                                         ScalarWriter& writer);
/// The same without writing.
std::optional<std::uint32_t> find_quote_end(std::string_view text, std::uint32_t begin);

}  // namespace cvpdf
