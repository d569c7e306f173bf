// What variants and settings name in vain, each message to the letter.

#include <string>

#include "catch.h"
#include "unit/tailor/selected.h"

using namespace cvpdf;

namespace {

constexpr const char* kCv =
    "cv:\n"
    "  name: Ann\n"
    "  fields: [{label: Visa, value: F-2, id: visa}]\n"
    "  sections:\n"
    "    experience:\n"
    "      - {company: Lark, id: lark, highlights: [{text: A, id: cut, tags: [systems, ml]}]}\n"
    "    hobbies: [Chess]\n"
    "variants:\n"
    "  v:\n"
    "    ";

std::string messages_of(const std::string& variant) {
    return select_text(kCv + variant + "\n", {.variant = "v"}).messages;
}

}  // namespace

TEST_CASE("names that match nothing") {
    struct Row {
        std::string variant;
        std::string expected;
    };
    const Row rows[] = {
        {"include: [sistems]",
         "cv.yaml:10:15: error: nothing has the tag 'sistems'\n"
         " 10 |     include: [sistems]\n"
         "    |               ^~~~~~~\n"
         "hint: did you mean 'systems'?\n"},
        {"exclude: teaching",
         "cv.yaml:10:14: error: nothing has the tag 'teaching'\n"
         " 10 |     exclude: teaching\n"
         "    |              ^~~~~~~~\n"
         "hint: tags: systems, ml\n"},
        {"hide: [larc]",
         "cv.yaml:10:12: error: nothing has the id 'larc'\n"
         " 10 |     hide: [larc]\n"
         "    |            ^~~~\n"
         "hint: did you mean 'lark'?\n"},
        {"hide: [lark.cit]",
         "cv.yaml:10:17: error: unknown key or id 'cit'\n"
         " 10 |     hide: [lark.cit]\n"
         "    |                 ^~~\n"
         "hint: did you mean 'cut'?\n"},
        {"hide: [lark.team]",
         "cv.yaml:10:17: error: unknown key or id 'team'\n"
         " 10 |     hide: [lark.team]\n"
         "    |                 ^~~~\n"
         "hint: known here: company, position, positions, location, date, start_date, end_date, "
         "summary, highlights, keywords, url, tags, priority, min_bullets, page_break\n"
         "hint: give what you mean an id, and name it by that\n"},
        {"set: {lark.team.text: B}",
         "cv.yaml:10:16: error: unknown id 'team'\n"
         " 10 |     set: {lark.team.text: B}\n"
         "    |                ^~~~\n"
         "hint: give what you mean an id, and name it by that\n"},
        {"set: {lark.cit.text: B}",
         "cv.yaml:10:16: error: unknown id 'cit'\n"
         " 10 |     set: {lark.cit.text: B}\n"
         "    |                ^~~\n"
         "hint: did you mean 'cut'?\n"},
        {"set: {cv.sections.larc.company: B}",
         "cv.yaml:10:23: error: unknown id 'larc'\n"
         " 10 |     set: {cv.sections.larc.company: B}\n"
         "    |                       ^~~~\n"
         "hint: did you mean 'lark'?\n"},
        {"set: {team.text: B}",
         "cv.yaml:10:11: error: nothing has the id 'team'\n"
         " 10 |     set: {team.text: B}\n"
         "    |           ^~~~\n"
         "hint: give what you mean an id, and name it by that\n"},
        {"set: {lark.compny.ko: B}",
         "cv.yaml:10:16: error: unknown key 'compny'\n"
         " 10 |     set: {lark.compny.ko: B}\n"
         "    |                ^~~~~~\n"
         "hint: did you mean 'company'?\n"},
        {"hide: [pages]",
         "cv.yaml:10:12: error: 'pages' cannot be hidden\n"
         " 10 |     hide: [pages]\n"
         "    |            ^~~~~\n"},
        {"show: [Vise]",
         "cv.yaml:10:12: error: the header has no field 'Vise'\n"
         " 10 |     show: [Vise]\n"
         "    |            ^~~~\n"
         "hint: did you mean 'visa'?\n"},
        {"order: [hobby]",
         "cv.yaml:10:13: error: there is no section 'hobby'\n"
         " 10 |     order: [hobby]\n"
         "    |             ^~~~~\n"
         "hint: sections: experience, hobbies\n"},
        {"order: [hobbies, hobbies]",
         "cv.yaml:10:22: error: the section 'hobbies' stands here twice\n"
         " 10 |     order: [hobbies, hobbies]\n"
         "    |                      ^~~~~~~\n"},
        {"titles: {lark: Work}",
         "cv.yaml:10:14: error: there is no section 'lark'\n"
         " 10 |     titles: {lark: Work}\n"
         "    |              ^~~~\n"
         "hint: sections: experience, hobbies\n"},
        {"limit: {experiense: 3}",
         "cv.yaml:10:13: error: nothing has the id 'experiense'\n"
         " 10 |     limit: {experiense: 3}\n"
         "    |             ^~~~~~~~~~\n"
         "hint: did you mean 'experience'?\n"},
        {"limit: {cut: 1}",
         "cv.yaml:10:13: error: there is nothing in 'cut' to limit\n"
         " 10 |     limit: {cut: 1}\n"
         "    |             ^~~\n"
         "hint: a limit counts the entries of a section, or the bullets below an entry or a "
         "bullet\n"},
        {"set: {lark.postion: Boss}",
         "cv.yaml:10:16: error: unknown key 'postion'\n"
         " 10 |     set: {lark.postion: Boss}\n"
         "    |                ^~~~~~~\n"
         "hint: did you mean 'position'?\n"},
        {"set: {phone: '1'}",
         "cv.yaml:10:11: error: nothing has the id 'phone'\n"
         " 10 |     set: {phone: '1'}\n"
         "    |           ^~~~~\n"
         "hint: did you mean 'cv.phone'?\n"},
        {"set: {lark: Boss}",
         "cv.yaml:10:11: error: 'lark' is more than a value\n"
         " 10 |     set: {lark: Boss}\n"
         "    |           ^~~~\n"
         "hint: name what of it: lark.company\n"},
        {"set: {lark.company: }",
         "cv.yaml:10:16: error: 'company' cannot be taken away: the entry needs it\n"
         " 10 |     set: {lark.company: }\n"
         "    |                ^~~~~~~\n"
         "hint: give it another value instead\n"},
        {"set: {lark.id: shop}",
         "cv.yaml:10:16: error: 'id' cannot be changed\n"
         " 10 |     set: {lark.id: shop}\n"
         "    |                ^~\n"
         "hint: it stands where it was written; others speak of it\n"},
        {"set: {experience.group_by: year}",
         "cv.yaml:10:22: error: 'group_by' cannot be changed\n"
         " 10 |     set: {experience.group_by: year}\n"
         "    |                      ^~~~~~~~\n"
         "hint: bibliographies are read before anything is changed; what came of their entries can "
         "be, by their keys\n"},
        {"set: {lark.start_date: 2018-13}",
         "cv.yaml:10:28: error: '2018-13' is not a date: there is no month 13\n"
         " 10 |     set: {lark.start_date: 2018-13}\n"
         "    |                            ^~~~~~~\n"
         "hint: dates are written 2018, 2018-03 or 2018-03-14; anything with words is printed as "
         "it "
         "is\n"},
        {"set: {cv.email.work: a@example.com}",
         "cv.yaml:10:20: error: 'email' has no part 'work'\n"
         " 10 |     set: {cv.email.work: a@example.com}\n"
         "    |                    ^~~~\n"},
        {"set: {variants: {}}",
         "cv.yaml:10:11: error: 'variants' cannot be set\n"
         " 10 |     set: {variants: {}}\n"
         "    |           ^~~~~~~~\n"},
    };
    for (const Row& row : rows) {
        INFO(row.variant);
        CHECK(messages_of(row.variant) == row.expected);
    }
}

