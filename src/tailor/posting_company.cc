#include "tailor/posting_company.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/company_on_board.h"
#include "tailor/employer_sentences.h"
#include "tailor/job_roles.h"
#include "tailor/page_furniture.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongestName = 40;         ///< columns
constexpr std::size_t kLongestInstitution = 64;  ///< columns: with its department

/// Between a job and whose it is.
constexpr std::array<std::string_view, 8> kBetween = {" at ", " bei ", " chez ", " @ ",
                                                      " – ",  " - ",   ", ",     " | "};

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

/// Told as who hires.
bool is_told_as_employer(std::string_view name, std::span<const PostingLine> lines) {
    constexpr std::string_view kBefore[] = {"at ", "about ", "bei ", "chez "};
    constexpr std::string_view kBehind[] = {" is hiring", " is looking for", " is seeking",
                                            " seeks ",    " sucht",          " recherche un",
                                            " recrute",   "에서 함께"};
    return stands_between(name, lines, kBefore, kBehind);
}

bool is_hangul(std::string_view text) {
    std::size_t end = 0;
    return !text.empty() && word_script(next_code_point(text, &end)) == WordScript::kHangul;
}

/// Northgate Hospital, Universitätsklinik Kassel, 서울대병원: no sentence, but a name.
bool is_institution(std::string_view name, const PostingWords& words) {
    if (company_behind(name.substr(0, name.find(',')), words).empty() || is_breadcrumb(name)) {
        return false;
    }
    const std::string folded = fold_case(name);
    std::size_t end = 0;
    for (auto word = next_run(folded, &end); !word.empty(); word = next_run(folded, &end)) {
        const bool is_first = word.data() == folded.data();
        // "Contact Center Operations" is none.
        const bool goes_on = end + 1 < name.size() && name[end] == ' ' && name[end + 1] >= 'A' &&
                             name[end + 1] <= 'Z';
        const auto is_head = [&](const std::string& head) {
            const bool latin = is_ascii_letter(static_cast<unsigned char>(head.front()));
            return latin ? word == head && (is_first || !goes_on) : word.ends_with(head);
        };
        const auto ends_compound = [&](const std::string& head) { return word.ends_with(head); };
        if (std::ranges::any_of(words.institutions, is_head) ||
            std::ranges::any_of(words.institution_endings, ends_compound)) {
            return true;
        }
    }
    return false;
}

/// "Lark makes tools": a line begins with the name and goes on with what it does. "Berlin is a
/// city" tells of a place.
bool does_something(std::string_view name, std::span<const PostingLine> lines) {
    constexpr std::string_view kTells[] = {"is", "has", "was"};
    return std::ranges::any_of(lines, [&](const PostingLine& line) {
        if (!line.text.starts_with(name)) return false;
        const std::string_view rest = line.text.substr(name.size());
        if (!rest.starts_with(' ')) return false;
        const std::string_view verb = rest.substr(1, rest.find(' ', 1) - 1);
        return verb.size() > 2 && verb.front() >= 'a' && verb.front() <= 'z' &&
               verb.back() == 's' && rest.size() > verb.size() + 1 &&
               std::ranges::find(kTells, verb) == std::end(kTells);
    });
}

/// What a line begins with, before a sign that parts names from places.
std::string_view name_in(std::string_view line) {
    std::size_t end = line.size();
    for (const std::string_view sign : {" · ", " | ", " - ", " – ", " — "}) {
        end = std::min(end, line.find(sign));
    }
    std::string_view name = line.substr(0, end);
    while (name.starts_with('*')) name.remove_prefix(1);
    while (name.ends_with('*')) name.remove_suffix(1);
    if (name.starts_with("at ") || name.starts_with("bei ")) name = name.substr(name.find(' ') + 1);
    return name;
}

bool may_name_employer(const PostingLine& line, std::size_t longest, const PostingWords& words) {
    const std::string_view name = name_in(line.text);
    if (line.item || !has_letter(name) || display_width(name) > longest ||
        name.find(':') != name.npos) {
        return false;
    }
    const std::string folded = fold_case(name);
    return is_company(folded, words) ||  // Brückner & Partner GmbH
           (!find_heading(line, words) && !find_roles(folded, words).any);
}

/// The lines below and above the title, whose number wraps around above the first; the first ones
/// where a label has said it.
std::array<std::size_t, 3> places_beside(std::optional<std::size_t> title) {
    if (!title) return {0, 1, 2};
    return {*title + 1, *title - 1, *title + 2};
}

