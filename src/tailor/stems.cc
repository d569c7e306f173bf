#include "tailor/stems.h"

#include <cstddef>

#include <libstemmer.h>

#include "cv/language_tag.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

sb_stemmer* handle(void* stemmer) {
    return static_cast<sb_stemmer*>(stemmer);
}

/// Cut off where at least two syllables stay.
std::string_view without_ending(std::string_view word, const std::vector<std::string>& endings) {
    for (const std::string& ending : endings) {
        if (word.size() >= ending.size() + 2 * kSyllable && word.ends_with(ending)) {
            return word.substr(0, word.size() - ending.size());
        }
    }
    return word;
}

/// Leiterin, Leiterinnen: whom a posting calls Leiter.
std::string_view without_feminine(std::string_view word) {
    for (const std::string_view ending : {"in", "innen"}) {
        const std::string_view rest =
            word.substr(0, word.size() - std::min(ending.size(), word.size()));
        if (word.ends_with(ending) && rest.ends_with("er") && rest.size() > 4) return rest;
    }
    return word;
}

}  // namespace

std::string stem_language(std::string_view language) {
    const std::string base = base_language(language);
    const bool english = base.empty() || base == "ko" || base == "ja" || base == "zh";
    return english ? "en" : base;
}

Stemmer::~Stemmer() {
    for (const auto& [language, stemmer] : stemmers_) sb_stemmer_delete(handle(stemmer));
}

std::string Stemmer::stem(std::string_view word, std::string_view language) {
    const std::string base = stem_language(language);
    auto found = stemmers_.find(base);
    if (found == stemmers_.end()) {
        found = stemmers_.emplace(base, sb_stemmer_new(base.c_str(), "UTF_8")).first;
    }
    if (found->second == nullptr) return std::string(word);
    if (base == kGerman) word = without_feminine(word);
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stem =
        sb_stemmer_stem(handle(found->second), bytes, static_cast<int>(word.size()));
    if (stem == nullptr) return std::string(word);
    const auto length = static_cast<std::size_t>(sb_stemmer_length(handle(found->second)));
    return {reinterpret_cast<const char*>(stem), length};
}

std::string Stemmer::korean_root(std::string_view word) const {
    const std::string_view noun = without_ending(word, words_.verb_endings);
    return std::string(noun == word ? without_ending(word, words_.particles) : noun);
}

}  // namespace cvpdf
