// posting_text: plain text or Markdown → the parts of a posting.

#pragma once

#include <string_view>

#include "tailor/posting.h"

namespace cvpdf {

enum class FirstLine {
    kTitle,  ///< of the job; other lines may be labelled as its title, company…
    kText,
};

struct PostingTextOptions {
    FirstLine first_line = FirstLine::kTitle;
    PostingPartKind kind = PostingPartKind::kDescription;  ///< of what no heading stands above
};

/// Adds what the text says.
void read_posting_lines(std::string_view text, const PostingTextOptions& options,
                        const PostingWords& words, Posting& posting);

}  // namespace cvpdf
