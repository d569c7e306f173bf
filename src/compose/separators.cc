#include "compose/separators.h"

#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "compose/marked_text.h"

namespace cvpdf {
namespace {

using Gap = std::vector<InlineRun>;

constexpr std::u32string_view kSeparators = U" \t\n\u00A0,;:|/·•-–—~、，";
constexpr std::u32string_view kCommas = U",;、，";
constexpr std::u32string_view kSentenceEnds = U".!?";
constexpr std::u32string_view kClosing = U".!?)]}”’»";

struct Pair {
    char32_t open = 0;
    char32_t close = 0;
};
constexpr Pair kPairs[] = {{U'(', U')'},   {U'[', U']'},  {U'{', U'}'}, {U'"', U'"'},
                           {U'\'', U'\''}, {U'“', U'”'},  {U'‘', U'’'}, {U'«', U'»'},
                           {U'「', U'」'}, {U'（', U'）'}};

bool contains(std::u32string_view set, char32_t sign) {
    return set.find(sign) != std::u32string_view::npos;
}

void drop_empty_runs(Gap& gap) {
    std::erase_if(gap, [](const InlineRun& run) { return run.text.empty(); });
}

std::optional<char32_t> first_sign(const Gap& gap) {
    if (gap.empty()) return {};
    std::size_t offset = 0;
    return next_code_point(gap.front().text, &offset);
}

/// The offset of the last code point of a text that is not empty.
std::size_t last_offset(std::string_view text) {
    return floor_to_character(text, text.size() - 1);
}

std::optional<char32_t> last_sign(const Gap& gap) {
    if (gap.empty()) return {};
    std::size_t offset = last_offset(gap.back().text);
    return next_code_point(gap.back().text, &offset);
}

void drop_first(Gap& gap) {
    std::size_t offset = 0;
    next_code_point(gap.front().text, &offset);
    gap.front() = cut(gap.front(), offset, gap.front().text.size());
    drop_empty_runs(gap);
}

void drop_last(Gap& gap) {
    gap.back() = cut(gap.back(), 0, last_offset(gap.back().text));
    drop_empty_runs(gap);
}

/// Takes brackets and quotes away that have nothing between them any more.
void drop_pairs(Gap& left, Gap& right) {
    while (true) {
        const std::optional<char32_t> open = last_sign(left);
        const std::optional<char32_t> close = first_sign(right);
        bool found = false;
        for (const Pair& pair : kPairs) found = found || (open == pair.open && close == pair.close);
        if (!found) return;
        drop_last(left);
        drop_first(right);
    }
}

bool starts_with_separator(const Gap& gap) {
    const auto sign = first_sign(gap);
    return sign && contains(kSeparators, *sign);
}

bool ends_with_separator(const Gap& gap) {
    const auto sign = last_sign(gap);
    return sign && contains(kSeparators, *sign);
}

void drop_leading_separators(Gap& gap) {
    while (starts_with_separator(gap)) drop_first(gap);
}

void drop_trailing_separators(Gap& gap) {
    while (ends_with_separator(gap)) drop_last(gap);
}

bool ends_sentence(Gap gap) {
    drop_trailing_separators(gap);
    const auto sign = last_sign(gap);
    return sign && contains(kSentenceEnds, *sign);
}

/// Behind a sentence's end no comma stands.
void drop_leading_comma(Gap& gap) {
    const auto sign = first_sign(gap);
    if (sign && contains(kCommas, *sign)) drop_first(gap);
}

/// True for signs that are all separators, or none at all.
bool only_separators(Gap gap) {
    drop_leading_separators(gap);
    return gap.empty();
}

Gap joined(Gap left, Gap right) {
    std::move(right.begin(), right.end(), std::back_inserter(left));
    return left;
}

}  // namespace

Gap join_gaps(Gap left, Gap right, GapSide side) {
    drop_empty_runs(left);
    drop_empty_runs(right);
    drop_pairs(left, right);
    const bool at_start = side == GapSide::kStart || side == GapSide::kWhole;
    const bool at_end = side == GapSide::kEnd || side == GapSide::kWhole;
    if (at_start && only_separators(left)) {
        left.clear();
        drop_leading_separators(right);
    }
    if (at_end && only_separators(right)) {
        right.clear();
        drop_trailing_separators(left);
        return left;
    }
    Gap rest = right;
    drop_leading_separators(rest);
    if (const auto sign = first_sign(rest); sign && contains(kClosing, *sign)) {
        drop_trailing_separators(left);
        return joined(std::move(left), std::move(rest));
    }
    if (ends_sentence(left)) drop_leading_comma(right);
    if (starts_with_separator(right) && ends_with_separator(left)) {
        if (at_start) {
            drop_leading_separators(right);
        } else {
            drop_trailing_separators(left);
        }
    }
    return joined(std::move(left), std::move(right));
}

}  // namespace cvpdf
