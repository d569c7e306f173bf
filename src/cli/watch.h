// watch: builds a CV, shows its pages in the browser, and does so again whenever one of its files
// changes. Ends by a signal.

#pragma once

#include "cli/arguments.h"
#include "cli/report.h"
#include "pipeline/resources.h"

namespace cvpdf {

/// Throws MachineError where files cannot be watched or the port is taken. Mistakes in the CV are
/// told, in the browser, too, and waited out.
ExitStatus run_watch(const WatchCommand& command, Resources& resources);

}  // namespace cvpdf
