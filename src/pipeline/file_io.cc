#include "pipeline/file_io.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/error.h"
#include "pipeline/near_file.h"
#include "pipeline/temporary_names.h"

namespace cvpdf {

namespace {

enum class Action { kRead, kWrite };

[[noreturn]] void fail(Action action, std::string_view path, int error_number) {
    std::vector<std::string> hints;
    if (action == Action::kRead && error_number == ENOENT) {
        if (const auto near = near_file(std::string(path))) {
            hints.push_back(fmt::format("did you mean '{}'?", *near));
        }
    }
    throw MachineError(fmt::format("cannot {} '{}': {}", action == Action::kRead ? "read" : "write",
                                   path, std::strerror(error_number)),
                       std::move(hints));
}

class FileDescriptor {
  public:
    explicit FileDescriptor(int number) : number_(number) {}
    ~FileDescriptor() {
        if (number_ >= 0) ::close(number_);
    }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }
    /// What close() says: network file systems tell of a full disk only here.
    int close() { return ::close(std::exchange(number_, -1)); }

  private:
    int number_;
};

/// Holds back the signals that end a program until the temporary name is gone.
class HeldSignals {
  public:
    HeldSignals() {
        sigset_t held;
        sigemptyset(&held);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&held, signal);
        pthread_sigmask(SIG_BLOCK, &held, &before_);
    }
    ~HeldSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;

  private:
    sigset_t before_ = {};
};

/// 0, or the errno of the write that failed.
int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Where the links that begin at `path` end; the end itself need not exist.
std::string follow_links(const std::string& path) {
    constexpr int kMostLinks = 40;
    std::string target = path;
    for (int count = 0; count < kMostLinks; ++count) {
        char buffer[PATH_MAX];
        const ssize_t length = ::readlink(target.c_str(), buffer, sizeof buffer);
        if (length < 0) return target;
        const std::string_view link(buffer, static_cast<std::size_t>(length));
        if (link.starts_with('/')) {
            target = link;
        } else {
            target.resize(target.rfind('/') + 1);  // npos + 1 is 0: a name without a folder
            target += link;
        }
    }
    fail(Action::kWrite, path, ELOOP);
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

/// Tries names in `folder` until `take`, which returns 0 or an errno, gets one that is free.
template <typename Take>
std::pair<std::string, int> take_unique_name(const std::string& folder, Take take) {
    for (unsigned number = 0;; ++number) {
        std::string name = fmt::format("{}/{}", folder, temporary_name(::getpid(), number));
        const int error_number = take(name);
        if (error_number != EEXIST) return {std::move(name), error_number};
    }
}

/// As the file that it replaces: owner and group as far as we may, then the mode.
void copy_permissions(int file, const struct stat& old) {
    if (::fchown(file, old.st_uid, old.st_gid) != 0 &&
        ::fchown(file, static_cast<uid_t>(-1), old.st_gid) != 0) {
        // Another owner's file in a shared folder: it becomes ours, as with any editor.
    }
    ::fchmod(file, old.st_mode & 07777);
}

/// Gives the nameless `file` the name `path`. 0 or an errno.
int publish_nameless(int file, const std::string& path) {
    const std::string self = fmt::format("/proc/self/fd/{}", file);
    const auto link_as = [&](const std::string& name) {
        const int result =
            ::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW);
        return result == 0 ? 0 : errno;
    };
    if (const int error_number = link_as(path); error_number != EEXIST) return error_number;

    const HeldSignals held;
    const auto [name, error_number] = take_unique_name(folder_of(path), link_as);
    if (error_number != 0) return error_number;
    if (::rename(name.c_str(), path.c_str()) == 0) return 0;
    const int rename_error = errno;
    ::unlink(name.c_str());
    return rename_error;
}

enum class Outcome { kDone, kNotSupported };

/// A regular file that is to be replaced, or made.
struct Target {
    std::string path = {};   ///< no link
    std::string shown = {};  ///< as the user wrote it
    std::optional<struct stat> old = {};
};

Outcome replace_by_nameless(const Target& target, std::string_view bytes) {
    const std::string folder = folder_of(target.path);
    FileDescriptor file(::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666));
    // Not every file system has nameless files; each says so in its own way.
    if (!file.is_open()) return Outcome::kNotSupported;
    if (const int error_number = write_all(file.number(), bytes)) {
        fail(Action::kWrite, target.shown, error_number);
    }
    if (target.old) copy_permissions(file.number(), *target.old);
    // Without /proc there is no way from the file to a name.
    return publish_nameless(file.number(), target.path) == 0 ? Outcome::kDone
                                                             : Outcome::kNotSupported;
}

