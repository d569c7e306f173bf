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
    CHECK(said("Engineer\nHours: 40\nKafka\nHours\nForty\n\nSpark\n") ==
          "Engineer\nKafka\nSpark\n");
    CHECK(said("Nurse\nYou see patients of any age and gender each day on our ward.\n") ==
          "Nurse\nYou see patients of any age and gender each day on our ward.\n");
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
    CHECK(said("Analyst\ntime type\nFull time\nposted on\nPosted 5 Days Ago\n"
               "You improve the forecasts of our dairy plants.\n") ==
          "Analyst\nYou improve the forecasts of our dairy plants.\n");
    CHECK(demanded(
              "재고관리 담당자\n자격요건\n- 지게차 자격증\n근무조건\n- 서울 강남구 / 4대보험\n") ==
          "지게차 자격증\n");
}
