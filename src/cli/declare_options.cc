#include "cli/declare_options.h"

#include <CLI/CLI.hpp>

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

void declare_build(CLI::App& app, RawArguments& raw) {
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
}

void declare_watch_and_check(CLI::App& app, RawArguments& raw) {
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
}

void declare_new(CLI::App& app, RawArguments& raw) {
    CLI::App* starter = app.add_subcommand("new", "write a commented CV to start from");
    starter->add_option("FILE", raw.starter, "the file to be made: cv.yaml; - is standard output")
        ->type_name("");
    starter->add_option("--layout", raw.layout, "a shipped layout's name, or a layout file's path")
        ->type_name("NAME");
    starter->add_option("--lang", raw.language, "language of the CV: ko, en-GB…")->type_name("TAG");
}

void declare_schema(CLI::App& app, RawArguments& raw) {
    CLI::App* schema = app.add_subcommand("schema", "print the JSON Schema of a kind of file");
    schema->add_option("WHAT", raw.schema_subject, "cv, layout or posting")->type_name("");
    schema
        ->add_option("--format", raw.schema_format,
                     "json, for editors, or markdown: a page of every key")
        ->type_name("FORMAT");
}

void declare_import(CLI::App& app, RawArguments& raw) {
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
}

void declare_inspect(CLI::App& app, RawArguments& raw) {
    CLI::App* inspect = app.add_subcommand("inspect", "show what a PDF says to programs");
    inspect->add_option("PDF", raw.pdf, "a PDF of any program; - is standard input")
        ->required()
        ->type_name("");
    inspect->add_option("--extract", raw.extract_to, "write its attachments into a folder")
        ->type_name("DIR");
    inspect->add_flag("--force", raw.force, "let --extract replace files");
    inspect->add_flag("--json", raw.json, "as JSON");
}

void declare_list(CLI::App& app, RawArguments& raw) {
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

}  // namespace

void declare_options(CLI::App& app, RawArguments& raw) {
    app.name("cvpdf");
    app.set_help_flag("--help,-h", "print this help and exit");
    app.set_version_flag("--version,-V", "cvpdf " CVPDF_VERSION, "print the version and exit");
    app.require_subcommand(1);
    app.footer(kExitStatuses);
    app.get_formatter()->column_width(28);

    declare_build(app, raw);
    declare_watch_and_check(app, raw);
    declare_new(app, raw);
    declare_schema(app, raw);
    declare_import(app, raw);
    declare_inspect(app, raw);
    declare_list(app, raw);
}

}  // namespace cvpdf
