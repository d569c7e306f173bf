// Dates as other programs take them → the native spelling: `Sep 1, 2016`, `2016/09`, `09/2016`,
// `31.12.2016`, `20160901`, `2016-09-01T00:00:00Z`, `now`.
//
// Private to cv/dialects/.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cvpdf::dialects {

enum class DateDetail { kDay, kMonth };  ///< how exactly a date is kept

/// `2016-09-01`, `2016-09`, `2016` or `present` for what means such a date; none for other text.
std::optional<std::string> native_date(std::string_view text, DateDetail detail);

/// True for words that say that something goes on.
bool means_present(std::string_view text);

}  // namespace cvpdf::dialects
