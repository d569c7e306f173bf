#include "pipeline/manifest.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "unit/mistyped.h"

namespace cvpdf {
namespace {

struct Read {
    std::vector<ManifestJob> jobs = {};
    std::string messages = {};
};

Read read(std::string text) {
    SourceMap sources;
    const FileId file = sources.add({.name = "work/jobs.jsonl", .text = std::move(text)});
    Diagnostics diagnostics;
    Read result{.jobs = read_manifest(file, sources, "work", diagnostics)};
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        result.messages += format_diagnostic(diagnostic, sources);
    }
    return result;
}

TEST_CASE("a job of a manifest, with paths from the manifest's folder") {
    const Read result = read(
        R"({"cv": "a/cv.yaml", "variant": "ml", "posting": "../acme.yaml", "lang": "ko", )"
        R"("layout": "classic", "pages": "2-3", "set": {"cv.phone": "1 2", "layout.page.size": "a4"}, )"
        R"("output": "out/{variant}.pdf"})"
        "\n"
        R"({"cv": "/home/cv.yaml", "layout": "mine.yaml", "pages": 1})");
    CHECK(result.messages.empty());
    REQUIRE(result.jobs.size() == 2);
    const ManifestJob& job = result.jobs[0];
    CHECK(job.cv.text == "work/a/cv.yaml");
    CHECK(job.variant->text == "ml");
    CHECK(job.posting->text == "acme.yaml");
    CHECK(job.language->text == "ko");
    CHECK(job.layout->text == "classic");
    REQUIRE(job.pages);
    CHECK(page_budget_text(*job.pages) == "2-3");
    REQUIRE(job.settings.size() == 2);
    CHECK(job.settings[0].path.text == "cv.phone");
    CHECK(job.settings[0].value.text == "1 2");
    CHECK(job.settings[1].path.text == "layout.page.size");
    CHECK(job.settings[1].value.text == "a4");
    CHECK(job.output->text == "work/out/{variant}.pdf");
    CHECK(result.jobs[1].cv.text == "/home/cv.yaml");
    CHECK(result.jobs[1].layout->text == "work/mine.yaml");
    REQUIRE(result.jobs[1].pages);
    CHECK(page_budget_text(*result.jobs[1].pages) == "1");
    CHECK_FALSE(result.jobs[1].output);
}

TEST_CASE("values of a manifest are read as JSON has them") {
    const Read result =
        read(R"({"cv": "a", "set": {)"
             R"("a": "\ud83d\ude00 \u00e9\n", "b": "\\ud83d", "c": "\uD83D\uDE00", )"
             R"("d": ["\ud83d\ude00", 1], "e": "\u00e9"}})");
    REQUIRE(result.jobs.size() == 1);
    const std::vector<Setting>& settings = result.jobs[0].settings;
    REQUIRE(settings.size() == 5);
    CHECK(settings[0].value.text == "😀 é\n");
    CHECK(settings[1].value.text == "\\ud83d");
    CHECK(settings[2].value.text == "😀");
    CHECK(settings[3].value.items.at(0).text == "😀");
    CHECK(settings[4].value.text == "é");
}

TEST_CASE("a layout that a job sets is the one that it names") {
    const Read result = read(R"({"cv": "a", "set": {"layout": "mine.yaml", "cv.name": "B"}})"
                             "\n"
                             R"({"cv": "a", "layout": "ats", "set": {"layout": "modern"}})");
    REQUIRE(result.jobs.size() == 1);
    REQUIRE(result.jobs[0].layout);
    CHECK(result.jobs[0].layout->text == "work/mine.yaml");
    CHECK(result.jobs[0].settings.size() == 1);
    CHECK(result.messages ==
          "work/jobs.jsonl:2:38: error: a job has one layout\n"
          " 2 | {\"cv\": \"a\", \"layout\": \"ats\", \"set\": {\"layout\": \"modern\"}}\n"
          "   |                                      ^~~~~~~~\n"
          "hint: name it either here or beside 'set'\n");
}

TEST_CASE("every mistyped key of a manifest is told with the right one") {
    const std::vector<std::string_view> known = manifest_keys();
    for (const std::string_view key : known) {
        for (const std::string& wrong : test::mistyped(key)) {
            if (std::ranges::count(known, wrong) > 0) continue;
            const std::string messages = read("{\"cv\": \"a\", \"" + wrong + "\": \"1\"}").messages;
            CAPTURE(messages);
            CHECK(
                messages.starts_with("work/jobs.jsonl:1:13: error: unknown key '" + wrong + "'\n"));
            CHECK(std::ranges::any_of(test::nearest(wrong, known), [&](const std::string& near) {
                return messages.ends_with("\nhint: did you mean '" + near + "'?\n");
            }));
        }
    }
}

TEST_CASE("mistakes of a manifest, each at its place; the other jobs stand") {
    const Read result = read(
        "{\"variant\": \"ml\"}\n"
        "{\"cv\": \"cv.yaml\", \"varient\": \"ml\"}\n"
        "[\"cv.yaml\"]\n"
        "{\"cv\": \"cv.yaml\", \"pages\": 0}\n"
        "{\"cv\": \"cv.yaml\"}\n");
    CHECK(result.jobs.size() == 1);
    CHECK(result.messages ==
          "work/jobs.jsonl:1:2: error: a job names its CV\n"
          " 1 | {\"variant\": \"ml\"}\n"
          "   |  ^~~~~~~~~\n"
          "hint: for example {\"cv\": \"cv.yaml\", \"output\": \"cv.pdf\"}\n"
          "work/jobs.jsonl:2:19: error: unknown key 'varient'\n"
          " 2 | {\"cv\": \"cv.yaml\", \"varient\": \"ml\"}\n"
          "   |                   ^~~~~~~~~\n"
          "hint: did you mean 'variant'?\n"
          "work/jobs.jsonl:3:1: error: expected a job as an object, found a list\n"
          " 3 | [\"cv.yaml\"]\n"
          "   | ^~~~~~~~~~~\n"
          "work/jobs.jsonl:4:28: error: '0' is no number of pages\n"
          " 4 | {\"cv\": \"cv.yaml\", \"pages\": 0}\n"
          "   |                            ^\n"
          "hint: pages are 1 to 999, or a range of them: 1-2\n");
}

TEST_CASE("names in a manifest are texts in quotes") {
    const Read result = read(
        "{\"cv\": 3}\n"
        "{\"cv\": \"cv.yaml\", \"output\": 5, \"variant\": true}\n"
        "{\"cv\": \"3\", \"variant\": null, \"pages\": 1}\n");
    CHECK(result.jobs.size() == 1);
    CHECK(result.messages ==
          "work/jobs.jsonl:1:8: error: expected a text, found 3\n"
          " 1 | {\"cv\": 3}\n"
          "   |        ^\n"
          "hint: a text stands in quotes: \"3\"\n"
          "work/jobs.jsonl:2:43: error: expected a text, found true\n"
          " 2 | {\"cv\": \"cv.yaml\", \"output\": 5, \"variant\": true}\n"
          "   |                                           ^~~~\n"
          "hint: a text stands in quotes: \"true\"\n"
          "work/jobs.jsonl:2:29: error: expected a text, found 5\n"
          " 2 | {\"cv\": \"cv.yaml\", \"output\": 5, \"variant\": true}\n"
          "   |                             ^\n"
          "hint: a text stands in quotes: \"5\"\n");
}

TEST_CASE("shards") {
    CHECK(parse_shard("0/1") == Shard{.index = 0, .count = 1});
    CHECK(parse_shard("3/4") == Shard{.index = 3, .count = 4});
    for (const char* wrong : {"", "4/4", "1", "/", "1/", "/2", "-1/2", "1/0", "0/0", "1/2/3", "a/b",
                              "1 /2", "99999999999999999999/2"}) {
        CHECK_FALSE(parse_shard(wrong));
    }
}

}  // namespace
}  // namespace cvpdf
