#include "cli/read_requests.h"

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/error.h"
#include "cli/read_option.h"
#include "pipeline/layout_path.h"
#include "pipeline/load.h"
#include "pipeline/manifest.h"
#include "pipeline/named_file.h"
#include "pipeline/output_name.h"
#include "pipeline/plan_jobs.h"
#include "pipeline/tailoring.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

namespace {

/// Files that several jobs name are read once.
class FileShelf {
  public:
    /// None where it cannot be read; why is told at `named`.
    const std::shared_ptr<const SourceFile>& source(const PlacedWord& named,
                                                    Diagnostics& diagnostics) {
        const auto [known, is_new] = files_.try_emplace(named.text);
        auto& [file, failure, hints] = known->second;
        if (is_new) {
            try {
                file = std::make_shared<const SourceFile>(read_source(named.text));
            } catch (const MachineError& error) {
                failure = error.what();
                hints = error.hints();
            }
        }
        if (!file) diagnostics.error(named.span, failure, hints);
        return file;
    }

  private:
    struct Entry {
        std::shared_ptr<const SourceFile> file = {};
        std::string failure = {};
        std::vector<std::string> hints = {};
    };
    std::map<std::string, Entry> files_;
};

Span place_of(const std::optional<PlacedWord>& word) {
    return word ? word->span : Span{};
}

/// Jobs of a manifest in the making.
struct ManifestReader {
    const ManifestQuery& query;
    const Resources& resources;
    std::shared_ptr<const SourceMap> sources = {};
    Diagnostics& diagnostics;
    FileShelf files = {};
    std::map<std::shared_ptr<const SourceFile>, std::shared_ptr<const PostingFiles>> postings_of =
        {};

    bool has_layout(const ManifestJob& job) {
        if (!job.layout) return true;
        if (is_layout_path(job.layout->text))
            return files.source(*job.layout, diagnostics) != nullptr;
        const auto unknown = find_unknown_layout(job.layout->text, resources);
        if (unknown) diagnostics.error(job.layout->span, unknown->message, unknown->hints);
        return !unknown;
    }

    /// Of its output's name.
    bool has_known_parts(const ManifestJob& job) {
        if (!job.output) return true;
        try {
            check_output_pattern(job.output->text);
            return true;
        } catch (const UsageError& error) {
            diagnostics.error(job.output->span, error.what(), error.hints());
            return false;
        }
    }

    std::vector<Product> products_of(const ManifestJob& job) {
        if (!job.output) return query.products;
        if (const auto ending = foreign_ending(job.output->text)) {
            diagnostics.error(job.output->span,
                              fmt::format("there is no {} among the formats", *ending),
                              {foreign_ending_hint()});
            return {};
        }
        const auto misnamed = find_misnamed(job.output->text, query.asked);
        if (!misnamed) return products_of_name(job.output->text, query.asked);
        diagnostics.error(
            job.output->span,
            fmt::format("'{}' is no name for {}", job.output->text, extension_of(*misnamed)),
            {"with {ext} in it a name fits every format"});
        return {};
    }

