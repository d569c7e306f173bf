#include "input/scan_scalar.h"

#include <algorithm>
#include <charconv>

#include "base/unicode.h"
#include "input/line_join.h"

namespace cvpdf {
namespace {

using Offset = std::uint32_t;

bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}
bool is_blank_or_break(char byte) {
    return is_blank(byte) || byte == '\n';
}

Offset size_of(std::string_view text) {
    return static_cast<Offset>(text.size());
}

Offset find_line_end(std::string_view text, Offset begin) {
    return static_cast<Offset>(std::min(text.find('\n', begin), text.size()));
}

/// White space around at least one line ending, within a flow scalar.
struct Fold {
    Offset end = 0;
    Offset breaks = 0;
};

Fold scan_fold(std::string_view text, Offset begin) {
    Fold fold{.end = begin};
    while (fold.end < text.size() && is_blank_or_break(text[fold.end])) {
        if (text[fold.end] == '\n') ++fold.breaks;
        ++fold.end;
    }
    return fold;
}

/// YAML 1.2.2, 6.5: a single line ending is a space, n+1 of them are n line feeds.
std::string folded_text(Offset breaks) {
    return breaks == 1 ? std::string(" ") : std::string(breaks - 1, '\n');
}

struct Escape {
    std::string text = {};
    Offset length = 2;  ///< with the backslash
};

std::string decode_hex(std::string_view digits) {
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    const bool valid = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    std::string text;
    append_utf8(text, valid ? static_cast<char32_t>(value) : kReplacementCharacter);
    return text;
}

/// YAML 1.2.2, 5.7. `text` begins with a backslash; what is not an escape stays as it is.
Escape decode_escape(std::string_view text) {
    if (text.size() < 2) return {.text = std::string(text), .length = size_of(text)};
    switch (text[1]) {
        case '0':
            return {.text = std::string(1, '\0')};
        case 'a':
            return {.text = "\a"};
        case 'b':
            return {.text = "\b"};
        case 't':
        case '\t':
            return {.text = "\t"};
        case 'n':
            return {.text = "\n"};
        case 'v':
            return {.text = "\v"};
        case 'f':
            return {.text = "\f"};
        case 'r':
            return {.text = "\r"};
        case 'e':
            return {.text = "\x1B"};
        case 'N':
            return {.text = "\u0085"};
        case '_':
            return {.text = "\u00A0"};
        case 'L':
            return {.text = "\u2028"};
        case 'P':
            return {.text = "\u2029"};
        case 'x':
            return {.text = decode_hex(text.substr(2, 2)), .length = 4};
        case 'u':
            return {.text = decode_hex(text.substr(2, 4)), .length = 6};
        case 'U':
            return {.text = decode_hex(text.substr(2, 8)), .length = 10};
        case ' ':
        case '"':
        case '\'':
        case '/':
        case '\\':
            return {.text = std::string(1, text[1])};
        default:
            return {.text = std::string(text.substr(0, 2))};
    }
}

/// Walks over a quoted scalar. `Sink` has the members of ScalarWriter.
template <typename Sink>
std::optional<Offset> walk_quoted(std::string_view text, Offset begin, Sink& sink) {
    const char quote = text[begin];
    Offset at = begin + 1;
    while (at < text.size()) {
        const char byte = text[at];
        if (byte == quote) {
            const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
            if (!doubled) return at + 1;
            sink.replaced("'", at, at + 2);
            at += 2;
        } else if (byte == '\\' && quote == '"') {
            if (at + 1 < text.size() && text[at + 1] == '\n') {
                const Fold fold = scan_fold(text, at + 1);
                sink.replaced(std::string(fold.breaks - 1, '\n'), at, fold.end);
                at = fold.end;
            } else {
                const Escape escape = decode_escape(text.substr(at));
                const Offset end = std::min(at + escape.length, size_of(text));
                sink.replaced(escape.text, at, end);
                at = end;
            }
        } else if (is_blank_or_break(byte)) {
            const Fold fold = scan_fold(text, at);
            if (fold.breaks > 0) {
                sink.replaced(folded_text(fold.breaks), at, fold.end);
            } else {
                sink.verbatim(at, fold.end);
            }
            at = fold.end;
        } else {
            Offset end = at + 1;
            while (end < text.size() && text[end] != quote && text[end] != '\\' &&
                   !is_blank_or_break(text[end])) {
                ++end;
            }
            if (quote == '\'' && end < text.size() && text[end] == '\\') ++end;
            sink.verbatim(at, end);
            at = end;
        }
    }
    return std::nullopt;
}

struct NullSink {
    void verbatim(Offset, Offset) {}
    void replaced(std::string_view, Offset, Offset) {}
};

/// Spaces by which the body of a block scalar is indented: what its first line with content has
/// more than the decoded text's.
Offset find_block_indent(std::string_view text, Offset body, std::string_view decoded) {
    const std::size_t decoded_content = decoded.find_first_not_of(" \n");
    const std::size_t content = text.find_first_not_of(" \n", body);
    if (decoded_content == std::string_view::npos || content == std::string_view::npos) return 0;
    const auto column = [](std::string_view all, std::size_t offset) {
        const std::size_t line_break =
            offset == 0 ? std::string_view::npos : all.rfind('\n', offset - 1);
        return line_break == std::string_view::npos ? offset : offset - line_break - 1;
    };
    const std::size_t deep = column(text, content);
    const std::size_t shallow = column(decoded, decoded_content);
    return deep > shallow ? static_cast<Offset>(deep - shallow) : 0;
}

Offset skip_indent(std::string_view text, Offset line, Offset indent) {
    Offset at = line;
    while (at < text.size() && at - line < indent && text[at] == ' ') ++at;
    return at;
}

}  // namespace

