#include "cli/folder_watch.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/error.h"

namespace cvpdf {

namespace {

constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE;
/// Editors write in several steps; some sync folders file after file.
constexpr std::chrono::milliseconds kQuiet{30};

/// Hidden files, and what is written under no name yet (open(2), O_TMPFILE: "#" and a number) or
/// kept by editors in case they crash ("#cv.yaml#").
bool is_passing(std::string_view name) {
    return name.starts_with('.') || name.starts_with('#');
}

bool has_events(int queue, std::chrono::milliseconds limit) {
    pollfd wanted{.fd = queue, .events = POLLIN, .revents = 0};
    return ::poll(&wanted, 1, static_cast<int>(limit.count())) > 0;
}

}  // namespace

FolderWatch::FolderWatch() : queue_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    if (queue_ < 0) throw MachineError(fmt::format("cannot watch files: {}", std::strerror(errno)));
}

FolderWatch::~FolderWatch() {
    ::close(queue_);
}

void FolderWatch::add(const std::string& folder) {
    const int watch = ::inotify_add_watch(queue_, folder.c_str(), kEvents | IN_ONLYDIR);
    if (watch >= 0) folders_[watch] = folder;
}

std::set<std::string> FolderWatch::wait(std::chrono::milliseconds limit) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point end = Clock::now() + limit;
    std::set<std::string> changed;
    while (changed.empty()) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        if (left.count() <= 0 || !has_events(queue_, left)) return changed;
        read_events(changed);
    }
    while (has_events(queue_, kQuiet)) read_events(changed);
    return changed;
}

void FolderWatch::read_events(std::set<std::string>& changed) {
    alignas(inotify_event) std::array<char, 16'384> buffer;
    const ssize_t length = ::read(queue_, buffer.data(), buffer.size());
    for (ssize_t at = 0; at < length;) {
        const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
        at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
        const auto folder = folders_.find(event->wd);
        if (folder == folders_.end() || event->len == 0) continue;
        const std::string_view name = event->name;
        if (is_passing(name)) continue;
        changed.insert(fmt::format("{}/{}", folder->second, name));
    }
}

}  // namespace cvpdf
