// What the program says to people, and its exit statuses.

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

TEST_CASE("help and version go to standard output") {
    const auto version = run_cvpdf({"--version"});
    CHECK(version.status == 0);
    CHECK(version.out.starts_with("cvpdf 0."));
    CHECK(version.err.empty());
    for (const std::vector<std::string>& words : {std::vector<std::string>{"--help"},
                                                  {"build", "--help"},
                                                  {"check", "-h"},
                                                  {"list", "--help"}}) {
        const auto help = run_cvpdf(words);
        CHECK(help.status == 0);
        CHECK(help.out.find("Usage: cvpdf") != std::string::npos);
        CHECK(help.err.empty());
    }
}

TEST_CASE("a wrong command line is status 2, with a hint, and does nothing") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const auto run_here = [&](const std::vector<std::string>& words) {
        return run_cvpdf(words, {.folder = scratch.path()});
    };
    const auto typo = run_here({"biuld", "cv.yaml"});
    CHECK(typo.status == 2);
    CHECK(typo.err ==
          "cvpdf: error: unknown command 'biuld'\n"
          "hint: did you mean 'build'?\n"
          "hint: 'cvpdf --help' lists what there is\n");
    const auto layout = run_here({"build", "cv.yaml", "--layout", "clasic"});
    CHECK(layout.status == 2);
    CHECK(layout.err.starts_with(
        "cvpdf: error: unknown layout 'clasic'\nhint: did you mean 'classic'?\n"));
    CHECK(run_here({}).status == 2);
    CHECK(run_here({"build"}).status == 2);
    CHECK(run_here({"build", "cv.yaml", "--no-such"}).status == 2);
    CHECK(run_here({"build", "cv.yaml", "-o"}).status == 2);
    CHECK(run_here({"build", "cv.yaml", "-o", "{nmae}.pdf"}).status == 2);
    CHECK(scratch.names() == std::vector<std::string>{"cv.yaml"});
}

TEST_CASE("a file named on the command line that is not there is status 3") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const RunOptions here{.folder = scratch.path()};
    const auto cv = run_cvpdf({"build", "none.yaml"}, here);
    CHECK(cv.status == 3);
    CHECK(cv.err ==
          "cvpdf: error: cannot read 'none.yaml': No such file or directory\n"
          "hint: 'cvpdf new' makes a CV to begin with\n1 error\n");
    const auto layout = run_cvpdf({"build", "cv.yaml", "--layout", "none.yaml"}, here);
    CHECK(layout.status == 3);
    CHECK(layout.err ==
          "cvpdf: error: cannot read 'none.yaml': No such file or directory\n1 error\n");
    CHECK(run_cvpdf({"check", "."}, here).err ==
          "cvpdf: error: cannot read '.': Is a directory\n1 error\n");
    CHECK(run_cvpdf({"check", "vc.yaml", "--layout", "classic"}, here).err ==
          "cvpdf: error: cannot read 'vc.yaml': No such file or directory\n"
          "hint: did you mean 'cv.yaml'?\n1 error\n");
}

TEST_CASE("what a CV names and is not there is told with what may be meant") {
    const Scratch scratch;
    const RunOptions here{.folder = scratch.path()};
    scratch.write("cv.yaml", "cv:\n  name: Hong\n  photo: img/Me.jpeg\nlayout: none.yaml\n");
    std::filesystem::create_directory(scratch.path("img"));
    scratch.write("img/me.jpg", "");
    CHECK(run_cvpdf({"check", "cv.yaml"}, here).err ==
          "cv.yaml:4:9: error: cannot read 'none.yaml': No such file or directory\n"
          " 4 | layout: none.yaml\n"
          "   |         ^~~~~~~~~\n"
          "hint: paths start from the folder of the file they stand in\n"
          "1 error\n");
    const auto photo = run_cvpdf({"check", "cv.yaml", "--layout", "korean"}, here);
    CHECK(photo.err.find("cv.yaml:3:10: error: cannot read 'img/Me.jpeg': No such file or "
                         "directory\n"
                         " 3 |   photo: img/Me.jpeg\n"
                         "   |          ^~~~~~~~~~~\n"
                         "hint: did you mean 'img/me.jpg'?\n") != std::string::npos);
    scratch.write("cv.yaml", "cv: !include me.yaml\n");
    CHECK(run_cvpdf({"check", "cv.yaml"}, here).err ==
          "cv.yaml:1:14: error: cannot read 'me.yaml': No such file or directory\n"
          " 1 | cv: !include me.yaml\n"
          "   |              ^~~~~~~\n"
          "hint: did you mean 'cv.yaml'?\n"
          "1 error\n");
}

