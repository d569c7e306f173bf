// DatedTexts: which printed texts are dates of the CV, so that formats with a way to say so can.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cv/locale.h"
#include "cv/model.h"

namespace cvpdf {

/// Bytes [begin, end) of a printed date, and the date as HTML wants it (`2018`, `2018-03`…).
struct MachineDate {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string value = {};
    bool operator==(const MachineDate&) const = default;
};

class DatedTexts {
  public:
    DatedTexts(const CvFile& file, const Locale& locale);

    /// The ends of the dates that stand in a text, in its order. A date of which only a part is
    /// printed (its year) is none.
    std::vector<MachineDate> dates_of(std::string_view text, const Origin& origin) const;

  private:
    const Locale& locale_;
    std::vector<const DateField*> fields_ = {};  ///< by place
};

}  // namespace cvpdf
