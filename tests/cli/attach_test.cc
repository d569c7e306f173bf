// --attach: what is inside is what is printed, and builds the same file again.

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "cli/run.h"
#include "image_files.h"

using namespace program_test;
namespace fs = std::filesystem;

namespace {

/// Every kind of entry, two languages, and things that are not printed.
constexpr std::string_view kMaster = R"yaml(# for Acme
cv:
  name: {en: Gildong Hong, ko: 홍길동}
  headline: {en: "Engineer: all of it", ko: 엔지니어}
  email: a@example.org
  phone: 010-0000-0000
  website: example.org
  location: {en: Seoul, ko: 서울}
  photo: {file: secret-folder/me.jpg, alt: {en: Me, ko: 나}}
  social_networks: [{network: github, username: gildong}]
  fields:
    - {label: Salary, value: secret-salary, private: true, id: secret-id}
    - {label: {en: Visa, ko: 비자}, value: F-2, url: example.org/visa}
  sections:
    summary: ["**Builds** *things*, x^2^ and `code`.", {en: Two., ko: 둘.}, {de: Drei.}]
    bullets: [{bullet: "- dash"}, {number: "1"}, {reversed_number: "yes"}]
    tools: [{label: C++, details: "a, b: c # d"}]
    experience:
      - company: Acme
        tags: [secret-tag]
        priority: 9
        extra: {note: secret-extra}
        positions:
          - {position: {en: Lead, ko: 팀장}, start_date: 2020-03, end_date: present, highlights: [x]}
          - {position: Junior, date: 2018/2020-02, highlights: [{text: y, highlights: [z]}]}
      - {company: B, position: P, location: Busan, start_date: 2017, keywords: [k, {en: l, ko: 엘}]}
    education: [{institution: K, area: CS, degree: MS, grade: 4.2/4.3, date: Fall 2024, courses: [c]}]
    projects: [{name: N, organization: O, role: R, date: 2018, url: example.org/p, page_break: avoid}]
    publications: [{title: T, authors: ["**A**", B], journal: J, date: 2018, doi: 10.1000/182, note: n}]
    patents: [{title: P, inventors: [A], office: O, patent_number: "7", status: S, date: 2018-03-14}]
    awards: [{title: Prize, awarder: W, date: 2018-03}]
    talks: [{title: Talk, event: E, type: Keynote, date: 2018}]
    teaching: [{course: C, role: TA, institution: I, start_date: 2018, end_date: 2019}]
    certificates: [{name: Cert, issuer: I, credential_id: "0x7"}]
    languages: [{language: Korean, fluency: native}]
    skills: [{name: S, level: high, keywords: [a, b]}]
    references: [{name: Ref, company: C, reference: "Good: very."}]
    news: !include secret-folder/news.yaml
    "Own: Section":
      title: {en: Own, ko: 고유}
      id: secret-section
      entries:
        - {title: Odd, kind: award}
        - |-
          Two
          lines.
    page:
      page_break: before
      entries: [{title: New, event: page}]
check: {ignore: [long_bullets]}
)yaml";

/// A layout in the CV itself that prints the photo.
constexpr std::string_view kInPlace = R"yaml(
layout:
  extends: secret-folder/mine.yaml
  header: {photo: {show: on, width: 20mm, side: left}}
  colors: {ink: "#113355"}
  languages: {en: {page: {margins: 21mm}}, ko: {page: {margins: 22mm}}}
  sections: {talks: {list: {indent: 5mm}}}
)yaml";

struct Built {
    std::string pdf = {};
    std::string yaml = {};
    std::string json = {};
};

using Files = std::map<std::string, std::string>;  ///< by path

struct Source {
    std::string name = "cv.yaml";
    std::string text = {};
    Files around = {};
};

