#include "tailor/british_spelling.h"

#include <cstddef>

namespace cvpdf {

namespace {

/// Behind a z that may be an s.
constexpr std::string_view kEndings[] = {"e",   "ed",   "es",    "er",     "ers",
                                         "ing", "able", "ation", "ations", "ational"};
constexpr std::size_t kShortest = 5;  ///< reali-ze; not prize

/// What stands before the z and `ending`; empty where the word has others.
std::string_view start_before(std::string_view word, std::string_view ending) {
    if (word.size() < ending.size() + 1 || !word.ends_with(ending)) return {};
    const std::string_view start = word.substr(0, word.size() - ending.size());
    return start.ends_with('z') ? start.substr(0, start.size() - 1) : std::string_view();
}

}  // namespace

std::string british_spelling(std::string_view folded) {
    for (const std::string_view ending : kEndings) {
        const std::string_view start = start_before(folded, ending);
        const bool verb = start.ends_with('i') || start.ends_with("ly");
        if (verb && start.size() >= kShortest) {
            return std::string(start) + 's' + std::string(ending);
        }
    }
    return std::string(folded);
}

}  // namespace cvpdf
