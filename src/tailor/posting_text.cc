// A posting pasted from a page: what its lines say. Around the job stands what the page is made of,
// buttons and menus, which are left out, and what lawyers add, which is kept apart.

#include "tailor/posting_text.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/posting_headings.h"

namespace cvpdf {

namespace {

std::string_view trim(std::string_view text, std::string_view what) {
    const std::size_t begin = text.find_first_not_of(what);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(what) + 1 - begin);
}

PostingLine read_line(std::string_view raw) {
    PostingLine line{.text = trim_blanks(raw)};
    if (line.text.starts_with('#')) {
        line.marked = true;
        line.text = trim(line.text, " \t#");
    }
    for (const std::string_view bullet : {"* ", "- ", "– ", "+ ", "•", "·", "・", "●", "○", "▪"}) {
        if (!line.text.starts_with(bullet)) continue;
        line.item = true;
        line.text = trim_blanks(line.text.substr(bullet.size()));
        break;
    }
    const bool bold = line.text.starts_with("**") && line.text.ends_with("**");
    if (bold && line.text.size() > 4) {
        line.text = trim_blanks(line.text.substr(2, line.text.size() - 4));
        line.marked = true;
    }
    return line;
}

/// Those that say something.
std::vector<PostingLine> read_lines(std::string_view text) {
    std::vector<PostingLine> lines;
    bool behind_empty = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        PostingLine line = read_line(text.substr(begin, end - begin));
        begin = end + 1;
        if (line.text.empty()) {
            behind_empty = true;
            continue;
        }
        line.set_off = std::exchange(behind_empty, false);
        if (line.item && !lines.empty()) lines.back().set_off = true;
        lines.push_back(line);
    }
    return lines;
}

/// `Apply now   Save | Share`, `Saved jobs (0)`.
bool is_controls(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_case(text);
    for (std::size_t begin = 0; begin < folded.size();) {
        std::size_t end = begin;
        while (end < folded.size() && folded[end] != '|' && folded[end] != '\t' &&
               folded.compare(end, 2, "  ") != 0) {
            ++end;
        }
        const std::string_view name =
            trim(std::string_view(folded).substr(begin, end - begin), " \t()0123456789.+");
        const bool picture = name.ends_with(" logo");  // what a page says in place of one
        if (!name.empty() && !picture && !words.controls.contains(name)) return false;
        begin = end + 1;
    }
    return true;
}

bool is_fine_print(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_case(text);
    return std::ranges::any_of(words.fine_print, [&](const std::string& phrase) {
        return folded.find(phrase) != std::string::npos;
    });
}

/// `**Company:** Brightfold`, `회사: 가람`.
bool take_label(std::string_view line, const PostingWords& words, Posting& posting) {
    const auto split = split_at_colon(line);
    if (!split) return false;
    const std::string label = fold_case(trim(split->before, " \t*_"));
    const std::string value(trim(split->behind, " \t*_"));
    if (value.empty()) return false;
    const auto is = [&](std::string_view name) {
        const auto list = words.labels.find(name);
        return list != words.labels.end() &&
               std::ranges::find(list->second, label) != list->second.end();
    };
    if (is("title"))
        posting.title = value;
    else if (is("company"))
        posting.company = value;
    else if (is("location"))
        posting.location = value;
    else if (!is("contact"))
        return false;
    else if (value.find('@') == std::string::npos)
        posting.contact = value;
    return true;
}

/// `[가람커머스] 데이터 엔지니어 채용`: whose posting it is, and what for.
void take_title(std::string_view line, Posting& posting) {
    const std::size_t close = line.find(']');
    if (line.starts_with('[') && close != std::string_view::npos) {
        posting.company = trim_blanks(line.substr(1, close - 1));
        line = trim_blanks(line.substr(close + 1));
    }
    posting.title = line;
}

}  // namespace

void read_posting_lines(std::string_view text, const PostingTextOptions& options,
                        const PostingWords& words, Posting& posting) {
    PostingPartKind kind = options.kind;
    const bool whole = options.first_line == FirstLine::kTitle;
    bool titled = !whole;
    for (const PostingLine& line : read_lines(text)) {
        if (!line.item && is_controls(line.text, words)) continue;
        if (whole && take_label(line.text, words, posting)) continue;
        if (!std::exchange(titled, true) && posting.title.empty()) {
            take_title(line.text, posting);
            continue;
        }
        if (const auto heading = find_heading(line, words)) {
            kind = heading->kind;
            if (!heading->says_more) continue;
        }
        const PostingPartView part = split_inline_heading({kind, line.text}, words);
        // What is listed or asked for is none: "Knows privacy policies and applicable law".
        const bool may_be_fine = !line.item && part.kind != PostingPartKind::kRequirement &&
                                 part.kind != PostingPartKind::kNiceToHave;
        const bool fine_print = may_be_fine && is_fine_print(part.text, words);
        posting.parts.push_back(
            {fine_print ? PostingPartKind::kBoilerplate : part.kind, std::string(part.text)});
    }
}

}  // namespace cvpdf
