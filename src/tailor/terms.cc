#include "tailor/terms.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "cv/language_tag.h"
#include "tailor/action_words.h"
#include "tailor/british_spelling.h"
#include "tailor/compounds.h"
#include "tailor/han_words.h"
#include "tailor/inflection.h"
#include "tailor/katakana_words.h"
#include "tailor/numbered_names.h"
#include "tailor/skip_address.h"
#include "tailor/word_borders.h"
#include "tailor/word_forms.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

/// GPUs, APIs: no language's stemmer knows these.
bool is_plural_acronym(std::string_view word) {
    return word.size() > 2 && word.back() == 's' &&
           std::ranges::all_of(word.substr(0, word.size() - 1),
                               [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// An acronym is no word of another language, nor is AI one of Italian: ESA, ELK.
bool is_stop_in_capitals(std::string_view folded, std::string_view language,
                         const PostingWords& words) {
    if (words.stop_at_home.contains(folded)) return false;
    return std::ranges::any_of(words.stop, [&](const auto& list) {
        return (list.first == language || list.first == "en") && list.second.contains(folded);
    });
}

/// 5, 2,500 or 5+.
bool is_number(std::string_view word) {
    return word.find_first_not_of("0123456789.,+") == std::string_view::npos;
}

/// A capital behind the first letter, or a sign: names and acronyms.
Spelling spelling_of(std::string_view word, Place place) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (std::ranges::any_of(word.substr(1), is_capital)) return Spelling::kName;
    const bool is_amount = is_ascii_digit(static_cast<unsigned char>(word.front()));
    if (!is_amount && word.find_first_of("+#.") != std::string_view::npos) return Spelling::kName;
    const bool by_choice = is_capital(word.front()) && place != Place::kSentenceStart;
    return by_choice ? Spelling::kCapital : Spelling::kPlain;
}

/// The word that an irregular form is of, in one of the spellings of English.
std::string form_of(const std::string& folded, std::string_view stemming,
                    const PostingWords& words) {
    const std::string& form = words.base_form(folded, stemming);
    if (stemming != "en" || form != folded) return form;
    return words.base_form(british_spelling(folded), stemming);
}

/// Words as one phrase. Two pairs of Han signs that follow each other share one.
std::string typed_together(std::span<const Term> words) {
    std::string typed;
    for (const Term& word : words) {
        std::string_view shown = word.shown;
        if (!typed.empty() && is_han_pair(word.key)) {
            const std::string_view first = shown.substr(0, behind_sign(shown, 0));
            if (typed.ends_with(first)) shown.remove_prefix(first.size());
        } else if (!typed.empty()) {
            typed += word.joint == '\0' ? ' ' : word.joint;
        }
        typed += shown;
    }
    return typed;
}

WordCase word_case(std::string_view word, std::string_view folded, Place place) {
    if (folded.starts_with(word.substr(0, behind_sign(word, 0)))) return WordCase::kSmall;
    return place == Place::kSentenceStart ? WordCase::kSentenceStart : WordCase::kCapital;
}

}  // namespace

bool agree(const Term& a, const Term& b, const Agreement& agreement) {
    if (a.key != b.key) return false;
    if (a.word.empty() || b.word.empty() || a.word == b.word) return true;
    // LIMS is no plural of the name Lim.
    if ((is_acronym(a.shown) && is_name(b.shown)) || (is_acronym(b.shown) && is_name(a.shown))) {
        return false;
    }
    const std::string language = stem_language(agreement.language);
    return agreement.likeness == Likeness::kForms
               ? are_forms_of_one_word(a.word, b.word, language, agreement.words)
               : are_of_one_action(a.word, b.word, language, agreement.words);
}

bool speak_of_one_action(const Term& a, const Term& b) {
    return !a.action.empty() && a.action == b.action;
}

/// The words that a compound is made of, the longest first ones; the word itself where it is none.
std::vector<std::string> TermReader::parted(const std::string& word) const {
    if (word.size() < 4 * kSyllable) return {word};
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at + kSyllable < word.size()) {
        std::size_t length = std::min(word.size() - at, word.size() - kSyllable);
        while (length >= 2 * kSyllable &&
               !lexicon_.korean_words.contains(word.substr(at, length))) {
            length -= kSyllable;
        }
        if (length < 2 * kSyllable) return {word};
        parts.push_back(word.substr(at, length));
        at += length;
    }
    return parts;
}

