// UsageError: the command line asks for what cannot be: an unknown layout, two outputs of one name.
// Caught in cli/ (exit status 2).

#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace cvpdf {

class UsageError : public std::runtime_error {
  public:
    explicit UsageError(const std::string& message, std::vector<std::string> hints = {})
        : std::runtime_error(message), hints_(std::move(hints)) {}

    const std::vector<std::string>& hints() const { return hints_; }

  private:
    std::vector<std::string> hints_;
};

}  // namespace cvpdf
