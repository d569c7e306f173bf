#include "cv/personal.h"

#include <string>

#include "catch.h"
#include "read_file.h"

using namespace cvpdf;

TEST_CASE("personal data are keys of the header") {
    const ReadCv read = read_cv_text(
        "cv:\n  name: A\n  birth_date: 1990-03-14\n  gender: {ko: 남, en: male}\n"
        "  family: [부 홍판서, 모 춘섬]\n  military_service: 육군 병장 만기전역\n");
    CHECK(read.messages.empty());
    const Personal& personal = read.file.cv.header.personal;
    REQUIRE(personal.birth_date);
    CHECK(personal.birth_date->day == CalendarDate{.year = 1990, .month = 3, .day = 14});
    CHECK(personal.gender.versions.size() == 2);
    CHECK(personal.family.size() == 2);
    for (const std::string_view key : {"birth_date", "gender", "family", "military_service"}) {
        CHECK(has_personal(personal, key));
    }
    CHECK_FALSE(has_personal(personal, "address"));
    Personal cleared = personal;
    for (const std::string_view key : personal_keys()) clear_personal(cleared, key);
    for (const std::string_view key : personal_keys()) CHECK_FALSE(has_personal(cleared, key));
}

TEST_CASE("a key that is nearly one of them gets the hint") {
    const ReadCv read = read_cv_text("cv:\n  name: A\n  birthdate: 1990-03-14\n");
    CHECK(read.messages ==
          "cv.yaml:3:3: error: unknown key 'birthdate'\n"
          " 3 |   birthdate: 1990-03-14\n"
          "   |   ^~~~~~~~~\n"
          "hint: did you mean 'birth_date'?\n");
}

TEST_CASE("age counts whole years") {
    struct Row {
        CalendarDate birth;
        CalendarDate day;
        std::optional<int> age;
    };
    const auto date = [](int year, int month, int day) {
        return CalendarDate{.year = year,
                            .month = static_cast<std::uint8_t>(month),
                            .day = static_cast<std::uint8_t>(day)};
    };
    for (const Row& row :
         {Row{date(1990, 3, 14), date(2026, 3, 13), 35},
          Row{date(1990, 3, 14), date(2026, 3, 14), 36},
          Row{date(2000, 2, 29), date(2001, 2, 28), 0}, Row{date(2000, 2, 29), date(2001, 3, 1), 1},
          Row{date(2026, 3, 14), date(2026, 3, 13), {}},
          Row{{.year = 1990}, date(2026, 3, 13), {}}}) {
        CHECK(age_on(row.birth, row.day) == row.age);
    }
}
