#include "cli/arguments.h"

#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/declare_options.h"
#include "cli/explain_parse_error.h"
#include "cli/make_command.h"
#include "cli/raw_arguments.h"

namespace cvpdf {

Command parse_arguments(int count, const char* const* arguments) {
    CLI::App app("Typesets CVs written in YAML as PDF.");
    RawArguments raw;
    declare_options(app, raw);
    try {
        app.parse(count, arguments);
    } catch (const CLI::CallForHelp&) {
        return ShowText{app.help()};
    } catch (const CLI::CallForVersion& version) {
        return ShowText{fmt::format("{}\n", version.what())};
    } catch (const CLI::ParseError& error) {
        throw explain_parse_error(app, error);
    }
    return make_command(app.get_subcommands().front()->get_name(), std::move(raw));
}

}  // namespace cvpdf
