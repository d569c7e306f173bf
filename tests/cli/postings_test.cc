// Postings: what they rank, what of them is told where, and what is wrong with them.

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

constexpr std::string_view kCv =
    "cv:\n"
    "  name: Ann Lee\n"
    "  sections:\n"
    "    summary: [I like Terraform and Kafka.]\n"
    "    experience:\n"
    "      - company: Lark\n"
    "        id: lark\n"
    "        highlights:\n"
    "          - Painted the walls.\n"
    "          - Rewrote the ledger in Go on Postgres.\n"
    "          - Ran Kafka on k8s.\n"
    "variants:\n"
    "  short: {limit: {lark: 1}}\n";

constexpr std::string_view kBackend =
    "Backend Engineer\n"
    "Company: Secretbank\n"
    "Requirements\n"
    "- PostgreSQL, ledger, Terraform\n"
    "- Erlang\n";

constexpr std::string_view kPlatform =
    R"({"title": "Platform Engineer", "skills": [{"name": "P", "keywords": ["Kubernetes", "Kafka"]}]})";

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("what hardly suits a posting stays where there is room for it") {
    const Scratch scratch;
    std::string cv =
        "cv:\n  name: Ann Lee\n  sections:\n    work:\n"
        "      - company: Lark\n        start_date: 2004\n        end_date: 2006\n"
        "        highlights:\n";
    for (int i = 0; i < 6; ++i) {
        cv += "          - {text: Tuned piano " + std::to_string(i) + "., priority: 0}\n";
    }
    scratch.write("cv.yaml", cv);
    scratch.write("job.txt", "Baker\nRequirements\n- sourdough\n");
    const auto built = run_cvpdf({"build", "cv.yaml", "--posting", "job.txt", "--pages", "1",
                                  "--today", "2026-01-15", "-o", "a.pdf"},
                                 {.folder = scratch.path()});
    INFO(built.out + built.err);
    CHECK(built.status == 0);
    CHECK(built.out.find("left out") == std::string::npos);
}

TEST_CASE("a PDF for every posting, each with what suits it") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    scratch.write("a-backend.txt", kBackend);
    scratch.write("a-platform.json", kPlatform);
    const RunOptions here{.folder = scratch.path()};
    const auto built = run_cvpdf(
        {"build", "cv.yaml", "--variant", "short", "--posting", "a-*", "--report", "r.json"}, here);
    CHECK(built.err.empty());
    CHECK(built.out ==
          "wrote cv-short-a-backend.pdf (1 page)\n"
          "  2 of 5 keywords: PostgreSQL, ledger\n"
          "  only in the summary: Terraform\n"
          "  missing: Backend, Erlang\n"
          "wrote cv-short-a-platform.pdf (1 page)\n"
          "  2 of 3 keywords: Kubernetes, Kafka\n"
          "  missing: Platform\n");
    const auto text = [&](const std::string& name) {
        return run({"pdftotext", "-raw", scratch.path(name), "-"}).out;
    };
    CHECK(has(text("cv-short-a-backend.pdf"), "Rewrote the ledger"));
    CHECK(!has(text("cv-short-a-backend.pdf"), "Kafka on"));
    CHECK(has(text("cv-short-a-platform.pdf"), "Ran Kafka on k8s"));

    const auto report = nlohmann::json::parse(contents(scratch.path("r.json")));
    REQUIRE(report["jobs"].size() == 2);
    const auto& job = report["jobs"][0];
    CHECK(job["variant"] == "short");
    CHECK(job["posting"] == "a-backend");
    CHECK(job["output"] == "cv-short-a-backend.pdf");
    CHECK(job["pages"] == 1);
    CHECK(job["keywords"].size() == 5);
    // It could not be seen otherwise why it is these.
    CHECK(
        job["left_out"][0]["why"].get<std::string>().starts_with("beyond the limit of 1 (score "));
    CHECK(job["left_out"].size() == 2);
}

