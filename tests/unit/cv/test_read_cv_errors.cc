// The mistakes of CV writers: whole messages, as the terminal shows them.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "catch.h"
#include "cv/read_cv.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

TEST_CASE("unknown keys at every level") {
    CHECK(
        read_cv_text("cv:\n"
                     "  name: A\n"
                     "  emial: a@b.org\n"
                     "  social_networks: [{network: X, username: a, user: b}]\n"
                     "  fields: [{value: a, privat: true}]\n"
                     "  sections:\n"
                     "    education:\n"
                     "      entires: []\n"
                     "      entries:\n"
                     "        - institution: KAIST\n"
                     "          aera: CS\n"
                     "          awarder: A\n"
                     "          favourite_colour: blue\n"
                     "          highlights: [{text: a, tag: b}]\n"
                     "    work:\n"
                     "      - company: A\n"
                     "        positions: [{position: a, comany: b}]\n"
                     "langs: en\n")
            .messages ==
        "cv.yaml:3:3: error: unknown key 'emial'\n"
        " 3 |   emial: a@b.org\n"
        "   |   ^~~~~\n"
        "hint: did you mean 'email'?\n"
        "cv.yaml:4:47: error: unknown key 'user'\n"
        " 4 |   social_networks: [{network: X, username: a, user: b}]\n"
        "   |                                               ^~~~\n"
        "hint: known here: network, username\n"
        "cv.yaml:5:23: error: unknown key 'privat'\n"
        " 5 |   fields: [{value: a, privat: true}]\n"
        "   |                       ^~~~~~\n"
        "hint: did you mean 'private'?\n"
        "cv.yaml:8:7: error: unknown key 'entires'\n"
        " 8 |       entires: []\n"
        "   |       ^~~~~~~\n"
        "hint: did you mean 'entries'?\n"
        "cv.yaml:11:11: error: unknown key 'aera'\n"
        " 11 |           aera: CS\n"
        "    |           ^~~~\n"
        "hint: did you mean 'area'?\n"
        "cv.yaml:12:11: error: 'awarder' is not a field of education entries\n"
        " 12 |           awarder: A\n"
        "    |           ^~~~~~~\n"
        "hint: award entries have it: say kind: award, or move it under 'extra'\n"
        "cv.yaml:13:11: error: unknown key 'favourite_colour'\n"
        " 13 |           favourite_colour: blue\n"
        "    |           ^~~~~~~~~~~~~~~~\n"
        "hint: known here: institution, area, degree, grade, location, date, start_date, end_date, "
        "summary, highlights, courses, url, id, tags, priority, min_bullets, kind, page_break, "
        "extra\n"
        "cv.yaml:14:34: error: unknown key 'tag'\n"
        " 14 |           highlights: [{text: a, tag: b}]\n"
        "    |                                  ^~~\n"
        "hint: did you mean 'tags'?\n"
        "cv.yaml:17:35: error: unknown key 'comany'\n"
        " 17 |         positions: [{position: a, comany: b}]\n"
        "    |                                   ^~~~~~\n"
        "hint: known here: position, location, date, start_date, end_date, summary, highlights, "
        "keywords, url, id, tags, priority, min_bullets, kind, page_break, extra\n"
        "cv.yaml:18:1: error: unknown key 'langs'\n"
        " 18 | langs: en\n"
        "    | ^~~~~\n"
        "hint: did you mean 'lang'?\n");
}

