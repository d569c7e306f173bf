// Where the PDF goes, and what stays as it was when it cannot go there.

#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kBrokenCv = "cv:\n  nmae: Gildong Hong\n";

bool is_pdf(const std::string& bytes) {
    return bytes.starts_with("%PDF-1.7") && bytes.ends_with("%%EOF\n");
}

/// The program and its data where anybody may read them, as installed; and a folder that anybody
/// may write.
class OpenHouse {
  public:
    OpenHouse() {
        fs::create_directory(scratch_.path("bin"));
        fs::copy_file(CVPDF_PROGRAM, program());
        fs::create_directories(scratch_.path("share/cvpdf"));
        for (const char* folder : {"layouts", "data", "fonts"}) {
            fs::copy(fs::path(CVPDF_SOURCE_DIR) / folder,
                     scratch_.path("share/cvpdf") + "/" + folder, fs::copy_options::recursive);
        }
        fs::create_directory(scratch_.path("work"));
        open_up(scratch_.path());
        for (const auto& entry : fs::recursive_directory_iterator(scratch_.path())) {
            open_up(entry.path());
        }
        ::chmod(work().c_str(), 0777);
    }

    std::string program() const { return scratch_.path("bin/cvpdf"); }
    std::string work() const { return scratch_.path("work"); }
    std::string write(const std::string& name, std::string_view bytes) const {
        return scratch_.write("work/" + name, bytes);
    }
    std::string path(const std::string& name) const { return scratch_.path("work/" + name); }
    RunResult build(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {program(), "build"});
        return run(arguments, {.folder = work(), .user = User::kUnprivileged});
    }

  private:
    static void open_up(const fs::path& path) {
        fs::permissions(path, fs::perms::group_read | fs::perms::others_read,
                        fs::perm_options::add);
        if (fs::is_directory(path) || path.filename() == "cvpdf") {
            fs::permissions(path, fs::perms::group_exec | fs::perms::others_exec,
                            fs::perm_options::add);
        }
    }

    Scratch scratch_;
};

}  // namespace

TEST_CASE("without -o the PDF stands in the current folder under the CV's name") {
    const Scratch scratch;
    fs::create_directory(scratch.path("cvs"));
    scratch.write("cvs/hong.en.yaml", kSmallCv);
    const auto result = run_cvpdf({"build", "cvs/hong.en.yaml"}, {.folder = scratch.path()});
    CHECK(result.status == 0);
    CHECK(result.out == "wrote hong.en.pdf (1 page)\n");
    CHECK(result.err.empty());
    CHECK(is_pdf(contents(scratch.path("hong.en.pdf"))));
    CHECK(scratch.names() == std::vector<std::string>{"cvs", "hong.en.pdf"});
}

TEST_CASE("-o takes a file, a pattern, a folder, or standard output") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const auto build = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"build", "cv.yaml"});
        return run_cvpdf(arguments, {.folder = scratch.path()});
    };
    CHECK(build({"-o", "my.pdf"}).out == "wrote my.pdf (1 page)\n");
    CHECK(build({"-o", "out/{name}-{lang}-{layout}.{ext}"}).out ==
          "wrote out/Gildong_Hong-en-classic.pdf (1 page)\n");
    CHECK(build({"-o", "deep/er/"}).out == "wrote deep/er/cv.pdf (1 page)\n");
    CHECK(build({"-o", "deep"}).out == "wrote deep/cv.pdf (1 page)\n");
    CHECK(build({"-o", "quiet.pdf", "--quiet"}).out.empty());
    const auto piped = build({"-o", "-"});
    CHECK(piped.status == 0);
    CHECK(piped.err.empty());
    CHECK(is_pdf(piped.out));
    for (const char* name : {"my.pdf", "out/Gildong_Hong-en-classic.pdf", "deep/er/cv.pdf",
                             "deep/cv.pdf", "quiet.pdf"}) {
        INFO(name);
        CHECK(contents(scratch.path(name)) == piped.out);
    }
}

TEST_CASE("standard input is a CV, too") {
    const Scratch scratch;
    const RunOptions options{.folder = scratch.path(), .standard_input = std::string(kSmallCv)};
    const auto nameless = run_cvpdf({"build", "-"}, options);
    CHECK(nameless.status == 2);
    CHECK(nameless.err ==
          "cvpdf: error: a CV from standard input needs a name for its PDF\n"
          "hint: name it with -o, for example -o cv.pdf; -o - is standard output\n");
    CHECK(run_cvpdf({"build", "-", "-o", "a.pdf"}, options).status == 0);
    CHECK(is_pdf(run_cvpdf({"build", "-", "-o", "-"}, options).out));
    CHECK(scratch.names() == std::vector<std::string>{"a.pdf"});
}

