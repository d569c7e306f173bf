// employer_sentences: names of employers in what sentences of a posting tell.
//
// "Our Client" and "The Company" name nobody. Each function gives a part of its text, or nothing.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "tailor/posting_headings.h"
#include "tailor/posting_words.h"

namespace cvpdf {

/// The name that a sentence begins with, before one of such words: "Lark is hiring".
std::string_view name_before(std::string_view line, std::span<const std::string> verbs,
                             const PostingWords& words);

/// "At Lark we make tools": where the line begins with it.
std::string_view name_behind_at(std::string_view line, const PostingWords& words);

/// "About Larder & Vine", where another line says what Larder & Vine is.
std::string_view name_told_about(std::span<const PostingLine> lines, const PostingWords& words);

}  // namespace cvpdf
