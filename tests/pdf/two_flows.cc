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

TwoFlows two_flows(const FlowLengths& lengths) {
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
    const auto fill = [&](std::size_t flow, int count, auto text_of) {
        std::vector<std::string> texts;
        StructId section = root;
        for (int i = 0; i < count; ++i) {
            if (i % lengths.in_section == 0) {
                section = add_element(document.struct_tree, root, Role::kSect);
            }
            texts.push_back(text_of(std::to_string(i + 1)));
            add_paragraph(document, flow, section, texts.back());
        }
        return texts;
    };
    out.main = fill(0, lengths.main, [](const std::string& number) {
        return "Main " + number + " goes on for a while, so that it is wrapped.";
    });
    out.side = fill(1, lengths.side, [](const std::string& number) {
        return "Side " + number + " is wrapped as well.";
    });
    return out;
}

}  // namespace cvpdf::sample