/// Builds a CV with --attach in a folder of its own, and what it finds inside.
Built build_attached(const Source& source, std::vector<std::string> arguments,
                     const RunOptions& surroundings = {}) {
    const Scratch scratch;
    scratch.write(source.name, source.text);
    for (const auto& [path, bytes] : source.around) {
        fs::create_directories(fs::path(scratch.path(path)).parent_path());
        scratch.write(path, bytes);
    }
    RunOptions options = surroundings;
    options.folder = scratch.path();
    arguments.insert(arguments.begin(), {"build", source.name, "--attach", "-o", "out.pdf"});
    const RunResult result = run_cvpdf(arguments, options);
    INFO(result.err);
    REQUIRE(result.status == 0);
    const RunResult extracted = run_cvpdf({"inspect", "out.pdf", "--extract", "inside"}, options);
    INFO(extracted.err);
    REQUIRE(extracted.status == 0);
    return {.pdf = contents(scratch.path("out.pdf")),
            .yaml = contents(scratch.path("inside/cv.yaml")),
            .json = contents(scratch.path("inside/resume.json"))};
}

constexpr std::string_view kMine = "extends: base.yaml\ncolors: {ink: \"#222222\"}\n";
constexpr std::string_view kBase = "extends: classic\n";

std::string photo() {
    return test_images::make_jpeg(
        {.width = 60, .height = 80, .pixels = test_images::waves(60, 80)});
}

/// What lies round the master: a layout, what it extends, a photo, an included file.
Files around_master() {
    return {{"secret-folder/mine.yaml", std::string(kMine)},
            {"secret-folder/base.yaml", std::string(kBase)},
            {"secret-folder/me.jpg", photo()},
            {"secret-folder/news.yaml", "- {news: Happened., date: 2018-03-14}\n"}};
}

/// What of that must lie beside the attached CV.
Files beside_attached() {
    return {
        {"mine.yaml", std::string(kMine)}, {"base.yaml", std::string(kBase)}, {"me.jpg", photo()}};
}

void check_fixed_point(const Source& source, const std::vector<std::string>& arguments,
                       const RunOptions& surroundings = {}) {
    const Built first = build_attached(source, arguments, surroundings);
    const Built second =
        build_attached({.text = first.yaml, .around = beside_attached()}, {}, surroundings);
    CHECK(second.yaml == first.yaml);
    CHECK(second.json == first.json);
    CHECK((second.pdf == first.pdf));
}

Source master(std::string_view more = {}) {
    return {.text = std::string(kMaster).append(more), .around = around_master()};
}

Source in_repository(const std::string& path) {
    return {.name = fs::path(path).filename(),
            .text = contents(fs::path(CVPDF_SOURCE_DIR) / path),
            .around = {{"me.jpg", photo()}}};
}

}  // namespace

TEST_CASE("what is attached builds the same file again") {
    const std::vector<std::vector<std::string>> options{
        {},
        {"--lang", "ko"},
        {"--lang", "EN-gb"},
        {"--layout", "secret-folder/mine.yaml"},
        {"--today", "2026-01-15"},
        {"--lang", "ko", "--layout", "./secret-folder/mine.yaml", "--today", "2020-02-29"},
    };
    for (const std::vector<std::string>& arguments : options) {
        CAPTURE(arguments);
        check_fixed_point(master(), arguments);
        check_fixed_point(
            master("lang: ko\nlayout: ./secret-folder/mine.yaml\ntoday: 2021-03-04\n"), arguments);
        check_fixed_point(master(kInPlace), arguments);
    }
    const Source academic = in_repository("examples/academic/cv.yaml");
    const Source korean = in_repository("examples/korean/cv.yaml");
    check_fixed_point(academic, {});
    check_fixed_point(korean, {"--today", "2026-01-15"});
    check_fixed_point(korean, {"--lang", "en", "--layout", "korean"});
    check_fixed_point(in_repository("examples/industry/cv.yaml"), {"--lang", "de"});
    const Source chinese = {.text =
                                "cv:\n  name: 王小明\n  headline: 软件工程师\n"
                                "  sections: {summary: [直接令编译时间缩短]}\n"
                                "lang: zh-Hans\n"};
    for (const std::string language : {"en", "ar", "ko", "ja", "zh-Hans"}) {
        check_fixed_point(chinese, {"--lang", language});
    }
    const Source addressed = {.text = "cv: {name: A B, address: 1 Main St}\n"};
    check_fixed_point(addressed, {});
    CHECK(build_attached(addressed, {}).yaml.find("Main St") != std::string::npos);
    check_fixed_point(korean, {}, {.environment = {{"SOURCE_DATE_EPOCH", "1700000000"}}});
}

