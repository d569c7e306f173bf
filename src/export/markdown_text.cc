#include "export/markdown_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/unicode.h"

namespace cvpdf {

namespace {

constexpr char32_t kLineSeparator = 0x2028;
constexpr std::string_view kForcedLine = "\u2028";

bool is_ascii_punctuation(char32_t c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

/// The code points at the ends of a text; a space where there is none, as at the ends of a line.
char32_t first_of(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? U' ' : next_code_point(text, &at);
}

char32_t last_of(std::string_view text) {
    if (text.empty()) return U' ';
    return first_of(text.substr(floor_to_character(text, text.size() - 1)));
}

bool is_space(char32_t c) {
    return c == kLineSeparator || is_white_space(c);
}

/// Whether a delimiter run between two code points faces the inner one for all readers, whatever
/// they take for punctuation.
bool faces(char32_t outer, char32_t inner) {
    const bool inner_is_word = !is_space(inner) && !is_ascii_punctuation(inner) &&
                               !is_punctuation(inner) && (inner < 0x80 || inner >= 0xC0);
    if (is_space(inner)) return false;
    return inner_is_word || is_space(outer) || is_ascii_punctuation(outer);
}

/// The code with a fence of backticks that it does not hold.
std::string code_span(std::string_view text) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    const bool pad = text.starts_with('`') || text.ends_with('`') ||
                     (text.starts_with(' ') && text.ends_with(' '));
    return fmt::format("{0}{1}{2}{1}{0}", fence, pad ? " " : "", text);
}

std::string replace_forced_lines(std::string text, std::string_view by) {
    for (std::size_t at = text.find(kForcedLine); at != std::string::npos;
         at = text.find(kForcedLine, at)) {
        text.replace(at, kForcedLine.size(), by);
    }
    return text;
}

std::string tagged(std::string_view tag, std::string_view text) {
    return fmt::format("<{0}>{1}</{0}>", tag, text);
}

enum class Delimiters { kStars, kTags };

/// A text with its marks but without its link.
std::string marked(const MarkdownPiece& piece, Delimiters delimiters) {
    const TextMarks& marks = piece.marks;
    std::string text = marks.code ? code_span(replace_forced_lines(piece.text, " "))
                                  : replace_forced_lines(escape_markdown(piece.text), "<br>");
    if (marks.rise == TextRise::kRaised) text = tagged("sup", text);
    if (marks.rise == TextRise::kLowered) text = tagged("sub", text);
    if (!marks.strong && !marks.emphasized) return text;
    if (delimiters == Delimiters::kTags) {
        if (marks.emphasized) text = tagged("em", text);
        return marks.strong ? tagged("strong", text) : text;
    }
    const std::string_view stars = !marks.strong ? "*" : !marks.emphasized ? "**" : "***";
    return fmt::format("{0}{1}{0}", stars, text);
}

/// Blanks at the ends of marked text stand outside: emphasis does not begin or end with them.
std::vector<MarkdownPiece> move_blanks_out(const std::vector<MarkdownPiece>& pieces) {
    std::vector<MarkdownPiece> out;
    for (const MarkdownPiece& piece : pieces) {
        const bool is_plain = piece.marks == TextMarks{};
        const std::size_t begin = is_plain ? 0 : piece.text.find_first_not_of(' ');
        if (begin == std::string::npos) {
            out.push_back({.text = piece.text, .target = piece.target});
            continue;
        }
        const std::size_t end = is_plain ? piece.text.size() : piece.text.find_last_not_of(' ') + 1;
        if (begin > 0) out.push_back({.text = piece.text.substr(0, begin), .target = piece.target});
        out.push_back({.text = piece.text.substr(begin, end - begin),
                       .marks = piece.marks,
                       .target = piece.target});
        if (end < piece.text.size()) {
            out.push_back({.text = piece.text.substr(end), .target = piece.target});
        }
    }
    std::erase_if(out, [](const MarkdownPiece& piece) { return piece.text.empty(); });
    return out;
}

/// An address; between angle brackets, where no sign of Markdown counts but these, if it has any.
std::string link_end(std::string_view target) {
    if (target.find_first_of("()<>[]\\ *_`&") == std::string_view::npos) {
        return fmt::format("]({})", target);
    }
    std::string out = "](<";
    for (const char c : target) {
        if (c == '<') {
            out += "%3C";
        } else if (c == '>') {
            out += "%3E";
        } else if (c == '\\') {
            out += "%5C";
        } else {
            out += c;
        }
    }
    return out + ">)";
}

/// What could begin a block at the start of a line: a list, a heading, a quote, a rule, a fence.
std::string guard_start(std::string line) {
    if (line.empty()) return line;
    constexpr std::string_view kBlockSigns = "-+=#>:|";
    if (kBlockSigns.find(line.front()) != std::string_view::npos) return "\\" + line;
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits > 0 && digits != std::string::npos && (line[digits] == '.' || line[digits] == ')')) {
        line.insert(digits, "\\");
    }
    return line;
}

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// `&amp;`, `&#38;` and what else looks like one.
bool is_character_reference(std::string_view text) {
    const std::size_t begin = text.starts_with("&#") ? 2 : 1;
    const auto rest = text.substr(begin);
    const auto end = std::ranges::find_if_not(rest, is_letter_or_digit);
    return end != rest.begin() && end != rest.end() && *end == ';';
}

/// Whether a sign of a text has a meaning where it stands.
bool is_markup(std::string_view text, std::size_t at) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    const char last = at > 0 ? text[at - 1] : ' ';
    switch (text[at]) {
        case '\\':
        case '`':
        case '*':
        case '[':
        case ']':
        case '~':
        case '$':
            return true;
        case '_':
            return !is_letter_or_digit(last) || !is_letter_or_digit(next);
        case '<':
            return is_letter_or_digit(next) || next == '/' || next == '!' || next == '?';
        case '&':
            return is_character_reference(text.substr(at));
        default:
            return false;
    }
}

