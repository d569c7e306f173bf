#include "text/url_breaks.h"

#include <algorithm>
#include <cstddef>

#include "base/ascii.h"

namespace cvpdf {
namespace {

constexpr std::size_t kShortPiece = 16;
constexpr std::size_t kShortestEnd = 3;
constexpr std::size_t kLongestHost = 30;
constexpr std::size_t kOrcidSize = 19;

bool is_lower_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_in(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

bool is_graphic_ascii(char c) {
    return c > ' ' && c < '\x7F';
}

/// `example.org`: lower-case labels between single dots, the last one of letters alone.
bool is_domain(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || name.front() == '.') return false;
    if (name.find("..") != std::string_view::npos) return false;
    const std::string_view last = name.substr(dot + 1);
    return last.size() >= 2 &&
           std::all_of(last.begin(), last.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
           std::all_of(name.begin(), name.end(),
                       [](char c) { return is_lower_or_digit(c) || c == '.' || c == '-'; });
}

bool is_address(std::string_view word) {
    if (word.find("://") != std::string_view::npos || word.substr(0, 4) == "www.") return true;
    if (word.substr(0, 7) == "mailto:") return true;
    const std::size_t at = word.find('@');
    if (at != std::string_view::npos && at > 0) return is_domain(word.substr(at + 1));
    return is_domain(word.substr(0, word.find_first_of("/?#:")));
}

/// Leaves out brackets, quotes and stops around the word. A closing bracket stays if the word has
/// its opening one.
AddressRange trim(std::string_view text, AddressRange word) {
    constexpr std::string_view kOpeners = "([{<\"'";
    constexpr std::string_view kClosers = ".,;:!?)]}>\"'";
    while (word.begin < word.end && is_in(text[word.begin], kOpeners)) {
        ++word.begin;
    }
    while (word.begin < word.end && is_in(text[word.end - 1], kClosers)) {
        const std::string_view inner = text.substr(word.begin, word.end - word.begin);
        if (inner.back() == ')' && inner.find('(') != std::string_view::npos) break;
        --word.end;
    }
    return word;
}

std::size_t scheme_end(std::string_view address) {
    const std::size_t scheme = address.find("://");
    return scheme == std::string_view::npos ? 0 : scheme + 3;
}

/// Of an address, without user and port. Empty where it had better be cut itself.
std::string_view whole_host(std::string_view address) {
    std::string_view host = address.substr(scheme_end(address));
    host = host.substr(0, host.find_first_of("/?#"));
    const std::size_t user = host.find('@');
    if (user != std::string_view::npos) host.remove_prefix(user + 1);
    host = host.substr(0, host.find(':'));
    return host.size() > kLongestHost ? std::string_view() : host;
}

/// Four groups of four digits (ISO 27729); the last one may be an X.
bool begins_with_orcid(std::string_view text) {
    constexpr std::size_t kGroup = 5;  // with its hyphen
    if (text.size() < kOrcidSize) return false;
    for (std::size_t at = 0; at < kOrcidSize; ++at) {
        const bool is_hyphen_due = at % kGroup == kGroup - 1;
        const bool is_check_digit = at + 1 == kOrcidSize && text[at] == 'X';
        if (is_hyphen_due ? text[at] != '-' : !is_ascii_digit(text[at]) && !is_check_digit) {
            return false;
        }
    }
    return true;
}

std::string_view find_orcid(std::string_view address) {
    for (std::string_view rest = address; !rest.empty(); rest.remove_prefix(1)) {
        if (begins_with_orcid(rest)) return rest.substr(0, kOrcidSize);
    }
    return {};
}

/// True between two characters of `part`.
bool is_inside(std::string_view part, const char* place) {
    return !part.empty() && place > part.data() && place < part.data() + part.size();
}

/// Behind what shows that more follows, and before what would look like the sentence's own.
bool is_at_mark(char before, char after) {
    constexpr std::string_view kBehind = ":/@";
    constexpr std::string_view kBefore = ".,-_?#%&=~";
    if (is_in(before, kBehind)) return !is_in(after, kBehind);
    return is_in(after, kBefore) && !is_in(before, kBefore);
}

/// `%2F` is one sign.
bool is_in_escape(std::string_view address, std::size_t at) {
    return address[at - 1] == '%' || (at >= 2 && address[at - 2] == '%');
}

}  // namespace

std::vector<AddressRange> find_addresses(std::string_view text) {
    std::vector<AddressRange> addresses;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = at;
        while (at < text.size() && is_graphic_ascii(text[at])) ++at;
        const AddressRange word = trim(text, {.begin = static_cast<std::uint32_t>(begin),
                                              .end = static_cast<std::uint32_t>(at)});
        if (word.end > word.begin && is_address(text.substr(word.begin, word.end - word.begin))) {
            addresses.push_back(word);
        }
        if (at == begin) ++at;
    }
    return addresses;
}

std::vector<std::uint32_t> address_breaks(std::string_view text, AddressRange address) {
    constexpr std::string_view kBrackets = "([{)]}";
    std::vector<std::uint32_t> offsets;
    const std::string_view whole = text.substr(address.begin, address.end - address.begin);
    if (whole.size() < kShortPiece) return offsets;
    const std::string_view host = whole_host(whole);
    const std::string_view orcid = find_orcid(whole);
    std::size_t last = scheme_end(whole);
    for (std::size_t at = last + kShortestEnd; at + kShortestEnd <= whole.size(); ++at) {
        if (is_inside(host, whole.data() + at) || is_inside(orcid, whole.data() + at)) continue;
        const char before = whole[at - 1];
        const char after = whole[at];
        if (is_in(before, kBrackets) || is_in(after, kBrackets)) continue;
        const bool class_change = (is_ascii_letter(before) && is_ascii_digit(after)) ||
                                  (is_ascii_digit(before) && is_ascii_letter(after));
        const bool in_long_piece =
            class_change && at - last >= kShortPiece && !is_in_escape(whole, at);
        if (is_at_mark(before, after) || in_long_piece) {
            offsets.push_back(address.begin + static_cast<std::uint32_t>(at));
            last = at;
        }
    }
    return offsets;
}

}  // namespace cvpdf
