// Variants, --set and what of them a finished PDF may tell.

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

constexpr std::string_view kCv =
    "cv:\n"
    "  name: {en: Ann Lee, ko: 이안}\n"
    "  phone: 010-1111-2222\n"
    "  fields: [{label: Salary, value: secret-salary, private: true, id: pay}]\n"
    "  sections:\n"
    "    experience:\n"
    "      - company: Lark\n"
    "        id: lark\n"
    "        position: Engineer\n"
    "        min_bullets: 2\n"
    "        highlights:\n"
    "          - {text: Trained secret-model, id: cut, tags: [ml], priority: 8}\n"
    "          - {text: Served pages, tags: [web]}\n"
    "          - Always there\n"
    "lang: en\n";

constexpr std::string_view kVariants =
    "variants:\n"
    "  web: {include: [web], pages: 1, set: {lark.position: Web Engineer}}\n"
    "  ml: {include: [ml], lang: ko, layout: {page: {size: letter}}}\n";

std::string with_variants() {
    return std::string(kCv) + std::string(kVariants);
}

std::string text_of(const std::string& pdf) {
    return run({"pdftotext", "-raw", pdf, "-"}).out;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every variant, in every language, under its own name") {
    const Scratch scratch;
    scratch.write("cv.yaml", with_variants());
    const RunOptions here{.folder = scratch.path()};
    const auto all = run_cvpdf({"build", "cv.yaml", "--all"}, here);
    CHECK(all.err == "");
    CHECK(all.out ==
          "wrote cv-web.pdf (1 page)\n"
          "  1 page, 15 % full: spaces and sizes are the layout's own\n"
          "wrote cv-ml.pdf (1 page)\n");
    CHECK(run_cvpdf({"build", "cv.yaml", "--variant", "web", "--variant", "ml", "--lang", "en,ko",
                     "-o", "{name}/{variant}-{lang}.pdf"},
                    here)
              .out ==
          "wrote Ann_Lee/web-en.pdf (1 page)\n"
          "  1 page, 15 % full: spaces and sizes are the layout's own\n"
          "wrote 이안/web-ko.pdf (1 page)\n"
          "  1 page, 17 % full: spaces and sizes are the layout's own\n"
          "wrote Ann_Lee/ml-en.pdf (1 page)\nwrote 이안/ml-ko.pdf (1 page)\n");
    const std::string web = text_of(scratch.path("cv-web.pdf"));
    CHECK(has(web, "Web Engineer"));
    CHECK(has(web, "Served pages"));
    CHECK(has(web, "Always there"));
    CHECK(!has(web, "Trained"));
    const std::string ml = text_of(scratch.path("cv-ml.pdf"));
    CHECK(has(ml, "이안"));
    CHECK(!has(ml, "Served"));
    CHECK(has(run({"pdfinfo", scratch.path("cv-ml.pdf")}).out, "612 x 792 pts (letter)"));
    CHECK(has(run({"pdfinfo", scratch.path("cv-web.pdf")}).out, "A4"));
}

TEST_CASE("variants may stand in a file of their own") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kCv) + "variants: !include variants.yaml\n");
    scratch.write("variants.yaml", "web: {include: [web], hide: [lark.position]}\n");
    const RunOptions here{.folder = scratch.path()};
    REQUIRE(run_cvpdf({"build", "cv.yaml", "--variant", "web"}, here).status == 0);
    CHECK(!has(text_of(scratch.path("cv-web.pdf")), "Engineer"));
    scratch.write("variants.yaml", "web: {hide: [lurk]}\n");
    const auto broken = run_cvpdf({"build", "cv.yaml", "--variant", "web"}, here);
    CHECK(broken.status == 1);
    CHECK(broken.err ==
          "variants.yaml:1:14: error: nothing has the id 'lurk'\n"
          " 1 | web: {hide: [lurk]}\n"
          "   |              ^~~~\n"
          "hint: did you mean 'lark'?\n"
          "1 error\n");
    // What is wrong in a variant is no matter of the whole CV's, but check tells it.
    CHECK(run_cvpdf({"build", "cv.yaml"}, here).status == 0);
    CHECK(run_cvpdf({"check", "cv.yaml"}, here).err == broken.err);
}

