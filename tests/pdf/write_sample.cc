// write_sample FOLDER: the sample document as compact.pdf, readable.pdf and, with attachments,
// attached.pdf; and two flows, both longer than a page, one shorter, both of three pages:
// two_flows.pdf, sidebar.pdf, long_flows.pdf.

#include <filesystem>
#include <fstream>
#include <iostream>

#include "pdf/sample.h"
#include "pdf/two_flows.h"
#include "pdf/write_pdf.h"
#include "typeset/typeset.h"

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: write_sample FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    cvpdf::FontLibrary fonts(cvpdf::sample::manifest(), {});
    const cvpdf::sample::Sample sample = cvpdf::sample::curriculum(fonts);
    const auto write = [&](const char* file, const std::string& pdf) {
        std::ofstream out(folder / file, std::ios::binary);
        out.write(pdf.data(), static_cast<std::streamsize>(pdf.size()));
        return static_cast<bool>(out.flush());
    };
    const std::vector<cvpdf::Attachment> attachments{
        {.name = "cv.yaml",
         .mime_type = "application/yaml",
         .description = "The source",
         .relationship = cvpdf::Relationship::kSource,
         .bytes = "cv:\n  name: 홍길동\n"},
        {.name = "a.json",
         .mime_type = "application/json",
         .description = "데이터",
         .relationship = cvpdf::Relationship::kData,
         .bytes = {}},
    };
    const auto set = [&](const cvpdf::PdfOptions& options) {
        return cvpdf::write_pdf(sample.document, sample.pages, fonts, options);
    };
    const bool ok =
        write("compact.pdf", set({})) &&
        write("readable.pdf", set({.form = cvpdf::PdfForm::kReadable})) &&
        write("attached.pdf", set({.source_hash = "0123abcd", .attachments = attachments}));
    const auto set_flows = [&](const cvpdf::sample::FlowLengths& lengths) {
        const cvpdf::sample::TwoFlows flows = cvpdf::sample::two_flows(lengths);
        cvpdf::Hyphenator hyphenator;
        cvpdf::Diagnostics diagnostics;
        const std::vector<cvpdf::Page> pages =
            cvpdf::typeset(flows.document, {.fonts = fonts, .hyphenator = hyphenator}, diagnostics);
        return cvpdf::write_pdf(flows.document, pages, fonts);
    };
    const bool flows_ok = write("two_flows.pdf", set_flows({})) &&
                          write("sidebar.pdf", set_flows({.side = 3, .in_section = 3})) &&
                          write("long_flows.pdf", set_flows({.main = 17, .side = 16}));
    return ok && flows_ok ? 0 : 1;
}
