#include "pdf/two_flows.h"

#include "pdf/sample.h"

namespace cvpdf::sample {

namespace {

void add_paragraph(Document& document, std::size_t flow, StructId section, std::string text) {
    const StructId element = add_element(document.struct_tree, section, Role::kP);
    Block& block = document.flows[flow].blocks.emplace_back();
    block.content.emplace<Paragraph>(
        Paragraph{.inlines = {{.text = std::move(text), .element = element, .language = "en"}},
                  .style = {.leading = 12_pt}});
}

}  // namespace

TwoFlows two_flows() {
    TwoFlows out;
    Document& document = out.document;
    document.info = {.title = "Two flows", .author = "Gildong Hong", .language = "en"};
    document.groups = {{}};
    document.text_styles = {style("serif", 10)};
    document.flows = {{.region = "main"}, {.region = "side"}};
    PageMaster master{.size = {300_pt, 200_pt}};
    master.regions = {{.name = "side", .area = {{20_pt, 20_pt}, {90_pt, 160_pt}}},
                      {.name = "main", .area = {{130_pt, 20_pt}, {150_pt, 160_pt}}}};
    document.page_masters = {master};
    const StructId root = add_element(document.struct_tree, kArtifact, Role::kDocument);
    const StructId main = add_element(document.struct_tree, root, Role::kSect);
    for (int i = 1; i <= 10; ++i) {
        out.main.push_back("Main " + std::to_string(i) +
                           " goes on for a while, so that it is wrapped.");
        add_paragraph(document, 0, main, out.main.back());
    }
    const StructId side = add_element(document.struct_tree, root, Role::kSect);
    for (int i = 1; i <= 8; ++i) {
        out.side.push_back("Side " + std::to_string(i) + " is wrapped as well.");
        add_paragraph(document, 1, side, out.side.back());
    }
    return out;
}

}  // namespace cvpdf::sample
