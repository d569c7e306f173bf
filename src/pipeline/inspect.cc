#include "pipeline/inspect.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <utility>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/unicode.h"
#include "pdf/pdf_reader.h"

namespace cvpdf {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kThousand = 1000;

enum class AttachmentBytes { kLeftOut, kIncluded };

// ---- Inspection ↔ JSON ----

Json record_of(const Inspection& inspection, AttachmentBytes bytes) {
    Json out = {{"version", inspection.version}};
    out["metadata"] = Json::object();
    for (const auto& [name, value] : inspection.metadata) out["metadata"][name] = value;
    out["claims"] = inspection.claims;
    out["pages"] = Json::array();
    for (const InspectedPage& page : inspection.pages) {
        out["pages"].push_back({{"width", static_cast<double>(page.width) / kThousand},
                                {"height", static_cast<double>(page.height) / kThousand}});
    }
    out["fonts"] = Json::array();
    for (const InspectedFont& font : inspection.fonts) {
        out["fonts"].push_back({{"name", font.name},
                                {"type", font.type},
                                {"program", font.program},
                                {"glyphs", font.glyphs},
                                {"unreadable", font.unreadable}});
    }
    out["links"] = Json::array();
    for (const InspectedLink& link : inspection.links) {
        out["links"].push_back({{"target", link.target}, {"text", link.text}, {"page", link.page}});
    }
    out["attachments"] = Json::array();
    for (const InspectedAttachment& attachment : inspection.attachments) {
        Json item = {{"name", attachment.name},
                     {"type", attachment.type},
                     {"relationship", attachment.relationship},
                     {"description", attachment.description},
                     {"size", attachment.bytes.size()}};
        if (bytes == AttachmentBytes::kIncluded) {
            item["bytes"] = Json::binary({attachment.bytes.begin(), attachment.bytes.end()});
        }
        out["attachments"].push_back(std::move(item));
    }
    out["checks"] = Json::array();
    for (const InspectedCheck& check : inspection.checks) {
        out["checks"].push_back(
            {{"name", check.name}, {"passed", check.passed}, {"detail", check.detail}});
    }
    out["text"] = inspection.text;
    return out;
}

Inspection inspection_of(const Json& record) {
    Inspection out{.version = record.at("version"), .claims = record.at("claims")};
    for (const auto& [name, value] : record.at("metadata").items()) {
        out.metadata.emplace_back(name, value.get<std::string>());
    }
    for (const Json& page : record.at("pages")) {
        out.pages.push_back({.width = std::llround(page.at("width").get<double>() * kThousand),
                             .height = std::llround(page.at("height").get<double>() * kThousand)});
    }
    for (const Json& font : record.at("fonts")) {
        out.fonts.push_back({.name = font.at("name"),
                             .type = font.at("type"),
                             .program = font.at("program"),
                             .glyphs = font.at("glyphs"),
                             .unreadable = font.at("unreadable")});
    }
    for (const Json& link : record.at("links")) {
        out.links.push_back(
            {.target = link.at("target"), .text = link.at("text"), .page = link.at("page")});
    }
    for (const Json& item : record.at("attachments")) {
        const Json::binary_t& bytes = item.at("bytes").get_binary();
        out.attachments.push_back({.name = item.at("name"),
                                   .type = item.at("type"),
                                   .relationship = item.at("relationship"),
                                   .description = item.at("description"),
                                   .bytes = std::string(bytes.begin(), bytes.end())});
    }
    for (const Json& check : record.at("checks")) {
        out.checks.push_back(
            {.name = check.at("name"), .passed = check.at("passed"), .detail = check.at("detail")});
    }
    out.text = record.at("text");
    return out;
}

// ---- the child ----

void limit(int resource, rlim_t most) {
    rlimit now{};
    if (::getrlimit(resource, &now) != 0) return;
    if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most) most = now.rlim_max;
    const rlimit wanted{.rlim_cur = most, .rlim_max = most};
    ::setrlimit(resource, &wanted);
}

void set_limits() {
    constexpr rlim_t kSeconds = 20;
    limit(RLIMIT_CPU, kSeconds);
    limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__)
    constexpr rlim_t kBytes = rlim_t{2} << 30;  // sanitizers reserve far more than they use
    limit(RLIMIT_AS, kBytes);
#endif
}

bool write_all(int file, const std::vector<std::uint8_t>& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(file, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        done += static_cast<std::size_t>(written);
    }
    return true;
}

Json inspect_to_record(std::string_view bytes) {
    try {
        return record_of(inspect_pdf(bytes), AttachmentBytes::kIncluded);
    } catch (const PdfReadError& error) {
        return {{"error", error.what()}};
    } catch (const std::bad_alloc&) {
        return {{"error", "it is damaged, or too large to be read"}};
    } catch (const std::exception&) {
        return {{"error", "it is damaged"}};
    }
}

/// Never returns: nothing of the parent's is to be cleaned up here.
[[noreturn]] void be_the_child(std::string_view bytes, int answer) {
    set_limits();
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
    for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGXCPU}) {
        std::signal(signal, SIG_DFL);
    }
    const bool told = write_all(answer, Json::to_cbor(inspect_to_record(bytes)));
    ::_exit(told ? 0 : 1);
}

