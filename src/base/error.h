// MachineError: what the machine, not the CV's writer, is to blame for: a file that cannot be read
// or written, a font or library that fails. Thrown anywhere, caught once per job (exit status 3).
// The CV writer's mistakes are Diagnostics; the programmer's are asserts.

#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace cvpdf {

class MachineError : public std::runtime_error {
  public:
    explicit MachineError(const std::string& message, std::vector<std::string> hints = {})
        : std::runtime_error(message), hints_(std::move(hints)) {}

    const std::vector<std::string>& hints() const { return hints_; }

  private:
    std::vector<std::string> hints_;
};

}  // namespace cvpdf