void TermReader::add_hangul(std::string_view word, bool after_break,
                            std::vector<Term>& terms) const {
    const std::string root = stemmer_.korean_root(word);
    for (const std::string& part : parted(root)) {
        const bool stop = lexicon_.words.is_stop(part) || lexicon_.words.is_stop(word);
        const bool tells =
            part.size() >= 2 * kSyllable && (!stop || lexicon_.named_trades.contains(part));
        terms.push_back({.key = part,
                         .shown = part,
                         .telling = tells ? Telling::kSomething : Telling::kNothing,
                         .after_break = std::exchange(after_break, false),
                         .compound = may_be_compound(part)});
    }
}

void TermReader::add_han(std::string_view run, bool after_break, std::vector<Term>& terms) const {
    std::size_t second = behind_sign(run, 0);
    bool behind_stop = false;
    for (std::size_t first = 0; second < run.size();) {
        const std::size_t end = behind_sign(run, second);
        const std::string_view pair = run.substr(first, end - first);
        const bool stop = lexicon_.words.is_stop(pair);
        // A pair that shares a sign with a word that says nothing is none: 発経 in 開発経験.
        const bool before_stop = end < run.size() && lexicon_.words.is_stop(run.substr(
                                                         second, behind_sign(run, end) - second));
        const bool tells = !stop && !behind_stop && !before_stop;
        terms.push_back({.key = std::string(pair),
                         .shown = std::string(pair),
                         .telling = tells ? Telling::kSomething : Telling::kNothing,
                         .after_break = std::exchange(after_break, false)});
        behind_stop = stop;
        first = std::exchange(second, end);
    }
}

void TermReader::add_katakana(std::string_view word, bool after_break,
                              std::vector<Term>& terms) const {
    const bool has_meaning = meanings_in("ja").contains(katakana_key(word));
    const std::vector<std::string_view> parts =
        has_meaning ? std::vector{word} : parts_of_katakana(word, lexicon_.katakana_words);
    for (const std::string_view part : parts) {
        const bool tells = behind_sign(part, 0) < part.size() && !lexicon_.words.is_stop(part);
        terms.push_back({.key = katakana_key(part),
                         .shown = std::string(part),
                         .telling = tells ? Telling::kSomething : Telling::kNothing,
                         .after_break = std::exchange(after_break, false)});
    }
}

/// With full stops, or with hyphens where the closed word is known, or says nothing as a whole.
TermReader::LetterWord TermReader::letter_word_at(std::string_view text, std::size_t at) const {
    if (const std::size_t end = end_of_dotted(text, at); end != at) {
        const std::string_view typed = text.substr(at, end - at);
        return {.typed = typed, .normal = without_dots(typed)};
    }
    const std::size_t end_of_first = end_of_run(text, at, WordScript::kLetter);
    const std::string_view first = text.substr(at, end_of_first - at);
    const std::size_t end = end_of_hyphened(text, end_of_first);
    if (end != end_of_first) {
        const std::string_view typed = text.substr(at, end - at);
        std::string closed = without_hyphens(typed);
        const std::string folded = fold_case(closed);
        const bool plural = folded.ends_with('s');
        const bool known = lexicon_.closed_words.contains(folded) ||
                           lexicon_.closed_words.contains(
                               plural ? folded.substr(0, folded.size() - 1) : folded + 's');
        if (known || lexicon_.words.is_stop(fold_case(typed))) {
            return {.typed = typed, .normal = std::move(closed)};
        }
    }
    return {.typed = first, .normal = std::string(first)};
}

