#include "input/bib_cursor.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"

namespace cvpdf {

namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";
/// What no name of a field, macro or type has in it.
constexpr std::string_view kNoName = " \t\r\n\f\v\"#%'(),={}@";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

Braces::Braces(std::string_view text) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{') {
            open.push_back(pairs_.size());
            pairs_.push_back({.open = static_cast<std::uint32_t>(i)});
        } else if (text[i] == '}' && !open.empty()) {
            pairs_[open.back()].close = static_cast<std::uint32_t>(i);
            open.pop_back();
        }
    }
}

std::optional<std::size_t> Braces::close_of(std::size_t open) const {
    const auto found = std::ranges::lower_bound(pairs_, open, {}, &Pair::open);
    if (found == pairs_.end() || found->close == 0) return std::nullopt;
    return found->close;
}

std::string bib_lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

BibCursor::BibCursor(FileId file_id, std::string_view file_text)
    : file(file_id), text(file_text), braces(file_text) {
    if (text.starts_with(kByteOrderMark)) at = kByteOrderMark.size();
}

Span BibCursor::span(std::size_t begin, std::size_t end) const {
    return {.file = file,
            .begin = static_cast<std::uint32_t>(begin),
            .end = static_cast<std::uint32_t>(end)};
}

Span BibCursor::sign_at(std::size_t offset) const {
    const std::size_t begin = std::min(offset, text.size());
    return span(begin, ceil_to_character(text, std::min(begin + 1, text.size())));
}

/// Whether a line was taken out with a `%` at its beginning, as far as one looks back.
bool BibCursor::is_in_comment() const {
    constexpr std::size_t kFar = 256;
    const std::string_view before = text.substr(at > kFar ? at - kFar : 0, std::min(at, kFar));
    const std::size_t feed = before.find_last_of("\r\n");
    const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
    const std::size_t first = before.find_first_not_of(" \t", begin);
    const bool is_whole = feed != std::string_view::npos || at <= kFar;
    return is_whole && first != std::string_view::npos && before[first] == '%';
}

bool BibCursor::find_block() {
    for (; (at = text.find('@', at)) != std::string_view::npos; ++at) {
        if (is_in_comment()) continue;
        if (at > 0 && (is_ascii_letter(text[at - 1]) || is_ascii_digit(text[at - 1]))) continue;
        std::size_t next = at + 1;
        while (next < text.size() && is_ascii_letter(text[next])) ++next;
        if (next == at + 1) continue;
        next = text.find_first_not_of(kBlanks, next);
        if (next == std::string_view::npos) continue;
        if (text[next] == '{' || text[next] == '(') return true;
    }
    return false;
}

void BibCursor::skip_to_next_line_with_block() {
    while (!at_end()) {
        const std::size_t line = text.find('\n', at);
        if (line == std::string_view::npos) break;
        at = text.find_first_not_of(" \t\r\n", line);
        if (at == std::string_view::npos) break;
        if (text[at] == '@') return;
    }
    at = text.size();
}

void BibCursor::skip_blanks() {
    while (!at_end()) {
        if (kBlanks.find(text[at]) != std::string_view::npos) {
            ++at;
        } else if (text[at] == '%') {
            at = std::min(text.find('\n', at), text.size());
        } else {
            return;
        }
    }
}

std::string_view BibCursor::read_name() {
    const std::size_t begin = at;
    at = std::min(text.find_first_of(kNoName, at), text.size());
    return text.substr(begin, at - begin);
}

}  // namespace cvpdf
