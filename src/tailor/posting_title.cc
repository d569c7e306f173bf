#include "tailor/posting_title.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/job_roles.h"
#include "tailor/page_furniture.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongestTitle = 80;  ///< columns
constexpr std::size_t kMostBytes = 4 * kLongestTitle;
constexpr std::size_t kMostWords = 3;  ///< of a trade that a page's word is a part of
constexpr std::size_t kWrapped = 40;   ///< columns of a line that may go on in the next

bool has_any(std::string_view folded, std::span<const std::string> phrases) {
    return std::ranges::any_of(
        phrases, [&](const std::string& phrase) { return has_phrase(folded, phrase); });
}

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

/// Between a job and whose it is.
constexpr std::array<std::string_view, 8> kBetween = {" at ", " bei ", " chez ", " @ ",
                                                      " – ",  " - ",   ", ",     " | "};

/// A name with a legal form at one of its ends, and nothing else.
bool is_company(std::string_view folded, const PostingWords& words) {
    while (folded.ends_with('.') || folded.ends_with(',')) folded.remove_suffix(1);
    const std::size_t comma = folded.rfind(", ");
    const std::string_view behind = comma == folded.npos ? "" : folded.substr(comma + 2);
    const bool parted = std::ranges::find(words.legal_forms, behind) != words.legal_forms.end();
    const std::string_view name = parted ? folded.substr(0, comma) : folded;  // Acme, Inc.
    if (std::ranges::any_of(kBetween, [&](std::string_view sign) {
            return name.find(sign) != std::string_view::npos;
        })) {
        return false;
    }
    return std::ranges::any_of(words.legal_forms, [&](const std::string& form) {
        const bool latin = is_ascii_letter(static_cast<unsigned char>(form.front()));
        if (!latin) return folded.starts_with(form) || folded.ends_with(form);
        return folded.ends_with(form) && folded.size() > form.size() &&
               folded[folded.size() - form.size() - 1] == ' ';
    });
}

/// True where another line says the name between such words. What has an article is no name.
bool stands_between(std::string_view name, std::span<const PostingLine> lines,
                    std::span<const std::string_view> before_it,
                    std::span<const std::string_view> behind_it) {
    return std::ranges::any_of(lines, [&](const PostingLine& line) {
        const std::string_view text = line.text;
        const std::size_t at = text.find(name);
        if (at == std::string_view::npos || text.size() == name.size()) return false;
        const std::string_view behind = text.substr(at + name.size());
        const std::string before = fold_case(text.substr(0, at));
        if (before.ends_with("the ")) return false;
        return std::ranges::any_of(before_it, [&](auto sign) { return before.ends_with(sign); }) ||
               std::ranges::any_of(behind_it, [&](auto sign) { return behind.starts_with(sign); });
    });
}

/// Told by the other lines, which say who is `at`, or what it `is`: it may be a place as well.
bool is_told_of(std::string_view name, std::span<const PostingLine> lines) {
    constexpr std::string_view kBefore[] = {"at ", "join ", "about ", "bei ", "der ", "über "};
    constexpr std::string_view kBehind[] = {" is ",  " has ",  " are ", "'s ", "’s ",  " ist ",
                                            " hat ", " sucht", "은 ",   "는 ", "에서 "};
    return stands_between(name, lines, kBefore, kBehind);
}

/// Told as who hires.
bool is_told_as_employer(std::string_view name, std::span<const PostingLine> lines) {
    constexpr std::string_view kBefore[] = {"at ", "about ", "bei ", "chez "};
    constexpr std::string_view kBehind[] = {" is hiring", " is looking for", " is seeking",
                                            " seeks ",    " sucht",          " recherche",
                                            " recrute",   "에서 함께"};
    return stands_between(name, lines, kBefore, kBehind);
}

bool has_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, &at);
        if (word_script(c) != WordScript::kNone && !is_ascii_digit(c)) return true;
    }
    return false;
}

