#include "base/suggest.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"

namespace cvpdf {

namespace {

std::u32string comparable(std::string_view word) {
    const std::string folded = fold_case(word);
    std::u32string out;
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t c = next_code_point(folded, &at);
        out.push_back(c == U'-' || c == U' ' ? U'_' : c);
    }
    return out;
}

std::size_t alignment_distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> older(b.size() + 1);
    std::vector<std::size_t> old(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) old[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min(
                {old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], older[j - 2] + 1);
        }
        std::swap(older, old);
        std::swap(old, row);
    }
    return old[b.size()];
}

/// Longer words are no typing mistakes; comparing them would only cost time.
constexpr std::size_t kLongestWord = 64;

}  // namespace

std::optional<std::string_view> suggest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
    if (word.empty() || word.size() > kLongestWord || find_invalid_utf8(word)) return std::nullopt;
    const std::u32string wanted = comparable(word);
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::optional<std::string_view> found;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = alignment_distance(wanted, comparable(candidate));
        if (distance < best) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

}  // namespace cvpdf
