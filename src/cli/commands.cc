#include "cli/commands.h"

#include <filesystem>
#include <set>
#include <sstream>
#include <system_error>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "base/error.h"
#include "cli/describe_fit.h"
#include "cli/read_requests.h"
#include "pipeline/depfile.h"
#include "pipeline/file_io.h"
#include "pipeline/guard_outputs.h"
#include "pipeline/import_cv.h"
#include "pipeline/inspect.h"
#include "pipeline/job_id.h"
#include "pipeline/listing.h"
#include "pipeline/plan_outputs.h"
#include "pipeline/run_jobs.h"
#include "pipeline/run_report.h"
#include "pipeline/temporary_names.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

namespace {

std::string shown_name(const SourceFile& source) {
    return source.name == "-" ? "standard input" : source.name;
}

std::string pages(std::size_t count) {
    return fmt::format("{} page{}", count, count == 1 ? "" : "s");
}

/// How a job ended.
struct JobEnd {
    BuildResult result = {};
    std::optional<std::string> failure = {};  ///< what the machine did not let happen
    std::vector<std::string> hints = {};      ///< of that
};

JobEnd build_job(const BuildRequest& request, Resources& resources) {
    JobEnd end;
    try {
        end.result = build_cv(request, resources);
    } catch (const MachineError& error) {
        end.failure = error.what();
        end.hints = error.hints();
    } catch (const std::bad_alloc&) {
        end.failure = fmt::format("{}: out of memory", shown_name(*request.source));
    }
    return end;
}

/// Tells and counts how a job ended, and hands its result on. What the machine, or its output's
/// name, did not let happen comes back.
template <typename UseResult>
std::optional<std::string> finish_job(JobEnd end, Report& report, UseResult use) {
    ExitStatus status = end.failure ? ExitStatus::kMachine : ExitStatus::kDone;
    if (!end.failure) {
        report.diagnostics(end.result);
        const bool made = end.result.product || end.result.fate == Fate::kStands;
        if (!made) status = ExitStatus::kMistake;
        try {
            use(end.result);
        } catch (const MachineError& error) {
            end.failure = error.what();
            end.hints = error.hints();
            status = ExitStatus::kMachine;
        } catch (const UsageError& error) {
            end.failure = error.what();
            end.hints = error.hints();
            status = ExitStatus::kUsage;
        }
    }
    if (end.failure) report.failure(*end.failure, end.hints);
    report.job_done(status);
    return std::move(end.failure);
}

/// Writes what a job made, and says what to call it.
std::string write_product(const OutputPlan& plan, const BuildResult& result, WhenSame when_same) {
    if (result.pictures.empty()) {
        write_output(plan, *result.product, when_same);
        return plan.path;
    }
    const std::string last = write_pictures(plan, result.pictures, when_same);
    return last == plan.path ? last : fmt::format("{} to {}", plan.path, last);
}

/// Tells what was written, how it was made to fit, and how it suits whom it was made for.
void tell_product(const BuildRequest& request, const BuildResult& result,
                  const std::string& written, Explain explain, Report& report) {
    if (written == "-") return;
    report.done(is_flowing(request.product)
                    ? fmt::format("wrote {}", written)
                    : fmt::format("wrote {} ({})", written, pages(result.page_count)));
    if (result.fit) {
        for (const std::string& line : describe_fit(*result.fit, result.sources)) {
            report.done("  " + line);
        }
    }
    const std::string more = explain == Explain::kYes ? explain_tailoring(result.tailoring)
                                                      : describe_coverage(result.tailoring);
    std::istringstream lines(more);
    for (std::string line; std::getline(lines, line);) report.done("  " + line);
}

/// --force is for what stands in the way, not for what was read.
void refuse_own_source(const std::string& output, const std::string& source) {
    if (!is_same_file(output, source)) return;
    throw UsageError(fmt::format("'{}' would be overwritten by what is made of it", source));
}

/// All or none, where names are taken; never over the PDF itself.
void write_attachments(const std::vector<InspectedAttachment>& attachments,
                       const InspectCommand& command) {
    const std::string& folder = *command.extract_to;
    const std::vector<std::string> names = attachment_names(attachments);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw MachineError(fmt::format("cannot make '{}': {}", folder, error.message()));
    std::vector<std::string> paths;
    for (const std::string& name : names) {
        paths.push_back((std::filesystem::path(folder) / name).string());
        refuse_own_source(paths.back(), command.pdf);
        if (command.overwrite == Overwrite::kYes) continue;
        if (std::filesystem::exists(std::filesystem::symlink_status(paths.back(), error))) {
            throw UsageError(fmt::format("'{}' is there already", paths.back()),
                             {"--force replaces it"});
        }
    }
    for (std::size_t i = 0; i < paths.size(); ++i) write_file(paths[i], attachments[i].bytes);
}

/// What the jobs of a run have in common.
BuildRequest build_base(const BuildCommand& command, const Resources& resources) {
    BuildRequest base = base_request(command.options, resources);
    base.product = command.products.front();
    base.attach = command.attach;
    base.provenance = command.provenance;
    base.letter = command.letter;
    if (command.depfile) base.inputs = Inputs::kTold;
    const bool silent = command.options.verbosity == Verbosity::kQuiet && !command.report;
    if (silent) base.keywords = Keywords::kNotTold;
    return base;
}

std::vector<BuildRequest> read_build_requests(const BuildCommand& command, Resources& resources,
                                              Report& report) {
    const BuildRequest base = build_base(command, resources);
    if (command.manifest) {
        return read_manifest_requests({.path = *command.manifest,
                                       .base = base,
                                       .products = command.products,
                                       .asked = command.asked_products,
                                       .shard = command.shard},
                                      resources, report);
    }
    if (command.products.size() > 1) resources.share_work();
    return for_products(read_requests(command.options, base, resources, report), command.products);
}

OutputWish output_wish(const BuildCommand& command) {
    OutputWish wish{.output = command.output,
                    .default_pattern = command.manifest
                                           ? std::string()
                                           : default_output_pattern(command.options.choices),
                    .manifest = command.manifest};
    if (command.report) wish.beside.push_back({.option = "--report", .path = *command.report});
    if (command.depfile) wish.beside.push_back({.option = "--depfile", .path = *command.depfile});
    return wish;
}

void keep_shard(const Shard& shard, std::vector<BuildRequest>& requests,
                std::vector<OutputPlan>& plans) {
    std::vector<BuildRequest> kept_requests;
    std::vector<OutputPlan> kept_plans;
    for (std::size_t job = 0; job < requests.size(); ++job) {
        // A line that cannot be read counts like others: shards of one manifest know nothing of
        // each other.
        if (!shard.has(requests[job].manifest ? requests[job].manifest->number : job)) continue;
        kept_requests.push_back(std::move(requests[job]));
        kept_plans.push_back(std::move(plans[job]));
    }
    requests = std::move(kept_requests);
    plans = std::move(kept_plans);
}

/// Clears what killed runs left, and tells each job which PDF stands in its place.
void look_for_standing(std::vector<BuildRequest>& requests, const std::vector<OutputPlan>& plans) {
    std::set<std::string> folders;
    for (std::size_t job = 0; job < requests.size(); ++job) {
        const auto folder = std::filesystem::path(plans[job].path).parent_path();
        if (folders.insert(folder.string()).second) {
            remove_leftovers(folder.empty() ? "." : folder.string());
        }
        requests[job].standing_id = id_of_pdf(plans[job].path);
    }
}

}  // namespace

