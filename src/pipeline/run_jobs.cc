#include "pipeline/run_jobs.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <csignal>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace cvpdf {
namespace {

void run_in_turn(const JobRun& run) {
    for (std::size_t job = 0; job < run.count; ++job) {
        run.work(job);
        run.done(job);
    }
}

/// While it lives, threads that are begun leave all signals to the others, so that whoever holds
/// signals back in the thread that writes files holds back all.
class DeafThreads {
  public:
    DeafThreads() {
        sigset_t all;
        ::sigfillset(&all);
        ::pthread_sigmask(SIG_BLOCK, &all, &before_);
    }
    ~DeafThreads() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    DeafThreads(const DeafThreads&) = delete;
    DeafThreads& operator=(const DeafThreads&) = delete;

  private:
    sigset_t before_ = {};
};

/// What the threads share.
struct Progress {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<bool> finished;
    std::exception_ptr error;
};

void work_on(const JobRun& run, Progress& progress) {
    while (true) {
        const std::size_t job = progress.next++;
        if (job >= run.count) return;
        std::exception_ptr error;
        try {
            run.work(job);
        } catch (...) {
            error = std::current_exception();
            progress.next = run.count;
        }
        const std::lock_guard lock(progress.mutex);
        progress.finished[job] = true;
        if (error && !progress.error) progress.error = error;
        progress.changed.notify_one();
    }
}

}  // namespace

void run_jobs(const JobRun& run) {
    const std::size_t threads = std::min(run.threads, run.count);
    if (threads < 2) return run_in_turn(run);

    Progress progress;
    progress.finished.resize(run.count);
    std::vector<std::jthread> workers;
    {
        const DeafThreads deaf;
        for (std::size_t i = 0; i < threads; ++i) {
            workers.emplace_back([&] { work_on(run, progress); });
        }
    }
    std::exception_ptr error;
    for (std::size_t job = 0; job < run.count && !error; ++job) {
        {
            std::unique_lock lock(progress.mutex);
            progress.changed.wait(lock, [&] { return progress.finished[job] || progress.error; });
            error = progress.error;
        }
        if (error) break;
        try {
            run.done(job);
        } catch (...) {
            error = std::current_exception();
            progress.next = run.count;
        }
    }
    workers.clear();
    if (error) std::rethrow_exception(error);
}

}  // namespace cvpdf
