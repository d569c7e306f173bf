#include "cli/report.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

#include <fmt/format.h>

namespace cvpdf {

namespace {

/// Diagnostics of one CV that are shown; the rest is only counted.
constexpr std::size_t kMostShown = 100;

UseColor color_of_standard_error() {
    const char* no_color = std::getenv("NO_COLOR");
    if (no_color != nullptr && *no_color != '\0') return UseColor::kNo;
    return ::isatty(STDERR_FILENO) == 1 ? UseColor::kYes : UseColor::kNo;
}

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

ExitStatus worse(ExitStatus a, ExitStatus b) {
    return std::max(a, b);
}

Report::Report(Verbosity verbosity, MessageFormat format)
    : verbosity_(verbosity), format_(format), color_(color_of_standard_error()) {}

void Report::print(std::FILE* file, std::string_view text) {
    if (text.empty()) return;
    if (progress_shown_) {
        std::fputs("\r\x1b[K", stderr);
        std::fflush(stderr);
        progress_shown_ = false;
    }
    // Both may lead to one log, in the order of what is told.
    if (file == stderr) std::fflush(stdout);
    std::fwrite(text.data(), 1, text.size(), file);
}

void Report::diagnostics(const BuildResult& result) {
    const Diagnostics& found = result.diagnostics;
    const bool json = format_ == MessageFormat::kJson;
    const std::size_t most = json ? Diagnostics::kMost : kMostShown;
    std::size_t errors = found.count(Severity::kError);
    std::size_t warnings = found.count(Severity::kWarning);
    std::size_t shown = 0;
    // Warnings that fail are mistakes.
    const bool made = result.product || result.fate == Fate::kStands;
    const bool hides_warnings = verbosity_ == Verbosity::kQuiet && (made || errors > 0);
    if (hides_warnings) warnings = 0;
    std::string text;
    for (const Diagnostic& diagnostic : found.all()) {
        if (hides_warnings && diagnostic.severity == Severity::kWarning) continue;
        std::string message = json ? format_diagnostic_json(diagnostic, result.sources)
                                   : format_diagnostic(diagnostic, result.sources, color_);
        if (!told_.insert(message).second) {
            --(diagnostic.severity == Severity::kError ? errors : warnings);
        } else if (shown < most) {
            text += message;
            ++shown;
        }
    }
    tally_.errors += errors;
    tally_.warnings += warnings;
    if (const std::size_t left = errors + warnings - shown; left > 0 && !json) {
        text += fmt::format("… and {} more\n", left);
    }
    print(stderr, text);
}

void Report::failure(std::string_view message, const std::vector<std::string>& hints) {
    ++tally_.errors;
    if (format_ == MessageFormat::kJson) {
        const Diagnostic failure{.message = std::string(message), .hints = hints};
        return print(stderr, format_diagnostic_json(failure, SourceMap{}));
    }
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

void Report::progress(std::size_t done, std::size_t all) {
    const bool terminal = ::isatty(STDERR_FILENO) == 1;
    if (!terminal || verbosity_ == Verbosity::kQuiet || format_ == MessageFormat::kJson) return;
    if (all < 2 || done == all) return;
    std::fflush(stdout);
    std::fputs(fmt::format("\r{} of {}\x1b[K", done, all).c_str(), stderr);
    std::fflush(stderr);
    progress_shown_ = true;
}

void Report::summary() {
    if (tally_.errors + tally_.warnings == 0 || format_ == MessageFormat::kJson) return;
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
