// write_sample FOLDER: the sample document as compact.pdf and readable.pdf.

#include <filesystem>
#include <fstream>
#include <iostream>

#include "pdf/sample.h"
#include "pdf/write_pdf.h"

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: write_sample FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    cvpdf::FontLibrary fonts(cvpdf::sample::manifest(), {});
    const cvpdf::sample::Sample sample = cvpdf::sample::curriculum(fonts);
    const auto write = [&](const char* file, cvpdf::PdfForm form) {
        const std::string pdf =
            cvpdf::write_pdf(sample.document, sample.pages, fonts, {.form = form});
        std::ofstream out(folder / file, std::ios::binary);
        out.write(pdf.data(), static_cast<std::streamsize>(pdf.size()));
        return static_cast<bool>(out.flush());
    };
    const bool ok = write("compact.pdf", cvpdf::PdfForm::kCompact) &&
                    write("readable.pdf", cvpdf::PdfForm::kReadable);
    return ok ? 0 : 1;
}
