#include "tailor/posting_end.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongestField = 40;  ///< columns

/// With a star behind it.
bool is_starred(std::string_view text) {
    const bool bold = text.ends_with("**");
    return !bold && (text.ends_with('*') || text.ends_with("✱"));
}

/// A field of a form: `Email *`.
bool is_field(const PostingLine& line, const PostingWords& words) {
    if (line.item || display_width(line.text) > kLongestField) return false;
    if (is_starred(line.text)) return true;
    std::string folded = fold_case(line.text);
    while (folded.ends_with('.') || folded.ends_with(':') || folded.ends_with(' ')) {
        folded.pop_back();
    }
    return words.form.contains(folded);
}

bool begins_form(std::span<const PostingLine> lines, std::size_t i, const PostingWords& words) {
    constexpr std::size_t kNear = 4;
    const std::string folded = fold_case(lines[i].text);
    const bool above = std::ranges::any_of(
        words.form_begins, [&](const std::string& begin) { return folded.starts_with(begin); });
    if (!above && !is_field(lines[i], words)) return false;
    const auto below = lines.subspan(i + 1, std::min(kNear, lines.size() - i - 1));
    return std::ranges::any_of(below,
                               [&](const PostingLine& line) { return is_field(line, words); });
}

bool has_copyright(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_case(text);
    return std::ranges::any_of(words.copyright, [&](const std::string& sign) {
        return folded.find(sign) != std::string::npos;
    });
}

/// What only a job has.
bool is_heading_of_job(const PostingLine& line, const PostingWords& words) {
    const auto heading = find_heading(line, words);
    return heading && !is_field(line, words) &&
           (heading->kind == PostingPartKind::kRequirement ||
            heading->kind == PostingPartKind::kDuty ||
            heading->kind == PostingPartKind::kNiceToHave);
}

}  // namespace

std::size_t end_of_job(std::span<const PostingLine> lines, const PostingWords& words) {
    std::size_t end = lines.size();
    for (std::size_t i = lines.size(); i-- > 1;) {
        if (is_heading_of_job(lines[i], words)) break;
        if (begins_form(lines, i, words) || has_copyright(lines[i].text, words)) end = i;
    }
    return end;
}

std::string_view owner_in(std::string_view line, const PostingWords& words) {
    if (!has_copyright(line, words)) return {};
    std::string_view owner;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t next = at;
        const WordScript script = word_script(next_code_point(line, &next));
        const std::string_view sign = line.substr(at, next - at);
        if (sign == "." || sign == "," || sign == "|") break;
        if (script == WordScript::kNone || sign == "©" || sign == "ⓒ") {
            at = next;
            continue;
        }
        const std::size_t end = end_of_run(line, at, script);
        const std::string_view word = line.substr(at, end - at);
        at = end;
        const bool year = word.find_first_not_of("0123456789") == std::string_view::npos;
        if (year || words.is_stop(fold_case(word)) || fold_case(word) == "copyright") continue;
        if (!owner.empty()) return {};
        owner = word;
    }
    return owner;
}

}  // namespace cvpdf
