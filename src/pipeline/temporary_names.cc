#include "pipeline/temporary_names.h"

#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>

#include <limits.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/hash.h"

namespace cvpdf {

namespace {

constexpr std::string_view kPrefix = ".cvpdf-";
constexpr std::string_view kSuffix = ".tmp";
/// A file that had such a name for so long is nobody's any more.
constexpr std::chrono::minutes kLongestWriting{10};

std::string find_place() {
    char host[HOST_NAME_MAX + 1] = {};
    ::gethostname(host, HOST_NAME_MAX);
    std::string boot;
    std::getline(std::ifstream("/proc/sys/kernel/random/boot_id"), boot);
    std::error_code error;
    const auto processes = std::filesystem::read_symlink("/proc/self/ns/pid", error);
    constexpr std::size_t kDigits = 12;
    return to_hex(hash128(host + boot + processes.string())).substr(0, kDigits);
}

/// Where this process runs. It does not move.
const std::string& place_of_processes() {
    static const std::string kPlace = find_place();
    return kPlace;
}

/// Who made a file of such a name.
struct Maker {
    std::string place = {};
    ::pid_t process = 0;
};

/// None of other names.
std::optional<Maker> maker_of(std::string_view name) {
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix)) return {};
    name.remove_prefix(kPrefix.size());
    const std::size_t dash = name.find('-');
    if (dash == std::string_view::npos) return {};
    Maker maker{.place = std::string(name.substr(0, dash))};
    const char* const digits = name.data() + dash + 1;
    const char* const end_of_name = name.data() + name.size();
    const auto [end, error] = std::from_chars(digits, end_of_name, maker.process);
    if (error != std::errc() || *end != '-' || maker.process <= 0) return {};
    return maker;
}

bool is_dead(::pid_t process) {
    return ::kill(process, 0) != 0 && errno == ESRCH;
}

bool is_old(const std::filesystem::path& path) {
    std::error_code error;
    const auto written = std::filesystem::last_write_time(path, error);
    return !error && std::filesystem::file_time_type::clock::now() - written > kLongestWriting;
}

}  // namespace

std::string temporary_name(long process, unsigned number) {
    return fmt::format("{}{}-{}-{}{}", kPrefix, place_of_processes(), process, number, kSuffix);
}

void remove_leftovers(const std::string& folder) {
    std::error_code error;
    const auto entries = std::filesystem::directory_iterator(folder, error);
    if (error) return;
    for (const auto& entry : entries) {
        const auto maker = maker_of(entry.path().filename().string());
        if (!maker) continue;
        const bool is_left = maker->place == place_of_processes() && is_dead(maker->process);
        if (is_left || is_old(entry.path())) std::filesystem::remove(entry.path(), error);
    }
}

}  // namespace cvpdf
