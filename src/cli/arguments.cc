#include "cli/arguments.h"

#include <string_view>
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

MessageFormat message_format(int count, const char* const* arguments) {
    constexpr std::string_view kOption = "--message-format";
    MessageFormat format = MessageFormat::kText;
    for (int i = 1; i < count; ++i) {
        std::string_view argument = arguments[i];
        if (argument == "--") break;
        if (!argument.starts_with(kOption)) continue;
        argument.remove_prefix(kOption.size());
        if (argument.empty() && i + 1 < count) {
            argument = arguments[i + 1];
        } else if (argument.starts_with('=')) {
            argument.remove_prefix(1);
        } else {
            continue;
        }
        format = argument == "json" ? MessageFormat::kJson : MessageFormat::kText;
    }
    return format;
}

}  // namespace cvpdf
