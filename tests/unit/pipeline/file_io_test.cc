// Files are replaced whole or not at all. What root may do anyway is tried by tests/cli as somebody
// else.

#include "pipeline/file_io.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/error.h"
#include "catch.h"
#include "pipeline/temporary_names.h"

using namespace cvpdf;
namespace fs = std::filesystem;

namespace {

/// A folder of its own for a test, gone with it.
class Scratch {
  public:
    Scratch() {
        std::string pattern = (fs::temp_directory_path() / "cvpdf-test-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        folder_ = pattern;
    }
    ~Scratch() { fs::remove_all(folder_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    std::size_t file_count() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), {}));
    }

  private:
    fs::path folder_;
};

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string failure_of(const auto& action) {
    try {
        action();
    } catch (const MachineError& error) {
        return error.what();
    }
    return "no failure";
}

/// Lets no file grow past `bytes`, as a full disk does.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{.rlim_cur = bytes, .rlim_max = before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

  private:
    rlimit before_ = {};
};

}  // namespace

TEST_CASE("a new file and a replaced one") {
    const Scratch scratch;
    const std::string path = scratch.path("cv.pdf");
    write_file(path, "first");
    CHECK(contents(path) == "first");
    ::chmod(path.c_str(), 0640);
    write_file(path, "second, and longer");
    CHECK(contents(path) == "second, and longer");
    struct stat status = {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 07777) == 0640);
    CHECK(scratch.file_count() == 1);
    CHECK(read_file(path, 6) == "second");
    CHECK(read_file(path, 1000) == "second, and longer");
}

TEST_CASE("a reader of the old file keeps the old bytes") {
    const Scratch scratch;
    const std::string path = scratch.path("cv.pdf");
    write_file(path, "old");
    std::ifstream old(path, std::ios::binary);
    write_file(path, "new");
    CHECK(std::string(std::istreambuf_iterator<char>(old), {}) == "old");
}

TEST_CASE("a symbolic link stays, its target changes") {
    const Scratch scratch;
    fs::create_directory(scratch.path("real"));
    fs::create_symlink("real/cv.pdf", scratch.path("middle.pdf"));
    fs::create_symlink(scratch.path("middle.pdf"), scratch.path("link.pdf"));
    for (const char* bytes : {"new", "replaced"}) {
        write_file(scratch.path("link.pdf"), bytes);
        CHECK(fs::is_symlink(scratch.path("link.pdf")));
        CHECK(fs::is_symlink(scratch.path("middle.pdf")));
        CHECK_FALSE(fs::is_symlink(scratch.path("real/cv.pdf")));
        CHECK(contents(scratch.path("real/cv.pdf")) == bytes);
    }
    fs::create_symlink("circle.pdf", scratch.path("circle.pdf"));
    CHECK(failure_of([&] { write_file(scratch.path("circle.pdf"), "x"); }) ==
          fmt::format("cannot write '{}': Too many levels of symbolic links",
                      scratch.path("circle.pdf")));
}

TEST_CASE("what is no regular file is written straight") {
    write_file("/dev/null", "gone");
    CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("what cannot be written says why") {
    const Scratch scratch;
    CHECK(failure_of([&] { write_file(scratch.path(""), "x"); }) ==
          fmt::format("cannot write '{}': Is a directory", scratch.path("")));
    CHECK(failure_of([&] { write_file(scratch.path("no/cv.pdf"), "x"); }) ==
          fmt::format("cannot write '{}': No such file or directory", scratch.path("no/cv.pdf")));
    CHECK(failure_of([&] { read_file(scratch.path("no"), 10); }) ==
          fmt::format("cannot read '{}': No such file or directory", scratch.path("no")));
    CHECK(failure_of([&] { read_file(scratch.path("."), 10); }) ==
          fmt::format("cannot read '{}': Is a directory", scratch.path(".")));
    CHECK(scratch.file_count() == 0);
}

TEST_CASE("a full disk leaves the old file and nothing else") {
    const Scratch scratch;
    const std::string path = scratch.path("cv.pdf");
    write_file(path, "old");
    std::string failure;
    {
        const FileSizeLimit limit(100);
        failure = failure_of([&] { write_file(path, std::string(1000, 'x')); });
    }
    CHECK(failure == fmt::format("cannot write '{}': File too large", path));
    CHECK(contents(path) == "old");
    CHECK(scratch.file_count() == 1);
}

TEST_CASE("an endless file is read to the limit") {
    CHECK(read_file("/dev/zero", 100'000).size() == 100'000);
}

TEST_CASE("a file holds some bytes, no fewer and no more; a folder and nothing hold none") {
    const Scratch scratch;
    const std::string path = scratch.path("cv.pdf");
    CHECK_FALSE(holds_bytes(path, ""));
    write_file(path, "%PDF");
    CHECK(holds_bytes(path, "%PDF"));
    CHECK_FALSE(holds_bytes(path, "%PDG"));
    CHECK_FALSE(holds_bytes(path, "%PD"));
    CHECK_FALSE(holds_bytes(path, "%PDF-"));
    CHECK_FALSE(holds_bytes(scratch.path(""), ""));
}

TEST_CASE("what dead writers left is removed, what others own stays") {
    const Scratch scratch;
    const ::pid_t dead = ::fork();
    if (dead == 0) ::_exit(0);
    REQUIRE(::waitpid(dead, nullptr, 0) == dead);
    const std::string left = scratch.path(temporary_name(dead, 0));
    const std::string in_use = scratch.path(temporary_name(::getpid(), 0));
    const std::string elsewhere = scratch.path(fmt::format(".cvpdf-0123456789ab-{}-0.tmp", dead));
    const std::string forgotten = scratch.path(fmt::format(".cvpdf-0123456789ab-{}-1.tmp", dead));
    const std::string other = scratch.path(".cvpdf-x.tmp");
    for (const std::string& path : {left, in_use, elsewhere, forgotten, other}) {
        write_file(path, "half");
    }
    for (const std::string& path : {forgotten, other}) {
        fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::minutes(11));
    }
    remove_leftovers(scratch.path(""));
    CHECK_FALSE(fs::exists(left));
    CHECK_FALSE(fs::exists(forgotten));
    CHECK(fs::exists(in_use));
    CHECK(fs::exists(elsewhere));
    CHECK(fs::exists(other));
    remove_leftovers(scratch.path("no such folder"));
}
