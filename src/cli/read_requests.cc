#include "cli/read_requests.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/error.h"
#include "pipeline/manifest.h"
#include "pipeline/named_file.h"
#include "pipeline/plan_jobs.h"
#include "pipeline/tailoring.h"

namespace cvpdf {

namespace {

/// Files that several jobs name are read once; what cannot be read is reported once.
class FileShelf {
  public:
    explicit FileShelf(Report& report) : report_(report) {}

    /// None where it cannot be read.
    const std::shared_ptr<const SourceFile>& source(const std::string& path) {
        const auto [known, is_new] = sources_.try_emplace(path);
        if (!is_new) return known->second;
        try {
            known->second = std::make_shared<const SourceFile>(read_source(path));
        } catch (const MachineError& error) {
            report_.failure(error.what());
        }
        return known->second;
    }

  private:
    Report& report_;
    std::map<std::string, std::shared_ptr<const SourceFile>> sources_;
};

/// None where a file cannot be read.
std::optional<BuildRequest> request_of(const ManifestJob& job, BuildRequest request,
                                       FileShelf& files) {
    const auto& source = files.source(job.cv);
    if (!source) return std::nullopt;
    request.source = source;
    if (job.posting) {
        const auto& posting = files.source(*job.posting);
        if (!posting) return std::nullopt;
        request.postings = std::make_shared<const PostingFiles>(PostingFiles{*posting});
        request.posting = 0;
    }
    if (job.variant) request.variant = job.variant;
    if (job.language) request.language = job.language;
    if (job.layout) request.layout = job.layout;
    if (job.pages) request.pages = job.pages;
    request.settings.insert(request.settings.end(), job.settings.begin(), job.settings.end());
    request.output = job.output;
    return request;
}

}  // namespace

BuildRequest base_request(const CvOptions& options) {
    return {.from = options.from,
            .layout = options.layout,
            .settings = options.settings,
            .pages = options.pages,
            .today = options.today,
            .root = options.root,
            .strictness = options.strictness};
}

std::vector<BuildRequest> read_requests(const CvOptions& options, const BuildRequest& base,
                                        Resources& resources, Report& report) {
    std::vector<BuildRequest> requests;
    for (const std::string& path : options.cvs) {
        try {
            BuildRequest request = base;
            request.source = std::make_shared<const SourceFile>(read_source(path));
            requests.push_back(std::move(request));
        } catch (const MachineError& error) {
            report.failure(error.what());
            report.job_done(ExitStatus::kMachine);
        }
    }
    if (requests.size() > 1 || !options.choices.empty()) resources.share_work();
    return plan_jobs(requests, options.choices, resources);
}

std::vector<BuildRequest> read_manifest_requests(const std::string& manifest,
                                                 const BuildRequest& base, Resources& resources,
                                                 Report& report) {
    BuildResult read;
    SourceFile source = read_source(manifest);
    const auto folder = folder_of(source.name);
    if (source.name == "-") source.name = "<stdin>";
    const FileId file = read.sources.add(std::move(source));
    const auto jobs = read_manifest(file, read.sources, folder, read.diagnostics);
    read.diagnostics.sort();
    report.diagnostics(read);
    if (read.diagnostics.has_errors()) report.job_done(ExitStatus::kMistake);
    FileShelf files(report);
    std::vector<BuildRequest> requests;
    for (const ManifestJob& job : jobs) {
        if (auto request = request_of(job, base, files)) {
            requests.push_back(*std::move(request));
        } else {
            report.job_done(ExitStatus::kMachine);
        }
    }
    if (requests.size() > 1) resources.share_work();
    return requests;
}

}  // namespace cvpdf