TEST_CASE("nobody's job hunt leaks") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    scratch.write("secretjob.txt", kBackend);
    const RunOptions here{.folder = scratch.path()};
    const std::vector<std::string> build{"build",       "cv.yaml",       "--variant", "short",
                                         "--posting",   "secretjob.txt", "-o",        "a.pdf",
                                         "--debug-pdf", "--attach"};
    REQUIRE(run_cvpdf(build, here).status == 0);
    const std::string silent = contents(scratch.path("a.pdf"));
    for (const std::string_view word : {"secretjob", "Secretbank", "short", "Erlang"}) {
        INFO(word);
        CHECK(!has(silent, word));
    }
    std::vector<std::string> told = build;
    told.emplace_back("--provenance");
    REQUIRE(run_cvpdf(told, here).status == 0);
    const std::string inspected = run_cvpdf({"inspect", "a.pdf"}, here).out;
    CHECK(has(inspected, "variant:     short\n"));
    CHECK(has(inspected, "posting:     secretjob\n"));
}

TEST_CASE("a posting changes nothing that nobody asked it to") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    scratch.write("p.txt", kBackend);
    const RunOptions here{.folder = scratch.path()};
    REQUIRE(run_cvpdf({"build", "cv.yaml", "-o", "a.pdf"}, here).status == 0);
    REQUIRE(run_cvpdf({"build", "cv.yaml", "--posting", "p.txt", "-o", "b.pdf"}, here).status == 0);
    CHECK(contents(scratch.path("a.pdf")) == contents(scratch.path("b.pdf")));
}

TEST_CASE("postings that are none") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    scratch.write("empty.txt", " \n\n");
    scratch.write("broken.json", "{\"title\": ");
    scratch.write("other.json", "{\"name\": \"x\"}");
    const auto build = [&](const std::string& posting) {
        return run_cvpdf({"build", "cv.yaml", "--posting", posting}, {.folder = scratch.path()});
    };
    const std::string hint =
        "hint: a posting is text pasted from a page, or a file of JSON Resume's job schema with "
        "'title', 'description', 'qualifications'…\n";
    const auto empty = build("empty.txt");
    CHECK(empty.status == 1);
    CHECK(empty.err ==
          "empty.txt:1:1: error: this posting is empty\n"
          " 1 |  \n"
          "   | ^\n" +
              hint + "1 error\n");
    CHECK(has(build("other.json").err,
              "other.json:1:1: error: this posting says nothing of a job\n"));
    CHECK(build("broken.json").status == 1);
    const auto none = build("post/*");
    CHECK(none.status == 2);
    CHECK(none.err ==
          "cvpdf: error: no posting matches 'post/*'\n"
          "hint: postings are files: --posting 'postings/*'\n");
    const auto named = build("nosuch.txt");
    CHECK(named.status == 3);
    CHECK(named.err == "cvpdf: error: cannot read 'nosuch.txt': No such file or directory\n");
    std::filesystem::create_directory(scratch.path("folder"));
    const auto folder = build("folder");
    CHECK(folder.status == 2);
    CHECK(folder.err ==
          "cvpdf: error: 'folder' is a folder, not a posting\n"
          "hint: for all that are in it: --posting 'folder/*'\n");
    CHECK(scratch.names() ==
          std::vector<std::string>{"broken.json", "cv.yaml", "empty.txt", "folder", "other.json"});
}

TEST_CASE("a posting of words that every posting has ranks nothing, which is told") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    scratch.write("p.txt", "We are looking for you\nRequirements\n- experience in a team\n");
    const auto built =
        run_cvpdf({"build", "cv.yaml", "--posting", "p.txt"}, {.folder = scratch.path()});
    CHECK(built.status == 0);
    CHECK(built.err ==
          "p.txt:1:1: warning: no job title found in this posting\n"
          " 1 | We are looking for you\n"
          "   | ^\n"
          "hint: a line of its own says it: 'Title: Night Nurse'\n"
          "p.txt:1:1: warning: this posting says nothing that others do not: it ranks nothing\n"
          " 1 | We are looking for you\n"
          "   | ^\n"
          "hint: its requirements tell what a CV should say\n"
          "2 warnings\n");
}

