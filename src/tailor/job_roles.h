// job_roles: the names of trades in a line, and marks of the genders that a job is for.

#pragma once

#include <cstddef>
#include <string_view>

#include "tailor/posting_words.h"

namespace cvpdf {

struct RoleWords {
    bool any = false;
    bool last = false;  ///< the last word is one
    std::size_t words = 0;
};

/// Roles of `words` in a folded line: words, what compounds end with, and phrases.
RoleWords find_roles(std::string_view folded, const PostingWords& words);

/// `(m/w/d)` or `(all genders)` in brackets, the same without where the line has a role, and
/// `:in`, `*in` behind a role.
bool has_gender_mark(std::string_view folded, bool has_role, const PostingWords& words);

}  // namespace cvpdf
