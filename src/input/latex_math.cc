#include "input/latex_math.h"

#include <fmt/format.h>

#include "base/unicode.h"
#include "input/latex_tables.h"

namespace cvpdf {

namespace {

// clang-format off
constexpr LatexRow kSymbols[] = {
    {"alpha", "α"}, {"beta", "β"}, {"gamma", "γ"}, {"delta", "δ"}, {"epsilon", "ϵ"},
    {"varepsilon", "ε"}, {"zeta", "ζ"}, {"eta", "η"}, {"theta", "θ"}, {"vartheta", "ϑ"},
    {"iota", "ι"}, {"kappa", "κ"}, {"lambda", "λ"}, {"mu", "μ"}, {"nu", "ν"}, {"xi", "ξ"},
    {"pi", "π"}, {"rho", "ρ"}, {"sigma", "σ"}, {"tau", "τ"}, {"upsilon", "υ"}, {"phi", "ϕ"},
    {"varphi", "φ"}, {"chi", "χ"}, {"psi", "ψ"}, {"omega", "ω"}, {"Gamma", "Γ"}, {"Delta", "Δ"},
    {"Theta", "Θ"}, {"Lambda", "Λ"}, {"Xi", "Ξ"}, {"Pi", "Π"}, {"Sigma", "Σ"}, {"Upsilon", "Υ"},
    {"Phi", "Φ"}, {"Psi", "Ψ"}, {"Omega", "Ω"}, {"times", "×"}, {"cdot", "·"}, {"pm", "±"},
    {"mp", "∓"}, {"div", "÷"}, {"leq", "≤"}, {"le", "≤"}, {"geq", "≥"}, {"ge", "≥"}, {"neq", "≠"},
    {"ne", "≠"}, {"approx", "≈"}, {"sim", "∼"}, {"equiv", "≡"}, {"infty", "∞"}, {"partial", "∂"},
    {"nabla", "∇"}, {"in", "∈"}, {"subset", "⊂"}, {"cup", "∪"}, {"cap", "∩"}, {"to", "→"},
    {"rightleftharpoons", "⇌"}, {"rightarrow", "→"}, {"leftarrow", "←"}, {"leftrightarrow", "↔"}, {"Rightarrow", "⇒"},
    {"sum", "∑"}, {"prod", "∏"}, {"int", "∫"}, {"forall", "∀"}, {"exists", "∃"}, {"ell", "ℓ"},
    {"hbar", "ℏ"}, {"ast", "∗"}, {"star", "⋆"}, {"circ", "∘"}, {"bullet", "•"}, {"oplus", "⊕"},
    {"otimes", "⊗"}, {"cdots", "⋯"}, {"log", "log"}, {"ln", "ln"}, {"exp", "exp"}, {"sin", "sin"},
    {"cos", "cos"}, {"tan", "tan"}, {"min", "min"}, {"max", "max"}, {"lim", "lim"},
    {"prime", "′"}, {"ll", "≪"}, {"gg", "≫"}, {"propto", "∝"}, {"perp", "⊥"}, {"parallel", "∥"},
    {"angle", "∠"}, {"langle", "⟨"}, {"rangle", "⟩"}, {"lbrace", "{"}, {"rbrace", "}"},
    {"mid", "|"}, {"backslash", "\\"}, {"vert", "|"}, {"colon", ":"}, {"leqslant", "≤"}, {"geqslant", "≥"},
    {"notin", "∉"}, {"ni", "∋"}, {"subseteq", "⊆"}, {"supset", "⊃"}, {"supseteq", "⊇"},
    {"setminus", "∖"}, {"emptyset", "∅"}, {"varnothing", "∅"}, {"wedge", "∧"}, {"vee", "∨"},
    {"land", "∧"}, {"lor", "∨"}, {"neg", "¬"}, {"lnot", "¬"}, {"cong", "≅"}, {"simeq", "≃"},
    {"lesssim", "≲"}, {"gtrsim", "≳"}, {"mapsto", "↦"}, {"Leftarrow", "⇐"},
    {"longrightarrow", "⟶"}, {"Leftrightarrow", "⇔"}, {"uparrow", "↑"}, {"downarrow", "↓"},
    {"implies", "⇒"}, {"iff", "⇔"}, {"lfloor", "⌊"}, {"rfloor", "⌋"}, {"lceil", "⌈"},
    {"rceil", "⌉"}, {"dagger", "†"}, {"ddagger", "‡"}, {"aleph", "ℵ"}, {"Re", "ℜ"}, {"Im", "ℑ"},
    {"wp", "℘"}, {"varrho", "ϱ"}, {"varsigma", "ς"}, {"varpi", "ϖ"}, {"odot", "⊙"},
    {"ominus", "⊖"}, {"triangle", "△"}, {"square", "□"}, {"top", "⊤"}, {"bot", "⊥"},
    {"sup", "sup"}, {"inf", "inf"}, {"det", "det"}, {"dim", "dim"}, {"arg", "arg"},
    {"deg", "deg"}, {"mod", "mod"}, {"bmod", "mod"}, {"gcd", "gcd"}, {"sinh", "sinh"},
    {"cosh", "cosh"}, {"tanh", "tanh"}, {"Pr", "Pr"},
};

constexpr LatexRow kSubscripts[] = {
    {"0", "₀"}, {"1", "₁"}, {"2", "₂"}, {"3", "₃"}, {"4", "₄"}, {"5", "₅"}, {"6", "₆"},
    {"7", "₇"}, {"8", "₈"}, {"9", "₉"}, {"+", "₊"}, {"−", "₋"}, {"=", "₌"}, {"(", "₍"},
    {")", "₎"}, {"a", "ₐ"}, {"e", "ₑ"}, {"h", "ₕ"}, {"i", "ᵢ"}, {"j", "ⱼ"}, {"k", "ₖ"},
    {"l", "ₗ"}, {"m", "ₘ"}, {"n", "ₙ"}, {"o", "ₒ"}, {"p", "ₚ"}, {"r", "ᵣ"}, {"s", "ₛ"},
    {"t", "ₜ"}, {"u", "ᵤ"}, {"v", "ᵥ"}, {"x", "ₓ"},
};
// clang-format on

}  // namespace

std::optional<std::string_view> find_math_symbol(std::string_view command) {
    return find_row(kSymbols, command);
}

std::optional<std::string> subscript_letters(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        next_code_point(text, &at);
        const auto letter = find_row(kSubscripts, text.substr(begin, at - begin));
        if (!letter) return std::nullopt;
        out += *letter;
    }
    return out;
}

std::string as_one_term(std::string text) {
    const bool is_one =
        text.find_first_of(" +/") == std::string::npos && text.find("−") == std::string::npos;
    return is_one ? text : fmt::format("({})", text);
}

std::string as_one_sign(std::string text) {
    std::size_t end = 0;
    if (!text.empty()) next_code_point(text, &end);
    const bool is_one =
        end == text.size() || text.find_first_not_of("0123456789.") == std::string::npos;
    return is_one ? text : fmt::format("({})", text);
}

std::string with_fixed_blanks(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ') {
            out += "\u00A0";
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace cvpdf
