// The texts of a command line → the command, checked option by option and against each other.

#pragma once

#include <string_view>

#include "cli/arguments.h"
#include "cli/raw_arguments.h"

namespace cvpdf {

/// `name` is the command's: "build". Throws UsageError.
Command make_command(std::string_view name, RawArguments raw);

}  // namespace cvpdf
