#include "tailor/linked_phrases.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "cv/language_tag.h"
#include "tailor/stems.h"
#include "tailor/word_runs.h"

namespace cvpdf {

std::size_t behind_link(std::span<const Term> terms, std::size_t at, std::string_view language,
                        const PostingWords& words) {
    const auto links = words.phrase_links.find(stem_language(language));
    if (links == words.phrase_links.end()) return at;
    std::string link;
    std::size_t end = at;
    for (; end < terms.size() && terms[end].telling == Telling::kNothing; ++end) {
        if (terms[end].after_break) return at;
        if (!link.empty()) link += ' ';
        link += fold_case(terms[end].shown);
    }
    const bool links_words = end > at && end < terms.size() && !terms[end].after_break &&
                             std::ranges::find(links->second, link) != links->second.end();
    return links_words ? end : at;
}

bool may_be_linked_noun(const Term& term, std::string_view language, const PostingWords& words) {
    constexpr std::size_t kShortest = 5;  // bytes
    const auto ends = words.verb_ends.find(stem_language(language));
    const std::string folded = fold_case(term.shown);
    if (ends == words.verb_ends.end() || folded.size() < kShortest || !has_letter(folded)) {
        return false;
    }
    return std::ranges::none_of(ends->second,
                                [&](const std::string& end) { return folded.ends_with(end); }) &&
           !is_no_keyword(folded, language, words);
}

bool is_no_keyword(std::string_view folded, std::string_view language, const PostingWords& words) {
    const auto list = words.no_keywords.find(base_language(language));
    return list != words.no_keywords.end() &&
           std::ranges::find(list->second, folded) != list->second.end();
}

}  // namespace cvpdf
