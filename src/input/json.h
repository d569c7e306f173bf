// parse_json: a JSON file (RFC 8259) → the same Node that YAML gives.
//
// Strings are quoted scalars, numbers and literals plain ones, as they were written; `null` is
// null. Every value has its span, every string its Origin through escapes and surrogate pairs.
// Duplicate keys are errors; comments and commas before a closing bracket are read with a warning,
// any other mistake of syntax ends the reading. A BOM is accepted. A file named .json5 or .jsonc
// may have what JSON5 has: these two, keys without quotes, strings in single ones.
//
// The reader is our own: libraries' event readers give no place but that of an error, and the
// places are what messages are made of.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "input/node.h"
#include "input/yaml.h"

namespace cvpdf {

/// None where the file has no content that can be used (already reported).
std::optional<Node> parse_json(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                               const ReadLimits& limits = {});

/// JSON Lines: a value on each line; blank lines are passed over. A mistake of syntax ends the
/// reading of its line alone.
std::vector<Node> parse_json_lines(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                                   const ReadLimits& limits = {});

/// True for the names of JSON files: .json, .json5, .jsonc.
bool is_json_name(std::string_view file_name);
/// True for a text that begins as a JSON object or list of objects does: `{"`, `[{"`, `{}`.
bool looks_like_json(std::string_view text);

}  // namespace cvpdf
