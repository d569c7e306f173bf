// make_blind: a CV and its letter without what tells of their bearer's person and origin, as forms
// of blind hiring have it: photo, birth, age, gender, marital status, family, and the names of
// schools.
//
// A school's name becomes circles with the word for what it is ("○○대학교", "○○ University"), in
// its entry and wherever else a text names it, keys of sections included. Links to schools go.
// Degrees, fields of study and dates stay, and so does the recipient of the letter: that is whom it
// is sent to.

#pragma once

#include <vector>

#include "cv/locale.h"
#include "cv/model.h"

namespace cvpdf {

struct BlindCv {
    CvFile file = {};
    /// Addresses of the header that lie at a school: they stay, and tell of it all the same.
    std::vector<Span> school_addresses = {};
    /// Texts without fields in a section for education: nobody knows what of them names a school.
    std::vector<Span> school_texts = {};
};

/// `file.letter` has its whole body. `locale`: by its labels the header's own fields are known that
/// are left out.
BlindCv make_blind(CvFile file, const Locale& locale);

}  // namespace cvpdf
