#include "tailor/company_on_board.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/page_furniture.h"
#include "tailor/posting_company.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongestName = 40;  ///< columns

/// Without a comma, and in capitals where there are any: no trade and no heading.
bool may_be_name(const PostingLine& line, const PostingWords& words) {
    return !line.item && !line.text.ends_with('.') && display_width(line.text) <= kLongestName &&
           line.text.find(':') == line.text.npos && company_behind(line.text, words) == line.text &&
           may_be_company(line.text, words) && !find_heading(line, words);
}

/// `Lark logo`, `Logo de Lark`, `Company logo for, Lark.`; empty if it is none.
std::string_view name_of_logo(std::string_view text) {
    constexpr std::string_view kBefore[] = {"Company logo for, ", "Logo de ", "Logo von ",
                                            "Logo di ",           "Logo of ", "Logo van "};
    constexpr std::string_view kBehind[] = {" logo", "-Logo", " Logo", " 로고", "のロゴ"};
    for (const std::string_view before : kBefore) {
        if (!text.starts_with(before)) continue;
        text.remove_prefix(before.size());
        if (text.ends_with('.')) text.remove_suffix(1);
        return text;
    }
    for (const std::string_view behind : kBehind) {
        if (text.ends_with(behind)) return text.substr(0, text.size() - behind.size());
    }
    return {};
}

/// `3.4 out of 5 stars`, `3,4 sur 5 étoiles`.
bool is_rating(std::string_view text) {
    constexpr std::string_view kOfFive[] = {" out of 5", " von 5", " sur 5", " de 5",
                                            " su 5",     " van 5", "/5",     " / 5"};
    constexpr std::size_t kLongest = 40;  // columns
    constexpr std::size_t kFigure = 3;
    const auto is_digit = [&](std::size_t i) {
        return is_ascii_digit(static_cast<unsigned char>(text[i]));
    };
    if (text.size() < kFigure || display_width(text) > kLongest) return false;
    const bool figure = is_digit(0) && (text[1] == '.' || text[1] == ',') && is_digit(2);
    const std::string_view rest = text.substr(kFigure);
    return figure && (std::ranges::any_of(
                         kOfFive, [&](std::string_view five) { return rest.starts_with(five); }));
}

/// `가람물류∙경기 이천∙경력 5-10년`: what stands first.
std::string_view name_before_career(std::string_view text, const PostingWords& words) {
    constexpr std::string_view kDots[] = {"∙", "·", "ㆍ", "•", "・"};
    constexpr std::string_view kCareers[] = {"경력", "신입"};
    std::vector<std::string_view> pieces = {text};
    for (std::size_t at = 0; at < pieces.back().size();) {
        const std::string_view rest = pieces.back().substr(at);
        const auto dot = std::ranges::find_if(
            kDots, [&](std::string_view sign) { return rest.starts_with(sign); });
        if (dot == std::end(kDots)) {
            next_code_point(pieces.back(), &at);
            continue;
        }
        pieces.back() = pieces.back().substr(0, at);
        pieces.push_back(rest.substr(dot->size()));
        at = 0;
    }
    constexpr std::size_t kFewest = 3;
    const std::string_view last = trim_blanks(pieces.back());
    const bool career = std::ranges::any_of(
        kCareers, [&](std::string_view begin) { return last.starts_with(begin); });
    if (pieces.size() < kFewest || !career) return {};
    const std::string_view name = trim_blanks(pieces.front());
    const bool is_name = display_width(name) <= kLongestName && may_be_company(name, words);
    return is_name ? name : std::string_view();
}

}  // namespace

std::string_view company_below_logo(std::span<const PostingLine> lines, const PostingWords& words) {
    constexpr std::size_t kTop = 10;  // at a page's foot are other jobs' logos
    for (std::size_t i = 0; i + 1 < std::min(lines.size(), kTop); ++i) {
        const std::string_view name = name_of_logo(lines[i].text);
        if (!name.empty() && name == lines[i + 1].text && !is_controls(name, words)) return name;
    }
    return {};
}

std::string_view company_on_board(std::span<const PostingLine> lines,
                                  std::optional<std::size_t> title, const PostingWords& words) {
    const std::size_t below = title ? *title + 1 : 0;
    if (below >= lines.size()) return {};
    if (below + 1 < lines.size() && is_rating(lines[below + 1].text) &&
        may_be_name(lines[below], words)) {
        return lines[below].text;
    }
    return name_before_career(lines[below].text, words);
}

}  // namespace cvpdf