ExitStatus run_build(const BuildCommand& command, Resources& resources) {
    Report report(command.options.verbosity, command.options.messages);
    std::vector<BuildRequest> requests = read_build_requests(command, resources, report);
    std::vector<OutputPlan> plans = plan_outputs(requests, output_wish(command), resources);
    keep_shard(command.shard, requests, plans);
    if (command.resume == Resume::kYes) look_for_standing(requests, plans);

    RunReport done;
    std::vector<DepfileRule> rules;
    std::vector<JobEnd> ends(requests.size());
    const auto use = [&](std::size_t job, BuildResult& result) {
        if (result.fate == Fate::kStands) {
            report.done(fmt::format("{} stands", plans[job].path));
        } else if (result.product) {
            const std::string written = write_product(plans[job], result, command.when_same);
            tell_product(requests[job], result, written, command.explain, report);
            rules.push_back({.output = plans[job].path, .inputs = std::move(result.inputs)});
        }
        if (command.report) done.add(requests[job], result, plans[job].known_path());
    };
    run_jobs({.count = requests.size(),
              .threads = command.threads.value_or(std::thread::hardware_concurrency()),
              .work = [&](std::size_t job) { ends[job] = build_job(requests[job], resources); },
              .done =
                  [&](std::size_t job) {
                      const auto failure =
                          finish_job(std::exchange(ends[job], {}), report,
                                     [&](BuildResult& result) { use(job, result); });
                      if (failure && command.report) {
                          done.add_failure(requests[job], *failure, plans[job].known_path());
                      }
                      report.progress(job + 1, requests.size());
                  }});
    // After a failure the old one holds what the outputs that stand were made from.
    if (command.depfile && report.status() == ExitStatus::kDone) {
        write_file(*command.depfile, format_depfile(std::move(rules)));
    }
    if (command.report) write_file(*command.report, done.json());
    report.summary();
    return report.status();
}

