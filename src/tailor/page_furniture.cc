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

bool begins_with_any(std::string_view folded, std::span<const std::string> phrases) {
    return std::ranges::any_of(phrases, [&](const std::string& phrase) {
        const bool latin =
            is_word_byte(phrase, 0) && is_ascii_letter(static_cast<unsigned char>(phrase.front()));
        return folded.starts_with(phrase) && !(latin && is_word_byte(folded, phrase.size()));
    });
}

/// `job description.pdf`
bool is_file(std::string_view name) {
    constexpr std::string_view kEndings[] = {".pdf", ".doc", ".docx"};
    return std::ranges::any_of(kEndings, [&](std::string_view ending) {
        return name.ends_with(ending) && is_word_byte(name, name.size() - ending.size() - 1);
    });
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
        const std::string_view button = std::string_view(folded).substr(begin, end - begin);
        const std::string_view name = name_of(button);
        begin = end + 1;
        if (name.empty()) continue;
        const bool picture = name.ends_with(" logo");  // what a page says in place of one
        const bool control = picture || is_file(name) || words.controls.contains(name) ||
                             words.controls.contains(trim_blanks(button));
        ++(control ? controls : others);
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

bool is_metadata_label(std::string_view text, const PostingWords& words) {
    while (text.ends_with(':') || text.ends_with(' ')) text.remove_suffix(1);
    return words.metadata.contains(fold_case(text));
}

bool is_metadata(std::string_view text, const PostingWords& words) {
    const auto split = split_at_colon(text);
    const auto form = split_form_line(text);
    return (split && is_metadata_label(split->before, words)) ||
           (form && is_metadata_label(form->before, words));
}

bool is_pay(std::string_view text) {
    constexpr std::size_t kLongest = 60;  // bytes
    constexpr std::string_view kSigns[] = {"$", "£", "€", "₩", "CHF "};
    constexpr std::string_view kTimes[] = {"/yr",    "/year",   "/hr",     "/hour",    "/mo",
                                           "a year", "a month", "an hour", "per year", "per hour"};
    const auto sign = std::ranges::find_if(
        kSigns, [&](std::string_view begin) { return text.starts_with(begin); });
    if (sign == std::ranges::end(kSigns) || text.size() > kLongest) return false;
    const std::string_view amount = text.substr(sign->size());
    return !amount.empty() && is_ascii_digit(static_cast<unsigned char>(amount.front())) &&
           std::ranges::any_of(
               kTimes, [&](std::string_view time) { return amount.find(time) != amount.npos; });
}

bool is_size_of_employer(std::string_view text) {
    constexpr std::size_t kLongest = 60;  // columns
    constexpr std::string_view kPeople = " employees";
    const std::size_t at = text.find(kPeople);
    if (at == text.npos || at == 0 || display_width(text) > kLongest) return false;
    const std::string_view before = text.substr(0, at);
    const std::string_view figure = before.substr(before.find_last_of(' ') + 1);
    const bool range =
        figure.ends_with('+') || figure.find('-') != figure.npos || figure.find("–") != figure.npos;
    return range && is_ascii_digit(static_cast<unsigned char>(figure.front()));
}

bool is_place(std::string_view text) {
    constexpr std::size_t kZip = 5;          // digits
    constexpr std::size_t kBehindComma = 2;  // letters
    constexpr std::size_t kLongest = 60;     // bytes
    const std::size_t comma = text.find(", ");
    if (text.size() > kLongest || comma == text.npos) return false;
    const std::string_view behind = text.substr(comma + 2);
    return behind.size() == kBehindComma + 1 + kZip && behind[kBehindComma] == ' ' &&
           std::ranges::all_of(behind.substr(0, kBehindComma),
                               [](char c) { return c >= 'A' && c <= 'Z'; }) &&
           std::ranges::all_of(behind.substr(kBehindComma + 1), [](char c) {
               return is_ascii_digit(static_cast<unsigned char>(c));
           });
}

std::string_view state_in(std::string_view text, const PostingWords& words) {
    constexpr std::size_t kCode = 2;
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    for (auto at = text.find(", "); at != text.npos; at = text.find(", ", at + 1)) {
        const std::string_view code = text.substr(at + 2, kCode);
        const bool behind_name = at > 0 && is_small(text[at - 1]);
        const bool apart = behind_name && !is_word_byte(text, at + 2 + kCode);
        if (apart && std::ranges::find(words.states, code) != words.states.end()) return code;
    }
    return {};
}

bool is_offer(std::string_view text, const PostingWords& words) {
    return begins_with_any(fold_case(text), words.offers);
}

bool is_addressed(std::string_view text, const PostingWords& words) {
    return begins_with_any(fold_case(text), words.addressed);
}

bool goes_on_to_address(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_case(text);
    for (std::size_t at = 0; (at = folded.find_first_of(".;", at)) != folded.npos;) {
        const std::string_view rest = std::string_view(folded).substr(++at);
        if (rest.starts_with(' ') && begins_with_any(rest.substr(1), words.addressed)) return true;
    }
    return false;
}

bool is_about_employer(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_case(text);
    return begins_with_any(folded, words.employer_begins) &&
           !has_any_phrase(folded, words.demand_words);
}

}  // namespace cvpdf