TEST_CASE("a letter's subject is a posting's title, never a banner of its page") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kCv) + "letter: {body: I would like to work.}\n");
    const std::string banner = "We use cookies to improve your experience.\nAccept all\n";
    const std::string rest = "Lark Corp.\nRequirements\n- Kafka\n";
    scratch.write("named.txt", banner + "Ledger Engineer\n" + rest);
    scratch.write("nameless.txt", banner + rest);
    const auto letter = [&](const std::string& posting) {
        const auto built =
            run_cvpdf({"build", "cv.yaml", "--posting", posting, "--with-letter", "-o", "a.pdf"},
                      {.folder = scratch.path()});
        INFO(built.err);
        CHECK(built.status == 0);
        CHECK(has(built.err, "nameless.txt:1:1: warning: no job title found") ==
              (posting == "nameless.txt"));
        return run({"pdftotext", "-raw", scratch.path("a.pdf"), "-"}).out;
    };
    CHECK(has(letter("named.txt"), "Ledger Engineer"));
    const std::string nameless = letter("nameless.txt");
    CHECK(has(nameless, "I would like to work."));
    for (const char* word : {"cookies", "Accept", "Lark Corp"}) CHECK_FALSE(has(nameless, word));
}

TEST_CASE("what a letter says covers no keyword, though it says the name twice") {
    const Scratch scratch;
    scratch.write(
        "cv.yaml",
        "lang: ja\ncv:\n  name: 桐生 美咲\n  headline: 営業\n  sections:\n    experience:\n"
        "      - {company: 株式会社浪速, position: 営業, start_date: 2019-04}\n"
        "letter: {body: よろしくお願いします。}\ntoday: 2026-11-01\n");
    scratch.write("p.txt", "職種：CRM マーケター\n応募資格\n・CRM\n");
    const auto built = run_cvpdf(
        {"build", "cv.yaml", "--posting", "p.txt", "--with-letter", "-o", "a.pdf", "--explain"},
        {.folder = scratch.path()});
    INFO(built.err);
    CHECK(has(built.out + built.err, "CRM: missing"));
    CHECK(has(run({"pdftotext", "-raw", scratch.path("a.pdf"), "-"}).out, "CRM"));
}

TEST_CASE("a letter that has no recipient is warned of") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kCv) + "letter: {body: I would like to work.}\n");
    scratch.write("p.txt", "Ledger Engineer\nLocation: Bern\nRequirements\n- Kafka\n");
    const RunOptions here{.folder = scratch.path()};
    CHECK(run_cvpdf({"build", "cv.yaml", "--posting", "p.txt"}, here).err.empty());
    CHECK(run_cvpdf({"build", "cv.yaml", "--posting", "p.txt", "--with-letter"}, here).err ==
          "p.txt:1:1: warning: no employer found in this posting: the letter has no recipient\n"
          " 1 | Ledger Engineer\n"
          "   | ^\n"
          "hint: a line of its own says it: 'Company: Northgate Health'\n"
          "1 warning\n");
}

TEST_CASE("a posting may come from a pipe") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    scratch.write("p.txt", kBackend);
    const auto built =
        run({"bash", "-c", "\"$0\" build cv.yaml --posting <(cat p.txt)", CVPDF_PROGRAM},
            {.folder = scratch.path()});
    CHECK(built.err == "");
    CHECK(has(built.out, "2 of 5 keywords: PostgreSQL, ledger\n"));
}

