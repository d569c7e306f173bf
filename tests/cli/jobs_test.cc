// Many jobs in one run: threads, manifests, shards, what is left after a run was killed.

#include <chrono>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kJobs = 24;

/// CVs that differ in words and in glyphs: Greek, Hangul.
std::string manifest(std::size_t jobs = kJobs) {
    std::string text;
    for (std::size_t i = 0; i < jobs; ++i) {
        text += fmt::format(
            "{{\"cv\": \"cv.yaml\", \"set\": {{\"cv.headline\": \"Number {} \\u{:04x} "
            "\\u{:04x}\"}}, "
            "\"output\": \"out/{}.pdf\"}}\n",
            i, 0x3B1 + i % 24, 0xAC00 + 37 * i, i);
    }
    return text;
}

void write_jobs(const Scratch& scratch, std::size_t jobs = kJobs) {
    scratch.write("cv.yaml", kSmallCv);
    scratch.write("jobs.jsonl", manifest(jobs));
}

std::string pdf(const Scratch& scratch, std::size_t job) {
    return scratch.path(fmt::format("out/{}.pdf", job));
}

std::size_t count(std::string_view text, std::string_view word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("the jobs of a manifest are the same on any number of threads, and built alone") {
    const Scratch scratch;
    write_jobs(scratch);
    const RunOptions here{.folder = scratch.path()};
    std::vector<std::string> first;
    for (const char* threads : {"1", "2", "7"}) {
        const auto built =
            run_cvpdf({"build", "--manifest", "jobs.jsonl", "--quiet", "-j", threads}, here);
        CHECK(built.status == 0);
        CHECK(built.err == "");
        for (std::size_t i = 0; i < kJobs; ++i) {
            const std::string bytes = contents(pdf(scratch, i));
            if (first.size() <= i) first.push_back(bytes);
            CHECK((bytes == first[i]));
        }
        fs::remove_all(scratch.path("out"));
    }
    CHECK(run_cvpdf({"build", "cv.yaml", "--set", "cv.headline=Number 3 \u03b4 \uac6f", "-o",
                     "alone.pdf"},
                    here)
              .status == 0);
    CHECK((contents(scratch.path("alone.pdf")) == first[3]));
}

TEST_CASE("shards share out the jobs") {
    const Scratch scratch;
    write_jobs(scratch);
    const RunOptions here{.folder = scratch.path()};
    for (const char* shard : {"0/3", "1/3", "2/3"}) {
        const auto built = run_cvpdf({"build", "--manifest", "jobs.jsonl", "--shard", shard}, here);
        CHECK(count(built.out, "wrote ") == kJobs / 3);
    }
    for (std::size_t i = 0; i < kJobs; ++i) CHECK(fs::exists(pdf(scratch, i)));
}

TEST_CASE("a line with a mistake is its own shard's alone, and moves no other line") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    scratch.write("jobs.jsonl",
                  "{\"cv\": \"cv.yaml\", \"output\": \"0.pdf\"}\n\n"
                  "{\"cv\": \"cv.yaml\",\n"
                  "{\"cv\": \"cv.yaml\", \"output\": \"2.pdf\"}\n\n"
                  "{\"cv\": \"none.yaml\", \"output\": \"3.pdf\"}\n"
                  "{\"cv\": \"cv.yaml\", \"output\": \"4.pdf\"}\n"
                  "{\"cv\": \"cv.yaml\", \"output\": \"5{part}.pdf\"}");
    const auto build = [&](const char* shard) {
        return run_cvpdf({"build", "--manifest", "jobs.jsonl", "--shard", shard},
                         {.folder = scratch.path()});
    };
    const auto even = build("0/2");
    CHECK(even.status == 0);
    CHECK(even.err == "");
    CHECK(even.out ==
          "wrote 0.pdf (1 page)\n"
          "wrote 2.pdf (1 page)\n"
          "wrote 4.pdf (1 page)\n");
    const auto odd = build("1/2");
    CHECK(odd.status == 1);
    CHECK(odd.out == "");
    CHECK(count(odd.err, "jobs.jsonl:3:1: error: this '{' is never closed\n") == 1);
    CHECK(count(odd.err, "jobs.jsonl:6:8: error: cannot read 'none.yaml'") == 1);
    CHECK(count(odd.err,
                "jobs.jsonl:8:29: error: unknown part '{part}' in the output name\n"
                " 8 | {\"cv\": \"cv.yaml\", \"output\": \"5{part}.pdf\"}\n"
                "   |                             ^~~~~~~~~~~~~\n"
                "hint: known parts: {stem} {name} {variant} {posting} {lang} {layout} {page} "
                "{ext}\n") == 1);
    CHECK(odd.err.ends_with("3 errors; 3 of 3 CVs failed\n"));
}

