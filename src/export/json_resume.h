// json_resume: a CV as printed → JSON Resume, schema 1.0 (jsonresume.org/schema).
//
// Texts lose their Markdown: the format has plain strings. Dates are ISO 8601; an end in the
// present is left out, as the format wants; of free text (Fall 2024) the year is taken. What goes
// where:
//
//   header          basics; `location` is its city; a header field with a link is a profile, one
//                   without has no place
//   experience      work, an item for each position; teaching too: "role, course" at institution;
//                   volunteer where the section's key says volunteering
//   normal          projects; `role` is its roles, `organization` its entity, the section's key,
//                   unless that is `projects`, its type
//   education       education; `degree` is studyType, `grade` score; highlights, then the summary,
//                   follow the courses
//   publication,    publications; authors or inventors, note, type, number, status and summary are
//   patent, talk    lines of its summary; without a url the DOI's
//   award           awards; highlights are lines of its summary
//   certificate, language, skill, reference: the list of that name; of a reference position,
//                   company, relationship, e-mail and phone are lines of `reference`
//   one_line        skills, languages or interests, as the section's key says; else skills
//   texts, bullets, numbered items and news: of a summary, profile, objective or about section,
//                   basics.summary; of interests or hobbies, interests; of skills, skills; of any
//                   other section, highlights of one project with the section's title
//
// Places of education, projects, awards and publications, credential numbers, page breaks and all
// about the look have no place there and are left out.

#pragma once

#include <string>
#include <vector>

#include "cv/locale.h"
#include "cv/model.h"
#include "cv/networks.h"

namespace cvpdf {

struct JsonResumeInput {
    const CvFile& printed;  ///< as as_printed() gives it
    const Locale& locale;   ///< for the titles of sections
    const std::vector<KnownNetwork>& networks;
};

/// Indented by two, UTF-8, ends in a newline.
std::string write_json_resume(const JsonResumeInput& input);

}  // namespace cvpdf
