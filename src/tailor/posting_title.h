// posting_title: which line of a posting says what the job is.
//
// Around it stand banners, menus, greetings and names of companies, and a letter's subject must be
// none of these. A title is a short line that is no sentence; it has a word of a trade, or a mark
// of the genders that it is for, or is marked as a heading. The first line of a text that is no
// page may be one without. Below running text a title is marked or has empty lines around it.
// Where nothing is convincing there is none.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tailor/posting_headings.h"
#include "tailor/posting_words.h"

namespace cvpdf {

/// What a posting begins with.
enum class Beginning {
    kText,
    kFurniture,  ///< of its page
};

/// An item or a sentence that says something of the job: not of the page around it.
bool is_body(const PostingLine& line, const PostingWords& words);

/// With a small letter of ASCII: it is within a sentence.
bool begins_small(const PostingLine& line);

/// The title's line, among those that are no part of the page's furniture.
std::optional<std::size_t> find_title(std::span<const PostingLine> lines, Beginning beginning,
                                      const PostingWords& words);

struct PostingTitle {
    std::string_view title = {};
    std::string_view company = {};  ///< where the line says it
    std::string_view bracket = {};  ///< before the title: a company, or a kind of job
};
/// `[가람커머스] 데이터 엔지니어 채용`, `Night Nurse at Northgate - job post`.
PostingTitle split_title(std::string_view line, const PostingWords& words);

}  // namespace cvpdf
