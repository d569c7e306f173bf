// `date`, `start_date` and `end_date` of an entry → its one DateField.

#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

/// `date` goes before the other two. An end before its start is a warning; what only looks like a
/// date is an error, and is left out.
std::optional<DateField> read_dates(const Node& entry, Diagnostics& diagnostics);

/// A whole day, as `today:` wants it.
std::optional<CalendarDate> read_day(const Node& node, Diagnostics& diagnostics);

}  // namespace cvpdf
