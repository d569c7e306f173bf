#include "tailor/fine_print.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "tailor/page_furniture.h"
#include "tailor/sentences.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

bool contains_any(std::string_view folded, std::span<const std::string> phrases) {
    return std::ranges::any_of(phrases, [&](const std::string& phrase) {
        return folded.find(phrase) != std::string_view::npos;
    });
}

/// Three or more of what nobody may be turned down for, beside a word of hiring: race, sex, age…
/// Without such a word four, and those alone that speak of nothing else: a job may be about some.
bool names_protected_grounds(std::string_view folded, const PostingWords& words) {
    constexpr std::ptrdiff_t kSeveral = 3;
    constexpr std::ptrdiff_t kMany = 4;
    const bool hires = has_any_phrase(folded, words.hiring_words);
    const auto names = [&](const std::string& word) {
        return has_phrase(folded, word) && (hires || !words.loose_grounds.contains(word));
    };
    return std::ranges::count_if(words.protected_grounds, [&](const auto& ground) {
               return std::ranges::any_of(ground, names);
           }) >= (hires ? kSeveral : kMany);
}

void trim_end(std::string& text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
}

}  // namespace

bool is_fine_print(std::string_view text, FinePrintTest test, const PostingWords& words) {
    const std::string folded = fold_phrase(text);
    if (contains_any(folded, words.equal_opportunity)) return true;
    if (test == FinePrintTest::kOpportunity) return false;
    if (contains_any(folded, words.fine_print) || names_protected_grounds(folded, words))
        return true;
    return test == FinePrintTest::kAny && contains_any(folded, words.fine_print_of_others);
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
