// The lints of cv/lints.h, one function for what is found in one walk. Private to cv/.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cv/lints.h"
#include "cv/locale.h"
#include "cv/model.h"

namespace cvpdf {

inline constexpr std::string_view kDateOrder = "date_order";
inline constexpr std::string_view kOverlaps = "overlaps";
inline constexpr std::string_view kGaps = "gaps";
inline constexpr std::string_view kDateStyles = "date_styles";
inline constexpr std::string_view kDuplicateBullets = "duplicate_bullets";
inline constexpr std::string_view kFullStops = "full_stops";
inline constexpr std::string_view kPersonalData = "personal_data";
inline constexpr std::string_view kLongBullets = "long_bullets";

/// Entries that stand out of the order of their section.
void lint_date_order(const Section& section, const CalendarDate& today, Diagnostics& diagnostics);
/// Jobs of one section that were held at the same time.
void lint_overlaps(const Section& section, const CalendarDate& today, Diagnostics& diagnostics);
/// Half a year and more between two jobs or courses of study, in the whole CV.
void lint_gaps(const Cv& cv, const CalendarDate& today, Diagnostics& diagnostics);
/// Ranges of a section of which some have months and others only years.
void lint_date_styles(const Section& section, Diagnostics& diagnostics);

void lint_duplicate_bullets(const Cv& cv, Diagnostics& diagnostics);
/// Bullets of a section of which some end with a full stop and others do not.
void lint_full_stops(const Section& section, const Locale& locale, Diagnostics& diagnostics);
/// Header fields, personal data and a photo that the locale's custom leaves out, where they are
/// printed.
void lint_personal_data(const Header& header, const Locale& locale, const PrintedData& printed,
                        Diagnostics& diagnostics);

}  // namespace cvpdf
