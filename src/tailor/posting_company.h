// posting_company: whose the job of a posting is, where no label says so.
//
// A company's name has a legal form (`Linehaul GmbH`) or a word of an institution (`Northgate
// Hospital`) and stands beside the title, or a sentence tells who hires, or what an employer is
// committed to.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "tailor/posting_headings.h"
#include "tailor/posting_words.h"

namespace cvpdf {

/// A folded name with a legal form at one of its ends, and nothing else.
bool is_company(std::string_view folded, const PostingWords& words);

/// Told by the other lines, which say who is `at`, or what it `is`: it may be a place as well.
bool is_told_of(std::string_view name, std::span<const PostingLine> lines);

/// What stands behind "at" as the name of a company: every word has a capital, but for those within
/// names. Empty if it is none: "at Home", "at Lark love this team".
std::string_view company_behind(std::string_view text, const PostingWords& words);

/// In brackets before a title: a company, but no kind of job and no place: `[정규직]`, `[서울]`.
bool may_be_company(std::string_view bracket, const PostingWords& words);

/// Beside the title, or told by a sentence; empty where nothing tells. No `title`: a label said it.
std::string_view find_company(std::span<const PostingLine> lines, std::optional<std::size_t> title,
                              const PostingWords& words);

}  // namespace cvpdf
