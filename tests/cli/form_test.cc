// The Korean form and the letter, as pdftotext finds them.

#include <string>

#include "catch.h"
#include "cli/run.h"
#include "image_files.h"

using namespace program_test;

namespace {

const std::string kPerson = R"(cv:
  name: {ko: 홍길동, en: Gildong Hong}
  name_hanja: 洪吉童
  birth_date: 1990-03-14
  gender: 남
  email: hong@example.com
  sections:
    education: [{institution: 서울대학교, area: 전기공학, degree: 학사, start_date: 2009-03, end_date: 2015-02}]
    hobbies: [여행]
)";

/// The page of a CV, read back.
std::string text_of(const std::string& cv, std::vector<std::string> options,
                    const std::string& messages = "") {
    const Scratch scratch;
    const std::string path = scratch.write("cv.yaml", cv);
    std::vector<std::string> arguments{
        "build", path, "--quiet", "-o", scratch.path("a.pdf"), "--today", "2026-01-15"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const RunResult built = run_cvpdf(arguments);
    INFO(built.err);
    REQUIRE(built.status == 0);
    CHECK(built.err == messages);
    return run({"pdftotext", "-raw", scratch.path("a.pdf"), "-"}).out;
}

bool has(const std::string& page, const std::string& words) {
    return page.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the Korean form prints a person's data and empty fields; classic does not") {
    const std::string form = text_of(kPerson, {"--layout", "korean", "--lang", "ko"});
    for (const std::string words :
         {"이력서", "洪吉童", "1990.03.14 (만 35세)", "Gildong Hong", "사진 3 × 4 cm", "병역",
          "2009.03 ~ 2015.02", "서울대학교", "자격", "어학", "여행", "2026년 1월 15일"}) {
        INFO(words);
        CHECK(has(form, words));
    }
    // Elsewhere a form asks for neither of these.
    const std::string english = text_of(kPerson, {"--layout", "korean", "--lang", "en"});
    CHECK(has(english, "Nationality"));
    CHECK(has(english, "洪吉童"));
    CHECK_FALSE(has(english, "Military"));
    const std::string classic = text_of(kPerson, {"--lang", "ko"});
    CHECK_FALSE(has(classic, "1990"));
    CHECK_FALSE(has(classic, "洪吉童"));
}

TEST_CASE("a blind form tells neither the person nor the school, and says so") {
    const std::string form =
        text_of(kPerson + "blind: true\n", {"--layout", "korean", "--lang", "ko"});
    for (const std::string words : {"1990", "洪", "3 × 4", "서울대학교", "성별 남"}) {
        INFO(words);
        CHECK_FALSE(has(form, words));
    }
    CHECK(has(form, "○○대학교"));
    CHECK(has(form, "블라인드 채용"));
    CHECK(has(form, "전기공학"));
}

TEST_CASE("a blind CV names its schools in no output, nor in what a PDF carries") {
    const Scratch scratch;
    scratch.write("letter.txt", "서울대학교에서, 서울대와 **SNU**에서 배웠습니다.\n");
    const std::string cv = scratch.write("cv.yaml", R"yaml(cv:
  name: 홍길동
  headline: 서울대 출신 엔지니어
  birth_date: 1990-03-14
  address: 서울대학교 기숙사
  sections:
    education: [{institution: {ko: 서울대학교, en: Seoul National University (SNU)}, degree: 학사}]
    SNU projects: ["[**S**NU lab](https://lab.snu.ac.kr)"]
blind: true
with_letter: true
letter: {to: [Acme], subject: 서울대학교 졸업생, body_file: letter.txt}
)yaml");
    const auto tells = [](const std::string& text) {
        return has(text, "서울대") || has(text, "SNU") || has(text, "snu") || has(text, "1990");
    };
    for (const std::string format : {"txt", "md", "html", "json"}) {
        const std::string out = scratch.path("out." + format);
        REQUIRE(run_cvpdf({"build", cv, "--lang", "ko", "--format", format, "-o", out}).status ==
                0);
        INFO(format);
        CHECK_FALSE(tells(contents(out)));
    }
    for (const std::string layout : {"korean", "classic"}) {
        const std::string pdf = scratch.path("out.pdf");
        REQUIRE(run_cvpdf({"build", cv, "--lang", "ko", "--layout", layout, "--attach", "-o", pdf})
                    .status == 0);
        REQUIRE(run_cvpdf({"inspect", pdf, "--extract", scratch.path(layout)}).status == 0);
        CHECK_FALSE(tells(run({"pdftotext", pdf, "-"}).out));
        CHECK_FALSE(tells(run({"pdfinfo", "-meta", pdf}).out));
        CHECK_FALSE(tells(run({"pdfinfo", pdf}).out));
        CHECK_FALSE(tells(contents(scratch.path(layout + "/cv.yaml"))));
        CHECK_FALSE(tells(contents(scratch.path(layout + "/resume.json"))));
    }
}

TEST_CASE("the letter stands in the order of its language") {
    const std::string letter = "letter: {to: [Acme], subject: Job, place: Bonn, body: [Text.]}\n";
    CHECK(text_of(kPerson + letter, {"--layout", "letter", "--lang", "en"})
              .starts_with("Gildong Hong\nhong@example.com\nBonn, January 15, 2026\nAcme\nJob\n"
                           "Dear Hiring Committee,\nText.\nSincerely,\nGildong Hong\n"));
}

TEST_CASE("a letter before the CV takes recipient, subject and salutation from the posting") {
    const Scratch scratch;
    const std::string cv = scratch.write("cv.yaml", kPerson + "letter: {body: [Text.]}\n");
    const std::string posting = scratch.write(
        "job.yaml",
        "title: Engineer *II*\ncompany: Acme\ncontact: Siobhán Kearney, Head of Talent\n"
        "description: C++ and Rust.\n");
    const std::string pdf = scratch.path("cv.pdf");
    const std::string report = scratch.path("report.json");
    const RunResult built =
        run_cvpdf({"build", cv, "--posting", posting, "--with-letter", "--lang", "en", "--today",
                   "2026-01-15", "--pages", "1", "--report", report, "-o", pdf});
    INFO(built.err);
    REQUIRE(built.status == 0);
    const std::string text = run({"pdftotext", "-raw", pdf, "-"}).out;
    INFO(text);
    CHECK(
        text.starts_with("Gildong Hong\nhong@example.com\nJanuary 15, 2026\nAcme\n"
                         "Siobhán Kearney, Head of Talent\n"
                         "Application: Engineer *II*\nDear Siobhán Kearney,\nText.\n"
                         "Sincerely,\nGildong Hong\n\fGildong Hong\nhong@example.com\n"));
    CHECK(run({"pdfinfo", pdf}).out.find("Pages:           2\n") != std::string::npos);
}

TEST_CASE("an attached CV with a letter before it makes the same bytes") {
    const Scratch scratch;
    const std::string cv =
        scratch.write("cv.yaml", kPerson +
                                     "with_letter: true\nlayout: modern\ntoday: 2026-01-15\n"
                                     "letter: {to: [Acme], subject: Job, body: [Text.]}\n");
    const std::string first = scratch.path("first.pdf");
    const std::string again = scratch.path("again.pdf");
    REQUIRE(run_cvpdf({"build", cv, "--attach", "-o", first}).status == 0);
    REQUIRE(run_cvpdf({"inspect", first, "--extract", scratch.path("out")}).status == 0);
    REQUIRE(run_cvpdf({"build", scratch.path("out/cv.yaml"), "--attach", "-o", again}).status == 0);
    CHECK(contents(first) == contents(again));
}

TEST_CASE("a letter before the form takes its look, and neither its photo nor its last lines") {
    const Scratch scratch;
    scratch.write("me.png", test_images::make_png(
                                {.width = 60, .height = 80, .rows = test_images::waves(60, 80)}));
    const std::string cv = scratch.write("cv.yaml",
                                         "cv:\n  name: 홍길동\n  photo: me.png\nlayout: korean\n"
                                         "letter: {to: [Acme], subject: Job, body: [본문.]}\n");
    const std::string pdf = scratch.path("a.pdf");
    const RunResult built =
        run_cvpdf({"build", cv, "--quiet", "--with-letter", "--strict", "--lang", "ko", "-o", pdf});
    CHECK(built.err.empty());
    REQUIRE(built.status == 0);
    const std::string letter = run({"pdftotext", "-l", "1", "-raw", pdf, "-"}).out;
    INFO(letter);
    CHECK(has(letter, "본문."));
    CHECK_FALSE(has(letter, "사실"));
    CHECK_FALSE(has(letter, "이력서"));
    CHECK(has(run({"pdftotext", "-f", "2", "-raw", pdf, "-"}).out, "사실"));
    CHECK_FALSE(has(run({"pdffonts", pdf}).out, "LMRoman"));
}

TEST_CASE("what is attached names a photo where one is printed, whatever pictures there are") {
    const Scratch scratch;
    const std::string picture =
        test_images::make_png({.width = 60, .height = 80, .rows = test_images::waves(60, 80)});
    scratch.write("me.png", picture);
    scratch.write("sign.png", picture);
    const std::string cv = scratch.write("cv.yaml",
                                         "cv: {name: Hong, photo: me.png}\n"
                                         "letter: {body: [Text.], signature: sign.png}\n");
    const std::string pdf = scratch.path("a.pdf");
    REQUIRE(run_cvpdf({"build", cv, "--with-letter", "--attach", "-o", pdf}).status == 0);
    REQUIRE(run_cvpdf({"inspect", pdf, "--extract", scratch.path("in")}).status == 0);
    const std::string attached = contents(scratch.path("in/cv.yaml"));
    CHECK_FALSE(has(attached, "me.png"));
    CHECK(has(attached, "sign.png"));
}

TEST_CASE("the layout that prints the letter alone cannot have it before the CV") {
    const Scratch scratch;
    const std::string cv = scratch.write("cv.yaml", kPerson + "letter: {body: [Text.]}\n");
    const RunResult built = run_cvpdf(
        {"build", cv, "--layout", "letter", "--with-letter", "-o", scratch.path("cv.pdf")});
    CHECK(built.status == 1);
    CHECK(built.err ==
          "error: the layout 'letter' prints the letter alone\n"
          "hint: a letter before the CV takes the look of the CV's own layout\n1 error\n");
    CHECK(scratch.names() == std::vector<std::string>{"cv.yaml"});
}

TEST_CASE("without a letter the layout for it fails, and nothing is written") {
    const Scratch scratch;
    const std::string path = scratch.write("cv.yaml", kPerson);
    const RunResult built =
        run_cvpdf({"build", path, "--layout", "letter", "-o", scratch.path("a.pdf")});
    CHECK(built.status == 1);
    CHECK(has(built.err, "cv.yaml:"));
    CHECK(has(built.err, ": error: the CV has no letter\n"));
    CHECK(has(built.err, "\nhint: paste this"));
    CHECK(scratch.names() == std::vector<std::string>{"cv.yaml"});
}

TEST_CASE("a letter's file is a text like any other") {
    const Scratch scratch;
    const std::string cv =
        scratch.write("cv.yaml", kPerson + "letter: {to: [Acme], body_file: letter.md}\n");
    const auto build = [&](std::string_view letter) {
        scratch.write("letter.md", letter);
        return run_cvpdf({"build", cv, "--layout", "letter", "--lang", "en", "-o",
                          scratch.path("a.pdf"), "--depfile", scratch.path("d")});
    };
    CHECK(build("\xEF\xBB\xBF"
                "First.\r\n\r\nSecond.\r\n")
              .status == 0);
    const std::string page = run({"pdftotext", "-raw", scratch.path("a.pdf"), "-"}).out;
    CHECK(has(page, "First.\nSecond.\n"));
    CHECK_FALSE(has(page, "\xEF\xBB\xBF"));
    CHECK(has(build("\xBE\xC8\xB3\xE7").err,
              "letter.md:1:1: error: this is not UTF-8; it looks like CP949 (EUC-KR)\n"));
    CHECK(has(build("a\x01").err,
              "letter.md:1:2: error: a text cannot hold the control character U+0001\n"));
    const auto large = build(std::string(9 << 20, 'x'));
    CHECK(large.status == 1);
    CHECK(has(large.err, "error: the letter 'letter.md' is larger than "));
}

TEST_CASE("a depfile names the dictionary that a letter before the CV is hyphenated by") {
    const Scratch scratch;
    const std::string cv = scratch.write(
        "cv.yaml",
        "cv: {name: Ann, sections: {summary: [{en: Text.}]}}\nlang: en\nwith_letter: true\n"
        "letter: {to: [Acme], subject: Job, body: [" +
            std::string("Responsibilities of an internationalization department. ") + "]}\n");
    CHECK(run_cvpdf({"build", cv, "--layout", "ats", "-o", scratch.path("a.pdf"), "--depfile",
                     scratch.path("d")})
              .status == 0);
    CHECK(has(contents(scratch.path("d")), "hyph_en"));
}
