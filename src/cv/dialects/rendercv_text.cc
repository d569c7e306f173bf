#include "cv/dialects/rendercv_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/rewrite_text.h"

namespace cvpdf::dialects {

namespace {

/// No argument is longer than that; what seems to be is text.
constexpr std::size_t kLongestArgument = 4000;

/// What a command of Typst or LaTeX becomes: Markdown around its argument, or a text for all.
struct Command {
    std::string_view name;
    std::string_view before = {};
    std::string_view after = {};
    bool drops_argument = false;
};

constexpr auto kTypstCommands = std::to_array<Command>({
    {"strong", "**", "**"},
    {"emph", "*", "*"},
    {"sub", "~", "~"},
    {"super", "^", "^"},
    {"raw", "`", "`"},
    {"text", "", ""},
    {"underline", "", ""},
    {"strike", "", ""},
    {"smallcaps", "", ""},
    {"highlight", "", ""},
    {"box", "", ""},
    {"upper", "", ""},
    {"lower", "", ""},
    {"h", " ", "", true},
    {"v", " ", "", true},
    {"linebreak", " ", "", true},
    {"parbreak", " ", "", true},
    {"pagebreak", " ", "", true},
});

constexpr auto kLatexCommands = std::to_array<Command>({
    {"textbf", "**", "**"},
    {"textit", "*", "*"},
    {"emph", "*", "*"},
    {"texttt", "`", "`"},
    {"textsuperscript", "^", "^"},
    {"textsubscript", "~", "~"},
    {"textsc", "", ""},
    {"underline", "", ""},
    {"text", "", ""},
    {"mbox", "", ""},
    {"hbox", "", ""},
    {"url", "", ""},
    {"hspace", " ", "", true},
    {"vspace", " ", "", true},
    {"newline", " ", "", true},
    {"linebreak", " ", "", true},
    {"quad", " ", "", true},
    {"LaTeX", "LaTeX", "", true},
    {"TeX", "TeX", "", true},
    {"ldots", "…", "", true},
    {"textbackslash", "\\\\", "", true},
});

/// [begin, end) of what stands between a pair of brackets that opens at `open`.
struct Argument {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::optional<Argument> find_argument(std::string_view text, std::size_t open, char opening,
                                      char closing) {
    if (open >= text.size() || text[open] != opening) return std::nullopt;
    int depth = 0;
    for (std::size_t at = open; at < std::min(text.size(), open + kLongestArgument); ++at) {
        if (text[at] == opening) ++depth;
        if (text[at] == closing && --depth == 0) return Argument{.begin = open + 1, .end = at};
    }
    return std::nullopt;
}

class TextReader {
  public:
    TextReader(const Node& scalar, Diagnostics& diagnostics)
        : rewriter_(scalar), text_(rewriter_.text()), diagnostics_(diagnostics) {}

    Node read() && {
        read_range(0, text_.size(), 0);
        return std::move(rewriter_).take();
    }

  private:
    static constexpr int kDeepest = 8;

    void read_range(std::size_t begin, std::size_t end, int depth) {
        std::size_t at = begin;
        while (at < end) {
            const std::size_t next = std::min(text_.find_first_of("$#\\`", at), end);
            rewriter_.keep(at, next);
            at = next;
            if (at < end) at = std::min(read_sign(at, end, depth), end);
        }
    }

    std::size_t keep_to(std::size_t begin, std::size_t end) {
        rewriter_.keep(begin, end);
        return end;
    }

    /// Returns where to go on.
    std::size_t read_sign(std::size_t at, std::size_t end, int depth) {
        if (text_[at] == '`') return keep_to(at, std::min(skip_code_span(text_, at), end));
        if (text_[at] == '$') return read_math(at, end);
        if (text_[at] == '#' && depth < kDeepest) return read_typst(at, depth);
        if (text_[at] == '\\' && depth < kDeepest) return read_latex(at, depth);
        return keep_to(at, at + 1);
    }