TEST_CASE("the day of the environment is attached, and counts without it") {
    const Source korean = in_repository("examples/korean/cv.yaml");
    const Built first =
        build_attached(korean, {}, {.environment = {{"SOURCE_DATE_EPOCH", "1600000000"}}});
    CHECK(first.yaml.find("\ntoday: 2020-09-13\n") != std::string::npos);
    const Built again = build_attached({.text = first.yaml, .around = beside_attached()}, {});
    CHECK(again.yaml == first.yaml);
    CHECK(build_attached(korean, {}).yaml.find("\ntoday: ") == std::string::npos);
}

TEST_CASE("a CV of another program is attached as a native one, with the layout that it got") {
    for (const std::string name :
         {"rendercv-0.yaml", "rendercv-1.8.yaml", "rendercv-1.18.yaml", "rendercv-2.3.yaml",
          "rendercv-2.8.yaml", "jsonresume-0.0.json", "jsonresume-1.3.json", "yamlresume-0.7.yml",
          "yamlresume-0.14.yml"}) {
        CAPTURE(name);
        const Source source = in_repository("tests/samples/" + name);
        check_fixed_point(source, {});
        check_fixed_point(source, {"--lang", "ko", "--layout", "classic"});
    }
}

TEST_CASE("nothing that is not printed leaks") {
    for (const std::string_view layout : {std::string_view(), kInPlace}) {
        const Built built = build_attached(master(layout), {"--lang", "en"});
        for (const std::string& text : {built.yaml, built.json}) {
            for (const char* word : {"secret", "Acme\n#", "for Acme", "팀장", "엔지니어", "고유",
                                     "나", "ignore", "include", "22mm"}) {
                INFO(word);
                CHECK(text.find(word) == std::string::npos);
            }
            CHECK(text.find("Lead") != std::string::npos);
            CHECK(text.find("Happened") != std::string::npos);
        }
        CHECK(built.yaml.find("today") == std::string::npos);
        CHECK((built.yaml.find("me.jpg") != std::string::npos) == !layout.empty());
        CHECK((built.yaml.find("lang: en\nlayout: classic\n") == std::string::npos) ==
              !layout.empty());
    }
}

TEST_CASE("without --attach nothing is inside") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const auto inspected = [&](const std::vector<std::string>& options) {
        std::vector<std::string> arguments{"build", "cv.yaml"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        REQUIRE(run_cvpdf(arguments, {.folder = scratch.path()}).status == 0);
        return run_cvpdf({"inspect", "cv.pdf"}, {.folder = scratch.path()}).out;
    };
    const std::string plain = inspected({});
    const std::string attached = inspected({"--attach"});
    CHECK(plain.find("PDF/A-2a") != std::string::npos);
    CHECK(plain.find("attachment:") == std::string::npos);
    CHECK(attached.find("PDF/A-3a") != std::string::npos);
    CHECK(attached.find("attachment:  cv.yaml (application/yaml") != std::string::npos);
    CHECK(attached.find("attachment:  resume.json (application/json") != std::string::npos);
    const auto source_of = [](const std::string& shown) {
        const std::string label = "source:      ";
        const std::size_t begin = shown.find(label);
        REQUIRE(begin != std::string::npos);
        return shown.substr(begin + label.size(), shown.find('\n', begin) - begin - label.size());
    };
    CHECK(source_of(plain).size() == 32);
    CHECK(source_of(plain) == source_of(attached));
}

TEST_CASE("a dump attaches nothing") {
    const RunResult result = run_cvpdf({"build", "cv.yaml", "--dump", "text", "--attach"});
    CHECK(result.status == 2);
    CHECK(result.err == "cvpdf: error: --dump and --attach exclude each other\n");
}
