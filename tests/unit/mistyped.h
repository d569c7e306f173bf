// Typing mistakes, made up for tests of "did you mean".

#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cvpdf::test {

/// The word with each letter dropped, doubled, and swapped with the next.
inline std::vector<std::string> mistyped(std::string_view word) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < word.size(); ++i) {
        std::string dropped(word);
        dropped.erase(i, 1);
        words.push_back(std::move(dropped));
        std::string doubled(word);
        doubled.insert(i, 1, word[i]);
        words.push_back(std::move(doubled));
        if (i + 1 == word.size() || word[i] == word[i + 1]) continue;
        std::string swapped(word);
        std::swap(swapped[i], swapped[i + 1]);
        words.push_back(std::move(swapped));
    }
    std::erase(words, "");
    return words;
}

/// Inserted, deleted, replaced letters and swapped neighbours, the plain way.
inline std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1,
                                d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

/// The known words that a mistyped one is nearest to.
inline std::vector<std::string> nearest(std::string_view word,
                                        const std::vector<std::string_view>& known) {
    std::size_t least = word.size() + 100;
    for (const std::string_view candidate : known)
        least = std::min(least, distance(word, candidate));
    std::vector<std::string> found;
    for (const std::string_view candidate : known) {
        if (distance(word, candidate) == least) found.emplace_back(candidate);
    }
    return found;
}

}  // namespace cvpdf::test
