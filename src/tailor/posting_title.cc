#include "tailor/posting_title.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/fine_print.h"
#include "tailor/job_roles.h"
#include "tailor/page_furniture.h"
#include "tailor/posting_company.h"
#include "tailor/word_runs.h"

namespace cvpdf {

bool begins_small(const PostingLine& line) {
    const char first = line.text.front();
    return first >= 'a' && first <= 'z';
}

namespace {

constexpr std::size_t kLongestTitle = 80;  ///< columns
constexpr std::size_t kMostBytes = 4 * kLongestTitle;
constexpr std::size_t kMostWords = 3;  ///< of a trade that a page's word is a part of
constexpr std::size_t kWrapped = 40;   ///< columns of a line that may go on in the next

/// "Hi all", but not "Hi-Fi".
bool begins_with_greeting(std::string_view folded, const PostingWords& words) {
    return std::ranges::any_of(words.greetings, [&](const std::string& greeting) {
        if (!folded.starts_with(greeting)) return false;
        const bool latin = is_word_byte(greeting, 0) && is_ascii(greeting);
        std::size_t at = greeting.size();
        if (!latin || at == folded.size()) return true;
        return folded[at] != '-' && word_script(next_code_point(folded, &at)) == WordScript::kNone;
    });
}

bool ends_like_a_sentence(std::string_view text) {
    constexpr std::string_view kAbbreviations[] = {" Jr.", " Sr.", " Dept.", " e.V."};
    if (std::ranges::any_of(kAbbreviations, [&](auto end) { return text.ends_with(end); })) {
        return false;
    }
    constexpr std::string_view kEnds[] = {".",  "!",  "?",  "…",  ":",  ",",  ";",    "。",
                                          "！", "？", "：", "、", "다", "요", "です", "ます"};
    return std::ranges::any_of(kEnds, [&](std::string_view end) { return text.ends_with(end); });
}

/// A sentence that is broken into lines.
bool is_running_text(std::span<const PostingLine> lines, std::size_t i) {
    if (i > 0 && begins_small(lines[i])) return true;
    if (i + 1 == lines.size() || display_width(lines[i].text) < kWrapped) return false;
    const PostingLine& next = lines[i + 1];
    return !next.set_off && !next.item && begins_small(next);
}

/// A heading, or a line with nothing right above and below it.
bool stands_alone(std::span<const PostingLine> lines, std::size_t i) {
    return lines[i].marked || (lines[i].set_off && (i + 1 == lines.size() || lines[i + 1].set_off));
}

/// How much a line is like a title; more is more, 0 is none.
enum Convincing { kNotATitle = 0, kFirstLine = 2, kHeading = 4, kTrade = 6 };
constexpr int kMarkedMore = 2;
constexpr int kGenderMore = 1;

int convincing(const PostingLine& line, const std::string& folded, const RoleWords& roles,
               const PostingWords& words) {
    const bool trade = roles.any && roles.words > 0;
    const bool gender = has_gender_mark(folded, trade, words);
    const bool foreign = folded.find('@') != std::string::npos ||
                         folded.find("://") != std::string::npos || folded.starts_with("www.");
    const bool sentence = ends_like_a_sentence(line.text) && !(gender && line.text.ends_with('!'));
    const bool of_trade = roles.last && roles.words <= kMostWords;
    const bool of_page = has_any_phrase(folded, words.page_words) && !of_trade && !gender;
    if (line.item || foreign || sentence || !has_letter(line.text) || is_breadcrumb(line.text) ||
        display_width(line.text) > kLongestTitle ||
        is_fine_print(line.text, FinePrintTest::kAny, words) || of_page ||
        begins_with_greeting(folded, words) || has_any_phrase(folded, words.no_title) ||
        (is_company(folded, words) && !gender)) {
        return kNotATitle;
    }
    if (trade || gender) {
        return kTrade + (line.marked ? kMarkedMore : 0) + (gender ? kGenderMore : 0);
    }
    return line.marked ? kHeading : kFirstLine;
}

/// Without what pages put behind titles: words by themselves, and not all that there is.
std::string_view without_tails(std::string_view title, const PostingWords& words) {
    const auto ends_in = [&](const std::string& tail) {
        return title.size() > tail.size() + 1 && fold_case(title).ends_with(tail) &&
               title[title.size() - tail.size() - 1] == ' ';
    };
    for (auto tail = std::ranges::find_if(words.title_tails, ends_in);
         tail != words.title_tails.end(); tail = std::ranges::find_if(words.title_tails, ends_in)) {
        title = trim_blanks(title.substr(0, title.size() - tail->size()));
    }
    return title;
}

/// "Head Chef" below "Head Chef in London": the page's own title says more than the job's.
std::size_t shortest_of_one(std::span<const PostingLine> lines, std::size_t title,
                            const PostingWords& words) {
    constexpr std::size_t kNear = 8;
    constexpr std::string_view kSigns[] = {" in ", " - ", " – ", " | ", " at ", " ("};
    const std::string_view all = lines[title].text;
    for (std::size_t i = title + 1; i < std::min(title + kNear, lines.size()); ++i) {
        const std::string_view text = lines[i].text;
        const bool begins = !lines[i].item && all.size() > text.size() && all.starts_with(text);
        if (!begins || !find_roles(fold_case(text), words).last) continue;
        const std::string_view rest = all.substr(text.size());
        if (std::ranges::any_of(kSigns, [&](auto sign) { return rest.starts_with(sign); })) {
            return i;
        }
    }
    return title;
}

}  // namespace

bool is_body(const PostingLine& line, const PostingWords& words) {
    if (line.item) return !is_controls(line.text, words);
    const std::string folded = fold_case(line.text);
    return ends_like_a_sentence(line.text) && display_width(line.text) >= kWrapped &&
           !is_fine_print(line.text, FinePrintTest::kAny, words) &&
           !has_any_phrase(folded, words.page_words);
}

std::optional<std::size_t> find_title(std::span<const PostingLine> lines, Beginning beginning,
                                      const PostingWords& words) {
    std::optional<std::size_t> best;
    int most = kNotATitle;
    bool marked_before = false;
    bool below_text = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].text.size() > kMostBytes || is_running_text(lines, i)) continue;
        const std::string folded = fold_case(lines[i].text);
        const RoleWords roles = find_roles(folded, words);
        const auto heading = find_heading(lines[i], words);
        // "Manager, Developer Experience" at the top asks for no experience.
        const bool on_top = i == 0 || (lines[i].marked && !std::exchange(marked_before, true));
        const bool named = roles.last || (roles.any && on_top);
        const bool of_part = heading && heading->kind != PostingPartKind::kDescription &&
                             !heading->says_more && !named;
        // A title stands above what its job is made of.
        if (of_part && is_of_job(heading->kind)) break;
        if (of_part) continue;
        if (below_text && !stands_alone(lines, i)) continue;
        below_text = below_text || is_body(lines[i], words);
        const int found = convincing(lines[i], folded, roles, words);
        const bool first = i == 0 && beginning == Beginning::kText &&
                           !(lines.size() > 1 && begins_small(lines[1])) &&
                           !is_told_of(lines[i].text, lines);
        if (found > most && (found > kFirstLine || first)) {
            most = found;
            best = i;
        }
    }
    if (best) best = shortest_of_one(lines, *best, words);
    return best;
}

PostingTitle split_title(std::string_view line, const PostingWords& words) {
    PostingTitle split{.title = line};
    const std::size_t close = line.find(']');
    if (line.starts_with('[') && close != std::string_view::npos) {
        split.bracket = trim_blanks(line.substr(1, close - 1));
        split.title = trim_blanks(line.substr(close + 1));
    }
    split.title = without_tails(split.title, words);
    for (const std::string_view sign : {" at ", " bei ", " chez "}) {
        const std::size_t at = split.title.find(sign);
        if (at == std::string_view::npos) continue;
        const std::string_view job = split.title.substr(0, at);
        const std::string_view name = company_behind(split.title.substr(at + sign.size()), words);
        if (name.empty() || !split.company.empty() || !find_roles(fold_case(job), words).any) {
            continue;
        }
        split.company = name;
        split.title = job;
    }
    return split;
}

}  // namespace cvpdf
