// posting_text: plain text or Markdown → the parts of a posting.

#pragma once

#include <string_view>

#include "tailor/posting.h"

namespace cvpdf {

enum class PostingExtent {
    kWhole,  ///< with its title; lines may be labelled as title, company…
    kPart,   ///< the text of one of its fields, pasted into it
    kItem,   ///< of one whose key says what it is: nothing of a page stands around it
};

struct PostingTextOptions {
    PostingExtent extent = PostingExtent::kWhole;
    PostingPartKind kind = PostingPartKind::kDescription;  ///< of what no heading stands above
};

/// Adds what the text says.
void read_posting_lines(std::string_view text, const PostingTextOptions& options,
                        const PostingWords& words, Posting& posting);

}  // namespace cvpdf
