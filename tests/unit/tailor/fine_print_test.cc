// What asks for nothing: fine print, wherever it stands, benefits and other jobs.

#include "tailor/fine_print.h"

#include <string>

#include "catch.h"
#include "tailor/posting_terms.h"
#include "tailor/sentences.h"
#include "unit/tailor/posting_data.h"

using namespace cvpdf;

namespace {

/// What a posting asks for, a line each.
std::string asked(const std::string& text) {
    std::string out;
    for (const PostingPart& part : posting_of(text).parts) {
        if (asks_for_something(part)) out += part.text + '\n';
    }
    return out;
}

std::string sentences_of(const std::string& text) {
    std::string out;
    for (const std::string_view sentence : split_sentences(text)) {
        out += std::string(sentence) + '|';
    }
    return out;
}

}  // namespace

TEST_CASE("where sentences end") {
    struct Row {
        std::string text;
        std::string parted;
    };
    const Row rows[] = {
        {"You bake. We eat!", "You bake. |We eat!|"},
        {"Lark Inc. is hiring for Node.js 20.1", "Lark Inc. is hiring for Node.js 20.1|"},
        {"(Really?) Yes... no.", "(Really?) |Yes... no.|"},
        {"Wir backen. Äpfel auch", "Wir backen. |Äpfel auch|"},
        {"빵을 굽습니다. 차별하지 않습니다.", "빵을 굽습니다. |차별하지 않습니다.|"},
        {"パンを焼く。差別しません。", "パンを焼く。|差別しません。|"},
        {"", ""},
    };
    for (const Row& row : rows) CHECK(sentences_of(row.text) == row.parted);
}

TEST_CASE("fine print asks for nothing, wherever it stands") {
    for (const std::string line :
         {"Blau is an equal opportunity employer.",
          "All qualified applicants will receive consideration for employment without regard to "
          "race or veteran status.",
          "People with disabilities and veterans are encouraged to apply.",
          "Blau does not discriminate on the basis of race, sex, age or disability.",
          "Wir begrüßen Bewerbungen von Menschen jeder Herkunft im Sinne des AGG.",
          "Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt.",
          "Bewerbungen schwerbehinderter Menschen sind erwünscht.",
          "Aus Gründen der besseren Lesbarkeit steht hier die männliche Form.",
          "Alle Bewerbungen zählen, unabhängig von Geschlecht und Behinderung.",
          "Tous nos postes sont ouverts aux personnes en situation de handicap.",
          "À compétences égales, priorité aux travailleurs handicapés.",
          "Nous étudions toutes les candidatures sans distinction d’âge, de sexe ou d’origine.",
          "Valoramos todas las candidaturas, independientemente de su edad, sexo u origen.",
          "Blau ofrece igualdad de oportunidades a personas con discapacidad.",
          "지원자의 성별, 장애, 종교를 이유로 차별하지 않습니다.",
          "국가유공자 및 장애인은 관계 법령에 따라 우대합니다.",
          "応募者の性別、年齢、障がいの有無による差別は行いません。",
          "当社は機会均等を大切にし、障がいのある方を歓迎します。"}) {
        INFO(line);
        const std::string demands = "Chef\n\nRequirements\n- Menus\n\n";
        CHECK(asked(demands + line + "\n") == "Chef\nMenus\n");
        CHECK(asked("Chef\n\nYou cook at weddings. " + line + "\n") ==
              "Chef\nYou cook at weddings.\n");
        CHECK(asked("Chef\n\n" + line + "\n\nWe cook at weddings.\n") ==
              "Chef\nWe cook at weddings.\n");
    }
}

TEST_CASE("fine print in a list, in a broken paragraph, and what goes on behind it") {
    CHECK(asked("Chef\nRequirements\n- Menus\n- Blau is an equal opportunity employer\n") ==
          "Chef\nMenus\n");
    CHECK(asked("Chef\n\nYou cook. Blau does not discriminate. Please tell us what you need.\n") ==
          "Chef\nYou cook.\n");
    CHECK(asked("Chef\n\nBlau is an equal opportunity employer. You cook at weddings.\n") ==
          "Chef\nYou cook at weddings.\n");
    CHECK(asked("Chef\n\nMind each privacy policy. The kitchen uses Kafka.\n") ==
          "Chef\nThe kitchen uses Kafka.\n");
    CHECK(asked("Chef\n\nAll applicants will receive consideration for employment without\n"
                "regard to race, color, religion, sex, sexual orientation, national origin,\n"
                "disability or veteran\nstatus.\nWe cook at weddings.\n") ==
          "Chef\nstatus.\nWe cook at weddings.\n");
}

TEST_CASE("running text that was broken at some width is read as a whole") {
    CHECK(asked("Chef\n\nLark bakes for hotels. You will cook at weddings. Lark is an Equal\n"
                "Opportunity Employer: we hire all.\nKnives\n") ==
          "Chef\nLark bakes for hotels. You will cook at weddings.\nKnives\n");
    CHECK(asked("Chef\nRequirements\nFive years of experience in the kitchens of large hotels and "
                "ships\n"
                "Blau does not discriminate.\n") ==
          "Chef\nFive years of experience in the kitchens of large hotels and ships\n");
}

