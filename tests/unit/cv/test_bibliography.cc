#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "cv/bibliography/bib_date.h"
#include "cv/bibliography/inherit.h"
#include "cv/bibliography/own_name.h"
#include "unit/cv/read_file.h"

namespace cvpdf {
namespace {

struct NameRow {
    std::vector<std::string> me;
    std::string_view author;
    bool is_me;
};

TEST_CASE("own names in all their spellings", "[bibliography]") {
    const std::vector<NameRow> rows{
        {{"Gildong Hong"}, "Hong, Gildong", true},
        {{"Gildong Hong"}, "G. Hong", true},
        {{"Gildong Hong"}, "Hong, G.", true},
        {{"Gildong Hong"}, "Hong, Gil-dong", true},
        {{"Gildong Hong"}, "HONG, Gildong", true},
        {{"Gildong Hong"}, "Hong Gildong", true},
        {{"Gildong Hong"}, "{H}ong, {G}ildong", true},
        {{"Hong, Gildong"}, "Gildong Hong", true},
        {{"Gildong Hong", "홍길동"}, "홍길동", true},
        {{"Gildong Hong", "홍길동"}, "홍, 길동", true},
        {{"Gildong Hong"}, "Geunho Hong", false},
        {{"Gildong Hong", "G. Hong"}, "Geunho Hong", false},
        {{"Gildong Hong"}, "Gildong Hwang", false},
        {{"G. Hong"}, "Gildong Hong", true},
        {{"Gildong Hong"}, "Hong", false},
        {{"Gildong Hong"}, "{Gildong Hong}", false},
        {{"Lian Tze Lim"}, "Lim, L. T.", true},
        {{"Lian Tze Lim"}, "L. Lim", true},
        {{"Lian Tze Lim"}, "L. X. Lim", false},
        {{"Pál Erdős"}, "Erd{\\H o}s, P{\\'a}l", true},
        {{"Ludwig van Beethoven"}, "van Beethoven, L.", true},
        {{}, "Gildong Hong", false},
    };
    for (const NameRow& row : rows) {
        INFO((row.me.empty() ? "" : row.me.front()) << " / " << row.author);
        CHECK(is_own_name(parse_bib_name(row.author), own_names(row.me)) == row.is_me);
    }
}

struct DateRow {
    std::vector<BibField> fields;
    std::string_view text;
};

TEST_CASE("when an entry appeared", "[bibliography]") {
    const std::vector<DateRow> rows{
        {{{"year", {}, "2024"}}, "2024"},
        {{{"year", {}, "{2024}"}, {"month", {}, "mar"}}, "2024-03"},
        {{{"year", {}, "2024"}, {"month", {}, "March"}}, "2024-03"},
        {{{"year", {}, "2024"}, {"month", {}, "11"}}, "2024-11"},
        {{{"year", {}, "2024"}, {"month", {}, "jan~3"}}, "2024-01-03"},
        {{{"year", {}, "2024"}, {"month", {}, "5--7 may"}}, "2024-05"},
        {{{"year", {}, "2024"}, {"month", {}, "feb"}, {"day", {}, "30"}}, "2024-02"},
        {{{"year", {}, "to appear"}}, "to appear"},
        {{{"date", {}, "2024-03-14"}, {"year", {}, "1999"}}, "2024-03-14"},
        {{{"date", {}, "2023-11/2024-02"}}, "2023-11/2024-02"},
        {{{"date", {}, "2019~"}}, "2019"},
        {{{"date", {}, "2019?"}}, "2019"},
        {{{"date", {}, "19XX"}}, "19XX"},
        {{{"date", {}, "2019-XX-XX"}}, "2019"},
        {{{"date", {}, "2019-06-XX"}}, "2019-06"},
        {{{"year", {}, "2024"}, {"month", {}, "Spring"}}, "Spring 2024"},
        {{{"year", {}, "2024"}, {"month", {}, "13"}}, "2024"},
        {{{"date", {}, "2019-06-31"}}, "2019-06"},
        {{{"date", {}, "2019-13"}}, "2019"},
        {{{"date", {}, "2019-06-31/2019-08"}}, "2019-06/2019-08"},
        {{{"date", {}, "2019-06/2019-08"}}, "2019-06/2019-08"},
        {{{"date", {}, "2019-05-04T10:00:00"}}, "2019-05-04"},
        {{}, ""},
    };
    for (const DateRow& row : rows) {
        INFO(row.text);
        CHECK(bib_date({.fields = row.fields}).text == row.text);
    }
}

TEST_CASE("what entries inherit", "[bibliography]") {
    const std::vector<BibEntry> entries{
        {.type = "inproceedings",
         .key = "paper",
         .fields = {{"title", {}, "P"}, {"crossref", {}, "conf"}}},
        {.type = "proceedings",
         .key = "conf",
         .fields = {{"title", {}, "C"}, {"year", {}, "2024"}, {"xdata", {}, "place"}}},
        {.type = "xdata",
         .key = "place",
         .fields = {{"location", {}, "Seoul"}, {"xdata", {}, "place, paper"}}},
        {.type = "misc", .key = "self", .fields = {{"title", {}, "S"}, {"crossref", {}, "self"}}},
        {.type = "misc", .key = "lost", .fields = {{"crossref", {}, "cnof"}}},
    };
    BibIndex index;
    for (const BibEntry& entry : entries) index.emplace(entry.key, &entry);
    Diagnostics diagnostics;
    const BibEntry paper = with_inherited(entries[0], index, diagnostics);
    CHECK(find_field(paper, "title")->value == "P");
    CHECK(find_field(paper, "booktitle")->value == "C");
    CHECK(find_field(paper, "year")->value == "2024");
    CHECK(find_field(paper, "location")->value == "Seoul");
    CHECK(with_inherited(entries[3], index, diagnostics).fields.size() == 2);
    CHECK(diagnostics.empty());
    with_inherited(entries[4], index, diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].message == "no entry has the key 'cnof'");
    CHECK(diagnostics.all()[0].hints == std::vector<std::string>{"did you mean 'conf'?"});
}

TEST_CASE("keys of a section with a bibliography", "[bibliography]") {
    CHECK(
        read_sections_text(
            "    p: {bibliography: a.bib, et_al: {max: 6, keep: 3}, select: {years: 2019-2024}}\n")
            .messages.empty());
    CHECK(read_sections_text("    p: {entries: [a], me: Gildong}\n")
              .messages.find("'me' is for sections with a 'bibliography'") != std::string::npos);
    CHECK(read_sections_text("    p: {bibliography: a.bib, select: {years: 19}}\n")
              .messages.find("'19' is no range of years") != std::string::npos);
    CHECK(read_sections_text("    p: {bibliography: a.bib, et_al: {keep: 3}}\n")
              .messages.find("'max' is missing") != std::string::npos);
    CHECK(read_sections_text("    p: {bibliography: a.bib, et_al: {max: 2, keep: 3}}\n")
              .messages.find("'keep' is greater than 'max'") != std::string::npos);
    CHECK(read_sections_text("    p: {bibliography: a.bib, order: newest}\n")
              .messages.find("unknown order 'newest'") != std::string::npos);
}

}  // namespace
}  // namespace cvpdf
