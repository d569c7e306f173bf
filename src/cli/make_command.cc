#include "cli/make_command.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "cli/read_option.h"
#include "pipeline/today.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

namespace {

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

constexpr std::array<std::pair<std::string_view, SchemaSubject>, 3> kSchemaSubjects{
    {{"cv", SchemaSubject::kCv},
     {"layout", SchemaSubject::kLayout},
     {"posting", SchemaSubject::kPosting}}};

constexpr std::array<std::pair<std::string_view, SchemaFormat>, 2> kSchemaFormats{
    {{"json", SchemaFormat::kJson}, {"markdown", SchemaFormat::kMarkdown}}};

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

/// Whatever is made, a name that ends like another kind of file is no name for it.
void refuse_foreign_name(const std::optional<std::string>& output) {
    const auto ending = output ? foreign_ending(*output) : std::nullopt;
    if (!ending) return;
    throw UsageError(
        fmt::format("'{}' cannot be written: there is no {} among the formats", *output, *ending),
        {foreign_ending_hint()});
}

/// Each format once; none where outputs' names are to tell.
std::vector<Product> products_asked(const RawArguments& raw) {
    if (raw.dump) return {value_of_word("--dump", *raw.dump, kDumps)};
    refuse_foreign_name(raw.output);
    std::vector<Product> products;
    for (const std::string& word : raw.formats) {
        const Product product = format_asked(word);
        if (std::ranges::find(products, product) == products.end()) products.push_back(product);
    }
    if (const auto misnamed = find_misnamed(raw.output, products)) {
        throw UsageError(
            fmt::format("'{}' is no name for {}", *raw.output, extension_of(*misnamed)),
            {"with {ext} in it a name fits every format: -o '{stem}.{ext}'"});
    }
    return products;
}

/// What a manifest says of each of its jobs.
void refuse_job_options(const RawArguments& raw) {
    const std::array<std::pair<std::string_view, bool>, 4> options{
        {{"--variant", !raw.variants.empty()},
         {"--all", raw.all_variants},
         {"--posting", !raw.postings.empty()},
         {"--lang", raw.language.has_value()}}};
    for (const auto& [option, given] : options) {
        if (!given) continue;
        throw UsageError(fmt::format("--manifest and {} exclude each other", option),
                         {"a manifest says it of each of its jobs"});
    }
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
    if (raw.manifest) refuse_job_options(raw);
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
    command.asked_products = products_asked(raw);
    command.products = products_of_name(raw.output, command.asked_products);
    const auto pdf = std::ranges::find(command.products, Product::kPdf);
    const bool has_pdf = pdf != command.products.end();
    for (const auto& [given, option] :
         {std::pair(raw.attach, "--attach"), std::pair(raw.debug_pdf, "--debug-pdf")}) {
        if (given && !has_pdf) throw UsageError(fmt::format("{} is for PDF", option));
    }
    if (raw.debug_pdf) *pdf = Product::kReadablePdf;
    // A job's own output shall not make these mean nothing.
    if (raw.attach || raw.debug_pdf) command.asked_products = command.products;
    if (raw.attach) command.attach = Attach::kSource;
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
    refuse_foreign_name(command.output);
    if (command.output == "-") throw UsageError("a CV that is watched needs a file for its PDF");
    if (raw.open) command.browser = Browser::kOpen;
    command.port = raw.port;
    return command;
}

InspectCommand inspect_command(RawArguments& raw) {
    return {.pdf = std::move(raw.pdf),
            .form = raw.json ? InspectForm::kJson : InspectForm::kText,
            .extract_to = std::move(raw.extract_to),
            .overwrite = raw.force ? Overwrite::kYes : Overwrite::kNo};
}

}  // namespace

Command make_command(std::string_view name, RawArguments raw) {
    if (name == "build") return build_command(raw);
    if (name == "watch") return watch_command(raw);
    if (name == "inspect") return inspect_command(raw);
    if (name == "import") return import_command(raw);
    if (name == "check") return CheckCommand{cv_options(raw, "check")};
    if (name == "new") return new_command(raw);
    if (name == "schema") return schema_command(raw);
    return list_command(raw);
}

}  // namespace cvpdf
