#include "pipeline/run_jobs.h"

#include <atomic>
#include <stdexcept>
#include <vector>

#include "catch.h"

namespace cvpdf {
namespace {

TEST_CASE("every job is worked on once, and its end told in order") {
    for (const std::size_t threads : {0U, 1U, 2U, 5U, 200U}) {
        std::vector<std::atomic<int>> worked(100);
        std::vector<std::size_t> told;
        run_jobs({.count = worked.size(),
                  .threads = threads,
                  .work = [&](std::size_t job) { ++worked[job]; },
                  .done =
                      [&](std::size_t job) {
                          CHECK(worked[job] == 1);
                          told.push_back(job);
                      }});
        REQUIRE(told.size() == worked.size());
        for (std::size_t i = 0; i < told.size(); ++i) CHECK(told[i] == i);
    }
}

TEST_CASE("what a job throws ends the run, with no job begun after it in the same thread") {
    for (const std::size_t threads : {1U, 3U}) {
        std::atomic<std::size_t> begun = 0;
        const auto run = [&] {
            run_jobs({.count = 1000,
                      .threads = threads,
                      .work =
                          [&](std::size_t job) {
                              ++begun;
                              if (job == 2) throw std::runtime_error("the disk is full");
                          },
                      .done = [](std::size_t) {}});
        };
        CHECK_THROWS_WITH(run(), "the disk is full");
        CHECK(begun >= 3);
    }
}

}  // namespace
}  // namespace cvpdf
