// Formulas of RenderCV's files as a line of text. Those of LaTeX (1.x, and by habit later) are read
// as bibliographies' are; Typst's (2.x: `sum_(i=1)^n x_i`, `alpha/beta`) become LaTeX first.
// Source: Typst's reference, "Math" and "Symbols".

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/dialects/rendercv_text.h"
#include "input/latex_text.h"

namespace cvpdf::dialects {

namespace {

/// Nothing nests deeper.
constexpr int kDeepest = 20;

struct Name {
    std::string_view typst;
    std::string_view latex;
};

/// Names that are not LaTeX's own.
constexpr auto kNames = std::to_array<Name>({
    {"product", "\\prod{}"},
    {"integral", "\\int{}"},
    {"infinity", "\\infty{}"},
    {"oo", "\\infty{}"},
    {"dot", "\\cdot{}"},
    {"dot.op", "\\cdot{}"},
    {"dot.c", "\\cdot{}"},
    {"plus.minus", "\\pm{}"},
    {"minus.plus", "\\mp{}"},
    {"diff", "\\partial{}"},
    {"union", "\\cup{}"},
    {"sect", "\\cap{}"},
    {"inter", "\\cap{}"},
    {"dots", "\\ldots{}"},
    {"dots.h", "\\ldots{}"},
    {"arrow", "\\rightarrow{}"},
    {"arrow.r", "\\rightarrow{}"},
    {"arrow.l", "\\leftarrow{}"},
    {"lt.eq", "\\leq{}"},
    {"gt.eq", "\\geq{}"},
    {"eq.not", "\\neq{}"},
    {"tilde.op", "\\sim{}"},
    {"prop", "\\propto{}"},
    {"compose", "\\circ{}"},
    {"without", "\\setminus{}"},
    {"in.not", "\\notin{}"},
    {"and", "\\wedge{}"},
    {"or", "\\vee{}"},
    {"not", "\\neg{}"},
    {"degree", "°"},
    {"RR", "ℝ"},
    {"NN", "ℕ"},
    {"ZZ", "ℤ"},
    {"QQ", "ℚ"},
    {"CC", "ℂ"},
    {"space", " "},
    {"quad", " "},
    {"times.div", "÷"},
    {"ell", "\\ell{}"},
});

/// Names that are LaTeX's as well.
constexpr auto kSame = std::to_array<std::string_view>(
    {"alpha", "beta",   "gamma",   "delta",  "epsilon", "zeta",   "eta",     "theta",  "iota",
     "kappa", "lambda", "mu",      "nu",     "xi",      "pi",     "rho",     "sigma",  "tau",
     "phi",   "chi",    "psi",     "omega",  "Gamma",   "Delta",  "Theta",   "Lambda", "Xi",
     "Pi",    "Sigma",  "Upsilon", "Phi",    "Psi",     "Omega",  "sum",     "times",  "approx",
     "equiv", "nabla",  "forall",  "exists", "in",      "subset", "partial", "log",    "ln",
     "exp",   "sin",    "cos",     "tan",    "min",     "max",    "lim",     "sup",    "inf",
     "det",   "dim",    "deg",     "mod",    "gcd",     "sinh",   "cosh",    "tanh",   "sim"});

/// Functions that say how their argument looks.
constexpr auto kLooks = std::to_array<std::string_view>(
    {"cal", "bb", "bold", "upright", "italic", "sans", "frak", "mono", "serif", "op", "text"});

constexpr auto kSigns = std::to_array<Name>({{"<=>", "\\Leftrightarrow{}"},
                                             {"->", "\\rightarrow{}"},
                                             {"<-", "\\leftarrow{}"},
                                             {"=>", "\\Rightarrow{}"},
                                             {"<=", "\\leq{}"},
                                             {">=", "\\geq{}"},
                                             {"!=", "\\neq{}"},
                                             {"...", "\\ldots{}"}});

class TypstMath {
  public:
    TypstMath(std::string_view math, int depth) : math_(math), depth_(depth) {}

    std::string as_latex() && {
        while (at_ < math_.size()) step();
        return std::move(latex_);
    }

