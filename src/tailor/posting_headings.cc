#include "tailor/posting_headings.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/lines_of_work.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

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

/// A phrase is nothing but this word, or what a Korean one begins with.
bool is_heading_phrase(std::string_view word, const HeadingPhrases& phrases) {
    const auto is_word = [&](const HeadingPhrase& phrase) {
        return phrase.parts.size() == 1 && phrase.parts.front() == word;
    };
    const auto same = phrases.by_word.find(word);
    if (same != phrases.by_word.end() && std::ranges::any_of(same->second, is_word)) return true;
    if (is_ascii(word)) return false;
    std::size_t at = 0;
    const bool hangul = word_script(next_code_point(word, &at)) == WordScript::kHangul;
    return std::ranges::any_of(phrases.unspaced, [&](const HeadingPhrase& phrase) {
        return is_word(phrase) ||
               (hangul && phrase.parts.size() == 1 && word.starts_with(phrase.parts.front()));
    });
}

/// Particles and endings of Japanese, and what an apostrophe has before it: l'offre.
bool is_of_grammar(std::string_view word) {
    std::size_t at = 0;
    const WordScript script = word_script(next_code_point(word, &at));
    if (script == WordScript::kLetter) return at == word.size();
    return script == WordScript::kHiragana && end_of_run(word, 0, script) == word.size();
}

/// `라온의`, `라온에서`: whose it is, or where.
bool is_of_somebody(std::string_view word) {
    constexpr std::string_view kParticles[] = {"의", "은", "는", "에서", "과", "와"};
    return std::ranges::any_of(kParticles, [&](std::string_view particle) {
        return word.size() > particle.size() && word.ends_with(particle);
    });
}

/// How many words say something of a job, not of a part of its posting.
std::size_t count_telling(std::string_view folded, PostingPartKind kind,
                          const PostingWords& words) {
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
        at = next;
        if (!has_letter || words.is_stop(word) || is_of_grammar(word)) continue;
        const bool fills = words.heading_fillers.contains(word) ||
                           (!is_of_job(kind) && (is_of_somebody(word) ||
                                                 is_heading_phrase(word, words.heading_phrases)));
        if (!fills && !begins_like_a_heading(word, words)) ++count;
    }
    return count;
}

/// A blank for what may stand right beside a word: "¿Qué ofrecemos?", "🎁Benefits".
std::string without_signs(std::string_view folded) {
    constexpr char32_t kArrows = 0x2190;  // here symbols begin, up to the scripts of East Asia
    constexpr char32_t kEastAsian = 0x2E80;
    constexpr char32_t kPictures = 0x1F000;
    constexpr char32_t kMorePictures = 0x20000;
    std::string out;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(folded, &at);
        const bool picture =
            (c >= kArrows && c < kEastAsian) || (c >= kPictures && c < kMorePictures);
        const bool sign = picture || (c >= 0x80 && c < kEastAsian && is_punctuation(c));
        if (sign) {
            out += ' ';
        } else {
            out.append(folded, begin, at - begin);
        }
    }
    return out;
}

std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) ++count;
        at = end + 1;
    }
    return count;
}

struct FoundPhrase {
    PostingPartKind kind = PostingPartKind::kDescription;
    std::size_t telling = 0;  ///< words beside it
    std::size_t order = 0;    ///< of its kind
    std::size_t size = 0;
    bool whole_words = false;  ///< of `heading_phrases`
    std::size_t beside = 0;    ///< words that are not of it, be they telling or not
};

/// "Bonus points", not "bonus"; what two kinds say alike is of the longer phrase, but within the
/// job of the first kind.
bool says_more_than(const FoundPhrase& phrase, const FoundPhrase& other) {
    if (phrase.telling != other.telling) return phrase.telling < other.telling;
    const bool both_of_job = is_of_job(phrase.kind) && is_of_job(other.kind);
    if (!both_of_job && phrase.size != other.size) return phrase.size > other.size;
    return phrase.order < other.order;
}