TEST_CASE("a run that is resumed builds what is missing, changed or broken, and nothing else") {
    const Scratch scratch;
    write_jobs(scratch);
    const RunOptions here{.folder = scratch.path()};
    const std::vector<std::string> resume{"build", "--manifest", "jobs.jsonl", "--resume"};
    CHECK(count(run_cvpdf(resume, here).out, "wrote ") == kJobs);
    const std::string whole = contents(pdf(scratch, 5));
    fs::remove(pdf(scratch, 2));
    scratch.write("out/5.pdf", whole.substr(0, whole.size() / 2));
    const auto second = run_cvpdf(resume, here);
    CHECK(count(second.out, " stands\n") == kJobs - 2);
    CHECK(count(second.out, "wrote out/2.pdf") == 1);
    CHECK(count(second.out, "wrote out/5.pdf") == 1);
    CHECK((contents(pdf(scratch, 5)) == whole));
    scratch.write("cv.yaml", std::string(kSmallCv) + "lang: de\n");
    CHECK(count(run_cvpdf(resume, here).out, "wrote ") == kJobs);
}

TEST_CASE("a resumed run fails where a fresh one would, and tells what stands") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kSmallCv) + "      - " + std::string(300, '.') + "\n");
    const RunOptions here{.folder = scratch.path()};
    const auto lax = run_cvpdf({"build", "cv.yaml", "--report", "r.json"}, here);
    CHECK(lax.status == 0);
    REQUIRE(count(lax.err, "warning") > 0);
    CHECK(run_cvpdf({"build", "cv.yaml", "--resume", "--strict"}, here).status == 1);
    CHECK(run_cvpdf({"build", "cv.yaml", "--resume", "--report", "r.json"}, here).out ==
          "cv.pdf stands\n");
    const std::string report = contents(scratch.path("r.json"));
    CHECK(count(report, "\"output\":\"cv.pdf\",\"stands\":true") == 1);
    scratch.write("cv.yaml", kSmallCv);
    CHECK(run_cvpdf({"build", "cv.yaml", "--strict"}, here).status == 0);
    CHECK(run_cvpdf({"build", "cv.yaml", "--resume", "--strict"}, here).out == "cv.pdf stands\n");
}

TEST_CASE("killed at any moment, a run leaves whole files, and is finished by another") {
    const Scratch scratch;
    write_jobs(scratch, 60);
    const RunOptions here{.folder = scratch.path()};
    const std::vector<std::string> resume{"build", "--manifest", "jobs.jsonl", "--resume"};
    const auto start = std::chrono::steady_clock::now();
    run_cvpdf(resume, here);
    const std::chrono::duration<double> whole_run = std::chrono::steady_clock::now() - start;
    fs::remove_all(scratch.path("out"));
    std::mt19937 dice(1);  // moments lie where the machine's own time puts them anyway
    std::size_t stood = 0;
    for (int run_number = 0; run_number < 10; ++run_number) {
        const double moment = std::uniform_real_distribution(0.01, 1.0)(dice);
        run({"timeout", "-s", "KILL", fmt::format("{:.4f}", whole_run.count() * moment),
             CVPDF_PROGRAM, "build", "--manifest", "jobs.jsonl", "--resume", "--quiet", "-j",
             run_number % 2 == 0 ? "1" : "3"},
            here);
        std::size_t standing = 0;
        for (std::size_t i = 0; i < 60; ++i) {
            if (!fs::exists(pdf(scratch, i))) continue;
            ++standing;
            CHECK(contents(pdf(scratch, i)).ends_with("%%EOF\n"));
        }
        CHECK(standing >= stood);
        stood = standing;
    }
    const auto last = run_cvpdf(resume, here);
    CHECK(last.status == 0);
    CHECK(count(last.out, " stands\n") == stood);
    CHECK(count(last.out, "wrote ") == 60 - stood);
    CHECK(std::distance(fs::directory_iterator(scratch.path("out")), {}) == 60);
}