TEST_CASE("missing fields are shown under the key, or under the entry's first") {
    CHECK(read_sections_text("    a:\n"
                             "      - area: CS\n"
                             "        degree: M.S.\n"
                             "      - {area: CS, institution: }\n"
                             "      - {instution: KAIST, area: CS}\n"
                             "      - {label: A}\n"
                             "      - {kind: award}\n"
                             "      - company: A\n"
                             "        positions: [{date: 2018}]\n"
                             "        highlights: [{id: x, tags: [y]}]\n")
              .messages ==
          "cv.yaml:5:9: error: 'institution' is missing: education entries need it\n"
          " 5 |       - area: CS\n"
          "   |         ^~~~\n"
          "hint: institution: The school or university.\n"
          "cv.yaml:7:20: error: 'institution' is missing: education entries need it\n"
          " 7 |       - {area: CS, institution: }\n"
          "   |                    ^~~~~~~~~~~\n"
          "hint: institution: The school or university.\n"
          "cv.yaml:8:10: error: unknown key 'instution'\n"
          " 8 |       - {instution: KAIST, area: CS}\n"
          "   |          ^~~~~~~~~\n"
          "hint: did you mean 'institution'?\n"
          "cv.yaml:9:10: error: 'details' is missing: one_line entries need it\n"
          " 9 |       - {label: A}\n"
          "   |          ^~~~~\n"
          "hint: details: What there is to say about it.\n"
          "cv.yaml:10:10: error: 'title' is missing: award entries need it\n"
          " 10 |       - {kind: award}\n"
          "    |          ^~~~\n"
          "hint: title: The award.\n"
          "cv.yaml:12:22: error: 'position' is missing: position entries need it\n"
          " 12 |         positions: [{date: 2018}]\n"
          "    |                      ^~~~\n"
          "hint: position: The job title.\n"
          "cv.yaml:13:23: error: a bullet needs 'text'\n"
          " 13 |         highlights: [{id: x, tags: [y]}]\n"
          "    |                       ^~\n"
          "hint: write it like this: {text: …, id: …}, or as a text alone\n");
}

TEST_CASE("wrong types are shown under the value") {
    CHECK(
        read_cv_text("cv:\n"
                     "  name: [A, B]\n"
                     "  headline: {a_b: c}\n"
                     "  email: [a@b.org]\n"
                     "  social_networks: GitHub\n"
                     "  fields: [Visa]\n"
                     "  sections:\n"
                     "    a: text\n"
                     "    b: [[c]]\n"
                     "    c: {entries: {d: e}}\n"
                     "    d: {title: D}\n"
                     "    e:\n"
                     "      - company: [A]\n"
                     "        positions: {position: B}\n"
                     "        highlights: [[C]]\n"
                     "        keywords: {d: e}\n"
                     "        tags: [[f]]\n"
                     "        extra: g\n"
                     "        date: [2018]\n"
                     "lang: [en]\n"
                     "layout: [classic]\n")
            .messages ==
        "cv.yaml:2:9: error: expected a text, found a list\n"
        " 2 |   name: [A, B]\n"
        "   |         ^~~~~~\n"
        "hint: one text is wanted here, without '-' or brackets\n"
        "cv.yaml:3:13: error: expected a text, found a mapping\n"
        " 3 |   headline: {a_b: c}\n"
        "   |             ^~~~~~~~\n"
        "hint: in several languages it looks like this: {en: …, ko: …}\n"
        "cv.yaml:4:10: error: expected a text, found a list\n"
        " 4 |   email: [a@b.org]\n"
        "   |          ^~~~~~~~~\n"
        "hint: one text is wanted here, without '-' or brackets\n"
        "cv.yaml:5:20: error: expected a list of social networks, found a text\n"
        " 5 |   social_networks: GitHub\n"
        "   |                    ^~~~~~\n"
        "hint: networks look like this: [{network: GitHub, username: gildong}]\n"
        "cv.yaml:6:12: error: expected a mapping with 'label' and 'value', found a text\n"
        " 6 |   fields: [Visa]\n"
        "   |            ^~~~\n"
        "hint: write it like this: {label: Visa, value: F-2}\n"
        "cv.yaml:8:8: error: expected a list of entries, found a text\n"
        " 8 |     a: text\n"
        "   |        ^~~~\n"
        "hint: each entry begins with '- '\n"
        "cv.yaml:9:9: error: expected an entry, found a list\n"
        " 9 |     b: [[c]]\n"
        "   |         ^~~\n"
        "hint: an entry is a text, or a mapping like {company: …, position: …}\n"
        "cv.yaml:10:18: error: expected a list of entries, found a mapping\n"
        " 10 |     c: {entries: {d: e}}\n"
        "    |                  ^~~~~~\n"
        "hint: each entry begins with '- '\n"
        "cv.yaml:11:9: error: the section 'd' has no 'entries'\n"
        " 11 |     d: {title: D}\n"
        "    |         ^~~~~\n"
        "hint: write them as a list: entries: [text, …]\n"
        "cv.yaml:13:18: error: expected a text, found a list\n"
        " 13 |       - company: [A]\n"
        "    |                  ^~~\n"
        "hint: one text is wanted here, without '-' or brackets\n"
        "cv.yaml:14:20: error: expected a list of positions, found a mapping\n"
        " 14 |         positions: {position: B}\n"
        "    |                    ^~~~~~~~~~~~~\n"
        "hint: positions look like this: [{position: Engineer, date: 2024}]\n"
        "cv.yaml:15:22: error: expected a bullet, found a list\n"
        " 15 |         highlights: [[C]]\n"
        "    |                      ^~~\n"
        "hint: bullets below another one stand under its 'highlights'\n"
        "cv.yaml:16:19: error: expected a text, found a mapping\n"
        " 16 |         keywords: {d: e}\n"
        "    |                   ^~~~~~\n"
        "hint: in several languages it looks like this: {en: …, ko: …}\n"
        "cv.yaml:17:16: error: expected a text, found a list\n"
        " 17 |         tags: [[f]]\n"
        "    |                ^~~\n"
        "hint: one text is wanted here, without '-' or brackets\n"
        "cv.yaml:18:16: error: expected a mapping, found a text\n"
        " 18 |         extra: g\n"
        "    |                ^\n"
        "hint: its lines look like this: key: value\n"
        "cv.yaml:19:15: error: expected a date, found a list\n"
        " 19 |         date: [2018]\n"
        "    |               ^~~~~~\n"
        "hint: dates are written 2018, 2018-03 or 2018-03-14; anything with words is printed as it "
        "is\n"
        "hint: a range has a start_date and an end_date\n"
        "cv.yaml:20:7: error: expected a text, found a list\n"
        " 20 | lang: [en]\n"
        "    |       ^~~~\n"
        "hint: one text is wanted here, without '-' or brackets\n"
        "cv.yaml:21:9: error: expected a text, found a list\n"
        " 21 | layout: [classic]\n"
        "    |         ^~~~~~~~~\n"
        "hint: one text is wanted here, without '-' or brackets\n");
}

