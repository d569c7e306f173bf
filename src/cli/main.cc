// The program: arguments in, exit status out.

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <variant>

#include "base/error.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "cli/watch.h"
#include "pipeline/file_io.h"
#include "pipeline/resources.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

namespace {

ExitStatus run(const Command& command) {
    if (const auto* show = std::get_if<ShowText>(&command)) {
        write_standard_output(show->text);
        return ExitStatus::kDone;
    }
    if (const auto* schema = std::get_if<SchemaCommand>(&command)) return run_schema(*schema);
    if (const auto* inspect = std::get_if<InspectCommand>(&command)) return run_inspect(*inspect);
    Resources resources;
    if (const auto* import = std::get_if<ImportCommand>(&command))
        return run_import(*import, resources);
    if (const auto* build = std::get_if<BuildCommand>(&command))
        return run_build(*build, resources);
    if (const auto* watch = std::get_if<WatchCommand>(&command))
        return run_watch(*watch, resources);
    if (const auto* check = std::get_if<CheckCommand>(&command))
        return run_check(*check, resources);
    if (const auto* starter = std::get_if<NewCommand>(&command))
        return run_new(*starter, resources);
    if (const auto* variants = std::get_if<VariantsCommand>(&command))
        return run_variants(*variants, resources);
    return run_list(std::get<ListCommand>(command), resources);
}

ExitStatus run_arguments(int count, const char* const* arguments) {
    const MessageFormat format = message_format(count, arguments);
    const auto failure = [format](const char* message, const std::vector<std::string>& hints = {}) {
        Report(Verbosity::kNormal, format).failure(message, hints);
    };
    try {
        const ExitStatus status = run(parse_arguments(count, arguments));
        if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
            throw MachineError("cannot write standard output");
        return status;
    } catch (const UsageError& error) {
        failure(error.what(), error.hints());
        return ExitStatus::kUsage;
    } catch (const MachineError& error) {
        failure(error.what(), error.hints());
    } catch (const std::bad_alloc&) {
        failure("out of memory");
    } catch (const std::exception& error) {
        failure(error.what());
    }
    return ExitStatus::kMachine;
}

}  // namespace

}  // namespace cvpdf

int main(int count, char** arguments) {
    // A reader who left and a file that may not grow are errors of write(), told like all others.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    return static_cast<int>(cvpdf::run_arguments(count, arguments));
}
