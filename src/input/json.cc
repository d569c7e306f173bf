#include "input/json.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/unicode.h"
#include "input/check_text.h"
#include "input/json_string.h"
#include "input/json_word.h"
#include "input/member_table.h"

namespace cvpdf {
namespace {

using Offset = std::uint32_t;

constexpr std::string_view kBlanks = " \t\r\n";

enum class Json5Sign { kComment, kLastComma };

class JsonReader {
  public:
    JsonReader(FileId file, const SourceMap& sources, const ReadLimits& limits,
               Diagnostics& diagnostics)
        : file_(file),
          sources_(sources),
          text_(sources.file(file).text),
          syntax_(json_syntax_of(sources.file(file).name)),
          limits_(limits),
          diagnostics_(diagnostics) {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    }

    std::optional<Node> read() {
        skip_blanks();
        if (at_ >= text_.size()) {
            diagnostics_.error({.file = file_}, "the file is empty", {std::string(kEmptyHint)});
            return std::nullopt;
        }
        try {
            Node root = value(0);
            skip_blanks();
            if (at_ < text_.size()) {
                stop(at_, 1, "nothing may stand behind the end of the JSON",
                     "look for a bracket further up that closes too much");
            }
            return root;
        } catch (const StopReading&) {
            return std::nullopt;
        }
    }

    std::vector<Node> read_lines() {
        const std::string_view whole = text_;
        std::vector<Node> values;
        while (at_ < whole.size()) {
            text_ = whole.substr(0, std::min(whole.find('\n', at_), whole.size()));
            try {
                skip_blanks();
                if (at_ < text_.size()) values.push_back(line_value());
            } catch (const StopReading&) {
                open_.clear();
            }
            at_ = static_cast<Offset>(text_.size()) + 1;
        }
        return values;
    }

  private:
    /// Ends the reading of the file, or of its line; what is wrong has been reported.
    struct StopReading {};

    /// The one that the text ends with: that of a line.
    Node line_value() {
        Node node = value(0);
        skip_blanks();
        if (at_ < text_.size()) {
            stop(at_, 1, "a line holds one value", "put the next one on a line of its own");
        }
        return node;
    }

    Span span(Offset begin, Offset end) const {
        return {.file = file_, .begin = begin, .end = end};
    }

    [[noreturn]] void stop(Offset begin, std::size_t length, std::string message,
                           std::string hint) {
        const auto end = static_cast<Offset>(std::min<std::size_t>(begin + length, text_.size()));
        diagnostics_.error(span(begin, end), std::move(message), {std::move(hint)});
        throw StopReading{};
    }

    /// What people write though only JSON5 has it: read, and told where it comes first.
    void tell_json5(Json5Sign sign, Offset begin, Offset end) {
        if (syntax_ == JsonSyntax::kJson5 || !told_.insert(sign).second) return;
        const bool comment = sign == Json5Sign::kComment;
        diagnostics_.warning(
            span(begin, end),
            comment ? "JSON has no comments; they are passed over"
                    : "JSON has no comma behind the last value; it is passed over",
            {"other programs stop here; a file with the ending .json5 may have it"});
    }

    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void skip_blanks() {
        while (true) {
            at_ =
                static_cast<Offset>(std::min(text_.find_first_not_of(kBlanks, at_), text_.size()));
            const std::string_view rest = text_.substr(at_);
            if (!rest.starts_with("//") && !rest.starts_with("/*")) return;
            const bool block = rest[1] == '*';
            const std::size_t close = rest.find(block ? "*/" : "\n", 2);
            const std::size_t length =
                close == std::string_view::npos ? rest.size() : close + (block ? 2 : 0);
            const std::size_t line = std::min(rest.find('\n'), length);
            tell_json5(Json5Sign::kComment, at_, at_ + static_cast<Offset>(line));
            at_ += static_cast<Offset>(length);
        }
    }

    void count_value(std::size_t bytes, const Span& place) {
        text_bytes_ += bytes;
        if (++nodes_ > limits_.nodes) {
            diagnostics_.error(place,
                               fmt::format("the file holds more than {} values", limits_.nodes),
                               {std::string(kSizeHint)});
            throw StopReading{};
        }
        if (text_bytes_ > limits_.text_bytes) {
            diagnostics_.error(
                place, fmt::format("the file holds more than {} bytes of text", limits_.text_bytes),
                {std::string(kSizeHint)});
            throw StopReading{};
        }
    }

