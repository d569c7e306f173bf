// What CLI11 complains of, in our words, with hints.

#pragma once

#include "pipeline/usage_error.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace cvpdf {

/// `error` is what `app` threw when it parsed.
UsageError explain_parse_error(const CLI::App& app, const CLI::ParseError& error);

}  // namespace cvpdf