TEST_CASE("--set changes what is printed, and its mistakes show in it") {
    const Scratch scratch;
    scratch.write("cv.yaml", with_variants());
    const RunOptions here{.folder = scratch.path()};
    REQUIRE(run_cvpdf({"build", "cv.yaml", "--variant", "web", "--set", "cv.phone=02-333-4444",
                       "--set", "lark.position={en: Boss, ko: 대표}", "--set", "lang=ko", "--set",
                       "layout.page.size=letter"},
                      here)
                .status == 0);
    const std::string text = text_of(scratch.path("cv-web.pdf"));
    CHECK(has(text, "02-333-4444"));
    CHECK(has(text, "대표"));
    CHECK(has(run({"pdfinfo", scratch.path("cv-web.pdf")}).out, "612 x 792 pts (letter)"));
    const auto wrong = run_cvpdf({"build", "cv.yaml", "--set", "lark.pozition=x", "--set",
                                  "cv.phone=[1", "--set", "layout.page.syze=letter"},
                                 here);
    CHECK(wrong.status == 1);
    CHECK(has(wrong.err,
              "--set:1:6: error: unknown key 'pozition'\n"
              " 1 | lark.pozition=x\n"
              "   |      ^~~~~~~~\n"
              "hint: did you mean 'position'?\n"));
    CHECK(has(wrong.err, "--set:1:10: error: "));
    CHECK(has(wrong.err,
              "--set:1:13: error: unknown key 'syze'\n"
              " 1 | layout.page.syze=letter\n"
              "   |             ^~~~\n"
              "hint: did you mean 'size'?\n"));
}

TEST_CASE("all that a variant says is listed") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kCv) +
                                 "variants:\n"
                                 "  all: {include: [web, ml], exclude: [], hide: [lark.position], "
                                 "show: [pay], order: [experience], titles: {experience: {en: "
                                 "Work, ko: 일}}, limit: {lark: 1, experience: 2}, set: "
                                 "{lark.position: Boss, cv.fields: [{label: A, value: '1'}]}, "
                                 "lang: ko, layout: {page: {size: letter}}, pages: 1-2, "
                                 "photo: false, blind: true, with_letter: false}\n"
                                 "  child: {extends: all, pages: 2}\n"
                                 "  same:\n");
    const RunOptions here{.folder = scratch.path()};
    CHECK(run_cvpdf({"list", "variants", "cv.yaml"}, here).out ==
          "all: include web, ml; exclude nothing; hide lark.position; show pay; order experience; "
          "titles experience: {en: Work, ko: 일}; limit lark: 1, experience: 2; set lark.position: "
          "Boss, cv.fields: [{label: A, value: 1}]; lang ko; layout page: {size: letter}; pages "
          "2; photo false; blind true; with_letter false\n"
          "child: extends all; pages 2\n"
          "same\n");
    const auto json =
        nlohmann::json::parse(run_cvpdf({"list", "variants", "cv.yaml", "--json"}, here).out);
    CHECK(json == nlohmann::json::parse(R"([
        {"name": "all", "include": ["web", "ml"], "exclude": [], "hide": ["lark.position"],
         "show": ["pay"], "order": ["experience"], "titles": {"experience": {"en": "Work", "ko": "일"}},
         "limit": {"lark": 1, "experience": 2},
         "set": {"lark.position": "Boss", "cv.fields": [{"label": "A", "value": "1"}]},
         "lang": "ko", "layout": {"page": {"size": "letter"}}, "pages": 2, "photo": false,
         "blind": true, "with_letter": false},
        {"name": "child", "extends": "all", "pages": 2},
        {"name": "same"}])"));
}

