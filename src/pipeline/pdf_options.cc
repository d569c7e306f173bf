#include "pipeline/pdf_options.h"

#include "base/hash.h"
#include "export/native_yaml.h"
#include "pipeline/today.h"

namespace cvpdf {

std::string producer() {
    return "cvpdf " CVPDF_VERSION;
}

namespace {

/// The day that the environment says is stated like one of the command line: built again without
/// that environment, the CV counts to it as well.
std::string write_dated_yaml(const CvFile& printed) {
    const auto epoch = source_date_epoch();
    if (printed.today || !epoch) return write_native_yaml(printed);
    CvFile dated = printed;
    dated.today = day_of(*epoch);
    return write_native_yaml(dated);
}

}  // namespace

PdfOptions pdf_options(Attach attach, const JsonResumeInput& input) {
    const std::string yaml = write_dated_yaml(input.printed);
    PdfOptions options{.producer = producer(), .source_hash = to_hex(hash128(yaml))};
    if (attach == Attach::kNothing) return options;
    options.attachments = {
        {.name = "cv.yaml",
         .mime_type = "application/yaml",
         .description = "The CV as printed here, to build it again with cvpdf",
         .relationship = Relationship::kSource,
         .bytes = yaml},
        {.name = "resume.json",
         .mime_type = "application/json",
         .description = "The CV as printed here, as JSON Resume",
         .relationship = Relationship::kData,
         .bytes = write_json_resume(input)},
    };
    return options;
}

}  // namespace cvpdf
