// page_furniture: what a page has around a posting that is pasted from it: buttons and menus, where
// one is on the site, what its lawyers add.

#pragma once

#include <string_view>

#include "tailor/posting_words.h"

namespace cvpdf {

/// A button, or a menu: `Apply now   Save | Share`, `Saved jobs (0)`, `Home | Jobs | Pets | Log
/// in`.
bool is_controls(std::string_view text, const PostingWords& words);

/// Where one is on the site: `Home > Jobs > Health`.
bool is_breadcrumb(std::string_view text);

/// What lawyers add, a banner of cookies among it.
bool is_fine_print(std::string_view text, const PostingWords& words);

}  // namespace cvpdf
