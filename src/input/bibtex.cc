#include "input/bibtex.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/suggest.h"
#include "input/check_text.h"

namespace cvpdf {

namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";
/// What no name of a field, macro or type has in it.
constexpr std::string_view kNoName = " \t\r\n\f\v\"#%'(),={}@";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
/// With its macros a value may be no longer than what a CV prints of it.
constexpr std::size_t kLongestValue = 1u << 16;
constexpr std::size_t kMostMacroBytes = 16u << 20;
constexpr std::size_t kMostFields = 500;
constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

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

/// Every `{` of a text and the `}` that closes it. As in BibTeX, a backslash changes nothing.
class Braces {
  public:
    explicit Braces(std::string_view text) {
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

    /// None where the brace at `open` is never closed.
    std::optional<std::size_t> close_of(std::size_t open) const {
        const auto found = std::ranges::lower_bound(pairs_, open, {}, &Pair::open);
        if (found == pairs_.end() || found->close == 0) return std::nullopt;
        return found->close;
    }

  private:
    struct Pair {
        std::uint32_t open = 0;
        std::uint32_t close = 0;
    };
    std::vector<Pair> pairs_;
};

/// A value as it is read: its text, and from where to where its pieces stand.
struct Value {
    std::string text = {};
    Span span = {};
};

class BibReader {
  public:
    BibReader(FileId file, std::string_view text, Diagnostics& diagnostics)
        : file_(file), text_(text), braces_(text), diagnostics_(diagnostics) {
        for (const std::string_view month : kMonths) macros_.emplace(month, month);
        if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    }

    std::vector<BibEntry> read() {
        while (!diagnostics_.is_full() && find_entry()) read_block();
        return std::move(entries_);
    }

  private:
    // ---- places ----

    Span span(std::size_t begin, std::size_t end) const {
        return {.file = file_,
                .begin = static_cast<std::uint32_t>(begin),
                .end = static_cast<std::uint32_t>(end)};
    }

    /// The sign at `offset`; at the end of the file an empty place behind the last one.
    Span sign_at(std::size_t offset) const {
        const std::size_t begin = std::min(offset, text_.size());
        std::size_t end = std::min(begin + 1, text_.size());
        while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0u) == 0x80u) {
            ++end;
        }
        return span(begin, end);
    }

    bool at_end() const { return at_ >= text_.size(); }
    char sign() const { return at_end() ? '\0' : text_[at_]; }

    // ---- between entries ----

    /// Moves to the next `@` of a block: a word and an opening brace follow it.
    bool find_entry() {
        for (; (at_ = text_.find('@', at_)) != std::string_view::npos; ++at_) {
            if (at_ > 0 && (is_letter(text_[at_ - 1]) || is_digit(text_[at_ - 1]))) continue;
            std::size_t next = at_ + 1;
            while (next < text_.size() && is_letter(text_[next])) ++next;
            if (next == at_ + 1) continue;
            next = text_.find_first_not_of(kBlanks, next);
            if (next == std::string_view::npos) continue;
            if (text_[next] == '{' || text_[next] == '(') return true;
        }
        return false;
    }

    /// Behind a mistake: to the next line that begins with `@`.
    void skip_to_next_line_with_entry() {
        while (!at_end()) {
            const std::size_t line = text_.find('\n', at_);
            if (line == std::string_view::npos) break;
            at_ = text_.find_first_not_of(" \t\r\n", line);
            if (at_ == std::string_view::npos) break;
            if (text_[at_] == '@') return;
        }
        at_ = text_.size();
    }

    void skip_blanks() {
        while (!at_end()) {
            if (kBlanks.find(text_[at_]) != std::string_view::npos) {
                ++at_;
            } else if (text_[at_] == '%') {
                at_ = std::min(text_.find('\n', at_), text_.size());
            } else {
                return;
            }
        }
    }

    std::string_view read_name() {
        const std::size_t begin = at_;
        at_ = std::min(text_.find_first_of(kNoName, at_), text_.size());
        return text_.substr(begin, at_ - begin);
    }

    // ---- blocks ----

    void read_block() {
        const std::size_t begin = at_++;
        const std::string type = lower_case(read_name());
        const Span type_span = span(begin, at_);
        skip_blanks();
        const std::size_t open = at_;
        closing_ = text_[open] == '{' ? '}' : ')';
        ++at_;
        if (type == "comment" || type == "preamble") {
            if (text_[open] == '{') at_ = braces_.close_of(open).value_or(open) + 1;
            return;
        }
        if (type == "string") return read_macro();
        read_entry({.type = type, .span = type_span});
    }

