#include "cv/page_budget.h"

#include <string>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/parse_number.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

std::optional<int> parse_count(std::string_view text) {
    constexpr std::size_t kMostDigits = 3;
    if (text.empty() || text.size() > kMostDigits || text.front() == '0') return std::nullopt;
    const auto count = parse_number<int>(text);
    return count && *count >= 1 ? count : std::nullopt;
}

}  // namespace

std::optional<PageBudget> parse_page_budget(std::string_view text) {
    const std::size_t dash = text.find('-');
    const auto first = parse_count(trim_blanks(text.substr(0, dash)));
    if (!first) return std::nullopt;
    if (dash == std::string_view::npos) return PageBudget{.most = *first};
    const auto last = parse_count(trim_blanks(text.substr(dash + 1)));
    if (!last || *last < *first) return std::nullopt;
    return PageBudget{.least = *first, .most = *last};
}

std::string page_budget_text(const PageBudget& budget) {
    if (budget.least == 1) return fmt::format("{}", budget.most);
    return fmt::format("{}-{}", budget.least, budget.most);
}

std::optional<PageBudget> read_page_budget(const Node& node, Diagnostics& diagnostics) {
    const std::optional<std::string> word = read_word(node, diagnostics);
    if (!word) return std::nullopt;
    std::optional<PageBudget> budget = parse_page_budget(*word);
    if (!budget) {
        diagnostics.error(node.span, fmt::format("'{}' is no number of pages", *word),
                          {std::string(kPageBudgetHint)});
        return std::nullopt;
    }
    budget->span = node.span;
    return budget;
}

}  // namespace cvpdf
