// The header as a form, entries in grids, closing lines.

#include <string>

#include "catch.h"
#include "unit/compose/compose_text.h"

namespace cvpdf {
namespace {

const std::string kForm = R"(table: {frame: 1pt, rule: 0.5pt, padding: 2mm, row_padding: 1mm}
header:
  order: [title, form]
  title: {text: "{cv}"}
  form:
    columns: [20mm, 1, 20mm, 1]
    rows:
      - [{head: "{name}"}, "{name}", {head: "{birth_date}"}, "{birth_date}[ ({age})]"]
      - optional: on
        cells: [{head: "{gender}"}, {text: "{gender}", columns: 3}]
      - [{head: "{address}"}, {text: "{residence}", columns: 3}]
      - optional: on
        cells: [{head: "{others}"}, {text: "{others}", columns: 3}]
)";

std::string person(const std::string& more) {
    return "cv:\n  name: {ko: 홍길동, en: Gildong Hong}\n" + more + "today: 2026-01-15\n";
}

TEST_CASE("a form has the header's values beside the locale's words; empty ones stay") {
    const Composed composed = compose_text(person("  birth_date: 1990-03-14\n"), "ko", kForm);
    CHECK(composed.messages.empty());
    CHECK(outline_of(composed.document) ==
          "Document[ko]\n"
          "  H1 이력서\n"
          "  Table\n"
          "    TR\n"
          "      TH 성명\n"
          "      TD 홍길동\n"
          "      TH 생년월일\n"
          "      TD 1990.03.14 (만 35세)\n"
          "    TR\n"
          "      TH 주소\n"
          "      TD columns=3\n");
}

TEST_CASE("optional rows are there where they say something; other contacts are not lost") {
    const Composed composed =
        compose_text(person("  location: Seoul\n  email: a@b.org\n  website: https://example.com\n"
                            "  gender: 남\n  address: Teheran-ro 1, Seoul\n"),
                     "en", kForm);
    CHECK(composed.messages.empty());
    const std::string tree = outline_of(composed.document);
    CHECK(tree.find("TH Gender\n      TD columns=3\n        Span[ko] 남") != std::string::npos);
    CHECK(tree.find("TD columns=3 Teheran-ro 1, Seoul") != std::string::npos);
    CHECK(tree.find("TH Other contacts\n      TD columns=3  | \n        Link a@b.org") !=
          std::string::npos);
}

TEST_CASE("the name in another script is found whatever signs are in it") {
    const std::string form = R"(header:
  order: [form]
  form: {columns: [1, 1], rows: [["{name_latin}", "{name_hanja}"]]}
)";
    const Composed composed = compose_text(
        "cv:\n  name: {ko: 오브라이언, en: Seán O’Brien · *Ó*, ja: 李·吉童}\n", "ko", form);
    const std::string tree = outline_of(composed.document);
    INFO(tree);
    CHECK(tree.find("Seán O’Brien · Ó") != std::string::npos);
    CHECK(tree.find("李·吉童") != std::string::npos);
}

TEST_CASE("rows that say nothing stay where a cell of theirs goes on below them") {
    const std::string tall = R"(header:
  order: [form]
  form:
    columns: [20mm, 20mm, 1]
    rows:
      - optional: on
        cells: [{photo: on, rows: 2, head: "{photo}"}, {head: "{gender}"}, "{gender}"]
      - [{head: "{name}"}, "{name}"]
)";
    const std::string tree = outline_of(compose_text(person(""), "en", tall).document);
    CHECK(tree ==
          "Document[en]\n  Table\n    TR\n      TD rows=2 Photo\n      TH Gender\n      TD\n"
          "    TR\n      TH Name\n      TD Gildong Hong\n");
}

TEST_CASE("personal data are printed where the layout names them, and nowhere else") {
    const std::string cv = person("  birth_date: 1990-03-14\n  nationality: Korean\n");
    CHECK(outline_of(compose_text(cv).document).find("Korean") == std::string::npos);
    const std::string tree =
        outline_of(compose_text(cv, "en", "header: {personal: [nationality]}\n").document);
    CHECK(tree.find("P Nationality: Korean") != std::string::npos);
    CHECK(tree.find("1990") == std::string::npos);
}

const std::string kGrid = R"(table: {frame: 1pt, rule: 0.5pt, padding: 2mm, row_padding: 1mm}
form_sections: {education: education, experience: experience}
range_sign: "~"
closing: [{text: "{today}: {name}"}]
section:
  entries:
    education:
      grid:
        least_rows: 1
        columns: [{head: "{period}", cell: "{date}"}, {head: "{institution}", cell: "{institution}"}]
    experience:
      grid:
        columns: [{head: "{period}", cell: "{date}"}, {head: "{company}", cell: "{company}"}, {head: "{position}", cell: "{position}"}]
        details: "{summary}"
)";