  private:
    void step() {
        const std::string_view rest = math_.substr(at_);
        const auto sign = std::ranges::find_if(
            kSigns, [&](const Name& known) { return rest.starts_with(known.typst); });
        if (sign != kSigns.end()) {
            latex_ += sign->latex;
            at_ += sign->typst.size();
        } else if (is_ascii_letter(rest.front())) {
            read_name();
        } else if (rest.front() == '"') {
            const std::size_t end = std::min(rest.find('"', 1), rest.size());
            latex_ += fmt::format("\\text{{{}}}", rest.substr(1, end - 1));
            at_ = std::min(at_ + end + 1, math_.size());
        } else if (rest.front() == '^' || rest.front() == '_') {
            read_script();
        } else if (rest.front() == '\\' && rest.size() > 1) {
            latex_ += rest.substr(0, 2);
            at_ += 2;
        } else {
            if (rest.front() != '&') latex_ += rest.front();
            ++at_;
        }
    }

    std::string inside(std::string_view part) const {
        return depth_ < kDeepest ? TypstMath(part, depth_ + 1).as_latex() : std::string(part);
    }

    /// What stands in the parentheses that open at `open`; `at_` goes behind them.
    std::string_view parenthesis(std::size_t open) {
        int level = 0;
        std::size_t end = open;
        for (; end < math_.size(); ++end) {
            if (math_[end] == '(') ++level;
            if (math_[end] == ')' && --level == 0) break;
        }
        at_ = std::min(end + 1, math_.size());
        return math_.substr(open + 1, end - open - 1);
    }

    void read_script() {
        latex_ += math_[at_++];
        if (at_ >= math_.size()) return;
        if (math_[at_] == '(') {
            latex_ += fmt::format("{{{}}}", inside(parenthesis(at_)));
        } else if (is_ascii_letter(math_[at_]) || is_ascii_digit(math_[at_])) {
            std::size_t end = at_;
            const bool digits = is_ascii_digit(math_[at_]);
            while (end < math_.size() &&
                   (digits ? is_ascii_digit(math_[end]) : is_ascii_letter(math_[end])))
                ++end;
            latex_ += fmt::format("{{{}}}", inside(math_.substr(at_, end - at_)));
            at_ = end;
        }
    }

    /// One letter is a variable; `plus.minus` is one name.
    void read_name() {
        std::size_t end = at_;
        while (end < math_.size() &&
               (is_ascii_letter(math_[end]) ||
                (math_[end] == '.' && end + 1 < math_.size() && is_ascii_letter(math_[end + 1]))))
            ++end;
        const std::string_view name = math_.substr(at_, end - at_);
        at_ = end;
        if (name.size() > 1 && end < math_.size() && math_[end] == '(' && read_call(name)) return;
        const auto known = std::ranges::find(kNames, name, &Name::typst);
        if (known != kNames.end()) {
            latex_ += known->latex;
        } else if (std::ranges::find(kSame, name) != kSame.end()) {
            latex_ += fmt::format("\\{}{{}}", name);
        } else {
            latex_ += name;
        }
    }

    bool read_call(std::string_view name) {
        const bool looks = std::ranges::find(kLooks, name) != kLooks.end();
        if (!looks && name != "sqrt" && name != "frac" && name != "root" && name != "abs") {
            return false;
        }
        std::vector<std::string> arguments;
        for (const std::string_view argument : split_latex(parenthesis(at_), ",")) {
            arguments.push_back(inside(argument));
        }
        const std::string& first = arguments.front();
        const std::string second = arguments.size() > 1 ? arguments[1] : std::string();
        latex_ += looks            ? first
                  : name == "sqrt" ? fmt::format("\\sqrt{{{}}}", first)
                  : name == "frac" ? fmt::format("\\frac{{{}}}{{{}}}", first, second)
                  : name == "root" ? fmt::format("\\sqrt[{}]{{{}}}", first, second)
                                   : fmt::format("|{}|", first);
        return true;
    }

    std::string_view math_;
    int depth_;
    std::size_t at_ = 0;
    std::string latex_;
};

bool is_latex(std::string_view math) {
    for (std::size_t at = 0; at + 1 < math.size(); ++at) {
        if (math[at] == '\\' && is_ascii_letter(math[at + 1])) return true;
    }
    return false;
}

}  // namespace

std::string plain_math(std::string_view math) {
    math = trim_blanks(math);
    const std::string latex = is_latex(math) ? std::string(math) : TypstMath(math, 0).as_latex();
    KnownUnknowns reported;
    Diagnostics found;  // the formula as a whole is told
    return std::string(
        trim_blanks(latex_text(fmt::format("\\({}\\)", latex), {}, reported, found)));
}

}  // namespace cvpdf::dialects
