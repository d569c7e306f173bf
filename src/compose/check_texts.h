// What composing tells of a CV's texts, for those that nobody composes: translations that are not
// there, and links in Markdown that are none. `cvpdf check` reads a long CV's later pages this way.

#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "cv/model.h"

namespace cvpdf {

/// Warns that a text is not there in the language of the page, where `version` is printed instead.
void report_translation(const LocalizedText::Version& version, std::string_view language,
                        Diagnostics& diagnostics);

/// `fallback` is the language of texts that have none of their own.
void check_texts(std::span<const Section> sections, std::string_view language,
                 std::string_view fallback, Diagnostics& diagnostics);

}  // namespace cvpdf
