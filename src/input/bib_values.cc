#include "input/bib_values.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/suggest.h"

namespace cvpdf {

namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";
/// With its macros a value may be no longer than what a CV prints of it.
constexpr std::size_t kLongestValue = 1u << 16;
constexpr std::size_t kMostMacroBytes = 16u << 20;
constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::string_view kWrittenMonths[] = {"january", "february", "march",   "april",
                                               "june",    "july",     "august",  "september",
                                               "october", "november", "december"};

/// Appends `text` with its runs of blanks as one space each.
void append_condensed(std::string& out, std::string_view text) {
    for (const char c : text) {
        const bool blank = kBlanks.find(c) != std::string_view::npos;
        if (!blank) {
            out += c;
        } else if (out.empty() || out.back() != ' ') {
            out += ' ';
        }
    }
}

void trim(std::string& text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    text.erase(0, text.find_first_not_of(' '));
}

}  // namespace

BibValues::BibValues(Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    for (const std::string_view month : kMonths) macros_.emplace(month, month);
    // Written out they are no macros of BibTeX, and meant all the same.
    for (const std::string_view month : kWrittenMonths) macros_.emplace(month, month.substr(0, 3));
}

void BibValues::set_macro(std::string name, std::string text) {
    macros_[std::move(name)] = std::move(text);
}

std::optional<BibValue> BibValues::read(std::string_view name, BibCursor& cursor) {
    BibValue value;
    std::size_t pieces = 0;
    while (true) {
        cursor.skip_blanks();
        const std::optional<Span> place = read_piece(name, cursor, value.text);
        if (!place) return std::nullopt;
        value.span = pieces++ == 0 ? *place : cursor.span(value.span.begin, place->end);
        if (value.text.size() > kLongestValue) {
            diagnostics_.error(*place,
                               fmt::format("this value is longer than {} bytes", kLongestValue),
                               {"join fewer pieces with '#'"});
            return std::nullopt;
        }
        cursor.skip_blanks();
        if (cursor.sign() != '#') break;
        ++cursor.at;
    }
    trim(value.text);
    return value;
}

std::optional<Span> BibValues::read_piece(std::string_view name, BibCursor& cursor,
                                          std::string& out) {
    if (cursor.sign() == '{') return read_braced(name, cursor, out);
    if (cursor.sign() == '"') return read_quoted(name, cursor, out);
    const std::size_t begin = cursor.at;
    const std::string_view word = cursor.read_name();
    const Span place = cursor.span(begin, cursor.at);
    if (word.empty()) {
        diagnostics_.error(cursor.sign_at(cursor.at), fmt::format("'{}' has no value", name),
                           {"values stand in braces or quotes: {…}, \"…\""});
        return std::nullopt;
    }
    if (std::ranges::all_of(word, is_ascii_digit)) {
        out += word;
    } else {
        append_macro(word, place, out);
    }
    return place;
}

void BibValues::append_macro(std::string_view word, Span place, std::string& out) {
    const auto macro = macros_.find(bib_lower_case(word));
    if (macro != macros_.end()) {
        macro_bytes_ += macro->second.size();
        if (macro_bytes_ <= kMostMacroBytes) {
            out += macro->second;
        } else {
            diagnostics_.error(place,
                               fmt::format("the macros of this file stand for more than {} bytes",
                                           kMostMacroBytes),
                               {"write shorter texts, or fewer macros that name others"});
        }
        return;
    }
    std::vector<std::string> hints{"text stands in braces or quotes: {…}, \"…\""};
    if (!diagnostics_.is_full()) {
        std::vector<std::string_view> known;
        for (const auto& [name, value] : macros_) known.push_back(name);
        if (known.size() < 200) {
            if (const auto near = suggest(word, known)) {
                hints.insert(hints.begin(), fmt::format("did you mean '{}'?", *near));
            }
        }
    }
    diagnostics_.warning(place, fmt::format("no @string is called '{}'", word), std::move(hints));
    out += word;
}

std::optional<Span> BibValues::read_braced(std::string_view name, BibCursor& cursor,
                                           std::string& out) {
    const std::size_t open = cursor.at;
    const std::optional<std::size_t> close = cursor.braces.close_of(open);
    if (!close) {
        diagnostics_.error(cursor.span(open, open + 1),
                           fmt::format("the brace of '{}' is never closed", name),
                           {"every '{' needs its '}'"});
        return std::nullopt;
    }
    cursor.at = *close + 1;
    return append_text(name, cursor.span(open + 1, *close), cursor, out);
}

std::optional<Span> BibValues::read_quoted(std::string_view name, BibCursor& cursor,
                                           std::string& out) {
    const std::size_t open = cursor.at++;
    const auto fail = [&]() -> std::optional<Span> {
        diagnostics_.error(cursor.span(open, open + 1),
                           fmt::format("the quote of '{}' is never closed", name),
                           {"within quotes every '{' needs its '}'"});
        return std::nullopt;
    };
    while (true) {
        cursor.at = cursor.text.find_first_of("\"{}", cursor.at);
        if (cursor.at == std::string_view::npos) cursor.at = cursor.text.size();
        if (cursor.at_end() || cursor.sign() == '}') return fail();
        if (cursor.sign() == '"') break;
        const std::optional<std::size_t> close = cursor.braces.close_of(cursor.at);
        if (!close) return fail();
        cursor.at = *close + 1;
    }
    return append_text(name, cursor.span(open + 1, cursor.at++), cursor, out);
}

std::optional<Span> BibValues::append_text(std::string_view name, Span place, BibCursor& cursor,
                                           std::string& out) {
    if (place.end - place.begin > kLongestValue) {
        diagnostics_.error(
            cursor.span(place.begin - 1, place.begin),
            fmt::format("the value of '{}' is longer than {} bytes", name, kLongestValue),
            {"look for a missing '}' or '\"'"});
        return std::nullopt;
    }
    append_condensed(out, cursor.text.substr(place.begin, place.end - place.begin));
    return place;
}

}  // namespace cvpdf
