// What the program says: diagnostics and the summary on standard error, what was written on
// standard output. Of one CV's diagnostics the first ones are shown and the rest is counted. In
// JSON every message is an object on a line, and there is no summary. Colour only on a terminal,
// and not where NO_COLOR is set (no-color.org).

#pragma once

#include <cstddef>
#include <cstdio>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cli/arguments.h"
#include "pipeline/build_cv.h"

namespace cvpdf {

/// Of the process, by rising weight.
enum class ExitStatus { kDone = 0, kMistake = 1, kUsage = 2, kMachine = 3 };

ExitStatus worse(ExitStatus a, ExitStatus b);

/// What all jobs of a run found.
struct Tally {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t jobs = 0;
    std::size_t failed_jobs = 0;
};

class Report {
  public:
    explicit Report(Verbosity verbosity, MessageFormat format = MessageFormat::kText);

    /// Prints a job's diagnostics and counts them. What an earlier job has told, the same CV in
    /// another language or format, is not told again; nor are warnings, when quiet, that do not
    /// fail.
    void diagnostics(const BuildResult& result);
    /// Prints a failure that has no place in a file: `cvpdf: error: …`.
    void failure(std::string_view message, const std::vector<std::string>& hints = {});
    /// Counts a job's end.
    void job_done(ExitStatus status);
    /// Tells on standard output what was done, unless quiet.
    void done(std::string_view message);
    /// On a terminal, how many of several jobs are done, until the next message.
    void progress(std::size_t done, std::size_t all);
    /// "2 errors, 1 warning", and for several jobs how many failed; nothing where all went well.
    void summary();

    ExitStatus status() const { return status_; }

  private:
    void print(std::FILE* file, std::string_view text);

    Verbosity verbosity_;
    MessageFormat format_;
    UseColor color_;
    Tally tally_;
    std::set<std::string> told_;
    ExitStatus status_ = ExitStatus::kDone;
    bool progress_shown_ = false;
};

}  // namespace cvpdf
