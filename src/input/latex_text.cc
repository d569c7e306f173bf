#include "input/latex_text.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/script.h"
#include "base/ligatures.h"
#include "base/unicode.h"
#include "input/inline_scan.h"
#include "input/latex_chemistry.h"
#include "input/latex_html.h"
#include "input/latex_markdown.h"
#include "input/latex_math.h"
#include "input/latex_scan.h"
#include "input/latex_tables.h"

namespace cvpdf {

namespace {

constexpr int kDeepest = 50;

/// A letter or digit, which would join a formula beside it.
bool is_in_term(char32_t c) {
    return is_ascii_digit(c) || !is_in_many_scripts(c);
}

enum class Output { kMarkdown, kPlain };
enum class Mode { kText, kMath };

/// How a group is converted, and what stands before it.
struct GroupContext {
    Output output = Output::kMarkdown;
    Mode mode = Mode::kText;
    int depth = 0;
    char32_t before = U' ';
};

/// `\noopsort{1973b}`, by custom the name of a macro that prints nothing.
bool is_sort_key(std::string_view command) {
    return to_ascii_lower(command).find("noop") != std::string::npos;
}

struct Conversion {
    Span place = {};
    KnownUnknowns& reported;
    Diagnostics& diagnostics;

    void warn(std::string_view command, std::string message, std::string hint) {
        if (!reported.emplace(command).second) return;
        diagnostics.warning(place, std::move(message), {std::move(hint)});
    }
};

/// Converts one group. Groups within it are converted by others, so that styles end with them.
class LatexGroup {
  public:
    LatexGroup(Conversion& conversion, std::string_view text, GroupContext context)
        : conversion_(conversion),
          text_(text),
          output_(context.output),
          mode_(context.mode),
          depth_(context.depth),
          before_(context.before) {}

    std::string convert() {
        if (depth_ > kDeepest) {
            conversion_.warn("{", fmt::format("braces nest deeper than {} levels", kDeepest),
                             "what stands deeper is left out");
            return {};
        }
        while (at_ < text_.size()) convert_next();
        return std::move(out_);
    }

  private:
    bool at_end() const { return at_ >= text_.size(); }

    // ---- output ----

    char32_t last() const { return out_.empty() ? before_ : code_point_before(out_, out_.size()); }

    /// A text that is no markup, as the output has it.
    std::string escaped(std::string_view plain) const {
        return output_ == Output::kMarkdown ? escape_signs(plain) : std::string(plain);
    }

    void put(std::string_view plain) { out_ += escaped(plain); }

    std::string convert_part(std::string_view part, Mode mode, Output output) const {
        return LatexGroup(conversion_, part,
                          {.output = output, .mode = mode, .depth = depth_ + 1, .before = last()})
            .convert();
    }
    std::string convert_part(std::string_view part) const {
        return convert_part(part, mode_, output_);
    }

    void put_marked(std::string_view mark, std::string_view inner) {
        out_ += in_marks(output_ == Output::kMarkdown ? mark : std::string_view(), inner);
    }

    void put_link(std::string_view target, std::string_view shown) {
        const bool is_link = output_ == Output::kMarkdown &&
                             (target.starts_with("http://") || target.starts_with("https://") ||
                              target.starts_with("mailto:"));
        out_ += is_link && !shown.empty() ? link_to(target, shown) : std::string(shown);
    }

    // ---- input ----

    /// The argument of a command: a group without its braces, or one sign or command.
    std::string_view argument() {
        while (!at_end() && is_latex_blank(text_[at_])) ++at_;
        if (at_end()) return {};
        const std::size_t begin = at_;
        if (text_[at_] == '{') {
            const std::size_t close = close_of(text_, at_);
            at_ = std::min(close + 1, text_.size());
            return text_.substr(begin + 1, close - begin - 1);
        }
        if (text_[at_] == '}') return {};
        if (text_[at_] == '\\') {
            ++at_;
            command_name();
            return text_.substr(begin, at_ - begin);
        }
        next_code_point(text_, &at_);
        return text_.substr(begin, at_ - begin);
    }

    /// Behind a backslash: letters, or one sign.
    std::string_view command_name() {
        const std::size_t begin = at_;
        while (!at_end() && is_ascii_letter(text_[at_])) ++at_;
        if (at_ == begin && !at_end()) next_code_point(text_, &at_);
        return text_.substr(begin, at_ - begin);
    }

    bool take(std::string_view sign) {
        if (!text_.substr(at_).starts_with(sign)) return false;
        at_ += sign.size();
        return true;
    }

