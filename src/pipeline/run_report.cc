#include "pipeline/run_report.h"

#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace cvpdf {

namespace {

using Json = nlohmann::ordered_json;

/// Names that are no UTF-8 are shown, not refused.
std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json job_of(const BuildRequest& request) {
    Json job{{"cv", request.source.name}};
    if (request.variant) job["variant"] = *request.variant;
    if (request.posting) job["posting"] = posting_name(request);
    return job;
}

}  // namespace

void RunReport::add(const BuildRequest& request, const BuildResult& result,
                    std::string_view output) {
    Json job = job_of(request);
    job["lang"] = result.name_parts.language;
    job["layout"] = result.name_parts.layout;
    if (result.product) {
        job["output"] = output;
        job["pages"] = result.page_count;
    }
    job["diagnostics"] = Json::array();
    for (const Diagnostic& diagnostic : result.diagnostics.all()) {
        job["diagnostics"].push_back(
            Json::parse(format_diagnostic_json(diagnostic, result.sources)));
    }
    job.update(Json::parse(tailoring_json(result.tailoring)));
    jobs_.push_back(dumped(job));
}

void RunReport::add_failure(const BuildRequest& request, std::string_view why) {
    Json job = job_of(request);
    job["failure"] = why;
    jobs_.push_back(dumped(job));
}

std::string RunReport::json() const {
    return fmt::format("{{\"cvpdf\":\"{}\",\"jobs\":[\n{}\n]}}\n", CVPDF_VERSION,
                       fmt::join(jobs_, ",\n"));
}

}  // namespace cvpdf