    void read_macro() {
        skip_blanks();
        const std::size_t begin = at_;
        const std::string name = lower_case(read_name());
        skip_blanks();
        if (name.empty() || sign() != '=') {
            diagnostics_.error(begin < at_ ? span(begin, at_) : sign_at(at_),
                               "expected a name and '=' in this @string",
                               {"macros look like this: @string{acm = \"ACM Press\"}"});
            return skip_to_next_line_with_entry();
        }
        ++at_;
        std::optional<Value> value = read_value(name);
        if (!value) return skip_to_next_line_with_entry();
        macros_[name] = std::move(value->text);
        skip_blanks();
        if (sign() == closing_) ++at_;
    }

    void read_entry(BibEntry entry) {
        read_key(entry);
        const std::size_t resume = at_;
        if (!read_fields(entry)) {
            at_ = resume;
            skip_to_next_line_with_entry();
        }
        add_entry(std::move(entry));
    }

    void read_key(BibEntry& entry) {
        skip_blanks();
        const std::size_t begin = at_;
        at_ = std::min(text_.find_first_of(" \t\r\n\f\v,={}\"", at_), text_.size());
        if (closing_ == ')') at_ = std::min(at_, std::min(text_.find(')', begin), text_.size()));
        entry.key = text_.substr(begin, at_ - begin);
        entry.key_span = span(begin, at_);
        skip_blanks();
        if (sign() != '=' && !entry.key.empty()) return;
        diagnostics_.error(
            entry.span, fmt::format("this @{} has no key", entry.type),
            {fmt::format("entries begin with a key and a comma: @{}{{hong2024, …", entry.type)});
        if (sign() == '=') at_ = begin;
        entry.key.clear();
    }

    /// False where the entry cannot be read to its end; why is reported.
    bool read_fields(BibEntry& entry) {
        while (true) {
            skip_blanks();
            while (sign() == ',') {
                ++at_;
                skip_blanks();
            }
            if (sign() == closing_ && !at_end()) {
                ++at_;
                return true;
            }
            if (at_end() || sign() == '@') return report_unclosed(entry);
            if (!read_field(entry)) return false;
            skip_blanks();
            if (at_end() || sign() == '@') return report_unclosed(entry);
            if (sign() == ',' || sign() == closing_) continue;
            diagnostics_.error(
                sign_at(at_), fmt::format("expected ',' or '{}' behind '{}'", closing_, last_name_),
                {"fields are parted by commas; a value with blanks stands in braces"});
            return false;
        }
    }

    bool report_unclosed(const BibEntry& entry) {
        const Span place = entry.key.empty() ? entry.span : entry.key_span;
        std::vector<std::string> hints{
            fmt::format("look for a missing '{}' in its fields", closing_)};
        diagnostics_.error(place,
                           entry.key.empty()
                               ? fmt::format("this @{} is never closed", entry.type)
                               : fmt::format("the entry '{}' is never closed", entry.key),
                           std::move(hints));
        return false;
    }

    bool read_field(BibEntry& entry) {
        const std::size_t begin = at_;
        const std::string name = lower_case(read_name());
        const Span name_span = span(begin, at_);
        skip_blanks();
        if (name.empty() || sign() != '=') {
            diagnostics_.error(name.empty() ? sign_at(at_) : name_span,
                               name.empty() ? "expected the name of a field"
                                            : fmt::format("expected '=' behind '{}'", name),
                               {"fields look like this: title = {Deep Learning},"});
            return false;
        }
        ++at_;
        last_name_ = name;
        std::optional<Value> value = read_value(name);
        if (!value) return false;
        if (const BibField* first = find_field(entry, name)) {
            diagnostics_.add({.severity = Severity::kWarning,
                              .span = name_span,
                              .message = fmt::format("'{}' stands in this entry twice", name),
                              .hints = {"the first one counts"},
                              .notes = {{.span = first->name_span, .message = "the first"}}});
            return true;
        }
        if (entry.fields.size() == kMostFields) {
            diagnostics_.error(name_span,
                               fmt::format("this entry has more than {} fields", kMostFields));
            return false;
        }
        entry.fields.push_back({.name = name,
                                .name_span = name_span,
                                .value = std::move(value->text),
                                .span = value->span});
        return true;
    }

    void add_entry(BibEntry entry) {
        if (entry.key.empty()) return;
        const auto [known, is_new] = keys_.emplace(entry.key, entry.key_span);
        if (!is_new) {
            diagnostics_.add(
                {.severity = Severity::kWarning,
                 .span = entry.key_span,
                 .message = fmt::format("the key '{}' stands in this file twice", entry.key),
                 .hints = {"the first entry counts"},
                 .notes = {{.span = known->second, .message = "the first"}}});
            return;
        }
        entries_.push_back(std::move(entry));
    }

