// rate_parts: which parts of a CV may be left out, and how much each says.
//
// Sections and the heads of entries stay unless they have a priority; bullets, and entries that are
// items of a list by their kind, may go: their priority is 5. What lies in a part of a lower
// priority has that one. One priority counts twice as much as the one below it. Among equals what
// is newer counts more, and what stands further up.

#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "cv/parts.h"
#include "pipeline/fit/choose_pieces.h"

namespace cvpdf {

struct PartRating {
    Presence presence = Presence::kWithParent;
    int priority = kUsualPriority;
    std::int64_t score = 0;
    std::size_t least_children = 0;
};

/// The language that is printed, and the one that texts without a translation fall back to.
struct TextLanguages {
    std::string_view language = {};
    std::string_view fallback = {};
};

/// The words of a part that no other part has; empty where there are none.
std::vector<const LocalizedText::Version*> own_texts(const CvPart& part,
                                                     const TextLanguages& languages);

/// A heading among entries: it goes when nothing under it stays, and says nothing itself.
bool is_heading(const CvPart& part);

/// By part. `scores` of a posting are by part, too, in thousandths, and hold priority and
/// age; they are those of each line.
/// Empty: all are alike, and count by their length.
std::vector<PartRating> rate_parts(const std::vector<CvPart>& parts, const TextLanguages& languages,
                                   std::span<const std::int64_t> scores = {});

}  // namespace cvpdf
