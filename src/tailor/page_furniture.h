// page_furniture: what a page has around a posting that is pasted from it: buttons and menus, where
// one is on the site, what the board adds. What its lawyers add is in fine_print.h.

#pragma once

#include <string_view>

#include "tailor/posting_words.h"

namespace cvpdf {

/// A button, or a menu: `Apply now   Save | Share`, `Saved jobs (0)`, `Home | Jobs | Pets | Log
/// in`.
bool is_controls(std::string_view text, const PostingWords& words);

/// Where one is on the site: `Home > Jobs > Health`.
bool is_breadcrumb(std::string_view text);

/// By what boards sort jobs: `Seniority level`.
bool is_metadata_label(std::string_view text, const PostingWords& words);
/// `Seniority level: Associate`.
bool is_metadata(std::string_view text, const PostingWords& words);

/// `$62,000 - $78,000 a year`. Where a job is spoken of, it may be a budget.
bool is_pay(std::string_view text);

/// `Law Practice 51-200 employees`. Where a job is spoken of, they may be those of a client.
bool is_size_of_employer(std::string_view text);

/// `Springfield, IL 62701`, `Lark Health - Portland, OR 97201`.
bool is_place(std::string_view text);

/// `WI` of `Milwaukee, WI · Full-time`; empty where no place is told so.
std::string_view state_in(std::string_view text, const PostingWords& words);

/// What one gets: "We offer health insurance."
bool is_offer(std::string_view text, const PostingWords& words);

/// It speaks to the reader: "You bake bread."
bool is_addressed(std::string_view text, const PostingWords& words);

/// A further clause of the text speaks to the reader: "We offer cakes to hotels; you bake them."
bool goes_on_to_address(std::string_view text, const PostingWords& words);

/// What an employer says of itself, without asking for anything: "We celebrate diversity."
bool is_about_employer(std::string_view text, const PostingWords& words);

}  // namespace cvpdf
