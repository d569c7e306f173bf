// page_furniture: what a page has around a posting that is pasted from it: buttons and menus, where
// one is on the site, what its lawyers and the board add.

#pragma once

#include <string_view>

#include "tailor/posting_words.h"

namespace cvpdf {

/// A button, or a menu: `Apply now   Save | Share`, `Saved jobs (0)`, `Home | Jobs | Pets | Log
/// in`.
bool is_controls(std::string_view text, const PostingWords& words);

/// Where one is on the site: `Home > Jobs > Health`.
bool is_breadcrumb(std::string_view text);

/// What lawyers add, a banner of cookies among it. It names several protected grounds, or has a
/// phrase of theirs.
bool is_fine_print(std::string_view text, const PostingWords& words);

/// The same, where a job may be spoken of: it may ask for knowledge of privacy policies.
bool is_sure_fine_print(std::string_view text, const PostingWords& words);

/// Three or more of what nobody may be turned down for: race, sex, age… Fewer may be what a job is
/// about.
bool names_protected_grounds(std::string_view text, const PostingWords& words);

/// By what boards sort jobs: `Seniority level`.
bool is_metadata_label(std::string_view text, const PostingWords& words);
/// `Seniority level: Associate`.
bool is_metadata(std::string_view text, const PostingWords& words);

/// `Springfield, IL 62701`, `Lark Health - Portland, OR 97201`.
bool is_place(std::string_view text);

/// What one gets: "We offer health insurance."
bool is_offer(std::string_view text, const PostingWords& words);

/// What an employer says of itself, without asking for anything: "We celebrate diversity."
bool is_about_employer(std::string_view text, const PostingWords& words);

}  // namespace cvpdf