TEST_CASE("a layout that the CV names is the CV's matter: status 1, with its place") {
    const Scratch scratch;
    const RunOptions here{.folder = scratch.path()};
    const auto build_with = [&](const std::string& layout) {
        scratch.write("cv.yaml", std::string(kSmallCv) + "layout: " + layout + "\n");
        return run_cvpdf({"build", "cv.yaml"}, here);
    };
    const auto unknown = build_with("clasic");
    CHECK(unknown.status == 1);
    CHECK(
        unknown.err.starts_with("cv.yaml:6:9: error: unknown layout 'clasic'\n"
                                " 6 | layout: clasic\n"
                                "   |         ^~~~~~\n"
                                "hint: did you mean 'classic'?\n"));
    const auto missing = build_with("none.yaml");
    CHECK(missing.status == 1);
    CHECK(missing.err.starts_with(
        "cv.yaml:6:9: error: cannot read 'none.yaml': No such file or directory\n"));
    for (const char* outside : {"../other.yaml", "/etc/layout.yaml"}) {
        const auto result = build_with(outside);
        CHECK(result.status == 1);
        CHECK(result.err.find("lies outside") != std::string::npos);
    }
    scratch.write("mine.yaml", "extends: classic\n");
    const auto mine = build_with("mine.yaml");
    CHECK(mine.status == 0);
    CHECK(mine.err.empty());
}

TEST_CASE("check writes nothing and says what it found") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    scratch.write("wrong.yaml", "cv:\n  nmae: Hong\n  sections: {}\n");
    const RunOptions here{.folder = scratch.path()};
    const auto good = run_cvpdf({"check", "cv.yaml"}, here);
    CHECK(good.status == 0);
    CHECK(good.out == "cv.yaml: no mistakes (1 page)\n");
    const auto wrong = run_cvpdf({"check", "cv.yaml", "wrong.yaml"}, here);
    CHECK(wrong.status == 1);
    CHECK(wrong.err.find("wrong.yaml:2:3: error: ") != std::string::npos);
    CHECK(scratch.names() == std::vector<std::string>{"cv.yaml", "wrong.yaml"});
}

TEST_CASE("list tells what there is") {
    CHECK(run_cvpdf({"list", "layouts"}).out.find("classic\n") != std::string::npos);
    CHECK(run_cvpdf({"list", "locales"}).out.find("ko\n") != std::string::npos);
    CHECK(run_cvpdf({"list", "fonts"}).out.find("latin-modern\n") != std::string::npos);

    const auto has = [](const char* what, const std::string& text) {
        const auto listed = run_cvpdf({"list", what, "--json"});
        INFO(listed.out << listed.err);
        CHECK(listed.status == 0);
        CHECK(listed.out.starts_with("[\n  {\n"));
        CHECK(listed.out.find(text) != std::string::npos);
    };
    has("layouts", "    \"name\": \"classic\",\n    \"description\": \"One column in a book serif");
    has("locales",
        "    \"language\": \"en-US\",\n    \"paper\": \"letter\",\n"
        "    \"name_order\": \"given-first\",\n    \"photo\": \"unusual\"\n");
    has("fonts",
        "    \"name\": \"latin-modern\",\n    \"package\": \"fonts-lmodern\",\n"
        "    \"installed\": true\n");
}

TEST_CASE("a CV is written in every format that is asked for") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const RunOptions here{.folder = scratch.path()};
    const auto built = run_cvpdf({"build", "cv.yaml", "--format", "pdf,txt,md,html,json"}, here);
    CHECK(built.status == 0);
    CHECK(built.out ==
          "wrote cv.pdf (1 page)\nwrote cv.txt\nwrote cv.md\nwrote cv.html\nwrote cv.json\n");
    CHECK(contents(scratch.path("cv.txt")) ==
          "Gildong Hong\n\nSUMMARY\nBuilds small, quick programs.\n");
    CHECK(contents(scratch.path("cv.md")) ==
          "# Gildong Hong\n\n## Summary\n\nBuilds small, quick programs.\n");

    const auto named = run_cvpdf({"build", "cv.yaml", "-o", "page.html"}, here);
    CHECK(named.out == "wrote page.html\n");
    CHECK(contents(scratch.path("page.html")) == contents(scratch.path("cv.html")));
    const auto printed = run_cvpdf({"build", "cv.yaml", "--format", "md", "-o", "-"}, here);
    CHECK(printed.out == contents(scratch.path("cv.md")));

    const auto collision = run_cvpdf({"build", "cv.yaml", "--format", "txt,md", "-o", "cv"}, here);
    CHECK(collision.status == 2);
    CHECK(collision.err.find("would both be written to 'cv'") != std::string::npos);
    CHECK(run_cvpdf({"build", "cv.yaml", "--format", "txt,md", "-o", "-"}, here).status == 2);
}

TEST_CASE("what is wrong with a CV is told once for all its formats") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const RunOptions here{.folder = scratch.path()};
    const auto built =
        run_cvpdf({"build", "cv.yaml", "--lang", "sw", "--format", "txt,md,html"}, here);
    CHECK(built.status == 0);
    CHECK(
        built.err.starts_with("warning: no locale for 'sw'; its dates and titles are "
                              "English\nhint: locales: ar, cs, da, "));
    CHECK(built.err.ends_with("1 warning; 0 of 3 CVs failed\n"));
    CHECK(built.err.find("warning:", 1) == std::string::npos);
}

