#include "tailor/page_furniture.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/posting_headings.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

/// A button's name without what it counts: `saved jobs (0)`.
std::string_view name_of(std::string_view button) {
    constexpr std::string_view kAround = " \t()0123456789.+";
    const std::size_t begin = button.find_first_not_of(kAround);
    if (begin == std::string_view::npos) return {};
    return button.substr(begin, button.find_last_not_of(kAround) + 1 - begin);
}

bool has_any(std::string_view folded, std::span<const std::string> phrases) {
    return std::ranges::any_of(phrases, [&](const std::string& phrase) {
        return folded.find(phrase) != std::string_view::npos;
    });
}

bool begins_with_any(std::string_view folded, std::span<const std::string> phrases) {
    return std::ranges::any_of(phrases, [&](const std::string& phrase) {
        const bool latin =
            is_word_byte(phrase, 0) && is_ascii_letter(static_cast<unsigned char>(phrase.front()));
        return folded.starts_with(phrase) && !(latin && is_word_byte(folded, phrase.size()));
    });
}

/// One or two of them may be what a job is about.
bool names_protected_grounds(std::string_view folded, const PostingWords& words) {
    constexpr std::ptrdiff_t kSeveral = 3;
    return std::ranges::count_if(words.protected_grounds, [&](const auto& ground) {
               return std::ranges::any_of(
                   ground, [&](const std::string& word) { return has_phrase(folded, word); });
           }) >= kSeveral;
}

}  // namespace

bool is_controls(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_case(text);
    std::size_t controls = 0;
    std::size_t others = 0;
    for (std::size_t begin = 0; begin < folded.size();) {
        std::size_t end = begin;
        while (end < folded.size() && folded[end] != '|' && folded[end] != '\t' &&
               folded.compare(end, 2, "  ") != 0) {
            ++end;
        }
        const std::string_view name = name_of(std::string_view(folded).substr(begin, end - begin));
        begin = end + 1;
        if (name.empty()) continue;
        const bool picture = name.ends_with(" logo");  // what a page says in place of one
        ++(picture || words.controls.contains(name) ? controls : others);
    }
    // No list has all that menus say.
    constexpr std::size_t kMenu = 2;
    return others == 0 || (controls >= kMenu && controls >= others);
}

bool is_breadcrumb(std::string_view text) {
    constexpr std::string_view kSigns[] = {" > ", " › ", " » ", " ▸ ", " → "};
    return std::ranges::any_of(
        kSigns, [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

bool is_fine_print(std::string_view text, const PostingWords& words) {
    return has_any(fold_case(text), words.fine_print_of_others) || is_sure_fine_print(text, words);
}

bool is_sure_fine_print(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_case(text);
    return has_any(folded, words.fine_print) || names_protected_grounds(folded, words);
}

bool is_metadata_label(std::string_view text, const PostingWords& words) {
    return words.metadata.contains(trim_blanks(fold_case(text.substr(0, text.find(':')))));
}

bool is_metadata(std::string_view text, const PostingWords& words) {
    const auto split = split_at_colon(text);
    return split && is_metadata_label(split->before, words);
}

bool is_place(std::string_view text) {
    constexpr std::size_t kLongest = 60;  // bytes
    const std::string_view place = text.substr(0, text.find_last_not_of(" -0123456789") + 1);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() <= kLongest && place.size() > 4 && is_capital(place.back()) &&
           is_capital(place[place.size() - 2]) &&
           place.substr(0, place.size() - 2).ends_with(", ") && text.find(',') == place.size() - 4;
}

bool is_offer(std::string_view text, const PostingWords& words) {
    return begins_with_any(fold_case(text), words.offers);
}

bool is_about_employer(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_case(text);
    return begins_with_any(folded, words.employer_begins) &&
           std::ranges::none_of(words.demand_words,
                                [&](const std::string& word) { return has_phrase(folded, word); });
}

}  // namespace cvpdf