/// The phrase that leaves the least unsaid.
std::optional<FoundPhrase> find_heading_phrase(std::string_view text, const PostingWords& words) {
    const std::string folded = without_signs(fold_phrase(text));
    std::optional<FoundPhrase> best;
    const auto consider = [&](FoundPhrase found, const std::string& rest) {
        found.kind = kKinds[found.order].kind;
        found.telling = count_telling(rest, found.kind, words);
        found.beside = count_words(rest);
        if (!best || says_more_than(found, *best)) best = found;
    };
    for (std::size_t order = 0; order < std::size(kKinds); ++order) {
        const auto list = words.headings.find(kKinds[order].name);
        if (list == words.headings.end()) continue;
        for (const std::string& phrase : list->second) {
            const std::size_t at = find_phrase(folded, phrase);
            if (at == std::string_view::npos) continue;
            std::size_t behind = at + phrase.size();
            while (is_word_byte(folded, behind)) ++behind;
            consider({.order = order, .size = phrase.size()},
                     folded.substr(0, at) + " " + folded.substr(behind));
        }
    }
    find_heading_phrases(folded, words.heading_phrases, [&](const PhraseInHeading& found) {
        const auto kind = std::ranges::find(kKinds, found.kind, &KindOfHeading::name);
        assert(kind != std::end(kKinds) && "the data has kinds of headings that are not known");
        consider({.order = static_cast<std::size_t>(kind - std::begin(kKinds)),
                  .size = found.size,
                  .whole_words = true},
                 found.rest);
    });
    return best;
}

/// "You pay attention to details", "Interested in people": in the midst of other lines.
bool may_be_said(const FoundPhrase& found, std::string_view text) {
    constexpr std::size_t kMost = 4;  // words of a heading with no room above it
    const std::size_t words = count_words(text);
    const bool one_word = words == found.beside + 1 && found.beside > 1;
    return found.whole_words && !is_of_job(found.kind) && (words > kMost || one_word);
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

bool ends_with_colon(std::string_view text) {
    return text.ends_with(':') || text.ends_with(kWideColon);
}

}  // namespace

std::optional<PostingHeading> find_heading(const PostingLine& line, const PostingWords& words) {
    if (line.item || line.text.empty() || display_width(line.text) > kLongestHeading) {
        return std::nullopt;
    }
    if (line.above_gains || begins_others(line.text, words)) {
        return PostingHeading{.kind = PostingPartKind::kBoilerplate};
    }
    const bool marked = line.marked || ends_with_colon(line.text);
    const bool sentence = is_sentence(line.text);
    auto found = line.text.ends_with('.') ? std::nullopt : find_heading_phrase(line.text, words);
    // "이런 분을 찾습니다" above a list is a heading.
    if (sentence && found && (found->telling > 0 || !line.set_off)) found.reset();
    const bool within_lines = !marked && !line.set_off;
    if (within_lines && found && may_be_said(*found, line.text)) found.reset();
    // "Benefits administration" is of the job, marked or not.
    const bool goes_on = found && found->telling > 0 && !is_of_job(found->kind);
    const bool works = found && !is_of_job(found->kind) && ends_like_work(line.text, words);
    if (found && !goes_on && !works && (marked || found->telling == 0)) {
        if (!line.above_work || is_of_job(found->kind)) return PostingHeading{.kind = found->kind};
        return PostingHeading{.kind = PostingPartKind::kDuty, .says_more = true};
    }
    if (!sentence && !works && !line.above_work && (!found || goes_on)) {
        const std::string_view rest = without_employer(line.text, words);
        const auto within = rest == line.text ? std::nullopt : find_heading_phrase(rest, words);
        const bool of_employer = within && within->telling == 0 && !is_of_job(within->kind);
        const bool apart = line.set_off || marked;
        if (apart && of_employer) return PostingHeading{.kind = within->kind};
        if (apart && ends_like_gains(line.text, words)) {
            return PostingHeading{.kind = PostingPartKind::kBoilerplate};
        }
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
        const auto found = find_heading_phrase(split->before, words);
        if (rest.empty() || !found || found->telling > 0) continue;
        return {.kind = found->kind, .text = rest};
    }
    return part;
}

}  // namespace cvpdf
