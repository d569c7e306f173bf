#include "pipeline/plan_outputs.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/error.h"
#include "pipeline/file_io.h"
#include "pipeline/guard_outputs.h"
#include "pipeline/output_name.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

namespace {

struct Pattern {
    std::string text = {};
    Folders folders = Folders::kMustExist;
};

Pattern output_pattern(const std::string& output, const std::string& default_pattern) {
    std::error_code error;
    if (output.ends_with('/')) {
        return {.text = output + default_pattern, .folders = Folders::kMake};
    }
    if (std::filesystem::is_directory(output, error)) {
        return {.text = output + "/" + default_pattern};
    }
    const bool has_parts = output.find('{') != std::string::npos;
    return {.text = output, .folders = has_parts ? Folders::kMake : Folders::kMustExist};
}

/// What a request without a name from elsewhere is called by.
std::string pattern_of_parts(const BuildRequest& request) {
    return fmt::format("{{stem}}{}{}{}-{{page}}.{{ext}}", request.variant ? "-{variant}" : "",
                       request.posting ? "-{posting}" : "", request.language ? "-{lang}" : "");
}

Pattern pattern_of(const BuildRequest& request, const OutputWish& wish) {
    const std::string default_pattern =
        wish.default_pattern.empty() ? pattern_of_parts(request) : wish.default_pattern;
    if (request.output) {
        return {.text = output_pattern(*request.output, default_pattern).text,
                .folders = Folders::kMake};
    }
    if (wish.output) return output_pattern(*wish.output, default_pattern);
    return {.text = is_dump(request.product) ? "-" : default_pattern};
}

OutputPlan plan_output(const BuildRequest& request, const OutputWish& wish,
                       const Resources& resources) {
    const Pattern pattern = pattern_of(request, wish);
    if (pattern.text == "-") return {.path = "-"};
    if (request.source->name == "-" && !request.output && !wish.output) {
        throw UsageError("a CV from standard input needs a name for its PDF",
                         {"name it with -o, for example -o cv.pdf; -o - is standard output"});
    }
    OutputParts parts = needs_content(pattern.text)
                            ? read_name_parts(request, resources)
                            : OutputParts{.stem = stem_of(request.source->name),
                                          .variant = request.variant.value_or(""),
                                          .posting = posting_name(request),
                                          .extension = std::string(extension_of(request.product))};
    if (is_picture(request.product)) parts.page = std::to_string(1);
    std::string path = expand_output_name(pattern.text, parts);
    return {.path = std::move(path),
            .folders = pattern.folders,
            .pattern = pattern.text,
            .parts = std::move(parts)};
}

std::filesystem::path folder_of_output(const std::string& path) {
    return std::filesystem::path(path).lexically_normal().parent_path();
}

/// True if a folder is made for some output, or on the way to one.
bool will_be_made(const std::filesystem::path& folder, const std::vector<OutputPlan>& plans) {
    return std::ranges::any_of(plans, [&](const OutputPlan& plan) {
        if (plan.folders != Folders::kMake) return false;
        const auto made = folder_of_output(plan.path);
        return std::ranges::mismatch(folder, made).in1 == folder.end();
    });
}

/// What is written beside is written last: where it cannot be, nothing shall be.
void check_folder_beside(const std::string& path, const std::vector<OutputPlan>& plans) {
    const auto folder = folder_of_output(path);
    std::error_code error;
    if (folder.empty() || std::filesystem::is_directory(folder, error)) return;
    if (will_be_made(folder, plans)) return;
    throw MachineError(
        fmt::format("cannot write '{}': there is no folder '{}'", path, folder.string()));
}

}  // namespace

std::optional<std::string> OutputPlan::known_path() const {
    // A CV that can be read has a language.
    if (parts.language.empty() && needs_content(pattern)) return std::nullopt;
    return path;
}

std::vector<OutputPlan> plan_outputs(const std::vector<BuildRequest>& requests,
                                     const OutputWish& wish, const Resources& resources) {
    std::vector<OutputPlan> plans;
    for (const BuildRequest& request : requests) {
        plans.push_back(plan_output(request, wish, resources));
    }
    if (std::ranges::count(plans, "-", &OutputPlan::path) > 1 &&
        !is_dump(requests.front().product)) {
        throw UsageError("only one CV can go to standard output");
    }
    for (const SideOutput& beside : wish.beside) check_folder_beside(beside.path, plans);
    std::vector<std::string> read;
    if (wish.manifest) read.push_back(*wish.manifest);
    guard_outputs({.requests = requests, .plans = plans, .beside = wish.beside, .read = read},
                  resources);
    return plans;
}

void write_output(const OutputPlan& plan, std::string_view bytes, WhenSame when_same) {
    if (plan.path == "-") return write_standard_output(bytes);
    if (when_same == WhenSame::kLeave && holds_bytes(plan.path, bytes)) return;
    const auto folder = std::filesystem::path(plan.path).parent_path();
    std::error_code error;
    if (plan.folders == Folders::kMake && !folder.empty()) {
        std::filesystem::create_directories(folder, error);
        if (error) {
            throw MachineError(
                fmt::format("cannot make the folder '{}': {}", folder.string(), error.message()));
        }
    }
    write_file(plan.path, bytes);
}

std::string write_pictures(const OutputPlan& plan, const std::vector<std::string>& pictures,
                           WhenSame when_same) {
    const bool has_pages = plan.pattern.find("{page}") != std::string::npos;
    if (pictures.size() > 1 && !has_pages) {
        throw UsageError(
            fmt::format("'{}' is one file, and there are {} pages", plan.path, pictures.size()),
            {"give each page a name of its own, for example -o '{stem}-{page}.{ext}'"});
    }
    OutputPlan page = plan;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        page.parts.page = std::to_string(i + 1);
        if (has_pages) page.path = expand_output_name(plan.pattern, page.parts);
        write_output(page, pictures[i], when_same);
    }
    return page.path;
}

}  // namespace cvpdf