    Node value(std::size_t depth) {
        const char first = peek();
        if ((first == '{' || first == '[') && depth >= limits_.depth) {
            stop(at_, 1, fmt::format("values nest more than {} levels deep", limits_.depth),
                 std::string(kDepthHint));
        }
        Node node = first == '{'      ? object(depth)
                    : first == '['    ? list(depth)
                    : is_quote(first) ? string()
                                      : word();
        count_value(node.text.size(), node.span);
        return node;
    }

    bool is_quote(char c) const { return c == '"' || (c == '\'' && syntax_ == JsonSyntax::kJson5); }

    Node string() {
        const Offset begin = at_;
        const Offset end = find_string_end(text_, begin);
        if (end >= text_.size()) {
            stop(begin, 1, "this quote is never closed",
                 "a string ends on its own line; a line break in it is written \\n");
        }
        at_ = end + 1;
        JsonString decoded = decode_json_string(
            text_, {.file = file_, .begin = begin + 1, .end = end}, syntax_, diagnostics_);
        Node node;
        node.kind = NodeKind::kScalar;
        node.style = ScalarStyle::kQuoted;
        node.span = span(begin, at_);
        node.text = std::move(decoded.text);
        node.origin = std::move(decoded.origin);
        return node;
    }

    Node word() {
        const Offset begin = at_;
        while (at_ < text_.size() && is_json_word(text_[at_])) ++at_;
        const std::string_view word = text_.substr(begin, at_ - begin);
        Node node;
        node.span = span(begin, at_);
        if (word == "null") return node;
        const bool known = word == "true" || word == "false" || is_json_number(word) ||
                           (syntax_ == JsonSyntax::kJson5 && is_json5_number(word));
        if (!known) explain_word(begin, word);
        node.kind = NodeKind::kScalar;
        node.text = word;
        node.origin = Origin(file_, begin, at_ - begin);
        return node;
    }

    [[noreturn]] void explain_word(Offset begin, std::string_view word) {
        if (word.empty()) {
            if (begin >= text_.size()) stop_at_end();
            if (text_[begin] == '\'') {
                stop(begin, 1, "JSON strings stand in double quotes", "write \" for '");
            }
            stop(begin, 1, fmt::format("a value is missing before '{}'", character(begin)),
                 "for no value at all, write null");
        }
        struct Known {
            std::string_view wrong;
            std::string_view right;
        };
        constexpr Known kKnown[] = {{"True", "true"}, {"False", "false"}, {"None", "null"},
                                    {"TRUE", "true"}, {"FALSE", "false"}, {"NULL", "null"},
                                    {"Null", "null"}, {"NaN", "null"},    {"undefined", "null"},
                                    {"nil", "null"}};
        for (const Known& known : kKnown) {
            if (word != known.wrong) continue;
            stop(begin, word.size(), fmt::format("'{}' is no value in JSON", word),
                 fmt::format("did you mean {}?", known.right));
        }
        if (is_json_digit(word.front()) || word.find_first_not_of("+-.0123456789eE") == word.npos) {
            stop(begin, word.size(), fmt::format("'{}' is not a number as JSON writes them", word),
                 fmt::format("if it is meant as text, put it in quotes: \"{}\"", word));
        }
        stop(begin, word.size(), "a text stands in double quotes",
             fmt::format("write \"{}\"", word));
    }

    std::string_view character(Offset begin) const {
        return text_.substr(begin, ceil_to_character(text_, begin + 1) - begin);
    }

    [[noreturn]] void stop_at_end() {
        if (open_.empty()) {
            stop(at_, 0, "a value is missing at the end of the file", std::string(kEmptyHint));
        }
        const char opening = text_[open_.back()];
        stop(open_.back(), 1, fmt::format("this '{}' is never closed", opening),
             fmt::format("a '{}' is missing where it ends", opening == '[' ? ']' : '}'));
    }

    /// Behind a member or an item: true where another one follows.
    bool next(char closing) {
        skip_blanks();
        if (at_ >= text_.size()) stop_at_end();
        if (peek() == closing) return false;
        if (peek() != ',') explain_no_comma(closing);
        const Offset comma = at_++;
        skip_blanks();
        if (peek() != closing) return true;
        tell_json5(Json5Sign::kLastComma, comma, comma + 1);
        return false;
    }