TEST_CASE("the variants of one CV are the same in one run and built alone") {
    const Scratch scratch;
    std::string cv = std::string(kSmallCv) + "variants:\n";
    std::vector<std::string> all{"build", "cv.yaml", "--all", "-o", "all/{variant}.pdf", "-j", "3"};
    for (std::size_t i = 0; i < kJobs; ++i) {
        cv += fmt::format("  v{}: {{set: {{cv.headline: \"Number {} \\u{:04x}\"}}}}\n", i, i,
                          0x3B1 + i);
    }
    scratch.write("cv.yaml", cv);
    const RunOptions here{.folder = scratch.path()};
    REQUIRE(run_cvpdf(all, here).status == 0);
    for (std::size_t i = 0; i < kJobs; i += 5) {
        const std::string name = fmt::format("v{}", i);
        run_cvpdf({"build", "cv.yaml", "--variant", name, "-o", "alone.pdf"}, here);
        CHECK((contents(scratch.path("all/" + name + ".pdf")) ==
               contents(scratch.path("alone.pdf"))));
    }
}

TEST_CASE("a manifest's variant that the CV does not have is an error of its job") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kSmallCv) + "variants: {brief: {}, long: {}}\n");
    scratch.write("jobs.jsonl",
                  "{\"cv\": \"cv.yaml\", \"variant\": \"breif\", \"output\": \"a.pdf\"}\n"
                  "{\"cv\": \"cv.yaml\", \"variant\": \"long\", \"output\": \"b.pdf\"}\n");
    const auto built = run_cvpdf({"build", "--manifest", "jobs.jsonl"}, {.folder = scratch.path()});
    CHECK(built.status == 1);
    CHECK(built.out == "wrote b.pdf (1 page)\n");
    CHECK(built.err ==
          "jobs.jsonl:1:30: error: 'cv.yaml' has no variant 'breif'\n"
          " 1 | {\"cv\": \"cv.yaml\", \"variant\": \"breif\", \"output\": \"a.pdf\"}\n"
          "   |                              ^~~~~~~\n"
          "hint: did you mean 'brief'?\n"
          "hint: variants: brief, long\n"
          "1 error; 1 of 2 CVs failed\n");
}

TEST_CASE("one job's failure does not stop the others") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    scratch.write("bad.yaml", "cv: {}\n");
    scratch.write("jobs.jsonl",
                  "{\"cv\": \"bad.yaml\", \"output\": \"bad.pdf\"}\n"
                  "{\"cv\": \"cv.yaml\", \"outputt\": \"x.pdf\"}\n"
                  "{\"cv\": \"cv.yaml\", \"output\": \"good.pdf\"}\n");
    const auto built = run_cvpdf({"build", "--manifest", "jobs.jsonl"}, {.folder = scratch.path()});
    CHECK(built.status == 1);
    CHECK(built.out == "wrote good.pdf (1 page)\n");
    CHECK(count(built.err, "jobs.jsonl:2:19: error: unknown key 'outputt'") == 1);
    CHECK(built.err.ends_with("2 errors; 2 of 3 CVs failed\n"));
    CHECK_FALSE(fs::exists(scratch.path("bad.pdf")));
}

TEST_CASE("one CV without the variants that are asked for does not stop the others") {
    const Scratch scratch;
    scratch.write("plain.yaml", kSmallCv);
    scratch.write("cv.yaml", std::string(kSmallCv) + "variants: {brief: {}}\n");
    const std::vector<std::vector<std::string>> ways{{"--all"}, {"--variant", "brief"}};
    for (const std::vector<std::string>& asked : ways) {
        std::vector<std::string> command{"build", "plain.yaml", "cv.yaml"};
        command.insert(command.end(), asked.begin(), asked.end());
        const auto built = run_cvpdf(command, {.folder = scratch.path()});
        CHECK(built.status == 1);
        CHECK(built.out == "wrote cv-brief.pdf (1 page)\n");
        CHECK(count(built.err, "error: 'plain.yaml' has no variant") == 1);
        CHECK(built.err.ends_with("1 error; 1 of 2 CVs failed\n"));
    }
}

