// The texts of single options → values. Each throws UsageError, which names the option, for a text
// that is none.

#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/arguments.h"

namespace cvpdf {

/// A hint at the nearest of the candidates, if one is near.
std::vector<std::string> did_you_mean(std::string_view word,
                                      std::span<const std::string_view> candidates);

/// Throws the UsageError that names the words there are, and the nearest.
[[noreturn]] void refuse_word(std::string_view option, std::string_view word,
                              std::span<const std::string_view> known);

/// What a word stands for in a table.
template <typename Value, std::size_t count>
Value value_of_word(std::string_view option, std::string_view word,
                    const std::array<std::pair<std::string_view, Value>, count>& words) {
    std::vector<std::string_view> known;
    for (const auto& [name, value] : words) {
        if (name == word) return value;
        known.push_back(name);
    }
    refuse_word(option, word, known);
}

/// --lang of one language, in its usual spelling.
std::string language_asked(const std::string& text);
/// `en,ko`, each in its usual spelling.
std::vector<std::string> languages_asked(const std::string& text);
/// --from.
Dialect dialect_asked(const std::string& word);
/// --pages.
PageBudget pages_asked(const std::string& text);
/// --format.
Product format_asked(const std::string& word);
/// The formats there are, for a name that ends like none of them.
std::string foreign_ending_hint();
/// --jobs.
std::size_t threads_asked(const std::string& text);

}  // namespace cvpdf
