#include "cli/report.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

#include <fmt/format.h>

namespace cvpdf {

namespace {

UseColor color_of_standard_error() {
    const char* no_color = std::getenv("NO_COLOR");
    if (no_color != nullptr && *no_color != '\0') return UseColor::kNo;
    return ::isatty(STDERR_FILENO) == 1 ? UseColor::kYes : UseColor::kNo;
}

void print(std::FILE* file, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), file);
}

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

ExitStatus worse(ExitStatus a, ExitStatus b) {
    return std::max(a, b);
}

Report::Report(Verbosity verbosity) : verbosity_(verbosity), color_(color_of_standard_error()) {}

void Report::diagnostics(const BuildResult& result) {
    std::string text;
    for (const Diagnostic& diagnostic : result.diagnostics.all()) {
        (diagnostic.severity == Severity::kError ? tally_.errors : tally_.warnings) += 1;
        text += format_diagnostic(diagnostic, result.sources, color_);
    }
    print(stderr, text);
}

void Report::failure(std::string_view message, const std::vector<std::string>& hints) {
    ++tally_.errors;
    const bool colored = color_ == UseColor::kYes;
    std::string text = fmt::format("cvpdf: {}error:{} {}\n", colored ? "\x1b[1;31m" : "",
                                   colored ? "\x1b[0m" : "", message);
    for (const std::string& hint : hints) text += fmt::format("hint: {}\n", hint);
    print(stderr, text);
}

void Report::job_done(ExitStatus status) {
    ++tally_.jobs;
    if (status != ExitStatus::kDone) ++tally_.failed_jobs;
    status_ = worse(status_, status);
}

void Report::done(std::string_view message) {
    if (verbosity_ == Verbosity::kNormal) print(stdout, fmt::format("{}\n", message));
}

void Report::summary() {
    if (tally_.errors + tally_.warnings == 0) return;
    if (verbosity_ == Verbosity::kQuiet && tally_.errors == 0) return;
    std::string text;
    if (tally_.errors > 0) text += counted(tally_.errors, "error");
    if (tally_.warnings > 0) {
        text += (text.empty() ? "" : ", ") + counted(tally_.warnings, "warning");
    }
    if (tally_.jobs > 1)
        text += fmt::format("; {} of {} CVs failed", tally_.failed_jobs, tally_.jobs);
    print(stderr, text + "\n");
}

}  // namespace cvpdf
