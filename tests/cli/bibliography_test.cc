// Publications from .bib files, from end to end.

#include <string>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

constexpr std::string_view kPapers =
    "@inproceedings{metis, author = {Um, Taegeon and Hong, Gildong and Kang, Minyoung and Lee, "
    "Woo-Yeon},\n"
    "  title = {{Metis}: Fast Training}, booktitle = {Annual Technical Conference (ATC '24)},\n"
    "  year = 2024, equal = {1, 2}, keywords = {systems, ml}}\n"
    "@article{fastflow, author = {G. Hong and Erd{\\H o}s, P{\\'a}l}, title = {Fast{F}low \\& "
    "More},\n"
    "  journal = {Proceedings of VLDB}, volume = 16, number = 5, pages = {1086-1099}, year = "
    "2023,\n"
    "  doi = {10.14778/3579075}, keywords = {systems}}\n"
    "@phdthesis{thesis, author = {Hong, Gildong}, title = {Moving Data}, school = {KAIST}, year = "
    "2020}\n"
    "@misc{preprint, author = {Gildong Hong and others}, title = {Almost There},\n"
    "  eprint = {2401.01234}, archiveprefix = {arXiv}, date = {2024-01-03}}\n";

std::string cv_with(const std::string& section) {
    return "cv:\n"
           "  name: Gildong Hong\n"
           "  sections:\n"
           "    publications: {bibliography: papers.bib, " +
           section +
           "}\n"
           "lang: en\n";
}

