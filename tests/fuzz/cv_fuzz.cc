// Any bytes → a CV, with diagnostics whose places lie in the file; lints over what was read.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "cv/lints.h"
#include "cv/read_cv.h"
#include "input/yaml.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    cvpdf::SourceMap sources;
    const cvpdf::FileId file = sources.add(
        {.name = "cv.yaml", .text = std::string(reinterpret_cast<const char*>(data), size)});
    cvpdf::Diagnostics diagnostics;
    const auto root = cvpdf::parse_yaml(file, sources, diagnostics, {.nodes = 2000});
    if (!root) return 0;
    cvpdf::CvFile cv = cvpdf::read_cv(*root, diagnostics);
    if (!cv.today) cv.today = cvpdf::CalendarDate{.year = 2026, .month = 1, .day = 15};
    const cvpdf::Locale locale{.language = "en", .custom = {{"age", {"age"}}}};
    cvpdf::lint_cv(cv, locale, {.personal = {"birth_date"}, .photo = true}, diagnostics);
    for (const cvpdf::Diagnostic& diagnostic : diagnostics.all()) {
        require(diagnostic.span.detached() ||
                (diagnostic.span.begin <= diagnostic.span.end && diagnostic.span.end <= size));
        require(!cvpdf::format_diagnostic(diagnostic, sources).empty());
        require(cvpdf::format_diagnostic_json(diagnostic, sources).ends_with("}\n"));
    }
    return 0;
}