    // ---- values ----

    std::optional<Value> read_value(std::string_view name) {
        Value value;
        std::size_t pieces = 0;
        while (true) {
            skip_blanks();
            const std::optional<Span> place = read_piece(name, value.text);
            if (!place) return std::nullopt;
            value.span = pieces++ == 0 ? *place : span(value.span.begin, place->end);
            if (value.text.size() > kLongestValue) {
                diagnostics_.error(
                    *place, fmt::format("this value is longer than {} bytes", kLongestValue));
                return std::nullopt;
            }
            skip_blanks();
            if (sign() != '#') break;
            ++at_;
        }
        trim(value.text);
        return value;
    }

    std::optional<Span> read_piece(std::string_view name, std::string& out) {
        if (sign() == '{') return read_braced(name, out);
        if (sign() == '"') return read_quoted(name, out);
        const std::size_t begin = at_;
        const std::string_view word = read_name();
        const Span place = span(begin, at_);
        if (word.empty()) {
            diagnostics_.error(sign_at(at_), fmt::format("'{}' has no value", name),
                               {"values stand in braces or quotes: {…}, \"…\""});
            return std::nullopt;
        }
        if (std::ranges::all_of(word, is_digit)) {
            out += word;
        } else {
            append_macro(word, place, out);
        }
        return place;
    }

    void append_macro(std::string_view word, Span place, std::string& out) {
        const auto macro = macros_.find(lower_case(word));
        if (macro != macros_.end()) {
            macro_bytes_ += macro->second.size();
            if (macro_bytes_ <= kMostMacroBytes) {
                out += macro->second;
            } else {
                diagnostics_.error(place, fmt::format("the macros of this file stand for more "
                                                      "than {} bytes",
                                                      kMostMacroBytes));
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
        diagnostics_.warning(place, fmt::format("no @string is called '{}'", word),
                             std::move(hints));
        out += word;
    }

    std::optional<Span> read_braced(std::string_view name, std::string& out) {
        const std::size_t open = at_;
        const std::optional<std::size_t> close = braces_.close_of(open);
        if (!close) {
            diagnostics_.error(span(open, open + 1),
                               fmt::format("the brace of '{}' is never closed", name),
                               {"every '{' needs its '}'"});
            return std::nullopt;
        }
        at_ = *close + 1;
        return append_text(name, open + 1, *close, out);
    }

    std::optional<Span> read_quoted(std::string_view name, std::string& out) {
        const std::size_t open = at_++;
        const auto fail = [&]() -> std::optional<Span> {
            diagnostics_.error(span(open, open + 1),
                               fmt::format("the quote of '{}' is never closed", name),
                               {"within quotes every '{' needs its '}'"});
            return std::nullopt;
        };
        while (true) {
            at_ = text_.find_first_of("\"{}", at_);
            if (at_ == std::string_view::npos) at_ = text_.size();
            if (at_end() || sign() == '}') return fail();
            if (sign() == '"') break;
            const std::optional<std::size_t> close = braces_.close_of(at_);
            if (!close) return fail();
            at_ = *close + 1;
        }
        return append_text(name, open + 1, at_++, out);
    }

    std::optional<Span> append_text(std::string_view name, std::size_t begin, std::size_t end,
                                    std::string& out) {
        if (end - begin > kLongestValue) {
            diagnostics_.error(
                span(begin - 1, begin),
                fmt::format("the value of '{}' is longer than {} bytes", name, kLongestValue),
                {"look for a missing '}' or '\"'"});
            return std::nullopt;
        }
        append_condensed(out, text_.substr(begin, end - begin));
        return span(begin, end);
    }

    FileId file_;
    std::string_view text_;
    Braces braces_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    char closing_ = '}';
    std::string last_name_;
    std::size_t macro_bytes_ = 0;
    std::map<std::string, std::string, std::less<>> macros_;
    std::map<std::string, Span, std::less<>> keys_;
    std::vector<BibEntry> entries_;
};

}  // namespace

const BibField* find_field(const BibEntry& entry, std::string_view name) {
    const auto found = std::ranges::find(entry.fields, name, &BibField::name);
    return found == entry.fields.end() ? nullptr : &*found;
}

std::vector<BibEntry> parse_bibtex(FileId file, const SourceMap& sources,
                                   Diagnostics& diagnostics) {
    const std::string& text = sources.file(file).text;
    if (check_text(file, text, diagnostics) == TextCheck::kUnreadable) return {};
    return BibReader(file, text, diagnostics).read();
}

}  // namespace cvpdf
