// run_jobs: many jobs on several threads, their ends told in order.
//
// Signals reach the caller's thread alone: what it writes while it holds them back is written
// whole.

#pragma once

#include <cstddef>
#include <functional>

namespace cvpdf {

struct JobRun {
    std::size_t count = 0;
    std::size_t threads = 1;
    /// Called once for each job (from 0), by any thread.
    std::function<void(std::size_t)> work = {};
    /// Called once for each job, by the caller's thread, in the order of jobs, when its work is
    /// done.
    std::function<void(std::size_t)> done = {};
};

/// Returns when all is done. What `work` or `done` throws stops the jobs that have not begun, and
/// is thrown when the others have ended.
void run_jobs(const JobRun& run);

}  // namespace cvpdf
