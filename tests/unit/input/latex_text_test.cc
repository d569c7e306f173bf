#include "input/latex_text.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "input/bib_names.h"

namespace cvpdf {
namespace {

std::string markdown(std::string_view latex) {
    KnownUnknowns reported;
    Diagnostics diagnostics;
    return latex_text(latex, {}, reported, diagnostics);
}

struct Row {
    std::string_view latex;
    std::string_view expected;
};

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.latex);
        CHECK(markdown(row.latex) == row.expected);
    }
}

TEST_CASE("an address of the web and no more") {
    struct Address {
        std::string_view latex;
        std::optional<std::string> address;
    };
    const std::vector<Address> rows{
        {R"(\url{https://a.org/x_y})", "https://a.org/x_y"},
        {R"({{\path{www.a.org/\{x\}}}})", "www.a.org/{x}"},
        {R"(https://a.org/\~{}f)", "https://a.org/~f"},
        {R"(\url{https://a.org} (seen))", std::nullopt},
        {R"(Online: \url{https://a.org})", std::nullopt},
        {R"(\href{https://a.org}{code})", std::nullopt},
        {R"(\url{https://a.org)", std::nullopt},
        {"https://a.org and more", std::nullopt},
        {"Zenodo", std::nullopt},
        {"", std::nullopt},
    };
    for (const Address& row : rows) CHECK(lone_address(row.latex) == row.address);
}

TEST_CASE("accents become letters, however they are written", "[latex]") {
    check_rows({
        {R"(\'e \'{e} {\'e} {\'{e}})", "é é é é"},
        {R"(\"o\"{u}{\"A})", "öüÄ"},
        {R"(\`a \^o \~n \=a \.z)", "à ô ñ ā ż"},
        {R"(\c{c}\c c \v{s}\v s)", "çç šš"},
        {R"(\H{o} \k{a} \r{a} \u{g} \d{a} \b{d})", "ő ą å ğ ạ ḏ"},
        {R"({\"\i} \'{\i} \v{\j})", "ï í ǰ"},
        {R"(Erd{\H o}s, Ma\~{n}ana, Fran\c{c}ois)", "Erdős, Mañana, François"},
        {R"(\'{\ae} {\'{\o}})", "ǽ ǿ"},
        {"e\xCC\x81", "é"},
    });
}

TEST_CASE("letters and signs of commands", "[latex]") {
    check_rows({
        {R"(stra{\ss}e stra\ss e stra\ss{}e)", "straße straße straße"},
        {R"(\ae\AE\oe\OE\o\O\aa\AA\l\L)", "æÆœŒøØåÅłŁ"},
        {R"(\i \j \dh \th \ng)", "ıȷðþŋ"},
        {R"(50\% \$5 \#1 R\&D a\_b \{x\})", R"(50% $5 #1 R\&D a\_b {x})"},
        {R"(\LaTeX{} and \TeX)", "LaTeX and TeX"},
        {R"(a~b)", "a\u00A0b"},
        {R"(1--2 a---b)", "1–2 a—b"},
        {R"(``a'' `b')", "“a” ‘b'"},
        {R"(a\ b \dots{} c)", "a b … c"},
        {R"(hy\-phen\/ation)", "hyphenation"},
    });
}

TEST_CASE("braces that protect vanish; styles become Markdown", "[latex]") {
    check_rows({
        {"{D}eep {L}earning with {GPU}s", "Deep Learning with GPUs"},
        {R"(\emph{a} \textit{b} \textbf{c})", "*a* *b* **c**"},
        {R"(\emph{a }b)", "*a* b"},
        {R"(\emph{a \textbf{b}})", "*a **b***"},
        {R"(\texttt{a_b*} \textsc{Word})", "`a_b*` Word"},
        {R"(1\textsuperscript{st} H\textsubscript{2}O)", "1^st^ H~2~O"},
        {R"(\emph{})", ""},
    });
}

TEST_CASE("what Markdown would read as markup is text", "[latex]") {
    check_rows({
        {"a*b*c [x] `y'", R"(a\*b\*c \[x\] ‘y')"},
        {"A* search", R"(A\* search)"},
        {R"(\textasciitilde x \textasciicircum)", R"(\~x \^)"},
    });
}

