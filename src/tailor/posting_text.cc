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

/// The person or office, without the telephone and the mail: the most words in a row that have no
/// digit and no sign of an address; before a bracket, or else in it.
std::string_view without_numbers(std::string_view contact) {
    constexpr std::string_view kAround = " \t,;:-|/)>";
    const std::size_t bracket = std::min(contact.find_first_of("(<"), contact.size());
    for (std::string_view rest : {contact.substr(0, bracket), contact.substr(bracket)}) {
        rest = trim(rest, "(< \t)>");
        std::string_view best;
        for (std::size_t begin = 0; begin < rest.size();) {
            std::size_t end = begin;  // of words without numbers
            std::size_t next = begin;
            while (next < rest.size()) {
                const std::size_t blank = std::min(rest.find(' ', next), rest.size());
                const bool number = rest.substr(next, blank - next).find_first_of("0123456789@+") !=
                                    std::string_view::npos;
                next = blank + 1;
                if (number) break;
                end = blank;
            }
            const std::string_view words = trim(rest.substr(begin, end - begin), kAround);
            if (words.size() > best.size()) best = words;
            begin = next;
        }
        if (!best.empty()) return best;
    }
    return {};
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

bool begins_with_capital(std::string_view word) {
    std::size_t end = 0;
    if (!word.empty()) next_code_point(word, &end);
    return fold_case(word.substr(0, end)) != word.substr(0, end);
}

/// "For questions contact Carla Renner, Director of Nursing": two names or more, and behind them a
/// sign or a word that goes on with the sentence.
std::string_view contact_in(std::string_view line) {
    constexpr std::string_view kVerb = "ontact ";
    constexpr std::string_view kParticles[] = {"al", "bin", "da",  "de",  "del", "den",
                                               "di", "la",  "van", "von", "zu"};
    constexpr std::string_view kGoesOn[] = {"and", "at", "by", "directly", "for", "if",
                                            "on",  "or", "to", "via",      "with"};
    const std::size_t verb = line.find(kVerb);
    if (verb == std::string_view::npos || verb == 0) return {};
    const bool small = line[verb - 1] == 'c' && (verb == 1 || line[verb - 2] == ' ');
    if (!small && !(verb == 1 && line[0] == 'C')) return {};
    const std::string_view rest = line.substr(verb + kVerb.size());
    std::size_t names = 0;
    for (std::size_t at = 0; at < rest.size();) {
        const std::size_t blank = std::min(rest.find(' ', at), rest.size());
        const std::string_view word = rest.substr(at, blank - at);
        const std::string_view bare = trim(word, ",;:.(");
        const bool particle = std::ranges::find(kParticles, word) != std::end(kParticles);
        if (!particle && !begins_with_capital(word)) {
            const bool goes_on = word.starts_with('(') || word.starts_with("–") ||
                                 std::ranges::find(kGoesOn, bare) != std::end(kGoesOn);
            return goes_on && names > 1 ? trim(rest.substr(0, at), " ") : std::string_view();
        }
        if (!particle) ++names;
        const bool initial = bare.size() == 1 || bare == "Dr" || bare == "Mr" || bare == "Ms" ||
                             bare == "Mrs" || bare == "Prof";
        const bool ends = word.size() > bare.size() && !(initial && word.ends_with('.'));
        if (ends || blank == rest.size()) {
            return names > 1 ? trim(rest.substr(0, blank), " ,;:.(") : std::string_view();
        }
        at = blank + 1;
    }
    return {};
}

/// The title and the company, where no label has said them.
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
        for (std::size_t i = 0; i < lines.size() && posting.contact.empty(); ++i) {
            if (i != title) posting.contact = contact_in(lines[i].text);
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
        // Above its title a page says whose it is and where one is on it.
        const bool above = title && i < *title && !is_body(line, words);
        const bool fine_print = above || (may_be_fine && is_fine_print(part.text, words));
        posting.parts.push_back(
            {fine_print ? PostingPartKind::kBoilerplate : part.kind, std::string(part.text)});
    }
}

}  // namespace cvpdf
