#include "cli/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/suggest.h"
#include "pipeline/language.h"
#include "pipeline/today.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

namespace {

constexpr const char* kExitStatuses =
    "Exit status: 0 done; 1 a mistake in a CV or layout; 2 a mistake on the command line;\n"
    "3 the machine's failure, or a file named on the command line that cannot be read.";

constexpr const char* kOutputNames =
    "The output's name may have {stem} {name} {variant} {posting} {lang} {layout} {page} {ext} in\n"
    "it; an empty part drops with its separator. The folders of such a name, or of one that ends "
    "in "
    "'/', are made.";

constexpr std::array<std::pair<std::string_view, Product>, 5> kDumps{
    {{"document", Product::kDocumentDump},
     {"lines", Product::kLinesDump},
     {"pages", Product::kPagesDump},
     {"tags", Product::kTagsDump},
     {"text", Product::kText}}};

constexpr std::array<std::pair<std::string_view, MessageFormat>, 2> kMessageFormats{
    {{"text", MessageFormat::kText}, {"json", MessageFormat::kJson}}};

constexpr std::array<std::pair<std::string_view, Listing>, 3> kListings{
    {{"layouts", Listing::kLayouts}, {"fonts", Listing::kFonts}, {"locales", Listing::kLocales}}};

constexpr std::array<std::pair<std::string_view, SchemaSubject>, 2> kSchemaSubjects{
    {{"cv", SchemaSubject::kCv}, {"layout", SchemaSubject::kLayout}}};

constexpr std::array<std::pair<std::string_view, SchemaFormat>, 2> kSchemaFormats{
    {{"json", SchemaFormat::kJson}, {"markdown", SchemaFormat::kMarkdown}}};

std::vector<std::string> did_you_mean(std::string_view word,
                                      std::span<const std::string_view> candidates) {
    std::vector<std::string> hints;
    if (const auto nearest = suggest(word, candidates)) {
        hints.push_back(fmt::format("did you mean '{}'?", *nearest));
    }
    return hints;
}

template <typename Value, std::size_t count>
Value value_of_word(std::string_view option, std::string_view word,
                    const std::array<std::pair<std::string_view, Value>, count>& words) {
    std::vector<std::string_view> known;
    for (const auto& [name, value] : words) {
        if (name == word) return value;
        known.push_back(name);
    }
    auto hints = did_you_mean(word, known);
    hints.push_back(fmt::format("one of: {}", fmt::join(known, ", ")));
    throw UsageError(fmt::format("{} cannot be '{}'", option, word), hints);
}

/// The texts as CLI11 stores them; made into a Command when all are there.
struct RawArguments {
    std::vector<std::string> cvs = {};
    std::optional<std::string> output = {};
    std::optional<std::string> from = {};
    std::string import_from = {};
    std::optional<std::string> layout = {};
    std::optional<std::string> language = {};
    std::vector<std::string> variants = {};
    std::vector<std::string> postings = {};
    std::vector<std::string> settings = {};
    std::vector<std::string> diff = {};
    std::optional<std::string> report = {};
    std::optional<std::string> manifest = {};
    std::optional<std::string> shard = {};
    std::optional<std::string> depfile = {};
    std::optional<std::string> threads = {};
    bool resume = false;
    bool restat = false;
    std::optional<std::string> pages = {};
    std::optional<std::string> today = {};
    std::optional<std::string> root = {};
    std::vector<std::string> formats = {};
    bool open = false;
    int port = 0;
    std::optional<std::string> dump = {};
    std::optional<std::string> message_format = {};
    std::string listing = {};
    std::optional<std::string> starter = {};
    std::optional<std::string> schema_subject = {};
    std::optional<std::string> schema_format = {};
    std::string pdf = {};
    std::optional<std::string> extract_to = {};
    bool json = false;
    bool force = false;
    bool strict = false;
    bool quiet = false;
    bool debug_pdf = false;
    bool attach = false;
    bool all_variants = false;
    bool provenance = false;
    bool with_letter = false;
    bool explain = false;
};

void add_cv_options(CLI::App& command, RawArguments& raw) {
    command.add_option("CV", raw.cvs, "CV files in YAML or JSON; - is standard input")
        ->type_name("");
    command
        .add_option("--from", raw.from,
                    "whose format it is: native, rendercv, jsonresume, yamlresume")
        ->type_name("FORMAT");
    command.add_option("--layout", raw.layout, "a shipped layout's name, or a layout file's path")
        ->type_name("NAME");
    command.add_option("--variant", raw.variants, "a variant of the CV; may be given many times")
        ->type_name("NAME")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command.add_flag("--all", raw.all_variants, "every variant of the CV");
    command.add_option("--lang", raw.language, "language of the CV: ko, en-GB…; several: en,ko")
        ->type_name("TAG");
    command
        .add_option("--set", raw.settings,
                    "another value: cv.phone, samsung.position, layout.page.size=letter")
        ->type_name("PATH=VALUE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command.add_option("--pages", raw.pages, "how many pages it may take: 2, 1-2")->type_name("N");
    command.add_option("--today", raw.today, "the day that ages and open spans count to")
        ->type_name("YYYY-MM-DD");
    command
        .add_option("--root", raw.root,
                    "the folder that files named in a CV must lie in; else the CV's own")
        ->type_name("DIR");
    command.add_flag("--strict", raw.strict, "warnings fail, too");
    command
        .add_option("--message-format", raw.message_format,
                    "how mistakes are told: text, or json, an object on a line each")
        ->type_name("FORMAT");
    command.add_flag("--quiet,-q", raw.quiet, "say nothing but mistakes");
}

void declare(CLI::App& app, RawArguments& raw) {
    app.name("cvpdf");
    app.set_help_flag("--help,-h", "print this help and exit");
    app.set_version_flag("--version,-V", "cvpdf " CVPDF_VERSION, "print the version and exit");
    app.require_subcommand(1);
    app.footer(kExitStatuses);
    app.get_formatter()->column_width(28);

    CLI::App* build =
        app.add_subcommand("build", "typeset CVs as PDF or pictures, or write them as text");
    add_cv_options(*build, raw);
    build
        ->add_option("--output,-o", raw.output,
                     "output file, folder or name pattern; - is standard output")
        ->type_name("OUT");
    build
        ->add_option(
            "--format", raw.formats,
            "pdf, png, svg, txt, md, html, json: a file of each; else as the output's name ends")
        ->type_name("FORMAT")
        ->delimiter(',')
        ->allow_extra_args(false);
    build
        ->add_option("--posting", raw.postings,
                     "a posting, or a pattern of them: what suits it goes first; many times")
        ->type_name("FILES")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    build->add_flag("--explain", raw.explain, "say why what appears appears");
    build->add_option("--report", raw.report, "write what was done, as JSON")->type_name("FILE");
    build->add_option("--jobs,-j", raw.threads, "how many at a time; else one a processor")
        ->type_name("N");
    build->add_option("--depfile", raw.depfile, "write what was read, for make and ninja")
        ->type_name("FILE");
    build->add_flag("--restat", raw.restat, "leave a file alone that would come out the same");
    build
        ->add_option("--manifest", raw.manifest,
                     "build the jobs of a file: JSON Lines; - is standard input")
        ->type_name("FILE");
    build->add_option("--shard", raw.shard, "only every N-th job, from I on: 0/4")
        ->type_name("I/N");
    build->add_flag("--resume", raw.resume, "build no PDF that is there and complete");
    build->add_flag("--provenance", raw.provenance,
                    "name variant and posting in the PDF's metadata");
    build->add_option("--dump", raw.dump, "print a stage: document, lines, pages, tags, text")
        ->type_name("STAGE");
    build->add_flag("--attach", raw.attach,
                    "put the CV as printed, and a JSON Resume of it, into the PDF (PDF/A-3a)");
    build->add_flag("--with-letter", raw.with_letter,
                    "the CV's letter before it; a posting addresses it");
    build->add_flag("--debug-pdf", raw.debug_pdf, "a readable, uncompressed PDF");
    build->footer(kOutputNames);

    CLI::App* watch =
        app.add_subcommand("watch", "build a CV whenever it changes; show it in a browser");
    add_cv_options(*watch, raw);
    watch->add_option("--output,-o", raw.output, "output file, folder or name pattern")
        ->type_name("OUT");
    watch->add_flag("--open", raw.open, "open a browser");
    watch->add_option("--port", raw.port, "of the preview on this machine; else any that is free")
        ->type_name("N")
        ->check(CLI::Range(1, 65535));

    CLI::App* check = app.add_subcommand("check", "find every mistake; write nothing");
    add_cv_options(*check, raw);

    CLI::App* starter = app.add_subcommand("new", "write a commented CV to start from");
    starter->add_option("FILE", raw.starter, "the file to be made: cv.yaml; - is standard output")
        ->type_name("");
    starter->add_option("--layout", raw.layout, "a shipped layout's name, or a layout file's path")
        ->type_name("NAME");
    starter->add_option("--lang", raw.language, "language of the CV: ko, en-GB…")->type_name("TAG");

    CLI::App* schema = app.add_subcommand("schema", "print the JSON Schema of a kind of file");
    schema->add_option("WHAT", raw.schema_subject, "cv or layout")->type_name("");
    schema
        ->add_option("--format", raw.schema_format,
                     "json, for editors, or markdown: a page of every key")
        ->type_name("FORMAT");

    CLI::App* import = app.add_subcommand("import", "make a native file of any program's CV");
    import->add_option("CV", raw.import_from, "a file of RenderCV, JSON Resume or YAMLResume")
        ->required()
        ->type_name("");
    import->add_option("--output,-o", raw.output, "output file; - is standard output")
        ->type_name("FILE");
    import->add_option("--from", raw.from, "whose format it is, if its shape does not tell")
        ->type_name("FORMAT");
    import->add_flag("--force", raw.force, "let --output replace a file");
    import->add_flag("--quiet,-q", raw.quiet, "say nothing but mistakes");

    CLI::App* inspect = app.add_subcommand("inspect", "show what a PDF says to programs");
    inspect->add_option("PDF", raw.pdf, "a PDF of any program; - is standard input")
        ->required()
        ->type_name("");
    inspect->add_option("--extract", raw.extract_to, "write its attachments into a folder")
        ->type_name("DIR");
    inspect->add_flag("--force", raw.force, "let --extract replace files");
    inspect->add_flag("--json", raw.json, "as JSON");

    CLI::App* list = app.add_subcommand("list", "list what there is");
    list->add_option("WHAT", raw.listing, "layouts, fonts, locales, or variants of a CV")
        ->required()
        ->type_name("");
    list->add_option("CV", raw.cvs, "the CV whose variants are listed")->type_name("");
    list->add_flag("--json", raw.json, "as JSON, with what is known of each");
    list->add_flag("--explain", raw.explain, "say what each variant leaves out, and why");
    list->add_option("--diff", raw.diff, "say what one variant prints and another does not")
        ->type_name("A B")
        ->expected(2);
}

std::string language_asked(const std::string& text) {
    const LanguageTag tag = read_language_tag(text);
    if (tag.tag) return *tag.tag;
    std::vector<std::string> hints;
    if (!tag.meant.empty()) hints.push_back(fmt::format("did you mean '--lang {}'?", tag.meant));
    hints.push_back("language tags look like ko, en-GB, zh-Hant");
    throw UsageError(fmt::format("'{}' is not a language tag", text), hints);
}

Dialect dialect_asked(const std::string& word) {
    if (const auto dialect = find_dialect(word)) return *dialect;
    auto hints = did_you_mean(word, dialect_words());
    hints.push_back(fmt::format("one of: {}", fmt::join(dialect_words(), ", ")));
    throw UsageError(fmt::format("--from cannot be '{}'", word), hints);
}

/// `en,ko`, each in its usual spelling.
std::vector<std::string> languages_asked(const std::string& text) {
    std::vector<std::string> languages;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        languages.push_back(language_asked(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return languages;
}

PageBudget pages_asked(const std::string& text) {
    if (const auto budget = parse_page_budget(text)) return *budget;
    throw UsageError(fmt::format("--pages cannot be '{}'", text), {std::string(kPageBudgetHint)});
}

CvOptions cv_options(RawArguments& raw, std::string_view command) {
    if (raw.cvs.empty() && !raw.manifest) {
        throw UsageError("no CV given", {fmt::format("'cvpdf {} --help' tells more", command)});
    }
    CvOptions options;
    options.cvs = std::move(raw.cvs);
    if (raw.from) options.from = dialect_asked(*raw.from);
    options.layout = std::move(raw.layout);
    if (raw.language) options.choices.languages = languages_asked(*raw.language);
    options.choices.variants = std::move(raw.variants);
    if (raw.all_variants) options.choices.variant_choice = VariantChoice::kAll;
    if (raw.all_variants && !options.choices.variants.empty()) {
        throw UsageError("--all and --variant exclude each other");
    }
    options.settings = std::move(raw.settings);
    if (raw.pages) options.pages = pages_asked(*raw.pages);
    if (raw.today) {
        options.today = parse_day(*raw.today);
        if (!options.today) {
            throw UsageError(fmt::format("--today cannot be '{}'", *raw.today),
                             {"a day looks like 2026-01-15"});
        }
    }
    if (raw.root && !std::filesystem::is_directory(*raw.root)) {
        throw UsageError(fmt::format("--root cannot be '{}': there is no such folder", *raw.root));
    }
    options.root = std::move(raw.root);
    options.strictness = raw.strict ? Strictness::kWarningsFail : Strictness::kWarningsPass;
    options.verbosity = raw.quiet ? Verbosity::kQuiet : Verbosity::kNormal;
    if (raw.message_format) {
        options.messages = value_of_word("--message-format", *raw.message_format, kMessageFormats);
    }
    if (std::ranges::count(options.cvs, "-") > 1) {
        throw UsageError("standard input can be read only once");
    }
    return options;
}

Product format_asked(const std::string& word) {
    if (const auto product = find_format(word)) return *product;
    const auto known = format_words();
    auto hints = did_you_mean(word, known);
    hints.push_back(fmt::format("one of: {}", fmt::join(known, ", ")));
    throw UsageError(fmt::format("--format cannot be '{}'", word), hints);
}

/// Each format once; without any, what the output's name ends in, or PDF.
std::vector<Product> formats_asked(const RawArguments& raw) {
    const auto named = raw.output ? format_of_name(*raw.output) : std::nullopt;
    if (raw.formats.empty()) return {named.value_or(Product::kPdf)};
    std::vector<Product> products;
    for (const std::string& word : raw.formats) {
        const Product product = format_asked(word);
        if (named && product != *named) {
            throw UsageError(fmt::format("'{}' is no name for {}", *raw.output, word),
                             {"with {ext} in it a name fits every format: -o '{stem}.{ext}'"});
        }
        if (std::ranges::find(products, product) == products.end()) products.push_back(product);
    }
    return products;
}

std::size_t threads_asked(const std::string& text) {
    constexpr std::size_t kMostThreads = 256;
    std::size_t threads = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), threads);
    if (error == std::errc() && end == text.data() + text.size() && threads > 0 &&
        threads <= kMostThreads) {
        return threads;
    }
    throw UsageError(fmt::format("--jobs cannot be '{}'", text),
                     {fmt::format("a number from 1 to {}", kMostThreads)});
}

/// How many jobs are built, which of them, and what is written beside.
void read_run_options(RawArguments& raw, BuildCommand& command) {
    command.manifest = std::move(raw.manifest);
    if (raw.shard) {
        const auto shard = parse_shard(*raw.shard);
        if (!shard) {
            throw UsageError(fmt::format("--shard cannot be '{}'", *raw.shard),
                             {"the first of four is 0/4, the last 3/4"});
        }
        command.shard = *shard;
    }
    if (raw.threads) command.threads = threads_asked(*raw.threads);
    if (raw.resume) command.resume = Resume::kYes;
    if (raw.restat) command.when_same = WhenSame::kLeave;
    command.depfile = std::move(raw.depfile);
}

BuildCommand build_command(RawArguments& raw) {
    BuildCommand command;
    if (raw.manifest && !raw.cvs.empty()) {
        throw UsageError("--manifest and CVs exclude each other", {"a manifest names its CVs"});
    }
    if (raw.depfile && raw.resume) {
        throw UsageError("--depfile and --resume exclude each other",
                         {"what a PDF that stands was made from is not known"});
    }
    command.options = cv_options(raw, "build");
    read_run_options(raw, command);
    if (raw.dump && raw.debug_pdf) throw UsageError("--dump and --debug-pdf exclude each other");
    if (raw.dump && raw.attach) throw UsageError("--dump and --attach exclude each other");
    if (raw.dump && !raw.formats.empty()) {
        throw UsageError("--dump and --format exclude each other");
    }
    command.products =
        raw.dump ? std::vector{value_of_word("--dump", *raw.dump, kDumps)} : formats_asked(raw);
    const auto pdf = std::ranges::find(command.products, Product::kPdf);
    const bool has_pdf = pdf != command.products.end();
    for (const auto& [given, option] :
         {std::pair(raw.attach, "--attach"), std::pair(raw.debug_pdf, "--debug-pdf")}) {
        if (given && !has_pdf) throw UsageError(fmt::format("{} is for PDF", option));
    }
    if (raw.attach) command.attach = Attach::kSource;
    if (raw.debug_pdf) *pdf = Product::kReadablePdf;
    command.options.choices.postings = std::move(raw.postings);
    command.report = std::move(raw.report);
    if (raw.explain) command.explain = Explain::kYes;
    if (raw.provenance) command.provenance = Provenance::kTold;
    if (raw.with_letter) command.letter = WithLetter::kYes;
    command.output = std::move(raw.output);
    return command;
}

Command list_command(RawArguments& raw) {
    if (raw.listing != "variants") {
        const Listing what = value_of_word("'cvpdf list'", raw.listing, kListings);
        if (!raw.cvs.empty()) {
            throw UsageError(fmt::format("unexpected argument '{}'", raw.cvs.front()));
        }
        return ListCommand{.what = what, .form = raw.json ? ListForm::kJson : ListForm::kNames};
    }
    if (raw.cvs.size() != 1) {
        throw UsageError("whose variants are to be listed?", {"cvpdf list variants cv.yaml"});
    }
    VariantsCommand command{.cv = std::move(raw.cvs.front())};
    if (raw.json) command.query.form = VariantsForm::kJson;
    if (raw.explain) command.query.detail = VariantsDetail::kExplained;
    if (raw.diff.size() == 2) command.query.diff = std::pair(raw.diff[0], raw.diff[1]);
    return command;
}

NewCommand new_command(RawArguments& raw) {
    NewCommand command;
    if (raw.starter) command.output = *std::move(raw.starter);
    command.starter.layout = std::move(raw.layout);
    if (raw.language) command.starter.language = language_asked(*raw.language);
    return command;
}

SchemaCommand schema_command(const RawArguments& raw) {
    SchemaCommand command;
    if (raw.schema_subject) {
        command.subject = value_of_word("'cvpdf schema'", *raw.schema_subject, kSchemaSubjects);
    }
    if (raw.schema_format) {
        command.format = value_of_word("--format", *raw.schema_format, kSchemaFormats);
    }
    return command;
}

ImportCommand import_command(RawArguments& raw) {
    ImportCommand command{.cv = std::move(raw.import_from), .output = std::move(raw.output)};
    if (raw.from) command.from = dialect_asked(*raw.from);
    if (raw.force) command.overwrite = Overwrite::kYes;
    if (raw.quiet) command.verbosity = Verbosity::kQuiet;
    return command;
}

WatchCommand watch_command(RawArguments& raw) {
    WatchCommand command{.options = cv_options(raw, "watch"), .output = std::move(raw.output)};
    if (command.options.cvs.size() > 1) throw UsageError("one CV can be watched at a time");
    if (command.options.cvs.front() == "-") throw UsageError("standard input cannot be watched");
    if (command.output == "-") throw UsageError("a CV that is watched needs a file for its PDF");
    if (raw.open) command.browser = Browser::kOpen;
    command.port = raw.port;
    return command;
}

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

/// CLI11's complaint in our words.
UsageError usage_error(const CLI::App& app, const CLI::ParseError& error) {
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

}  // namespace

Command parse_arguments(int count, const char* const* arguments) {
    CLI::App app("Typesets CVs written in YAML as PDF.");
    RawArguments raw;
    declare(app, raw);
    try {
        app.parse(count, arguments);
    } catch (const CLI::CallForHelp&) {
        return ShowText{app.help()};
    } catch (const CLI::CallForVersion& version) {
        return ShowText{fmt::format("{}\n", version.what())};
    } catch (const CLI::ParseError& error) {
        throw usage_error(app, error);
    }
    if (app.got_subcommand("build")) return build_command(raw);
    if (app.got_subcommand("watch")) return watch_command(raw);
    if (app.got_subcommand("inspect")) {
        return InspectCommand{.pdf = std::move(raw.pdf),
                              .form = raw.json ? InspectForm::kJson : InspectForm::kText,
                              .extract_to = std::move(raw.extract_to),
                              .overwrite = raw.force ? Overwrite::kYes : Overwrite::kNo};
    }
    if (app.got_subcommand("import")) return import_command(raw);
    if (app.got_subcommand("check")) return CheckCommand{cv_options(raw, "check")};
    if (app.got_subcommand("new")) return new_command(raw);
    if (app.got_subcommand("schema")) return schema_command(raw);
    return list_command(raw);
}

}  // namespace cvpdf