    std::size_t read_math(std::size_t at, std::size_t end) {
        const std::optional<MathSpan> found = find_math(text_, at);
        if (!found || found->behind > end) return keep_to(at, at + 1);
        const std::string_view math = text_.substr(found->begin, found->end - found->begin);
        const std::string plain = plain_math(math);
        rewriter_.replace(at, found->behind, plain);
        diagnostics_.warning(rewriter_.place(at, found->behind),
                             fmt::format("math is printed as text: {} as {}", math, plain));
        return found->behind;
    }

    std::string_view word_at(std::size_t at) const {
        std::size_t end = at;
        while (end < text_.size() &&
               (is_ascii_letter(text_[end]) || (end > at && text_[end] == '-')))
            ++end;
        return text_.substr(at, end - at);
    }

    /// `#name(arguments)[content]`; a `#` behind a letter (C#) or before a blank is text.
    std::size_t read_typst(std::size_t at, int depth) {
        const char before = at > 0 ? text_[at - 1] : ' ';
        const bool in_address = std::string_view("/=&?_-").find(before) != std::string_view::npos;
        const bool behind_word = is_ascii_letter(before) || is_ascii_digit(before);
        const std::string_view name = word_at(at + 1);
        std::size_t end = at + 1 + name.size();
        const auto parenthesis = find_argument(text_, end, '(', ')');
        if (parenthesis) end = parenthesis->end + 1;
        const auto content = find_argument(text_, end, '[', ']');
        if (content) end = content->end + 1;
        // `H#sub[2]O` is a command, `C#(x)` is none.
        const bool is_command = !in_address && !name.empty() && (parenthesis || content) &&
                                (!behind_word || content || is_known(name));
        if (!is_command) return keep_to(at, at + 1);
        if (name == "link" && parenthesis) {
            write_link(at, *parenthesis, content, depth);
        } else if (const auto known = std::ranges::find(kTypstCommands, name, &Command::name);
                   known != kTypstCommands.end()) {
            write(at, *known, content ? content : quoted(*parenthesis), depth);
        } else {
            report(at, end, "Typst", content.has_value());
            if (content) read_range(content->begin, content->end, depth + 1);
        }
        return end;
    }

    static bool is_known(std::string_view name) {
        return name == "link" ||
               std::ranges::find(kTypstCommands, name, &Command::name) != kTypstCommands.end();
    }

    /// `"text"` as the only argument in parentheses.
    std::optional<Argument> quoted(const Argument& argument) const {
        const std::size_t open = text_.find('"', argument.begin);
        if (open >= argument.end) return std::nullopt;
        const std::size_t close = text_.find('"', open + 1);
        if (close >= argument.end) return std::nullopt;
        return Argument{.begin = open + 1, .end = close};
    }

    void write_link(std::size_t at, const Argument& parenthesis, std::optional<Argument> content,
                    int depth) {
        const auto target = quoted(parenthesis);
        if (!target) {
            if (content) read_range(content->begin, content->end, depth + 1);
            return;
        }
        rewriter_.replace(at, at, "[");
        const Argument shown = content.value_or(*target);
        read_range(shown.begin, shown.end, depth + 1);
        rewriter_.replace(at, at, "](");
        rewriter_.keep(target->begin, target->end);
        rewriter_.replace(at, at, ")");
    }

    void write(std::size_t at, const Command& command, std::optional<Argument> content, int depth) {
        rewriter_.replace(at, at, command.before);
        if (content && !command.drops_argument) read_range(content->begin, content->end, depth + 1);
        rewriter_.replace(at, at, command.after);
    }

