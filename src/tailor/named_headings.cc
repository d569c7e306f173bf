#include "tailor/named_headings.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/heading_words.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::string_view kGap = "…";
constexpr std::size_t kLongestName = 40;  // columns

/// What stands in the pattern's place for a name; empty where the line is not like the pattern.
std::string_view name_in(std::string_view folded, std::string_view pattern) {
    const std::size_t gap = pattern.find(kGap);
    if (gap == pattern.npos) return {};
    const std::string_view before = pattern.substr(0, gap);
    const std::string_view after = pattern.substr(gap + kGap.size());
    const bool fits = folded.size() > before.size() + after.size() && folded.starts_with(before) &&
                      folded.ends_with(after);
    if (!fits) return {};
    folded.remove_prefix(before.size());
    folded.remove_suffix(after.size());
    return trim_blanks(folded);
}

/// The name as the line has it, of which the folded text is known; empty where it is no name.
std::string_view as_written(std::string_view text, std::string_view name) {
    const std::string folded = fold_case(text);
    const std::size_t at = folded.find(name);
    if (folded.size() != text.size() || at == folded.npos) return {};
    const std::string_view written = text.substr(at, name.size());
    const auto first = static_cast<unsigned char>(written.front());
    const bool small = first >= 'a' && first <= 'z';
    return (first >= 0x80 || is_ascii_letter(first)) && !small ? written : std::string_view();
}

std::string_view first_word(std::string_view name) {
    return name.substr(0, name.find(' '));
}

/// No name: "you", "your work", "our team".
bool is_whose(std::string_view name, const PostingWords& words) {
    const auto is_first = [&](const std::string& word) { return word == first_word(name); };
    return words.is_stop(name) || std::ranges::any_of(words.of_reader, is_first) ||
           std::ranges::any_of(words.of_employer, is_first);
}

/// Within so many lines on either side, as long as postings are: a text may have any number of
/// lines that look like such headings.
bool is_named_elsewhere(std::string_view name, std::span<const PostingLine> lines, std::size_t i) {
    constexpr std::size_t kReach = 30;
    const std::size_t begin = i - std::min(i, kReach);
    const std::size_t end = std::min(i + kReach, lines.size());
    for (std::size_t j = begin; j < end; ++j) {
        if (j != i && has_phrase(lines[j].text, name)) return true;
    }
    return false;
}

}  // namespace

std::optional<PostingPartKind> find_named_heading(std::span<const PostingLine> lines, std::size_t i,
                                                  const PostingWords& words) {
    constexpr std::pair<std::string_view, PostingPartKind> kKinds[] = {
        {"employer", PostingPartKind::kEmployer}, {"boilerplate", PostingPartKind::kBoilerplate}};
    const PostingLine& line = lines[i];
    if (line.item || display_width(line.text) > kLongestHeading) return std::nullopt;
    const std::string folded = without_signs(fold_phrase(line.text));
    const std::string_view bare = trim(folded, " :!?.");
    for (const auto& [kind_name, kind] : kKinds) {
        const auto list = words.named_headings.find(kind_name);
        if (list == words.named_headings.end()) continue;
        for (const std::string& pattern : list->second) {
            const std::string_view name = name_in(bare, pattern);
            if (name.empty() || display_width(name) > kLongestName || is_whose(name, words))
                continue;
            const std::string_view written = as_written(line.text, name);
            if (written.empty()) continue;
            const bool apart = line.set_off || line.marked;
            if (apart || is_named_elsewhere(first_word(written), lines, i)) return kind;
        }
    }
    return std::nullopt;
}

}  // namespace cvpdf
