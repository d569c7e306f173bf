#include "cli/run.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace program_test {

namespace {

namespace fs = std::filesystem;

constexpr unsigned kMostSeconds = 60;
constexpr unsigned kNobody = 65534;

struct Pipe {
    int read = -1;
    int write = -1;
};

Pipe make_pipe() {
    std::array<int, 2> ends = {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    return {.read = ends[0], .write = ends[1]};
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> result;
    for (std::string& word : words) result.push_back(word.data());
    result.push_back(nullptr);
    return result;
}

/// In the child, between fork and exec: only calls that are safe there.
void become(const RunOptions& options, const Pipe& in, const Pipe& out, const Pipe& err) {
    ::dup2(in.read, STDIN_FILENO);
    ::dup2(out.write, STDOUT_FILENO);
    ::dup2(err.write, STDERR_FILENO);
    ::alarm(kMostSeconds);
    if (!options.folder.empty() && ::chdir(options.folder.c_str()) != 0) ::_exit(126);
    if (options.file_size_limit) {
        const rlimit limit{.rlim_cur = *options.file_size_limit,
                           .rlim_max = *options.file_size_limit};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (options.user == User::kUnprivileged && ::geteuid() == 0 &&
        (::setgroups(0, nullptr) != 0 || ::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) {
        ::_exit(126);
    }
}

/// Feeds standard input and collects both outputs until both are closed.
void converse(int in, int out, int err, std::string_view input, RunResult& result) {
    std::array<pollfd, 3> waiting{{{.fd = out, .events = POLLIN, .revents = 0},
                                   {.fd = err, .events = POLLIN, .revents = 0},
                                   {.fd = in, .events = POLLOUT, .revents = 0}}};
    const auto close_end = [](pollfd& end) { ::close(std::exchange(end.fd, -1)); };
    if (input.empty()) close_end(waiting[2]);
    while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
        ::poll(waiting.data(), waiting.size(), -1);
        for (std::size_t end = 0; end < 2; ++end) {
            if (waiting[end].fd < 0 || waiting[end].revents == 0) continue;
            std::array<char, 65536> buffer;
            const ssize_t count = ::read(waiting[end].fd, buffer.data(), buffer.size());
            if (count <= 0) {
                close_end(waiting[end]);
            } else {
                (end == 0 ? result.out : result.err)
                    .append(buffer.data(), static_cast<std::size_t>(count));
            }
        }
        if (waiting[2].fd >= 0 && waiting[2].revents != 0) {
            const ssize_t count = ::write(waiting[2].fd, input.data(), input.size());
            if (count > 0) input.remove_prefix(static_cast<std::size_t>(count));
            if (count <= 0 || input.empty()) close_end(waiting[2]);
        }
    }
    if (waiting[2].fd >= 0) close_end(waiting[2]);
}

std::vector<std::string> environment_of(const RunOptions& options) {
    const char* path = std::getenv("PATH");
    std::vector<std::string> environment{std::string("PATH=") +
                                         (path != nullptr ? path : "/usr/bin:/bin")};
    for (const auto& [name, value] : options.environment) {
        environment.push_back(name + "=" + value);
    }
    return environment;
}

}  // namespace

RunResult run(const std::vector<std::string>& command, const RunOptions& options) {
    std::signal(SIGPIPE, SIG_IGN);
    std::vector<std::string> words = command;
    std::vector<std::string> environment = environment_of(options);
    const auto arguments = pointers(words);
    const auto variables = pointers(environment);
    const Pipe in = make_pipe();
    const Pipe out = make_pipe();
    const Pipe err = make_pipe();

    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("no process");
    if (child == 0) {
        become(options, in, out, err);
        std::signal(SIGPIPE, SIG_DFL);
        ::execvpe(arguments[0], arguments.data(), variables.data());
        ::_exit(127);
    }
    ::close(in.read);
    ::close(out.write);
    ::close(err.write);
    RunResult result;
    converse(in.write, out.read, err.read, options.standard_input, result);

    int status = 0;
    rusage usage = {};
    while (::wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    result.peak_kib = static_cast<std::size_t>(usage.ru_maxrss);
    return result;
}

RunResult run_cvpdf(std::vector<std::string> arguments, const RunOptions& options) {
    arguments.insert(arguments.begin(), CVPDF_PROGRAM);
    return run(arguments, options);
}

Scratch::Scratch() {
    std::string pattern = (fs::temp_directory_path() / "cvpdf-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no scratch folder");
    folder_ = pattern;
}

Scratch::~Scratch() {
    std::error_code error;
    fs::permissions(folder_, fs::perms::owner_all, error);
    fs::remove_all(folder_, error);
}

std::string Scratch::path(const std::string& name) const {
    return name.empty() ? folder_.string() : (folder_ / name).string();
}

std::string Scratch::write(const std::string& name, std::string_view bytes) const {
    std::ofstream file(folder_ / name, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path(name);
}

std::vector<std::string> Scratch::names() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder_)) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace program_test
