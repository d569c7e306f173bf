#include "tailor/lexicon.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/unicode.h"
#include "cv/language_tag.h"
#include "tailor/katakana_words.h"
#include "tailor/stems.h"
#include "tailor/terms.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

Meanings read_meanings(const Synonyms& synonyms, std::string_view language, TermReader& reader) {
    Meanings meanings;
    for (const std::vector<std::string>& meaning : synonyms) {
        for (const std::string& phrase : meaning) {
            std::string closed = phrase;
            std::erase(closed, '-');
            std::vector<std::string> spellings{phrase};
            if (closed != phrase) spellings.push_back(std::move(closed));
            for (const std::string& spelling : spellings) {
                Meaning known{.words = reader.read_words(spelling, language),
                              .name = meaning.front()};
                if (known.words.empty()) continue;
                auto& same_start = meanings[known.words.front().key];
                same_start.push_back(std::move(known));
            }
        }
    }
    for (auto& [key, list] : meanings) {
        std::ranges::stable_sort(list, std::greater(),
                                 [](const Meaning& meaning) { return meaning.words.size(); });
    }
    return meanings;
}

constexpr std::size_t kShortestClosed = 4;  ///< bytes of a word that may be written with hyphens

void learn_german_word(std::string_view word, Stemmer& stemmer, Lexicon& lexicon) {
    const std::string folded = fold_case(word);
    std::size_t behind_first = 0;
    next_code_point(word, &behind_first);
    // All nouns have a capital.
    const bool noun = !folded.starts_with(word.substr(0, behind_first));
    if (!noun || folded.size() < kShortestPart || lexicon.words.is_stop(folded)) return;
    std::vector<std::string>& of_stem = lexicon.german_words[stemmer.stem(folded, kGerman)];
    if (std::ranges::find(of_stem, word) == of_stem.end()) of_stem.emplace_back(word);
}

}  // namespace

Lexicon make_lexicon(const PostingWords& words, const Synonyms& synonyms,
                     const std::set<std::string>& languages) {
    Lexicon lexicon{.words = words};
    TermReader reader(lexicon);
    std::map<std::string, Meanings, std::less<>> meanings;
    meanings["en"] = read_meanings(synonyms, "en", reader);
    for (const std::string& language : languages) {
        auto& of_language = meanings[stem_language(language)];
        if (of_language.empty()) of_language = read_meanings(synonyms, language, reader);
    }
    lexicon.meanings = std::move(meanings);
    if (!lexicon.meanings.contains(kGerman)) return lexicon;
    Stemmer stemmer(words);
    for (const std::string& word : words.german_words) {
        lexicon.german_words[stemmer.stem(fold_case(word), kGerman)].push_back(word);
    }
    return lexicon;
}

Lexicon learn_words(Lexicon lexicon, std::string_view text, std::string_view language) {
    Stemmer stemmer(lexicon.words);
    const bool german = base_language(language.empty() ? lexicon.language : language) == kGerman;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = at;
        const WordScript script = word_script(next_code_point(text, &next));
        const bool learnt = script == WordScript::kHangul || script == WordScript::kLetter ||
                            script == WordScript::kKatakana;
        const std::size_t end = learnt ? end_of_run(text, at, script) : next;
        const std::string_view word = text.substr(at, end - at);
        at = end;
        if (script == WordScript::kLetter && german) learn_german_word(word, stemmer, lexicon);
        if (script == WordScript::kLetter && word.size() >= kShortestClosed) {
            lexicon.closed_words.insert(fold_case(word));
        }
        if (script == WordScript::kKatakana) lexicon.katakana_words.insert(katakana_key(word));
        if (script != WordScript::kHangul) continue;
        std::string root = stemmer.korean_root(word);
        if (root.size() >= 2 * kSyllable && root.size() <= 4 * kSyllable) {
            lexicon.korean_words.insert(std::move(root));
        }
    }
    return lexicon;
}

}  // namespace cvpdf
