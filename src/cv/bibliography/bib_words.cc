#include "cv/bibliography/bib_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/ascii.h"

namespace cvpdf {

namespace {

struct Word {
    std::string_view written, meant;
};

/// Editions whose number is written out, as BibTeX has them.
constexpr Word kEditions[] = {
    {"first", "1"}, {"second", "2"},  {"third", "3"},  {"fourth", "4"}, {"fifth", "5"},
    {"sixth", "6"}, {"seventh", "7"}, {"eighth", "8"}, {"ninth", "9"},  {"tenth", "10"},
};

/// BibLaTeX's words for what has not appeared.
constexpr Word kStates[] = {{"inpress", "in press"}, {"inpreparation", "in preparation"}};

std::string_view meaning(std::string_view written, std::span<const Word> words) {
    const auto found = std::ranges::find_if(
        words, [&](const Word& word) { return equal_ignoring_case(written, word.written); });
    return found == words.end() ? written : found->meant;
}

}  // namespace

std::string edition_number(std::string text) {
    std::string_view rest = text;
    for (const std::string_view word : {" edition", " ed."}) {
        if (rest.size() > word.size() &&
            equal_ignoring_case(rest.substr(rest.size() - word.size()), word)) {
            rest.remove_suffix(word.size());
            break;
        }
    }
    const std::string_view number = meaning(rest, kEditions);
    if (number != rest) return std::string(number);
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const std::string_view ending = rest.substr(digits);
    const bool is_ordinal = digits > 0 && (ending.empty() || ending == "." || ending == "st" ||
                                           ending == "nd" || ending == "rd" || ending == "th");
    return is_ordinal ? std::string(rest.substr(0, digits)) : text;
}

bool is_plain_type(std::string_view type) {
    constexpr std::array<std::string_view, 11> kPlain{"article",
                                                      "journal article",
                                                      "journal-article",
                                                      "research article",
                                                      "conference paper",
                                                      "inproceedings",
                                                      "proceedings-article",
                                                      "book",
                                                      "book chapter",
                                                      "book-chapter",
                                                      "misc"};
    return std::ranges::any_of(
        kPlain, [&](std::string_view plain) { return equal_ignoring_case(type, plain); });
}

std::string_view publication_state(std::string_view written) {
    return meaning(written, kStates);
}

}  // namespace cvpdf