TEST_CASE("one CV's mistakes do not stop the others") {
    const Scratch scratch;
    scratch.write("a.yaml", kSmallCv);
    scratch.write("b.yaml", kBrokenCv);
    scratch.write("c.yaml", kSmallCv);
    const auto result =
        run_cvpdf({"build", "a.yaml", "b.yaml", "c.yaml"}, {.folder = scratch.path()});
    CHECK(result.status == 1);
    CHECK(result.out == "wrote a.pdf (1 page)\nwrote c.pdf (1 page)\n");
    CHECK(result.err.find("b.yaml:2:3: error: ") == 0);
    CHECK(result.err.ends_with("; 1 of 3 CVs failed\n"));
    const auto worst =
        run_cvpdf({"build", "a.yaml", "b.yaml", "none.yaml"}, {.folder = scratch.path()});
    CHECK(worst.status == 3);
    CHECK(worst.err.find("cvpdf: error: cannot read 'none.yaml': No such file or directory\n") !=
          std::string::npos);
}

TEST_CASE("two outputs of one name are refused before anything is written") {
    const Scratch scratch;
    fs::create_directory(scratch.path("x"));
    scratch.write("cv.yaml", kSmallCv);
    scratch.write("x/cv.yaml", kSmallCv);
    const auto build = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "build");
        return run_cvpdf(arguments, {.folder = scratch.path()});
    };
    const auto same = build({"cv.yaml", "x/cv.yaml"});
    CHECK(same.status == 2);
    CHECK(same.err ==
          "cvpdf: error: 'cv.yaml' and 'x/cv.yaml' would both be written to 'cv.pdf'\n"
          "hint: {stem}, {variant}, {posting} and {lang} do not tell all of them apart: use {name} "
          "or {layout} if these differ, or an -o for each\n");
    CHECK(build({"cv.yaml", "x/cv.yaml", "-o", "{name}.pdf"}).status == 2);
    CHECK(build({"cv.yaml", "x/cv.yaml", "-o", "x/../one.pdf"}).status == 2);
    CHECK(build({"cv.yaml", "x/cv.yaml", "-o", "-"}).err ==
          "cvpdf: error: only one CV can go to standard output\n");
    const auto itself = build({"cv.yaml", "-o", "x/../cv.yaml"});
    CHECK(itself.status == 2);
    CHECK(itself.err ==
          "cvpdf: error: 'cv.yaml' would be overwritten by its own output or another's\n");
    CHECK(contents(scratch.path("cv.yaml")) == kSmallCv);
    CHECK(scratch.names() == std::vector<std::string>{"cv.yaml", "x"});
    CHECK(build({"cv.yaml", "x/cv.yaml", "-o", "/dev/null"}).status == 0);
}

