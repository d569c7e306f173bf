#include "cv/blind.h"

#include <string>

#include "catch.h"
#include "cv/personal.h"
#include "read_file.h"

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
    const BlindCv blind = make_blind(read.file.cv);
    const Header& header = blind.cv.header;
    CHECK_FALSE(header.photo);
    for (const std::string_view key : {"birth_date", "gender", "family"}) {
        CHECK_FALSE(has_personal(header.personal, key));
    }
    CHECK(has_personal(header.personal, "nationality"));
    CHECK(header.order == std::vector<std::string>{"name", "email", "website", "nationality"});
    CHECK(blind.school_addresses.size() == 1);
    const auto& sections = blind.cv.sections;
    CHECK(text_of(sections[0].entries[0], "institution") == "○○");
    CHECK(text_of(sections[0].entries[0], "url") == "-");
    CHECK(text_of(sections[0].entries[1], "institution") == "○○대학교");
    CHECK(text_of(sections[1].entries[0], "company") == "○○대학교병원");
    CHECK(text_of(sections[1].entries[0], "summary") == "KAISTER가 아니라 **○○**에서 왔다");
    CHECK(text_of(sections[0].entries[0], "degree") == "석사");
}
