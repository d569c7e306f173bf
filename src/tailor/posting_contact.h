// posting_contact: the people that a posting names, and which of them reads applications.
//
// A person has two names with capitals, or one behind "Dr." or "Frau"; in Korean a frequent
// surname and two syllables; in Chinese and Japanese one is addressed (様). Offices ("HR
// department") are no people: a letter cannot greet them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tailor/posting_headings.h"
#include "tailor/posting_words.h"

namespace cvpdf {

/// What a label's value says of a person, without the telephone and the mail; empty if it is none.
std::string_view person_in(std::string_view value, const PostingWords& words);

/// The same, where it must be sure: behind "Mr." or "Frau", before 과장.
std::string_view addressed_person_in(std::string_view value, const PostingWords& words);

/// "Please send applications to Carla Renner at…": who stands behind one of `contact_leads`.
std::string_view contact_behind(std::string_view lead, std::string_view line,
                                const PostingWords& words);

/// "Fragen beantwortet Frau Meier unter Tel. 0661 12345": an addressed person, with a telephone or
/// mail in the same line.
std::string_view person_beside_number(std::string_view line, const PostingWords& words);

/// "Please contact the HR department": who is no person stands there.
bool names_office(std::string_view line, const PostingWords& words);

/// True of 김도연 팀장 and 김도연 팀장님.
bool ends_in_honorific(std::string_view contact, const PostingWords& words);

/// Names behind "Dr." and the like.
std::vector<std::string_view> people_in(const PostingLine& line, const PostingWords& words);

}  // namespace cvpdf
