// parse_yaml: a YAML 1.2 file → Node.
//
// yaml-cpp reads the events; spans' ends, Origins, aliases and what yaml-cpp lets pass are ours:
// unclosed quotes, duplicate keys, invalid UTF-8, floods of aliases, deep nesting. CRLF, a BOM and
// NFD are accepted. A syntax error ends the reading of that file; everything else is a diagnostic
// and reading goes on.
//
// `!include other.yaml` stands for what that file holds, wherever a value may stand. Its nodes keep
// their places in that file. Anchors hold within one file.

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "input/node.h"

namespace cvpdf {

/// What no file may pass with all that it includes; each has its own message.
struct ReadLimits {
    std::size_t bytes = 8u << 20;        ///< size of the files
    std::size_t nodes = 120'000;         ///< nodes of the tree, aliases' copies included
    std::size_t text_bytes = 32u << 20;  ///< bytes of all scalars, aliases' copies included
    std::size_t depth = 100;             ///< nesting
    std::size_t includes = 16;           ///< files that include one another
};

/// What helps where a limit is passed, or nothing is there to read.
inline constexpr std::string_view kSizeHint = "a CV is far smaller: is this the file you mean?";
inline constexpr std::string_view kDepthHint =
    "a CV is far flatter: look for brackets that are never closed";
inline constexpr std::string_view kEmptyHint = "it has only blanks or comments: was it saved?";

/// Finds the file that another one names, in the file of `place`, and adds it to the sources; the
/// same file is the same FileId. What cannot be had is reported at `place` and gives none.
using IncludeOpener =
    std::function<std::optional<FileId>(std::string_view name, Span place, Diagnostics&)>;

/// What `*` at the beginning of a plain value is. RenderCV reads it as text, and so `@` and
/// backticks, which YAML has reserved.
enum class PlainStars { kAliases, kText };

struct YamlRequest {
    FileId file = kNoFile;
    const SourceMap& sources;
    IncludeOpener open = {};  ///< none: `!include` is an error
    ReadLimits limits = {};
    PlainStars stars = PlainStars::kAliases;
};

/// The first document of a file; none if it has no content that can be used (already reported).
std::optional<Node> parse_yaml(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                               const ReadLimits& limits = {},
                               PlainStars stars = PlainStars::kAliases);
std::optional<Node> parse_yaml(const YamlRequest& request, Diagnostics& diagnostics);

}  // namespace cvpdf
