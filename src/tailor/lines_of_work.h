// lines_of_work: what somebody does or must have, told from what one gets. "Benefits" is a heading
// above health insurance, and above administering it; and some headings tell nothing themselves.

#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "tailor/posting_headings.h"

namespace cvpdf {

/// It ends in a noun or a verb of work, in languages that have theirs at the end: 복지 제도 운영.
bool ends_like_work(std::string_view text, const PostingWords& words);

/// What a line of a list is about. Where its words tell two things it is not known.
enum class Matter { kUnknown, kWork, kDemand, kGain };
Matter matter_of(std::string_view text, const PostingWords& words);

/// Most of the lines up to the next heading say what somebody does, or must have.
bool begin_with(Matter matter, std::span<const PostingLine> below, const PostingWords& words);

/// Below `heading`, a line of which no word tells what it is, stands a list of what one gets. What
/// the job itself has to do with is no gain: insurance, where one sells it.
bool heads_gains(std::span<const PostingLine> lines, std::size_t heading,
                 const PostingWords& words);

}  // namespace cvpdf
