// Inline Markdown: **bold**, *italic*, both, `code`, [text](url), <https://…>, x^2^, H~2~O,
// backslash escapes. Never blocks: a value is never a list, heading or quote, whatever it begins
// with.
//
// Delimiter runs follow CommonMark 0.31 §6.2 with one change: a closing run behind punctuation or a
// bracket also closes before Hangul, Han and kana, and an opening one opens behind them, since
// these scripts put particles straight after a word (`**삼성전자(주)**에서`).
//
// The result is flat: runs of text with the sum of their styles, in order. What is not markup is
// text, every character of it.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace cvpdf {

struct InlineStyle {
    bool bold = false;
    bool italic = false;
    bool code = false;
    bool superscript = false;
    bool subscript = false;
    constexpr bool operator==(const InlineStyle&) const = default;
};

struct InlineRun {
    std::string text = {};
    InlineStyle style = {};
    std::optional<std::uint32_t> link = {};  ///< index into RichText::links
    Origin origin = {};
};

struct InlineLink {
    std::string target = {};  ///< as written, escapes resolved
    Span span = {};           ///< of the target
};

struct RichText {
    std::vector<InlineRun> runs = {};
    std::vector<InlineLink> links = {};
};

RichText parse_inline_markdown(std::string_view text, const Origin& origin);

/// The text alone, without styles and links.
std::string plain_text(const RichText& text);

}  // namespace cvpdf