/// What a neighbour begins with once it is written.
char32_t first_written(const MarkdownPiece& piece, bool opens_link) {
    if (opens_link) return U'[';
    return piece.marks.code ? U'`' : first_of(piece.text);
}

}  // namespace

std::string escape_markdown(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_markup(text, at)) out += '\\';
        out += text[at];
    }
    return out;
}

std::string markdown_line(const std::vector<MarkdownPiece>& all) {
    const std::vector<MarkdownPiece> pieces = move_blanks_out(all);
    const auto target = [&](std::size_t at) -> std::string_view {
        return at < pieces.size() ? std::string_view(pieces[at].target) : std::string_view();
    };
    const auto is_marked = [&](std::size_t at) {
        return at < pieces.size() && (pieces[at].marks.strong || pieces[at].marks.emphasized);
    };
    std::string line;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool is_link = !pieces[i].target.empty();
        const bool closes = is_link && target(i + 1) != target(i);
        if (is_link && target(i - 1) != target(i)) line += '[';
        const char32_t after =
            closes ? U']'
            : i + 1 < pieces.size()
                ? first_written(pieces[i + 1], target(i + 1) != target(i) && !target(i + 1).empty())
                : U' ';
        // Stars of neighbours would join.
        const bool stands_alone = !is_marked(i - 1) && !is_marked(i + 1);
        const bool is_seen = faces(last_of(line), first_written(pieces[i], false)) &&
                             faces(after, pieces[i].marks.code ? U'`' : last_of(pieces[i].text));
        line += marked(pieces[i], stands_alone && is_seen ? Delimiters::kStars : Delimiters::kTags);
        if (closes) line += link_end(pieces[i].target);
    }
    return guard_start(std::move(line));
}

}  // namespace cvpdf