TEST_CASE("nothing that is read is written over") {
    const Scratch scratch;
    scratch.write("cv.yaml",
                  "cv:\n"
                  "  name: Gildong Hong\n"
                  "  sections: {summary: [!include part.yaml]}\n"
                  "layout: own.yaml\n"
                  "letter: {to: ACME, body_file: letter.md}\n");
    scratch.write("own.yaml", "extends: base.yaml\n");
    scratch.write("base.yaml", "extends: classic\n");
    scratch.write("part.yaml", "Builds things.\n");
    scratch.write("letter.md", "Dear all\n");
    scratch.write("acme.md", "Engineer\nWe want Go.\n");
    scratch.write("jobs.jsonl", "{\"cv\": \"cv.yaml\"}\n");
    const auto names = scratch.names();
    const auto refused = [&](std::vector<std::string> arguments, const std::string& message) {
        arguments.insert(arguments.begin(), "build");
        const auto result = run_cvpdf(arguments, {.folder = scratch.path()});
        CHECK(result.status == 2);
        CHECK(result.err == "cvpdf: error: " + message + "\n");
        CHECK(scratch.names() == names);
    };
    const std::string by_output = " would be overwritten by its own output or another's";
    refused({"cv.yaml", "--report", "./cv.yaml"},
            "--report would overwrite 'cv.yaml', which is read");
    refused({"cv.yaml", "--depfile", "cv.yaml"},
            "--depfile would overwrite 'cv.yaml', which is read");
    refused({"cv.yaml", "--posting", "acme.md", "-o", "acme.md"}, "'acme.md'" + by_output);
    refused({"--manifest", "jobs.jsonl", "-o", "jobs.jsonl"}, "'jobs.jsonl'" + by_output);
    refused({"--manifest", "jobs.jsonl", "--report", "jobs.jsonl"},
            "--report would overwrite 'jobs.jsonl', which is read");
    refused({"cv.yaml", "--layout", "./own.yaml", "-o", "own.yaml"}, "'./own.yaml'" + by_output);
    for (const char* named : {"part.yaml", "own.yaml", "base.yaml", "letter.md"}) {
        refused({"cv.yaml", "-o", named, "--with-letter"}, fmt::format("'{}'{}", named, by_output));
        refused({"cv.yaml", "--report", named},
                fmt::format("--report would overwrite '{}', which is read", named));
    }
    refused({"cv.yaml", "-o", "a.json", "--report", "a.json"},
            "--report and 'cv.yaml' would both be written to 'a.json'");
    refused({"cv.yaml", "--depfile", "a", "--report", "./a"},
            "--report and --depfile would both be written to 'a'");
    CHECK(run_cvpdf({"build", "cv.yaml", "--report", "r.json", "--depfile", "d", "-o", "o.txt"},
                    {.folder = scratch.path()})
              .status == 0);
    CHECK(run_cvpdf({"build", "cv.yaml", "--report", "r.json", "--depfile", "d", "-o", "o.txt"},
                    {.folder = scratch.path()})
              .status == 0);
}

TEST_CASE("pictures do not take a photo's place, whichever page they are") {
    const Scratch scratch;
    scratch.write("me-2.png", "a photo");
    scratch.write("cv.yaml", "cv:\n  name: Gildong Hong\n  photo: me-2.png\n");
    const auto result =
        run_cvpdf({"build", "cv.yaml", "-o", "me-{page}.png"}, {.folder = scratch.path()});
    CHECK(result.status == 2);
    CHECK(result.err ==
          "cvpdf: error: 'me-2.png' would be overwritten by its own output or another's\n");
    CHECK(contents(scratch.path("me-2.png")) == "a photo");
}

TEST_CASE("a failed build leaves the old PDF") {
    const Scratch scratch;
    scratch.write("cv.yaml", kBrokenCv);
    scratch.write("cv.pdf", "old");
    CHECK(run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path()}).status == 1);
    CHECK(contents(scratch.path("cv.pdf")) == "old");
    CHECK(scratch.names() == std::vector<std::string>{"cv.pdf", "cv.yaml"});
}

TEST_CASE("a full disk leaves the old PDF") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    scratch.write("cv.pdf", "old");
    const auto result =
        run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path(), .file_size_limit = 1000});
    CHECK(result.status == 3);
    CHECK(result.err == "cvpdf: error: cannot write 'cv.pdf': File too large\n1 error\n");
    CHECK(contents(scratch.path("cv.pdf")) == "old");
    CHECK(scratch.names() == std::vector<std::string>{"cv.pdf", "cv.yaml"});
}

TEST_CASE("a full device is an error") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const auto result =
        run_cvpdf({"build", "cv.yaml", "-o", "/dev/full"}, {.folder = scratch.path()});
    CHECK(result.status == 3);
    CHECK(result.err ==
          "cvpdf: error: cannot write '/dev/full': No space left on device\n1 error\n");
    const auto piped = run({"sh", "-c", "exec \"$0\" build cv.yaml -o - >/dev/full", CVPDF_PROGRAM},
                           {.folder = scratch.path()});
    CHECK(piped.status == 3);
    CHECK(piped.err ==
          "cvpdf: error: cannot write 'standard output': No space left on device\n1 error\n");
}

TEST_CASE("a reader who leaves is an error, not a crash") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const auto result =
        run({"sh", "-c", "{ \"$0\" build cv.yaml -o -; echo $? >status; } | :", CVPDF_PROGRAM},
            {.folder = scratch.path()});
    // Whether the reader left before or after the program wrote is not ours to say.
    const std::string status = contents(scratch.path("status"));
    CHECK((status == "3\n" || status == "0\n"));
    if (status == "3\n") {
        CHECK(result.err == "cvpdf: error: cannot write 'standard output': Broken pipe\n1 error\n");
    }
}

