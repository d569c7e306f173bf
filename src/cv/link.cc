#include "cv/link.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/blank.h"
#include "base/unicode.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

bool is_any_of(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

bool is_control_or_blank(char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
}

/// What RFC 3986 allows nowhere.
bool is_forbidden(char c) {
    return is_control_or_blank(c) || is_any_of(c, "<>\"\\^`{|}");
}

/// The letters before the first colon (RFC 3986 §3.1). `example.org:8080` is a host and its port.
std::string_view scheme_of(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || !is_ascii_letter(text.front())) return {};
    const std::string_view scheme = text.substr(0, colon);
    const bool allowed = std::ranges::all_of(scheme, [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || is_any_of(c, "+-.");
    });
    const bool is_host = scheme.find('.') != std::string_view::npos && colon + 1 < text.size() &&
                         is_ascii_digit(text[colon + 1]);
    return allowed && !is_host ? scheme : std::string_view{};
}

/// A name with a dot inside, before any port, path, query or fragment.
bool begins_with_host(std::string_view text) {
    std::string_view host = text.substr(0, text.find_first_of("/?#"));
    host = host.substr(0, host.find(':'));
    const std::size_t dot = host.find('.');
    return dot != std::string_view::npos && dot > 0 && !host.ends_with('.') &&
           host.find("..") == std::string_view::npos;
}

bool is_address(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0) return false;
    const std::string_view host = text.substr(at + 1);
    return begins_with_host(host) && host.find_first_of("@/?#:") == std::string_view::npos &&
           std::ranges::none_of(text,
                                [](char c) { return is_forbidden(c) || is_any_of(c, ",;:()[]"); });
}

bool is_phone_number(std::string_view text) {
    return std::ranges::count_if(text, is_ascii_digit) >= 3 &&
           std::ranges::all_of(text,
                               [](char c) { return is_ascii_digit(c) || is_any_of(c, "+-(). /"); });
}

/// Whether what follows the scheme fits it; without a scheme, whether it could follow https://.
bool fits_scheme(std::string_view scheme, std::string_view rest) {
    if (equal_ignoring_case(scheme, "tel")) return is_phone_number(rest);
    if (std::ranges::any_of(rest, is_forbidden)) return false;
    if (equal_ignoring_case(scheme, "mailto")) return is_address(rest.substr(0, rest.find('?')));
    if (scheme.empty()) return begins_with_host(rest);
    return rest.starts_with("//") && begins_with_host(rest.substr(2));
}

std::optional<Url> refuse(Span span, std::string message, std::string hint,
                          Diagnostics& diagnostics) {
    diagnostics.error(span, std::move(message), {std::move(hint)});
    return std::nullopt;
}

/// `text` without any of the prefixes, whatever their case.
std::string_view without_prefix(std::string_view text, std::span<const std::string_view> prefixes) {
    for (const std::string_view prefix : prefixes) {
        if (equal_ignoring_case(text.substr(0, prefix.size()), prefix)) {
            return trim_blanks(text.substr(prefix.size()));
        }
    }
    return text;
}

}  // namespace

std::optional<Url> check_link(std::string_view text, Span span, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 5> kSchemes{"", "http", "https", "mailto", "tel"};
    text = trim_blanks(text);
    if (text.empty()) {
        return refuse(span, "the link is empty", "links look like https://example.org/page",
                      diagnostics);
    }
    const std::string_view scheme = scheme_of(text);
    if (std::ranges::none_of(kSchemes,
                             [&](auto known) { return equal_ignoring_case(known, scheme); })) {
        return refuse(span, fmt::format("a link cannot begin with '{}:'", scheme),
                      "links begin with https://, http://, mailto: or tel:", diagnostics);
    }
    if (!fits_scheme(scheme, text.substr(scheme.empty() ? 0 : scheme.size() + 1))) {
        return refuse(span, fmt::format("'{}' is not a link", text),
                      "links look like https://example.org/page", diagnostics);
    }
    std::string target = to_ascii_lower(scheme) + encode_uri(text.substr(scheme.size()));
    if (scheme.empty()) target.insert(0, "https://");
    if (equal_ignoring_case(scheme, "tel")) target = phone_uri(text);
    return Url{.target = std::move(target), .text = std::string(text), .span = span};
}

