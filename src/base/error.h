// MachineError: what the machine, not the CV's writer, is to blame for: a file that cannot be read
// or written, a font or library that fails. Thrown anywhere, caught once per job (exit status 3).
// The CV writer's mistakes are Diagnostics; the programmer's are asserts.

#pragma once

#include <stdexcept>

namespace cvpdf {

class MachineError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace cvpdf