void ScalarWriter::verbatim(Offset begin, Offset end) {
    if (begin == end) return;
    const Offset raw_begin = condensed_.raw_offset(begin);
    const Offset length = condensed_.raw_offset(end) - raw_begin;
    origin_.append({.text_begin = size_of(text_),
                    .text_length = length,
                    .source_begin = raw_begin,
                    .source_length = length});
    text_ += raw_.substr(raw_begin, length);
}

void ScalarWriter::replaced(std::string_view text, Offset begin, Offset end) {
    if (text.empty()) return;
    const Offset raw_begin = condensed_.raw_offset(begin);
    const Offset raw_end = condensed_.raw_offset(end);
    const bool is_fold = text == " " && raw_.substr(raw_begin, raw_end - raw_begin).find('\n') !=
                                            std::string_view::npos;
    if (is_fold && joins_without_blank(text_, raw_.substr(raw_end))) return;
    origin_.append({.text_begin = size_of(text_),
                    .text_length = size_of(text),
                    .source_begin = raw_begin,
                    .source_length = raw_end - raw_begin});
    text_ += text;
}

Offset skip_space_and_comments(std::string_view text, Offset begin) {
    Offset at = begin;
    for (;;) {
        while (at < text.size() && is_blank_or_break(text[at])) ++at;
        const bool comment =
            at < text.size() && text[at] == '#' && (at == 0 || is_blank_or_break(text[at - 1]));
        if (!comment) return at;
        at = find_line_end(text, at);
    }
}

Offset skip_properties(std::string_view text, Offset begin) {
    Offset at = begin;
    while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
        while (at < text.size() && !is_blank_or_break(text[at])) ++at;
        at = skip_space_and_comments(text, at);
    }
    return at;
}

Offset find_word_end(std::string_view text, Offset begin) {
    return static_cast<Offset>(std::min(text.find_first_of(" \t\n,[]{}", begin), text.size()));
}

Offset scan_plain(std::string_view text, Offset begin, std::string_view decoded,
                  ScalarWriter& writer) {
    Offset at = begin;
    std::size_t done = 0;
    while (done < decoded.size() && at < text.size()) {
        if (is_blank_or_break(text[at])) {
            const Fold fold = scan_fold(text, at);
            if (fold.breaks > 0) {
                const std::string folded = folded_text(fold.breaks);
                writer.replaced(folded, at, fold.end);
                done += folded.size();
            } else {
                writer.verbatim(at, fold.end);
                done += fold.end - at;
            }
            at = fold.end;
        } else {
            Offset end = at;
            while (end < text.size() && done < decoded.size() && !is_blank_or_break(text[end])) {
                ++end;
                ++done;
            }
            writer.verbatim(at, end);
            at = end;
        }
    }
    return at;
}

Offset scan_block(std::string_view text, Offset begin, std::string_view decoded,
                  ScalarWriter& writer) {
    Offset content_end = find_line_end(text, begin);
    const Offset body = std::min(content_end + 1, size_of(text));
    const Offset indent = find_block_indent(text, body, decoded);
    Offset at = skip_indent(text, body, indent);
    std::size_t done = 0;
    while (done < decoded.size() && at <= text.size()) {
        const Offset line_end = find_line_end(text, at);
        const auto length =
            static_cast<Offset>(std::min<std::size_t>(line_end - at, decoded.size() - done));
        writer.verbatim(at, at + length);
        done += length;
        if (length > 0) content_end = at + length;
        if (done == decoded.size()) break;
        // A line ending is a line feed or folded: then a space, or nothing where blank lines
        // follow.
        Offset next = skip_indent(text, std::min(line_end + 1, size_of(text)), indent);
        if (text[begin] == '>' && line_end < text.size()) {
            const bool space = decoded[done] == ' ';
            Offset feeds = 0;
            while (done + feeds < decoded.size() && decoded[done + feeds] == '\n') ++feeds;
            while (next < text.size() && text[next] == '\n') {
                const Offset after = skip_indent(text, next + 1, indent);
                if (after >= text.size() || (text[after] != '\n' && after - next - 1 < indent))
                    break;
                next = after;
            }
            writer.replaced(space ? " " : std::string(feeds, '\n'), line_end, next);
            done += space ? 1 : feeds;
        } else {
            writer.replaced("\n", line_end, std::min(line_end + 1, size_of(text)));
            ++done;
        }
        at = next;
    }
    return content_end;
}

std::optional<Offset> scan_quoted(std::string_view text, Offset begin, ScalarWriter& writer) {
    return walk_quoted(text, begin, writer);
}

std::optional<Offset> find_quote_end(std::string_view text, Offset begin) {
    NullSink sink;
    return walk_quoted(text, begin, sink);
}

}  // namespace cvpdf
