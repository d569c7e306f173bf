#include "tailor/posting_headings.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/heading_shape.h"
#include "tailor/heading_words.h"
#include "tailor/lines_of_work.h"
#include "tailor/other_jobs.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::string_view kWideColon = "：";

/// "You pay attention to details", "Interested in people": in the midst of other lines.
bool may_be_said(const FoundPhrase& found) {
    return found.whole_words && !is_of_job(found.kind) && found.loose > 0;
}

/// "이런 점이 좋습니다": a short sentence of Korean is a heading wherever it stands.
bool says_nothing_else(const FoundPhrase& found) {
    return found.whole_words && !is_of_job(found.kind) && found.telling == 0 && found.loose == 0;
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

/// Without whose it is: `Lark's benefits`, `Life at Lark`, `Why Lark?`, `About Lark`.
std::string_view without_employer(std::string_view text, const PostingWords& words) {
    constexpr std::string_view kGenitives[] = {"'s ", "’s ", "s' ", "s’ "};
    constexpr std::string_view kAboutUs = "about us";
    const auto begins_name = [](std::string_view name) {
        const char first = name.empty() ? 'a' : name.front();
        return !(first >= 'a' && first <= 'z');
    };
    const auto before_name = [&](std::string_view word) {
        return text.starts_with(word) && text.substr(word.size()).starts_with(' ') &&
               begins_name(text.substr(word.size() + 1));
    };
    for (const std::string& why : words.why_employer) {
        if (before_name(why)) return text.substr(0, why.size());
    }
    for (const std::string& about : words.about_employer) {
        if (before_name(about)) return kAboutUs;
    }
    for (const std::string& word : words.at_employer) {
        const bool is_word = is_ascii_letter(static_cast<unsigned char>(word.back()));
        const std::string sign = fmt::format(" {}{}", word, is_word ? " " : "");  // Life @Lark
        const std::size_t at = text.find(sign);
        const std::size_t behind = at + sign.size();
        if (at != text.npos && begins_name(text.substr(behind))) text = text.substr(0, behind);
    }
    for (const std::string_view sign : kGenitives) {
        const std::size_t at = text.find(sign);
        const bool name = at != text.npos && at > 0 && begins_name(text);
        if (name) text = text.substr(at + sign.size());
    }
    return text;
}

/// `토스뱅크 복지`, `株式会社ラオンの福利厚生`: the last word says what it is.
bool ends_like_gains(std::string_view text, const PostingWords& words) {
    constexpr std::size_t kLongest = 40;  // columns
    const std::string folded = fold_phrase(trim(text, " :!?"));
    return display_width(folded) <= kLongest &&
           std::ranges::any_of(words.last_of_gains,
                               [&](const std::string& last) { return folded.ends_with(last); });
}

/// Whatever else it has: `토스뱅크 복지`, "Why people stay", "Das springt für dich raus".
bool says_what_one_gets(std::string_view text, std::string_view folded, const PostingWords& words) {
    if (ends_like_gains(text, words)) return true;
    return asks_why(folded, words) ||
           (opens_clause(folded, words) && has_any_phrase(folded, words.for_reader));
}

bool ends_with_colon(std::string_view text) {
    return text.ends_with(':') || text.ends_with(kWideColon);
}

}  // namespace

std::optional<PostingHeading> find_heading(const PostingLine& line, const PostingWords& words) {
    if (line.item || line.text.empty() || display_width(line.text) > kLongestHeading) {
        return std::nullopt;
    }
    if (line.heads) return line.heads;
    if (begins_others(line.text, words)) {
        return PostingHeading{.kind = PostingPartKind::kBoilerplate};
    }
    const std::string folded = without_signs(fold_phrase(line.text));
    if (!is_sentence(line.text) && heads_other_jobs(folded, words)) {
        return PostingHeading{.kind = PostingPartKind::kBoilerplate};
    }
    if (const auto whole = find_whole_heading(folded, words)) return PostingHeading{.kind = *whole};
    const bool marked = line.marked || ends_with_colon(line.text);
    const bool sentence = is_sentence(line.text);
    auto found = line.text.ends_with('.') ? std::nullopt : find_heading_phrase(folded, words);
    // "이런 분을 찾습니다" above a list is a heading.
    const bool may_tell = line.set_off || (found && says_nothing_else(*found));
    if (sentence && found && (found->telling > 0 || !may_tell)) found.reset();
    const bool apart = marked || line.set_off || (!sentence && announces(folded, words));
    if (!apart && found && may_be_said(*found)) found.reset();
    // "Benefits administration" is of the job, marked or not.
    const bool goes_on = found && found->telling > 0 && !is_of_job(found->kind);
    const bool works = found && !is_of_job(found->kind) && ends_like_work(line.text, words);
    if (found && !goes_on && !works && (marked || found->telling == 0)) {
        if (!line.above_work || is_of_job(found->kind)) return PostingHeading{.kind = found->kind};
        return PostingHeading{.kind = PostingPartKind::kDuty, .says_more = true};
    }
    const bool of_others = !sentence && !works && !line.above_work && (!found || goes_on);
    if (of_others && apart && says_what_one_gets(line.text, folded, words)) {
        return PostingHeading{.kind = PostingPartKind::kBoilerplate};
    }
    if (of_others && apart) {
        const std::string_view rest = without_employer(line.text, words);
        const auto within = rest == line.text
                                ? std::nullopt
                                : find_heading_phrase(without_signs(fold_phrase(rest)), words);
        const bool of_employer = within && within->telling == 0 && !is_of_job(within->kind);
        if (of_employer) return PostingHeading{.kind = within->kind};
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

std::optional<ColonSplit> split_form_line(std::string_view line) {
    constexpr std::string_view kWideBlank = "\u3000";
    constexpr std::size_t kLongestLabel = 24;  // columns
    const auto script = [&](std::size_t at) { return word_script(next_code_point(line, &at)); };
    if (line.empty()) return std::nullopt;
    const WordScript first = script(0);
    if (first != WordScript::kHan && first != WordScript::kKatakana) return std::nullopt;
    const std::size_t end = std::min(line.find_first_of(" \t"), line.find(kWideBlank));
    if (end == line.npos || display_width(line.substr(0, end)) > kLongestLabel) return std::nullopt;
    std::string_view value = line.substr(end);
    const auto blank = [&]() -> std::size_t {
        if (value.starts_with(kWideBlank)) return kWideBlank.size();
        return value.starts_with(' ') || value.starts_with('\t') ? 1 : 0;
    };
    while (const std::size_t size = blank()) value.remove_prefix(size);
    if (value.empty()) return std::nullopt;
    return ColonSplit{.before = line.substr(0, end), .behind = value};
}

PostingPartView split_inline_heading(PostingPartView part, const PostingWords& words) {
    for (const auto& split : {split_at_colon(part.text), split_form_line(part.text)}) {
        if (!split || split->before.empty() || display_width(split->before) > kLongestHeading) {
            continue;
        }
        const std::string_view rest = trim_blanks(split->behind);
        const auto found = find_heading_phrase(without_signs(fold_phrase(split->before)), words);
        if (rest.empty() || !found || found->telling > 0) continue;
        return {.kind = found->kind, .text = rest};
    }
    return part;
}

}  // namespace cvpdf