/// The lines of the page below the section's title, joined by spaces.
std::string printed(const std::string& section, std::string_view papers = kPapers) {
    const Scratch scratch;
    scratch.write("papers.bib", papers);
    const std::string cv = scratch.write("cv.yaml", cv_with(section));
    const RunResult built = run_cvpdf({"build", cv, "-o", scratch.path("cv.pdf"), "--quiet"});
    INFO(built.err);
    REQUIRE(built.status == 0);
    std::string text = run({"pdftotext", "-raw", scratch.path("cv.pdf"), "-"}).out;
    text.erase(0, text.find("PUBLICATIONS\n") + 13);
    for (char& c : text) {
        if (c == '\n' || c == '\f') c = ' ';
    }
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

std::string messages(const std::string& section, std::string_view papers = kPapers) {
    const Scratch scratch;
    scratch.write("papers.bib", papers);
    scratch.write("cv.yaml", cv_with(section));
    return run_cvpdf({"build", "cv.yaml", "-o", "cv.pdf"}, {.folder = scratch.path()}).err;
}

TEST_CASE("a bibliography prints as publications", "[bibliography]") {
    CHECK(printed("order: file") ==
          "• Taegeon Um*, Gildong Hong*, Minyoung Kang, Woo-Yeon Lee, “Metis: Fast Training”, "
          "Annual Technical Conference (ATC ’24), 2024 "
          "• G. Hong, Pál Erdős, “FastFlow & More”, Proceedings of VLDB, vol. 16, no. 5, pp. "
          "1086–1099, 2023 "
          "• Gildong Hong, “Moving Data”, PhD thesis, KAIST, 2020 "
          "• Gildong Hong, et al., “Almost There”, arXiv:2401.01234, Jan 3, 2024");
}

TEST_CASE("what is chosen, and in which order", "[bibliography]") {
    CHECK(printed("style: compact, select: {keywords: systems}, order: year_ascending") ==
          "• G. Hong, Pál Erdős. FastFlow & More. Proceedings of VLDB, 2023 "
          "• Taegeon Um*, Gildong Hong*, Minyoung Kang, Woo-Yeon Lee. Metis: Fast Training. ATC "
          "’24, 2024");
    CHECK(printed("style: compact, select: {types: [thesis, inproceedings]}, exclude: {years: "
                  "2024}") == "• Gildong Hong. Moving Data. PhD thesis, KAIST, 2020");
    CHECK(printed("style: compact, select: {keys: [thesis, fastflow]}, order: listed, names: "
                  "family_initials") ==
          "• Hong, G. Moving Data. PhD thesis, KAIST, 2020 "
          "• Hong, G., Erdős, P. FastFlow & More. Proceedings of VLDB, 2023");
}

TEST_CASE("what databases write in ways of their own", "[bibliography]") {
    CHECK(printed("style: numbered",
                  "@article{a, title = {A}, author = {Wei Wang 0012 and Lee 0001, M.}, journal = "
                  "{CoRR}, volume = {abs/1706.03762}, year = 2029}\n"
                  "@article{b, title = {B}, author = {Aad, G. and others}, collaboration = "
                  "{ATLAS}, journal = {PLB}, eid = {045001}, year = 2028}\n"
                  "@article{c, title = {C}, author = {D}, journal = {J}, articleno = {30}, "
                  "numpages = {37}, year = 2027}\n"
                  "@article{d, title = {D}, author = {D}, journal = {J}, articleno = {7}, "
                  "note = {in press}, addendum = {cited twice}, year = 2026}\n"
                  "@article{e, title = {E}, author = {D}, journal = {J}, pages = 99, year = "
                  "2025}\n") ==
          "1. Wei Wang, M. Lee, “A”, arXiv:1706.03762, 2029 "
          "2. G. Aad, et al. (ATLAS Collaboration), “B”, PLB, 045001, 2028 "
          "3. D, “C”, J, pp. 30:1–30:37, 2027 "
          "4. D, “D”, J, Art. 7, 2026 (in press; cited twice) "
          "5. D, “E”, J, p. 99, 2025");
    CHECK(messages("", "@misc{a, title = {A}, url = {https://a.org/b https://a.org/c}}\n").empty());
}

TEST_CASE("what a book and its parts are told by", "[bibliography]") {
    constexpr std::string_view kBooks =
        "@book{a, title = {A}, subtitle = {B}, titleaddon = {C}, author = {D}, translator = {E}, "
        "edition = {Second}, series = {LNCS}, number = 12, publisher = {P}, address = {Q}, "
        "year = 2029}\n"
        "@incollection{b, title = {B}, author = {D}, booktitle = {F}, booksubtitle = {G}, "
        "maintitle = {H}, editor = {I}, edition = {3rd ed.}, series = {S}, volume = 4, part = 2, "
        "chapter = 7, pages = {1--2}, year = 2028}\n"
        "@inproceedings{c, title = {C}, author = {D}, booktitle = {F}, series = {LNCS}, "
        "volume = 5, organization = {IEEE}, pages = 3, year = 2027}\n"
        "@software{d, title = {D}, author = {D}, version = {1.2}, year = 2026}\n"
        "@article{e, title = {E}, author = {D}, journaltitle = {J}, journalsubtitle = {K}, "
        "type = {Article}, number = 1, issue = {Spring}, issuetitle = {Birds}, "
        "pubstate = {inpress}, year = 2025}\n"
        "@book{f, title = {F}, author = {D}, edition = {revised}, year = 2024}\n"
        "@patent{g, title = {G}, holder = {Acme}, number = {US1}, type = {patentus}, year = "
        "2023}\n";
    CHECK(printed("style: numbered", kBooks) ==
          "1. D, A: B. C, trans. E, 2nd ed., LNCS 12, P, Q, 2029 "
          "2. D, “B”, in H. F: G, I (eds.), 3rd ed., S, vol. 4.2, ch. 7, pp. 1–2, 2028 "
          "3. D, “C”, in F, LNCS, vol. 5, p. 3, 2027 "
          "4. D, “D”, Software, version 1.2, 2026 "
          "5. D, “E”, J: K, no. 1 (Spring), 2025 (in press; Birds) "
          "6. D, F, revised, 2024 "
          "7. Acme, “G”, US patent US1, 2023");
    CHECK(printed("style: author-year, select: {keys: [a, b]}", kBooks) ==
          "D (2029). A: B. C (2nd ed.) (trans. E). LNCS 12. P, Q. "
          "D (2028). B. In H. F: G (3rd ed.), I (eds.), S, vol. 4.2, ch. 7, 1–2.");
}

TEST_CASE("a number is told once", "[bibliography]") {
    CHECK(
        printed("style: numbered, order: file",
                "@techreport{a, title = {A}, author = {D}, institution = {MIT}, series = {AI "
                "Memo}, number = 12}\n"
                "@patent{b, title = {B}, author = {D}, number = {US123}, series = {S}}\n"
                "@manual{c, title = {C}, author = {D}, number = 7, series = {S}}\n"
                "@inproceedings{d, title = {D}, author = {D}, booktitle = {F}, series = {ICSE "
                "'24}, number = 4}\n"
                "@inproceedings{e, title = {E}, author = {D}, booktitle = {F}, series = {ICSE "
                "2024}, number = 4}\n"
                "@inproceedings{f, title = {F}, author = {D}, booktitle = {F}, series = {EPTCS}, "
                "number = 4}\n"
                "@manual{g, title = {G}, author = {D}, number = 7, series = {S}, volume = 3}\n") ==
        "1. D, “A”, Technical report 12, MIT, AI Memo "
        "2. D, “B”, Patent US123, S "
        "3. D, “C”, S 7 "
        "4. D, “D”, in F, ICSE ’24, no. 4 "
        "5. D, “E”, in F, ICSE 2024, no. 4 "
        "6. D, “F”, in F, EPTCS 4 "
        "7. D, “G”, 7, S, vol. 3");
}

TEST_CASE("what little is known is not held together by signs of what is not", "[bibliography]") {
    std::string papers;
    for (const std::string type :
         {"article", "book", "incollection", "inproceedings", "phdthesis", "techreport", "patent",
          "software", "misc", "online", "unpublished", "proceedings", "manual", "dataset"}) {
        for (const std::string said :
             {"", "publisher = {P}", "address = {P}", "note = {P}", "series = {P}, number = 7",
              "volume = 7", "pages = {1--2}", "version = 1", "edition = {revised}",
              "booktitle = {P}", "journal = {P}", "shortjournal = {P}", "institution = {P}"}) {
            for (const std::string year : {"", ", year = 2015"}) {
                papers += "@" + type + "{k" + std::to_string(papers.size()) +
                          ", author = {A}, title = {T}" + (said.empty() ? "" : ", ") + said + year +
                          "}\n";
            }
        }
    }
    for (const std::string style :
         {"", "style: author-year", "style: compact", "style: numbered"}) {
        const std::string text = printed(style, papers);
        for (const std::string signs :
             {".,", ". ,", ",,", ", ,", ",.", " .", "..", "()", "In,", "in,", "In (", "In."}) {
            CAPTURE(style, signs);
            CHECK(text.find(signs) == std::string::npos);
        }
    }
    constexpr std::string_view kFew =
        "@software{a, title = {A}, author = {D}, publisher = {Zenodo}}\n"
        "@inproceedings{b, title = {B}, author = {D}, pages = {1--2}}\n";
    CHECK(printed("style: author-year, order: file", kFew) == "D. A. Software. Zenodo. D. B. 1–2.");
    CHECK(printed("style: compact", "@misc{a, title = {A}, author = {D}, date = {2015-21}}\n") ==
          "• D. A. Spring 2015");
}

TEST_CASE("what is taken out with '%', and what people write in place of a DOI", "[bibliography]") {
    constexpr std::string_view kFile =
        "% @article{x, title = {X},\n%  year = 2020}\n"
        "@article{a, title = {A}, author = {B}, month = March, year = 2024, doi = "
        "{dx.doi.org/10.1000/182}}\n"
        "@article{b, title = {B}, author = {B}, year = 2023, doi = {https://example.org/b}}\n";
    CHECK(messages("", kFile).empty());
    CHECK(printed("", kFile) == "• B, “A”, Mar 2024 • B, “B”, 2023");
}

TEST_CASE("a date that cannot be is kept as far as it can", "[bibliography]") {
    CHECK(messages("", "@misc{a, title = {A}, date = {2019-06-31}}\n") ==
          "papers.bib:1:31: warning: '2019-06-31' is not a date: June 2019 has 30 days; read as "
          "2019-06\n"
          " 1 | @misc{a, title = {A}, date = {2019-06-31}}\n"
          "   |                               ^~~~~~~~~~\n1 warning\n");
    CHECK(printed("", "@misc{a, title = {A}, date = {2019-06-31}}\n") == "• “A”, Jun 2019");
}

TEST_CASE("a volume that papers are from is printed if it is one's own", "[bibliography]") {
    constexpr std::string_view kVolumes =
        "@inproceedings{p, title = {P}, author = {G. Hong}, crossref = {v}}\n"
        "@proceedings{v, title = {V}, editor = {E}, year = 2024}\n"
        "@inproceedings{q, title = {Q}, author = {A}, crossref = {w}}\n"
        "@proceedings{w, title = {W}, editor = {Gildong Hong}, year = 2023}\n";
    CHECK(printed("style: compact", kVolumes) ==
          "• G. Hong. P. V, 2024 • A. Q. W, 2023 • Gildong Hong (ed.). W. 2023");
    CHECK(printed("style: compact, select: {keys: v}", kVolumes) == "• E (ed.). V. 2024");
}

TEST_CASE("groups and numbers", "[bibliography]") {
    CHECK(printed("style: compact, group_by: type, numbering: reversed, exclude: {keys: metis}") ==
          "Journal Articles 3. G. Hong, Pál Erdős. FastFlow & More. Proceedings of VLDB, 2023 "
          "Preprints 2. Gildong Hong, et al. Almost There. arXiv:2401.01234, 2024 "
          "Theses 1. Gildong Hong. Moving Data. PhD thesis, KAIST, 2020");
    CHECK(printed("style: compact, group_by: year, select: {years: 2021-}, et_al: {max: 3}") ==
          "2024 • Gildong Hong, et al. Almost There. arXiv:2401.01234, 2024 "
          "• Taegeon Um*, Gildong Hong*, et al. Metis: Fast Training. ATC ’24, 2024 "
          "2023 • G. Hong, Pál Erdős. FastFlow & More. Proceedings of VLDB, 2023");
}

TEST_CASE("mistakes of a bibliography have their places", "[bibliography]") {
    CHECK(messages("select: {keys: [metis, fastflwo]}") ==
          "cv.yaml:4:69: error: no entry has the key 'fastflwo'\n"
          " 4 |     publications: {bibliography: papers.bib, select: {keys: [metis, fastflwo]}}\n"
          "   |                                                                     ^~~~~~~~\n"
          "hint: did you mean 'fastflow'?\n1 error\n");
    CHECK(messages("order: file", "@misc{a, title = {T}, year = 2024\n") ==
          "papers.bib:1:7: error: the entry 'a' is never closed\n"
          " 1 | @misc{a, title = {T}, year = 2024\n"
          "   |       ^\n"
          "hint: look for a missing '}' in its fields\n1 error\n");
    CHECK(messages("group_by: typ").find("hint: did you mean 'type'?") != std::string::npos);
    CHECK(messages("style: numberd").find("hint: did you mean 'numbered'?") != std::string::npos);
    const std::string doubtful =
        messages("order: file", "@misc{a, year = 2024}\n@misc{b, title={B}, doi={x y}}\n");
    CHECK(doubtful.find("papers.bib:1:7: warning: the entry 'a' has no title and is left out") !=
          std::string::npos);
    CHECK(doubtful.find("papers.bib:2:26: warning: ") != std::string::npos);
}

TEST_CASE("a bibliography lies beside the CV", "[bibliography]") {
    const Scratch scratch;
    const std::string cv = scratch.write(
        "cv.yaml", "cv: {name: A B, sections: {papers: {bibliography: ../papers.bib}}}\n");
    const RunResult built = run_cvpdf({"build", cv, "-o", scratch.path("cv.pdf")});
    CHECK(built.status == 1);
    CHECK(built.err.find("the bibliography '../papers.bib' lies outside") != std::string::npos);
}

TEST_CASE("import keeps the reference, a PDF carries the entries", "[bibliography]") {
    const Scratch scratch;
    scratch.write("papers.bib", kPapers);
    const std::string cv = scratch.write("cv.yaml", cv_with("style: numbered"));
    const RunResult imported = run_cvpdf({"import", cv});
    CHECK(imported.status == 0);
    CHECK(imported.out.find("bibliography: papers.bib") != std::string::npos);

    const std::string pdf = scratch.path("cv.pdf");
    REQUIRE(run_cvpdf({"build", cv, "-o", pdf, "--attach"}).status == 0);
    run({"pdfdetach", "-saveall", "-o", scratch.path(), pdf});
    const std::string carried = contents(scratch.path("cv.yaml"));
    CHECK(carried.find("papers.bib") == std::string::npos);
    CHECK(carried.find("FastFlow") != std::string::npos);
    REQUIRE(run_cvpdf({"build", scratch.path("cv.yaml"), "-o", scratch.path("again.pdf")}).status ==
            0);
    CHECK(run({"pdftotext", pdf, "-"}).out ==
          run({"pdftotext", scratch.path("again.pdf"), "-"}).out);
}

TEST_CASE("addresses in commands of LaTeX are links", "[bibliography]") {
    const Scratch scratch;
    scratch.write("papers.bib",
                  "@misc{a, title = {A}, url = {\\url{https://a.org/a_b?x=1}}, year = 2024}\n"
                  "@misc{b, title = {B}, howpublished = {{\\url{https://a.org/b}}}, year = 2023}\n"
                  "@misc{c, title = {C}, note = {\\href{https://a.org/c}{code}}, year = 2022}\n"
                  "@misc{d, title = {D}, howpublished = {Online: \\url{https://a.org/d}}, "
                  "year = 2021}\n"
                  "@misc{e, title = {E}, doi = {\\href{https://doi.org/10.1/e}{10.1/e}}, "
                  "year = 2020}\n"
                  "@misc{f, title = {F}, howpublished = \"https://a.org/\\~{}f\", year = 2019}\n"
                  "@misc{g, title = {G}, howpublished = {\\url{www.a.org/g}}, year = 2018}\n"
                  "@misc{h, title = {H}, howpublished = {\\url{https://a.org/h} (seen)}, "
                  "year = 2017}\n");
    scratch.write("cv.yaml", cv_with(""));
    const RunResult built =
        run_cvpdf({"build", "cv.yaml", "-o", "-", "--format", "md"}, {.folder = scratch.path()});
    CHECK(built.err.empty());
    CHECK(built.out ==
          "# Gildong Hong\n\n## Publications\n\n"
          "- “[A](<https://a.org/a_b?x=1>)”, 2024\n"
          "- “[B](https://a.org/b)”, 2023\n"
          "- “C”, 2022 ([code](https://a.org/c))\n"
          "- “D”, Online: [https://a.org/d](https://a.org/d), 2021\n"
          "- “[E](https://doi.org/10.1/e)”, 2020\n"
          "- “[F](https://a.org/~f)”, 2019\n"
          "- “[G](https://www.a.org/g)”, 2018\n"
          "- “H”, [https://a.org/h](https://a.org/h) (seen), 2017\n");
}

}  // namespace
