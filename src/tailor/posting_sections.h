// posting_sections: the lines of a posting → its parts, each of the kind that the heading above it
// tells.
//
// What boards and lawyers add is no part of a section, wherever it stands: labels with the one line
// of what jobs are sorted by, what one gets, fine print. Behind it the section goes on.

#pragma once

#include <vector>

#include "tailor/fine_print.h"
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
    /// What the line, or the lines of a paragraph, says; nothing where it says of others.
    std::vector<PostingPart> read(const PostingLine& line, const Posting& posting);

  private:
    void enter(PostingPartKind kind) {
        kind_ = kind;
        listed_ = false;
        said_ = false;
        in_metadata_ = false;
    }
    struct Judgement {
        PostingPartKind kind = PostingPartKind::kDescription;
        FinePrintTest test = FinePrintTest::kAny;  ///< that its sentences must pass
    };
    Judgement judge(const PostingLine& line, PostingPartView part, const Posting& posting) const;

    PostingPartKind usual_;
    PostingPartKind kind_;
    const PostingWords& words_;
    /// Of what stands behind a label and its value.
    PostingPartKind behind_label_ = PostingPartKind::kDescription;
    bool listed_ = false;       ///< an item stands above
    bool said_ = false;         ///< something, since the heading or label
    bool in_metadata_ = false;  ///< below a label of a job board
};

}  // namespace cvpdf
