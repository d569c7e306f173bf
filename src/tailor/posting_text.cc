// A posting pasted from a page: what its lines say. Around the job stands what the page is made of,
// buttons and menus, which are left out, and what lawyers add, which is kept apart.

#include "tailor/posting_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/page_furniture.h"
#include "tailor/posting_headings.h"
#include "tailor/posting_title.h"

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
    for (const std::string_view bullet :
         {"* ", "- ", "– ", "+ ", "•", "·", "・", "ㆍ", "●", "○", "▪", "■", "◦", "‣"}) {
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

/// The person or office, without the telephone and the mail.
std::string_view without_numbers(std::string_view contact) {
    constexpr std::string_view kNumbers = "0123456789@(<+";
    const std::size_t sign = contact.find_first_of(kNumbers);
    if (sign == std::string_view::npos) return contact;
    const std::size_t blank = contact.find_last_of(" \t", sign);
    return blank == std::string_view::npos ? std::string_view()
                                           : trim(contact.substr(0, blank), " \t,;:-|/");
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
    else
        posting.contact = without_numbers(value);
    return true;
}

/// "For questions contact Carla Renner, Director of Nursing": two names or more.
std::string_view contact_in(std::string_view line) {
    constexpr std::string_view kVerb = "contact ";
    const std::size_t at = fold_case(line).find(kVerb);
    if (at == std::string_view::npos || !is_ascii(line.substr(0, at))) return {};
    const std::string_view rest = line.substr(at + kVerb.size());
    std::size_t end = 0;
    std::size_t names = 0;
    while (end < rest.size()) {
        const std::size_t blank = std::min(rest.find(' ', end), rest.size());
        const std::string_view word = rest.substr(end, blank - end);
        const char first = word.empty() ? ' ' : word.front();
        if (!(first >= 'A' && first <= 'Z') && static_cast<unsigned char>(first) < 0x80) break;
        ++names;
        end = std::min(blank + 1, rest.size());
        if (word.find_first_of(",;:(") != word.npos || (word.ends_with('.') && word.size() > 3))
            break;
    }
    return names < 2 ? std::string_view() : trim(rest.substr(0, end), " ,;:.(");
}

/// What is not part of the job: above its title a page says whose it is and where one is on it.
std::optional<std::size_t> take_title(std::span<const PostingLine> lines, Beginning beginning,
                                      const PostingWords& words, Posting& posting) {
    if (!posting.title.empty()) return std::nullopt;
    const auto title = find_title(lines, beginning, words);
    if (!title) return std::nullopt;
    const PostingTitle split = split_title(lines[*title].text, words);
    posting.title = split.title;
    if (posting.company.empty()) posting.company = split.company;
    if (posting.company.empty()) posting.company = company_beside(lines, *title, words);
    return title;
}

}  // namespace

void read_posting_lines(std::string_view text, const PostingTextOptions& options,
                        const PostingWords& words, Posting& posting) {
    PostingPartKind kind = options.kind;
    const bool whole = options.extent == PostingExtent::kWhole;
    std::vector<PostingLine> lines = read_lines(text);
    const auto is_furniture = [&](const PostingLine& line) {
        return !line.item && is_controls(line.text, words);
    };
    const bool in_page =
        !lines.empty() && (is_furniture(lines.front()) || is_fine_print(lines.front().text, words));
    std::erase_if(lines, is_furniture);
    std::optional<std::size_t> title;
    if (whole) {
        std::erase_if(
            lines, [&](const PostingLine& line) { return take_label(line.text, words, posting); });
        title =
            take_title(lines, in_page ? Beginning::kFurniture : Beginning::kText, words, posting);
        for (const PostingLine& line : lines) {
            if (posting.contact.empty()) posting.contact = contact_in(line.text);
        }
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PostingLine& line = lines[i];
        if (i == title) {
            kind = options.kind;
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
        const bool above = title && i < *title && !is_body(line, words);
        const bool fine_print = above || (may_be_fine && is_fine_print(part.text, words));
        posting.parts.push_back(
            {fine_print ? PostingPartKind::kBoilerplate : part.kind, std::string(part.text)});
    }
}

}  // namespace cvpdf
