// cvpdf inspect: what a PDF says, of friends and of strangers.

#include <string>
#include <vector>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

/// A file of these objects, numbered from 1, with a right table. Object 1 is the catalog.
std::string pdf_of(const std::vector<std::string>& objects) {
    std::string out = "%PDF-1.7\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string offset = std::to_string(out.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string count = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(out.size());
    return out + "xref\n0 " + count + "\n" + table + "trailer<</Size " + count +
           "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string stream_of(const std::string& keys, const std::string& bytes) {
    return "<<" + keys + "/Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes +
           "\nendstream";
}

std::string repeated(const std::string& text, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

const std::string kCatalog = "<</Type/Catalog/Pages 2 0 R>>";
const std::string kPages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";

}  // namespace

TEST_CASE("inspect shows what is inside, and takes it out once") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const RunOptions here{.folder = scratch.path()};
    REQUIRE(run_cvpdf({"build", "cv.yaml", "--attach"}, here).status == 0);

    const RunResult shown = run_cvpdf({"inspect", "cv.pdf", "--extract", "inside/deep"}, here);
    INFO(shown.err);
    CHECK(shown.status == 0);
    CHECK(shown.out.find("title:       Gildong Hong") == 0);
    CHECK(shown.out.find("PDF 1.7, PDF/A-3a, PDF/UA-1\n") != std::string::npos);
    CHECK(shown.out.find("attachment:  cv.yaml (application/yaml, ") != std::string::npos);
    CHECK(shown.out.find("FAILED") == std::string::npos);
    CHECK(shown.out.find("\nBuilds small, quick programs.\n") != std::string::npos);
    CHECK(contents(scratch.path("inside/deep/cv.yaml")).find("name: Gildong Hong\n") !=
          std::string::npos);

    scratch.write("inside/deep/cv.yaml", "mine");
    const RunResult refused = run_cvpdf({"inspect", "cv.pdf", "--extract", "inside/deep"}, here);
    CHECK(refused.status == 2);
    CHECK(refused.err ==
          "cvpdf: error: 'inside/deep/cv.yaml' is there already\nhint: --force replaces it\n");
    CHECK(contents(scratch.path("inside/deep/cv.yaml")) == "mine");
    CHECK(run_cvpdf({"inspect", "cv.pdf", "--extract", "inside/deep", "--force"}, here).status ==
          0);
    CHECK(contents(scratch.path("inside/deep/cv.yaml")) != "mine");
    const std::string whole = contents(scratch.path("cv.pdf"));
    const std::string named = scratch.write("inside/cv.yaml", whole);
    const RunResult itself =
        run_cvpdf({"inspect", "inside/cv.yaml", "--extract", "inside", "--force"}, here);
    CHECK(itself.status == 2);
    CHECK(itself.err ==
          "cvpdf: error: 'inside/cv.yaml' would be overwritten by what is made of it\n");
    CHECK(contents(named) == whole);

    const RunResult json = run_cvpdf({"inspect", "--json", "cv.pdf"}, here);
    CHECK(json.status == 0);
    CHECK(json.out.find("\"claims\": [\n    \"PDF/A-3a\",\n    \"PDF/UA-1\"\n  ]") !=
          std::string::npos);
    CHECK(
        run_cvpdf({"inspect", "-"}, {.standard_input = contents(scratch.path("cv.pdf"))}).status ==
        0);
}

TEST_CASE("what cannot be inspected is said in a line") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const RunOptions here{.folder = scratch.path()};
    const RunResult none = run_cvpdf({"inspect", "none.pdf"}, here);
    CHECK(none.status == 3);
    CHECK(none.err.find("none.pdf") != std::string::npos);
    const RunResult yaml = run_cvpdf({"inspect", "cv.yaml"}, here);
    CHECK(yaml.status == 1);
    CHECK(yaml.err == "cvpdf: error: cannot read 'cv.yaml': it is not a PDF\n");
    const RunResult nothing = run_cvpdf({"inspect"}, here);
    CHECK(nothing.status == 2);
    CHECK(nothing.err == "cvpdf: error: no PDF given\nhint: 'cvpdf inspect --help' tells more\n");

    REQUIRE(run_cvpdf({"build", "cv.yaml"}, here).status == 0);
    REQUIRE(run({"qpdf", "--encrypt", "user", "owner", "256", "--", scratch.path("cv.pdf"),
                 scratch.path("locked.pdf")})
                .status == 0);
    const RunResult locked = run_cvpdf({"inspect", "locked.pdf"}, here);
    CHECK(locked.status == 1);
    CHECK(locked.err ==
          "cvpdf: error: cannot read 'locked.pdf': it is encrypted, and cannot be read without its "
          "password\n");
}

