// Fields of an entry as templates use them.

#pragma once

#include <string_view>

#include "compose/composer.h"
#include "compose/fill_template.h"

namespace cvpdf {

/// Texts are localized, lists joined by the locale's separator, dates printed by the locale,
/// addresses shown without their scheme and linked. A field that the entry has not is empty. Not in
/// files: `span` is how long it lasted (cv/time_span.h), `year` the year of its date, `brief_venue`
/// the short name of its venue or the venue.
FieldValue field_value(Composer& composer, const Entry& entry, std::string_view name);

/// A template filled with an entry's fields.
MarkedText fill_from_entry(Composer& composer, const Template& pattern, const Entry& entry);
/// The same, with what the section draws behind levels.
MarkedText fill_row_from_entry(Composer& composer, const Template& pattern, const Entry& entry,
                               const SectionSpec& section,
                               FirstField first_field = FirstField::kAsWritten);

}  // namespace cvpdf
