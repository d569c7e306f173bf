#include "cli/read_option.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/parse_number.h"
#include "base/suggest.h"
#include "pipeline/language.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

std::vector<std::string> did_you_mean(std::string_view word,
                                      std::span<const std::string_view> candidates) {
    std::vector<std::string> hints;
    if (const auto nearest = suggest(word, candidates)) {
        hints.push_back(fmt::format("did you mean '{}'?", *nearest));
    }
    return hints;
}

void refuse_word(std::string_view option, std::string_view word,
                 std::span<const std::string_view> known) {
    auto hints = did_you_mean(word, known);
    hints.push_back(fmt::format("one of: {}", fmt::join(known, ", ")));
    throw UsageError(fmt::format("{} cannot be '{}'", option, word), hints);
}

std::string language_asked(const std::string& text) {
    const LanguageTag tag = read_language_tag(text);
    if (tag.tag) return *tag.tag;
    std::vector<std::string> hints;
    if (!tag.meant.empty()) hints.push_back(fmt::format("did you mean '--lang {}'?", tag.meant));
    hints.push_back("language tags look like ko, en-GB, zh-Hant");
    throw UsageError(fmt::format("'{}' is not a language tag", text), hints);
}

std::vector<std::string> languages_asked(const std::string& text) {
    std::vector<std::string> languages;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        languages.push_back(language_asked(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return languages;
}

Dialect dialect_asked(const std::string& word) {
    if (const auto dialect = find_dialect(word)) return *dialect;
    refuse_word("--from", word, dialect_words());
}

PageBudget pages_asked(const std::string& text) {
    if (const auto budget = parse_page_budget(text)) return *budget;
    throw UsageError(fmt::format("--pages cannot be '{}'", text), {std::string(kPageBudgetHint)});
}

Product format_asked(const std::string& word) {
    if (const auto product = find_format(word)) return *product;
    refuse_word("--format", word, format_words());
}

std::string foreign_ending_hint() {
    return fmt::format("names of outputs end in .{}", fmt::join(format_words(), ", ."));
}

std::size_t threads_asked(const std::string& text) {
    constexpr std::size_t kMostThreads = 256;
    const auto threads = parse_number<std::size_t>(text);
    if (threads && *threads > 0 && *threads <= kMostThreads) return *threads;
    throw UsageError(fmt::format("--jobs cannot be '{}'", text),
                     {fmt::format("a number from 1 to {}", kMostThreads)});
}

}  // namespace cvpdf