    void convert_next() {
        const char c = text_[at_];
        if (c == '\\') {
            ++at_;
            return convert_command();
        }
        if (c == '{') {
            out_ += convert_part(argument());
            return;
        }
        if (c == '}') {
            ++at_;  // one too many; in a value of a file there is none
            return;
        }
        if (c == '$') return convert_math();
        if (mode_ == Mode::kMath) return convert_math_sign();
        convert_sign();
    }

    void convert_sign() {
        struct Ligature {
            std::string_view signs;
            std::string_view text;
        };
        static constexpr Ligature kLigatures[] = {
            {"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"},
            {"`", "‘"},   {"!`", "¡"}, {"?`", "¿"}, {"~", "\u00A0"},
        };
        for (const Ligature& ligature : kLigatures) {
            if (!take(ligature.signs)) continue;
            out_ += ligature.text;
            return;
        }
        put_code_point();
    }

    void put_code_point() {
        const std::size_t begin = at_;
        next_code_point(text_, &at_);
        const std::string_view sign = text_.substr(begin, at_ - begin);
        const bool repeats = sign == " " && !out_.empty() && out_.back() == ' ';
        if (!repeats) put(sign);
    }

    void convert_math() {
        std::size_t end = ++at_;
        while (end < text_.size() && text_[end] != '$') end += text_[end] == '\\' ? 2 : 1;
        end = std::min(end, text_.size());
        const std::string_view math = text_.substr(at_, end - at_);
        if (end == text_.size()) {
            conversion_.warn("$", "this '$' has no partner", "a dollar sign is written \\$");
            put("$");
            return;
        }
        at_ = std::min(end + 1, text_.size());
        out_ += convert_part(math, mode_ == Mode::kMath ? Mode::kText : Mode::kMath, output_);
    }

    void convert_math_until(std::string_view close) {
        const std::size_t end = std::min(text_.find(close, at_), text_.size());
        const std::string_view math = text_.substr(at_, end - at_);
        at_ = std::min(end + close.size(), text_.size());
        out_ += convert_part(math, Mode::kMath, output_);
    }

    void convert_math_sign() {
        if (take("^")) return put_raised(LatexMarkup::kSuperscript, argument());
        if (take("_")) return put_raised(LatexMarkup::kSubscript, argument());
        if (take("-")) {
            out_ += "−";
        } else if (take("'")) {
            out_ += "′";
        } else if (take("~")) {
            out_ += "\u00A0";
        } else {
            put_code_point();
        }
    }

    /// Scripts of scripts are written flat. Blanks within do not end them.
    void put_raised(LatexMarkup markup, std::string_view inner) {
        const std::string plain = convert_part(inner, mode_, Output::kPlain);
        const std::string marked = with_fixed_blanks(escaped(plain));
        if (output_ == Output::kPlain) {
            out_ += plain;
        } else if (markup == LatexMarkup::kSuperscript) {
            put_marked("^", marked);
        } else if (may_have_subscript(last())) {
            put_marked("~", marked);
        } else {
            out_ += subscript_letters(plain).value_or(escaped(plain));
        }
    }

    /// `\sqrt[3]{x}`
    void put_root() {
        if (!at_end() && text_[at_] == '[') {
            const std::size_t close = std::min(text_.find(']', at_), text_.size());
            const std::string_view degree = text_.substr(at_ + 1, close - at_ - 1);
            at_ = std::min(close + 1, text_.size());
            put_raised(LatexMarkup::kSuperscript, degree);
        }
        out_ += "√";
        out_ += as_one_sign(convert_part(argument()));
    }

    /// In brackets where it touches what would be read as part of it: 2(1/2), (d/dx)x.
    void put_fraction() {
        const std::string above = as_one_term(convert_part(argument()));
        const std::string fraction = above + '/' + as_one_term(convert_part(argument()));
        std::size_t next = std::min(text_.find_first_not_of(' ', at_), text_.size());
        const bool touched = is_in_term(last()) || last() == U')' || last() == U'/' ||
                             (next < text_.size() && is_in_term(next_code_point(text_, &next)));
        out_ += touched ? fmt::format("({})", fraction) : fraction;
    }

    // ---- commands ----

