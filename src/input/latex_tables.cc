#include "input/latex_tables.h"

#include <algorithm>
#include <iterator>

namespace cvpdf {

namespace {

struct Row {
    std::string_view command;
    std::string_view text;
};

constexpr Row kAccents[] = {
    {"'", "\u0301"}, {"`", "\u0300"}, {"^", "\u0302"}, {"\"", "\u0308"}, {"~", "\u0303"},
    {"=", "\u0304"}, {".", "\u0307"}, {"u", "\u0306"}, {"v", "\u030C"},  {"H", "\u030B"},
    {"c", "\u0327"}, {"k", "\u0328"}, {"r", "\u030A"}, {"d", "\u0323"},  {"b", "\u0331"},
    {"h", "\u0309"}, {"G", "\u030F"}, {"U", "\u030E"}, {"t", "\u0361"},
};

constexpr Row kSymbols[] = {
    {"ss", "ß"},
    {"SS", "ẞ"},
    {"ae", "æ"},
    {"AE", "Æ"},
    {"oe", "œ"},
    {"OE", "Œ"},
    {"aa", "å"},
    {"AA", "Å"},
    {"o", "ø"},
    {"O", "Ø"},
    {"l", "ł"},
    {"L", "Ł"},
    {"i", "ı"},
    {"j", "ȷ"},
    {"dh", "ð"},
    {"DH", "Ð"},
    {"dj", "đ"},
    {"DJ", "Đ"},
    {"th", "þ"},
    {"TH", "Þ"},
    {"ng", "ŋ"},
    {"NG", "Ŋ"},
    {"&", "&"},
    {"%", "%"},
    {"$", "$"},
    {"#", "#"},
    {"_", "_"},
    {"{", "{"},
    {"}", "}"},
    {" ", " "},
    {",", "\u202F"},
    {"\\", " "},
    {";", " "},
    {":", " "},
    {"quad", " "},
    {"qquad", " "},
    {"space", " "},
    {"textvisiblespace", " "},
    {"newline", " "},
    {"nobreakspace", "\u00A0"},
    {"-", ""},
    {"/", ""},
    {"@", ""},
    {"!", ""},
    {"textendash", "–"},
    {"textemdash", "—"},
    {"textquoteleft", "‘"},
    {"textquoteright", "’"},
    {"textquotedblleft", "“"},
    {"textquotedblright", "”"},
    {"textquotedbl", "\""},
    {"textquotesingle", "'"},
    {"lq", "‘"},
    {"rq", "’"},
    {"guillemotleft", "«"},
    {"guillemotright", "»"},
    {"guilsinglleft", "‹"},
    {"guilsinglright", "›"},
    {"quotedblbase", "„"},
    {"quotesinglbase", "‚"},
    {"ldots", "…"},
    {"dots", "…"},
    {"textellipsis", "…"},
    {"copyright", "©"},
    {"textcopyright", "©"},
    {"textregistered", "®"},
    {"texttrademark", "™"},
    {"S", "§"},
    {"textsection", "§"},
    {"P", "¶"},
    {"pounds", "£"},
    {"textsterling", "£"},
    {"euro", "€"},
    {"texteuro", "€"},
    {"textyen", "¥"},
    {"textwon", "₩"},
    {"textdegree", "°"},
    {"degree", "°"},
    {"textmu", "µ"},
    {"textperiodcentered", "·"},
    {"textbullet", "•"},
    {"textbackslash", "\\"},
    {"textasciitilde", "~"},
    {"textasciicircum", "^"},
    {"textunderscore", "_"},
    {"textbar", "|"},
    {"textless", "<"},
    {"textgreater", ">"},
    {"textbraceleft", "{"},
    {"textbraceright", "}"},
    {"textdollar", "$"},
    {"textasteriskcentered", "*"},
    {"slash", "/"},
    {"dag", "†"},
    {"ddag", "‡"},
    {"TeX", "TeX"},
    {"LaTeX", "LaTeX"},
    {"LaTeXe", "LaTeX2e"},
    {"BibTeX", "BibTeX"},
    {"textordfeminine", "ª"},
    {"textordmasculine", "º"},
    {"textquestiondown", "¿"},
    {"textexclamdown", "¡"},
};

constexpr Row kMathSymbols[] = {
    {"alpha", "α"},      {"beta", "β"},
    {"gamma", "γ"},      {"delta", "δ"},
    {"epsilon", "ϵ"},    {"varepsilon", "ε"},
    {"zeta", "ζ"},       {"eta", "η"},
    {"theta", "θ"},      {"vartheta", "ϑ"},
    {"iota", "ι"},       {"kappa", "κ"},
    {"lambda", "λ"},     {"mu", "μ"},
    {"nu", "ν"},         {"xi", "ξ"},
    {"pi", "π"},         {"rho", "ρ"},
    {"sigma", "σ"},      {"tau", "τ"},
    {"upsilon", "υ"},    {"phi", "ϕ"},
    {"varphi", "φ"},     {"chi", "χ"},
    {"psi", "ψ"},        {"omega", "ω"},
    {"Gamma", "Γ"},      {"Delta", "Δ"},
    {"Theta", "Θ"},      {"Lambda", "Λ"},
    {"Xi", "Ξ"},         {"Pi", "Π"},
    {"Sigma", "Σ"},      {"Upsilon", "Υ"},
    {"Phi", "Φ"},        {"Psi", "Ψ"},
    {"Omega", "Ω"},      {"times", "×"},
    {"cdot", "·"},       {"pm", "±"},
    {"mp", "∓"},         {"div", "÷"},
    {"leq", "≤"},        {"le", "≤"},
    {"geq", "≥"},        {"ge", "≥"},
    {"neq", "≠"},        {"ne", "≠"},
    {"approx", "≈"},     {"sim", "∼"},
    {"equiv", "≡"},      {"infty", "∞"},
    {"partial", "∂"},    {"nabla", "∇"},
    {"in", "∈"},         {"subset", "⊂"},
    {"cup", "∪"},        {"cap", "∩"},
    {"to", "→"},         {"rightarrow", "→"},
    {"leftarrow", "←"},  {"leftrightarrow", "↔"},
    {"Rightarrow", "⇒"}, {"sum", "∑"},
    {"prod", "∏"},       {"int", "∫"},
    {"forall", "∀"},     {"exists", "∃"},
    {"ell", "ℓ"},        {"hbar", "ℏ"},
    {"ast", "∗"},        {"star", "⋆"},
    {"circ", "∘"},       {"bullet", "•"},
    {"oplus", "⊕"},      {"otimes", "⊗"},
    {"cdots", "⋯"},      {"log", "log"},
    {"ln", "ln"},        {"exp", "exp"},
    {"sin", "sin"},      {"cos", "cos"},
    {"tan", "tan"},      {"min", "min"},
    {"max", "max"},      {"lim", "lim"},
    {"prime", "′"},      {"ll", "≪"},
    {"gg", "≫"},         {"propto", "∝"},
    {"perp", "⊥"},       {"parallel", "∥"},
    {"angle", "∠"},      {"langle", "⟨"},
    {"rangle", "⟩"},     {"lbrace", "{"},
    {"rbrace", "}"},     {"mid", "|"},
    {"vert", "|"},       {"colon", ":"},
};

struct MarkupRow {
    std::string_view command;
    LatexMarkup markup;
};

constexpr MarkupRow kMarkups[] = {
    {"emph", LatexMarkup::kItalic},
    {"textit", LatexMarkup::kItalic},
    {"textsl", LatexMarkup::kItalic},
    {"mathit", LatexMarkup::kItalic},
    {"mkbibemph", LatexMarkup::kItalic},
    {"textbf", LatexMarkup::kBold},
    {"mathbf", LatexMarkup::kBold},
    {"mkbibbold", LatexMarkup::kBold},
    {"texttt", LatexMarkup::kCode},
    {"mathtt", LatexMarkup::kCode},
    {"textsuperscript", LatexMarkup::kSuperscript},
    {"textsubscript", LatexMarkup::kSubscript},
    {"url", LatexMarkup::kUrl},
    {"nolinkurl", LatexMarkup::kPlain},
    {"href", LatexMarkup::kHref},
    {"textsc", LatexMarkup::kPlain},
    {"textrm", LatexMarkup::kPlain},
    {"textsf", LatexMarkup::kPlain},
    {"textup", LatexMarkup::kPlain},
    {"textmd", LatexMarkup::kPlain},
    {"textnormal", LatexMarkup::kPlain},
    {"text", LatexMarkup::kPlain},
    {"mbox", LatexMarkup::kPlain},
    {"hbox", LatexMarkup::kPlain},
    {"mathrm", LatexMarkup::kPlain},
    {"mathsf", LatexMarkup::kPlain},
    {"mathcal", LatexMarkup::kPlain},
    {"mathbb", LatexMarkup::kPlain},
    {"mathnormal", LatexMarkup::kPlain},
    {"operatorname", LatexMarkup::kPlain},
    {"ensuremath", LatexMarkup::kPlain},
    {"NoCaseChange", LatexMarkup::kPlain},
    {"bibstring", LatexMarkup::kPlain},
    {"underline", LatexMarkup::kPlain},
    {"uppercase", LatexMarkup::kPlain},
    {"lowercase", LatexMarkup::kPlain},
};

constexpr std::string_view kSilent[] = {
    "em",        "it",         "bf",           "tt",       "sc",         "rm",         "sf",
    "sl",        "itshape",    "bfseries",     "ttfamily", "scshape",    "upshape",    "small",
    "large",     "normalsize", "relax",        "protect",  "noopsort",   "left",       "right",
    "big",       "Big",        "displaystyle", "nocite",   "break",      "allowbreak", "linebreak",
    "textstyle", "sffamily",   "rmfamily",     "mdseries", "normalfont",
};

template <std::size_t size>
std::optional<std::string_view> find_row(const Row (&rows)[size], std::string_view command) {
    const auto found = std::ranges::find(rows, command, &Row::command);
    if (found == std::end(rows)) return std::nullopt;
    return found->text;
}

}  // namespace

std::optional<std::string_view> find_accent(std::string_view command) {
    return find_row(kAccents, command);
}

std::optional<std::string_view> find_symbol(std::string_view command) {
    return find_row(kSymbols, command);
}

std::optional<std::string_view> find_math_symbol(std::string_view command) {
    return find_row(kMathSymbols, command);
}

std::optional<LatexMarkup> find_markup(std::string_view command) {
    const auto found = std::ranges::find(kMarkups, command, &MarkupRow::command);
    if (found == std::end(kMarkups)) return std::nullopt;
    return found->markup;
}

bool is_silent(std::string_view command) {
    return std::ranges::find(kSilent, command) != std::end(kSilent);
}

}  // namespace cvpdf