ExitStatus run_check(const CheckCommand& command, Resources& resources) {
    Report report(command.options.verbosity, command.options.messages);
    BuildRequest base = base_request(command.options, resources);
    base.product = Product::kNothing;
    for (const BuildRequest& request : read_requests(command.options, base, resources, report)) {
        finish_job(build_job(request, resources), report, [&](const BuildResult& result) {
            if (!result.product || !result.diagnostics.empty()) return;
            const bool whole = result.extent == Extent::kWhole;
            report.done(fmt::format("{}: no mistakes ({}{})", shown_name(*request.source),
                                    pages(result.page_count), whole ? "" : ", the others not set"));
        });
    }
    report.summary();
    return report.status();
}

ExitStatus run_new(const NewCommand& command, Resources& resources) {
    const std::string text = make_starter(command.starter, resources);
    if (command.output == "-") {
        write_standard_output(text);
        return ExitStatus::kDone;
    }
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(command.output, error))) {
        throw UsageError(fmt::format("'{}' is there already", command.output),
                         {"name another file: cvpdf new mine.yaml"});
    }
    write_file(command.output, text);
    write_standard_output(fmt::format("wrote {}\n", command.output));
    return ExitStatus::kDone;
}

ExitStatus run_schema(const SchemaCommand& command) {
    write_standard_output(make_schema(command.subject, command.format));
    return ExitStatus::kDone;
}

ExitStatus run_import(const ImportCommand& command, Resources& resources) {
    const bool to_file = command.output && *command.output != "-";
    if (to_file && command.overwrite == Overwrite::kNo &&
        std::filesystem::exists(*command.output)) {
        throw UsageError(fmt::format("'{}' is there already", *command.output),
                         {"--force replaces it"});
    }
    Report report(command.verbosity);
    const BuildResult result =
        import_cv({.source = read_source(command.cv), .from = command.from}, resources);
    report.diagnostics(result);
    report.job_done(result.product ? ExitStatus::kDone : ExitStatus::kMistake);
    if (result.product && to_file) {
        for (std::size_t i = 0; i < result.sources.size(); ++i) {
            refuse_own_source(*command.output, result.sources.file(static_cast<FileId>(i)).name);
        }
        write_file(*command.output, *result.product);
        report.done(fmt::format("wrote {}", *command.output));
    } else if (result.product) {
        write_standard_output(*result.product);
    }
    report.summary();
    return report.status();
}

ExitStatus run_inspect(const InspectCommand& command) {
    constexpr std::size_t kMostBytes = std::size_t{256} << 20;
    const std::string bytes = read_file(command.pdf, kMostBytes);
    try {
        const Inspection inspection = inspect_apart(bytes);
        if (command.extract_to) {
            write_attachments(inspection.attachments, command);
        }
        write_standard_output(command.form == InspectForm::kJson ? inspection_json(inspection)
                                                                 : format_inspection(inspection));
        return ExitStatus::kDone;
    } catch (const InspectError& error) {
        Report(Verbosity::kNormal)
            .failure(fmt::format("cannot read '{}': {}",
                                 command.pdf == "-" ? "standard input" : command.pdf,
                                 error.what()));
        return ExitStatus::kMistake;
    }
}

ExitStatus run_variants(const VariantsCommand& command, Resources& resources) {
    Report report(Verbosity::kNormal);
    const BuildResult result = list_variants(read_source(command.cv), command.query, resources);
    report.diagnostics(result);
    report.job_done(result.product ? ExitStatus::kDone : ExitStatus::kMistake);
    if (result.product) write_standard_output(*result.product);
    report.summary();
    return report.status();
}

ExitStatus run_list(const ListCommand& command, Resources& resources) {
    write_standard_output(command.form == ListForm::kJson ? list_json(command.what, resources)
                                                          : list_names(command.what, resources));
    return ExitStatus::kDone;
}

}  // namespace cvpdf
