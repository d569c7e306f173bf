#include "cli/arguments.h"

#include "catch.h"
#include "pipeline/usage_error.h"

using namespace cvpdf;

namespace {

Command parse(std::vector<const char*> words) {
    words.insert(words.begin(), "cvpdf");
    return parse_arguments(static_cast<int>(words.size()), words.data());
}

std::string complaint(const std::vector<const char*>& words) {
    try {
        parse(words);
    } catch (const UsageError& error) {
        std::string text = error.what();
        for (const std::string& hint : error.hints()) text += "\n" + hint;
        return text;
    }
    return "no complaint";
}

}  // namespace

TEST_CASE("build with everything") {
    const auto command = std::get<BuildCommand>(
        parse({"build", "a.yaml", "-", "-o", "{stem}.pdf", "--layout", "classic", "--lang", "en-gb",
               "--today", "2026-01-15", "--strict", "--quiet", "--debug-pdf"}));
    CHECK(command.options.cvs == std::vector<std::string>{"a.yaml", "-"});
    CHECK(command.output == "{stem}.pdf");
    CHECK(command.options.layout == "classic");
    CHECK(command.options.choices.languages == std::vector<std::string>{"en-GB"});
    CHECK(command.options.today == CalendarDate{.year = 2026, .month = 1, .day = 15});
    CHECK(command.options.strictness == Strictness::kWarningsFail);
    CHECK(command.options.verbosity == Verbosity::kQuiet);
    CHECK(command.products == std::vector{Product::kReadablePdf});
}

TEST_CASE("build with nothing but a CV") {
    const auto command = std::get<BuildCommand>(parse({"build", "cv.yaml"}));
    CHECK(command.options.cvs == std::vector<std::string>{"cv.yaml"});
    CHECK(command.output == std::nullopt);
    CHECK(command.options.choices.languages.empty());
    CHECK(command.options.strictness == Strictness::kWarningsPass);
    CHECK(command.products == std::vector{Product::kPdf});
}

TEST_CASE("options may stand anywhere and be glued") {
    const auto command = std::get<BuildCommand>(
        parse({"build", "--lang=ko", "-oout.pdf", "--dump=tags", "--", "-x.yaml"}));
    CHECK(command.options.cvs == std::vector<std::string>{"-x.yaml"});
    CHECK(command.output == "out.pdf");
    CHECK(command.options.choices.languages == std::vector<std::string>{"ko"});
    CHECK(command.products == std::vector{Product::kTagsDump});
}

TEST_CASE("formats are asked for, or told by the output's name") {
    struct Row {
        std::vector<const char*> options;
        std::vector<Product> products;
    };
    const std::vector<Row> rows{
        {{"--format", "html"}, {Product::kHtml}},
        {{"--format", "pdf,txt", "--format=md"},
         {Product::kPdf, Product::kPlainText, Product::kMarkdown}},
        {{"--format", "json,json"}, {Product::kJsonResume}},
        {{"--format", "pdf,html", "--debug-pdf"}, {Product::kReadablePdf, Product::kHtml}},
        {{"-o", "cv.html"}, {Product::kHtml}},
        {{"-o", "{stem}.{ext}"}, {Product::kPdf}},
        {{"-o", "out.2/cv"}, {Product::kPdf}},
        {{"-o", "{stem}.{ext}", "--format", "txt,md"}, {Product::kPlainText, Product::kMarkdown}},
        {{"-o", "-", "--format", "txt"}, {Product::kPlainText}},
    };
    for (const Row& row : rows) {
        std::vector<const char*> words{"build", "cv.yaml"};
        words.insert(words.end(), row.options.begin(), row.options.end());
        CAPTURE(row.options);
        CHECK(std::get<BuildCommand>(parse(words)).products == row.products);
    }
}

