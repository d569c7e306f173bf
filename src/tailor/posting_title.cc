#include "tailor/posting_title.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/page_furniture.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongestTitle = 80;  ///< columns
constexpr std::size_t kMostBytes = 4 * kLongestTitle;
constexpr std::size_t kWrapped = 40;      ///< columns of a line that may go on in the next
constexpr std::size_t kShortestHead = 5;  ///< bytes of what ends a compound

/// The word, or what it ends with: Fachkraft, Entwicklerin, 수간호사.
bool is_role(std::string_view word, const PostingWords& words) {
    constexpr std::string_view kFeminine = "in";
    for (const std::string_view form :
         {word, word.ends_with(kFeminine) ? word.substr(0, word.size() - kFeminine.size()) : ""}) {
        for (std::size_t at = 0; at < form.size(); ++at) {
            if (!begins_character(form[at])) continue;
            const std::string_view head = form.substr(at);
            if (at > 0 && head.size() < kShortestHead) break;
            if (words.roles.contains(head)) return true;
        }
    }
    return false;
}

struct RoleWords {
    bool any = false;
    bool last = false;  ///< the last word is one
    std::size_t words = 0;
};

RoleWords find_roles(std::string_view folded, const PostingWords& words) {
    RoleWords found;
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t next = at;
        const WordScript script = word_script(next_code_point(folded, &next));
        if (script == WordScript::kNone) {
            at = next;
            continue;
        }
        const std::size_t end = end_of_run(folded, at, script);
        found.last = is_role(folded.substr(at, end - at), words);
        found.any = found.any || found.last;
        ++found.words;
        at = end;
    }
    const auto stands_there = [&](const std::string& role) { return has_phrase(folded, role); };
    found.any = found.any || std::ranges::any_of(words.roles_without_blanks, stands_there);
    // Of several words: chef de projet.
    found.any = found.any || std::ranges::any_of(words.roles, [&](const std::string& role) {
                    return role.find(' ') != std::string::npos && has_phrase(folded, role);
                });
    return found;
}

bool has_any(std::string_view folded, std::span<const std::string> phrases) {
    return std::ranges::any_of(
        phrases, [&](const std::string& phrase) { return has_phrase(folded, phrase); });
}

bool ends_like_a_sentence(std::string_view text) {
    constexpr std::string_view kEnds[] = {".",  "!",  "?",  "…",  ":",  ",",  ";",    "。",
                                          "！", "？", "：", "、", "다", "요", "です", "ます"};
    return std::ranges::any_of(kEnds, [&](std::string_view end) { return text.ends_with(end); });
}

/// Between a job and whose it is.
constexpr std::array<std::string_view, 8> kBetween = {" at ", " bei ", " chez ", " @ ",
                                                      " – ",  " - ",   ", ",     " | "};

/// A name with a legal form at one of its ends, and nothing else.
bool is_company(std::string_view folded, const PostingWords& words) {
    if (std::ranges::any_of(kBetween, [&](std::string_view sign) {
            return folded.find(sign) != std::string_view::npos;
        })) {
        return false;
    }
    while (folded.ends_with('.') || folded.ends_with(',')) folded.remove_suffix(1);
    return std::ranges::any_of(words.legal_forms, [&](const std::string& form) {
        const bool latin = is_ascii_letter(static_cast<unsigned char>(form.front()));
        if (!latin) return folded.starts_with(form) || folded.ends_with(form);
        return folded.ends_with(form) && folded.size() > form.size() &&
               folded[folded.size() - form.size() - 1] == ' ';
    });
}

/// Told by the other lines, which say who is `at`, or what it `is`.
bool is_told_as_company(std::string_view name, std::span<const PostingLine> lines) {
    constexpr std::string_view kBefore[] = {"at ", "join ", "about ", "bei ", "der ", "über "};
    constexpr std::string_view kBehind[] = {" is ",  " has ",  " are ", "'s ", "’s ",  " ist ",
                                            " hat ", " sucht", "은 ",   "는 ", "에서 "};
    return std::ranges::any_of(lines, [&](const PostingLine& line) {
        const std::string_view text = line.text;
        const std::size_t at = text.find(name);
        if (at == std::string_view::npos || text.size() == name.size()) return false;
        const std::string_view behind = text.substr(at + name.size());
        const std::string before = fold_case(text.substr(0, at));
        return std::ranges::any_of(kBefore, [&](auto sign) { return before.ends_with(sign); }) ||
               std::ranges::any_of(kBehind, [&](auto sign) { return behind.starts_with(sign); });
    });
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

/// 0: no title. What only stands first or is marked may be one, a trade's name says more.
int convincing(const PostingLine& line, const std::string& folded, const RoleWords& roles,
               const PostingWords& words) {
    const bool gender = std::ranges::any_of(words.gender_marks, [&](const std::string& mark) {
        return folded.find(mark) != std::string::npos && folded.size() > mark.size() + 2;
    });
    const bool foreign = folded.find('@') != std::string::npos ||
                         folded.find("://") != std::string::npos || folded.starts_with("www.");
    const bool sentence = ends_like_a_sentence(line.text) && !(gender && line.text.ends_with('!'));
    if (line.item || foreign || sentence || !has_letter(line.text) || is_breadcrumb(line.text) ||
        display_width(line.text) > kLongestTitle || is_fine_print(line.text, words) ||
        has_any(folded, words.no_title) || (is_company(folded, words) && !gender)) {
        return 0;
    }
    if (gender) return 5;
    if (roles.any && roles.words > 0) return line.marked ? 4 : 3;
    return line.marked ? 2 : 1;
}

}  // namespace

std::optional<std::size_t> find_title(std::span<const PostingLine> lines, Beginning beginning,
                                      const PostingWords& words) {
    std::optional<std::size_t> best;
    int most = 0;
    bool marked_before = false;
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
        const int found = convincing(lines[i], folded, roles, words);
        const bool first =
            i == 0 && beginning == Beginning::kText && !is_told_as_company(lines[i].text, lines);
        if (found > most && (found > 1 || first)) {
            most = found;
            best = i;
        }
    }
    return best;
}

PostingTitle split_title(std::string_view line, const PostingWords& words) {
    PostingTitle split{.title = line};
    const std::size_t close = line.find(']');
    if (line.starts_with('[') && close != std::string_view::npos) {
        split.company = trim_blanks(line.substr(1, close - 1));
        split.title = trim_blanks(line.substr(close + 1));
    }
    for (const std::string& tail : words.title_tails) {
        if (!fold_case(split.title).ends_with(tail)) continue;
        split.title = trim_blanks(split.title.substr(0, split.title.size() - tail.size()));
    }
    for (const std::string_view sign : {" at ", " bei ", " chez "}) {
        const std::size_t at = split.title.find(sign);
        if (at == std::string_view::npos) continue;
        const std::string_view name = split.title.substr(at + sign.size());
        const bool capital = !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
        if (!capital || !split.company.empty()) continue;
        split.company = name.substr(0, std::min(name.find_first_of(",|("), name.size()));
        split.company = trim_blanks(split.company);
        split.title = split.title.substr(0, at);
    }
    return split;
}

}  // namespace cvpdf
