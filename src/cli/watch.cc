#include "cli/watch.h"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <spawn.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/error.h"
#include "cli/folder_watch.h"
#include "cli/preview_server.h"
#include "cli/read_requests.h"
#include "pipeline/build_cv.h"
#include "pipeline/plan_jobs.h"
#include "pipeline/plan_outputs.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

namespace {

namespace fs = std::filesystem;

std::string folder_of(const std::string& path) {
    const fs::path folder = fs::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

/// All that a CV names lies in its folder or below, or in --root. Hidden folders and those far down
/// do not count: a home folder has thousands.
void watch_files_of(const CvOptions& options, FolderWatch& watch) {
    constexpr int kDeepest = 3;
    if (options.layout) watch.add(folder_of(*options.layout));
    const std::string root = options.root.value_or(folder_of(options.cvs.front()));
    watch.add(root);
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(root, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (!entry->is_directory(error)) continue;
        const bool is_hidden = entry->path().filename().string().starts_with('.');
        if (!is_hidden) watch.add(entry->path().string());
        if (is_hidden || entry.depth() >= kDeepest) entry.disable_recursion_pending();
    }
}

std::string as_text(const BuildResult& result) {
    std::string text;
    for (const Diagnostic& diagnostic : result.diagnostics.all()) {
        text += format_diagnostic(diagnostic, result.sources);
    }
    return text;
}

/// The PDF, written where it belongs, and its pages. Reads all files anew, whatever was read
/// before.
Preview build_once(const OutputPlan& plan, BuildRequest request, Report& report) {
    Preview preview;
    try {
        Resources resources;
        request.source = std::make_shared<const SourceFile>(read_source(request.source->name));
        BuildResult built = build_cv(request, resources);
        report.diagnostics(built);
        if (!built.product) {
            preview.trouble = as_text(built);
            return preview;
        }
        request.product = Product::kSvg;
        BuildResult drawn = build_cv(request, resources);
        if (!drawn.product) {  // the files changed in between, and will have told so
            preview.trouble = as_text(drawn);
            return preview;
        }
        write_output(plan, *built.product);
        report.done(fmt::format("wrote {} ({} page{})", plan.path, built.page_count,
                                built.page_count == 1 ? "" : "s"));
        preview = {.title = fs::path(request.source->name).filename().string(),
                   .pages = std::move(drawn.pictures),
                   .pdf = std::move(*built.product)};
    } catch (const MachineError& error) {
        report.failure(error.what(), error.hints());
        preview.trouble = error.what();
    }
    return preview;
}

/// Leaves the browser to itself.
void open_browser(const std::string& address, Report& report) {
    std::string program = "xdg-open";
    std::string argument = address;
    char* arguments[] = {program.data(), argument.data(), nullptr};
    pid_t child = 0;
    if (::posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments, ::environ) != 0) {
        report.failure("cannot open a browser: there is no xdg-open");
    }
}

/// Our own output lies where its CV does, often enough.
bool is_only(const std::set<std::string>& changed, const std::string& output) {
    std::error_code error;
    for (const std::string& path : changed) {
        if (fs::weakly_canonical(path, error) != fs::weakly_canonical(output, error)) return false;
    }
    return true;
}

}  // namespace

ExitStatus run_watch(const WatchCommand& command, Resources& resources) {
    Report report(command.options.verbosity, command.options.messages);
    const std::string& cv = command.options.cvs.front();
    const std::vector<BuildRequest> requests =
        read_requests(command.options, base_request(command.options, resources), resources, report);
    if (requests.empty()) return report.status();
    if (requests.size() > 1) {
        throw UsageError("one variant in one language can be watched at a time");
    }
    const OutputPlan plan =
        plan_outputs(requests,
                     {.output = command.output,
                      .default_pattern = default_output_pattern(command.options.choices)},
                     resources)
            .front();
    FolderWatch watch;
    watch_files_of(command.options, watch);
    PreviewServer server(module_path(kPreviewServerFile), command.port);
    report.done(fmt::format("showing {} at {}", cv, server.address()));
    std::fflush(stdout);
    if (command.browser == Browser::kOpen) open_browser(server.address(), report);
    for (;;) {
        server.publish(build_once(plan, requests.front(), report));
        std::fflush(stdout);
        std::set<std::string> changed;
        while (changed.empty() || is_only(changed, plan.path)) {
            changed = watch.wait(std::chrono::hours(1));
        }
    }
}

}  // namespace cvpdf
