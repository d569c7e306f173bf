#include "tailor/fine_print.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "base/unicode.h"
#include "tailor/page_furniture.h"
#include "tailor/sentences.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

/// Folded, with one blank where lines or several blanks part words, and the lists' apostrophe.
std::string plain(std::string_view text) {
    constexpr std::string_view kCurly = "’";
    std::string out;
    const std::string folded = fold_case(text);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t begin = at;
        if (is_white_space(next_code_point(folded, &at))) {
            if (!out.empty() && out.back() != ' ') out += ' ';
        } else if (folded.compare(begin, at - begin, kCurly) == 0) {
            out += '\'';
        } else {
            out.append(folded, begin, at - begin);
        }
    }
    return out;
}

bool contains_any(std::string_view folded, std::span<const std::string> phrases) {
    return std::ranges::any_of(phrases, [&](const std::string& phrase) {
        return folded.find(phrase) != std::string_view::npos;
    });
}

void trim_end(std::string& text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
}

}  // namespace

bool is_fine_print(std::string_view text, FinePrintTest test, const PostingWords& words) {
    const std::string folded = plain(text);
    if (contains_any(folded, words.equal_opportunity)) return true;
    if (test == FinePrintTest::kOpportunity) return false;
    if (contains_any(folded, words.fine_print) || names_protected_grounds(text, words)) return true;
    return test == FinePrintTest::kAny && contains_any(folded, words.fine_print_of_others);
}

bool names_protected_grounds(std::string_view text, const PostingWords& words) {
    constexpr std::ptrdiff_t kSeveral = 3;
    constexpr std::ptrdiff_t kMany = 4;
    const std::string folded = plain(text);
    const bool hires = has_any_phrase(folded, words.hiring_words);
    const auto names = [&](const std::string& word) {
        return has_phrase(folded, word) && (hires || !words.loose_grounds.contains(word));
    };
    return std::ranges::count_if(words.protected_grounds, [&](const auto& ground) {
               return std::ranges::any_of(ground, names);
           }) >= (hires ? kSeveral : kMany);
}

ParagraphParts part_fine_print(std::string_view paragraph, FinePrintTest test,
                               const PostingWords& words) {
    const FinePrintTest at_least = std::max(test, FinePrintTest::kSure);
    ParagraphParts parts;
    bool of_lawyers = false;
    for (const std::string_view sentence : split_sentences(paragraph)) {
        const bool sure = is_fine_print(sentence, at_least, words);
        of_lawyers = of_lawyers || sure;
        const bool behind = of_lawyers && test != FinePrintTest::kOpportunity;
        const bool offer = test == FinePrintTest::kAny && is_offer(sentence, words);
        const bool likely = behind || offer || is_fine_print(sentence, test, words);
        const bool fine = sure || (likely && !is_addressed(sentence, words));
        (fine ? parts.fine_print : parts.said) += sentence;
    }
    // What no sentence tells alone, they tell together.
    if (parts.fine_print.empty() && is_fine_print(paragraph, at_least, words))
        return {.fine_print = std::string(paragraph)};
    trim_end(parts.said);
    trim_end(parts.fine_print);
    return parts;
}

}  // namespace cvpdf
