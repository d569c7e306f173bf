#include "input/explain_yaml_error.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>

#include "input/quote_scalar.h"
#include "input/scan_scalar.h"

namespace cvpdf {
namespace {

using Offset = std::uint32_t;

/// What may stand before the first character of a value.
constexpr std::string_view kBeforeToken = " \n:-,[{?";

bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

class Explainer {
  public:
    explicit Explainer(const YamlFailure& failure)
        : failure_(failure),
          text_(failure.text.condensed.text),
          size_(static_cast<Offset>(text_.size())),
          at_(failure.position < 0 ? size_
                                   : std::min(static_cast<Offset>(failure.position), size_)) {}

    YamlError explain() const {
        if (is(YAML::ErrorMsg::BAD_FILE)) return error(at_, 1, "values nest too deep");
        if (auto found = explain_tab()) return *found;
        if (auto found = explain_escape()) return *found;
        if (auto found = explain_open_quote()) return *found;
        if (auto found = explain_first_character()) return *found;
        if (auto found = explain_behind_value()) return *found;
        if (auto found = explain_brackets()) return *found;
        if (auto found = explain_colon()) return *found;
        return explain_place();
    }

  private:
    bool is(std::string_view message) const { return failure_.message.starts_with(message); }
    char byte_at(Offset offset) const { return offset < size_ ? text_[offset] : '\0'; }

    Offset line_begin(Offset offset) const {
        if (offset == 0) return 0;
        const std::size_t feed = text_.rfind('\n', offset - 1);
        return feed == std::string_view::npos ? 0 : static_cast<Offset>(feed + 1);
    }
    Offset line_end(Offset offset) const {
        return static_cast<Offset>(std::min(text_.find('\n', offset), text_.size()));
    }
    Offset skip_blanks(Offset offset) const {
        while (is_blank(byte_at(offset))) ++offset;
        return offset;
    }
    /// The last byte before `offset` on its line that is no blank, or its own offset.
    Offset before(Offset offset) const {
        Offset found = offset;
        while (found > line_begin(offset) && is_blank(text_[found - 1])) --found;
        return found > line_begin(offset) ? found - 1 : offset;
    }
    std::string_view raw(Offset begin, Offset end) const {
        const Span span = failure_.text.span(begin, end);
        return failure_.text.raw.substr(span.begin, span.end - span.begin);
    }
    /// What stands from `begin` to the end of its line, without a comment and trailing blanks.
    std::string_view rest_of_line(Offset begin) const {
        std::string_view rest = raw(begin, line_end(begin));
        rest = rest.substr(0, std::min(rest.find(" #"), rest.size()));
        return rest.substr(0, rest.find_last_not_of(" \t\r") + 1);
    }
    /// Where what the line of `offset` says begins: behind its `- `.
    Offset content_begin(Offset offset) const {
        Offset begin = skip_blanks(line_begin(offset));
        while (byte_at(begin) == '-' && is_blank(byte_at(begin + 1)))
            begin = skip_blanks(begin + 1);
        return begin;
    }
    /// Where the value on the line of `offset` begins: behind its `- ` and its `key: `.
    Offset value_begin(Offset offset) const {
        const Offset begin = content_begin(offset);
        const std::string_view line = text_.substr(begin, line_end(begin) - begin);
        const std::size_t colon = line.find(": ");
        const bool key = colon != std::string_view::npos && colon > 0 && begin + colon < offset &&
                         line.find_first_of("'\"[{*&") > colon;
        return key ? skip_blanks(begin + static_cast<Offset>(colon) + 1) : begin;
    }

    YamlError error(Offset begin, Offset length, std::string message,
                    std::vector<std::string> hints = {}) const {
        const Offset end = std::min(begin + length, size_);
        return {.diagnostic = {.span = failure_.text.span(begin, end),
                               .message = std::move(message),
                               .hints = std::move(hints)},
                .position = std::min(begin, size_)};
    }
    std::string quoting_hint(Offset begin) const {
        return fmt::format("put the value in quotes: {}", quote_scalar(rest_of_line(begin)));
    }

    std::optional<YamlError> explain_tab() const {
        for (const Offset line :
             {line_begin(at_), line_begin(line_begin(at_) > 0 ? line_begin(at_) - 1 : 0)}) {
            Offset begin = line;
            while (byte_at(begin) == ' ') ++begin;
            Offset end = begin;
            while (byte_at(end) == '\t') ++end;
            const bool content = end < size_ && text_[end] != '\n';
            if (end == begin || !content) continue;
            return error(begin, end - begin, "a tab indents this line",
                         {"YAML is indented with spaces; most editors can convert tabs"});
        }
        return std::nullopt;
    }

