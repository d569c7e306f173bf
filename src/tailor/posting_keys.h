// The keys of a posting's file: JSON Resume's job schema, and what others add to it.

#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf {

/// The file itself: title, company, skills…
std::span<const std::string_view> posting_keys();
/// `location:` as a mapping.
std::span<const std::string_view> posting_location_keys();
/// `contact:` as a mapping.
std::span<const std::string_view> posting_contact_keys();
/// An item of `skills:`.
std::span<const std::string_view> posting_skill_keys();

/// Warns of keys that look like one of these, misspelled. Others are nobody's mistake: postings
/// come from many programs.
void warn_of_misspelled_keys(const Node& posting, Diagnostics& diagnostics);

}  // namespace cvpdf
