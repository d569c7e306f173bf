#include "tailor/german_compounds.h"

#include <cstddef>

#include "base/unicode.h"
#include "tailor/inflection.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongestCompound = 60;  ///< bytes; no word of German is longer

}  // namespace

/// The word of this stem that stands in a compound, with the letters that join two words:
/// Qualität-s-sicherung, Risiko-management. What comes before is a form of it, as Führer is none of
/// Führung.
const std::string* GermanCompounds::known_word(std::string_view folded, PartPlace place) {
    const auto found = lexicon_.german_words.find(stemmer_.stem(folded, kGerman));
    if (found == lexicon_.german_words.end()) return nullptr;
    const PostingWords& words = lexicon_.words;
    const std::string written(folded);
    const std::string& base = words.base_form(written, kGerman);
    for (const std::string& word : found->second) {
        const std::string known = fold_case(word);
        const std::string& base_of_known = words.base_form(known, kGerman);
        if (are_forms_of_one_word(base, base_of_known, kGerman, words)) return &word;
    }
    return place == PartPlace::kLast ? &found->second.front() : nullptr;
}

std::vector<std::string> GermanCompounds::parts_of(std::string_view folded) {
    if (folded.size() > kLongestCompound) return {};
    std::vector<bool> is_whole(folded.size() + 1);
    return parts_of(folded, is_whole);
}

/// `is_whole`: by its size, whether an end of the word is known to have no parts.
std::vector<std::string> GermanCompounds::parts_of(std::string_view folded,
                                                   std::vector<bool>& is_whole) {
    if (is_whole[folded.size()]) return {};
    for (std::size_t size = folded.size(); size-- > kShortestPart;) {
        const std::string_view rest = folded.substr(size);
        if (rest.size() < kShortestPart || !begins_character(rest.front())) continue;
        const std::string* const first = known_word(folded.substr(0, size), PartPlace::kFirst);
        if (first == nullptr) continue;
        const std::string* const last = known_word(rest, PartPlace::kLast);
        if (last != nullptr) return {*first, *last};
        std::vector<std::string> parts = parts_of(rest, is_whole);
        if (parts.empty()) continue;
        parts.insert(parts.begin(), *first);
        return parts;
    }
    is_whole[folded.size()] = true;
    return {};
}

std::string GermanCompounds::whole_of(const SuspendedWord& word) {
    const std::string first = fold_case(word.first);
    const std::string longer = fold_case(word.longer);
    std::string whole;
    for (std::size_t at = kShortestPart; at + kShortestPart <= longer.size(); ++at) {
        if (!begins_character(longer[at])) continue;
        const std::string_view rest = std::string_view(longer).substr(at);
        if (known_word(first + std::string(rest), PartPlace::kLast) != nullptr) {
            return word.first + std::string(rest);
        }
        const bool parted =
            whole.empty() && known_word(rest, PartPlace::kLast) != nullptr &&
            known_word(std::string_view(longer).substr(0, at), PartPlace::kFirst) != nullptr;
        if (parted) whole = word.first + std::string(rest);
    }
    return whole;
}

}  // namespace cvpdf
