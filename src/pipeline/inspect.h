// inspect: what a PDF says, for people and for programs.
//
// PDFs come from strangers, and the library that reads them trusts them: it may crash, loop or eat
// memory. So the reading is done in a child process with limits of its own; whatever becomes of it,
// this one goes on and says that the file is damaged.

#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/inspect_pdf.h"

namespace cvpdf {

/// The file cannot be read as a PDF; its message says why.
class InspectError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Throws InspectError; MachineError where no process can be made.
Inspection inspect_apart(std::string_view bytes);

/// For a terminal: one fact a line, then the text. Characters that steer terminals are not in it.
std::string format_inspection(const Inspection& inspection);
/// The same as JSON, without the attachments' bytes.
std::string inspection_json(const Inspection& inspection);

/// Names under which attachments are written, in their order: without folders, hidden files and
/// control characters, no two alike.
std::vector<std::string> attachment_names(const std::vector<InspectedAttachment>& attachments);

}  // namespace cvpdf
