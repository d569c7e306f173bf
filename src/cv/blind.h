// make_blind: a CV without what tells of its bearer's person and origin, as forms of blind hiring
// have it: photo, birth, gender, marital status, family, and the names of schools.
//
// A school's name becomes circles with the word for what it is ("○○대학교", "○○ University"), in
// its entry and wherever else the CV's texts name it. Links of entries of education go. Degrees,
// fields of study and dates stay.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cv/model.h"

namespace cvpdf {

struct BlindCv {
    Cv cv = {};
    /// Addresses of the header that lie at a school: they stay, and tell of it all the same.
    std::vector<Span> school_addresses = {};
};

BlindCv make_blind(Cv cv);

/// What stands for a school: `한국과학기술원` → `○○`, `서울대학교` → `○○대학교`.
std::string masked_school(std::string_view name);

}  // namespace cvpdf
