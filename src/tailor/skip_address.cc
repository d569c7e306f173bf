#include "tailor/skip_address.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

/// Letters and digits of ASCII, and the signs that stand in the names of mailboxes and hosts.
constexpr bool is_in_mail(char c) {
    const auto point = static_cast<unsigned char>(c);
    return is_ascii_letter(point) || is_ascii_digit(point) || c == '.' || c == '_' || c == '%' ||
           c == '+' || c == '-';
}

/// Where an address of mail ends that begins at `at`; `at` if none does.
std::size_t end_of_mail(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 64 + 1 + 255;  // RFC 5321, 4.5.3.1
    const std::string_view near = text.substr(at, kLongest);
    const auto skip = [&](std::size_t from) {
        return static_cast<std::size_t>(std::ranges::find_if_not(near.substr(from), is_in_mail) -
                                        near.begin());
    };
    const auto first = near.empty() ? U' ' : static_cast<unsigned char>(near.front());
    if (!is_ascii_letter(first) && !is_ascii_digit(first)) return at;
    const std::size_t sign = skip(0);
    if (sign == near.size() || near[sign] != '@') return at;
    std::size_t end = skip(sign + 1);
    while (near[end - 1] == '.') --end;
    const std::size_t point = near.substr(0, end).find_last_of('.');
    const bool has_domain = point != near.npos && point > sign + 1 &&
                            is_ascii_letter(static_cast<unsigned char>(near[point + 1]));
    return has_domain ? at + end : at;
}

/// The same of a page: with its scheme, or www. in front. Letters beyond ASCII go on in it, those
/// of scripts without blanks from a slash on.
std::size_t end_of_page(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongestScheme = 12;
    constexpr std::string_view kAround = "()[]{}<>\"'`|\\";
    const std::string_view near = text.substr(at, kLongestScheme + 3);
    const std::size_t scheme = near.find("://");
    const bool has_scheme = scheme != near.npos && scheme > 0 &&
                            std::ranges::all_of(near.substr(0, scheme), [](char c) {
                                return is_ascii_letter(static_cast<unsigned char>(c));
                            });
    if (!has_scheme && !near.starts_with("www.")) return at;
    char32_t before = ' ';
    for (std::size_t end = at; end < text.size();) {
        const std::size_t begin = end;
        const char32_t c = next_code_point(text, &end);
        const WordScript script = word_script(c);
        const bool goes_on =
            c < 0x80 ? c > ' ' && kAround.find(text[begin]) == kAround.npos
                     : script == WordScript::kLetter ||
                           (script != WordScript::kNone && (before == '/' || before >= 0x80));
        if (!goes_on) return begin;
        before = c;
    }
    return text.size();
}

}  // namespace

std::size_t skip_address(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongestTarget = 2048;
    if (text.substr(at, 2) == "](") {
        const std::size_t close = text.substr(at, kLongestTarget).find(')');
        return close == std::string_view::npos ? at : at + close + 1;
    }
    const char32_t before = at == 0 ? ' ' : static_cast<unsigned char>(text[at - 1]);
    if (is_ascii_letter(before) || is_ascii_digit(before)) return at;
    const std::size_t end = end_of_page(text, at);
    return end != at ? end : end_of_mail(text, at);
}

}  // namespace cvpdf
