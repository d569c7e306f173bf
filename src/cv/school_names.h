// The names that tell of somebody's schools, and what stands for them in a blind CV.
//
// A school goes by several names: the one in its entry in every language, that without what stands
// in brackets or behind a comma, an acronym in brackets, the initials of its English words
// (Massachusetts Institute of Technology → MIT), 서울대 for 서울대학교. The venue of a thesis is a
// school as well.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cv/model.h"

namespace cvpdf {

struct SchoolName {
    std::string name = {};  ///< plain text
    std::string mask = {};
};

/// What stands for a school: `한국과학기술원` → `○○`, `서울대학교` → `○○대학교`.
std::string masked_school(std::string_view name);

/// All names of one school, by its name in plain text.
std::vector<SchoolName> names_of_school(std::string_view name);

/// The names of all schools of a CV, the longest first: one may lie in another.
std::vector<SchoolName> school_names(const Cv& cv);

/// The field that names a school: of education, and what else stands in a section for it, and of
/// theses. Empty: none.
std::string_view school_field(const Section& section, const Entry& entry);

}  // namespace cvpdf