TEST_CASE("variants that cannot be read") {
    struct Row {
        std::string variant;
        std::string expected;
    };
    const Row rows[] = {
        {"inclde: [ml]",
         "cv.yaml:10:5: error: unknown key 'inclde'\n"
         " 10 |     inclde: [ml]\n"
         "    |     ^~~~~~\n"
         "hint: did you mean 'include'?\n"},
        {"pages: 0",
         "cv.yaml:10:12: error: '0' is no number of pages\n"
         " 10 |     pages: 0\n"
         "    |            ^\n"
         "hint: pages are 1 to 999, or a range of them: 1-2\n"},
        {"pages: 3-2",
         "cv.yaml:10:12: error: '3-2' is no number of pages\n"
         " 10 |     pages: 3-2\n"
         "    |            ^~~\n"
         "hint: pages are 1 to 999, or a range of them: 1-2\n"},
        {"limit: {lark: 0}",
         "cv.yaml:10:19: error: '0' is no number from 1 to 999\n"
         " 10 |     limit: {lark: 0}\n"
         "    |                   ^\n"},
        {"extends: v",
         "cv.yaml:10:14: error: this variant extends itself\n"
         " 10 |     extends: v\n"
         "    |              ^\n"
         "hint: v extends v\n"},
        {"{extends: w}\n  w: {extends: x}\n  x: {extends: v}",
         "cv.yaml:10:15: error: this variant extends itself\n"
         " 10 |     {extends: w}\n"
         "    |               ^\n"
         "hint: v extends w extends x extends v\n"},
        {"extends: vv\n  vw: {}",
         "cv.yaml:10:14: error: unknown variant 'vv'\n"
         " 10 |     extends: vv\n"
         "    |              ^~\n"
         "hint: did you mean 'vw'?\n"},
    };
    for (const Row& row : rows) {
        INFO(row.variant);
        CHECK(messages_of(row.variant) == row.expected);
    }
}

TEST_CASE("what is hidden twice, or with what holds it, is no mistake") {
    CHECK(messages_of("hide: [cut, lark, lark]").empty());
    CHECK(messages_of("{hide: [lark], exclude: [ml], limit: {lark: 1}}").empty());
}