TEST_CASE("hostile files end in a report or in one line, soon") {
    const std::string page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>";
    struct Row {
        const char* name = "";
        std::string bytes = {};
    };
    const std::vector<Row> rows{
        {"pages that are their own children",
         pdf_of({kCatalog, "<</Type/Pages/Kids[2 0 R 2 0 R]/Parent 2 0 R/Count 99999999>>"})},
        {"references in a ring", pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "3 0 R", "2 0 R"})},
        {"a catalog that is none", pdf_of({"[1 0 R]"})},
        {"deep arrays", pdf_of({kCatalog, kPages, page, repeated("[", 200'000)})},
        {"deep dictionaries", pdf_of({kCatalog, repeated("<</A", 100'000)})},
        {"deep content", pdf_of({kCatalog, kPages, page, stream_of("", repeated("[", 500'000))})},
        {"forms that draw themselves",
         pdf_of({kCatalog, kPages,
                 "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                 "/Resources<</XObject<</X 5 0 R>>>>>>",
                 stream_of("", "/X Do"),
                 stream_of("/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
                           "/Resources<</XObject<</X 5 0 R>>>>",
                           repeated("/X Do ", 10))})},
        {"a struct tree in a ring",
         pdf_of({"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R/MarkInfo<</Marked true>>>>",
                 kPages, page, stream_of("", ""), "<</K 6 0 R>>",
                 "<</S/P/K[6 0 R 5 0 R 6 0 R]>>"})},
        {"attachments in a ring",
         pdf_of({"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 5 0 R>>>>", kPages, page,
                 stream_of("", ""), "<</Kids[5 0 R 5 0 R]>>"})},
        {"a CMap of everything",
         pdf_of({kCatalog, kPages,
                 "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                 "/Resources<</Font<</F<</Type/Font/Subtype/Type0/ToUnicode 5 0 R>>>>>>>>",
                 stream_of("", "BT /F 9 Tf <00010002> Tj ET"),
                 stream_of("", "1 beginbfrange <00000000><FFFFFFFF><0041> endbfrange")})},
        {"numbers beyond all",
         pdf_of({kCatalog, kPages,
                 "<</Type/Page/Parent 2 0 R/MediaBox[-1e300 0 99999999999999999999 9]>>"})},
        {"a stream longer than the file",
         pdf_of({kCatalog, kPages, page, "<</Length 2147483647>>stream\nBT\nendstream"})},
        {"sizes beyond all",
         "%PDF-1.7\nxref\n0 4294967295\ntrailer<</Size 4294967295/Root 1 0 R"
         "/Prev 9>>\nstartxref\n9\n%%EOF\n"},
        {"nothing but a header", "%PDF-1.7\n"},
    };
    const Scratch scratch;
    for (const Row& row : rows) {
        INFO(row.name);
        const RunResult result = run_cvpdf({"inspect", scratch.write("x.pdf", row.bytes)});
        INFO(result.err);
        CHECK((result.status == 0 || result.status == 1));
        CHECK(result.err.empty() == (result.status == 0));
    }
}

TEST_CASE("links in a CV go only where links may go") {
    for (const std::string link :
         {"javascript:alert(1)", "JavaScript:alert(1)", " java\\tscript:x", "file:///etc/passwd",
          "FILE:a", "data:text/html,x", "vbscript:x", "javascript%3Aalert(1)", "\\x6Aavascript:x",
          "ftp://example.org", "//example.org", "about:blank", "blob:x", "http:evil",
          "https:///x"}) {
        const Scratch scratch;
        const std::string cv = scratch.write(
            "cv.yaml", "cv:\n  name: A\n  website: \"" + link + "\"\n  sections:\n    x: [y]\n");
        const RunResult field = run_cvpdf({"build", cv, "-o", scratch.path("a.pdf")});
        INFO(link << "\n" << field.err);
        CHECK(field.status == 1);
        CHECK(field.err.find("cv.yaml:3:12: error: ") != std::string::npos);
    }
    for (const std::string link : {"javascript:x", "JAVASCRIPT:x", "file:///x", "data:x",
                                   "vbscript:x", "java&#115;cript:x", "javascript&colon;x"}) {
        const Scratch scratch;
        const std::string cv = scratch.write(
            "cv.yaml", "cv:\n  name: A\n  sections:\n    x: [\"[y](" + link + ")\"]\n");
        const RunResult inlined = run_cvpdf({"build", cv, "-o", scratch.path("a.pdf")});
        INFO(link << "\n" << inlined.err);
        CHECK_FALSE(inlined.err.empty());
        if (inlined.status != 0) continue;
        const RunResult shown = run_cvpdf({"inspect", scratch.path("a.pdf")});
        CHECK(shown.status == 0);
        CHECK(shown.out.find("\nlink:") == std::string::npos);
    }
}
