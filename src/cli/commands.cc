#include "cli/commands.h"

#include <filesystem>
#include <system_error>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "base/error.h"
#include "cli/describe_fit.h"
#include "pipeline/file_io.h"
#include "pipeline/import_cv.h"
#include "pipeline/inspect.h"
#include "pipeline/listing.h"
#include "pipeline/plan_outputs.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

namespace {

std::string shown_name(const SourceFile& source) {
    return source.name == "-" ? "standard input" : source.name;
}

/// Builds one CV and hands its product on; whatever happens is told and counted.
template <typename UseProduct>
void run_job(const BuildRequest& request, Resources& resources, Report& report, UseProduct use) {
    ExitStatus status = ExitStatus::kDone;
    try {
        const BuildResult result = build_cv(request, resources);
        report.diagnostics(result);
        if (result.product) {
            use(result);
        } else {
            status = ExitStatus::kMistake;
        }
    } catch (const MachineError& error) {
        report.failure(error.what());
        status = ExitStatus::kMachine;
    } catch (const std::bad_alloc&) {
        report.failure(fmt::format("{}: out of memory", shown_name(request.source)));
        status = ExitStatus::kMachine;
    }
    report.job_done(status);
}

std::string pages(std::size_t count) {
    return fmt::format("{} page{}", count, count == 1 ? "" : "s");
}

/// All or none, where names are taken.
void write_attachments(const std::vector<InspectedAttachment>& attachments,
                       const std::string& folder, Overwrite overwrite) {
    const std::vector<std::string> names = attachment_names(attachments);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw MachineError(fmt::format("cannot make '{}': {}", folder, error.message()));
    std::vector<std::string> paths;
    for (const std::string& name : names) {
        paths.push_back((std::filesystem::path(folder) / name).string());
        if (overwrite == Overwrite::kYes) continue;
        if (std::filesystem::exists(std::filesystem::symlink_status(paths.back(), error))) {
            throw UsageError(fmt::format("'{}' is there already", paths.back()),
                             {"--force replaces it"});
        }
    }
    for (std::size_t i = 0; i < paths.size(); ++i) write_file(paths[i], attachments[i].bytes);
}

/// Each request once for each product.
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

}  // namespace

std::vector<BuildRequest> read_requests(const CvOptions& options, Product product, Attach attach,
                                        Resources& resources, Report& report) {
    std::vector<BuildRequest> requests;
    for (const std::string& path : options.cvs) {
        try {
            requests.push_back({.source = read_source(path),
                                .from = options.from,
                                .layout = options.layout,
                                .settings = options.settings,
                                .pages = options.pages,
                                .today = options.today,
                                .root = options.root,
                                .product = product,
                                .attach = attach,
                                .strictness = options.strictness});
        } catch (const MachineError& error) {
            report.failure(error.what());
            report.job_done(ExitStatus::kMachine);
        }
    }
    if (requests.size() > 1 || !options.choices.empty()) resources.share_work();
    return plan_jobs(requests, options.choices, resources);
}

ExitStatus run_build(const BuildCommand& command, Resources& resources) {
    Report report(command.options.verbosity, command.options.messages);
    if (command.products.size() > 1) resources.share_work();
    const auto requests =
        for_products(read_requests(command.options, command.products.front(), command.attach,
                                   resources, report),
                     command.products);
    // A dump is for reading: without a name it goes to standard output.
    const bool print = is_dump(command.products.front()) && !command.output;
    const auto plans =
        print ? std::vector<OutputPlan>(requests.size(), OutputPlan{.path = "-"})
              : plan_outputs(requests, command.output,
                             default_output_pattern(command.options.choices), resources);
    for (std::size_t job = 0; job < requests.size(); ++job) {
        run_job(requests[job], resources, report, [&](const BuildResult& result) {
            std::string written = plans[job].path;
            if (is_picture(requests[job].product)) {
                const std::string last = write_pictures(plans[job], result.pictures);
                if (last != written) written += fmt::format(" to {}", last);
            } else {
                write_output(plans[job], *result.product);
            }
            if (plans[job].path == "-") return;
            report.done(is_flowing(requests[job].product)
                            ? fmt::format("wrote {}", written)
                            : fmt::format("wrote {} ({})", written, pages(result.page_count)));
            if (!result.fit) return;
            for (const std::string& line : describe_fit(*result.fit, result.sources)) {
                report.done("  " + line);
            }
        });
    }
    report.summary();
    return report.status();
}

ExitStatus run_check(const CheckCommand& command, Resources& resources) {
    Report report(command.options.verbosity, command.options.messages);
    for (const BuildRequest& request :
         read_requests(command.options, Product::kNothing, Attach::kNothing, resources, report)) {
        run_job(request, resources, report, [&](const BuildResult& result) {
            if (!result.diagnostics.empty()) return;
            const bool whole = result.extent == Extent::kWhole;
            report.done(fmt::format("{}: no mistakes ({}{})", shown_name(request.source),
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
            write_attachments(inspection.attachments, *command.extract_to, command.overwrite);
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

ExitStatus run_list(const ListCommand& command, Resources& resources) {
    write_standard_output(command.form == ListForm::kJson ? list_json(command.what, resources)
                                                          : list_names(command.what, resources));
    return ExitStatus::kDone;
}

}  // namespace cvpdf
