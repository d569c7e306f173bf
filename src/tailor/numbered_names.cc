#include "tailor/numbered_names.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/compounds.h"
#include "tailor/han_words.h"
#include "tailor/word_forms.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::string_view kDigits = "0123456789";

bool is_among(std::string_view kind, std::string_view folded, const PostingWords& words) {
    const auto list = words.numbered.find(kind);
    return list != words.numbered.end() &&
           std::ranges::find(list->second, folded) != list->second.end();
}

/// The word of a list that a text begins with; empty: none.
std::string_view beginning(std::string_view kind, std::string_view text,
                           const PostingWords& words) {
    const auto list = words.numbered.find(kind);
    if (list == words.numbered.end()) return {};
    const auto found = std::ranges::find_if(
        list->second, [&](const std::string& word) { return text.starts_with(word); });
    return found == list->second.end() ? std::string_view() : *found;
}

bool begins_with_digit(std::string_view text) {
    return !text.empty() && is_ascii_digit(static_cast<unsigned char>(text.front()));
}

/// A year, a share, a part of a larger number or of a range, or so many of something.
bool is_amount(std::string_view number, std::string_view behind, const PostingWords& words) {
    constexpr std::string_view kDash = "–";
    constexpr std::size_t kLongestOfRange = 2;  // EN 1090-2 is a part of a standard
    if (number.size() == 4 && (number.starts_with("19") || number.starts_with("20"))) return true;
    if (behind.starts_with('%') || behind.starts_with(" %")) return true;
    if (behind.starts_with(',') && begins_with_digit(behind.substr(1))) return true;
    const std::size_t dash = behind.starts_with('-')     ? 1
                             : behind.starts_with(kDash) ? kDash.size()
                                                         : 0;
    if (number.size() <= kLongestOfRange && dash > 0 && begins_with_digit(behind.substr(dash))) {
        return true;
    }
    if (behind.starts_with(' ') || behind.starts_with('-')) behind.remove_prefix(1);
    if (behind.empty() || behind.front() == ' ' || behind.front() == '\n') return false;
    std::size_t end = 0;
    const WordScript script = word_script(next_code_point(behind, &end));
    if (script == WordScript::kNone) return false;
    const std::string next = fold_case(behind.substr(0, end_of_run(behind, 0, script)));
    return script == WordScript::kLetter ? is_among("measures", next, words)
                                         : !beginning("measures", next, words).empty();
}

/// A word that is nothing without its number, or an acronym.
bool takes_number(std::string_view word, const Term& term, const PostingWords& words) {
    const std::string folded = fold_case(word);
    if (is_among("names", folded, words)) return true;
    if (!is_acronym(word) || is_among("others", folded, words)) return false;
    return term.telling == Telling::kSomething || is_among("capitals", folded, words);
}

/// What may have levels: TOPIK, 사회복지사.
bool has_levels(const Term& term) {
    return term.telling == Telling::kSomething && !term.number &&
           (is_korean_word(term.key) || is_han_pair(term.key) || is_acronym(term.shown));
}

/// What is examined: of 日商簿記検定 the end of 日商簿記, by which it is known as well.
std::string examined(std::string_view run, const Term& last, const PostingWords& words) {
    const auto tests = words.numbered.find("tests");
    if (!is_han_pair(last.key) || tests == words.numbered.end()) return last.key;
    for (const std::string& test : tests->second) {
        constexpr std::size_t kPair = 6;  // bytes
        if (!run.ends_with(test) || run.size() < test.size() + kPair) continue;
        const std::string_view rest = run.substr(0, run.size() - test.size());
        const std::string_view pair = rest.substr(rest.size() - kPair);
        if (is_han_pair(pair)) return std::string(pair);
    }
    return last.key;
}

void name_number(Term& number, std::string key, std::string shown) {
    number.key = std::move(key);
    number.shown = std::move(shown);
    number.word.clear();
    number.telling = Telling::kSomething;
    number.number = true;
    number.spelling = Spelling::kName;
}

/// `480V`, and `V` behind 480: what is measured in units is one thing with and without a blank.
bool is_amount_of(std::string_view number, std::string_view unit, const PostingWords& words) {
    return !number.empty() && number.find_first_not_of(kDigits) == number.npos &&
           is_among("units", fold_case(unit), words);
}

std::string without_number(std::string_view name) {
    return std::string(name.substr(0, name.find_last_not_of(kDigits) + 1));
}

}  // namespace

void join_number(std::string_view text, std::span<const ReadWord> read, const PostingWords& words,
                 std::vector<Term>& terms) {
    const ReadWord& last = read.back();
    const auto typed = [&](const ReadWord& word) {
        return text.substr(word.begin, word.end - word.begin);
    };
    /// The n-th word before the last; null where another sign than a blank or hyphen stands behind.
    const auto before = [&](std::size_t n) -> const ReadWord* {
        if (read.size() <= n) return nullptr;
        const ReadWord& word = read[read.size() - 1 - n];
        const std::size_t next = read[read.size() - n].begin;
        const std::string_view between = text.substr(word.end, next - word.end);
        return between.empty() || between == " " || between == "-" ? &word : nullptr;
    };
    const std::string number(typed(last));
    const std::string_view behind = text.substr(last.end);
    Term& term = terms[last.term];
    const ReadWord* name = before(1);
    const std::size_t digits = std::min(number.find_first_not_of(kDigits), number.size());
    if (is_amount_of(number.substr(0, digits), number.substr(digits), words)) {
        return name_number(term, fold_case(number), number);
    }
    if (name != nullptr && is_amount_of(typed(*name), number, words)) {
        const auto shown = text.substr(name->begin, last.end - name->begin);
        return name_number(term, fold_case(std::string(typed(*name)) + number), std::string(shown));
    }
    if (digits < number.size()) return;

    if (const std::string_view sign = beginning("level_signs", behind, words); !sign.empty()) {
        const std::string level = number + std::string(sign);
        if (name == nullptr || !has_levels(terms[name->term]))
            return name_number(term, level, level);
        Term& of = terms[name->term];
        of.has_number = true;
        const auto shown = text.substr(name->begin, last.end + sign.size() - name->begin);
        return name_number(term, examined(typed(*name), of, words) + level, std::string(shown));
    }
    if (is_amount(number, behind, words)) return;
    if (name != nullptr && is_among("levels", fold_case(typed(*name)), words)) {
        terms[name->term].has_number = true;
        std::string key = terms[name->term].key + number;
        const ReadWord* of = before(2);
        const bool whole = of != nullptr && has_levels(terms[of->term]);
        if (whole) {
            terms[of->term].has_number = true;
            key = terms[of->term].key + key;
        }
        const std::size_t begin = whole ? of->begin : name->begin;
        return name_number(term, std::move(key), std::string(text.substr(begin, last.end - begin)));
    }
    if (name != nullptr && takes_number(typed(*name), terms[name->term], words)) {
        terms[name->term].has_number = true;
        const auto shown = text.substr(name->begin, last.end - name->begin);
        return name_number(term, terms[name->term].key + number, std::string(shown));
    }
    // One more number of the same name.
    for (std::size_t i = read.size() - 1; i-- > 0 && i + 3 >= read.size();) {
        const Term& first = terms[read[i].term];
        if (!first.number || !begins_with_digit(typed(read[i]))) continue;
        std::string joiner(text.substr(read[i].end, last.begin - read[i].end));
        std::erase(joiner, ' ');
        if (!is_among("joiners", fold_case(joiner), words)) return;
        name_number(term, without_number(first.key) + number, without_number(first.shown) + number);
        term.after_break = false;
        return;
    }
}

}  // namespace cvpdf