TEST_CASE("photos that are none") {
    CHECK(read_cv_text("cv:\n"
                       "  name: A\n"
                       "  photo: https://example.org/me.jpg\n")
              .messages ==
          "cv.yaml:3:10: error: a photo is a file, not an address\n"
          " 3 |   photo: https://example.org/me.jpg\n"
          "   |          ^~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "hint: save it beside the CV, and name the file\n");
    CHECK(read_cv_text("cv:\n"
                       "  name: A\n"
                       "  photo: {fiel: me.jpg}\n")
              .messages ==
          "cv.yaml:3:11: error: unknown key 'fiel'\n"
          " 3 |   photo: {fiel: me.jpg}\n"
          "   |           ^~~~\n"
          "hint: did you mean 'file'?\n");
    CHECK(
        read_cv_text("cv: {name: A, photo: [a, b]}\n").messages ==
        "cv.yaml:1:22: error: expected a file's name, or a mapping with 'file' and 'alt', found a "
        "list\n"
        " 1 | cv: {name: A, photo: [a, b]}\n"
        "   |                      ^~~~~~\n"
        "hint: write it like this: photo: me.jpg\n");
}

TEST_CASE("bad dates") {
    CHECK(
        read_cv_text("cv:\n"
                     "  name: A\n"
                     "  sections:\n"
                     "    projects:\n"
                     "      - {name: A, date: 2018-13}\n"
                     "      - {name: A, start_date: 2018-02-30, end_date: 2018.03}\n"
                     "      - {name: A, start_date: 2020-01, end_date: 2018-12}\n"
                     "      - {name: A, start_date: 2020, end_date: 2020-03}\n"
                     "      - {name: A, date: 2020–2018}\n"
                     "      - {name: A, date: 2018, end_date: 2019}\n"
                     "      - {name: A, start_date: present, end_date: 2019}\n"
                     "today: 2026-01\n")
            .messages ==
        "cv.yaml:5:25: error: '2018-13' is not a date: there is no month 13\n"
        " 5 |       - {name: A, date: 2018-13}\n"
        "   |                         ^~~~~~~\n"
        "hint: dates are written 2018, 2018-03 or 2018-03-14; anything with words is printed as it "
        "is\n"
        "cv.yaml:6:31: error: '2018-02-30' is not a date: February 2018 has 28 days\n"
        " 6 |       - {name: A, start_date: 2018-02-30, end_date: 2018.03}\n"
        "   |                               ^~~~~~~~~~\n"
        "hint: dates are written 2018, 2018-03 or 2018-03-14; anything with words is printed as it "
        "is\n"
        "cv.yaml:6:53: error: '2018.03' is not a date: dates are written year-month-day\n"
        " 6 |       - {name: A, start_date: 2018-02-30, end_date: 2018.03}\n"
        "   |                                                     ^~~~~~~\n"
        "hint: write 2018-03\n"
        "cv.yaml:7:50: error: the end lies before the start\n"
        " 7 |       - {name: A, start_date: 2020-01, end_date: 2018-12}\n"
        "   |                                                  ^~~~~~~\n"
        "hint: the earlier date stands first\n"
        "cv.yaml:9:25: error: the end lies before the start\n"
        " 9 |       - {name: A, date: 2020–2018}\n"
        "   |                         ^~~~~~~~~\n"
        "hint: the earlier date stands first\n"
        "cv.yaml:10:31: warning: 'end_date' is not used, since there is a 'date'\n"
        " 10 |       - {name: A, date: 2018, end_date: 2019}\n"
        "    |                               ^~~~~~~~\n"
        "hint: keep one of the two\n"
        "cv.yaml:11:50: warning: a range that starts at present has no end\n"
        " 11 |       - {name: A, start_date: present, end_date: 2019}\n"
        "    |                                                  ^~~~\n"
        "hint: 'present' is an end: 2018-03 – present\n"
        "cv.yaml:12:8: error: expected a day\n"
        " 12 | today: 2026-01\n"
        "    |        ^~~~~~~\n"
        "hint: days are written 2026-01-15\n");
}

TEST_CASE("languages") {
    CHECK(read_cv_text("cv:\n"
                       "  name: {en: A, kr: 가}\n"
                       "  headline: {en: A, jp: B, nl: , korean: C}\n"
                       "  location: {en: [A]}\n"
                       "lang: cn\n")
              .messages ==
          "cv.yaml:2:17: warning: 'kr' is a country; as a language it is Kanuri\n"
          " 2 |   name: {en: A, kr: 가}\n"
          "   |                 ^~\n"
          "hint: did you mean 'ko'?\n"
          "cv.yaml:3:21: error: 'jp' is a country, not a language\n"
          " 3 |   headline: {en: A, jp: B, nl: , korean: C}\n"
          "   |                     ^~\n"
          "hint: did you mean 'ja'?\n"
          "cv.yaml:3:34: error: 'korean' is not a language\n"
          " 3 |   headline: {en: A, jp: B, nl: , korean: C}\n"
          "   |                                  ^~~~~~\n"
          "hint: languages are written en, ko, pt-BR, zh-Hant\n"
          "cv.yaml:4:18: error: expected a text, found a list\n"
          " 4 |   location: {en: [A]}\n"
          "   |                  ^~~\n"
          "hint: one text is wanted here, without '-' or brackets\n"
          "cv.yaml:5:7: error: 'cn' is a country, not a language\n"
          " 5 | lang: cn\n"
          "   |       ^~\n"
          "hint: did you mean 'zh'?\n");
}

TEST_CASE("links, ids, priorities and kinds") {
    CHECK(
        read_cv_text("cv:\n"
                     "  name: A\n"
                     "  email: not_an_address\n"
                     "  phone: call me\n"
                     "  website: javascript:alert(1)\n"
                     "  social_networks: [{network: GitHub}]\n"
                     "  fields: [{value: a, url: b, private: maybe}]\n"
                     "  sections:\n"
                     "    a:\n"
                     "      - {name: A, id: x, url: 'file:///etc/passwd'}\n"
                     "      - {name: B, id: x, priority: 11}\n"
                     "      - {name: C, id: a.b, page_break: befor}\n"
                     "      - {name: D, kind: educaton}\n"
                     "      - {does_this_entry_exist: no}\n"
                     "      - {title: E, journal: F, venue: G, doi: 5}\n"
                     "      - {}\n"
                     "    b: {kind: nonsense, entries: []}\n")
            .messages ==
        "cv.yaml:3:10: error: 'not_an_address' is not an e-mail address\n"
        " 3 |   email: not_an_address\n"
        "   |          ^~~~~~~~~~~~~~\n"
        "hint: addresses look like name@example.org\n"
        "cv.yaml:4:10: error: 'call me' is not a phone number\n"
        " 4 |   phone: call me\n"
        "   |          ^~~~~~~\n"
        "hint: numbers look like 010-0000-0000 or +82 10 0000 0000\n"
        "cv.yaml:5:12: error: a link cannot begin with 'javascript:'\n"
        " 5 |   website: javascript:alert(1)\n"
        "   |            ^~~~~~~~~~~~~~~~~~~\n"
        "hint: links begin with https://, http://, mailto: or tel:\n"
        "cv.yaml:6:22: error: a social network needs 'username'\n"
        " 6 |   social_networks: [{network: GitHub}]\n"
        "   |                      ^~~~~~~\n"
        "hint: write it like this: {network: GitHub, username: gildong}\n"
        "cv.yaml:7:28: error: 'b' is not a link\n"
        " 7 |   fields: [{value: a, url: b, private: maybe}]\n"
        "   |                            ^\n"
        "hint: links look like https://example.org/page\n"
        "cv.yaml:7:40: error: expected true or false, found 'maybe'\n"
        " 7 |   fields: [{value: a, url: b, private: maybe}]\n"
        "   |                                        ^~~~~\n"
        "hint: write true or false\n"
        "cv.yaml:10:31: error: a link cannot begin with 'file:'\n"
        " 10 |       - {name: A, id: x, url: 'file:///etc/passwd'}\n"
        "    |                               ^~~~~~~~~~~~~~~~~~~~\n"
        "hint: links begin with https://, http://, mailto: or tel:\n"
        "cv.yaml:11:23: error: the id 'x' is taken\n"
        " 11 |       - {name: B, id: x, priority: 11}\n"
        "    |                       ^\n"
        "cv.yaml:10:23: note: it stands here first\n"
        " 10 |       - {name: A, id: x, url: 'file:///etc/passwd'}\n"
        "    |                       ^\n"
        "hint: an id stands once in a CV; a section's key is one, too\n"
        "cv.yaml:11:36: error: '11' is not a priority\n"
        " 11 |       - {name: B, id: x, priority: 11}\n"
        "    |                                    ^~\n"
        "hint: priorities are 0 to 9, or always\n"
        "cv.yaml:12:23: error: 'a.b' cannot be an id\n"
        " 12 |       - {name: C, id: a.b, page_break: befor}\n"
        "    |                       ^~~\n"
        "hint: ids have letters, digits, '_' and '-'\n"
        "cv.yaml:12:40: error: unknown page break 'befor'\n"
        " 12 |       - {name: C, id: a.b, page_break: befor}\n"
        "    |                                        ^~~~~\n"
        "hint: did you mean 'before'?\n"
        "cv.yaml:13:25: error: unknown kind of entry 'educaton'\n"
        " 13 |       - {name: D, kind: educaton}\n"
        "    |                         ^~~~~~~~\n"
        "hint: did you mean 'education'?\n"
        "cv.yaml:14:10: error: nothing here tells what kind of entry this is\n"
        " 14 |       - {does_this_entry_exist: no}\n"
        "    |          ^~~~~~~~~~~~~~~~~~~~~\n"
        "hint: say it (kind: normal), or give it a key such as name, company, institution, title, "
        "label or bullet\n"
        "cv.yaml:15:32: error: the field 'venue' stands here twice\n"
        " 15 |       - {title: E, journal: F, venue: G, doi: 5}\n"
        "    |                                ^~~~~\n"
        "hint: it has two names; keep one of them\n"
        "cv.yaml:15:47: error: '5' is not a DOI\n"
        " 15 |       - {title: E, journal: F, venue: G, doi: 5}\n"
        "    |                                               ^\n"
        "hint: DOIs look like 10.1000/182\n"
        "cv.yaml:16:9: error: nothing here tells what kind of entry this is\n"
        " 16 |       - {}\n"
        "    |         ^~\n"
        "hint: say it (kind: normal), or give it a key such as name, company, institution, title, "
        "label or bullet\n"
        "cv.yaml:17:15: error: unknown kind of entry 'nonsense'\n"
        " 17 |     b: {kind: nonsense, entries: []}\n"
        "    |               ^~~~~~~~\n"
        "hint: there are: text, bullet, numbered, reversed_numbered, one_line, experience, "
        "education, "
        "normal, publication, patent, award, talk, teaching, certificate, language, skill, "
        "reference, "
        "news, heading\n");
}

TEST_CASE("a text has a limit") {
    const auto name_of = [](std::size_t size) {
        return read_cv_text("cv: {name: " + std::string(size, 'x') + "}\n");
    };
    CHECK(name_of(65'536).messages.empty());
    const ReadCv longer = name_of(65'537);
    CHECK(longer.file.cv.header.name.empty());
    CHECK(
        longer.messages.starts_with("cv.yaml:1:12: error: this text is longer than 65536 bytes\n"));
    CHECK(longer.messages.ends_with("hint: part it into entries or bullets\n"));
}

TEST_CASE("files that are no CV") {
    CHECK(read_cv_text("[a]\n").messages ==
          "cv.yaml:1:1: error: expected a mapping with 'cv', found a list\n"
          " 1 | [a]\n"
          "   | ^~~\n"
          "hint: a CV begins with 'cv:'; 'cvpdf new' makes one to begin with\n");
    CHECK(read_cv_text("cv: text\n").messages ==
          "cv.yaml:1:5: error: expected a mapping with 'name' and 'sections', found a text\n"
          " 1 | cv: text\n"
          "   |     ^~~~\n"
          "hint: a colon ':' and a space stand behind a key: 'name: Gildong Hong'\n");
    CHECK(read_cv_text("cv:\n").messages ==
          "cv.yaml:1:1: error: nothing stands under 'cv'\n"
          " 1 | cv:\n"
          "   | ^~\n"
          "hint: under 'cv:' stand 'name' and 'sections'; 'cvpdf new' makes a CV to begin with\n");
    CHECK(read_cv_text("cv: {email: a@b.org, sections: [a]}\n").messages ==
          "cv.yaml:1:6: error: 'name' is missing: a CV needs one\n"
          " 1 | cv: {email: a@b.org, sections: [a]}\n"
          "   |      ^~~~~\n"
          "hint: write it like this: name: Gildong Hong\n"
          "cv.yaml:1:32: error: expected sections, found a list\n"
          " 1 | cv: {email: a@b.org, sections: [a]}\n"
          "   |                                ^~~\n"
          "hint: sections look like this: experience: [entries]\n");
    CHECK(read_cv_text("name: A\nbasics: {}\n").messages ==
          "cv.yaml:1:1: error: unknown key 'name'\n"
          " 1 | name: A\n"
          "   | ^~~~\n"
          "hint: known here: cv, lang, layout, pages, variants, letter, with_letter, blind, "
          "synonyms, today, check\n"
          "cv.yaml:1:1: error: there is no 'cv' in this file\n"
          " 1 | name: A\n"
          "   | ^~~~\n"
          "hint: put 'name', 'sections' and their like under 'cv:'\n"
          "cv.yaml:2:1: error: unknown key 'basics'\n"
          " 2 | basics: {}\n"
          "   | ^~~~~~\n"
          "hint: this looks like a file of JSON Resume, read as a native one\n");
    CHECK(read_cv_text("cv: {name: A}\ndesign: {theme: classic}\n").messages ==
          "cv.yaml:2:1: error: unknown key 'design'\n"
          " 2 | design: {theme: classic}\n"
          "   | ^~~~~~\n"
          "hint: this looks like a file of RenderCV, read as a native one\n");
}

TEST_CASE("a field indented as a section, a line behind wide blanks, a mistyped text") {
    CHECK(
        read_cv_text("cv:\n  name: A\n  sections:\n    work:\n    - company: X\n    position: Y\n")
            .messages ==
        "cv.yaml:6:15: error: expected a list of entries, found a text\n"
        " 6 |     position: Y\n"
        "   |               ^\n"
        "hint: each entry begins with '- '\n"
        "hint: if 'position' belongs to the entry above, indent it like the other fields there\n");
    CHECK(read_cv_text("cv:\n  name: A\n  sections:\n    summary: B\n").messages ==
          "cv.yaml:4:14: error: expected a list of entries, found a text\n"
          " 4 |     summary: B\n"
          "   |              ^\n"
          "hint: each entry begins with '- '\n");
    CHECK(read_cv_text("cv:\n  name: A\n\u00A0 headline: B\n").messages ==
          "cv.yaml:3:1: error: unknown key '\u00A0 headline'\n"
          " 3 | \u00A0 headline: B\n"
          "   | ^~~~~~~~~~\n"
          "hint: the line begins with a blank of another kind: indent it with spaces\n");
    CHECK(read_cv_text(
              "cv:\n  name: A\n  sections:\n    work:\n      - company: X\n        position: Y\n"
              "        highlights: [{txt: a}]\n")
              .messages ==
          "cv.yaml:7:23: error: unknown key 'txt'\n"
          " 7 |         highlights: [{txt: a}]\n"
          "   |                       ^~~\n"
          "hint: did you mean 'text'?\n");
}

TEST_CASE("texts that YAML takes for mappings") {
    CHECK(read_sections_text("    about:\n"
                             "      - Many words here: it's text\n"
                             "    work:\n"
                             "      - company: X\n"
                             "        position: Y\n"
                             "        highlights: \n"
                             "          - Led: a team of 5\n"
                             "          - {txt: a}\n"
                             "    education:\n"
                             "      - institution: X\n"
                             "        area: Y\n"
                             "        courses: [\"a\", Maths: 1]\n"
                             "      - institution: Z\n"
                             "        area: Y\n"
                             "        courses:\n"
                             "          - Hours: 5\n"
                             "          - German: C1\n")
              .messages ==
          "cv.yaml:5:9: error: a text that has ': ' in it must be quoted\n"
          " 5 |       - Many words here: it's text\n"
          "   |         ^~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "hint: put it in quotes: \"Many words here: it's text\"\n"
          "cv.yaml:10:13: error: a text that has ': ' in it must be quoted\n"
          " 10 |           - Led: a team of 5\n"
          "    |             ^~~~~~~~~~~~~~~~\n"
          "hint: put it in quotes: 'Led: a team of 5'\n"
          "cv.yaml:11:14: error: unknown key 'txt'\n"
          " 11 |           - {txt: a}\n"
          "    |              ^~~\n"
          "hint: did you mean 'text'?\n"
          "cv.yaml:15:24: error: a text that has ': ' in it must be quoted\n"
          " 15 |         courses: [\"a\", Maths: 1]\n"
          "    |                        ^~~~~~~~\n"
          "hint: put it in quotes: 'Maths: 1'\n"
          "cv.yaml:19:13: error: a text that has ': ' in it must be quoted\n"
          " 19 |           - Hours: 5\n"
          "    |             ^~~~~~~~\n"
          "hint: put it in quotes: 'Hours: 5'\n"
          "cv.yaml:20:13: error: a text that has ': ' in it must be quoted\n"
          " 20 |           - German: C1\n"
          "    |             ^~~~~~~~~~\n"
          "hint: put it in quotes: 'German: C1'\n"
          "hint: as a text in several languages: {de: …}\n");
}

TEST_CASE("mappings in place of a text that no quotes would mend") {
    struct Row {
        std::string_view field, place, line, caret;
    };
    for (const Row& row : std::vector<Row>{
             {"headline: {English: Dev}", "3:13", "  headline: {English: Dev}",
              "            ^~~~~~~~~~~~~~"},
             {"headline:\n    zh_CN: Dev", "4:5", "    zh_CN: Dev", "    ^~~~~~~~~~"},
             {"location: {City: Berlin}", "3:13", "  location: {City: Berlin}",
              "            ^~~~~~~~~~~~~~"},
         }) {
        CHECK(read_cv_text(fmt::format("cv:\n  name: A\n  {}\n", row.field)).messages ==
              fmt::format("cv.yaml:{}: error: expected a text, found a mapping\n"
                          " {} | {}\n"
                          "   | {}\n"
                          "hint: in several languages it looks like this: {{en: …, ko: …}}\n",
                          row.place, row.place.front(), row.line, row.caret));
    }
    CHECK(read_sections_text("    education:\n"
                             "      - institution: X\n"
                             "        area: Y\n"
                             "        courses: [{Maths: 1}]\n")
              .messages ==
          "cv.yaml:7:19: error: expected a text, found a mapping\n"
          " 7 |         courses: [{Maths: 1}]\n"
          "   |                   ^~~~~~~~~~\n"
          "hint: in several languages it looks like this: {en: …, ko: …}\n");
}

TEST_CASE("an entry without its dash, a date of several parts") {
    CHECK(
        read_sections_text("    education:\n"
                           "      institution: A\n"
                           "      area: B\n"
                           "    work:\n"
                           "      - company: C\n"
                           "        date: {start: 2020}\n")
            .messages ==
        "cv.yaml:5:7: error: the section 'education' is a list of entries\n"
        " 5 |       institution: A\n"
        "   |       ^~~~~~~~~~~\n"
        "hint: begin every entry with a dash: - institution: …\n"
        "cv.yaml:9:15: error: expected a date, found a mapping\n"
        " 9 |         date: {start: 2020}\n"
        "   |               ^~~~~~~~~~~~~\n"
        "hint: dates are written 2018, 2018-03 or 2018-03-14; anything with words is printed as it "
        "is\n"
        "hint: a range has a start_date and an end_date\n");
}

TEST_CASE("what is sound is read beside what is not") {
    const ReadCv read = read_sections_text(
        "    projects:\n"
        "      - {name: A, colour: red, date: 2018-13, location: B, url: 'x:y', highlights: [C]}\n"
        "      - [nonsense]\n"
        "      - {name: D}\n");
    const std::vector<Entry>& entries = read.file.cv.sections.at(0).entries;
    REQUIRE(entries.size() == 2);
    CHECK(text_of(entries[0], "name") == "A");
    CHECK(text_of(entries[0], "location") == "B");
    CHECK(text_of(entries[0], "date") == "-");
    CHECK(text_of(entries[0], "url") == "-");
    CHECK(entries[0].highlights.size() == 1);
    CHECK(text_of(entries[1], "name") == "D");
}

namespace {

/// Every word with one letter dropped, doubled or swapped with the next.
std::vector<std::string> mistyped(std::string_view word) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        std::string dropped(word);
        out.push_back(dropped.erase(i, 1));
        std::string doubled(word);
        out.push_back(doubled.insert(i, 1, word[i]));
        std::string swapped(word);
        if (i + 1 < word.size()) std::swap(swapped[i], swapped[i + 1]);
        out.push_back(swapped);
    }
    std::erase(out, std::string(word));
    std::erase(out, "");
    return out;
}

std::string between(const std::string& text, std::string_view before, std::string_view after) {
    const std::size_t begin = text.find(before);
    if (begin == std::string::npos) return {};
    const std::size_t from = begin + before.size();
    return text.substr(from, text.find(after, from) - from);
}

}  // namespace

TEST_CASE("a mistyped key of any kind is found, and the right one offered") {
    for (const EntryKindSpec& kind : entry_kinds()) {
        std::string required = "kind: " + std::string(kind.name);
        for (const FieldSpec& field : kind.fields) {
            if (field.required == Required::kYes)
                required += ", " + std::string(field.name) + ": x";
        }
        for (const FieldSpec& field : kind.fields) {
            for (const std::string& key : mistyped(field.name)) {
                if (find_field(kind, key)) continue;
                const ReadCv read =
                    read_sections_text("    a: [{" + required + ", \"" + key + "\": x}]\n");
                CAPTURE(kind.name, key, read.messages);
                CHECK(read.messages.find("error: unknown key '" + key + "'\n") !=
                      std::string::npos);
                // `positios` is as near to position as to positions.
                const std::string offered = between(read.messages, "did you mean '", "'?");
                CHECK((offered == field.name || offered + "s" == field.name));
            }
        }
    }
}

}  // namespace cvpdf