TEST_CASE(
    "postings as they come: a mark before them, pages of a PDF, other encodings, only rules") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    const auto build = [&](const std::string& posting) {
        return run_cvpdf({"build", "cv.yaml", "--posting", posting, "--explain"},
                         {.folder = scratch.path()});
    };
    scratch.write("plain.txt", kBackend);
    const std::string plain = build("plain.txt").out;
    std::string marked = "\xEF\xBB\xBF" + std::string(kBackend);
    for (std::size_t at = 0; (at = marked.find('\n', at)) != std::string::npos; at += 2) {
        marked.replace(at, 1, "\r\n");
    }
    scratch.write("plain.txt", marked + "\f");
    const auto tidy = build("plain.txt");
    CHECK(tidy.err.empty());
    CHECK(tidy.out == plain);
    const auto refused = [&](const std::string& name, std::string_view bytes,
                             const std::string& message) {
        scratch.write(name, bytes);
        const auto built = build(name);
        CHECK(built.status == 1);
        CHECK(built.err.starts_with(name + message));
    };
    refused("a.txt", "\xB0\xB3\xB9\xDF\xC0\xDA",
            ":1:1: error: this is not UTF-8; it looks like CP949 (EUC-KR)\n");
    refused("b.txt",
            std::string_view("\xFF\xFE"
                             "a\0",
                             4),
            ":1:1: error: the file is UTF-16, not UTF-8\n");
    refused("c.txt", std::string_view("Engineer\n\0", 10),
            ":2:1: error: a text cannot hold the NUL U+0000\n");
    refused("d.md", "---\n\n***\n", ":1:1: error: this posting is empty\n");
    refused("e.yaml", "\xEF\xBB\xBF\n", ":1:1: error: this posting is empty\n");
    refused("g.pdf", "%PDF-1.7\n%\xE2\xE3", ":1:1: error: this posting is a PDF, not a text\n");
    refused("h.html", "<!DOCTYPE html>\n",
            ":1:1: error: this posting is a page of HTML, not a text\n");
    refused("f.md", std::string((1 << 20) + 1, 'x'),
            ":1:1: error: this posting is larger than 1 MiB\n");
}

TEST_CASE("keywords are found in their sections, wherever a layout puts these") {
    const Scratch scratch;
    scratch.write("cv.yaml",
                  "cv:\n"
                  "  name: Ann Lee\n"
                  "  sections:\n"
                  "    experience: [{company: Lark, highlights: [Ran Kafka.]}]\n"
                  "    skills: [{label: Tools, details: Terraform}]\n"
                  "    summary: [I like Erlang.]\n"
                  "    projects: [{name: Ledger}]\n");
    scratch.write("p.txt", "Engineer\nRequirements\n- Kafka\n- Terraform\n- Erlang\n- Ledger\n");
    for (const char* layout : {"classic", "sidebar"}) {
        const auto built = run_cvpdf({"build", "cv.yaml", "--layout", layout, "--posting", "p.txt",
                                      "--explain", "--report", "r.json"},
                                     {.folder = scratch.path()});
        INFO(layout << built.out << built.err);
        CHECK(has(built.out, "Kafka: Experience\n"));
        CHECK(has(built.out, "Terraform: Skills\n"));
        CHECK(has(built.out, "Erlang: Summary\n"));
        CHECK(has(built.out, "Ledger: Projects\n"));
        const auto report = nlohmann::json::parse(contents(scratch.path("r.json")));
        for (const auto& keyword : report["jobs"][0]["keywords"]) {
            if (keyword["keyword"] == "Erlang") CHECK(keyword["coverage"] == "only_in_summary");
        }
    }
}

TEST_CASE("scores are explained also where nothing is read back") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    scratch.write("p.txt", kBackend);
    const auto built =
        run_cvpdf({"build", "cv.yaml", "--posting", "p.txt", "--explain", "-o", "a.txt"},
                  {.folder = scratch.path()});
    CHECK(has(built.out, "scores:\n"));
    CHECK(has(built.out, "“Rewrote the ledger in Go on Postgres.”: "));
    CHECK_FALSE(has(built.out, "keywords:\n"));
}

