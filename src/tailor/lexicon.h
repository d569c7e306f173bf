// Lexicon: what is known of words before any text is read: which say nothing, which mean the same
// (data/synonyms.yaml, and the CV's own), and which Korean and German compounds are made of.

#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tailor/posting_words.h"

namespace cvpdf {

/// Each list is one meaning; its first word is its name.
using Synonyms = std::vector<std::vector<std::string>>;

/// How a word is written.
enum class Spelling {
    kPlain,
    kCapital,  ///< within a sentence: Snowflake; in German any noun
    kName,     ///< CI, C++, PostgreSQL, and what has synonyms
};

enum class Telling { kNothing, kSomething };

/// What a text speaks of at a place.
struct Term {
    std::string key = {};    ///< equal for what means the same
    std::string shown = {};  ///< as it was written
    std::string word = {};  ///< folded; the word that an irregular form is of; none of other things
    std::string action = {};  ///< of a verb or its noun (action_words.h); equal for both
    Telling telling = Telling::kSomething;
    bool after_break = false;  ///< no phrase with what stands before
    char joint = '\0';         ///< a hyphen, a slash or an apostrophe right before it: LC-MS
    bool compound = false;     ///< may be one of parts that are not known (compounds.h)
    bool has_number = false;   ///< the ISO of ISO 9001
    bool number = false;       ///< the 9001 of it; it is shown with its name
    /// Of the first part of a German compound: the word, and how many parts it has; the others have
    /// none of it.
    std::string whole = {};
    std::size_t parts = 1;
    Spelling spelling = Spelling::kPlain;
};

/// A word or phrase, and the name of what it means.
struct Meaning {
    std::vector<Term> words = {};
    std::string name = {};
};

using Meanings = std::map<std::string, std::vector<Meaning>, std::less<>>;

/// Made once, it may be read by several threads.
struct Lexicon {
    PostingWords words = {};
    std::string language = "en";  ///< of texts that do not say theirs
    /// By the language that stems their words, en for all that are not there; by their first key.
    std::map<std::string, Meanings, std::less<>> meanings = {};
    std::set<std::string, std::less<>> korean_words = {};
    std::set<std::string, std::less<>> katakana_words = {};  ///< as keys have them
    /// By their keys: words that say nothing but as the matter of a trade (`trade_words`), and that
    /// a title or a skill has named.
    std::set<std::string, std::less<>> named_trades = {};
    std::set<std::string, std::less<>> trades_of_cv = {};  ///< of them those of the CV's skills
    /// Folded, in Latin letters, of texts that were read: `ecommerce` is what `e-commerce` says.
    std::set<std::string, std::less<>> closed_words = {};
    /// By their stems, as they were read. Compounds of German are made of these.
    std::map<std::string, std::vector<std::string>, std::less<>> german_words = {};
};

/// Phrases are read in English and in all of `languages`: each stems them in its own way, and what
/// two words have in common in one of them means nothing in another.
Lexicon make_lexicon(const PostingWords& words, const Synonyms& synonyms,
                     const std::set<std::string>& languages = {});

/// With the words of a Korean or German text as words that compounds are made of.
Lexicon learn_words(Lexicon lexicon, std::string_view text, std::string_view language);

}  // namespace cvpdf
