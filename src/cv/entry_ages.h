// EntryAges: how old what a CV tells is, counted to a year.

#pragma once

#include <optional>
#include <span>

#include "cv/parts.h"

namespace cvpdf {

class EntryAges {
  public:
    explicit EntryAges(int year) : year_(year) {}

    /// Years since the end of the entry; 0 where it goes on, or has not begun. None where it has no
    /// date.
    std::optional<int> of(const Entry& entry) const;

  private:
    int year_ = 0;
};

/// Of the newest date in a CV; 0 where it has none.
int newest_year(std::span<const CvPart> parts);

}  // namespace cvpdf