/// Carrefour SA on a page in French: in English SA is a state, SAS a program.
bool is_company_at_home(std::string_view name, std::span<const PostingLine> lines,
                        const PostingWords& words) {
    constexpr std::string_view kHomes[] = {"es", "fr", "it", "pt"};
    const std::size_t blank = name.rfind(' ');
    if (blank == name.npos || name[blank - 1] == ',' || company_behind(name, words) != name) {
        return false;
    }
    const auto& forms = words.legal_forms_at_home;
    if (std::ranges::find(forms, name.substr(blank + 1)) == forms.end()) return false;
    std::string text;
    for (const PostingLine& line : lines) text.append(line.text) += '\n';
    return std::ranges::find(kHomes, guess_language(text, words)) != std::end(kHomes);
}

/// Whose the job is, where the line above or below the title says so: `Northgate Health` where
/// another line says who hires, `Linehaul GmbH`, `Riverside General · Portland, OR (On-site)`. Else
/// empty.
std::string_view company_beside(std::span<const PostingLine> lines,
                                std::optional<std::size_t> title, const PostingWords& words) {
    for (const std::size_t i : places_beside(title)) {
        if (i >= lines.size() || !may_name_employer(lines[i], kLongestName, words)) continue;
        const std::string_view line = lines[i].text;
        const std::string_view name = name_in(line);
        if (is_company(fold_case(name), words) || is_company_at_home(name, lines, words)) {
            return name;
        }
        const std::string_view before_place = name.substr(0, name.find(", "));
        if (is_company(fold_case(before_place), words)) return before_place;
        std::string_view behind =
            line.substr(static_cast<std::size_t>(name.data() - line.data()) + name.size());
        while (behind.starts_with('*')) behind.remove_prefix(1);
        const bool with_place = (!title || i > *title) && behind.starts_with(" · ") &&
                                behind.find_first_of(",(") != behind.npos;
        const bool above = title && i + 1 == *title;
        const bool told = is_told_as_employer(name, lines) ||
                          ((above || name.find(' ') != name.npos) && does_something(name, lines)) ||
                          (is_hangul(name) && is_told_of(name, lines));
        if (told || with_place) return name;
    }
    return {};
}

}  // namespace

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

bool is_told_of(std::string_view name, std::span<const PostingLine> lines) {
    constexpr std::string_view kBefore[] = {"at ", "join ", "about ", "bei ", "der ", "über "};
    constexpr std::string_view kBehind[] = {" is ",  " has ",  " are ", "'s ", "’s ",  " ist ",
                                            " hat ", " sucht", "은 ",   "는 ", "에서 "};
    return stands_between(name, lines, kBefore, kBehind);
}

std::string_view company_behind(std::string_view text, const PostingWords& words) {
    constexpr std::string_view kWithinNames[] = {"of",  "and", "the", "for", "für", "und",
                                                 "der", "des", "de",  "la",  "du",  "&"};
    const std::string_view name =
        trim_blanks(text.substr(0, std::min(text.find_first_of(",|("), text.size())));
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        const std::string_view word = name.substr(at, end - at);
        const bool small = !word.empty() && word.front() >= 'a' && word.front() <= 'z';
        const bool at_edge = at == 0 || end == name.size();
        if (small && (at_edge || std::ranges::find(kWithinNames, word) == std::end(kWithinNames))) {
            return {};
        }
        at = end + 1;
    }
    const bool none =
        std::ranges::find(words.no_company, fold_case(name)) != words.no_company.end();
    return none ? std::string_view() : name;
}

bool may_be_company(std::string_view bracket, const PostingWords& words) {
    const std::string folded = fold_case(bracket);
    if (is_company(folded, words)) return true;
    if (!has_letter(bracket) || find_roles(folded, words).any) return false;
    constexpr std::string_view kBetweenWords = " /,·+&";
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of(kBetweenWords, at), folded.size());
        const std::string_view word = std::string_view(folded).substr(at, end - at);
        at = end + 1;
        const bool says_more = !word.empty() && !words.is_stop(word) &&
                               std::ranges::find(words.no_company, word) == words.no_company.end();
        if (says_more) return true;
    }
    return false;
}

std::string_view find_company(std::span<const PostingLine> lines, std::optional<std::size_t> title,
                              const PostingWords& words) {
    if (const auto name = company_on_board(lines, title, words); !name.empty()) return name;
    if (const auto name = company_beside(lines, title, words); !name.empty()) return name;
    for (const PostingLine& line : lines) {
        const auto name = name_before(line.text, words.hires, words);
        if (!name.empty()) return name;
        const auto told = name_behind_at(line.text, words);
        if (!told.empty()) return told;
    }
    for (const std::size_t i : places_beside(title)) {
        if (i < lines.size() && may_name_employer(lines[i], kLongestInstitution, words)) {
            const std::string_view name = name_in(lines[i].text);
            if (is_institution(name, words)) return name;
        }
    }
    for (const PostingLine& line : lines) {
        const auto name = name_before(line.text, words.says_of_itself, words);
        if (!name.empty()) return name;
    }
    return name_told_about(lines, words);
}

}  // namespace cvpdf