TEST_CASE("closing lines stand together, with the end of what they are said of") {
    const auto kept_of = [](const std::string& layout) {
        const Composed composed =
            compose_text(person("  sections: {skills: [C++, Rust]}\n"), "ko", layout);
        std::string kept;
        for (const Block& block : composed.document.flows.back().blocks) {
            kept += block.keep_with_next == KeepWithNext::kYes ? '+' : '.';
        }
        return kept;
    };
    const std::string without = kept_of("{}");
    REQUIRE(without.ends_with(".."));
    const std::string closed = kept_of("closing: [{text: \"{today}\"}, {text: \"{name}\"}]\n");
    CHECK(closed == without.substr(0, without.size() - 1) + "++.");
}

TEST_CASE("entries of a grid are rows; what no column has stands below, over all") {
    const Composed composed = compose_text(person(R"(  sections:
    work:
      - company: A
        summary: All of it.
        positions:
          - {position: P, start_date: 2020-01, end_date: 2021-02, highlights: [did it]}
          - {position: Q, start_date: 2019}
)"),
                                           "ko", kGrid);
    CHECK(composed.messages.find("error") == std::string::npos);
    CHECK(outline_of(composed.document) ==
          "Document[ko]\n"
          "  H1 홍길동\n"
          "  Sect\n"
          "    H2 학력\n"
          "    Table\n"
          "      TR\n"
          "        TH 기간\n"
          "        TH 학교명\n"
          "      TR\n"
          "        TD\n"
          "        TD\n"
          "  Sect\n"
          "    H2 경력\n"
          "    Table\n"
          "      TR\n"
          "        TH 기간\n"
          "        TH 회사명\n"
          "        TH 직위\n"
          "      TR\n"
          "        TD 2020.01 ~ 2021.02\n"
          "        TD A\n"
          "        TD P\n"
          "      TR\n"
          "        TD columns=3\n"
          "          L\n"
          "            LI\n"
          "              Lbl •\n"
          "              LBody did it\n"
          "      TR\n"
          "        TD 2019 ~\n"
          "        TD A\n"
          "        TD Q\n"
          "      TR\n"
          "        TD columns=3 All of it.\n"
          "  P 2026년 1월 15일: 홍길동\n");
}

TEST_CASE("other entries of the section run below its grid") {
    const Composed composed = compose_text(
        person("  sections:\n    education:\n      - {institution: A}\n      - plain words\n"),
        "ko", kGrid);
    const std::string tree = outline_of(composed.document);
    CHECK(tree.find("        TD A\n    P plain words\n") != std::string::npos);
}

TEST_CASE("rows of grids are in the outline as entries are") {
    const Composed composed = compose_text(
        "cv:\n  name: A\n  sections:\n    experience:\n"
        "      - {company: Acme, position: Chief}\n"
        "      - {company: Bolt, positions: [{position: Clerk}, {position: Boss}]}\n",
        "en",
        "section: {entries: {experience: {grid: {columns: [{cell: '{company}'}, {cell: "
        "'{position}'}]}}}}\n");
    CHECK(composed.messages.empty());
    std::string items;
    for (const OutlineItem& item : composed.document.outline) {
        const Role role = composed.document.struct_tree[item.target].role;
        items += std::to_string(item.level) + " " + item.title + ", " +
                 std::string{role_name(role)} + "\n";
    }
    CHECK(items ==
          "1 Experience, H2\n"
          "2 Acme, Chief, TR\n"
          "2 Bolt, Clerk, TR\n"
          "2 Bolt, Boss, TR\n");
}

TEST_CASE("a form takes a section of nothing but such entries for its own, and fills up no other") {
    const std::string form = R"(section:
  entries:
    experience: {grid: {columns: [{width: 1, head: "{company}", cell: "{company}"}], least_rows: 3}}
form_sections: {experience: experience}
)";
    const Composed composed = compose_text(
        "cv:\n  name: Hong\n  sections:\n"
        "    clinical_work: [{company: One}]\n    travel: [{company: Two}]\n",
        "en", form);
    CHECK(outline_of(composed.document) ==
          "Document[en]\n"
          "  H1 Hong\n"
          "  Sect\n"
          "    H2 CLINICAL WORK\n"
          "    Table\n"
          "      TR\n"
          "        TH Company\n"
          "      TR\n"
          "        TD One\n"
          "      TR\n"
          "        TD\n"
          "      TR\n"
          "        TD\n"
          "  Sect\n"
          "    H2 TRAVEL\n"
          "    Table\n"
          "      TR\n"
          "        TH Company\n"
          "      TR\n"
          "        TD Two\n");
}

}  // namespace
}  // namespace cvpdf
