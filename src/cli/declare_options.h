// The commands and options that there are, with what --help says of each.

#pragma once

#include "cli/raw_arguments.h"

namespace CLI {
class App;
}

namespace cvpdf {

/// Makes `app` store what it parses in `raw`, which outlives it.
void declare_options(CLI::App& app, RawArguments& raw);

}  // namespace cvpdf
