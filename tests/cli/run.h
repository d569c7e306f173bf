// Running programs in tests: arguments in; exit status, outputs and peak memory out.

#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace program_test {

enum class User {
    kSame,
    kUnprivileged,  ///< where the tests run as root: nobody
};

struct RunOptions {
    std::string folder = {};  ///< current folder; empty: the tests' own
    std::string standard_input = {};
    std::vector<std::pair<std::string, std::string>> environment = {};  ///< added to a bare one
    User user = User::kSame;
    std::optional<std::size_t> file_size_limit = {};  ///< bytes
};

struct RunResult {
    int status = 0;  ///< exit status; 128 + signal where a signal ended it
    std::string out = {};
    std::string err = {};
    std::size_t peak_kib = 0;
};

/// Runs a program found in PATH or by path, killed after a minute. It sees PATH, and of the
/// caller's other variables none.
RunResult run(const std::vector<std::string>& command, const RunOptions& options = {});

/// Runs the program under test.
RunResult run_cvpdf(std::vector<std::string> arguments, const RunOptions& options = {});

/// A folder of its own for a test, gone with it.
class Scratch {
  public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::string path(const std::string& name = "") const;
    /// Writes a file and returns its path.
    std::string write(const std::string& name, std::string_view bytes) const;
    std::vector<std::string> names() const;  ///< sorted

  private:
    std::filesystem::path folder_;
};

std::string contents(const std::string& path);

/// A CV with a name and one entry.
inline constexpr std::string_view kSmallCv =
    "cv:\n"
    "  name: Gildong Hong\n"
    "  sections:\n"
    "    summary:\n"
    "      - Builds small, quick programs.\n";

}  // namespace program_test
