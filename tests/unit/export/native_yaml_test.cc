#include "export/native_yaml.h"

#include <string>
#include <vector>

#include "catch.h"
#include "cv/read_cv.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

namespace {

/// Written from what `text` is read as.
std::string rewritten(const std::string& text) {
    const ReadCv read = read_cv_text(text);
    CHECK(read.messages == "");
    return write_native_yaml(read.file);
}

/// Every kind with every field, every key of the header, and what may be said of a thing.
const std::string kEverything = R"yaml(cv:
  headline:
    en: Engineer
    ko: 엔지니어
  name: Gildong Hong
  fields:
    - label: Visa
      value: F-2
      url: example.org/visa
      private: true
      id: visa
      tags:
        - people
      priority: 3
    - value: no label
  email: a@example.org
  phone: "010-0000-0000"
  location: Seoul
  website: https://example.org/~a
  photo:
    file: pictures/me.jpg
    alt:
      en: Me
      ko: 나
  social_networks:
    - network: GitHub
      username: gildong
  sections:
    text:
      - A paragraph.
      - en: In two languages.
        ko: 두 가지 말로.
      - text: With an id.
        id: with-id
      - "- looks like a list"
      - |-
        Two
        lines.

    bullet:
      - bullet: A bullet.
      - number: A number.
      - reversed_number: Downwards.

    one_line:
      - label: Tools
        details: "C++: a lot"

    experience:
      - company: A
        position: Engineer
        location: Seoul
        start_date: 2018-03
        end_date: present
        summary: Sum.
        keywords:
          - C++
          - "2018"
        url: https://example.org
        highlights:
          - Did this.
          - text: And that.
            id: that
            tags:
              - ml
            priority: 8
            highlights:
              - Nested.
              - text: Twice.
                number: 2
                priority: always
                highlights:
                  - Deep.
              - text: Thrice.
                number: 3
        id: samsung
        tags:
          - ml
          - systems
        priority: always
        page_break: before
      - company: B
        positions:
          - position: Lead
            start_date: 2020
            highlights:
              - x
          - position: Junior
            end_date: 2019-12-31
            page_break: avoid

    education:
      - institution: KAIST
        area: CS
        degree: MS
        grade: 4.2/4.3
        date: Fall 2024
        courses:
          - One
          - ko: 둘
            en: Two

    projects:
      - name: Open
        organization: Team
        role: Lead
        date: 2018
      - name: C
        kind: certificate

    publications:
      - title: Paper
        authors:
          - "**G. Hong**"
        venue: Conf
        location: Here
        date: 2018-03/2018-04
        note: Best
        doi: 10.1000/182
        url: https://example.org/p.pdf

    patents:
      - title: P
        inventors:
          - X
        office: US
        patent_number: "1234"
        status: granted
        date: 2018-03-14

    awards:
      - title: Prize
        awarder: Them

    talks:
      - title: T
        event: E
        type: Keynote
        date: 2018/present

    teaching:
      - course: C
        role: TA
        institution: I

    certificates:
      - name: C
        issuer: I
        credential_id: "7"

    languages:
      - language: Korean
        fluency: native

    skills:
      - name: Programming
        level: high
        keywords:
          - C++

    references:
      - name: R
        position: P
        company: C
        relationship: Boss
        reference: Good.
        email: r@example.org
        phone: "1"
        url: https://example.org

    news:
      - news: It happened.
        date: 2018

    "Own Section: with a colon":
      title:
        en: Own
        "no": Egen
      id: own
      tags:
        - x
      priority: 2
      page_break: avoid
      entries:
        - title: A
          kind: talk

lang: ko
layout: classic
today: 2026-01-15
check:
  ignore:
    - long_bullets
)yaml";

TEST_CASE("what is written as cvpdf writes it stays as it is") {
    CHECK(rewritten(kEverything) == kEverything);
}

TEST_CASE("a photo that is a file alone, and a layout in place, stay as they are") {
    const std::string text =
        "cv:\n"
        "  name: A\n"
        "  photo: me.jpg\n"
        "\n"
        "layout:\n"
        "  extends: classic\n"
        "  page:\n"
        "    margins: 20mm\n"
        "  styles:\n"
        "    name:\n"
        "      color: \"#336699\"\n"
        "  section:\n"
        "    list:\n"
        "      markers:\n"
        "        - \"-\"\n"
        "        - \"*\"\n";
    CHECK(rewritten(text) == text);
}

TEST_CASE("other spellings read the same and are written in one way") {
    CHECK(rewritten(
              "lang: ko\n"
              "cv: {name: 'A', sections: {experience: {kind: bullet, entries: [one]},\n"
              "  publications: [{title: T, authors: X, journal: J}],\n"
              "  work: [{company: A, highlights: single, end_date: 2018, start_date: 2017}]}}\n") ==
          "cv:\n"
          "  name: A\n"
          "  sections:\n"
          "    experience:\n"
          "      - bullet: one\n"
          "\n"
          "    publications:\n"
          "      - title: T\n"
          "        authors:\n"
          "          - X\n"
          "        venue: J\n"
          "\n"
          "    work:\n"
          "      - company: A\n"
          "        start_date: 2017\n"
          "        end_date: 2018\n"
          "        highlights:\n"
          "          - single\n"
          "\n"
          "lang: ko\n");
}

TEST_CASE("seasons stay as they were written, in words or in numbers") {
    const std::string cv =
        "cv:\n"
        "  name: A\n"
        "  sections:\n"
        "    experience:\n"
        "      - company: B\n"
        "        position: C\n"
        "        start_date: Fall 2024\n"
        "        end_date: 2025-22\n";
    CHECK(rewritten(cv) == cv);
}

TEST_CASE("the examples are written, read and written alike") {
    for (const std::string path : {"examples/academic/cv.yaml", "examples/korean/cv.yaml"}) {
        CAPTURE(path);
        ReadFile read = read_repository_file(path);
        const std::string once = write_native_yaml(read_cv(read.root, read.diagnostics));
        CHECK(read.messages() == "");
        CHECK(rewritten(once) == once);
    }
}

TEST_CASE("a header that no file gave an order is written whole") {
    CvFile file;
    file.cv.header.name.versions.push_back({.text = "A"});
    file.cv.header.location.versions.push_back({.text = "Seoul"});
    CHECK(write_native_yaml(file) == "cv:\n  name: A\n  location: Seoul\n");
}

TEST_CASE("comments find sections, entries and highlights") {
    const ReadCv read = read_cv_text(
        "cv:\n  name: A\n  sections:\n    x: [one]\n    work: [{company: B, highlights: [h]}]\n");
    const std::vector<YamlComment> comments{
        {.path = {"cv", "sections", "work"}, .text = "from 'jobs'"},
        {.path = {"cv", "sections", "work", "0", "company"}, .text = "was: employer"},
        {.path = {"cv", "sections", "work", "0", "highlights", "0"}, .text = "was: a summary"},
    };
    CHECK(write_native_yaml(read.file, comments) ==
          "cv:\n"
          "  name: A\n"
          "  sections:\n"
          "    x:\n"
          "      - one\n"
          "\n"
          "    # from 'jobs'\n"
          "    work:\n"
          "      # was: employer\n"
          "      - company: B\n"
          "        highlights:\n"
          "          # was: a summary\n"
          "          - h\n");
}

}  // namespace

}  // namespace cvpdf