void replace_by_named(const Target& target, std::string_view bytes) {
    const HeldSignals held;
    int number = -1;
    const auto [name, open_error] =
        take_unique_name(folder_of(target.path), [&](const std::string& free_name) {
            number = ::open(free_name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
            return number >= 0 ? 0 : errno;
        });
    if (open_error != 0) fail(Action::kWrite, target.shown, open_error);
    FileDescriptor file(number);
    int error_number = write_all(file.number(), bytes);
    if (error_number == 0 && target.old) copy_permissions(file.number(), *target.old);
    if (error_number == 0 && file.close() != 0) error_number = errno;
    if (error_number == 0 && ::rename(name.c_str(), target.path.c_str()) != 0) error_number = errno;
    if (error_number == 0) return;
    ::unlink(name.c_str());
    fail(Action::kWrite, target.shown, error_number);
}

void write_straight(const std::string& path, std::string_view bytes) {
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (!file.is_open()) fail(Action::kWrite, path, errno);
    int error_number = write_all(file.number(), bytes);
    if (error_number == 0 && file.close() != 0) error_number = errno;
    if (error_number != 0) fail(Action::kWrite, path, error_number);
}

/// A regular file is read in one go; the extra byte finds its end.
std::string read_open_file(const FileDescriptor& file, const struct stat& status, std::size_t limit,
                           std::string_view shown) {
    constexpr std::size_t kChunk = 64 * 1024;
    const std::size_t expected =
        S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) + 1 : kChunk;
    std::string bytes;
    std::size_t used = 0;
    while (used < limit) {
        if (used == bytes.size()) {
            bytes.resize(
                std::min(limit, used + std::max(used == 0 ? expected : used, kChunk / 16)));
        }
        const ssize_t count = ::read(file.number(), bytes.data() + used, bytes.size() - used);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail(Action::kRead, shown, errno);
        if (count == 0) break;
        used += static_cast<std::size_t>(count);
    }
    bytes.resize(used);
    return bytes;
}

}  // namespace

std::string read_file(const std::string& path, std::size_t limit) {
    const bool is_standard_input = path == "-";
    const std::string shown = is_standard_input ? "standard input" : path;
    FileDescriptor file(is_standard_input ? ::dup(STDIN_FILENO)
                                          : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (!file.is_open()) fail(Action::kRead, shown, errno);
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0) fail(Action::kRead, shown, errno);
    return read_open_file(file, status, limit, shown);
}

std::string read_regular_file(const std::string& path, std::size_t limit) {
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (!file.is_open()) fail(Action::kRead, path, errno);
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0) fail(Action::kRead, path, errno);
    if (S_ISDIR(status.st_mode)) fail(Action::kRead, path, EISDIR);
    if (!S_ISREG(status.st_mode)) {
        throw MachineError(fmt::format("cannot read '{}': not a regular file", path));
    }
    return read_open_file(file, status, limit, path);
}

void write_file(const std::string& path, std::string_view bytes) {
    struct stat status = {};
    std::optional<struct stat> old;
    if (::stat(path.c_str(), &status) == 0) {
        if (S_ISDIR(status.st_mode)) fail(Action::kWrite, path, EISDIR);
        if (!S_ISREG(status.st_mode)) return write_straight(path, bytes);
        if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) {
            fail(Action::kWrite, path, errno);
        }
        old = status;
    } else if (errno != ENOENT) {
        fail(Action::kWrite, path, errno);
    }
    const Target target{.path = follow_links(path), .shown = path, .old = old};
    if (replace_by_nameless(target, bytes) == Outcome::kNotSupported) {
        replace_by_named(target, bytes);
    }
}

bool holds_bytes(const std::string& path, std::string_view bytes) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
    if (static_cast<std::size_t>(status.st_size) != bytes.size()) return false;
    return read_file(path, bytes.size() + 1) == bytes;
}

void write_standard_output(std::string_view bytes) {
    if (const int error_number = write_all(STDOUT_FILENO, bytes)) {
        fail(Action::kWrite, "standard output", error_number);
    }
}

}  // namespace cvpdf