    /// A quote that is never closed, or closed by the next one that opens, lines further down.
    std::optional<YamlError> explain_open_quote() const {
        const Offset start = std::min(failure_.read_to, at_);
        bool at_token = start == 0 || kBeforeToken.find(text_[start - 1]) != std::string_view::npos;
        for (Offset i = start; i < at_; ++i) {
            const char byte = text_[i];
            if (is_blank(byte)) continue;
            if (at_token && (byte == '"' || byte == '\'')) {
                const auto end = find_quote_end(text_, i);
                if (!end || *end > at_) return open_quote(i);
                i = *end - 1;
            }
            at_token = kBeforeToken.find(byte) != std::string_view::npos;
        }
        // Quotes that closed before the place of the error: the last one, if it spans lines.
        const Offset last = before(at_);
        const bool quote_before = last < at_ && (text_[last] == '"' || text_[last] == '\'');
        if (!quote_before || failure_.read_to != last + 1) return std::nullopt;
        const std::size_t first = text_.rfind('\n', last);
        if (first == std::string_view::npos) return std::nullopt;
        for (Offset line = static_cast<Offset>(first);;) {
            const Offset begin = line_begin(line);
            const Offset value = value_begin(line_end(begin));
            if ((byte_at(value) == text_[last]) && find_quote_end(text_, value) == last + 1) {
                return open_quote(value);
            }
            if (begin == 0) return std::nullopt;
            line = begin - 1;
        }
    }
    YamlError open_quote(Offset begin) const {
        return {.diagnostic = cvpdf::explain_open_quote(failure_.text, begin), .position = begin};
    }

    std::optional<YamlError> explain_escape() const {
        const bool escape = is(YAML::ErrorMsg::INVALID_ESCAPE) || is(YAML::ErrorMsg::INVALID_HEX) ||
                            is(YAML::ErrorMsg::INVALID_UNICODE);
        if (!escape) return std::nullopt;
        const std::size_t slash = at_ == 0 ? std::string_view::npos : text_.rfind('\\', at_ - 1);
        if (slash == std::string_view::npos) return std::nullopt;
        const auto begin = static_cast<Offset>(slash);
        const Offset length = std::max<Offset>(at_ - begin, 2);
        return error(
            begin, length,
            fmt::format("unknown escape '{}'", raw(begin, std::min(begin + length, size_))),
            {"in double quotes a backslash is written twice; in single quotes it is itself"});
    }

    std::optional<YamlError> explain_first_character() const {
        Offset begin = at_;
        const bool reference =
            is(YAML::ErrorMsg::ALIAS_NOT_FOUND) || is(YAML::ErrorMsg::ANCHOR_NOT_FOUND) ||
            is(YAML::ErrorMsg::CHAR_IN_ALIAS) || is(YAML::ErrorMsg::CHAR_IN_ANCHOR);
        if (reference) {
            while (begin > line_begin(at_) && text_[begin - 1] != ' ') --begin;
            while (byte_at(begin) != '*' && byte_at(begin) != '&' && begin < at_) ++begin;
        } else if (!is(YAML::ErrorMsg::UNKNOWN_ANCHOR) && !is(YAML::ErrorMsg::UNKNOWN_TOKEN)) {
            const bool comma = byte_at(at_) == ',' && value_begin(at_) == at_;
            if (!comma || !failure_.brackets.empty()) return std::nullopt;
        }
        const char first = byte_at(begin);
        if (first == '\0' || first == '\n') return std::nullopt;
        const std::string_view rest = rest_of_line(begin);
        const bool single_word = rest.find_first_of(" *", 1) == std::string_view::npos;
        YamlError result;
        if (is(YAML::ErrorMsg::UNKNOWN_ANCHOR) && single_word) {
            result = error(begin, static_cast<Offset>(line_end(begin) - begin),
                           fmt::format("no anchor '&{}' stands before this alias", rest.substr(1)),
                           {fmt::format("if '*' is meant as text, put the value in quotes: {}",
                                        quote_scalar(rest))});
        } else {
            result = error(begin, 1,
                           fmt::format("a value cannot begin with '{}' unless it is quoted", first),
                           {quoting_hint(begin)});
        }
        result.patchable = true;
        return result;
    }

    /// Text behind a closing quote or bracket.
    std::optional<YamlError> explain_behind_value() const {
        const bool end = is(YAML::ErrorMsg::END_OF_MAP) || is(YAML::ErrorMsg::END_OF_SEQ) ||
                         is(YAML::ErrorMsg::MAP_VALUE);
        const Offset last = before(at_);
        if (!end || last == at_ || !failure_.brackets.empty()) return std::nullopt;
        const char byte = text_[last];
        const bool quote = byte == '"' || byte == '\'';
        const bool bracket = byte == ']' || byte == '}';
        if (!quote && !bracket) return std::nullopt;
        const Offset value = value_begin(at_);
        const char opening = byte_at(value);
        if (quote && opening != byte) return std::nullopt;
        if (bracket && opening != '[' && opening != '{') return std::nullopt;
        const std::string_view whole = rest_of_line(value);
        const bool wrapped = quote && whole.size() > 2 && whole.back() == byte;
        return error(
            at_, 1, fmt::format("text cannot follow the closing '{}' of a value", byte),
            {fmt::format("put the value in quotes: {}",
                         quote_scalar(wrapped ? whole.substr(1, whole.size() - 2) : whole))});
    }

