#include "input/bibtex.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "input/bib_cursor.h"
#include "input/bib_values.h"
#include "input/check_text.h"

namespace cvpdf {

namespace {

constexpr std::size_t kMostFields = 500;

class BibReader {
  public:
    BibReader(FileId file, std::string_view text, Diagnostics& diagnostics)
        : cursor_(file, text), values_(diagnostics), diagnostics_(diagnostics) {}

    std::vector<BibEntry> read() {
        while (!diagnostics_.is_full() && cursor_.find_block()) read_block();
        return std::move(entries_);
    }

  private:
    void read_block() {
        const std::size_t begin = cursor_.at++;
        const std::string type = bib_lower_case(cursor_.read_name());
        const Span type_span = cursor_.span(begin, cursor_.at);
        cursor_.skip_blanks();
        const std::size_t open = cursor_.at;
        closing_ = cursor_.text[open] == '{' ? '}' : ')';
        ++cursor_.at;
        if (type == "comment" || type == "preamble") {
            if (cursor_.text[open] == '{')
                cursor_.at = cursor_.braces.close_of(open).value_or(open) + 1;
            return;
        }
        if (type == "string") return read_macro();
        read_entry({.type = type, .span = type_span});
    }

    void read_macro() {
        cursor_.skip_blanks();
        const std::size_t begin = cursor_.at;
        const std::string name = bib_lower_case(cursor_.read_name());
        cursor_.skip_blanks();
        if (name.empty() || cursor_.sign() != '=') {
            diagnostics_.error(
                begin < cursor_.at ? cursor_.span(begin, cursor_.at) : cursor_.sign_at(cursor_.at),
                "expected a name and '=' in this @string",
                {"macros look like this: @string{acm = \"ACM Press\"}"});
            return cursor_.skip_to_next_line_with_block();
        }
        ++cursor_.at;
        std::optional<BibValue> value = values_.read(name, cursor_);
        if (!value) return cursor_.skip_to_next_line_with_block();
        values_.set_macro(name, std::move(value->text));
        cursor_.skip_blanks();
        if (cursor_.sign() == closing_) ++cursor_.at;
    }

    void read_entry(BibEntry entry) {
        read_key(entry);
        const std::size_t resume = cursor_.at;
        if (!read_fields(entry)) {
            cursor_.at = resume;
            cursor_.skip_to_next_line_with_block();
        }
        add_entry(std::move(entry));
    }

    void read_key(BibEntry& entry) {
        cursor_.skip_blanks();
        const std::size_t begin = cursor_.at;
        cursor_.at = std::min(cursor_.text.find_first_of(" \t\r\n\f\v,={}\"", cursor_.at),
                              cursor_.text.size());
        if (closing_ == ')')
            cursor_.at =
                std::min(cursor_.at, std::min(cursor_.text.find(')', begin), cursor_.text.size()));
        entry.key = cursor_.text.substr(begin, cursor_.at - begin);
        entry.key_span = cursor_.span(begin, cursor_.at);
        cursor_.skip_blanks();
        if (cursor_.sign() != '=' && !entry.key.empty()) return;
        diagnostics_.error(
            entry.span, fmt::format("this @{} has no key", entry.type),
            {fmt::format("entries begin with a key and a comma: @{}{{hong2024, …", entry.type)});
        if (cursor_.sign() == '=') cursor_.at = begin;
        entry.key.clear();
    }

    /// False where the entry cannot be read to its end; why is reported.
    bool read_fields(BibEntry& entry) {
        while (true) {
            cursor_.skip_blanks();
            while (cursor_.sign() == ',') {
                ++cursor_.at;
                cursor_.skip_blanks();
            }
            if (cursor_.sign() == closing_ && !cursor_.at_end()) {
                ++cursor_.at;
                return true;
            }
            if (cursor_.at_end() || cursor_.sign() == '@') return report_unclosed(entry);
            if (!read_field(entry)) return false;
            cursor_.skip_blanks();
            if (cursor_.at_end() || cursor_.sign() == '@') return report_unclosed(entry);
            if (cursor_.sign() == ',' || cursor_.sign() == closing_) continue;
            diagnostics_.error(
                cursor_.sign_at(cursor_.at),
                fmt::format("expected ',' or '{}' behind '{}'", closing_, last_name_),
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
        const std::size_t begin = cursor_.at;
        const std::string name = bib_lower_case(cursor_.read_name());
        const Span name_span = cursor_.span(begin, cursor_.at);
        cursor_.skip_blanks();
        if (name.empty() || cursor_.sign() != '=') {
            diagnostics_.error(name.empty() ? cursor_.sign_at(cursor_.at) : name_span,
                               name.empty() ? "expected the name of a field"
                                            : fmt::format("expected '=' behind '{}'", name),
                               {"fields look like this: title = {Deep Learning},"});
            return false;
        }
        ++cursor_.at;
        last_name_ = name;
        std::optional<BibValue> value = values_.read(name, cursor_);
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
                               fmt::format("this entry has more than {} fields", kMostFields),
                               {"look for a missing '}' before this field"});
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

    BibCursor cursor_;
    BibValues values_;
    Diagnostics& diagnostics_;
    char closing_ = '}';
    std::string last_name_;
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
