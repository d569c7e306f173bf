// Personal data: what the customs of some countries print in a CV and those of others leave out.
// They are printed where the layout asks for them by name, and nowhere else.

#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "cv/model.h"

namespace cvpdf {

/// The keys of a header's personal data, in the order of the reference.
std::span<const std::string_view> personal_keys();

/// Whether the header says something under one of these keys.
bool has_personal(const Personal& personal, std::string_view key);

/// Where it says that; none where it says nothing.
std::optional<Span> place_of_personal(const Personal& personal, std::string_view key);

/// The text under a key; null where the key has no text (birth_date, family).
LocalizedText* text_of_personal(Personal& personal, std::string_view key);
const LocalizedText* text_of_personal(const Personal& personal, std::string_view key);

/// Takes what is under a key away.
void clear_personal(Personal& personal, std::string_view key);

/// Whole years from a birth to a day; none before the birth, or without its month or day.
std::optional<int> age_on(const CalendarDate& birth, const CalendarDate& day);

}  // namespace cvpdf