    /// `\name{argument}`; a backslash before a sign is Markdown's, `\\` ends a line.
    std::size_t read_latex(std::size_t at, int depth) {
        if (text_.substr(at, 2) == "\\\\") {
            rewriter_.replace(at, at + 2, " ");
            return at + 2;
        }
        const std::string_view name = word_at(at + 1);
        if (name.empty()) return keep_to(at, std::min(at + 2, text_.size()));
        std::size_t end = at + 1 + name.size();
        if (const auto option = find_argument(text_, end, '[', ']')) {
            if (find_argument(text_, option->end + 1, '{', '}')) end = option->end + 1;
        }
        const auto argument = find_argument(text_, end, '{', '}');
        if (argument) end = argument->end + 1;
        const auto known = std::ranges::find(kLatexCommands, name, &Command::name);
        if (name == "href" && argument) {
            if (const auto shown = find_argument(text_, end, '{', '}')) {
                rewriter_.replace(at, at, "[");
                read_range(shown->begin, shown->end, depth + 1);
                rewriter_.replace(at, at, "](");
                rewriter_.keep(argument->begin, argument->end);
                rewriter_.replace(at, at, ")");
                return shown->end + 1;
            }
        }
        if (known != kLatexCommands.end()) {
            write(at, *known, argument, depth);
        } else if (argument) {
            report(at, end, "LaTeX", true);
            read_range(argument->begin, argument->end, depth + 1);
        } else {
            return keep_to(at, at + 1);  // C:\names is text
        }
        return end;
    }

    void report(std::size_t begin, std::size_t end, std::string_view language, bool has_content) {
        diagnostics_.warning(rewriter_.place(begin, end),
                             fmt::format("a command of {} says nothing here; {}: {}", language,
                                         has_content ? "its text alone is printed" : "left out",
                                         text_.substr(begin, end - begin)));
    }

    TextRewriter rewriter_;
    std::string_view text_;
    Diagnostics& diagnostics_;
};

/// Makes whole words bold that are not bold yet.
class KeywordMarker {
  public:
    KeywordMarker(const Node& scalar, const KeywordSet& keywords)
        : rewriter_(scalar), text_(rewriter_.text()), keywords_(keywords) {}

    Node mark() && {
        std::size_t kept = 0;
        bool bold = false;
        for (std::size_t at = 0; at < text_.size();) {
            if (text_[at] == '`') {
                at = skip_code_span(text_, at);
            } else if (text_.substr(at, 2) == "**") {
                bold = !bold;
                at += 2;
            } else if (text_.substr(at, 2) == "](") {
                at = std::min(text_.find(')', at), text_.size());
            } else if (const std::size_t length = bold ? 0 : keywords_.length_at(text_, at)) {
                rewriter_.keep(kept, at);
                rewriter_.replace(at, at, "**");
                rewriter_.keep(at, at + length);
                rewriter_.replace(at, at, "**");
                at += length;
                kept = at;
            } else {
                ++at;
            }
        }
        rewriter_.keep(kept, text_.size());
        return std::move(rewriter_).take();
    }

  private:
    TextRewriter rewriter_;
    std::string_view text_;
    const KeywordSet& keywords_;
};

bool is_word(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

void KeywordSet::add(std::string word) {
    lengths_.insert(word.size());
    words_.insert(std::move(word));
}

std::size_t KeywordSet::length_at(std::string_view text, std::size_t at) const {
    if (at > 0 && is_word(text[at - 1]) && is_word(text[at])) return 0;
    for (const std::size_t length : lengths_) {
        const std::size_t end = at + length;
        if (end > text.size() || !words_.contains(text.substr(at, length))) continue;
        if (end == text.size() || !is_word(text[end]) || !is_word(text[end - 1])) return length;
    }
    return 0;
}

Node rendercv_text(const Node& scalar, const RenderCvTextRules& rules, Diagnostics& diagnostics) {
    if (!scalar.is_scalar()) return scalar;
    Node text = plain_markdown(scalar, diagnostics);
    if (text.text.find_first_of("$#\\") != std::string::npos) {
        text = TextReader(text, diagnostics).read();
    }
    if (!rules.bold_keywords.empty()) text = KeywordMarker(text, rules.bold_keywords).mark();
    return text;
}

}  // namespace cvpdf::dialects