bool begins_small(const PostingLine& line) {
    const char first = line.text.front();
    return first >= 'a' && first <= 'z';
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
    const bool of_page = has_any(folded, words.page_words) && !of_trade && !gender;
    if (line.item || foreign || sentence || !has_letter(line.text) || is_breadcrumb(line.text) ||
        display_width(line.text) > kLongestTitle || is_fine_print(line.text, words) || of_page ||
        begins_with_greeting(folded, words) || has_any(folded, words.no_title) ||
        (is_company(folded, words) && !gender)) {
        return kNotATitle;
    }
    if (trade || gender) {
        return kTrade + (line.marked ? kMarkedMore : 0) + (gender ? kGenderMore : 0);
    }
    return line.marked ? kHeading : kFirstLine;
}

/// What stands behind "at" as the name of a company: every word has a capital, but for those within
/// names. Empty if it is none: "at Home", "at Lark love this team".
std::string_view company_behind(std::string_view text, const PostingWords& words) {
    constexpr std::string_view kWithinNames[] = {"of",  "and", "the", "for", "für", "und",
                                                 "der", "des", "de",  "la",  "du",  "&"};
    const std::string_view name =
        trim_blanks(text.substr(0, std::min(text.find_first_of(",|("), text.size())));
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        const std::string_view word = name.substr(at, end - at);
        const bool small = !word.empty() && word.front() >= 'a' && word.front() <= 'z';
        if (small && (at == 0 || std::ranges::find(kWithinNames, word) == std::end(kWithinNames))) {
            return {};
        }
        at = end + 1;
    }
    const bool none =
        std::ranges::find(words.no_company, fold_case(name)) != words.no_company.end();
    return none ? std::string_view() : name;
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

}  // namespace

bool is_body(const PostingLine& line, const PostingWords& words) {
    if (line.item) return !is_controls(line.text, words);
    const std::string folded = fold_case(line.text);
    return ends_like_a_sentence(line.text) && display_width(line.text) >= kWrapped &&
           !is_fine_print(line.text, words) && !has_any(folded, words.page_words);
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
        if (of_part && heading->kind != PostingPartKind::kBoilerplate) break;
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
    return best;
}

std::string_view company_beside(std::span<const PostingLine> lines, std::size_t title,
                                const PostingWords& words) {
    constexpr std::string_view kPlaceMarks = ",(";
    constexpr std::string_view kPoint = " · ";
    const auto company_in = [&](std::size_t i) -> std::string_view {
        const std::string_view line = lines[i].text;
        std::size_t end = line.size();
        for (const std::string_view sign :
             {kPoint, std::string_view(" | "), std::string_view(" - "), std::string_view(" – "),
              std::string_view(" — ")}) {
            end = std::min(end, line.find(sign));
        }
        std::string_view name = line.substr(0, end);
        while (name.starts_with('*')) name.remove_prefix(1);
        while (name.ends_with('*')) name.remove_suffix(1);
        if (name.starts_with("at ") || name.starts_with("bei "))
            name = name.substr(name.find(' ') + 1);
        const std::string folded = fold_case(name);
        if (lines[i].item || !has_letter(name) || display_width(name) > kWrapped ||
            find_heading(lines[i], words) || find_roles(folded, words).any) {
            return {};
        }
        const bool with_place = i > title && line.substr(end).starts_with(kPoint) &&
                                line.find_first_of(kPlaceMarks, end) != line.npos;
        const bool named = is_company(folded, words) || is_told_as_employer(name, lines);
        return named || with_place ? name : std::string_view();
    };
    for (const std::size_t i : {title + 1, title - 1}) {  // the line before the first is none
        if (i >= lines.size()) continue;
        if (const auto company = company_in(i); !company.empty()) return company;
    }
    return {};
}

PostingTitle split_title(std::string_view line, const PostingWords& words) {
    PostingTitle split{.title = line};
    const std::size_t close = line.find(']');
    if (line.starts_with('[') && close != std::string_view::npos) {
        split.company = trim_blanks(line.substr(1, close - 1));
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
