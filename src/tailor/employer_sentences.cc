#include "tailor/employer_sentences.h"

#include <algorithm>
#include <cstddef>

#include "base/unicode.h"
#include "tailor/job_roles.h"
#include "tailor/posting_company.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongestName = 40;       ///< columns
constexpr std::size_t kLongestToldAbout = 64;  ///< bytes

/// Where the last sentence begins; "St. Bride" is one.
std::size_t start_of_sentence(std::string_view text) {
    constexpr std::size_t kShort = 3;  // bytes of what has a point and ends no sentence
    std::size_t stop = text.rfind(". ");
    while (stop != text.npos) {
        const std::size_t blank = text.substr(0, stop).rfind(' ');
        if (stop - (blank == text.npos ? 0 : blank + 1) > kShort) return stop + 2;
        stop = stop == 0 ? text.npos : text.rfind(". ", stop - 1);
    }
    return 0;
}

/// "Our Client", "Ihre Praxis": whose is not said.
bool is_unnamed(std::string_view folded) {
    constexpr std::string_view kWhose[] = {
        "our ", "this ",  "your ",   "we ",    "my ",   "each ", "every ", "a ",
        "an ",  "unser ", "unsere ", "ihr ",   "ihre ", "dein ", "deine ", "wir ",
        "ein ", "eine ",  "notre ",  "votre ", "nous ", "un ",   "une "};
    return std::ranges::any_of(kWhose, [&](auto word) { return folded.starts_with(word); });
}

/// "The Trust" says no more than "trust".
std::string_view without_article(std::string_view name) {
    constexpr std::string_view kArticles[] = {"The ", "Die ", "Der ", "Das ", "Le ", "La "};
    for (const std::string_view article : kArticles) {
        if (name.starts_with(article)) return name.substr(article.size());
    }
    return name;
}

}  // namespace

std::string_view name_before(std::string_view line, std::span<const std::string> verbs,
                             const PostingWords& words) {
    for (const std::string& verb : verbs) {
        const std::size_t at = line.find(' ' + verb);
        if (at == line.npos || at == 0 || is_word_byte(line, at + 1 + verb.size())) continue;
        const std::size_t begin = start_of_sentence(line.substr(0, at));
        const std::string_view name = line.substr(begin, at - begin);
        const std::string folded = fold_case(name);
        const std::string_view bare = without_article(name);
        const bool tells = !words.is_stop(folded) && !is_unnamed(folded) &&
                           display_width(name) <= kLongestName && !find_roles(folded, words).any &&
                           name.find(',') == name.npos;
        if (tells && !company_behind(bare, words).empty()) return name;
    }
    return {};
}

std::string_view name_behind_at(std::string_view line, const PostingWords& words) {
    constexpr std::string_view kAt[] = {"At ", "Here at ", "Bei ", "Chez "};
    constexpr std::string_view kGoesOn[] = {" we ", ", we ", ", our ", " nous ", ", nous "};
    for (const std::string_view at : kAt) {
        if (!line.starts_with(at)) continue;
        const std::string_view rest = line.substr(at.size());
        std::size_t end = rest.npos;
        for (const std::string_view sign : kGoesOn) end = std::min(end, rest.find(sign));
        if (end == rest.npos || end > kLongestName) return {};
        const std::string_view name = rest.substr(0, end);
        const std::string folded = fold_case(name);
        const bool tells =
            !words.is_stop(folded) && !is_unnamed(folded) && name.find(',') == name.npos;
        return tells && !company_behind(without_article(name), words).empty() ? name
                                                                              : std::string_view();
    }
    return {};
}

std::string_view name_told_about(std::span<const PostingLine> lines, const PostingWords& words) {
    constexpr std::string_view kAbout[] = {"About ", "Über "};
    constexpr std::string_view kThe = "the ";
    constexpr std::size_t kMost = 8;  // so many are looked for in all lines
    std::size_t tried = 0;
    for (const PostingLine& line : lines) {
        if (tried == kMost) return {};
        for (const std::string_view about : kAbout) {
            if (!line.text.starts_with(about)) continue;
            const std::string_view name = line.text.substr(about.size());
            const bool is_name = name.size() <= kLongestToldAbout && !name.ends_with('.') &&
                                 !fold_case(name).starts_with(kThe) &&
                                 !is_unnamed(fold_case(name)) &&
                                 !company_behind(name, words).empty();
            if (!is_name) continue;
            ++tried;
            const bool told = std::ranges::any_of(lines, [&](const PostingLine& other) {
                return other.text.starts_with(name) &&
                       other.text.substr(name.size()).starts_with(' ');
            });
            if (told) return name;
        }
    }
    return {};
}

}  // namespace cvpdf