    /// One for each product; none where something is wrong.
    std::vector<BuildRequest> requests_of(const ManifestJob& job) {
        const bool known_layout = has_layout(job);
        const bool known_parts = has_known_parts(job);
        const std::vector<Product> products = products_of(job);
        const auto& source = files.source(job.cv, diagnostics);
        std::shared_ptr<const PostingFiles> postings;
        if (job.posting) {
            const auto& posting = files.source(*job.posting, diagnostics);
            if (!posting) return {};
            // Jobs of one posting share what is made of it.
            auto& shared = postings_of[posting];
            if (!shared) shared = std::make_shared<const PostingFiles>(PostingFiles{*posting});
            postings = shared;
        }
        if (!source || !known_layout || !known_parts) return {};
        BuildRequest request = query.base;
        request.source = source;
        if (postings) {
            request.postings = std::move(postings);
            request.posting = 0;
        }
        request.manifest = ManifestPlace{.sources = sources,
                                         .file = job.cv.span.file,
                                         .number = job.number,
                                         .variant = place_of(job.variant),
                                         .language = place_of(job.language),
                                         .layout = place_of(job.layout),
                                         .settings = job.settings};
        if (job.variant) request.variant = job.variant->text;
        if (job.language) request.language = job.language->text;
        if (job.layout) request.layout = job.layout->text;
        if (job.pages) request.pages = job.pages;
        if (job.output) request.output = job.output->text;
        return for_products({std::move(request)}, products);
    }
};

std::size_t line_of(const Diagnostic& diagnostic, const SourceMap& sources) {
    return sources.line_number(diagnostic.span.file, diagnostic.span.begin) - 1;
}

/// Mistakes of other shards' lines are told where these are built.
Diagnostics keep_shard(const Diagnostics& all, const Shard& shard, const SourceMap& sources) {
    if (shard.count == 1 || all.empty()) return all;
    const auto numbers = number_jobs(sources.file(all.all().front().span.file).text);
    Diagnostics kept;
    for (const Diagnostic& diagnostic : all.all()) {
        if (shard.has(numbers[line_of(diagnostic, sources)])) kept.add(diagnostic);
    }
    return kept;
}

/// The lines of a manifest with mistakes.
std::size_t count_failed_lines(const BuildResult& read) {
    std::set<std::size_t> lines;
    for (const Diagnostic& diagnostic : read.diagnostics.all()) {
        if (diagnostic.severity != Severity::kError) continue;
        lines.insert(line_of(diagnostic, read.sources));
    }
    return lines.size();
}

}  // namespace

BuildRequest base_request(const CvOptions& options, const Resources& resources) {
    if (options.layout) check_layout_name(*options.layout, resources);
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
            std::vector<std::string> hints = error.hints();
            if (hints.empty() && !std::filesystem::exists(path)) {
                hints.emplace_back("'cvpdf new' makes a CV to begin with");
            }
            report.failure(error.what(), hints);
            report.job_done(ExitStatus::kMachine);
        }
    }
    if (requests.size() > 1 || !options.choices.empty()) resources.share_work();
    return plan_jobs(requests, options.choices, resources);
}

std::vector<BuildRequest> for_products(const std::vector<BuildRequest>& requests,
                                       const std::vector<Product>& products) {
    std::vector<BuildRequest> all;
    for (const BuildRequest& request : requests) {
        for (const Product product : products) {
            all.push_back(request);
            all.back().product = product;
        }
    }
    return all;
}

std::vector<BuildRequest> read_manifest_requests(const ManifestQuery& query, Resources& resources,
                                                 Report& report) {
    BuildResult read;
    SourceFile source = read_source(query.path);
    const auto folder = folder_of(source.name);
    if (source.name == "-") source.name = "<stdin>";
    const FileId file = read.sources.add(std::move(source));
    const auto jobs = read_manifest(file, read.sources, folder, read.diagnostics);
    ManifestReader reader{.query = query,
                          .resources = resources,
                          .sources = std::make_shared<const SourceMap>(read.sources),
                          .diagnostics = read.diagnostics};
    std::vector<BuildRequest> requests;
    for (const ManifestJob& job : jobs) {
        for (BuildRequest& request : reader.requests_of(job)) {
            requests.push_back(std::move(request));
        }
    }
    const bool is_blank = jobs.empty() && read.diagnostics.empty();
    read.diagnostics = keep_shard(read.diagnostics, query.shard, read.sources);
    if (is_blank) {
        read.diagnostics.warning({}, fmt::format("'{}' names no jobs", query.path),
                                 {R"(a job a line: {"cv": "cv.yaml", "output": "cv.pdf"})"});
        if (query.base.strictness == Strictness::kWarningsFail) {
            report.job_done(ExitStatus::kMistake);
        }
    }
    read.diagnostics.sort();
    report.diagnostics(read);
    for (std::size_t i = count_failed_lines(read); i > 0; --i) {
        report.job_done(ExitStatus::kMistake);
    }
    if (requests.size() > 1) resources.share_work();
    return requests;
}

}  // namespace cvpdf
