// fine_print: what lawyers and personnel departments add to a posting: that nobody is turned down
// for what they are, how data are used, a banner of cookies.
//
// It stands on lines of its own, or behind what is said of the job in one paragraph; so a paragraph
// is looked at sentence by sentence. What is told there of race, disability or veterans asks for
// nothing.

#pragma once

#include <string>
#include <string_view>

#include "tailor/posting_words.h"

namespace cvpdf {

/// How sure a sentence must be of lawyers to be theirs.
enum class FinePrintTest {
    kAny,          ///< where nothing in particular is spoken of
    kSure,         ///< where a job is: it may ask for knowledge of privacy policies
    kOpportunity,  ///< in a list: it says that all are welcome, no more
};

/// It names several protected grounds, or has a phrase of theirs.
bool is_fine_print(std::string_view text, FinePrintTest test, const PostingWords& words);

/// A paragraph by its sentences, in their order.
struct ParagraphParts {
    std::string said = {};  ///< of the job
    std::string fine_print = {};
};
/// Behind a sentence that is surely of lawyers all is theirs. What speaks to the reader is not,
/// unless it surely is. Where nothing in particular is spoken of, what one gets ("We offer…") goes
/// with it.
ParagraphParts part_fine_print(std::string_view paragraph, FinePrintTest test,
                               const PostingWords& words);

}  // namespace cvpdf
