#include "input/inline_scan.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"

namespace cvpdf {
namespace {

using Offset = std::uint32_t;

/// Parentheses within one target.
constexpr int kMostParentheses = 32;
constexpr std::size_t kShortestScheme = 2;
constexpr std::size_t kLongestScheme = 32;

bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n';
}
Offset skip_spaces(std::string_view text, Offset begin) {
    while (begin < text.size() && is_space(text[begin])) ++begin;
    return begin;
}

bool is_escape(std::string_view text, Offset at) {
    return text[at] == '\\' && at + 1 < text.size() && is_ascii_punctuation(text[at + 1]);
}

std::string resolve_escapes(std::string_view text) {
    std::string resolved;
    for (Offset i = 0; i < text.size(); ++i) {
        if (is_escape(text, i)) ++i;
        resolved += text[i];
    }
    return resolved;
}

/// The end of a target in angle brackets, at its `>`.
std::optional<Offset> find_bracketed_end(std::string_view text, Offset begin) {
    for (Offset i = begin; i < text.size(); ++i) {
        if (is_escape(text, i)) {
            ++i;
        } else if (text[i] == '>') {
            return i;
        } else if (text[i] == '<' || text[i] == '\n') {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// The end of a bare target: white space or the parenthesis that closes the link.
std::optional<Offset> find_bare_end(std::string_view text, Offset begin) {
    int depth = 0;
    for (Offset i = begin; i < text.size(); ++i) {
        if (is_space(text[i])) return i;
        if (is_escape(text, i)) {
            ++i;
        } else if (text[i] == '(') {
            if (++depth > kMostParentheses) return std::nullopt;
        } else if (text[i] == ')') {
            if (depth-- == 0) return i;
        }
    }
    return std::nullopt;
}

/// Behind a title in quotes; `begin` where there is none, none where it is not closed.
std::optional<Offset> skip_title(std::string_view text, Offset begin) {
    if (begin >= text.size() || (text[begin] != '"' && text[begin] != '\'')) return begin;
    for (Offset i = begin + 1; i < text.size(); ++i) {
        if (is_escape(text, i)) {
            ++i;
        } else if (text[i] == text[begin]) {
            return skip_spaces(text, i + 1);
        }
    }
    return std::nullopt;
}

/// The length of `scheme:` at the beginning, 0 where there is none.
std::size_t match_scheme(std::string_view text) {
    if (text.empty() || !is_ascii_letter(text[0])) return 0;
    const auto end = std::ranges::find_if_not(text.substr(0, kLongestScheme + 1), [](char byte) {
        return is_ascii_letter(byte) || is_ascii_digit(byte) || byte == '+' || byte == '.' ||
               byte == '-';
    });
    const auto length = static_cast<std::size_t>(end - text.begin());
    if (length < kShortestScheme || length > kLongestScheme) return 0;
    return length < text.size() && text[length] == ':' ? length + 1 : 0;
}

/// Something like an address: WHATWG's grammar, without its limit on labels.
bool is_mail_address(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string_view::npos || at + 1 == text.size()) return false;
    const auto is_local = [](char byte) {
        return is_ascii_letter(byte) || is_ascii_digit(byte) ||
               std::string_view(".!#$%&'*+/=?^_`{|}~-").find(byte) != std::string_view::npos;
    };
    const std::string_view domain = text.substr(at + 1);
    const auto is_domain = [](char byte) {
        return is_ascii_letter(byte) || is_ascii_digit(byte) || byte == '-' || byte == '.';
    };
    const auto is_edge = [](char byte) { return is_ascii_letter(byte) || is_ascii_digit(byte); };
    return std::ranges::all_of(text.substr(0, at), is_local) &&
           std::ranges::all_of(domain, is_domain) && is_edge(domain.front()) &&
           is_edge(domain.back()) && domain.find("..") == std::string_view::npos;
}

}  // namespace

bool is_ascii_punctuation(char byte) {
    return (byte >= '!' && byte <= '/') || (byte >= ':' && byte <= '@') ||
           (byte >= '[' && byte <= '`') || (byte >= '{' && byte <= '~');
}

bool is_in_word(char32_t point) {
    return !is_white_space(point) && !is_punctuation(point);
}

bool is_dash(char32_t point) {
    return point == '-' || point == '/' || point == U'\u2013' || point == U'\u2014';
}

char32_t code_point_before(std::string_view text, std::size_t end) {
    std::size_t at = floor_to_character(text, end - 1);
    return next_code_point(text, &at);
}

bool may_have_subscript(char32_t before) {
    constexpr char32_t kCjkSigns = 0x3000;
    constexpr char32_t kCjkSignsEnd = 0x3400;
    constexpr char32_t kFullwidth = 0xFF00;
    constexpr char32_t kFullwidthEnd = 0xFFF0;
    const bool writes_ranges = (before >= '0' && before <= '9') || is_cjk_letter(before) ||
                               (before >= kCjkSigns && before < kCjkSignsEnd) ||
                               (before >= kFullwidth && before < kFullwidthEnd);
    return !writes_ranges && !is_white_space(before);
}

std::optional<LinkTarget> scan_link_target(std::string_view text, Offset begin) {
    const Offset start = skip_spaces(text, begin + 1);
    const bool bracketed = start < text.size() && text[start] == '<';
    const Offset target_begin = bracketed ? start + 1 : start;
    const auto target_end =
        bracketed ? find_bracketed_end(text, target_begin) : find_bare_end(text, target_begin);
    if (!target_end || *target_end == target_begin) return std::nullopt;
    const Offset behind = bracketed ? *target_end + 1 : *target_end;
    const Offset next = skip_spaces(text, behind);
    const auto closing = next == behind ? std::optional(next) : skip_title(text, next);
    if (!closing || *closing >= text.size() || text[*closing] != ')') return std::nullopt;
    const std::string_view written = text.substr(target_begin, *target_end - target_begin);
    return LinkTarget{.target = resolve_escapes(written),
                      .target_begin = target_begin,
                      .target_end = *target_end,
                      .end = *closing + 1};
}

std::optional<LinkTarget> scan_autolink(std::string_view text, Offset begin) {
    const Offset content = begin + 1;
    const std::size_t closing = text.find_first_of(" \t\n<>", content);
    if (closing == std::string_view::npos || text[closing] != '>') return std::nullopt;
    const std::string_view written = text.substr(content, closing - content);
    const bool address = is_mail_address(written);
    if (!address && match_scheme(written) == 0) return std::nullopt;
    const auto end = static_cast<Offset>(closing);
    return LinkTarget{.target = (address ? "mailto:" : "") + std::string(written),
                      .target_begin = content,
                      .target_end = end,
                      .end = end + 1};
}

std::optional<CodeSpan> CodeSpanScanner::scan(Offset begin, Offset run_end) {
    const Offset length = run_end - begin;
    const auto find_run = [&](Offset from) {
        const std::size_t at = text_.find('`', from);
        return at == std::string_view::npos ? static_cast<Offset>(text_.size())
                                            : static_cast<Offset>(at);
    };
    const auto find_end = [&](Offset from) {
        const std::size_t at = text_.find_first_not_of('`', from);
        return at == std::string_view::npos ? static_cast<Offset>(text_.size())
                                            : static_cast<Offset>(at);
    };
    if (!listed_) {
        listed_ = true;
        for (Offset run = begin; run < text_.size(); run = find_run(find_end(run))) {
            last_runs_[find_end(run) - run] = run;
        }
    }
    const auto last = last_runs_.find(length);
    if (last == last_runs_.end() || last->second <= begin) return std::nullopt;
    Offset run = find_run(run_end);
    while (find_end(run) - run != length) run = find_run(find_end(run));
    CodeSpan span{.content_begin = run_end, .content_end = run, .end = run + length};
    const std::string_view content = text_.substr(run_end, run - run_end);
    const bool padded = content.size() > 2 && is_space(content.front()) &&
                        is_space(content.back()) && !std::ranges::all_of(content, is_space);
    if (padded) {
        ++span.content_begin;
        --span.content_end;
    }
    return span;
}

std::optional<Offset> find_script_end(std::string_view text, Offset begin) {
    const char mark = text[begin];
    if (begin > 0 && text[begin - 1] == mark) return std::nullopt;
    if (mark == '~' && (begin == 0 || !may_have_subscript(code_point_before(text, begin)))) {
        return std::nullopt;
    }
    for (Offset i = begin + 1; i < text.size(); ++i) {
        const char byte = text[i];
        if (byte == mark) {
            const bool doubled = i + 1 < text.size() && text[i + 1] == mark;
            return i == begin + 1 || doubled ? std::nullopt : std::optional(i);
        }
        if (is_escape(text, i)) {
            ++i;
        } else if (is_space(byte) ||
                   std::string_view("`[]<").find(byte) != std::string_view::npos) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace cvpdf
