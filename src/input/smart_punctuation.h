// Smart punctuation: the marks of a typewriter → those of a language.
//
// Straight quotes become the language's opening and closing ones, apostrophes ’, `--` –, `---` —,
// `...` …, and a hyphen between two years or dates an en dash. What a quote does depends on its
// neighbours in the whole text, across runs of different style.
//
// Left as they are: code, addresses (URL, e-mail), feet and inches behind digits (5'10"), phone and
// patent numbers, ISO dates, command-line options (--all).

#pragma once

#include <string>

#include "input/inline_markdown.h"

namespace cvpdf {

/// What straight quotes become; an empty mark leaves them straight.
struct QuoteStyle {
    std::string open = {};  ///< for "
    std::string close = {};
    std::string inner_open = {};  ///< for '
    std::string inner_close = {};
    /// The language is written in Latin letters or their like. Where it is not, texts that are have
    /// “ ” and ‘ ’ round them; in text that runs to the left only beside others that run to
    /// the right, with marks of direction.
    bool is_european = true;
};

/// `text` with the language's punctuation; Origins lead to the marks as typed.
[[nodiscard]] RichText apply_smart_punctuation(RichText text, const QuoteStyle& quotes);

}  // namespace cvpdf
