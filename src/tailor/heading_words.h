// heading_words: what a line's words tell of it as a heading, by the phrases of
// data/posting-words.yaml.
//
// A phrase may have other words beside it: those that say nothing leave it a heading ("What we
// offer our staff"), telling ones make it a line about something ("Benefits administration").

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "tailor/posting.h"

namespace cvpdf {

struct FoundPhrase {
    PostingPartKind kind = PostingPartKind::kDescription;
    std::size_t telling = 0;  ///< words beside it
    std::size_t order = 0;    ///< of its kind
    std::size_t size = 0;
    bool whole_words = false;  ///< of `heading_phrases`
    std::size_t loose = 0;     ///< words beside it that sentences have, if not telling ones
};

/// A blank for what may stand right beside a word: "¿Qué ofrecemos?", "🎁Benefits".
std::string without_signs(std::string_view folded);

/// The phrase that leaves the least unsaid of a line that is folded and without signs.
std::optional<FoundPhrase> find_heading_phrase(std::string_view folded, const PostingWords& words);

/// The line is such a heading from its begin to its end: "The team", which "Join the team" is not.
std::optional<PostingPartKind> find_whole_heading(std::string_view folded,
                                                  const PostingWords& words);

}  // namespace cvpdf
