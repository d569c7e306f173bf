#include "cv/blind.h"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "cv/mask_text.h"
#include "cv/personal.h"
#include "cv/school_names.h"
#include "read_file.h"
#include "shipped_locale.h"

using namespace cvpdf;

TEST_CASE("schools become what they are") {
    struct Row {
        std::string_view name;
        std::string_view masked;
    };
    for (const Row& row :
         {Row{"서울대학교", "○○대학교"}, Row{"한국대학교 대학원", "○○대학원"},
          Row{"경기고등학교", "○○고등학교"}, Row{"KAIST", "○○"}, Row{"東京大学", "○○大学"},
          Row{"Stanford University", "○○ University"}, Row{"University of Oxford", "○○ University"},
          Row{"Technische Universität Wien", "○○ Universität"}, Row{"Universityland", "○○"},
          Row{"", "○○"}}) {
        CHECK(masked_school(row.name) == row.masked);
    }
}

TEST_CASE("a blind CV tells neither the person nor the schools") {
    const ReadCv read = read_cv_text(R"(cv:
  name: 홍길동
  email: hong@kaist.ac.kr
  website: https://example.com
  photo: me.jpg
  birth_date: 1990-03-14
  gender: 남
  nationality: 대한민국
  family: [부 홍판서]
  sections:
    education:
      - {institution: KAIST, degree: 석사, url: https://kaist.ac.kr, highlights: [MIT 교환 학생]}
      - {institution: {ko: 서울대학교, en: Seoul National University}, degree: 학사}
    experience:
      - company: 서울대학교병원
        position: 연구원
        summary: KAISTER가 아니라 **KAIST**에서 왔다
)");
    CHECK(read.messages.empty());
    const BlindCv blind = make_blind(read.file, shipped_locale("ko"));
    const Header& header = blind.file.cv.header;
    CHECK_FALSE(header.photo);
    for (const std::string_view key : {"birth_date", "gender", "family"}) {
        CHECK_FALSE(has_personal(header.personal, key));
    }
    CHECK(has_personal(header.personal, "nationality"));
    CHECK(header.order == std::vector<std::string>{"name", "email", "website", "nationality"});
    CHECK(blind.school_addresses.size() == 1);
    CHECK(blind.school_texts.empty());
    const auto& sections = blind.file.cv.sections;
    CHECK(text_of(sections[0].entries[0], "institution") == "○○");
    CHECK(text_of(sections[0].entries[0], "url") == "-");
    CHECK(text_of(sections[0].entries[1], "institution") == "○○대학교");
    CHECK(text_of(sections[1].entries[0], "company") == "○○대학교병원");
    CHECK(text_of(sections[1].entries[0], "summary") == "KAISTER가 아니라 **○○**에서 왔다");
    CHECK(text_of(sections[0].entries[0], "degree") == "석사");
}

TEST_CASE("a school goes by several names") {
    struct Row {
        std::string_view name;
        std::string_view names;
    };
    for (const Row& row :
         {Row{"서울대학교", "서울대학교=○○대학교 서울대=○○대"},
          Row{"한국과학기술원(KAIST)", "한국과학기술원(KAIST)=○○ KAIST=○○ 한국과학기술원=○○"},
          Row{"University of California, Berkeley",
              "University of California, Berkeley=○○ University UCB=○○ "
              "University of California=○○ University"},
          Row{"Massachusetts Institute of Technology (Cambridge)",
              "Massachusetts Institute of Technology (Cambridge)=○○ Institute "
              "Massachusetts Institute of Technology=○○ Institute MIT=○○"},
          Row{"고려대학교 대학원", "고려대학교 대학원=○○대학원 고려대학교=○○대학교 고려대=○○대"},
          Row{"University", ""}}) {
        std::string names;
        std::vector<std::string> seen;
        for (const SchoolName& name : names_of_school(row.name)) {
            const std::string pair = name.name + "=" + name.mask;
            if (std::ranges::find(seen, pair) != seen.end()) continue;
            seen.push_back(pair);
            if (!names.empty()) names += " ";
            names += pair;
        }
        CHECK(names == row.names);
    }
}

TEST_CASE("names of schools are found in texts as they are read") {
    struct Row {
        std::string_view text;
        std::string_view masked;
    };
    const NameMasker masker{school_names(
        read_sections_text("    education:\n"
                           "      - institution: '**KAIST**'\n"
                           "      - institution: Seoul National University\n"
                           "      - institution: 서울대학교\n"
                           "      - institution: Massachusetts Institute of Technology\n")
            .file.cv)};
    for (const Row& row :
         {Row{"from **KA**IST *on*", "from **○○** *on*"},
          Row{"mit Eifer am MIT", "mit Eifer am ○○"},
          Row{"seoul  national\nUNIVERSITY", "○○ University"},
          Row{"서울 대학교와 서울대", "○○대학교와 ○○대"},
          Row{"KAISTER in SNU's lab", "KAISTER in ○○'s lab"}, Row{"`KAIST` a_b", "`○○` a\\_b"},
          Row{"[the lab](https://cs.stanford.edu/x), a_b", "the lab, a\\_b"},
          Row{"[**our** page](https://lab.kaist.example/x) of [it](https://x.y)",
              "**our** page of [it](https://x.y)"},
          Row{"a_b, [c](https://x.y)", "a_b, [c](https://x.y)"}}) {
        LocalizedText text{.versions = {{.text = std::string(row.text)}}};
        masker.mask(text);
        CHECK(text.versions[0].text == row.masked);
    }
}

TEST_CASE("addresses and user names tell of a school") {
    const NameMasker masker{
        school_names(read_sections_text("    education:\n      - institution: KAIST\n").file.cv)};
    for (const char* address : {"https://kaist.ac.kr/x", "https://cs.KAIST.example",
                                "https://홍길동.한국과학기술원.kaist.example", "https://x.edu"}) {
        CHECK(masker.is_at_school(address));
    }
    for (const char* address :
         {"https://mykaist.example", "https://홍길동.한국.example/kaist", ""}) {
        CHECK_FALSE(masker.is_at_school(address));
    }
    for (const char* name : {"kaist-hong", "홍길동.KAIST", "hong_Kaist"}) {
        CHECK(masker.is_of_school(name));
    }
    CHECK_FALSE(masker.is_of_school("kaistian"));
}

TEST_CASE("all texts of a header and its letter are blind, whoever names the school") {
    const ReadCv read = read_cv_text(R"(cv:
  name: 홍길동
  location: Dorm 7, KAIST
  address: 대전 KAIST 기숙사
  military_service: KAIST 전문연구요원
  social_networks:
    - {network: GitHub, username: kaist-hong}
    - {network: LinkedIn, username: 홍길동.KAIST}
    - {network: GitLab, username: hong}
  fields:
    - {label: 생년월일, value: 1990-03-14}
    - {label: Lab, value: KAIST AI, url: https://lab.kaist.ac.kr}
  sections:
    education:
      - {institution: KAIST, degree: 석사}
      - 서울고등학교 졸업
    KAIST years:
      - {title: On trees, publication_type: thesis, venue: Foo School of Art, url: https://x.kaist.ac.kr}
      - text at Foo School of Art
letter:
  to: [KAIST 인사팀]
  subject: KAIST 졸업생
  body: ["KAIST에서 배웠습니다."]
  enclosures: [KAIST 졸업증명서]
)");
    CHECK(read.messages.empty());
    const BlindCv blind = make_blind(read.file, shipped_locale("ko"));
    const Header& header = blind.file.cv.header;
    const auto first = [](const LocalizedText& text) { return text.versions.at(0).text; };
    CHECK(first(header.location) == "Dorm 7, ○○");
    CHECK(first(header.personal.address) == "대전 ○○ 기숙사");
    CHECK(first(header.personal.military_service) == "○○ 전문연구요원");
    REQUIRE(header.social_networks.size() == 1);
    CHECK(header.social_networks[0].username == "hong");
    REQUIRE(header.fields.size() == 1);
    CHECK(first(header.fields[0].value) == "○○ AI");
    CHECK_FALSE(header.fields[0].url);
    CHECK(blind.school_texts.size() == 1);
    const Section& years = blind.file.cv.sections[1];
    CHECK(years.key == "○○ years");
    CHECK(text_of(years.entries[0], "venue") == "○○ School");
    CHECK(text_of(years.entries[0], "url") == "-");
    CHECK(text_of(years.entries[1], "text") == "text at ○○ School");
    const Letter& letter = blind.file.letter.value();
    CHECK(first(letter.to[0]) == "KAIST 인사팀");
    CHECK(first(letter.subject) == "○○ 졸업생");
    CHECK(first(letter.body[0]) == "○○에서 배웠습니다.");
    CHECK(first(letter.enclosures[0]) == "○○ 졸업증명서");
}
