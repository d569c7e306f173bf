// parse_yaml: a YAML 1.2 file → Node.
//
// yaml-cpp reads the events; spans' ends, Origins, aliases and what yaml-cpp lets pass are ours:
// unclosed quotes, duplicate keys, invalid UTF-8, floods of aliases, deep nesting. CRLF, a BOM and
// NFD are accepted. A syntax error ends the reading of that file; everything else is a diagnostic
// and reading goes on.

#pragma once

#include <cstddef>
#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "input/node.h"

namespace cvpdf {

/// What no file may pass; each has its own message.
struct ReadLimits {
    std::size_t bytes = 16u << 20;       ///< size of one file
    std::size_t nodes = 200'000;         ///< nodes of the tree, aliases' copies included
    std::size_t text_bytes = 32u << 20;  ///< bytes of all scalars, aliases' copies included
    std::size_t depth = 100;             ///< nesting
};

/// What `*` at the beginning of a plain value is. RenderCV reads it as text, and so `@` and
/// backticks, which YAML has reserved.
enum class PlainStars { kAliases, kText };

/// The first document of a file; none if it has no content that can be used (already reported).
std::optional<Node> parse_yaml(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                               const ReadLimits& limits = {},
                               PlainStars stars = PlainStars::kAliases);

}  // namespace cvpdf