TEST_CASE("the other commands") {
    CHECK(std::get<CheckCommand>(parse({"check", "cv.yaml"})).options.cvs.size() == 1);
    CHECK(std::get<ListCommand>(parse({"list", "locales"})).what == Listing::kLocales);
    CHECK(std::get<ShowText>(parse({"--version"})).text.starts_with("cvpdf "));
    CHECK(std::get<ShowText>(parse({"--help"})).text.find("build") != std::string::npos);
    CHECK(std::get<ShowText>(parse({"build", "--help"})).text.find("--layout") !=
          std::string::npos);
}

TEST_CASE("a wrong command line says what is wrong and what was meant") {
    struct Row {
        std::vector<const char*> words;
        std::string complaint;
    };
    const std::vector<Row> rows{
        {{},
         "no command given\ncommands: build, watch, check, new, schema, import, inspect, list\n"
         "'cvpdf --help' tells more"},
        {{"biuld", "cv.yaml"},
         "unknown command 'biuld'\ndid you mean 'build'?\n'cvpdf --help' lists what there is"},
        {{"cv.yaml"},
         "unknown command 'cv.yaml'\ndid you mean 'cvpdf build cv.yaml'?\n"
         "'cvpdf --help' lists what there is"},
        {{"--versoin"},
         "unknown option '--versoin'\ndid you mean '--version'?\n'cvpdf --help' lists what there "
         "is"},
        {{"build", "cv.yaml", "--layot", "x"},
         "unknown option '--layot'\ndid you mean '--layout'?\n"
         "'cvpdf build --help' lists what there is"},
        {{"build", "cv.yaml", "--layot=x"},
         "unknown option '--layot'\ndid you mean '--layout'?\n"
         "'cvpdf build --help' lists what there is"},
        {{"build"}, "no CV given\n'cvpdf build --help' tells more"},
        {{"list"}, "what is to be listed?\none of: layouts, fonts, locales, variants"},
        {{"list", "lyouts"},
         "'cvpdf list' cannot be 'lyouts'\ndid you mean 'layouts'?\none of: layouts, fonts, "
         "locales"},
        {{"list", "fonts", "more"}, "unexpected argument 'more'"},
        {{"build", "cv.yaml", "--dump", "page"},
         "--dump cannot be 'page'\ndid you mean 'pages'?\none of: document, lines, pages, tags, "
         "text"},
        {{"build", "cv.yaml", "--lang", "kr"},
         "'kr' is not a language tag\ndid you mean '--lang ko'?\n"
         "language tags look like ko, en-GB, zh-Hant"},
        {{"build", "cv.yaml", "--lang", "en_ko"},
         "'en_ko' is not a language tag\nlanguage tags look like ko, en-GB, zh-Hant"},
        {{"build", "cv.yaml", "--today", "2026-02-30"},
         "--today cannot be '2026-02-30'\na day looks like 2026-01-15"},
        {{"build", "-", "-"}, "standard input can be read only once"},
        {{"build", "a.yaml", "--format", "htm"},
         "--format cannot be 'htm'\ndid you mean 'html'?\none of: pdf, png, svg, txt, md, html, "
         "json"},
        {{"build", "a.yaml", "--format", "pdf,html", "-o", "cv.html"},
         "'cv.html' is no name for pdf\n"
         "with {ext} in it a name fits every format: -o '{stem}.{ext}'"},
        {{"build", "a.yaml", "--format", "html", "--attach"}, "--attach is for PDF"},
        {{"build", "a.yaml", "-o", "cv.txt", "--debug-pdf"}, "--debug-pdf is for PDF"},
        {{"build", "a.yaml", "--dump", "tags", "--format", "html"},
         "--dump and --format exclude each other"},
        {{"build", "a.yaml", "--dump", "tags", "--debug-pdf"},
         "--dump and --debug-pdf exclude each other"},
    };
    for (const Row& row : rows) {
        INFO(row.complaint);
        CHECK(complaint(row.words) == row.complaint);
    }
}
