#include "tailor/action_words.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kShortestStem = 3;  ///< bytes: üb, bau
constexpr std::string_view kAdjectiveEndings[] = {"em", "en", "er", "es", "e"};
/// No stem of a word has it.
constexpr char kMark = '~';

std::string with(std::string_view first, std::string_view second) {
    return std::string(first) + std::string(second);
}

bool is_vowel_at(std::string_view text, std::size_t at) {
    constexpr std::string_view kUmlauts[] = {"ä", "ö", "ü"};
    if (std::string_view("aeiouy").find(text[at]) != std::string_view::npos) return true;
    return std::ranges::any_of(
        kUmlauts, [&](std::string_view umlaut) { return text.substr(at).starts_with(umlaut); });
}

bool has_vowel(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_vowel_at(text, at)) return true;
    }
    return false;
}

bool may_be_stem(std::string_view text) {
    return text.size() >= kShortestStem && has_vowel(text);
}

/// Stems that differ by what their ending does to them are one: sammel-t, Samml-ung.
std::string named(std::string_view stem) {
    std::string name(stem);
    constexpr std::string_view kSharp = "ß";
    for (auto at = name.find(kSharp); at != name.npos; at = name.find(kSharp)) {
        name.replace(at, kSharp.size(), "ss");
    }
    const std::size_t size = name.size();
    const bool weak_e = size > 3 && name.ends_with("el") && !is_vowel_at(name, size - 3);
    if (weak_e) name.erase(size - 2, 1);
    return name;
}

/// Without each of the prefixes that it begins with, and as it is.
template <typename Visit>
void part_prefixes(std::string_view word, const std::vector<std::string>& prefixes,
                   const Visit& visit) {
    for (const std::string& prefix : prefixes) {
        if (word.starts_with(prefix)) visit(std::string_view(prefix), word.substr(prefix.size()));
    }
}

/// Finds the verb's stem, as the rules of German have it.
class GermanVerbs {
  public:
    explicit GermanVerbs(const PostingWords& words) : words_(words) {}

    std::string stem_of(std::string_view word, WordCase written) const {
        std::string stem = stem_of_noun(word);
        if (stem.empty()) stem = stem_of_participle(word);
        if (stem.empty()) stem = stem_of_infinitive(word, written);
        return stem;
    }

    bool is_strong(std::string_view word) const {
        if (is_plain_strong(word)) return true;
        return std::ranges::any_of(kAdjectiveEndings, [&](std::string_view ending) {
            return word.ends_with(ending) &&
                   is_plain_strong(word.substr(0, word.size() - ending.size()));
        });
    }

  private:
    bool is_plain_strong(std::string_view word) const {
        bool strong = is_strong_behind(word);
        part_prefixes(word, words_.separable_prefixes,
                      [&](std::string_view, std::string_view rest) {
                          strong = strong || is_strong_behind(rest);
                      });
        return strong;
    }

    bool is_strong_behind(std::string_view word) const {
        bool strong = word.starts_with("ge") && in_table(word.substr(2), words_.strong_participles);
        part_prefixes(word, words_.inseparable_prefixes,
                      [&](std::string_view, std::string_view rest) {
                          const std::string* verb = in_table(rest, words_.strong_participles);
                          strong = strong || (verb != nullptr && *verb + "en" != rest);
                      });
        return strong;
    }

    const std::string* in_table(
        std::string_view word, const std::map<std::string, std::string, std::less<>>& table) const {
        const auto found = table.find(word);
        return found == table.end() ? nullptr : &found->second;
    }

    /// Prüfung, Koordination, Anschluss.
    std::string stem_of_noun(std::string_view word) const {
        if (const auto nouns = words_.action_nouns.find(kGerman);
            nouns != words_.action_nouns.end()) {
            if (const std::string* verb = in_table(word, nouns->second)) return *verb;
            std::string stem;
            const auto try_rest = [&](std::string_view prefix, std::string_view rest) {
                const std::string* verb = in_table(rest, nouns->second);
                if (stem.empty() && verb != nullptr) stem = with(prefix, *verb);
            };
            part_prefixes(word, words_.separable_prefixes, try_rest);
            part_prefixes(word, words_.inseparable_prefixes, try_rest);
            if (!stem.empty()) return stem;
        }
        constexpr std::pair<std::string_view, std::string_view> kEndings[] = {
            {"ungen", ""},      {"ung", ""},      {"ikationen", "izier"}, {"ikation", "izier"},
            {"ationen", "ier"}, {"ation", "ier"}, {"uktionen", "uzier"},  {"uktion", "uzier"},
        };
        for (const auto& [ending, of_verb] : kEndings) {
            if (!word.ends_with(ending)) continue;
            const std::string_view start = word.substr(0, word.size() - ending.size());
            return may_be_stem(start) ? with(start, of_verb) : std::string();
        }
        return {};
    }