TEST_CASE("a tag that is nearly one that a variant names is warned of") {
    const Scratch scratch;
    std::string cv = with_variants();
    cv.replace(cv.find("tags: [web]"), 11, "tags: [weeb, tradig, year-2024]");
    cv += "  law: {include: [trading]}\n  other: {exclude: [year-2023]}\n";
    scratch.write("cv.yaml", cv);
    const auto checked = run_cvpdf({"check", "cv.yaml"}, {.folder = scratch.path()});
    INFO(checked.err);
    CHECK(has(checked.err,
              "cv.yaml:13:20: warning: no variant names the tag 'weeb'\n"
              " 13 |           - {text: Served pages, tags: [weeb, tradig, year-2024]}\n"
              "    |                    ^~~~~~~~~~~~\n"
              "hint: did you mean 'web'?\n"));
    CHECK(has(checked.err, "no variant names the tag 'tradig'"));
    CHECK_FALSE(has(checked.err, "no variant names the tag 'year"));
}

TEST_CASE("what is asked for in vain") {
    const Scratch scratch;
    scratch.write("cv.yaml", with_variants());
    scratch.write("plain.yaml", kCv);
    const auto complaint = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "build");
        const auto result = run_cvpdf(arguments, {.folder = scratch.path()});
        CHECK(result.status == 2);
        return result.err;
    };
    CHECK(complaint({"cv.yaml", "--variant", "wep"}) ==
          "cvpdf: error: 'cv.yaml' has no variant 'wep'\n"
          "hint: did you mean 'web'?\n"
          "hint: variants: web, ml\n");
    CHECK(complaint({"plain.yaml", "--variant", "web"}) ==
          "cvpdf: error: 'plain.yaml' has no variant 'web'\n"
          "hint: it has no variants\n");
    CHECK(complaint({"plain.yaml", "--all"}) == "cvpdf: error: 'plain.yaml' has no variants\n");
    CHECK(complaint({"cv.yaml", "--all", "--variant", "web"}) ==
          "cvpdf: error: --all and --variant exclude each other\n");
    CHECK(complaint({"cv.yaml", "--pages", "0"}) ==
          "cvpdf: error: --pages cannot be '0'\n"
          "hint: pages are 1 to 999, or a range of them: 1-2\n");
    CHECK(
        complaint({"cv.yaml", "--all", "-o", "one.pdf"}) ==
        "cvpdf: error: 'cv.yaml' as 'web' and 'cv.yaml' as 'ml' would both be written to "
        "'one.pdf'\n"
        "hint: give them different names with -o, for example -o '{stem}-{variant}-{lang}.pdf'\n");
    CHECK(scratch.names() == std::vector<std::string>{"cv.yaml", "plain.yaml"});
}

TEST_CASE("a variant's PDF tells nothing of the others") {
    const Scratch scratch;
    scratch.write("cv.yaml", with_variants());
    const RunOptions here{.folder = scratch.path()};
    REQUIRE(run_cvpdf({"build", "cv.yaml", "--variant", "web", "--attach", "--debug-pdf", "--set",
                       "layout.page.size=letter"},
                      here)
                .status == 0);
    const std::string pdf = scratch.path("cv-web.pdf");
    REQUIRE(run_cvpdf({"inspect", pdf, "--extract", scratch.path("inside")}, here).status == 0);
    const std::string attached = contents(scratch.path("inside/cv.yaml"));
    for (const std::string& text :
         {attached, contents(scratch.path("inside/resume.json")), contents(pdf)}) {
        for (const std::string_view secret :
             {"secret", "variants", "include", "tags", "priority", "min_bullets", "ml", "cut"}) {
            if (secret == "ml" && &text != &attached) continue;  // "yaml", "xml"
            INFO(secret);
            CHECK(!has(text, secret));
        }
    }
    // Built again, it gives the same page.
    REQUIRE(run_cvpdf({"build", "inside/cv.yaml", "-o", "again.pdf"}, here).status == 0);
    CHECK(text_of(scratch.path("again.pdf")) == text_of(pdf));
    CHECK(has(run({"pdfinfo", scratch.path("again.pdf")}).out, "612 x 792 pts (letter)"));
}