TEST_CASE("mathematics as far as text goes", "[latex]") {
    check_rows({
        {"$x^2$ and $O(n_{ij})$", "x^2^ and O(n~ij~)"},
        {R"($\alpha$-stable, $\mathcal{O}(n \log n)$)", "α-stable, O(n log n)"},
        {R"($10^{-3} \times 5$)", "10^−3^ × 5"},
        {R"($\mathrm{H}_2$)", "H~2~"},
        {R"({$\beta_{12}$} and H$_2$O, \(\ell_1\))", "β~12~ and H~2~O, ℓ~1~"},
        {R"($x_i^2$, $x_{i_2}$, $e^{-x^2}$)", "x~i~^2^, x~i2~, e^−x2^"},
        {R"($2^{n \log n}$ $^{13}$C $_2$ $10_2$ $3_{(ab)}$)",
         "2^n\u00A0log\u00A0n^ ^13^C ₂ 10₂ 3(ab)"},
        {R"($\sqrt{2}$ $\sqrt[3]{x+1}$ $\frac{1}{2}$ $\frac{a+b}{n}$)", "√2 ^3^√(x+1) 1/2 (a+b)/n"},
        {R"($\bar{x}$, $\hat\theta$, $\vec v$)", "x\u0304, θ\u0302, v\u20D7"},
        {R"($2\frac12$ $1/\frac{a}{b}$ $\frac{d}{dx}x$ $\sqrt{ab}$ \[x\times y\])",
         "2(1/2) 1/(a/b) (d/dx)x √(ab) x×y"},
        {R"(\mnras)", "MNRAS"},
        {R"(\aap, \og{}x\fg)", "A\\&A, «\u00A0x\u00A0»"},
        {R"(\ń)", "ń"},
        {R"(\ce{C_nH_{2n}}, \ce{CuSO4.5H2O}, \ce{CaSO4*0.5H2O}, \ce{1.5 O2}, \ce{H2O.})",
         "C~n~H~2n~, CuSO~4~·5H~2~O, CaSO~4~·0.5H~2~O, 1.5 O~2~, H~2~O."},
        {R"(\ce{A <=> B <-> C <- D})", "A ⇌ B ↔ C ← D"},
        {R"($\beta\frac{1}{2}$ $=\frac{1}{2}$ \ce{Fe^{\mathrm{III}}O})", "β(1/2) =1/2 Fe^III^O"},
        {R"(\ce{H2O}, \ce{SO4^{2-}}, \ce{Ca(OH)2}, \ce{Na+}, \ce{2H2 + O2 -> 2H2O})",
         "H~2~O, SO~4~^2−^, Ca(OH)~2~, Na^+^, 2H~2~ + O~2~ → 2H~2~O"},
        {"$5", "$5"},
    });
}

TEST_CASE("addresses in text", "[latex]") {
    check_rows({
        {R"(\url{https://a.org/x_y~z})", R"([https://a.org/x\_y\~z](https://a.org/x\_y~z))"},
        {R"(\href{https://a.org/}{the {page}})", "[the page](https://a.org/)"},
        {R"(\href{https://a.org/(x)}{p})", "[p](https://a.org/%28x%29)"},
        {R"(\url{not an address})", "not an address"},
    });
}