TEST_CASE("the paper is that of the language's country") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const RunOptions here{.folder = scratch.path()};
    struct Row {
        const char* language;
        std::string_view size;
    };
    for (const Row& row : {Row{"en", "595.276 x 841.89 pts (A4)"}, Row{"de-AT", "(A4)"},
                           Row{"en-US", "612 x 792 pts (letter)"}}) {
        REQUIRE(run_cvpdf({"build", "cv.yaml", "--lang", row.language}, here).status == 0);
        const std::string info = run({"pdfinfo", scratch.path("cv.pdf")}).out;
        INFO(info);
        CHECK(info.find(row.size) != std::string::npos);
    }
}

TEST_CASE("--strict makes warnings fail") {
    const Scratch scratch;
    // No font has a character of the private use area.
    scratch.write("cv.yaml", "cv:\n  name: Hong \xEE\x80\x80\n  sections: {summary: [Text.]}\n");
    const RunOptions here{.folder = scratch.path()};
    const auto lenient = run_cvpdf({"build", "cv.yaml"}, here);
    CHECK(lenient.status == 0);
    CHECK(lenient.err.starts_with("cv.yaml:2:14: warning: "));
    CHECK(lenient.err.ends_with("1 warning\n"));
    CHECK(run_cvpdf({"build", "cv.yaml", "-o", "strict.pdf", "--strict"}, here).status == 1);
    CHECK(scratch.names() == std::vector<std::string>{"cv.pdf", "cv.yaml"});
}

TEST_CASE("colour only on a terminal") {
    const Scratch scratch;
    scratch.write("cv.yaml", "cv: {nmae: x}\n");
    CHECK(run_cvpdf({"check", "cv.yaml"}, {.folder = scratch.path()}).err.find('\x1b') ==
          std::string::npos);
}

TEST_CASE("every stage prints itself") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    for (const char* stage : {"document", "lines", "pages", "tags", "text"}) {
        INFO(stage);
        const auto result =
            run_cvpdf({"build", "cv.yaml", "--dump", stage}, {.folder = scratch.path()});
        CHECK(result.status == 0);
        CHECK(result.err.empty());
        CHECK(result.out.find("Gildong Hong") != std::string::npos);
    }
    CHECK(scratch.names() == std::vector<std::string>{"cv.yaml"});
}

TEST_CASE("--debug-pdf writes the same document for people to read") {
    const Scratch scratch;
    const std::string cv = CVPDF_SOURCE_DIR "/examples/korean/cv.yaml";
    const auto build = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"build", cv, "--attach", "-o", "-"});
        const RunResult result = run_cvpdf(options, {.folder = scratch.path()});
        INFO(result.err);
        REQUIRE(result.status == 0);
        return result.out;
    };
    const std::string readable = build({"--debug-pdf"});
    CHECK((build({"--debug-pdf"}) == readable));
    for (const char* key : {"/FlateDecode", "/ObjStm", "/Type/XRef"}) {
        INFO(key);
        CHECK(readable.find(key) == std::string::npos);
    }
    for (const char* words : {"/StructTreeRoot", "<pdfuaid:part>1</pdfuaid:part>", "begincmap",
                              "name: 홍길동", "\nxref\n", "\ntrailer\n"}) {
        INFO(words);
        CHECK(readable.find(words) != std::string::npos);
    }
    scratch.write("readable.pdf", readable);
    scratch.write("compact.pdf", build({}));
    CHECK(run({"qpdf", "--check", scratch.path("readable.pdf")}).status == 0);
    const auto text_of = [&](const char* file) {
        return run({"pdftotext", "-raw", scratch.path(file), "-"}).out;
    };
    CHECK(text_of("readable.pdf").size() > 1000);
    CHECK(text_of("readable.pdf") == text_of("compact.pdf"));
}

TEST_CASE("what is told in one log stands in the order in which it is told") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    scratch.write("other.yaml", kSmallCv);
    scratch.write("bad.yaml", "cv: {}\n");
    const auto built = run({"sh", "-c",
                            "'" CVPDF_PROGRAM "' build cv.yaml bad.yaml other.yaml"
                            " -o '{stem}.{ext}' --format txt,md > log 2>&1"},
                           {.folder = scratch.path()});
    CHECK(built.status == 1);
    const std::string log = contents(scratch.path("log"));
    INFO(log);
    const std::size_t first = log.find("wrote cv.txt");
    const std::size_t mistake = log.find("bad.yaml:1:");
    const std::size_t last = log.find("wrote other.txt");
    CHECK(first < mistake);
    CHECK(mistake < last);
    CHECK(last != std::string::npos);
}
