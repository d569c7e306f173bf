#include "pdf/inspect_pdf.h"

#include "catch.h"
#include "pdf/pdf_reader.h"
#include "pdf/read_xmp.h"
#include "pdf/sample.h"
#include "pdf/write_pdf.h"

using namespace cvpdf;

namespace {

std::string sample_pdf(const PdfOptions& options) {
    FontLibrary fonts(sample::manifest(), {});
    const sample::Sample sample = sample::curriculum(fonts);
    return write_pdf(sample.document, sample.pages, fonts, options);
}

std::string value_of(const Inspection& inspection, std::string_view name) {
    for (const auto& [key, value] : inspection.metadata) {
        if (key == name) return value;
    }
    return "-";
}

bool has_line(const std::string& text, const std::string& line) {
    return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

/// A file of one page in Helvetica with these operators; offsets in its table are right.
std::string simple_pdf(const std::string& operators) {
    const std::string objects[] = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>",
        "<</Length " + std::to_string(operators.size()) + ">>stream\n" + operators + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/FirstChar 32"
        "/LastChar 32/Widths[278]>>",
    };
    std::string out = "%PDF-1.4\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < std::size(objects); ++i) {
        std::string offset = std::to_string(out.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string start = std::to_string(out.size());
    return out + "xref\n0 6\n" + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start +
           "\n%%EOF\n";
}

}  // namespace

TEST_CASE("a file of ours tells everything") {
    const std::vector<Attachment> attachments{{.name = "cv.yaml",
                                               .mime_type = "application/yaml",
                                               .description = "데이터",
                                               .relationship = Relationship::kSource,
                                               .bytes = "cv: 홍\n"}};
    for (const PdfForm form : {PdfForm::kCompact, PdfForm::kReadable}) {
        const Inspection found = inspect_pdf(sample_pdf({.form = form,
                                                         .producer = "cvpdf 1",
                                                         .source_hash = "0123abcd",
                                                         .attachments = attachments}));
        CHECK(found.version == "1.7");
        CHECK(value_of(found, "title") == "Gildong Hong – CV & <list>");
        CHECK(value_of(found, "author") == "Gildong Hong (홍길동)");
        CHECK(value_of(found, "created") == "D:20260115000000Z");
        CHECK(value_of(found, "source") == "0123abcd");
        CHECK(found.claims == std::vector<std::string>{"PDF/A-3a", "PDF/UA-1"});
        CHECK(found.pages.size() == 2);
        REQUIRE(found.attachments.size() == 1);
        CHECK(found.attachments[0].name == "cv.yaml");
        CHECK(found.attachments[0].type == "application/yaml");
        CHECK(found.attachments[0].relationship == "Source");
        CHECK(found.attachments[0].description == "데이터");
        CHECK(found.attachments[0].bytes == "cv: 홍\n");
        for (const InspectedCheck& check : found.checks) {
            INFO(check.name << ": " << check.detail);
            CHECK(check.passed);
        }
        CHECK_FALSE(found.links.empty());
        CHECK(found.text.find("Gildong Hong 홍길동") != std::string::npos);
        CHECK(has_line(found.text, "• Thesis on efficient fluffy waffles"));
        CHECK(found.text.find("옛한글 ᄒᆞᆫ글과 漢字, 그리고 fin ‘인용’") != std::string::npos);
    }
}

TEST_CASE("a file of others is read by the places of its glyphs") {
    const Inspection found = inspect_pdf(simple_pdf(
        "BT /F 10 Tf 72 700 Td (One) Tj 0 -12 Td [(T)20(w)-600(o)] TJ 0 -14 Td (caf\\351) Tj ET"));
    CHECK(found.text == "One\nTw o\ncafé\n");
    REQUIRE(found.pages.size() == 1);
    CHECK(found.pages[0].width == 612'000);
    REQUIRE(found.fonts.size() == 1);
    CHECK(found.fonts[0].name == "Helvetica");
    CHECK(found.fonts[0].program == "not embedded");
    CHECK(found.claims.empty());
    CHECK_FALSE(found.checks.front().passed);
}

TEST_CASE("actual text stands for what it encloses, artifacts for nothing") {
    CHECK(
        inspect_pdf(simple_pdf("BT /F 10 Tf 72 700 Td /Span<</ActualText(said)>>BDC (ab) Tj (c) Tj"
                               " EMC /Artifact BMC (foot) Tj EMC ET"))
            .text == "said\n");
}

TEST_CASE("actual text of what is no Span is for other readers") {
    CHECK(inspect_pdf(simple_pdf("BT /F 10 Tf 72 700 Td (di) Tj /NonStruct<</ActualText(_)>>BDC (-)"
                                 " Tj EMC ET"))
              .text == "di-\n");
}

TEST_CASE("what is no PDF says so") {
    CHECK_THROWS_AS(inspect_pdf(""), PdfReadError);
    CHECK_THROWS_WITH(inspect_pdf("cv:\n  name: A\n"), "it is not a PDF");
    const std::string pdf = simple_pdf("");
    for (std::size_t size = 0; size < pdf.size(); size += 7) {
        CHECK_THROWS_AS(inspect_pdf(pdf.substr(0, size)), PdfReadError);
    }
}

TEST_CASE("properties of XMP as elements and as attributes") {
    const Xmp xmp = read_xmp(
        "<rdf:Description pdfaid:part=\"3\" a:b='x &amp; y'><dc:title><rdf:Alt>\n"
        "<rdf:li xml:lang=\"x-default\">T &lt;1&gt;</rdf:li></rdf:Alt></dc:title>"
        "<dc:titles>no</dc:titles><pdf:Producer>P</pdf:Producer><dc:empty/></rdf:Description>");
    CHECK(xmp.value("dc:title") == "T <1>");
    CHECK(xmp.value("pdf:Producer") == "P");
    CHECK(xmp.value("pdfaid:part") == "3");
    CHECK(xmp.value("a:b") == "x & y");
    CHECK(xmp.value("dc:empty") == "");
    CHECK(xmp.value("dc:none") == "");
    CHECK(read_xmp("\xFF<dc:title>x</dc:title>").value("dc:title") == "");
}
