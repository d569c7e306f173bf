// --attach: what is inside is what is printed, and builds the same file again.

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

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
    news: [{news: Happened., date: 2018-03-14}]
    "Own: Section":
      title: {en: Own, ko: 고유}
      id: secret-section
      entries:
        - {title: Odd, kind: award}
        - |-
          Two
          lines.
)yaml";

struct Built {
    std::string pdf = {};
    std::string yaml = {};
    std::string json = {};
};

/// Builds `cv.yaml` of a folder with --attach, and what it finds inside.
Built build_attached(const Scratch& scratch, std::vector<std::string> arguments,
                     const RunOptions& surroundings = {}) {
    RunOptions options = surroundings;
    options.folder = scratch.path();
    arguments.insert(arguments.begin(), {"build", "cv.yaml", "--attach"});
    const RunResult result = run_cvpdf(arguments, options);
    INFO(result.err);
    REQUIRE(result.status == 0);
    REQUIRE(run({"pdfdetach", "-saveall", "-o", scratch.path("inside/"), scratch.path("cv.pdf")})
                .status == 0);
    return {.pdf = contents(scratch.path("cv.pdf")),
            .yaml = contents(scratch.path("inside/cv.yaml")),
            .json = contents(scratch.path("inside/resume.json"))};
}

/// A folder with a CV and, beside it, a layout of its own.
void fill(const Scratch& scratch, std::string_view cv) {
    scratch.write("cv.yaml", cv);
    scratch.write("mine.yaml", "extends: classic\n");
    std::filesystem::create_directory(scratch.path("inside"));
}

void check_fixed_point(std::string_view cv, const std::vector<std::string>& arguments,
                       const RunOptions& surroundings = {}) {
    const Scratch first_folder;
    fill(first_folder, cv);
    const Built first = build_attached(first_folder, arguments, surroundings);
    const Scratch second_folder;
    fill(second_folder, first.yaml);
    const Built second = build_attached(second_folder, {}, surroundings);
    CHECK(second.yaml == first.yaml);
    CHECK(second.json == first.json);
    CHECK((second.pdf == first.pdf));
}

}  // namespace

TEST_CASE("what is attached builds the same file again") {
    const std::string academic = contents(CVPDF_SOURCE_DIR "/examples/academic/cv.yaml");
    const std::string korean = contents(CVPDF_SOURCE_DIR "/examples/korean/cv.yaml");
    const std::vector<std::vector<std::string>> options{
        {},
        {"--lang", "ko"},
        {"--lang", "EN-gb"},
        {"--layout", "mine.yaml"},
        {"--today", "2026-01-15"},
        {"--lang", "ko", "--layout", "./mine.yaml", "--today", "2020-02-29"},
    };
    for (const std::vector<std::string>& arguments : options) {
        CAPTURE(arguments);
        check_fixed_point(kMaster, arguments);
        check_fixed_point(
            std::string(kMaster) + "lang: ko\nlayout: ./mine.yaml\ntoday: 2021-03-04\n", arguments);
    }
    check_fixed_point(academic, {});
    check_fixed_point(korean, {"--today", "2026-01-15"});
    check_fixed_point(korean, {}, {.environment = {{"SOURCE_DATE_EPOCH", "1700000000"}}});
}

TEST_CASE("nothing that is not printed leaks") {
    const Scratch scratch;
    fill(scratch, kMaster);
    const Built built = build_attached(scratch, {"--lang", "en"});
    for (const std::string& text : {built.yaml, built.json}) {
        for (const char* word : {"secret", "Acme\n#", "for Acme", "팀장", "엔지니어", "고유"}) {
            INFO(word);
            CHECK(text.find(word) == std::string::npos);
        }
        CHECK(text.find("Lead") != std::string::npos);
    }
    CHECK(built.yaml.find("lang: en\nlayout: classic\n") != std::string::npos);
    CHECK(built.yaml.find("today") == std::string::npos);
}

TEST_CASE("without --attach nothing is inside") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const auto facts_of = [&scratch](const std::vector<std::string>& options) {
        std::vector<std::string> build{"build", "cv.yaml"};
        build.insert(build.end(), options.begin(), options.end());
        REQUIRE(run_cvpdf(build, {.folder = scratch.path()}).status == 0);
        return run_cvpdf({"inspect", "cv.pdf"}, {.folder = scratch.path()}).out;
    };
    const std::string plain = facts_of({});
    CHECK(plain.find("PDF/A-2a") != std::string::npos);
    CHECK(contents(scratch.path("cv.pdf")).find("EmbeddedFile") == std::string::npos);
    const std::string attached = facts_of({"--attach"});
    CHECK(attached.find("PDF/A-3a") != std::string::npos);
    CHECK(contents(scratch.path("cv.pdf")).find("EmbeddedFile") != std::string::npos);
    const auto source_of = [](const std::string& facts) {
        constexpr std::string_view kLabel = "source:      ";
        const std::size_t begin = facts.find(kLabel);
        REQUIRE(begin != std::string::npos);
        return facts.substr(begin + kLabel.size(), facts.find('\n', begin) - begin - kLabel.size());
    };
    CHECK(source_of(plain).size() == 32);
    CHECK(source_of(plain) == source_of(attached));
}

TEST_CASE("a dump attaches nothing") {
    const RunResult result = run_cvpdf({"build", "cv.yaml", "--dump", "text", "--attach"});
    CHECK(result.status == 2);
    CHECK(result.err == "cvpdf: error: --dump and --attach exclude each other\n");
}
