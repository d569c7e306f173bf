// The name of a job: two documents that do not look alike never have the same.

#include "pipeline/job_id.h"

#include <functional>
#include <set>
#include <string>

#include "catch.h"

using namespace cvpdf;

namespace {

Document sample() {
    Document document;
    document.text_styles = {{.font = {.family = "latin-modern", .size = 10_pt}}};
    document.groups = {{}};
    document.flows = {{.region = "main"}};
    document.page_masters = {PageMaster{.size = {200_pt, 100_pt}}};
    add_element(document.struct_tree, kArtifact, Role::kDocument);
    Paragraph paragraph{.inlines = {{.text = "Text", .language = "en"}}};
    paragraph.inlines[0].drawing = InlineDrawing{.width = 5_pt, .path = {{.to = {1_pt, 1_pt}}}};
    paragraph.backdrops = {{.extent = BackdropExtent::kBeside, .gap = 3_pt}};
    paragraph.aside = Aside{.column = 20_pt};
    document.flows[0].blocks.push_back({.content = paragraph});
    document.flows[0].blocks.push_back({.content = Table{.columns = {{.share = 1}}}});
    document.flows[0].blocks.push_back({.content = Rule{.thickness = 1_pt}});
    return document;
}

Paragraph& paragraph_of(Document& document) {
    return std::get<Paragraph>(document.flows[0].blocks[0].content);
}

}  // namespace

TEST_CASE("whatever can be seen of a document is a part of its job's name") {
    const std::function<void(Document&)> changes[] = {
        [](Document&) {},
        [](Document& d) { paragraph_of(d).backdrops[0].gap = 6_pt; },
        [](Document& d) { paragraph_of(d).backdrops[0].color = {.red = 1}; },
        [](Document& d) { paragraph_of(d).backdrops[0].extent = BackdropExtent::kMeasure; },
        [](Document& d) { paragraph_of(d).inlines[0].drawing->path[0].to.x = 2_pt; },
        [](Document& d) { paragraph_of(d).aside->alignment = Alignment::kEnd; },
        [](Document& d) { paragraph_of(d).style.fit.least_space_permille = 800; },
        [](Document& d) { d.text_styles[0].font.figures = Figures::kTabular; },
        [](Document& d) { d.text_styles[0].font.emoji = EmojiForm::kColor; },
        [](Document& d) { std::get<Table>(d.flows[0].blocks[1].content).color = {.green = 1}; },
        [](Document& d) { std::get<Rule>(d.flows[0].blocks[2].content).color = {.blue = 1}; },
        [](Document& d) { d.page_masters[0].fills.push_back({.color = {.red = 9}}); },
        [](Document& d) { d.info.subject = "Engineer"; },
        [](Document& d) { d.front = FrontMatter{.flows = d.flows}; },
    };
    std::set<std::string> names;
    for (const auto& change : changes) {
        Document document = sample();
        change(document);
        names.insert(job_id(document, {}));
    }
    CHECK(names.size() == std::size(changes));
    CHECK(job_id(sample(), {}) != job_id(sample(), {.posting = "job"}));
}

TEST_CASE("where its texts came from is no part of a job's name") {
    Document moved = sample();
    paragraph_of(moved).inlines[0].origin = Origin{FileId{0}, 10, 4};
    CHECK(job_id(moved, {}) == job_id(sample(), {}));
}