void TermReader::add_word(const LetterWord& letters, std::string_view language, Place place,
                          std::vector<Term>& terms) {
    std::string_view word = letters.normal;
    std::string_view typed = letters.typed;
    if (is_plural_acronym(word)) {
        word.remove_suffix(1);
        typed.remove_suffix(1);
    }
    const std::string folded = fold_case(word);
    // "Go" is a language, "go" is not; of other single letters C and R are.
    const bool letter = behind_sign(word, 0) == word.size() && word != "C" && word != "R";
    const bool says_little = word == "go" || is_number(word) || letter;
    const std::string stemming = stem_language(language);
    const std::string form = form_of(folded, stemming, lexicon_.words);
    const std::string own = base_language(language);
    const auto is_stop = [&](std::string_view one) {
        return is_acronym(word) ? is_stop_in_capitals(one, own, lexicon_.words)
                                : lexicon_.words.is_stop(one, own);
    };
    const bool listed = is_stop(folded) || is_stop(form) ||
                        (typed.size() != word.size() && is_stop(fold_case(typed)));
    const bool named = listed && !lexicon_.named_trades.empty() &&
                       lexicon_.named_trades.contains(stemmer_.stem(form, language));
    const bool stop = says_little || (listed && !named);
    const bool name = spelling_of(word, place) == Spelling::kName;  // JavaScript is one word
    const bool german = base_language(language) == kGerman && !stop && !name;
    const auto parts = german ? compounds_.parts_of(folded) : std::vector<std::string>();
    bool after_break = place != Place::kWithinPhrase;
    for (const std::string& part : parts) {
        const bool first = &part == &parts.front();
        const std::string folded_part = fold_case(part);
        const bool tells = !lexicon_.words.is_stop(folded_part);
        terms.push_back(
            {.key = stemmer_.stem(folded_part, kGerman),
             .shown = part,
             .word = folded_part,
             .action = action_of(folded_part, WordCase::kCapital, kGerman, lexicon_.words),
             .telling = tells ? Telling::kSomething : Telling::kNothing,
             .after_break = std::exchange(after_break, false),
             .whole = first ? std::string(typed) : std::string(),
             .parts = first ? parts.size() : 0});
    }
    if (!parts.empty()) return;
    const WordCase written = word_case(word, folded, place);
    std::string action;
    if (!stop && !name) action = action_of(form, written, stemming, lexicon_.words);
    const bool strong = german && written == WordCase::kSmall && !action.empty() &&
                        is_strong_participle(form, lexicon_.words);
    std::string stem = strong ? action : stemmer_.stem(form, language);
    const bool compound = german && !strong && may_be_compound(stem);
    terms.push_back({.key = std::move(stem),
                     .shown = std::string(typed),
                     .word = form,
                     .action = std::move(action),
                     .telling = stop ? Telling::kNothing : Telling::kSomething,
                     .after_break = after_break,
                     .compound = compound,
                     .spelling = stop ? Spelling::kPlain : spelling_of(word, place)});
}

std::vector<Term> TermReader::read_words(std::string_view text, std::string_view language) {
    if (language.empty()) language = lexicon_.language;
    const bool german = base_language(language) == kGerman;
    std::vector<Term> terms;
    std::vector<ReadWord> read;
    Place place = Place::kSentenceStart;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t behind = skip_address(text, at); behind != at) {
            at = behind;
            continue;
        }
        std::size_t next = at;
        const char32_t c = next_code_point(text, &next);
        const WordScript script = word_script(c);
        const bool leads = is_leading_point(text, at);
        if (script == WordScript::kNone && !leads) {
            if (ends_sentence(c)) place = Place::kSentenceStart;
            const bool within = is_apostrophe(c) && at > 0 && is_word_byte(text, at - 1) &&
                                is_word_byte(text, next);
            if (parts_phrases(c) && !within) place = std::max(place, Place::kBehindBreak);
            if (c == ',') place = Place::kBehindBreak;  // "e.g., Kafka" is within its sentence
            at = next;
            continue;
        }
        std::size_t end =
            leads ? end_of_run(text, next, WordScript::kLetter) : end_of_run(text, at, script);
        const std::string_view run = text.substr(at, end - at);
        const bool after_break = place != Place::kWithinPhrase;
        const char joint = joint_before(text, at);
        const std::size_t before = terms.size();
        if (script == WordScript::kHangul) {
            add_hangul(run, after_break, terms);
        } else if (script == WordScript::kHan && behind_sign(run, 0) < run.size()) {
            add_han(run, after_break, terms);
        } else if (script == WordScript::kHiragana || script == WordScript::kHan) {
            terms.push_back(
                {.key = std::string(run), .shown = std::string(run), .telling = Telling::kNothing});
        } else if (script == WordScript::kKatakana) {
            add_katakana(run, after_break, terms);
        } else if (leads || script != WordScript::kLetter) {
            add_word({.typed = run, .normal = std::string(run)}, language, place, terms);
        } else if (const SuspendedWord suspended =
                       german ? suspended_word(text, at, end) : SuspendedWord();
                   !suspended.first.empty()) {
            const std::string whole = compounds_.whole_of(suspended);
            const std::string_view meant = whole.empty() ? run : whole;
            add_word({.typed = meant, .normal = std::string(meant)}, language, place, terms);
            // What is left of an unknown word with its joining s says nothing: Monats-.
            if (whole.empty() && run.ends_with('s')) terms.back().telling = Telling::kNothing;
        } else {
            const LetterWord letters = letter_word_at(text, at);
            add_word(letters, language, place, terms);
            end = at + letters.typed.size();
        }
        if (before < terms.size()) {
            terms[before].joint = joint;
            read.push_back({.begin = at, .end = end, .term = terms.size() - 1});
            join_number(text, read, lexicon_.words, terms);
        }
        place = Place::kWithinPhrase;
        at = end;
    }
    return terms;
}

