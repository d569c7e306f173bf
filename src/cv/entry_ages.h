// EntryAges: how old what a CV tells is, counted from the newest date in it.

#pragma once

#include <optional>
#include <span>

#include "cv/parts.h"

namespace cvpdf {

class EntryAges {
  public:
    explicit EntryAges(std::span<const CvPart> parts);

    /// Years by which the newest date of the CV is newer than the end of the entry; 0 where it goes
    /// on. None where it has no date.
    std::optional<int> of(const Entry& entry) const;

  private:
    int newest_ = 0;
};

}  // namespace cvpdf
