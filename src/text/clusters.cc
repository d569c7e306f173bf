#include "text/clusters.h"

#include <unicode/uchar.h>

#include "base/unicode.h"
#include "base/segments.h"

namespace cvpdf {
namespace {

/// True for characters that never join a neighbour of their own kind: a text of these alone has a
/// cluster for each. CR is not among them, for CR LF is one cluster.
bool stands_alone(char32_t c) {
    if (c < 0x300) return c != '\r' && c != 0xA9 && c != 0xAE;
    switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK)) {
        case U_GCB_OTHER:
        case U_GCB_CONTROL:
        case U_GCB_LV:
        case U_GCB_LVT:
            return true;
        default:
            return false;
    }
}

}  // namespace

std::vector<std::uint32_t> cluster_offsets(std::string_view text) {
    std::vector<std::uint32_t> offsets;
    offsets.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        offsets.push_back(static_cast<std::uint32_t>(at));
        if (!stands_alone(next_code_point(text, &at))) {
            offsets.assign(1, 0);
            for (const SegmentBreak& found : find_breaks(SegmentKind::kCharacter, text)) {
                offsets.push_back(static_cast<std::uint32_t>(found.offset));
            }
            return offsets;
        }
    }
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return offsets;
}

}  // namespace cvpdf