    [[noreturn]] void explain_no_comma(char closing) {
        const bool wrong_bracket = peek() == ']' || peek() == '}';
        if (wrong_bracket) {
            stop(at_, 1, fmt::format("'{}' closes nothing that was opened", peek()),
                 fmt::format("the '{}' of line {} is still open", text_[open_.back()],
                             1 + std::ranges::count(text_.substr(0, open_.back()), '\n')));
        }
        // The place is behind the value that lacks its comma, not at the one below.
        const auto last = static_cast<Offset>(text_.find_last_not_of(kBlanks, at_ - 1));
        const bool same_line = text_.substr(last, at_ - last).find('\n') == std::string_view::npos;
        stop(same_line ? at_ : last, 1,
             fmt::format("',' or '{}' is missing {}", closing, same_line ? "here" : "behind this"),
             "a comma stands between two values, a bracket behind the last");
    }

    void close(Node& node, Offset begin) {
        ++at_;
        open_.pop_back();
        node.span = span(begin, at_);
    }

    Node list(std::size_t depth) {
        const Offset begin = at_++;
        open_.push_back(begin);
        Node node;
        node.kind = NodeKind::kSequence;
        skip_blanks();
        bool more = peek() != ']';
        while (more) {
            node.items.push_back(value(depth + 1));
            more = next(']');
        }
        close(node, begin);
        return node;
    }

    Node object(std::size_t depth) {
        const Offset begin = at_++;
        open_.push_back(begin);
        Node node;
        node.kind = NodeKind::kMapping;
        MemberTable table(Twice::kLastCounts);
        skip_blanks();
        bool more = peek() != '}';
        while (more) {
            table.add(node.members, member(depth), sources_, diagnostics_);
            more = next('}');
        }
        close(node, begin);
        return node;
    }

    Member member(std::size_t depth) {
        Node key = is_quote(peek()) ? string() : bare_key();
        skip_blanks();
        if (peek() != ':') {
            stop(key.span.begin, key.span.end - key.span.begin, "':' is missing behind this key",
                 R"(a key, a colon, a value: "name": "Jane Doe")");
        }
        ++at_;
        skip_blanks();
        count_value(key.text.size(), key.span);
        return {.key = std::move(key.text), .key_span = key.span, .value = value(depth + 1)};
    }

    /// A key without quotes, which JSON5 has.
    Node bare_key() {
        if (at_ >= text_.size()) stop_at_end();
        const Offset begin = at_;
        while (at_ < text_.size() && is_json_word(text_[at_])) ++at_;
        const std::string_view word = text_.substr(begin, at_ - begin);
        if (word.empty() || syntax_ == JsonSyntax::kStrict) explain_key(begin, word);
        Node key;
        key.kind = NodeKind::kScalar;
        key.span = span(begin, at_);
        key.text = word;
        return key;
    }

    [[noreturn]] void explain_key(Offset begin, std::string_view word) {
        if (peek() == '\'' && word.empty()) {
            stop(begin, 1, "JSON strings stand in double quotes", "write \" for '");
        }
        if (word.empty()) {
            stop(begin, 1, "a key in double quotes is expected here",
                 R"(a key, a colon, a value: "name": "Jane Doe")");
        }
        stop(begin, word.size(), "a key stands in double quotes",
             fmt::format("write \"{}\"", word));
    }

    FileId file_;
    const SourceMap& sources_;
    std::string_view text_;
    JsonSyntax syntax_;
    Offset at_ = 0;
    ReadLimits limits_;
    std::size_t nodes_ = 0;
    std::size_t text_bytes_ = 0;
    std::set<Json5Sign> told_;
    std::vector<Offset> open_;  ///< brackets
    Diagnostics& diagnostics_;
};

bool is_readable(FileId file, const std::string& raw, const ReadLimits& limits,
                 Diagnostics& diagnostics) {
    if (raw.size() > limits.bytes) {
        diagnostics.error({.file = file},
                          fmt::format("the file is larger than {} MiB",
                                      std::max<std::size_t>(limits.bytes >> 20, 1)),
                          {std::string(kSizeHint)});
        return false;
    }
    return check_text(file, raw, diagnostics) != TextCheck::kUnreadable;
}

}  // namespace

std::optional<Node> parse_json(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                               const ReadLimits& limits) {
    if (!is_readable(file, sources.file(file).text, limits, diagnostics)) return std::nullopt;
    return JsonReader(file, sources, limits, diagnostics).read();
}

std::vector<Node> parse_json_lines(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                                   const ReadLimits& limits) {
    if (!is_readable(file, sources.file(file).text, limits, diagnostics)) return {};
    return JsonReader(file, sources, limits, diagnostics).read_lines();
}

}  // namespace cvpdf
