#include "pipeline/run_report.h"

#include <cmath>
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
    Json job{{"cv", request.source->name}};
    if (request.variant) job["variant"] = *request.variant;
    if (request.posting) job["posting"] = posting_name(request);
    return job;
}

/// Points to the thousandth.
double points(Length length) {
    return std::round(to_points(length) * 1000) / 1000;
}

Json fit_of(const FitReport& fit, const SourceMap& sources) {
    Json dropped = Json::array();
    for (const DroppedPart& part : fit.dropped) {
        Json entry{{"text", part.text}, {"priority", part.priority}, {"lines", part.lines}};
        if (part.score) entry["score"] = *part.score;
        if (part.total) entry["total"] = *part.total;
        if (!part.span.detached()) {
            entry["file"] = sources.file(part.span.file).name;
            entry["line"] = sources.line_number(part.span.file, part.span.begin);
        }
        dropped.push_back(std::move(entry));
    }
    return {
        {"pages", page_budget_text(fit.budget)},
        {"full", fit.full_permille},
        {"moves",
         {{"spaces", fit.moves.spaces}, {"leading", fit.moves.leading}, {"size", fit.moves.size}}},
        {"text_size", points(fit.text_size)},
        {"leading", points(fit.leading)},
        {"dropped", std::move(dropped)}};
}

}  // namespace

void RunReport::add(const BuildRequest& request, const BuildResult& result,
                    const std::optional<std::string>& output) {
    Json job = job_of(request);
    job["lang"] = result.name_parts.language;
    job["layout"] = result.name_parts.layout;
    if (output) job["output"] = *output;
    if (result.fate == Fate::kStands) job["stands"] = true;
    if (result.product) job["pages"] = result.page_count;
    if (result.fit) job["fit"] = fit_of(*result.fit, result.sources);
    job["diagnostics"] = Json::array();
    for (const Diagnostic& diagnostic : result.diagnostics.all()) {
        job["diagnostics"].push_back(
            Json::parse(format_diagnostic_json(diagnostic, result.sources)));
    }
    job.update(Json::parse(tailoring_json(result.tailoring)));
    jobs_.push_back(dumped(job));
}

void RunReport::add_failure(const BuildRequest& request, std::string_view why,
                            const std::optional<std::string>& output) {
    Json job = job_of(request);
    if (output) job["output"] = *output;
    job["failure"] = why;
    jobs_.push_back(dumped(job));
}

std::string RunReport::json() const {
    return fmt::format("{{\"cvpdf\":\"{}\",\"jobs\":[\n{}\n]}}\n", CVPDF_VERSION,
                       fmt::join(jobs_, ",\n"));
}

}  // namespace cvpdf
