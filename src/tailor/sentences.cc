#include "tailor/sentences.h"

#include <cstddef>

#include "base/segments.h"

namespace cvpdf {

std::vector<std::string_view> split_sentences(std::string_view text) {
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    for (const SegmentBreak& end : find_breaks(SegmentKind::kSentence, text)) {
        sentences.push_back(text.substr(begin, end.offset - begin));
        begin = end.offset;
    }
    return sentences;
}

}  // namespace cvpdf
