#include "cli/explain_parse_error.h"

#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/read_option.h"

namespace cvpdf {

namespace {

/// The options of a command as they are typed: --layout, -o…
std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
    return names;
}

bool looks_like_cv(std::string_view word) {
    return word.ends_with(".yaml") || word.ends_with(".yml") || word.ends_with(".json");
}

UsageError unknown_argument(const CLI::App& app, const CLI::App& command,
                            const std::string& argument) {
    const std::string word = argument.substr(0, argument.find('='));
    const bool is_option = word.starts_with("-");
    if (!is_option && command.get_parent() != nullptr) {
        return UsageError(fmt::format("unexpected argument '{}'", word));
    }
    const auto known = is_option ? option_names(command) : command_names(app);
    auto hints = did_you_mean(word, std::vector<std::string_view>(known.begin(), known.end()));
    if (!is_option && looks_like_cv(word)) {
        hints.push_back(fmt::format("did you mean 'cvpdf build {}'?", word));
    }
    const std::string whole =
        command.get_parent() == nullptr ? "cvpdf" : "cvpdf " + command.get_name();
    hints.push_back(fmt::format("'{} --help' lists what there is", whole));
    return UsageError(fmt::format("unknown {} '{}'", is_option ? "option" : "command", word),
                      hints);
}

}  // namespace

UsageError explain_parse_error(const CLI::App& app, const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    const CLI::App& command = chosen.empty() ? app : *chosen.back();
    for (const CLI::App* place : {&app, &command}) {
        const auto extras = place->remaining();
        if (!extras.empty()) return unknown_argument(app, *place, extras.front());
    }
    if (chosen.empty()) {
        return UsageError("no command given",
                          {fmt::format("commands: {}", fmt::join(command_names(app), ", ")),
                           "'cvpdf --help' tells more"});
    }
    const std::string help = fmt::format("'cvpdf {} --help' tells more", command.get_name());
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        if (command.get_name() == "inspect") return UsageError("no PDF given", {help});
        const bool list = command.get_name() == "list";
        return UsageError(list ? "what is to be listed?" : "no CV given",
                          {list ? "one of: layouts, fonts, locales, variants" : help});
    }
    return UsageError(error.what(), {help});
}

}  // namespace cvpdf