std::optional<Url> read_link(const Node& node, Diagnostics& diagnostics) {
    const std::optional<std::string> word = read_word(node, diagnostics);
    return word ? check_link(*word, node.span, diagnostics) : std::nullopt;
}

std::optional<Url> read_email(const Node& node, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 1> kPrefixes{"mailto:"};
    const std::optional<std::string> word = read_word(node, diagnostics);
    if (!word) return std::nullopt;
    const std::string address(without_prefix(*word, kPrefixes));
    if (!is_address(address)) {
        return refuse(node.span, fmt::format("'{}' is not an e-mail address", *word),
                      "addresses look like name@example.org", diagnostics);
    }
    return Url{.target = encode_uri(address), .text = address, .span = node.span};
}

std::optional<Url> read_phone(const Node& node, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 1> kPrefixes{"tel:"};
    const std::optional<std::string> word = read_word(node, diagnostics);
    if (!word) return std::nullopt;
    const std::string number(without_prefix(*word, kPrefixes));
    if (!is_phone_number(number)) {
        return refuse(node.span, fmt::format("'{}' is not a phone number", *word),
                      "numbers look like 010-0000-0000 or +82 10 0000 0000", diagnostics);
    }
    return Url{.target = number, .text = number, .span = node.span};
}

std::optional<Url> read_doi(const Node& node, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 9> kPrefixes{"https://doi.org/",
                                                        "http://doi.org/",
                                                        "https://dx.doi.org/",
                                                        "http://dx.doi.org/",
                                                        "https://www.doi.org/",
                                                        "doi.org/",
                                                        "dx.doi.org/",
                                                        "doi:",
                                                        "DOI:"};
    const std::optional<std::string> word = read_word(node, diagnostics);
    if (!word) return std::nullopt;
    const std::string doi(without_prefix(*word, kPrefixes));
    const std::size_t slash = doi.find('/');
    if (!doi.starts_with("10.") || slash == std::string::npos || slash + 1 == doi.size() ||
        std::ranges::any_of(doi, is_control_or_blank)) {
        return refuse(node.span, fmt::format("'{}' is not a DOI", *word),
                      "DOIs look like 10.1000/182", diagnostics);
    }
    return Url{.target = encode_uri("https://doi.org/" + doi), .text = doi, .span = node.span};
}

std::string phone_uri(std::string_view number) {
    constexpr std::string_view kTrunkPrefix = "(0)";  // not dialled from abroad
    std::string dialled(number);
    const std::size_t plus = dialled.find_first_of("+0123456789");
    const std::size_t prefix = dialled.find(kTrunkPrefix);
    if (plus != std::string::npos && dialled[plus] == '+' && prefix != std::string::npos) {
        dialled.erase(prefix, kTrunkPrefix.size());
    }
    std::erase_if(dialled, [](char c) { return c != '+' && !is_ascii_digit(c); });
    return "tel:" + dialled;
}

std::string encode_uri(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80 || is_forbidden(c)) {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
    return out;
}

namespace {

/// The bytes above ASCII of the escapes that stand at `at`.
std::string escaped_bytes(std::string_view uri, std::size_t at) {
    std::string bytes;
    for (; at + 2 < uri.size() && uri[at] == '%'; at += 3) {
        unsigned byte = 0;
        const char* first = uri.data() + at + 1;
        const auto result = std::from_chars(first, first + 2, byte, 16);
        if (result.ptr != first + 2 || byte < 0x80) break;
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

/// Blanks and marks of direction or of no width, which could disguise an address.
bool has_unseen_sign(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (is_blank(next_code_point(text, &at))) return true;
    }
    return false;
}

}  // namespace

std::string readable_uri(std::string_view uri) {
    std::string out;
    for (std::size_t at = 0; at < uri.size();) {
        const std::string bytes = uri[at] == '%' ? escaped_bytes(uri, at) : std::string();
        if (!bytes.empty() && !find_invalid_utf8(bytes) && !has_unseen_sign(bytes)) {
            out += bytes;
            at += 3 * bytes.size();
        } else {
            const std::size_t length = std::max<std::size_t>(3 * bytes.size(), 1);
            out += uri.substr(at, length);
            at += length;
        }
    }
    return out;
}

}  // namespace cvpdf