    std::string stem_of_participle(std::string_view word) const {
        std::string stem = stem_of_plain_participle(word);
        for (const std::string_view ending : kAdjectiveEndings) {
            if (!stem.empty()) break;
            if (!word.ends_with(ending)) continue;
            stem = stem_of_plain_participle(word.substr(0, word.size() - ending.size()));
        }
        return stem;
    }

    std::string stem_of_plain_participle(std::string_view word) const {
        std::string stem = stem_behind(word);
        part_prefixes(word, words_.separable_prefixes,
                      [&](std::string_view prefix, std::string_view rest) {
                          if (!stem.empty()) return;
                          stem = stem_behind(rest);
                          if (!stem.empty()) stem = with(prefix, stem);
                      });
        return stem;
    }

    /// Without a prefix that is parted from it: geprüft, betreut, überwiesen, montiert.
    std::string stem_behind(std::string_view word) const {
        for (const std::string& verb : words_.ge_verbs) {
            if (word.starts_with(verb)) return stem_before_t(word);
        }
        if (word.starts_with("ge")) {
            const std::string_view rest = word.substr(2);
            if (const std::string* verb = in_table(rest, words_.strong_participles)) return *verb;
            if (std::string stem = stem_before_t(rest); !stem.empty()) return stem;
        }
        std::string stem;
        part_prefixes(word, words_.inseparable_prefixes,
                      [&](std::string_view prefix, std::string_view rest) {
                          if (!stem.empty()) return;
                          const std::string* verb = in_table(rest, words_.strong_participles);
                          const std::string found = verb != nullptr ? *verb : stem_before_t(rest);
                          if (!found.empty()) stem = with(prefix, found);
                      });
        if (stem.empty() && word.ends_with("iert")) stem = word.substr(0, word.size() - 1);
        return stem;
    }

    /// prüf-t, leit-et, ordn-et.
    std::string stem_before_t(std::string_view word) const {
        if (!word.ends_with('t')) return {};
        std::string_view stem = word.substr(0, word.size() - 1);
        if (stem.size() > 2 && stem.ends_with('e')) {
            const std::string_view shorter = stem.substr(0, stem.size() - 1);
            const char last = shorter.back();
            const bool nasal =
                (last == 'm' || last == 'n') && !is_vowel_at(shorter, shorter.size() - 2);
            if (last == 'd' || last == 't' || nasal) stem = shorter;
        }
        return may_be_stem(stem) ? std::string(stem) : std::string();
    }

    /// prüfen, fördern, einzuweisen. Of words with a capital only those at the start that have a
    /// prefix: Erstellen; others may be plurals, as Stellen are.
    std::string stem_of_infinitive(std::string_view word, WordCase written) const {
        if (written == WordCase::kCapital) return {};
        std::string_view stem = word;
        if (word.ends_with("ern") || word.ends_with("eln")) {
            stem.remove_suffix(1);
        } else if (word.ends_with("en")) {
            stem.remove_suffix(2);
            const bool comparative =
                stem.ends_with("er") && !stem.ends_with("ier");  // sicheren is no sichern
            if (comparative) return {};
        } else {
            return {};
        }
        if (!may_be_stem(stem)) return {};
        std::string found = written == WordCase::kSmall ? std::string(stem) : std::string();
        part_prefixes(stem, words_.separable_prefixes,
                      [&](std::string_view prefix, std::string_view rest) {
                          const bool to = rest.starts_with("zu") && may_be_stem(rest.substr(2));
                          if (to) found = with(prefix, rest.substr(2));
                          if (!to && found.empty() && may_be_stem(rest)) found = stem;
                      });
        part_prefixes(stem, words_.inseparable_prefixes,
                      [&](std::string_view, std::string_view rest) {
                          if (found.empty() && may_be_stem(rest)) found = stem;
                      });
        return found;
    }

    const PostingWords& words_;
};

}  // namespace

std::string action_of(std::string_view folded, WordCase written, std::string_view language,
                      const PostingWords& words) {
    if (language == kGerman) {
        const std::string stem = GermanVerbs(words).stem_of(folded, written);
        return stem.empty() ? stem : kMark + named(stem);
    }
    const auto table = words.action_nouns.find(language);
    if (table == words.action_nouns.end()) return {};
    const auto found = table->second.find(folded);
    return found == table->second.end() ? std::string() : kMark + found->second;
}

bool is_strong_participle(std::string_view folded, const PostingWords& words) {
    return GermanVerbs(words).is_strong(folded);
}

}  // namespace cvpdf
