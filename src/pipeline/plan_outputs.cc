#include "pipeline/plan_outputs.h"

#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/error.h"
#include "pipeline/file_io.h"
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

/// One spelling for each file, whether it is there already or not.
std::string spelling(const std::string& path) {
    std::error_code error;
    const auto canonical = std::filesystem::weakly_canonical(path, error);
    return error ? path : canonical.string();
}

/// What may be written to many times: /dev/null, a pipe, a terminal.
bool is_stream(const std::string& path) {
    std::error_code error;
    return std::filesystem::is_other(path, error);
}

/// The CV, and what of it.
std::string shown_name(const BuildRequest& request) {
    std::string name = fmt::format("'{}'", request.source->name);
    if (request.variant) name += fmt::format(" as '{}'", *request.variant);
    if (request.posting) name += fmt::format(" for '{}'", posting_name(request));
    if (request.language) name += fmt::format(" in '{}'", *request.language);
    return name;
}

std::string different_parts(const BuildRequest& request) {
    std::string parts = request.variant ? "-{variant}" : "";
    if (request.posting) parts += "-{posting}";
    return parts;
}

void refuse_collisions(const std::vector<BuildRequest>& requests,
                       const std::vector<OutputPlan>& plans) {
    std::map<std::string, std::size_t> job_of_output;
    for (std::size_t job = 0; job < plans.size(); ++job) {
        const std::string& path = plans[job].path;
        if (is_stream(path)) continue;
        const auto [other, is_new] = job_of_output.emplace(spelling(path), job);
        if (is_new) continue;
        throw UsageError(
            fmt::format("{} and {} would both be written to '{}'",
                        shown_name(requests[other->second]), shown_name(requests[job]), path),
            {fmt::format(
                "give them different names with -o, for example -o '{{stem}}{}-{{lang}}.pdf'",
                different_parts(requests[job]))});
    }
    for (const BuildRequest& request : requests) {
        if (request.source->name == "-") continue;
        const auto job = job_of_output.find(spelling(request.source->name));
        if (job == job_of_output.end()) continue;
        throw UsageError(fmt::format("'{}' would be overwritten by its own output or another's",
                                     request.source->name));
    }
}

}  // namespace

std::vector<OutputPlan> plan_outputs(const std::vector<BuildRequest>& requests,
                                     const std::optional<std::string>& output,
                                     const std::string& default_pattern,
                                     const Resources& resources) {
    if (output == "-") {
        if (requests.size() > 1) throw UsageError("only one CV can go to standard output");
        return std::vector<OutputPlan>(requests.size(), OutputPlan{.path = "-"});
    }
    const Pattern common =
        output ? output_pattern(*output, default_pattern) : Pattern{.text = default_pattern};
    std::vector<OutputPlan> plans;
    for (const BuildRequest& request : requests) {
        const Pattern pattern =
            request.output ? Pattern{.text = *request.output, .folders = Folders::kMake} : common;
        if (request.source->name == "-" && !output) {
            throw UsageError("a CV from standard input needs a name for its PDF",
                             {"name it with -o, for example -o cv.pdf; -o - is standard output"});
        }
        OutputParts parts =
            needs_content(pattern.text)
                ? read_name_parts(request, resources)
                : OutputParts{.stem = stem_of(request.source->name),
                              .variant = request.variant.value_or(""),
                              .posting = posting_name(request),
                              .extension = std::string(extension_of(request.product))};
        if (is_picture(request.product)) parts.page = "1";
        plans.push_back({.path = expand_output_name(pattern.text, parts),
                         .folders = pattern.folders,
                         .pattern = pattern.text,
                         .parts = std::move(parts)});
    }
    refuse_collisions(requests, plans);
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