const Meanings& TermReader::meanings_in(std::string_view language) const {
    static const Meanings kNone;
    const std::string_view own = language.empty() ? lexicon_.language : language;
    for (const std::string& name : {stem_language(own), std::string("en")}) {
        const auto found = lexicon_.meanings.find(name);
        if (found != lexicon_.meanings.end()) return found->second;
    }
    return kNone;
}

std::vector<Term> TermReader::read(std::string_view text, std::string_view language) {
    const std::vector<Term> words = read_words(text, language);
    const Meanings& meanings = meanings_in(language);
    const std::string_view own = language.empty() ? lexicon_.language : language;
    const Agreement agreement{.language = own, .words = lexicon_.words};
    const auto begins_with = [&](const Meaning& meaning, std::size_t at) {
        if (at + meaning.words.size() > words.size()) return false;
        // LC-MS measures in 5 ms: neither is M.S.
        if (meaning.words.size() == 1 && is_dotted(meaning.words.front().shown) &&
            !is_dotted(words[at].shown)) {
            const bool joins =
                words[at].joint != '\0' || (at + 1 < words.size() && words[at + 1].joint != '\0');
            if (joins || fold_case(words[at].shown) == words[at].shown) return false;
        }
        for (std::size_t i = 0; i < meaning.words.size(); ++i) {
            if (!agree(words[at + i], meaning.words[i], agreement)) return false;
            if (i > 0 && words[at + i].after_break) return false;
        }
        return true;
    };
    std::vector<Term> terms;
    for (std::size_t at = 0; at < words.size();) {
        const auto known = meanings.find(words[at].key);
        const Meaning* found = nullptr;
        if (known != meanings.end()) {
            const auto longest = std::ranges::find_if(
                known->second, [&](const Meaning& meaning) { return begins_with(meaning, at); });
            if (longest != known->second.end()) found = &*longest;
        }
        // A word that tells nothing by itself tells nothing as a synonym: "go" is not Go.
        if (found == nullptr ||
            (found->words.size() == 1 && words[at].telling == Telling::kNothing)) {
            terms.push_back(words[at++]);
            continue;
        }
        const std::string typed = typed_together(std::span(words).subspan(at, found->words.size()));
        terms.push_back({.key = "=" + found->name,
                         .shown = std::move(typed),
                         .after_break = words[at].after_break,
                         .has_number = words[at + found->words.size() - 1].has_number,
                         .spelling = Spelling::kName});
        at += found->words.size();
    }
    return terms;
}

std::vector<Term> TermReader::read_wanted(std::string_view text, std::string_view language) {
    std::vector<Term> terms = read(text, language);
    for (std::size_t i = 0; i + 1 < terms.size(); ++i) {
        if (terms[i].has_number && terms[i].after_break) terms[i + 1].after_break = true;
    }
    std::erase_if(terms, [](const Term& term) { return term.has_number; });
    return terms;
}

}  // namespace cvpdf