TEST_CASE("what a job of a manifest names and is not there is an error at its place") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    scratch.write("jobs.jsonl",
                  "{\"cv\": \"cv.yaml\", \"layout\": \"clasic\"}\n"
                  "{\"cv\": \"none.yaml\", \"output\": \"b.pdf\"}\n"
                  "{\"cv\": \"cv.yaml\", \"posting\": \"none.md\"}\n"
                  "{\"cv\": \"cv.yaml\", \"output\": \"-\"}\n"
                  "{\"cv\": \"cv.yaml\", \"layout\": \"none.yaml\"}\n"
                  "{\"cv\": \"cv.yaml\", \"set\": {\"cv.nmae\": \"B\"}, \"output\": \"set.pdf\"}\n"
                  "{\"cv\": \"cv.yaml\", \"output\": \"good.pdf\"}\n");
    const auto built = run_cvpdf({"build", "--manifest", "jobs.jsonl"}, {.folder = scratch.path()});
    CHECK(built.status == 1);
    CHECK(built.out == "wrote good.pdf (1 page)\n");
    CHECK(
        built.err.starts_with("jobs.jsonl:1:29: error: unknown layout 'clasic'\n"
                              " 1 | {\"cv\": \"cv.yaml\", \"layout\": \"clasic\"}\n"
                              "   |                             ^~~~~~~~\n"
                              "hint: did you mean 'classic'?\n"));
    CHECK(count(built.err,
                "jobs.jsonl:2:8: error: cannot read 'none.yaml': No such file or directory\n") ==
          1);
    CHECK(count(built.err,
                "jobs.jsonl:3:30: error: cannot read 'none.md': No such file or directory\n") == 1);
    CHECK(count(built.err, "jobs.jsonl:4:29: error: a manifest names files; '-' is none\n") == 1);
    CHECK(count(built.err,
                "jobs.jsonl:5:29: error: cannot read 'none.yaml': No such file or directory\n") ==
          1);
    CHECK(
        count(built.err,
              "jobs.jsonl:6:31: error: unknown key 'nmae'\n"
              " 6 | {\"cv\": \"cv.yaml\", \"set\": {\"cv.nmae\": \"B\"}, \"output\": \"set.pdf\"}\n"
              "   |                               ^~~~\n"
              "hint: did you mean 'name'?\n") == 1);
    CHECK(built.err.ends_with("6 errors; 6 of 7 CVs failed\n"));
}

TEST_CASE("a job's output is a file, a pattern or a folder, and says by its ending what it is") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kSmallCv) + "variants: {brief: {}}\n");
    fs::create_directory(scratch.path("there"));
    scratch.write("jobs.jsonl",
                  "{\"cv\": \"cv.yaml\", \"output\": \"a.png\"}\n"
                  "{\"cv\": \"cv.yaml\", \"output\": \"out/\"}\n"
                  "{\"cv\": \"cv.yaml\", \"output\": \"there\", \"variant\": \"brief\", "
                  "\"lang\": \"de\"}\n"
                  "{\"cv\": \"cv.yaml\", \"variant\": \"brief\"}\n"
                  "{\"cv\": \"cv.yaml\", \"output\": \"{stem}.{ext}\"}\n");
    const RunOptions here{.folder = scratch.path()};
    const auto built = run_cvpdf({"build", "--manifest", "jobs.jsonl"}, here);
    CHECK(built.err == "");
    CHECK(built.out ==
          "wrote a.png (1 page)\n"
          "wrote out/cv.pdf (1 page)\n"
          "wrote there/cv-brief-de.pdf (1 page)\n"
          "wrote cv-brief.pdf (1 page)\n"
          "wrote cv.pdf (1 page)\n");
    CHECK(contents(scratch.path("a.png")).starts_with("\x89PNG"));
    for (const char* option : {"--attach", "--debug-pdf", "--format=pdf"}) {
        const auto refused = run_cvpdf({"build", "--manifest", "jobs.jsonl", option}, here);
        CHECK(refused.status == 1);
        CHECK(refused.err ==
              "jobs.jsonl:1:29: error: 'a.png' is no name for pdf\n"
              " 1 | {\"cv\": \"cv.yaml\", \"output\": \"a.png\"}\n"
              "   |                             ^~~~~~~\n"
              "hint: with {ext} in it a name fits every format\n"
              "1 error; 1 of 5 CVs failed\n");
    }
    scratch.write("jobs.jsonl", "{\"cv\": \"cv.yaml\"}\n{\"cv\": \"cv.yaml\"}\n");
    CHECK(run_cvpdf({"build", "--manifest", "jobs.jsonl", "-o", "-"}, here).err ==
          "cvpdf: error: only one CV can go to standard output\n");
}

TEST_CASE("what a manifest says of its jobs is not said beside it") {
    const Scratch scratch;
    write_jobs(scratch);
    for (const char* option : {"--variant=x", "--all", "--posting=x", "--lang=ko"}) {
        const auto built =
            run_cvpdf({"build", "--manifest", "jobs.jsonl", option}, {.folder = scratch.path()});
        CHECK(built.status == 2);
        CHECK(built.err ==
              fmt::format("cvpdf: error: --manifest and {} exclude each other\n"
                          "hint: a manifest says it of each of its jobs\n",
                          std::string_view(option).substr(0, std::string_view(option).find('='))));
    }
    CHECK_FALSE(fs::exists(scratch.path("out")));
}

