// What boards, lawyers and application forms add to a posting is no part of the job.

#include <string>

#include "catch.h"
#include "unit/tailor/posting_data.h"

using namespace cvpdf;

namespace {

/// What a posting asks for and says, without boilerplate, a line each.
std::string said(const std::string& text) {
    std::string out;
    for (const PostingPart& part : posting_of(text).parts) {
        if (part.kind != PostingPartKind::kBoilerplate) out += part.text + '\n';
    }
    return out;
}

std::string demanded(const std::string& text) {
    std::string out;
    for (const PostingPart& part : posting_of(text).parts) {
        const bool demand =
            part.kind == PostingPartKind::kRequirement || part.kind == PostingPartKind::kNiceToHave;
        if (demand) out += part.text + '\n';
    }
    return out;
}

}  // namespace

TEST_CASE("fine print below requirements is none of them") {
    for (const std::string line :
         {"Blau does not discriminate on the basis of race, color, sex or age.",
          "All applicants will receive consideration without regard to race, creed or veteran "
          "status.",
          "We hire whatever your age, religion or sexual orientation.",
          "Wir freuen uns über Bewerbungen jeden Alters, Geschlechts und jeder Herkunft.",
          "Schwerbehinderte Bewerberinnen und Bewerber werden bei gleicher Eignung bevorzugt.",
          "Toutes les candidatures sont étudiées sans considération d'âge, de sexe ou d'origine.",
          "No importa tu edad, sexo, religión o discapacidad.",
          "성별, 연령, 종교, 장애를 이유로 차별하지 않습니다.",
          "We celebrate diversity and are committed to an inclusive environment.",
          "We offer health insurance, generous vacation and catered lunches.",
          "Our benefits include a pension and lunches.",
          "By clicking Apply you agree to our Terms of Service and Privacy Policy.",
          "Blau participates in E-Verify. Applicants must be authorized to work here.",
          "Please contact the HR department for details.", "Employment type: Full-time",
          "Springfield, IL 62701", "Nurses at Home - Springfield, IL 62701"}) {
        INFO(line);
        CHECK(demanded("Sous Chef\n\nRequirements:\n- Menu costing\n\n" + line + "\n") ==
              "Menu costing\n");
    }
}

TEST_CASE("what a job may ask for is asked for") {
    CHECK(demanded("Counsel\nRequirements\n"
                   "Knows privacy policies and e-verify\n"
                   "- Race, gender and age in labour law\n"
                   "We need somebody who negotiates.\n") ==
          "Knows privacy policies and e-verify\n"
          "Race, gender and age in labour law\n"
          "We need somebody who negotiates.\n");
    for (const std::string line :
         {"EEO reports and affirmative action plans", "Improve yield by applying statistics",
          "Docker, CI", "Betreuung schwerbehinderter Menschen", "Our stack is Kotlin and Kafka.",
          "Right to work in the UK", "They contact people in need", "Tracks users with cookies"}) {
        INFO(line);
        CHECK(demanded("Engineer\nRequirements\n- Go\n\n" + line + "\nErlang\n") ==
              "Go\n" + line + "\nErlang\n");
    }
    CHECK(demanded("Engineer\nRequirements\n- C *\n- Rust *\n- Go\n") == "C *\nRust *\nGo\n");
    CHECK(demanded("Officer\nRequirements\nYou carry out disclosure and barring checks.\n"
                   "Ratings above 4.8 out of 5 stars\n") ==
          "You carry out disclosure and barring checks.\nRatings above 4.8 out of 5 stars\n");
    CHECK(said("Baker\nDuties\nWe offer sourdough to hotels; you bake it.\n") ==
          "Baker\nWe offer sourdough to hotels; you bake it.\n");
    CHECK(demanded("Buyer\nRequirements\n$5M a year of ad spend\n") == "$5M a year of ad spend\n");
    CHECK(said("Engineer\nHours: 40\nKafka\nHours\nForty\n\nSpark\n") ==
          "Engineer\nKafka\nSpark\n");
    CHECK(said("Nurse\nYou see patients of any age and gender each day on our ward.\n") ==
          "Nurse\nYou see patients of any age and gender each day on our ward.\n");
}

TEST_CASE("lines about who people are, are fine print where they speak of hiring") {
    for (const std::string line :
         {"You model genetic risk by age and sex in Stan.",
          "You hunt race conditions, and tune thread age and color themes.",
          "Sie pflegen Menschen jeden Alters, jeder Herkunft und mit Behinderung."}) {
        INFO(line);
        CHECK(demanded("Pfleger\nRequirements\n" + line + "\nKnows R\n") == line + "\nKnows R\n");
    }
    CHECK(demanded("Nurse\nRequirements\nWe hire whatever your age, religion or sexual "
                   "orientation.\n- Epic\nCerner\n") == "Epic\nCerner\n");
}

