// Formulas of LaTeX and Typst as a line of text. CVs hold `O(n log n)` and `10^{-6}`, no more; what
// has no sign of its own keeps its name.

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "cv/dialects/rendercv_text.h"

namespace cvpdf::dialects {

namespace {

struct Symbol {
    std::string_view name;
    std::string_view text;
};

constexpr auto kSymbols = std::to_array<Symbol>({
    {"alpha", "α"},      {"beta", "β"},   {"gamma", "γ"},  {"delta", "δ"}, {"epsilon", "ε"},
    {"varepsilon", "ε"}, {"zeta", "ζ"},   {"eta", "η"},    {"theta", "θ"}, {"kappa", "κ"},
    {"lambda", "λ"},     {"mu", "μ"},     {"nu", "ν"},     {"xi", "ξ"},    {"pi", "π"},
    {"rho", "ρ"},        {"sigma", "σ"},  {"tau", "τ"},    {"phi", "φ"},   {"varphi", "φ"},
    {"chi", "χ"},        {"psi", "ψ"},    {"omega", "ω"},  {"Gamma", "Γ"}, {"Delta", "Δ"},
    {"Theta", "Θ"},      {"Lambda", "Λ"}, {"Sigma", "Σ"},  {"Phi", "Φ"},   {"Psi", "Ψ"},
    {"Omega", "Ω"},      {"times", "×"},  {"cdot", "·"},   {"pm", "±"},    {"leq", "≤"},
    {"le", "≤"},         {"geq", "≥"},    {"ge", "≥"},     {"neq", "≠"},   {"ne", "≠"},
    {"approx", "≈"},     {"sim", "∼"},    {"infty", "∞"},  {"to", "→"},    {"rightarrow", "→"},
    {"leftarrow", "←"},  {"in", "∈"},     {"subset", "⊂"}, {"cup", "∪"},   {"cap", "∩"},
    {"sum", "∑"},        {"prod", "∏"},   {"int", "∫"},    {"sqrt", "√"},  {"partial", "∂"},
    {"nabla", "∇"},      {"forall", "∀"}, {"exists", "∃"}, {"ldots", "…"}, {"dots", "…"},
    {"cdots", "⋯"},      {"circ", "°"},   {"quad", " "},   {"ell", "ℓ"},   {"hbar", "ℏ"},
});

/// Commands that say how their argument looks.
bool is_style(std::string_view name) {
    constexpr auto kStyles = std::to_array<std::string_view>(
        {"mathcal", "mathbf", "mathrm", "mathit", "mathbb", "mathsf", "text", "textbf", "textit",
         "mathfrak", "operatorname", "left", "right", "big", "Big", "displaystyle", "bold", "cal"});
    return std::ranges::find(kStyles, name) != kStyles.end();
}

class MathReader {
  public:
    explicit MathReader(std::string_view math) : math_(math) {}

    std::string read() && {
        while (at_ < math_.size()) step();
        return std::move(text_);
    }

  private:
    void step() {
        const char sign = math_[at_];
        if (sign == '\\') {
            read_command();
        } else if (sign == '^' || sign == '_') {
            read_script(sign);
        } else if (sign == '{' || sign == '}') {
            ++at_;
        } else {
            add(sign);
            ++at_;
        }
    }

    void add(char sign) {
        if (std::string_view("*`[]~<").find(sign) != std::string_view::npos) text_ += '\\';
        text_ += sign;
    }

    void read_command() {
        std::size_t end = at_ + 1;
        while (end < math_.size() && is_ascii_letter(math_[end])) ++end;
        const std::string_view name = math_.substr(at_ + 1, end - at_ - 1);
        if (name.empty()) {
            // An escaped sign, or a space of some width.
            const char sign = end < math_.size() ? math_[end] : '\0';
            const bool space = std::string_view(",;:! \\").find(sign) != std::string_view::npos;
            if (space) {
                text_ += ' ';
            } else if (sign != '\0') {
                add(sign);
            }
            at_ = std::min(end + 1, math_.size());
            return;
        }
        at_ = end;
        if (is_style(name)) return;
        const auto symbol = std::ranges::find(kSymbols, name, &Symbol::name);
        text_ += symbol == kSymbols.end() ? name : symbol->text;
    }

    /// `^2`, `^{-6}`, `_i`: ours close with the same sign. What holds a blank has none.
    void read_script(char sign) {
        ++at_;
        std::string_view inside;
        if (at_ < math_.size() && math_[at_] == '{') {
            const std::size_t end = std::min(math_.find('}', at_), math_.size());
            inside = math_.substr(at_ + 1, end - at_ - 1);
            at_ = std::min(end + 1, math_.size());
        } else if (at_ < math_.size()) {
            std::size_t end = at_ + 1;
            while (end < math_.size() && (static_cast<unsigned char>(math_[end]) & 0xC0) == 0x80)
                ++end;
            inside = math_.substr(at_, end - at_);
            at_ = end;
        }
        const char mark = sign == '^' ? '^' : '~';
        std::string script;
        for (const char c : MathReader(inside).read_flat()) {
            if (c != ' ') script += c;
        }
        if (script.empty()) return;
        text_ += mark;
        text_ += script;
        text_ += mark;
    }

    /// A script's inside: scripts within are written flat.
    std::string read_flat() && {
        while (at_ < math_.size()) {
            if (math_[at_] == '^' || math_[at_] == '_') {
                ++at_;
            } else {
                step();
            }
        }
        return std::move(text_);
    }

    std::string_view math_;
    std::size_t at_ = 0;
    std::string text_;
};

}  // namespace

std::string plain_math(std::string_view math) {
    return MathReader(trim_blanks(math)).read();
}

}  // namespace cvpdf::dialects
