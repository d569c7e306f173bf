#include "tailor/heading_words.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/posting_headings.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

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

struct CountedWords {
    std::size_t telling = 0;
    std::size_t loose = 0;
};
/// Which words say something of a job, not of a part of its posting; of the others, which are
/// longer than particles and yet none of headings.
CountedWords count_words(std::string_view folded, PostingPartKind kind, const PostingWords& words) {
    constexpr std::size_t kParticle = 3;  // letters
    CountedWords count;
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = at;
        std::size_t letters = 0;
        bool number = false;
        std::size_t next = at;
        while (next < folded.size()) {
            const char32_t c = next_code_point(folded, &next);
            if (is_white_space(c) || is_punctuation(c)) break;
            if (is_letter(c)) ++letters;
            if (c >= '0' && c <= '9') number = true;
            end = next;
        }
        const std::string_view word = folded.substr(at, end - at);
        at = next;
        if (number && letters == 0) ++count.loose;
        if (letters == 0 || is_of_grammar(word)) continue;
        const bool fills =
            words.heading_fillers.contains(word) || begins_like_a_heading(word, words) ||
            (!is_of_job(kind) &&
             (is_of_somebody(word) || is_heading_phrase(word, words.heading_phrases)));
        if (fills) continue;
        if (!words.is_stop(word)) {
            ++count.telling;
        } else if (letters > kParticle) {
            ++count.loose;
        }
    }
    return count;
}

/// "Bonus points", not "bonus"; what two kinds say alike is of the longer phrase, but within the
/// job of the first kind.
bool says_more_than(const FoundPhrase& phrase, const FoundPhrase& other) {
    if (phrase.telling != other.telling) return phrase.telling < other.telling;
    const bool both_of_job = is_of_job(phrase.kind) && is_of_job(other.kind);
    if (!both_of_job && phrase.size != other.size) return phrase.size > other.size;
    if (!both_of_job && phrase.loose != other.loose) return phrase.loose < other.loose;
    return phrase.order < other.order;
}

}  // namespace

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

std::optional<FoundPhrase> find_heading_phrase(std::string_view folded, const PostingWords& words) {
    std::optional<FoundPhrase> best;
    const auto consider = [&](FoundPhrase found, const std::string& rest) {
        found.kind = kKinds[found.order].kind;
        const CountedWords beside = count_words(rest, found.kind, words);
        found.telling = beside.telling;
        found.loose = beside.loose;
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
                     std::string(folded.substr(0, at)).append(" ").append(folded.substr(behind)));
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

std::optional<PostingPartKind> find_whole_heading(std::string_view folded,
                                                  const PostingWords& words) {
    const std::string_view bare = trim(folded, " :!?.()[]");
    for (const KindOfHeading& kind : kKinds) {
        const auto list = words.whole_headings.find(kind.name);
        if (list != words.whole_headings.end() && list->second.contains(bare)) return kind.kind;
    }
    return std::nullopt;
}

}  // namespace cvpdf
