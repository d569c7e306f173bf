#include "tailor/han_words.h"

#include <algorithm>
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

std::vector<std::string> han_nouns(std::string_view text, const PostingWords& words) {
    constexpr std::string_view kParticles[] = {"の", "を", "が", "へ",   "と",   "や",   "も",
                                               "は", "等", "で", "から", "まで", "に関", "につい"};
    constexpr std::string_view kNone = "でき";  // 操作できる
    constexpr std::string_view kPolite[] = {"お", "ご"};
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (word_script(next_code_point(text, &at)) != WordScript::kHan) continue;
        at = end_of_run(text, begin, WordScript::kHan);
        const std::string_view behind = text.substr(at);
        std::size_t end = 0;
        const bool hiragana =
            !behind.empty() && word_script(next_code_point(behind, &end)) == WordScript::kHiragana;
        const bool particle =
            !behind.starts_with(kNone) &&
            std::ranges::any_of(kParticles, [&](auto sign) { return behind.starts_with(sign); });
        const bool polite = std::ranges::any_of(
            kPolite, [&](auto sign) { return text.substr(0, begin).ends_with(sign); });
        if ((hiragana && !particle) || polite) continue;
        const std::string_view word = without_stops(text.substr(begin, at - begin), words);
        if (!word.empty()) found.emplace_back(word);
    }
    return found;
}

}  // namespace cvpdf
