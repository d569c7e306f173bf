#include "tailor/job_roles.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

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

}  // namespace

RoleWords find_roles(std::string_view folded, const PostingWords& words) {
    RoleWords found;
    std::size_t at = 0;
    for (auto word = next_run(folded, &at); !word.empty(); word = next_run(folded, &at)) {
        found.last = is_role(word, words);
        found.any = found.any || found.last;
        ++found.words;
    }
    found.any = found.any || has_any_phrase(folded, words.roles_without_blanks);
    // Of several words: chef de projet.
    found.any = found.any || std::ranges::any_of(words.roles, [&](const std::string& role) {
                    return role.find(' ') != std::string::npos && has_phrase(folded, role);
                });
    return found;
}

bool has_gender_mark(std::string_view folded, bool has_role, const PostingWords& words) {
    const auto stands_at = [&](std::size_t at, std::string_view mark) {
        const bool of_letters = is_word_byte(mark, 0);
        if (is_word_byte(mark, mark.size() - 1) && is_word_byte(folded, at + mark.size())) {
            return false;
        }
        if (at == 0) return false;
        if (of_letters) {
            constexpr std::string_view kBrackets = "([";
            const bool in_brackets = kBrackets.find(folded[at - 1]) != std::string_view::npos;
            return in_brackets || (has_role && !is_word_byte(folded, at - 1));
        }
        std::size_t begin = at;
        while (begin > 0 && is_word_byte(folded, begin - 1)) --begin;
        return begin < at && is_role(folded.substr(begin, at - begin), words);
    };
    return std::ranges::any_of(words.gender_marks, [&](const std::string& mark) {
        for (auto at = folded.find(mark); at != folded.npos; at = folded.find(mark, at + 1)) {
            if (stands_at(at, mark)) return true;
        }
        return false;
    });
}

}  // namespace cvpdf