TEST_CASE("a manifest without jobs says so") {
    const Scratch scratch;
    scratch.write("jobs.jsonl", "\n");
    const RunOptions here{.folder = scratch.path()};
    const auto built = run_cvpdf({"build", "--manifest", "jobs.jsonl"}, here);
    CHECK(built.status == 0);
    CHECK(built.err ==
          "warning: 'jobs.jsonl' names no jobs\n"
          "hint: a job a line: {\"cv\": \"cv.yaml\", \"output\": \"cv.pdf\"}\n"
          "1 warning\n");
    CHECK(run_cvpdf({"build", "--manifest", "jobs.jsonl", "--strict"}, here).status == 1);
    scratch.write("jobs.jsonl", "{\"cv\": 3}\n");
    CHECK(run_cvpdf({"build", "--manifest", "jobs.jsonl", "--shard", "1/2"}, here).err.empty());
}

TEST_CASE("two jobs of one output are refused before anything is written") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    scratch.write("jobs.jsonl",
                  "{\"cv\": \"cv.yaml\", \"output\": \"a.pdf\"}\n"
                  "{\"cv\": \"cv.yaml\", \"output\": \"./a.pdf\"}\n");
    const auto built = run_cvpdf({"build", "--manifest", "jobs.jsonl"}, {.folder = scratch.path()});
    CHECK(built.status == 2);
    CHECK(count(built.err, "would both be written to") == 1);
    CHECK_FALSE(fs::exists(scratch.path("a.pdf")));
}

TEST_CASE("an output that comes out the same keeps its time stamp with --restat") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const RunOptions here{.folder = scratch.path()};
    run_cvpdf({"build", "cv.yaml"}, here);
    const fs::file_time_type old =
        fs::last_write_time(scratch.path("cv.pdf")) - std::chrono::hours(1);
    fs::last_write_time(scratch.path("cv.pdf"), old);
    run_cvpdf({"build", "cv.yaml", "--restat"}, here);
    CHECK(fs::last_write_time(scratch.path("cv.pdf")) == old);
    run_cvpdf({"build", "cv.yaml", "--restat", "--set", "cv.name=Other"}, here);
    CHECK(fs::last_write_time(scratch.path("cv.pdf")) > old);
}

TEST_CASE("a depfile names the faces that were asked, shown or not, and the table of protrusion") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kSmallCv) + "      - Ελληνικά\n");
    run_cvpdf({"build", "cv.yaml", "--depfile", "cv.d"}, {.folder = scratch.path()});
    const std::string depfile = contents(scratch.path("cv.d"));
    // The name is bold and 17 pt large, its spaces are those of the regular face.
    CHECK(count(depfile, "/lmroman17-regular.otf:\n") == 1);
    CHECK(count(depfile, "/data/protrusion.yaml:\n") == 1);
    CHECK(count(depfile, "NotoSansHebrew") == 0);
    run_cvpdf({"build", "cv.yaml", "--depfile", "html.d", "-o", "cv.html"},
              {.folder = scratch.path()});
    const std::string html = contents(scratch.path("html.d"));
    CHECK(count(html, ".otf") + count(html, "protrusion") == 0);
    CHECK(count(html, "/data/html/page.css:\n") == 1);
}

TEST_CASE("a depfile names the dictionaries of languages that are hyphenated") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const auto depfile = [&](const char* layout) {
        run_cvpdf({"build", "cv.yaml", "--layout", layout, "--depfile", "cv.d"},
                  {.folder = scratch.path()});
        return contents(scratch.path("cv.d"));
    };
    CHECK(count(depfile("classic"), "/hyph_en_US.dic:\n") == 1);
    CHECK(count(depfile("ats"), "/hyph_") == 0);
}

TEST_CASE("wrong words about runs say what is meant") {
    const auto complaint = [](std::vector<std::string> words) {
        words.insert(words.begin(), "build");
        const auto result = run_cvpdf(words);
        CHECK(result.status == 2);
        return result.err;
    };
    CHECK(complaint({"cv.yaml", "-j", "0"}) ==
          "cvpdf: error: --jobs cannot be '0'\nhint: a number from 1 to 256\n");
    CHECK(complaint({"--manifest", "j", "--shard", "4/4"}) ==
          "cvpdf: error: --shard cannot be '4/4'\nhint: the first of four is 0/4, the last 3/4\n");
    CHECK(complaint({"cv.yaml", "--manifest", "j"}) ==
          "cvpdf: error: --manifest and CVs exclude each other\nhint: a manifest names its CVs\n");
    CHECK(complaint({}) == "cvpdf: error: no CV given\nhint: 'cvpdf build --help' tells more\n");
}
