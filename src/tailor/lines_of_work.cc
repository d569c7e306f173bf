#include "tailor/lines_of_work.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

/// "You will administer": before the verb.
std::string_view behind_address(std::string_view folded, const PostingWords& words) {
    for (const std::string& before : words.work_leads) {
        const bool whole = folded.starts_with(before) && !is_word_byte(folded, before.size());
        if (whole) return trim_blanks(folded.substr(before.size()));
    }
    return folded;
}

/// What is the reader's is for the reader: "Develop your career".
bool is_for_reader(std::string_view folded, const PostingWords& words) {
    return std::ranges::any_of(words.of_reader,
                               [&](const std::string& word) { return has_word(folded, word); });
}

bool is_of_work(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_phrase(text);
    const std::string_view rest = behind_address(folded, words);
    std::size_t end = 0;
    while (is_word_byte(rest, end)) ++end;
    const bool begins =
        words.work_begins.contains(rest.substr(0, end)) && !is_for_reader(rest, words);
    return begins || ends_like_work(text, words);
}

/// Two in three lines below have such a word; where they are no items the first has it.
bool are_gains(std::span<const PostingLine> lines, std::size_t heading,
               std::span<const std::string> gains, const PostingWords& words) {
    constexpr std::size_t kLeast = 2;
    constexpr std::size_t kMost = 8;  // lines that are no items
    const auto below = lines.subspan(heading + 1);
    const bool listed = !below.empty() && below.front().item;
    std::size_t count = 0;
    std::size_t of_gains = 0;
    for (const PostingLine& line : below) {
        const bool ends = line.item != listed;
        const bool more =
            count > 0 && (line.set_off || count == kMost || find_heading(line, words));
        if (ends || (!listed && more)) break;
        ++count;
        const bool gain = has_any_phrase(fold_phrase(line.text), gains);
        if (gain && !is_of_work(line.text, words)) ++of_gains;
        if (!listed && of_gains == 0) return false;
    }
    return of_gains >= kLeast && 3 * of_gains >= 2 * count;
}

}  // namespace

bool ends_like_work(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_case(trim(text, " .:"));
    return std::ranges::any_of(words.work_ends,
                               [&](const std::string& end) { return folded.ends_with(end); });
}

Matter matter_of(std::string_view text, const PostingWords& words) {
    if (is_of_work(text, words)) return Matter::kWork;
    const std::string folded = fold_phrase(text);
    const bool demand = has_any_phrase(folded, words.demand_nouns);
    const bool gain = has_any_phrase(folded, words.gain_words);
    if (demand == gain) return Matter::kUnknown;
    return demand ? Matter::kDemand : Matter::kGain;
}

bool begin_with(Matter matter, std::span<const PostingLine> below, const PostingWords& words) {
    constexpr std::size_t kLeast = 2;  // one may be a figure of speech
    std::size_t lines = 0;
    std::size_t of_matter = 0;
    for (const PostingLine& line : below) {
        if (find_heading(line, words)) break;
        ++lines;
        const bool same = matter == Matter::kWork ? is_of_work(line.text, words)
                                                  : matter_of(line.text, words) == matter;
        if (same) ++of_matter;
    }
    return of_matter >= kLeast && 2 * of_matter > lines;
}

bool heads_gains(std::span<const PostingLine> lines, std::size_t heading,
                 const PostingWords& words) {
    if (!are_gains(lines, heading, words.gain_words, words)) return false;
    std::string above;
    for (const PostingLine& line : lines.first(heading)) above += fold_phrase(line.text) + '\n';
    std::vector<std::string> gains;
    std::ranges::copy_if(words.gain_words, std::back_inserter(gains),
                         [&](const std::string& gain) { return !has_phrase(above, gain); });
    return are_gains(lines, heading, gains, words);
}

}  // namespace cvpdf
