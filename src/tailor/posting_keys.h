// The keys of a posting's file: JSON Resume's job schema, and what others add to it. Reader, hints,
// JSON Schema and reference page are made of these tables.

#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "input/node.h"
#include "tailor/posting.h"

namespace cvpdf {

/// What stands behind a key.
enum class PostingShape {
    kText,
    kTexts,     ///< texts, in lists and mappings however deep
    kLocation,  ///< a text or a mapping
    kContact,   ///< a text or a mapping
    kSkills,    ///< texts, or mappings of a skill
    kUnread,    ///< known, and left alone
};

struct PostingKey {
    std::string_view name = {};
    PostingShape shape = PostingShape::kText;
    std::string_view doc = {};
    std::optional<PostingPartKind> part = {};  ///< what its texts say of the job
};

/// The file itself: title, company, skills… Those with a part in the order in which they are read.
std::span<const PostingKey> posting_keys();
/// `location:` as a mapping.
std::span<const PostingKey> posting_location_keys();
/// `contact:` as a mapping.
std::span<const PostingKey> posting_contact_keys();
/// An item of `skills:`.
std::span<const PostingKey> posting_skill_keys();

/// Warns of keys that look like one of these, misspelled. Others are nobody's mistake: postings
/// come from many programs.
void warn_of_misspelled_keys(const Node& posting, Diagnostics& diagnostics);

}  // namespace cvpdf
