// Any YAML, taken for a file of each program → a native tree that the native reader takes, whatever
// it says of it.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/dialects/dialect.h"
#include "cv/read_cv.h"
#include "input/yaml.h"

namespace {

void check_places(const cvpdf::Diagnostics& diagnostics, const cvpdf::SourceMap& sources) {
    for (const cvpdf::Diagnostic& diagnostic : diagnostics.all()) {
        if (cvpdf::format_diagnostic(diagnostic, sources).empty()) std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using cvpdf::Dialect;
    cvpdf::SourceMap sources;
    const cvpdf::FileId file = sources.add(
        {.name = "cv.yaml", .text = std::string(reinterpret_cast<const char*>(data), size)});
    cvpdf::Diagnostics found;
    const auto root =
        cvpdf::parse_yaml(file, sources, found, {.nodes = 2000}, cvpdf::PlainStars::kText);
    if (!root) return 0;
    cvpdf::detect_dialect(*root, sources.file(file).text);
    for (const Dialect dialect : {Dialect::kRenderCv, Dialect::kJsonResume, Dialect::kYamlResume}) {
        cvpdf::Diagnostics diagnostics;
        const cvpdf::Node native = cvpdf::to_native(*root, {.dialect = dialect}, diagnostics);
        cvpdf::read_cv(native, diagnostics);
        check_places(diagnostics, sources);
    }
    return 0;
}
