// Any bytes → the jobs of a manifest, one for each line without a mistake, with diagnostics whose
// places lie in the file; the same bytes as a shard.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/manifest.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (const auto shard = cvpdf::parse_shard(text)) require(shard->index < shard->count);
    cvpdf::SourceMap sources;
    const cvpdf::FileId file = sources.add({.name = "jobs.jsonl", .text = text});
    cvpdf::Diagnostics diagnostics;
    const std::filesystem::path folder("jobs");
    for (const cvpdf::ManifestJob& job : cvpdf::read_manifest(file, sources, folder, diagnostics)) {
        require(!job.cv.text.empty());
        require(job.cv.span.begin < job.cv.span.end && job.cv.span.end <= size);
    }
    for (const cvpdf::Diagnostic& diagnostic : diagnostics.all()) {
        require(diagnostic.span.begin <= diagnostic.span.end && diagnostic.span.end <= size);
        require(!cvpdf::format_diagnostic(diagnostic, sources).empty());
    }
    return 0;
}
