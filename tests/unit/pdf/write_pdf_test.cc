#include "pdf/write_pdf.h"

#include <thread>

#include "base/unicode.h"
#include "catch.h"
#include "pdf/inspect_pdf.h"
#include "pdf/outline.h"
#include "pdf/pdf_syntax.h"
#include "pdf/sample.h"
#include "pdf/struct_objects.h"

using namespace cvpdf;

TEST_CASE("the same document gives the same bytes, also from many threads at once") {
    FontLibrary fonts(sample::manifest(), {});
    const sample::Sample document = sample::curriculum(fonts);
    const std::string expected = write_pdf(document.document, document.pages, fonts);
    std::vector<std::string> results(4);
    std::vector<std::thread> threads;
    for (std::string& result : results) {
        threads.emplace_back([&] { result = write_pdf(document.document, document.pages, fonts); });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::string& result : results) CHECK(result == expected);
}

TEST_CASE("malformed texts in a document are replaced, and the file stays sound") {
    const std::string broken = "a\xFF\xE2\x82 \xED\xA0\x80\xF0\x9F";
    FontLibrary fonts(sample::manifest(), {});
    sample::Sample sample = sample::curriculum(fonts);
    Document& document = sample.document;
    document.info.title = broken;
    document.info.author = broken;
    document.info.language = broken;
    document.info.layout = broken;
    for (StructElement& element : document.struct_tree.elements) {
        element.title = broken;
        if (!element.alt.empty()) element.alt = broken;
        if (!element.actual_text.empty()) element.actual_text = broken;
    }
    for (Link& link : document.links) link.description = broken;
    for (OutlineItem& item : document.outline) item.title = broken;
    for (const PdfForm form : {PdfForm::kCompact, PdfForm::kReadable}) {
        const std::string pdf = write_pdf(document, sample.pages, fonts, {.form = form});
        const Inspection found = inspect_pdf(pdf);
        REQUIRE(!found.metadata.empty());
        for (const auto& [name, value] : found.metadata) {
            CAPTURE(name);
            CHECK_FALSE(find_invalid_utf8(value));
        }
        for (const InspectedLink& link : found.links) CHECK_FALSE(find_invalid_utf8(link.text));
    }
}

TEST_CASE("a document without content is still a file") {
    FontLibrary fonts(sample::manifest(), {});
    Document document;
    add_element(document.struct_tree, kArtifact, Role::kDocument);
    const std::string pdf = write_pdf(document, {Page{.size = {100_pt, 100_pt}}}, fonts);
    CHECK(pdf.starts_with("%PDF-1.7\n"));
    CHECK(pdf.ends_with("%%EOF\n"));
}

namespace {

/// A document of one page whose elements are written one below the other.
struct Outlined {
    Document document = {};
    std::vector<Page> pages = std::vector<Page>(1);

    void add(int level, bool is_placed = true) {
        const StructId id = add_element(document.struct_tree, StructId{0}, Role::kH2);
        document.outline.push_back({.title = "x", .level = level, .target = id});
        if (!is_placed) return;
        PlacedItem& item = pages[0].items.emplace_back();
        item.element = id;
        item.content.emplace<PlacedGlyphs>();
    }

    std::vector<std::string> written() {
        PdfObjects objects;
        const std::vector<PdfRef> page_refs = {objects.add({})};
        const PlacedElements placed = find_placed_elements(document.struct_tree, pages);
        if (!add_outline(objects, document, placed.starts, page_refs)) return {};
        std::vector<std::string> out;
        for (const PdfObject& object : objects.all())
            append_syntax(out.emplace_back(), object.dict);
        out.erase(out.begin());
        return out;
    }
};

Outlined outlined() {
    Outlined out;
    add_element(out.document.struct_tree, kArtifact, Role::kDocument);
    return out;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("outline items nest by level, and their counts are right") {
    Outlined sample = outlined();
    for (const int level : {1, 2, 3, 2, 1}) sample.add(level);
    const auto written = sample.written();
    REQUIRE(written.size() == 6);
    CHECK(contains(written[0], "/Count 5"));
    CHECK(contains(written[1], "/Count 3"));
    CHECK(contains(written[2], "/Count 1"));
    CHECK_FALSE(contains(written[3], "/Count"));
    CHECK(contains(written[5], "/Prev 3 0 R"));
}

TEST_CASE("long outlines are closed; items that are on no page are left out") {
    Outlined sample = outlined();
    for (int i = 0; i < 20; ++i) {
        sample.add(1);
        sample.add(2);
    }
    sample.add(2, false);
    const auto written = sample.written();
    REQUIRE(written.size() == 41);
    CHECK(contains(written[0], "/Count 20"));
    CHECK(contains(written[1], "/Count -1"));
    CHECK(outlined().written().empty());
}

TEST_CASE("empty elements are dropped, but not the empty cells of a row") {
    StructTree tree;
    const StructId root = add_element(tree, kArtifact, Role::kDocument);
    const StructId table = add_element(tree, root, Role::kTable);
    const StructId row = add_element(tree, table, Role::kTR);
    const StructId cell = add_element(tree, row, Role::kTH);
    const StructId empty = add_element(tree, row, Role::kTD);
    tree[empty].columns = 3;
    tree[empty].rows = 2;
    add_element(tree, root, Role::kP);
    PdfObjects objects;
    const std::vector<PdfRef> page_refs = {objects.add({})};
    add_struct_tree(objects, {.tree = tree,
                              .placed = {},
                              .page_refs = page_refs,
                              .marked = {{{.element = cell}}},
                              .annotations = {}});
    std::string all;
    for (const PdfObject& object : objects.all()) append_syntax(all, object.dict);
    CHECK(contains(all, "/S/TD"));
    CHECK(contains(all, "/Scope/Row"));
    CHECK(contains(all, "/ColSpan 3"));
    CHECK(contains(all, "/RowSpan 2"));
    CHECK_FALSE(contains(all, "/S/P"));
}
