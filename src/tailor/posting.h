// Posting: a job as its employer describes it, from a file of JSON Resume's job schema (JSON or
// YAML) or from plain text or Markdown, pasted from a page.
//
// Its texts are kept in parts, by what they say: a title weighs more than a benefit. In plain text
// headings tell (data/posting-words.yaml), and which line is the title is found (posting_title.h),
// unless one is labelled so.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "input/node.h"
#include "tailor/posting_words.h"

namespace cvpdf {

enum class PostingPartKind {
    kTitle,
    kSkill,  ///< a keyword, as a whole
    kRequirement,
    kDuty,
    kNiceToHave,
    kDescription,
    kEmployer,     ///< what it says of itself under a heading: asks for little
    kBoilerplate,  ///< benefits, fine print, how to apply, other jobs: asks for nothing
};

struct PostingPart {
    PostingPartKind kind = PostingPartKind::kDescription;
    std::string text = {};
};

/// What is not said is empty.
struct Posting {
    FileId file = {};
    std::string title = {};
    std::string company = {};
    std::string location = {};
    std::string contact = {};             ///< who reads applications
    bool contact_is_person = true;        ///< whom a letter may greet by name
    bool contact_has_title = false;       ///< behind the name: 김도연 팀장
    std::vector<std::string> names = {};  ///< of people and of the page's owner: no keywords
    std::vector<PostingPart> parts = {};
    std::string language = "en";  ///< BCP 47, by its words
};

/// JSON Resume's job schema. Keys that it does not have are left alone, but for misspelled ones
/// (tailor/posting_keys.h). What says nothing of a job is an error.
Posting read_posting(const Node& root, const PostingWords& words, Diagnostics& diagnostics);

/// Plain text or Markdown. An empty one is an error; one without a title is warned of.
Posting read_posting_text(FileId file, std::string_view text, const PostingWords& words,
                          Diagnostics& diagnostics);

}  // namespace cvpdf
