// Two flows side by side, from Document to PDF and back.

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "pdf/inspect_pdf.h"
#include "pdf/pdf_reader.h"
#include "pdf/read_page_text.h"
#include "pdf/sample.h"
#include "pdf/two_flows.h"
#include "pdf/write_pdf.h"
#include "typeset/typeset.h"

using namespace cvpdf;

namespace {

/// Words as they come, whatever lines they stand on.
std::string in_one_line(std::string text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n';
        if (blank && (out.empty() || out.back() == ' ')) continue;
        out += blank ? ' ' : c;
    }
    return out;
}

/// Each paragraph whole, one after the other.
void check_order(const std::string& text, const std::vector<std::string>& paragraphs) {
    std::size_t at = 0;
    for (const std::string& paragraph : paragraphs) {
        INFO(paragraph << "\nin\n" << text);
        at = text.find(paragraph, at);
        REQUIRE(at != std::string::npos);
        at += paragraph.size();
    }
}

}  // namespace

TEST_CASE("two flows are read one after the other, in the tree and in the content") {
    const sample::TwoFlows flows = sample::two_flows();
    FontLibrary fonts(sample::manifest(), {});
    Hyphenator hyphenator;
    Diagnostics diagnostics;
    const std::vector<Page> pages =
        typeset(flows.document, {.fonts = fonts, .hyphenator = hyphenator}, diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(pages.size() == 2);
    const std::string pdf = write_pdf(flows.document, pages, fonts);

    std::vector<std::string> all = flows.main;
    all.insert(all.end(), flows.side.begin(), flows.side.end());
    const Inspection found = inspect_pdf(pdf);
    check_order(in_one_line(found.text), all);
    for (const InspectedCheck& check : found.checks) {
        INFO(check.name << ": " << check.detail);
        CHECK(check.passed);
    }

    // The content of each page: what the main flow has on it, then the side's, never line by line.
    PdfReader reader(pdf);
    const PdfItem kids =
        reader.get(reader.get(reader.get(reader.trailer(), "Root"), "Pages"), "Kids");
    FontsInUse used;
    std::string main;
    std::string side;
    for (const PdfItem& kid : kids.items) {
        const std::string page = in_one_line(
            read_page_text(reader, PdfItem(reader.resolve(kid)), SpacesFrom::kTextAlone, used)
                .whole);
        const std::size_t border = page.find("Side");
        REQUIRE(border != std::string::npos);
        CHECK(page.rfind("Main") < border);
        main += page.substr(0, border);
        side += page.substr(border) + " ";
    }
    check_order(in_one_line(main), flows.main);
    check_order(in_one_line(side), flows.side);
}

TEST_CASE("parts that end on a page stand before the one that goes on") {
    struct Row {
        sample::FlowLengths lengths;
        std::vector<std::string> expected;  ///< the first words of sections, in the tree
    };
    // Six paragraphs of the main flow stand on the first page, and six of the side's.
    const std::vector<Row> rows{
        {{.main = 10, .side = 3, .in_section = 5}, {"Main 1", "Side 1", "Main 6"}},
        {{.main = 10, .side = 3, .in_section = 3},
         {"Main 1", "Main 4", "Side 1", "Main 7", "Main 10"}},
        {{.main = 10, .side = 3}, {"Side 1", "Main 1"}},
        {{.main = 10, .side = 8}, {"Main 1", "Side 1"}},
        {{.main = 4, .side = 8, .in_section = 2},
         {"Main 1", "Main 3", "Side 1", "Side 3", "Side 5", "Side 7"}},
        {{.main = 4, .side = 3, .in_section = 2}, {"Main 1", "Main 3", "Side 1", "Side 3"}},
    };
    FontLibrary fonts(sample::manifest(), {});
    for (const Row& row : rows) {
        const sample::TwoFlows flows = sample::two_flows(row.lengths);
        Hyphenator hyphenator;
        Diagnostics diagnostics;
        const std::vector<Page> pages =
            typeset(flows.document, {.fonts = fonts, .hyphenator = hyphenator}, diagnostics);
        const std::string text =
            in_one_line(inspect_pdf(write_pdf(flows.document, pages, fonts)).text);
        CAPTURE(text, row.lengths.main, row.lengths.side, row.lengths.in_section);
        check_order(text, row.expected);
        check_order(text, flows.main);
        check_order(text, flows.side);
    }
}
