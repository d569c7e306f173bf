#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/unicode.h"

namespace cvpdf {

void Diagnostics::error(Span span, std::string message, std::vector<std::string> hints) {
    add({.severity = Severity::kError,
         .span = span,
         .message = std::move(message),
         .hints = std::move(hints)});
}

void Diagnostics::warning(Span span, std::string message, std::vector<std::string> hints) {
    add({.severity = Severity::kWarning,
         .span = span,
         .message = std::move(message),
         .hints = std::move(hints)});
}

void Diagnostics::add(Diagnostic diagnostic) {
    if (!is_full()) {
        list_.push_back(std::move(diagnostic));
    } else {
        ++(diagnostic.severity == Severity::kError ? dropped_errors_ : dropped_warnings_);
    }
}

void Diagnostics::append(const Diagnostics& others) {
    for (const Diagnostic& diagnostic : others.list_) add(diagnostic);
    dropped_errors_ += others.dropped_errors_;
    dropped_warnings_ += others.dropped_warnings_;
}

bool Diagnostics::has_errors() const {
    return count(Severity::kError) > 0;
}

std::size_t Diagnostics::count(Severity severity) const {
    const auto kept = std::ranges::count(list_, severity, &Diagnostic::severity);
    return static_cast<std::size_t>(kept) +
           (severity == Severity::kError ? dropped_errors_ : dropped_warnings_);
}

void Diagnostics::sort() {
    std::ranges::stable_sort(
        list_, {}, [](const Diagnostic& d) { return std::tuple(d.span.file, d.span.begin); });
    list_.erase(std::unique(list_.begin(), list_.end()), list_.end());
}

namespace {

/// A terminal shows a window of this many columns of a long line.
constexpr std::size_t kShownColumns = 120;
constexpr std::size_t kContextColumns = 40;

struct Palette {
    std::string_view bold, error, warning, caret, hint, reset;
};
constexpr Palette kPlain{};
constexpr Palette kColored{.bold = "\x1b[1m",
                           .error = "\x1b[1;31m",
                           .warning = "\x1b[1;35m",
                           .caret = "\x1b[1;32m",
                           .hint = "\x1b[36m",
                           .reset = "\x1b[0m"};

/// What a terminal can show: tabs and control characters as one space, bytes that are not UTF-8 as
/// U+FFFD.
std::string printable(std::string_view bytes) {
    std::string out;
    while (!bytes.empty()) {
        const std::size_t valid = find_invalid_utf8(bytes).value_or(bytes.size());
        for (std::size_t at = 0; at < valid;) {
            const char32_t c = next_code_point(bytes.substr(0, valid), &at);
            append_utf8(out, c < 0x20 || (c >= 0x7F && c < 0xA0) ? U' ' : c);
        }
        bytes.remove_prefix(valid);
        if (bytes.empty()) break;
        append_utf8(out, kReplacementCharacter);
        bytes.remove_prefix(1);
    }
    return out;
}

/// The same, line by line: a hint may be a piece of a file to paste.
std::string printable_lines(std::string_view text) {
    std::string out;
    while (true) {
        const std::size_t end = text.find('\n');
        out += printable(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        out += '\n';
        text.remove_prefix(end + 1);
    }
}

/// The last part of `text` that is about `columns` wide.
std::string_view tail(std::string_view text, std::size_t columns) {
    const std::size_t cut = text.size() > columns ? text.size() - columns : 0;
    return text.substr(ceil_to_character(text, cut));
}

std::string_view head(std::string_view text, std::size_t columns) {
    return text.substr(0, ceil_to_character(text, std::min(text.size(), columns)));
}

/// Of a piece of a line, so many bytes that what a terminal shows of it is in them.
constexpr std::size_t kShownBytes = 16 * kShownColumns;

std::string excerpt(const Span& span, const SourceMap& sources, const Palette& color) {
    const std::string_view text = sources.file(span.file).text;
    const std::string_view line = sources.line_at(span.file, span.begin);
    const auto line_offset = static_cast<std::size_t>(line.data() - text.data());
    const std::size_t begin =
        std::clamp<std::size_t>(span.begin, line_offset, line_offset + line.size()) - line_offset;
    const std::size_t end =
        std::clamp<std::size_t>(span.end, line_offset + begin, line_offset + line.size()) -
        line_offset;

    std::string before = printable(tail(line.substr(0, begin), kShownBytes));
    std::string marked = printable(head(line.substr(begin, end - begin), kShownBytes));
    std::string after = printable(head(line.substr(end), kShownBytes));
    if (before.size() + marked.size() + after.size() > kShownColumns) {
        if (before.size() > kContextColumns)
            before = "…" + std::string(tail(before, kContextColumns));
        if (marked.size() > kShownColumns) marked = std::string(head(marked, kShownColumns)) + "…";
        if (after.size() > kContextColumns) after = std::string(head(after, kContextColumns)) + "…";
    }
    const std::string number = fmt::format("{}", sources.line_number(span.file, span.begin));
    const std::string tildes(std::max<std::size_t>(display_width(marked), 1) - 1, '~');
    return fmt::format(" {} | {}{}{}\n {} | {}{}^{}{}\n", number, before, marked, after,
                       std::string(number.size(), ' '), std::string(display_width(before), ' '),
                       color.caret, tildes, color.reset);
}

/// "cv.yaml:12:5: "
std::string place_of(const Span& span, const SourceMap& sources, const Palette& color) {
    if (span.detached()) return {};
    const LineColumn place = sources.locate(span.file, span.begin);
    return fmt::format("{}{}:{}:{}:{} ", color.bold, printable(sources.file(span.file).name),
                       place.line, place.column, color.reset);
}

}  // namespace

std::string format_diagnostic(const Diagnostic& diagnostic, const SourceMap& sources,
                              UseColor use_color) {
    const Palette& color = use_color == UseColor::kYes ? kColored : kPlain;
    const bool is_error = diagnostic.severity == Severity::kError;
    std::string out = place_of(diagnostic.span, sources, color);
    out += fmt::format("{}{}:{} {}{}{}{}\n", is_error ? color.error : color.warning,
                       is_error ? "error" : "warning", color.reset, color.bold,
                       printable(diagnostic.message), color.reset,
                       diagnostic.code.empty() ? "" : fmt::format(" [{}]", diagnostic.code));
    if (!diagnostic.span.detached()) out += excerpt(diagnostic.span, sources, color);
    for (const Note& note : diagnostic.notes) {
        out += place_of(note.span, sources, color);
        out += fmt::format("{}note:{} {}\n", color.hint, color.reset, printable(note.message));
        if (!note.span.detached()) out += excerpt(note.span, sources, color);
    }
    for (const std::string& hint : diagnostic.hints) {
        out += fmt::format("{}hint:{} {}\n", color.hint, color.reset, printable_lines(hint));
    }
    return out;
}

}  // namespace cvpdf