    void convert_command() {
        if (at_end()) return;
        const std::string_view command = command_name();
        if (command == "(") return convert_math_until("\\)");
        if (command == "[") return convert_math_until("\\]");
        if (const auto accent = find_accent(command)) return put_accented(*accent);
        const bool is_spaced = mode_ == Mode::kMath && last() == U' ';
        if (const auto symbol = find_symbol(command)) {
            put(*symbol);
        } else if (const auto math = find_math_symbol(command)) {
            if (is_ascii_letter(math->front())) return put_word(*math);
            put(*math);
        } else if (const auto markup = find_markup(command)) {
            return put_markup(*markup);
        } else if (is_sort_key(command)) {
            argument();
        } else if (!command.empty() && static_cast<unsigned char>(command.front()) >= 0x80) {
            put(command);  // a letter that has its accent already
        } else if (!is_silent(command)) {
            conversion_.warn(command,
                             fmt::format("the command '\\{}' is not known and left out", command),
                             "its argument is printed as it is; write the text itself");
        }
        const std::size_t end = at_;
        skip_blanks_behind(command);
        // `a \times b`: blanks mean nothing to TeX, which has its own round such signs.
        if (is_spaced && end < at_ && is_latex_blank(text_[end]) && !at_end()) put(" ");
    }

    /// The name of a function: `n\log n` is "n log n".
    void put_word(std::string_view word) {
        if (!out_.empty() && is_ascii_letter(out_.back())) out_ += ' ';
        put(word);
    }

    /// TeX skips the blanks behind a command of letters, and an empty group ends it.
    void skip_blanks_behind(std::string_view command) {
        if (command.empty() || !is_ascii_letter(command.front())) return;
        while (!at_end() && is_latex_blank(text_[at_])) ++at_;
        if (take("{}")) return;
    }

    void put_accented(std::string_view mark) {
        std::string base = convert_part(argument());
        // A dotless i or j is only there to carry the accent.
        if (base.starts_with("ı")) base.replace(0, std::string_view("ı").size(), "i");
        if (base.starts_with("ȷ")) base.replace(0, std::string_view("ȷ").size(), "j");
        std::size_t end = 0;
        if (!base.empty()) next_code_point(base, &end);
        base.insert(end, mark);
        out_ += base;
    }

    void put_markup(LatexMarkup markup) {
        switch (markup) {
            case LatexMarkup::kPlain:
                out_ += convert_part(argument());
                return;
            case LatexMarkup::kItalic:
                return put_marked("*", convert_part(argument()));
            case LatexMarkup::kBold:
                return put_marked("**", convert_part(argument()));
            case LatexMarkup::kSuperscript:
            case LatexMarkup::kSubscript:
                return put_raised(markup, argument());
            case LatexMarkup::kChemistry:
                out_ += convert_part(chemistry_as_latex(argument()), Mode::kText, output_);
                return;
            case LatexMarkup::kRoot:
                return put_root();
            case LatexMarkup::kFraction:
                return put_fraction();
            case LatexMarkup::kCode:
                return put_code(argument());
            case LatexMarkup::kUrl: {
                const std::string target = latex_verbatim(argument());
                return put_link(target, escaped(target));
            }
            case LatexMarkup::kHref: {
                const std::string target = latex_verbatim(argument());
                return put_link(target, convert_part(argument()));
            }
        }
    }

    void put_code(std::string_view inner) {
        const std::string plain = convert_part(inner, mode_, Output::kPlain);
        const bool is_code = plain.find('`') == std::string::npos &&
                             plain.find_first_not_of(' ') != std::string::npos;
        if (is_code && output_ == Output::kMarkdown) {
            out_ += fmt::format("`{}`", plain);
        } else {
            put(plain);
        }
    }

    Conversion& conversion_;
    std::string_view text_;
    Output output_;
    Mode mode_;
    int depth_;
    char32_t before_;
    std::size_t at_ = 0;
    std::string out_;
};

std::string convert(std::string_view latex, Output output, Conversion conversion) {
    const std::string whole = html_as_latex(latex);
    std::string text = LatexGroup(conversion, whole, {.output = output}).convert();
    return to_plain_letters(std::move(text), {}).text;
}

}  // namespace

std::string latex_text(std::string_view latex, Span place, KnownUnknowns& reported,
                       Diagnostics& diagnostics) {
    return convert(latex, Output::kMarkdown,
                   {.place = place, .reported = reported, .diagnostics = diagnostics});
}

std::string latex_plain_text(std::string_view latex, Span place, KnownUnknowns& reported,
                             Diagnostics& diagnostics) {
    return convert(latex, Output::kPlain,
                   {.place = place, .reported = reported, .diagnostics = diagnostics});
}

}  // namespace cvpdf