TEST_CASE("/dev/null, a symbolic link and a pipe are written, not replaced") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const RunOptions options{.folder = scratch.path()};
    CHECK(run_cvpdf({"build", "cv.yaml", "-o", "/dev/null"}, options).status == 0);
    CHECK(fs::is_character_file("/dev/null"));

    fs::create_directory(scratch.path("site"));
    fs::create_symlink("site/hong.pdf", scratch.path("link.pdf"));
    CHECK(run_cvpdf({"build", "cv.yaml", "-o", "link.pdf"}, options).status == 0);
    CHECK(fs::is_symlink(scratch.path("link.pdf")));
    CHECK(is_pdf(contents(scratch.path("site/hong.pdf"))));

    CHECK(is_pdf(run_cvpdf({"build", "cv.yaml", "-q", "-o", "/dev/stdout"}, options).out));
    REQUIRE(::mkfifo(scratch.path("pipe").c_str(), 0600) == 0);
    const auto piped = run(
        {"sh", "-c", "cat pipe & \"$0\" build cv.yaml -q -o pipe; wait", CVPDF_PROGRAM}, options);
    CHECK(piped.status == 0);
    CHECK(is_pdf(piped.out));
    CHECK(fs::is_fifo(scratch.path("pipe")));
}

TEST_CASE("what may not be read or written says so, and nothing changes") {
    const OpenHouse house;
    house.write("cv.yaml", kSmallCv);
    const auto plain = house.build({"cv.yaml"});
    CHECK(plain.err.empty());
    CHECK(plain.out == "wrote cv.pdf (1 page)\n");

    house.write("secret.yaml", kSmallCv);
    ::chmod(house.path("secret.yaml").c_str(), 0);
    const auto unreadable = house.build({"secret.yaml"});
    CHECK(unreadable.status == 3);
    CHECK(unreadable.err ==
          "cvpdf: error: cannot read 'secret.yaml': Permission denied\n1 error\n");

    house.write("kept.pdf", "old");
    ::chmod(house.path("kept.pdf").c_str(), 0444);
    const auto read_only_file = house.build({"cv.yaml", "-o", "kept.pdf"});
    CHECK(read_only_file.status == 3);
    CHECK(read_only_file.err ==
          "cvpdf: error: cannot write 'kept.pdf': Permission denied\n1 error\n");
    CHECK(contents(house.path("kept.pdf")) == "old");

    fs::create_directory(house.path("closed"));
    house.write("closed/cv.pdf", "old");
    ::chmod(house.path("closed/cv.pdf").c_str(), 0666);
    ::chmod(house.path("closed").c_str(), 0555);
    for (const char* target : {"closed/cv.pdf", "closed/new.pdf"}) {
        INFO(target);
        const auto result = house.build({"cv.yaml", "-o", target});
        CHECK(result.status == 3);
        CHECK(result.err == std::string("cvpdf: error: cannot write '") + target +
                                "': Permission denied\n1 error\n");
    }
    CHECK(contents(house.path("closed/cv.pdf")) == "old");
    CHECK_FALSE(fs::exists(house.path("closed/new.pdf")));
    ::chmod(house.path("closed").c_str(), 0755);
}

TEST_CASE("quiet tells mistakes, and no warnings but those that fail") {
    const Scratch scratch;
    scratch.write("cv.yaml", "cv: {name: A B, sections: {x: [y]}}\nvariants: {v: {}}\n");
    scratch.write("p.txt", "We make pumps, and have made them for a long time.\n");
    const auto build = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"build", "cv.yaml", "--posting", "p.txt", "-o", "a.pdf"});
        return run_cvpdf(options, {.folder = scratch.path()});
    };
    CHECK(build({}).err.find("warning: no job title found") != std::string::npos);
    const auto quiet = build({"--quiet"});
    CHECK(quiet.status == 0);
    CHECK(quiet.out.empty());
    CHECK(quiet.err.empty());
    const auto strict = build({"--quiet", "--strict"});
    CHECK(strict.status == 1);
    CHECK(strict.err.find("warning: no job title found") != std::string::npos);
    const auto failed = build({"--quiet", "--layout", "clasic"});
    CHECK(failed.err.find("error: ") != std::string::npos);
    CHECK(failed.err.find("warning") == std::string::npos);
}
