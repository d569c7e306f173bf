// Files in, files out.
//
// A regular file is replaced whole or not at all: the bytes go into a nameless file in the target's
// folder, which takes the target's name when it is complete. Where a name is needed for a moment,
// it is unique, and SIGINT, SIGTERM, SIGHUP and SIGQUIT wait until it is gone again. Whatever
// fails, the old file stays as it was. A symbolic link stays a link: its target is replaced. What
// is not a regular file (/dev/null, a pipe, a terminal) is written straight.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cvpdf {

/// The first `limit` bytes of a file; "-" is standard input. Throws MachineError.
std::string read_file(const std::string& path, std::size_t limit);

/// The same of a file that a CV names, hence a regular one: no pipe to wait at, no device.
std::string read_regular_file(const std::string& path, std::size_t limit);

/// Replaces, or writes, the file at `path`. A file that its mode protects from the caller is an
/// error, though its folder would let it be replaced. Throws MachineError.
void write_file(const std::string& path, std::string_view bytes);

/// True if the file at `path` is a regular one and holds just these bytes.
bool holds_bytes(const std::string& path, std::string_view bytes);

/// Throws MachineError, also where nobody reads the pipe any more.
void write_standard_output(std::string_view bytes);

}  // namespace cvpdf
