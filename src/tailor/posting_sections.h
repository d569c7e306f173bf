// posting_sections: the lines of a posting → its parts, each of the kind that the heading above it
// tells.
//
// What boards and lawyers add is no part of a section, wherever it stands: labels with what jobs
// are sorted by, what one gets, fine print. Behind fine print nothing is asked for.

#pragma once

#include <optional>

#include "tailor/posting.h"
#include "tailor/posting_headings.h"

namespace cvpdf {

/// Reads the lines of a posting one by one: what a heading says goes on until something ends it.
class SectionReader {
  public:
    SectionReader(PostingPartKind kind, const PostingWords& words)
        : usual_(kind), kind_(kind), words_(words) {}

    /// Behind the title.
    void begin() { enter(usual_); }
    /// What the line says; nothing where it says of others.
    std::optional<PostingPart> read(const PostingLine& line, const Posting& posting);

  private:
    void enter(PostingPartKind kind) {
        kind_ = kind;
        listed_ = false;
        in_metadata_ = false;
    }
    PostingPartKind kind_of(const PostingLine& line, PostingPartView part, const Posting& posting);

    PostingPartKind usual_;
    PostingPartKind kind_;
    const PostingWords& words_;
    bool listed_ = false;       ///< an item stands above
    bool in_metadata_ = false;  ///< below a label of a job board
    bool has_value_ = false;    ///< and its value
};

}  // namespace cvpdf