TEST_CASE("an application form, and whose page it is, end a posting") {
    CHECK(
        said(
            "Sous Chef\n\nWhat we're looking for\nServSafe certification\n\n"
            "Apply for this job\n* indicates a required field\nFirst Name *\nEmail *\nAttach\n"
            "Dropbox\nVoluntary Self-Identification\nGender\nSelect...\nPowered by Greenhouse\n") ==
        "Sous Chef\nServSafe certification\n");
    CHECK(said("Nurse\nRequirements\n- Triage\nSubmit your application\nResume/CV ✱\nFull name✱\n"
               "Pronouns\n") == "Nurse\nTriage\n");
    CHECK(said("Nurse\nRequirements\n- Triage\n© 2026 Indeed\nHiring Lab\nAccessibility at "
               "Indeed\n") == "Nurse\nTriage\n");
    // Above the job they end nothing.
    CHECK(said("Nurse\nName\nEmail\nRequirements\n- Triage\n").ends_with("Triage\n"));
    CHECK(said("Nurse\nApply for this job with a short letter.\nWe work with Triage.\n")
              .ends_with("We work with Triage.\n"));
    // Nor do they above what else is said of it.
    const std::string rest = "You build pipelines in Kafka and Spark for our customers.\n";
    for (const std::string line :
         {"© 2026 Lark GmbH\n", "Contact\nEmail\nWebsite\n", "*Berlin*\n*Full time, hybrid*\n"}) {
        INFO(line);
        CHECK(said("Engineer\n" + line + rest + "We use Terraform.\n").ends_with("Terraform.\n"));
    }
    CHECK(said("Engineer\n\n*Requirements*\nKafka\n*Nice to have*\nSnowflake\n")
              .ends_with("Snowflake\n"));
    CHECK(posting_of("Nurse\nRequirements\n- Triage\n© 2026 Indeed\n").names ==
          std::vector<std::string>{"Indeed"});
    CHECK(posting_of("간호사\n자격요건\n- 면허\nⓒ 사람인. 무단전재 금지\n").names ==
          std::vector<std::string>{"사람인"});
    CHECK(
        posting_of("Nurse\nRequirements\n- Triage\n© 2026 Jobs for Health. Terms\n").names.empty());
}

TEST_CASE("a square above a list of another sign heads it") {
    CHECK(demanded("마케터\n■ 담당업무\n · 분석\n■ 자격요건\n · 포토샵\n · 영어 우대\n■ 근무조건\n "
                   "· 급여\n") == "포토샵\n영어 우대\n");
    CHECK(demanded("마케터\n자격요건\n■ 포토샵\n■ 영어\n") == "포토샵\n영어\n");
}

TEST_CASE("labels that boards sort jobs by, and their values, ask for nothing") {
    CHECK(demanded("Head Chef\nWhat you'll bring:\n• Costing\n\nSeniority level\nMid-Senior level\n"
                   "Job function\nManagement and Manufacturing\nIndustries\nRestaurants\n") ==
          "Costing\n");
    CHECK(demanded("Barista\nRequirements\n- Coffee\nHours\nForty a week\nLatte art\n") ==
          "Coffee\nLatte art\n");
    CHECK(said("Analyst\nJob details\nYou build Kafka pipelines.\n$62,000 - $78,000 a year\n"
               "Job description.pdf\nSpark\n") == "Analyst\nYou build Kafka pipelines.\nSpark\n");
    CHECK(said("Analyst\ntime type\nFull time\nposted on\nPosted 5 Days Ago\n"
               "You improve the forecasts of our dairy plants.\n") ==
          "Analyst\nYou improve the forecasts of our dairy plants.\n");
    CHECK(demanded(
              "재고관리 담당자\n자격요건\n- 지게차 자격증\n근무조건\n- 서울 강남구 / 4대보험\n") ==
          "지게차 자격증\n");
}

TEST_CASE("what boards put around a posting asks for nothing") {
    for (const std::string line :
         {"Get AI-powered advice on this job and more exclusive features with Premium.",
          "Job search faster with Premium", "Try Premium for £0",
          "Access company insights like strategic priorities, headcount trends, and more",
          "See how you compare to 17 others", "Am I a good fit for this job?", "홈페이지 지원",
          "즉시지원", "D-12", "気になる", "この求人に応募する"}) {
        INFO(line);
        CHECK(demanded("Teacher\n\nRequirements\nPhysics\n" + line + "\n") == "Physics\n");
    }
    for (const std::string line :
         {"이 포지션을 찾고 계셨나요?", "이 회사의 다른 공고", "함께 보면 좋은 공고",
          "あなたにおすすめの求人", "Jobs people also viewed"}) {
        INFO(line);
        CHECK(said("Teacher\n\nRequirements\nPhysics\n" + line + "\nBrand manager\nCook\n") ==
              "Teacher\nPhysics\n");
    }
    CHECK(said("Solicitor\nLaw Practice 51-200 employees\nLarge firm · 10,001+ employees\n"
               "Requirements\nLed 20-30 employees\n") == "Solicitor\nLed 20-30 employees\n");
}

TEST_CASE("a form has its labels before or above their values") {
    const Posting one_line = posting_of(
        "求人票(フルタイム)\n受付年月日 2026年10月1日\n事業所名 株式会社 摂津パーツ\n所在地 "
        "大阪府茨木市\n"
        "職種 営業事務・貿易事務\n仕事内容\n・受発注処理\n雇用形態 正社員\n"
        "必要な免許・資格 日商簿記2級\n賃金 月額 220,000円\n福利厚生 忘年会、社員旅行(温泉)\n"
        "選考方法　面接、書類選考\n");
    CHECK(one_line.title == "営業事務・貿易事務");
    CHECK(one_line.company == "株式会社 摂津パーツ");
    const std::string above =
        "求人番号\n27030-12345678\n事業所名\n医療法人　北摂会\n職種\n医療事務\n仕事の内容\n"
        "＊受付、会計\n雇用形態\n正社員\n必要な免許・資格\n普通自動車運転免許\n福利厚生\n忘年会\n";
    CHECK(posting_of(above).title == "医療事務");
    CHECK(posting_of(above).company == "医療法人　北摂会");
    CHECK(said(above) == "医療事務\n受付、会計\n普通自動車運転免許\n");
    CHECK(demanded("看護師\n応募資格\n・福利厚生 制度の知識\n") == "福利厚生 制度の知識\n");
    std::string told;
    for (const PostingPart& part : one_line.parts) {
        if (part.kind != PostingPartKind::kBoilerplate) told += part.text + '\n';
    }
    CHECK(told == "営業事務・貿易事務\n受発注処理\n日商簿記2級\n");
}
