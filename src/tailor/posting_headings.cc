#include "tailor/posting_headings.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongestHeading = 60;  ///< bytes
constexpr std::string_view kWideColon = "：";

struct KindOfHeading {
    std::string_view name = {};
    PostingPartKind kind = PostingPartKind::kDescription;
};
/// "Preferred qualifications" are nice to have.
constexpr KindOfHeading kKinds[] = {
    {"nice", PostingPartKind::kNiceToHave},
    {"requirement", PostingPartKind::kRequirement},
    {"duty", PostingPartKind::kDuty},
    {"employer", PostingPartKind::kEmployer},
    {"boilerplate", PostingPartKind::kBoilerplate},
};

/// Where a phrase begins with a word of the text: "process" is not in "subprocess". Scripts without
/// blanks have it anywhere.
std::size_t find_phrase(std::string_view text, std::string_view phrase) {
    const bool anywhere = static_cast<unsigned char>(phrase.front()) >= 0x80;
    std::size_t at = text.find(phrase);
    while (at != std::string_view::npos && at > 0 && !anywhere && is_word_byte(text, at - 1)) {
        at = text.find(phrase, at + 1);
    }
    return at;
}

bool is_letter(char32_t c) {
    return is_left_to_right_letter(c) || is_right_to_left_letter(c);
}

bool begins_like_a_heading(std::string_view word, const PostingWords& words) {
    return std::ranges::any_of(words.headings, [&](const auto& list) {
        return std::ranges::any_of(
            list.second, [&](const std::string& phrase) { return word.starts_with(phrase); });
    });
}

/// How many words say something of a job, not of a part of its posting.
std::size_t count_telling(std::string_view folded, const PostingWords& words) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = at;
        bool has_letter = false;
        std::size_t next = at;
        while (next < folded.size()) {
            const char32_t c = next_code_point(folded, &next);
            if (is_white_space(c) || is_punctuation(c)) break;
            has_letter = has_letter || is_letter(c);
            end = next;
        }
        const std::string_view word = folded.substr(at, end - at);
        if (has_letter && !words.is_stop(word) && !begins_like_a_heading(word, words)) ++count;
        at = next;
    }
    return count;
}

struct FoundPhrase {
    PostingPartKind kind = PostingPartKind::kDescription;
    std::size_t telling = 0;  ///< words beside it
};

/// The phrase that leaves the least unsaid: "bonus points", not "bonus".
std::optional<FoundPhrase> find_heading_phrase(std::string_view text, const PostingWords& words) {
    const std::string folded = fold_phrase(text);
    std::optional<FoundPhrase> best;
    for (const KindOfHeading& kind : kKinds) {
        const auto list = words.headings.find(kind.name);
        if (best || list == words.headings.end()) continue;
        for (const std::string& phrase : list->second) {
            const std::size_t at = find_phrase(folded, phrase);
            if (at == std::string_view::npos) continue;
            std::size_t behind = at + phrase.size();
            while (is_word_byte(folded, behind)) ++behind;
            const std::string rest = folded.substr(0, at) + " " + folded.substr(behind);
            const std::size_t telling = count_telling(rest, words);
            if (!best || telling < best->telling) best = {.kind = kind.kind, .telling = telling};
        }
    }
    return best;
}

bool is_sentence(std::string_view text) {
    return text.ends_with('.') || text.ends_with("다");
}

/// `Similar jobs at Lark`, `Benefits at Lark`: whatever it goes on with.
bool begins_others(std::string_view text, const PostingWords& words) {
    const auto list = words.headings.find("others");
    if (list == words.headings.end() || is_sentence(text)) return false;
    const std::string folded = fold_phrase(text);
    return std::ranges::any_of(list->second, [&](const std::string& phrase) {
        const bool goes_on = is_word_byte(folded, phrase.size());
        const bool has_blanks = is_ascii_letter(static_cast<unsigned char>(phrase.back()));
        return folded.starts_with(phrase) && !(has_blanks && goes_on);
    });
}

bool ends_with_colon(std::string_view text) {
    return text.ends_with(':') || text.ends_with(kWideColon);
}

}  // namespace

std::optional<PostingHeading> find_heading(const PostingLine& line, const PostingWords& words) {
    if (line.item || line.text.empty() || line.text.size() > kLongestHeading) return std::nullopt;
    if (begins_others(line.text, words)) {
        return PostingHeading{.kind = PostingPartKind::kBoilerplate};
    }
    const bool marked = line.marked || ends_with_colon(line.text);
    const auto found =
        is_sentence(line.text) ? std::nullopt : find_heading_phrase(line.text, words);
    // "Benefits administration" is of the job, marked or not.
    const bool goes_on = found && found->telling > 0 && !is_of_job(found->kind);
    if (found && !goes_on && (marked || found->telling == 0)) {
        return PostingHeading{.kind = found->kind};
    }
    const bool may_say_more =
        found && found->telling == 1 && line.set_off && is_of_job(found->kind);
    if (may_say_more) return PostingHeading{.kind = found->kind, .says_more = true};
    if (line.marked) return PostingHeading{};
    return std::nullopt;
}

std::optional<ColonSplit> split_at_colon(std::string_view line) {
    const std::size_t wide = line.find(kWideColon);
    const std::size_t colon = std::min(line.find(':'), wide);
    if (colon == std::string_view::npos) return std::nullopt;
    const std::size_t behind = colon + (colon == wide ? kWideColon.size() : 1);
    return ColonSplit{.before = line.substr(0, colon), .behind = line.substr(behind)};
}

PostingPartView split_inline_heading(PostingPartView part, const PostingWords& words) {
    const auto split = split_at_colon(part.text);
    if (!split || split->before.empty() || split->before.size() > kLongestHeading) return part;
    const std::string_view rest = trim_blanks(split->behind);
    const auto found = find_heading_phrase(split->before, words);
    if (rest.empty() || !found || found->telling > 0) return part;
    return {.kind = found->kind, .text = rest};
}

}  // namespace cvpdf
