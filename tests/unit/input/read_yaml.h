// A YAML text read from memory, with what its diagnostics look like.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "base/source.h"
#include "input/yaml.h"

namespace cvpdf::test {

struct ReadYaml {
    SourceMap sources = {};
    Diagnostics diagnostics = {};
    std::optional<Node> root = {};
    std::string messages = {};  ///< all diagnostics as printed

    std::string_view raw(const Span& span) const {
        return std::string_view(sources.file(span.file).text)
            .substr(span.begin, span.end - span.begin);
    }
};

inline ReadYaml read_yaml(std::string text, const ReadLimits& limits = {}) {
    ReadYaml result;
    const FileId file = result.sources.add({.name = "cv.yaml", .text = std::move(text)});
    result.root = parse_yaml(file, result.sources, result.diagnostics, limits);
    for (const Diagnostic& diagnostic : result.diagnostics.all()) {
        result.messages += format_diagnostic(diagnostic, result.sources);
    }
    return result;
}

}  // namespace cvpdf::test
