// The commands: each does what its arguments say and returns the process's exit status. One CV's
// failure does not stop the others.

#pragma once

#include "cli/arguments.h"
#include "cli/report.h"
#include "pipeline/resources.h"

namespace cvpdf {

/// Throws UsageError, before anything is written.
ExitStatus run_build(const BuildCommand& command, Resources& resources);
ExitStatus run_check(const CheckCommand& command, Resources& resources);
/// Writes a starter; never over a file that is there.
ExitStatus run_new(const NewCommand& command, Resources& resources);
ExitStatus run_schema(const SchemaCommand& command);
/// Throws MachineError for a file that cannot be read or written, UsageError for one that is there.
ExitStatus run_import(const ImportCommand& command, Resources& resources);
/// Throws MachineError for a file that cannot be read, or attachments that cannot be written.
ExitStatus run_inspect(const InspectCommand& command);
ExitStatus run_variants(const VariantsCommand& command, Resources& resources);
ExitStatus run_list(const ListCommand& command, Resources& resources);

}  // namespace cvpdf