TEST_CASE("broken LaTeX is read to its end", "[latex]") {
    for (const std::string_view latex : {"\\", "\\'", "\\emph", "\\emph{", "{{{", "}}}", "$", "$x^",
                                         "\\href{a}", "\\'\\", "{\\"}) {
        INFO(latex);
        CHECK(markdown(latex).size() < 20);
    }
    CHECK(markdown(std::string(10'000, '{') + "x").empty());
}

TEST_CASE("what databases leave of HTML", "[latex]") {
    check_rows({
        {R"(Discovery \&amp; {\&}amp; &amp; Mining)", R"(Discovery \& \& \& Mining)"},
        {R"(H{\textless}sub{\textgreater}2{\textless}/sub{\textgreater}O)", "H~2~O"},
        {"<i>E. <b>coli</b></i>", "*E. **coli***"},
        {"&lt;sup&gt;13&lt;/sup&gt;C", "^13^C"},
        {R"(<span class="x">a</span> <scp>b</scp>)", "a b"},
        {"a < b, <i>c, {<i>d}</i>", R"(a \< b, *c, \<i\>d*)"},
        {"{<i>a}</i>", R"(\<i\>a\</i\>)"},
        {R"({\textless}x{\textgreater} R&D)", R"(\<x\> R\&D)"},
    });
}

TEST_CASE("macros that are there for the order alone print nothing", "[latex]") {
    check_rows({{R"({\noop{2}}Title \noopsort{1973b}end)", "Title end"},
                {R"(a$\backslash$b)", R"(a\\b)"}});
}

TEST_CASE("an unknown command is told once and its argument kept", "[latex]") {
    KnownUnknowns reported;
    Diagnostics diagnostics;
    CHECK(latex_text(R"(\foo{a} \foo{b} \qux c)", {}, reported, diagnostics) == "a b c");
    REQUIRE(diagnostics.all().size() == 2);
    CHECK(diagnostics.all()[0].message == R"(the command '\foo' is not known and left out)");
    CHECK(diagnostics.all()[1].message == R"(the command '\qux' is not known and left out)");
}

TEST_CASE("numbers and addresses stay as they are", "[latex]") {
    CHECK(latex_verbatim(R"(10.1000/a\_b--c~d)") == "10.1000/a_b--c~d");
    CHECK(latex_verbatim(R"({https://a.org/\%7Ex})") == "https://a.org/%7Ex");
    CHECK(latex_verbatim(R"({\url{https://a.org/x\_y?z=1}})") == "https://a.org/x_y?z=1");
    CHECK(latex_verbatim(R"(\href {https://a.org/{x}} {here})") == "https://a.org/x");
    CHECK(latex_verbatim(R"(https://a.org/\textasciitilde x/{\~{}}y/$\sim$z)") ==
          "https://a.org/~x/~y/~z");
    CHECK(latex_verbatim(R"(\url)") == R"(\url)");
}

struct NameRow {
    std::string_view written;
    std::string_view parts;  ///< given|prefix|family|suffix
};

TEST_CASE("names in their parts, by BibTeX's rules", "[latex]") {
    const std::vector<NameRow> rows{
        {"Gildong Hong", "Gildong||Hong|"},
        {"Hong, Gildong", "Gildong||Hong|"},
        {"홍길동", "||홍길동|"},
        {"홍, 길동", "길동||홍|"},
        {"Ludwig van Beethoven", "Ludwig|van|Beethoven|"},
        {"van Beethoven, Ludwig", "Ludwig|van|Beethoven|"},
        {"Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
         "Charles Louis Xavier Joseph|de la|Vall{\\'e}e Poussin|"},
        {"King, Jr, Martin Luther", "Martin Luther||King|Jr"},
        {"von der Leyen, Ursula", "Ursula|von der|Leyen|"},
        {"{Google Research}", "||{Google Research}|"},
        {"{Barnes and Noble}", "||{Barnes and Noble}|"},
        {"Donald~E. Knuth", "Donald E.||Knuth|"},
        {"jean de la fontaine", "|jean de la|fontaine|"},
        {"{\\'E}tienne {\\'e}x Bell", "{\\'E}tienne|{\\'e}x|Bell|"},
        {"family=Oh, given=Byungsoo, prefix=de", "Byungsoo|de|Oh|"},
        {"Oh,", "||Oh|"},
    };
    for (const NameRow& row : rows) {
        INFO(row.written);
        const BibName name = parse_bib_name(row.written);
        CHECK(name.given + "|" + name.prefix + "|" + name.family + "|" + name.suffix == row.parts);
    }
}

TEST_CASE("lists of names", "[latex]") {
    const BibNames names = parse_bib_names("A B AND {C and D} and Ferdinand Andor and others");
    REQUIRE(names.names.size() == 3);
    CHECK(names.names[1].corporate);
    CHECK(names.names[2].family == "Andor");
    CHECK(names.others == MoreNames::kYes);
    CHECK(parse_bib_names(" and , and ").names.empty());
    CHECK(parse_bib_names("").names.empty());
}

}  // namespace
}  // namespace cvpdf