TEST_CASE("a part's lines and total are told where pages are counted") {
    const Scratch scratch;
    std::string cv =
        "cv:\n  name: A\n  sections:\n    work:\n      - company: Lark\n        highlights:\n";
    for (int i = 0; i < 60; ++i) {
        std::string text = "Ledger number " + std::to_string(i);
        for (int j = 0; j < i % 3; ++j)
            text += " and many other things that take a line of room or so";
        cv += "          - " + text + "\n";
    }
    scratch.write("cv.yaml", cv);
    scratch.write("p.txt", kBackend);
    const auto built = run_cvpdf({"build", "cv.yaml", "--posting", "p.txt", "--pages", "1", "-o",
                                  "a.pdf", "--explain", "--report", "r.json"},
                                 {.folder = scratch.path()});
    CHECK(built.status == 0);
    CHECK(has(built.out, "scores a line × lines = total:\n"));
    CHECK(has(built.out, " a line × 2 lines = "));
    const auto job = nlohmann::json::parse(contents(scratch.path("r.json")))["jobs"][0];
    REQUIRE(job["scores"].size() > 60);
    REQUIRE(!job["fit"]["dropped"].empty());
    for (const auto& list : {job["scores"], job["fit"]["dropped"]}) {
        for (const auto& part : list) {
            CHECK(part["lines"].get<int>() >= 1);
            CHECK(part["total"] == part["score"].get<int>() * part["lines"].get<int>());
        }
    }
}

TEST_CASE("a CV's own synonyms count") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kCv) + "synonyms: [[ledger, Erlang]]\n");
    scratch.write("p.txt", kBackend);
    const auto built =
        run_cvpdf({"build", "cv.yaml", "--posting", "p.txt"}, {.folder = scratch.path()});
    CHECK(has(built.out, "2 of 4 keywords: "));
}

TEST_CASE("a CV of one language is compared by the words of that language") {
    const Scratch scratch;
    const std::string cv =
        "cv:\n"
        "  name: Eva Maus\n"
        "  sections:\n"
        "    experience:\n"
        "      - company: Ahorn\n"
        "        highlights:\n"
        "          - Steuerung von Projekten und Entwicklung von Pumpen.\n";
    scratch.write("p.txt", "Projektsteuerung (m/w/d)\nIhr Profil\n- Pumpenentwicklung\n- Kafka\n");
    for (const std::string top : {"lang: de\n", ""}) {
        scratch.write("cv.yaml", top + cv);
        const auto built =
            run_cvpdf({"build", "cv.yaml", "--posting", "p.txt", "--explain", "--lang", "de"},
                      {.folder = scratch.path()});
        INFO(built.out << built.err);
        CHECK(has(built.out, "“Steuerung von Projekten und Entwicklung von Pumpen.”: "));
        for (const char* word : {"Projekt", "Steuerung", "Pumpen", "Entwicklung"}) {
            CHECK(has(built.out, "    " + std::string(word) + ": Berufserfahrung\n"));
        }
        CHECK(has(built.out, "    Kafka: missing\n"));
    }
}

TEST_CASE("age counts to the day that is told, wherever it is told") {
    const Scratch scratch;
    const std::string cv = "cv: {name: A, sections: {work: [{company: Lark, date: 2015}]}}\n";
    scratch.write("p.txt", "Engineer\nRequirements\n- Lark\n");
    scratch.write("cv.yaml", cv + "today: 2016-01-01\nvariants: {v: {set: {today: 2018-01-01}}}\n");
    const auto age = [&](std::vector<std::string> options) {
        options.insert(options.begin(),
                       {"build", "cv.yaml", "--posting", "p.txt", "--report", "r.json"});
        run_cvpdf(options, {.folder = scratch.path()});
        return nlohmann::json::parse(contents(scratch.path("r.json")))["jobs"][0]["scores"]
            .back()["age"];
    };
    CHECK(age({}) == 1);
    CHECK(age({"--variant", "v"}) == 3);
    CHECK(age({"--set", "today=2025-01-01"}) == 10);
    CHECK(age({"--variant", "v", "--today", "2035-01-01"}) == 20);
}