TEST_CASE("who reads applications is no demand, and what else is said beside them may be one") {
    CHECK(asked("Chef\nLark seeks a baker of rye. Applications to Ann Lee.\n") ==
          "Chef\nLark seeks a baker of rye. Applications to Ann Lee.\n");
    CHECK(asked("Chef\nLark seeks a baker of rye.\nApplications to Ann Lee.\n") ==
          "Chef\nLark seeks a baker of rye.\n");
    CHECK(
        asked(
            "Chef\nRequirements\nMenus\nInterested in building your career at Lark? Get jobs sent "
            "straight to your email.\n") == "Chef\nMenus\n");
}

TEST_CASE("a job may be about what fine print speaks of") {
    for (const std::string line :
         {"- Race, gender and age discrimination in labour law", "- Claims of veterans",
          "- Treat patients regardless of race, age or religion",
          "- Benefits: pensions and disability insurance", "- Datenschutz: DSGVO und AGG",
          "- Accompagner des personnes en situation de handicap", "- 장애인 복지 상담 경력",
          "- Pflege schwerbehinderter Menschen", "You support people with disabilities at work."}) {
        INFO(line);
        const std::string said = line.starts_with("- ") ? line.substr(2) : line;
        CHECK(asked("Advisor\nRequirements\n" + line + "\n") == "Advisor\n" + said + "\n");
    }
}

TEST_CASE("sentences to the reader are of the job") {
    for (const std::string line :
         {"You lead our affirmative action plans and write our privacy policy.",
          "Sie beraten schwerbehinderte Menschen im Betrieb.",
          "Other jobs are cleaning the kitchen and peeling", "More jobs than hands",
          "개인정보보호 정책을 수립합니다."}) {
        INFO(line);
        CHECK(asked("Advisor\n\n" + line + "\n") == "Advisor\n" + line + "\n");
    }
}

TEST_CASE("benefits and other jobs ask for nothing") {
    for (const std::string heading : {"Benefits",
                                      "What we offer",
                                      "Benefits found in job post",
                                      "Featured benefits",
                                      "We offer:",
                                      "Perks & benefits",
                                      "Was wir bieten",
                                      "Das bieten wir Ihnen",
                                      "Darauf kannst du dich freuen",
                                      "Unsere Benefits",
                                      "Nous offrons",
                                      "Ce que nous vous offrons",
                                      "Nos avantages",
                                      "Ofrecemos",
                                      "Qué ofrecemos",
                                      "복리후생",
                                      "복지 및 혜택",
                                      "福利厚生",
                                      "待遇・福利厚生",
                                      "Similar jobs",
                                      "Similar jobs at Blau",
                                      "People also viewed",
                                      "Jobs you may be interested in",
                                      "Ähnliche Stellen",
                                      "Weitere Jobs bei Blau",
                                      "Offres similaires",
                                      "Ofertas similares",
                                      "비슷한 채용 공고",
                                      "이 공고를 본 사람들이 함께 본 공고",
                                      "この求人を見た人におすすめ"}) {
        INFO(heading);
        CHECK(asked("Chef\n\nRequirements\n- Menus\n\n" + heading +
                    "\nKafka and Docker\n- Spark\n") == "Chef\nMenus\n");
    }
    CHECK(asked("Chef\n\nYou cook. We offer a budget for Kafka.\n") == "Chef\nYou cook.\n");
}

TEST_CASE("what one gets has many headings, and a job may be about it") {
    for (const std::string heading :
         {"We will give you", "In return", "Why join us", "Pay and benefits", "## Benefits at Lark",
          "Darauf dürfen Sie sich freuen", "Pourquoi nous rejoindre ?", "Condiciones",
          "이런 점이 좋아요"}) {
        INFO(heading);
        CHECK(asked("Baker\nLark Ltd\n\nRequirements\n- Bread\n\n" + heading + "\n- Coupons\n") ==
              "Baker\nBread\n");
    }
    CHECK(asked("# Benefits Administrator\n\n## Benefits administration\n\n- Dental plans\n\n"
                "## Benefits\n\n- Coupons\n") == "Benefits Administrator\nDental plans\n");
}

TEST_CASE("what an employer says of itself weighs little, and what follows does not") {
    for (const std::string heading :
         {"About us", "Über uns", "À propos", "Sobre nosotros", "회사 소개", "会社概要"}) {
        INFO(heading);
        const Posting posting =
            posting_of("Chef\n\n" + heading + "\nWe roast coffee.\n\nTech stack\nKafka\n");
        REQUIRE(posting.parts.size() == 3);
        CHECK(posting.parts[1].kind == PostingPartKind::kEmployer);
        CHECK(posting.parts[2].kind == PostingPartKind::kRequirement);
    }
}