std::string read_to_end(int file) {
    std::string out;
    char buffer[1 << 16];
    while (true) {
        const ssize_t count = ::read(file, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return out;
        out.append(buffer, static_cast<std::size_t>(count));
    }
}

std::string answer_of_child(std::string_view bytes) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        throw MachineError(fmt::format("cannot make a pipe: {}", std::strerror(errno)));
    }
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        be_the_child(bytes, ends[1]);
    }
    ::close(ends[1]);
    std::string answer = child > 0 ? read_to_end(ends[0]) : std::string();
    ::close(ends[0]);
    if (child < 0) {
        throw MachineError(fmt::format("cannot make a process: {}", std::strerror(errno)));
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return {};
    return answer;
}

// ---- for people ----

/// One line without characters that steer a terminal (C0, C1, DEL).
std::string shown(std::string_view text) {
    std::string out;
    const bool is_text = !find_invalid_utf8(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const bool c1 =
            c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (c1) ++i;
        const bool steers = c < 0x20 || c == 0x7F || c1;
        out += steers ? ' ' : c >= 0x80 && !is_text ? '?' : text[i];
    }
    return out;
}

std::string shown_lines(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out += shown(text.substr(0, end));
        out += '\n';
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return out;
}

std::string points(std::int64_t thousandths) {
    std::string out = fmt::format("{}.{:03}", thousandths / 1000, std::abs(thousandths % 1000));
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out;
}

void add_fact(std::string& out, std::string_view name, std::string_view value) {
    out += fmt::format("{:<13}{}\n", fmt::format("{}:", name), shown(value));
}

void add_pages(std::string& out, const std::vector<InspectedPage>& pages) {
    std::string sizes;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool first = i == 0 || pages[i].width != pages[i - 1].width ||
                           pages[i].height != pages[i - 1].height;
        if (!first) continue;
        sizes += fmt::format("{}{} × {} pt", sizes.empty() ? "" : ", ", points(pages[i].width),
                             points(pages[i].height));
    }
    add_fact(out, "pages",
             fmt::format("{}{}{}{}", pages.size(), sizes.empty() ? "" : " (", sizes,
                         sizes.empty() ? "" : ")"));
}

}  // namespace

Inspection inspect_apart(std::string_view bytes) {
    const std::string answer = answer_of_child(bytes);
    if (answer.empty()) throw InspectError("it is damaged: reading it failed");
    try {
        const Json record = Json::from_cbor(answer);
        if (record.contains("error")) throw InspectError(record.at("error").get<std::string>());
        return inspection_of(record);
    } catch (const Json::exception&) {
        throw InspectError("it is damaged: reading it failed");
    }
}

std::string format_inspection(const Inspection& inspection) {
    std::string out;
    for (const auto& [name, value] : inspection.metadata) add_fact(out, name, value);
    std::string claims = fmt::format("PDF {}", inspection.version);
    for (const std::string& claim : inspection.claims) claims += ", " + claim;
    add_fact(out, "format", claims);
    add_pages(out, inspection.pages);
    for (const InspectedFont& font : inspection.fonts) {
        add_fact(out, "font",
                 fmt::format("{} ({}, {}, {} glyphs{})", font.name.empty() ? "–" : font.name,
                             font.type, font.program, font.glyphs,
                             font.unreadable == 0
                                 ? std::string()
                                 : fmt::format(", {} without Unicode", font.unreadable)));
    }
    for (const InspectedLink& link : inspection.links) {
        add_fact(out, "link",
                 fmt::format("{} (page {}{}{})", link.target, link.page,
                             link.text.empty() ? "" : ": ", link.text));
    }
    for (const InspectedAttachment& attachment : inspection.attachments) {
        add_fact(
            out, "attachment",
            fmt::format("{} ({}, {} bytes, {}) {}", attachment.name, attachment.type,
                        attachment.bytes.size(), attachment.relationship, attachment.description));
    }
    for (const InspectedCheck& check : inspection.checks) {
        add_fact(out, check.passed ? "ok" : "FAILED",
                 check.passed ? check.name : fmt::format("{}: {}", check.name, check.detail));
    }
    out += "\n" + shown_lines(inspection.text);
    return out;
}

std::string inspection_json(const Inspection& inspection) {
    constexpr int kIndent = 2;
    return record_of(inspection, AttachmentBytes::kLeftOut)
               .dump(kIndent, ' ', false, Json::error_handler_t::replace) +
           "\n";
}

std::vector<std::string> attachment_names(const std::vector<InspectedAttachment>& attachments) {
    constexpr std::size_t kLongest = 120;  // in bytes; file systems take 255
    std::vector<std::string> names;
    for (const InspectedAttachment& attachment : attachments) {
        std::string name = shown(attachment.name);
        if (const std::size_t slash = name.find_last_of("/\\"); slash != std::string::npos) {
            name.erase(0, slash + 1);
        }
        name.erase(0, name.find_first_not_of(" ."));
        if (name.size() > kLongest) name.resize(floor_to_character(name, kLongest));
        if (name.empty()) name = "attachment";
        const std::string wanted = name;
        for (int copy = 2; std::find(names.begin(), names.end(), name) != names.end(); ++copy) {
            name = fmt::format("{}-{}", copy, wanted);
        }
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace cvpdf
