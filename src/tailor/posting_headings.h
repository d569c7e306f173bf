// posting_headings: what a line of a posting says of the lines below it, or of itself.
//
// A heading has one of the words of data/posting-words.yaml and little else: "Kubernetes is a plus"
// and "Must have run Kafka" are lines like others. Marks of Markdown, bold letters and a colon at
// the end tell a heading as well.

#pragma once

#include <optional>
#include <string_view>

#include "tailor/posting.h"

namespace cvpdf {

struct PostingHeading {
    PostingPartKind kind = PostingPartKind::kDescription;
    bool says_more = false;  ///< what tells something of the job by itself
    bool of_above = false;   ///< it may be the last line of what stands above
};

/// A line of plain text or Markdown.
struct PostingLine {
    std::string_view text = {};  ///< without the signs of Markdown
    bool marked = false;         ///< as a heading, by a sign of Markdown
    bool item = false;           ///< of a list
    bool set_off = false;        ///< behind an empty line, or before a list
    bool above_list = false;     ///< and no item itself
    bool above_work = false;     ///< below it stands what somebody does (lines_of_work.h)
    bool behind_text = false;    ///< running text ends above it, and it may be a heading
    std::optional<PostingHeading> heads = {};  ///< told by the lines around it (heading_shape.h)
};

inline constexpr std::size_t kLongestHeading = 60;  ///< columns

/// Not of its employer, nor of what comes with it.
constexpr bool is_of_job(PostingPartKind kind) {
    return kind != PostingPartKind::kEmployer && kind != PostingPartKind::kBoilerplate;
}

std::optional<PostingHeading> find_heading(const PostingLine& line, const PostingWords& words);

/// What stands before a colon, be it a wide one, and what behind.
struct ColonSplit {
    std::string_view before = {};
    std::string_view behind = {};
};
/// At the first colon; none where there is none.
std::optional<ColonSplit> split_at_colon(std::string_view line);

/// Forms of Japan and China have a blank there: `職種 営業事務`. What stands before it may be no
/// label.
std::optional<ColonSplit> split_form_line(std::string_view line);

/// "Nice to have: Kafka": what is said, and behind which word. Without such a beginning the text as
/// it is, of the kind that it has.
struct PostingPartView {
    PostingPartKind kind = PostingPartKind::kDescription;
    std::string_view text = {};
};
PostingPartView split_inline_heading(PostingPartView part, const PostingWords& words);

}  // namespace cvpdf
