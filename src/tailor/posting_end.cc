#include "tailor/posting_end.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "tailor/posting_title.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongestField = 40;  ///< columns

/// With a star behind it; one before it as well makes it slanted or bold.
bool is_starred(std::string_view text) {
    const bool marked = text.starts_with('*') || text.starts_with('_') || text.ends_with("**");
    return !marked && (text.ends_with('*') || text.ends_with("✱"));
}

bool may_be_field(const PostingLine& line) {
    return !line.item && display_width(line.text) <= kLongestField;
}

/// One that every form has, with a star or without: `Email *`.
bool is_known_field(const PostingLine& line, const PostingWords& words) {
    constexpr std::string_view kStar = "✱";
    if (!may_be_field(line)) return false;
    std::string_view text = line.text;
    if (is_starred(text)) text.remove_suffix(text.ends_with('*') ? 1 : kStar.size());
    while (text.ends_with('.') || text.ends_with(':') || text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return words.form.contains(fold_case(text));
}

bool is_field(const PostingLine& line, const PostingWords& words) {
    return (may_be_field(line) && is_starred(line.text)) || is_known_field(line, words);
}

enum class Form {
    kNone,
    kBare,    ///< names that forms have: a list of ways to write to someone has them, too
    kCertain  ///< with stars, or below what stands above forms
};

Form form_at(std::span<const PostingLine> lines, std::size_t i, const PostingWords& words) {
    constexpr std::size_t kNear = 4;
    const std::string folded = fold_case(lines[i].text);
    const bool above = std::ranges::any_of(
        words.form_begins, [&](const std::string& begin) { return folded.starts_with(begin); });
    const auto field = [&](const PostingLine& line) { return is_field(line, words); };
    const auto below = lines.subspan(i + 1, std::min(kNear, lines.size() - i - 1));
    if ((!above && !field(lines[i])) || std::ranges::none_of(below, field)) return Form::kNone;
    const auto near = lines.subspan(i, below.size() + 1);
    const bool known = std::ranges::any_of(
        near, [&](const PostingLine& line) { return is_known_field(line, words); });
    if (!above && !known) return Form::kNone;
    const bool starred = std::ranges::any_of(
        near, [](const PostingLine& line) { return may_be_field(line) && is_starred(line.text); });
    return above || starred ? Form::kCertain : Form::kBare;
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
    bool body_behind = false;
    std::size_t form_begin = end;  // one that is sure ends a job that a heading above has told
    for (std::size_t i = lines.size(); i-- > 1;) {
        if (is_heading_of_job(lines[i], words)) return std::min(end, form_begin);
        const bool late = 3 * i >= 2 * lines.size();
        const Form form = form_at(lines, i, words);
        const bool ends = form != Form::kNone || has_copyright(lines[i].text, words);
        if (ends && (late || !body_behind)) end = i;
        if (form == Form::kCertain) form_begin = i;
        body_behind = body_behind || is_body(lines[i], words);
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