    std::optional<YamlError> explain_brackets() const {
        const std::string hint = "if the bracket is meant as text, put the value in quotes";
        if (failure_.brackets.empty()) {
            if (!is(YAML::ErrorMsg::FLOW_END)) return std::nullopt;
            return error(at_, 1, fmt::format("'{}' closes nothing that was opened", byte_at(at_)),
                         {quoting_hint(value_begin(at_))});
        }
        const Offset bracket = failure_.brackets.back();
        const char closing = text_[bracket] == '[' ? ']' : '}';
        const bool key_below = byte_at(at_) == ':' && line_begin(at_) > bracket;
        if (key_below || skip_space_and_comments(text_, at_) >= size_) {
            return error(bracket, 1, fmt::format("this '{}' is never closed", text_[bracket]),
                         {hint});
        }
        return error(at_, 1, fmt::format("',' or '{}' is missing here", closing), {hint});
    }

    std::optional<YamlError> explain_colon() const {
        if (!is(YAML::ErrorMsg::MAP_VALUE)) return std::nullopt;
        const Offset begin = line_begin(at_);
        const Offset value = value_begin(at_);
        if (value > skip_blanks(begin) && value < at_ &&
            text_.substr(begin, at_ - begin).find(": ") != std::string_view::npos) {
            // An item's first words are its text, no key.
            const Offset content = content_begin(at_);
            const std::string_view key = raw(content, value);
            const bool is_text = content > skip_blanks(begin) && key.find(' ') < key.find(':');
            return error(at_, 1, "an unquoted value cannot hold ': '",
                         {quoting_hint(is_text ? content : value)});
        }
        // The line above was taken for the beginning of this one's key.
        if (begin > 0) {
            const Offset above = line_begin(begin - 1);
            const Offset content = skip_blanks(above);
            const std::string_view line = raw(content, line_end(content));
            const std::size_t colon = line.find(':');
            if (colon != std::string_view::npos && colon + 1 < line.size() &&
                line[colon + 1] != ' ') {
                return missing_space(content, colon);
            }
            if (colon == std::string_view::npos && !line.empty() && line.front() != '-') {
                return error(content, line_end(content) - content,
                             "':' is missing: a key is expected here",
                             {"if this line goes on with the text above, indent it further"});
            }
        }
        return error(at_, 1, "an unquoted value cannot hold ': '",
                     {"put the value in quotes, or move this line to the column of its key"});
    }

    YamlError missing_space(Offset line, std::size_t colon) const {
        YamlError result = error(line, 1, "a space is missing after the colon");
        result.diagnostic.span.begin += static_cast<Offset>(colon);
        result.diagnostic.span.end = result.diagnostic.span.begin + 1;
        return result;
    }

    YamlError explain_place() const {
        const Offset begin = skip_blanks(line_begin(at_));
        const Offset length = line_end(begin) - begin;
        if (is(YAML::ErrorMsg::BLOCK_ENTRY)) {
            return error(
                at_, 1, "a list cannot begin on the line of its key",
                {fmt::format("put each '-' on a line of its own, or the value in quotes: {}",
                             quote_scalar(rest_of_line(at_)))});
        }
        if (is(YAML::ErrorMsg::CHAR_IN_BLOCK)) {
            const Offset value = value_begin(at_);
            return error(
                value, 1,
                fmt::format("a value cannot begin with '{}' unless it is quoted", byte_at(value)),
                {quoting_hint(value)});
        }
        if (byte_at(at_) == '?' && is_blank(byte_at(at_ + 1)) && value_begin(at_) == at_) {
            return error(at_, 1, "a value cannot begin with '? ' unless it is quoted",
                         {quoting_hint(at_)});
        }
        const bool item = byte_at(begin) == '-' && is_blank(byte_at(begin + 1));
        if (is(YAML::ErrorMsg::END_OF_MAP) && item) {
            return error(begin, 1, "a list item stands among the keys of a mapping",
                         {"the list needs a key of its own above it"});
        }
        if (is(YAML::ErrorMsg::END_OF_SEQ) && !item) {
            return error(begin, length, "this line is no item of the list above it",
                         {"items begin with '- ' in the same column"});
        }
        if (is(YAML::ErrorMsg::END_OF_MAP) || is(YAML::ErrorMsg::END_OF_SEQ)) {
            return error(begin, length, "this line is indented like nothing above it",
                         {"lines of one list or mapping begin in the same column"});
        }
        return error(at_, 1, "the YAML cannot be understood from here on",
                     {"a value with special characters is safe in quotes"});
    }

    const YamlFailure& failure_;
    std::string_view text_;
    Offset size_;
    Offset at_;
};

}  // namespace

Diagnostic explain_open_quote(const YamlText& text, std::uint32_t begin) {
    const bool single = text.condensed.text[begin] == '\'';
    return {.span = text.span(begin, begin + 1),
            .message = "this quote is never closed",
            .hints = {single ? "for an apostrophe at the beginning of a text, put the text in "
                               "double quotes"
                             : "for a quotation mark at the beginning of a text, put the text in "
                               "single quotes"}};
}

YamlError explain_yaml_error(const YamlFailure& failure) {
    return Explainer(failure).explain();
}

}  // namespace cvpdf
