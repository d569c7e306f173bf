// Plain values: what JSON Resume takes of entries, without marks, and dates as ISO 8601 has them.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cv/model.h"

namespace cvpdf {

/// The first version of a text.
std::string plain(const LocalizedText& text);

/// A text or an address; empty where the entry has none of that name.
std::string field_text(const Entry& entry, std::string_view name);
std::vector<std::string> field_list(const Entry& entry, std::string_view name);
/// Nested ones behind those that they belong to.
void append_highlights(std::vector<std::string>& out, const std::vector<Highlight>& highlights);
std::vector<std::string> highlights_of(const Entry& entry);

/// Empty parts are left out.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
/// The parts between commas that stand in no brackets.
std::vector<std::string> split_list(std::string_view text);

/// "2020-02-01", as much of it as is known; of words and seasons the year.
std::string iso_point(const std::optional<DatePoint>& point);
/// Null where the entry has no date.
const DateField* date_of(const Entry& entry);
/// The day of something that happened once; of a range its end, else its start.
std::string point_of(const Entry& entry);

}  // namespace cvpdf