TEST_CASE("list variants") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kCv) + "  terse: {extends: short, hide: [summary]}\n");
    scratch.write("looks.yaml",
                  "cv: {name: Ann Lee, sections: {summary: [I like tea.]}}\n"
                  "variants: {one: {layout: classic}, other: {layout: ats}}\n");
    const RunOptions here{.folder = scratch.path()};
    CHECK(run_cvpdf({"list", "variants", "cv.yaml"}, here).out ==
          "short: limit lark: 1\nterse: extends short; hide summary\n");
    CHECK(run_cvpdf({"list", "variants", "cv.yaml", "--explain"}, here).out ==
          "short: limit lark: 1\n"
          "  without experience.lark[2] “Rewrote the ledger in Go on Postgres.”: beyond the limit "
          "of 1\n"
          "  without experience.lark[3] “Ran Kafka on k8s.”: beyond the limit of 1\n"
          "terse: extends short; hide summary\n"
          "  without summary: hidden\n"
          "  without experience.lark[2] “Rewrote the ledger in Go on Postgres.”: beyond the limit "
          "of 1\n"
          "  without experience.lark[3] “Ran Kafka on k8s.”: beyond the limit of 1\n");
    CHECK(run_cvpdf({"list", "variants", "cv.yaml", "--diff", "short", "terse"}, here).out ==
          "- SUMMARY\n"
          "- I like Terraform and Kafka.\n");
    CHECK(
        run_cvpdf({"list", "variants", "looks.yaml", "--diff", "one", "other"}, here).out.empty());
    const auto json =
        nlohmann::json::parse(run_cvpdf({"list", "variants", "cv.yaml", "--json"}, here).out);
    CHECK(json[1]["name"] == "terse");
    CHECK(json[1]["extends"] == "short");
    CHECK(json[1]["hide"] == nlohmann::json::array({"summary"}));
    scratch.write("typed.yaml",
                  "cv: {name: A, headline: x, sections: {s: [text]}}\n"
                  "variants: {v: {set: {cv.headline: 1.10}}, w: {set: {cv.headline: 1}}}\n");
    const auto typed =
        nlohmann::json::parse(run_cvpdf({"list", "variants", "typed.yaml", "--json"}, here).out);
    CHECK(typed[0]["set"]["cv.headline"] == "1.10");
    CHECK(typed[1]["set"]["cv.headline"] == 1);
    const auto nobodys = run_cvpdf({"list", "variants"}, here);
    CHECK(nobodys.status == 2);
    CHECK(nobodys.err ==
          "cvpdf: error: whose variants are to be listed?\nhint: cvpdf list variants cv.yaml\n");
}

TEST_CASE("signs beyond the first plane are read from CVs and postings") {
    const Scratch scratch;
    scratch.write("cv.yaml",
                  "cv: {name: 𠮷野 花子, sections: {summary: [𠮷野家でシステム開発]}}\nlang: ja\n");
    scratch.write("job.md", "𠮷野家のシステム開発\n\n## 応募資格\n𠮷野家での経験\n");
    const auto built = run_cvpdf({"build", "cv.yaml", "--posting", "job.md", "--explain",
                                  "--report", "report.json", "-o", "a.pdf"},
                                 {.folder = scratch.path()});
    CHECK(built.status == 0);
    CHECK(built.out.find("𠮷野") != std::string::npos);
    CHECK(contents(scratch.path("report.json")).find("𠮷野") != std::string::npos);
}
