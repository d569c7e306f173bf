#include "input/latex_tables.h"

#include <algorithm>
#include <iterator>

namespace cvpdf {

namespace {

constexpr LatexRow kAccents[] = {
    {"'", "\u0301"},
    {"`", "\u0300"},
    {"^", "\u0302"},
    {"\"", "\u0308"},
    {"~", "\u0303"},
    {"=", "\u0304"},
    {".", "\u0307"},
    {"u", "\u0306"},
    {"v", "\u030C"},
    {"H", "\u030B"},
    {"c", "\u0327"},
    {"k", "\u0328"},
    {"r", "\u030A"},
    {"d", "\u0323"},
    {"b", "\u0331"},
    {"h", "\u0309"},
    {"G", "\u030F"},
    {"U", "\u030E"},
    {"t", "\u0361"},
    // Those of mathematics.
    {"acute", "\u0301"},
    {"grave", "\u0300"},
    {"hat", "\u0302"},
    {"widehat", "\u0302"},
    {"ddot", "\u0308"},
    {"tilde", "\u0303"},
    {"bar", "\u0304"},
    {"widetilde", "\u0303"},
    {"dot", "\u0307"},
    {"breve", "\u0306"},
    {"check", "\u030C"},
    {"overline", "\u0304"},
    {"vec", "\u20D7"},
    {"mathring", "\u030A"},
};

constexpr LatexRow kSymbols[] = {
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
    {"path", LatexMarkup::kUrl},
    {"href", LatexMarkup::kHref},
    {"sqrt", LatexMarkup::kRoot},
    {"frac", LatexMarkup::kFraction},
    {"tfrac", LatexMarkup::kFraction},
    {"dfrac", LatexMarkup::kFraction},
    {"nicefrac", LatexMarkup::kFraction},
    {"sfrac", LatexMarkup::kFraction},
    {"ce", LatexMarkup::kChemistry},
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
    {"mathfrak", LatexMarkup::kPlain},
    {"mathscr", LatexMarkup::kPlain},
    {"boldsymbol", LatexMarkup::kBold},
    {"bm", LatexMarkup::kBold},
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
    "em",       "it",           "bf",       "tt",         "sc",         "rm",        "sf",
    "sl",       "itshape",      "bfseries", "ttfamily",   "scshape",    "upshape",   "small",
    "large",    "normalsize",   "relax",    "protect",    "left",       "right",     "big",
    "Big",      "displaystyle", "nocite",   "break",      "allowbreak", "linebreak", "textstyle",
    "sffamily", "rmfamily",     "mdseries", "normalfont",
};

}  // namespace

std::optional<std::string_view> find_row(std::span<const LatexRow> rows, std::string_view command) {
    const auto found = std::ranges::find(rows, command, &LatexRow::command);
    if (found == rows.end()) return std::nullopt;
    return found->text;
}

std::optional<std::string_view> find_accent(std::string_view command) {
    return find_row(kAccents, command);
}

std::optional<std::string_view> find_symbol(std::string_view command) {
    return find_row(kSymbols, command);
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
