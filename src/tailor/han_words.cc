#include "tailor/han_words.h"

#include <cstddef>

#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongest = 10;  ///< signs

std::vector<std::string_view> signs_of(std::string_view run) {
    std::vector<std::string_view> signs;
    for (std::size_t at = 0; at < run.size();) {
        const std::size_t begin = at;
        next_code_point(run, &at);
        signs.push_back(run.substr(begin, at - begin));
    }
    return signs;
}

std::string_view joined(const std::vector<std::string_view>& signs, std::size_t begin,
                        std::size_t end) {
    const char* const first = signs[begin].data();
    const std::string_view last = signs[end - 1];
    return {first, static_cast<std::size_t>(last.data() + last.size() - first)};
}

/// Empty where nothing is left.
std::string_view without_stops(std::string_view run, const PostingWords& words) {
    const std::vector<std::string_view> signs = signs_of(run);
    std::size_t begin = 0;
    std::size_t end = signs.size();
    while (end - begin >= 2 && words.is_stop(joined(signs, begin, begin + 2))) begin += 2;
    while (end - begin >= 2 && words.is_stop(joined(signs, end - 2, end))) end -= 2;
    const bool word = end - begin >= 2 && end - begin <= kLongest;
    return word ? joined(signs, begin, end) : std::string_view();
}

}  // namespace

bool is_han_pair(std::string_view key) {
    return !key.empty() && end_of_run(key, 0, WordScript::kHan) == key.size() &&
           signs_of(key).size() == 2;
}

std::vector<std::string> han_words(std::string_view text, const PostingWords& words) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (word_script(next_code_point(text, &at)) != WordScript::kHan) continue;
        at = end_of_run(text, begin, WordScript::kHan);
        const std::string_view word = without_stops(text.substr(begin, at - begin), words);
        if (!word.empty()) found.emplace_back(word);
    }
    return found;
}

}  // namespace cvpdf
