// Headings of what one gets and of what one does, as postings have them.

#include <string>
#include <vector>

#include "catch.h"
#include "cv/read_value.h"
#include "tailor/posting_headings.h"
#include "unit/cv/read_file.h"
#include "unit/tailor/posting_data.h"

using namespace cvpdf;

namespace {

/// A list of tests/unit/tailor/headings.yaml.
std::vector<std::string> headings(std::string_view kind) {
    ReadFile file = read_repository_file("tests/unit/tailor/headings.yaml");
    const Node* languages = file.root.find(kind);
    REQUIRE(languages != nullptr);
    std::vector<std::string> all;
    for (const Member& member : languages->members) {
        const auto list = read_word_list(member.value, file.diagnostics);
        all.insert(all.end(), list.begin(), list.end());
    }
    REQUIRE(file.messages().empty());
    return all;
}

/// What a posting asks for or says of the job, a line each.
std::string of_job(const std::string& text) {
    std::string out;
    for (const PostingPart& part : posting_of(text).parts) {
        if (is_of_job(part.kind)) out += part.text + '\n';
    }
    return out;
}

/// A heading in a line of its own, as it may be set.
std::vector<std::string> ways_to_set(const std::string& heading) {
    return {heading, heading + ":", "**" + heading + "**", "## " + heading};
}

}  // namespace

TEST_CASE("what one gets is nothing that is asked for") {
    for (const std::string& heading : headings("gains")) {
        for (const std::string& line : ways_to_set(heading)) {
            INFO(line);
            CHECK(of_job("Baker\n\nRequirements\n- Sourdough\n\n" + line +
                         "\n- Tango evenings\n- Kombucha\n") == "Baker\nSourdough\n");
        }
    }
}

TEST_CASE("what one does or must have is asked for, whatever stands above") {
    for (const std::string& heading : headings("work")) {
        for (const std::string& line : ways_to_set(heading)) {
            INFO(line);
            CHECK(of_job("Baker\n\nBenefits\n- Tango evenings\n\n" + line +
                         "\n- Sourdough\n- Menus\n") == "Baker\nSourdough\nMenus\n");
        }
    }
}

TEST_CASE("a list ends what an employer says of itself, whatever its heading says") {
    const std::string about = "Nurse\n\nAbout us\nWe run nine clinics.\n\n";
    CHECK(of_job(about + "Essential Functions\n- Cannulate fistulas\n") ==
          "Nurse\nCannulate fistulas\n");
    CHECK(of_job(about + "Das wartet auf dich\n\n- Dialyse\n") == "Nurse\nDialyse\n");
    // Its own list stays its own.
    CHECK(of_job("Nurse\n\nAbout us\n\nWe are\n- Kind\n- Loud\n") == "Nurse\n");
    CHECK(of_job(about + "It has three floors.\n- Red\n- Blue\n") == "Nurse\n");
}

TEST_CASE("benefits that are somebody's work are work") {
    for (const std::string list :
         {"Compensation\n- Maintain the salary bands\n- Benchmark pay twice a year\n- Advise "
          "managers on offers\n",
          "Benefits\n- Administer the health plan\n- Negotiate with brokers\n- Answer questions of "
          "staff\n",
          "Pay and benefits:\nYou will manage the payroll of 300.\nYou will reconcile the "
          "accounts.\n",
          "## Total rewards\n- Design the bonus plan\n- Own the equity programme\n",
          "Vergütung\n- Erstellung der Gehaltsbänder\n- Beratung der Führungskräfte\n- Verhandlung "
          "mit dem Betriebsrat\n",
          "Rémunération et avantages\n- Gérer la paie\n- Piloter les accords d'intéressement\n",
          "Beneficios\n- Gestionar el seguro\n- Elaborar informes\n",
          "보상 및 복리후생\n- 연봉 체계 수립\n- 복지 제도 운영\n- 4대 보험 업무\n",
          "급여\n- 급여 정산\n- 퇴직금 산정\n", "福利厚生\n・社会保険の手続き\n・制度の企画\n",
          "Recruiting process\n- Conduct interviews\n- Maintain the applicant system\n"}) {
        INFO(list);
        std::string without_heading = list.substr(list.find('\n') + 1);
        for (const std::string sign : {"- ", "・"}) {
            for (auto at = without_heading.find(sign); at != without_heading.npos;
                 at = without_heading.find(sign)) {
                without_heading.erase(at, sign.size());
            }
        }
        const std::string said = of_job("HR Partner\n\nAbout you\n- Patience\n\n" + list);
        CHECK(said.ends_with(without_heading));
    }
    for (const std::string list :
         {"Benefits\n- Develop your skills\n- Manage your own time\n- Build a pension\n",
          "Perks\n- Work from home\n- Grow with us\n- Take the summer off\n",
          "복리후생\n- 건강검진\n- 사내 카페\n- 자율 출퇴근\n",
          "Vergütung\n- Betriebliche Altersvorsorge\n- Förderung deiner Weiterbildung\n"}) {
        INFO(list);
        CHECK(of_job("HR Partner\n\nAbout you\n- Patience\n\n" + list) == "HR Partner\nPatience\n");
    }
}

TEST_CASE("what says nothing of a job may be said among its demands") {
    const std::string lines =
        "Interested in people\nOffer of help\nYou pay attention to details\n"
        "Triage\n";
    CHECK(of_job("Nurse\n\nWho you are\n" + lines).ends_with("Triage\n"));
}

TEST_CASE("lines of work with a word of benefits are no headings") {
    for (const std::string line :
         {"Benefits administration", "Administration of benefits", "Compensation analysis",
          "Gehaltsabrechnung", "Vergütungsmanagement", "Bewerbermanagement und Interviews",
          "Gestion de la paie", "복리후생 제도 운영", "급여 관리", "채용 및 보상 기획",
          "福利厚生制度の企画", "給与計算", "保険代理店の営業", "福利管理"}) {
        INFO(line);
        CHECK(of_job("HR Partner\n\nRequirements\nPatience\n" + line + "\n") ==
              "HR Partner\nPatience\n" + line + "\n");
    }
}

TEST_CASE("a list of what one gets is none of the job, whatever its heading says") {
    for (const std::string list :
         {"Northwind cares\n- 28 days of annual leave\n- Pension of 6 %\n- A tango evening a "
          "month\n",
          "Sonne und Meer\n- 30 Tage Urlaub\n- Jobrad und Obstkorb\n- Betriebliche "
          "Altersvorsorge\n",
          "Chez Mistral, on respire\n- Mutuelle prise en charge\n- 12 RTT\n",
          "라온답게 쉬어요\n- 연차 외 휴가 5일\n- 생일 선물\n",
          "安心して\n・社会保険完備\n・賞与年二回\n"}) {
        INFO(list);
        CHECK(of_job("Baker\n\nRequirements\n- Sourdough\n\n" + list) == "Baker\nSourdough\n");
    }
    // Of a job that has to do with them they are its matter, and so is a list of other things.
    CHECK(of_job("Broker\n\nDuties\n- Sell pension and insurance\n\nOur lines\n- Pension plans\n"
                 "- Travel insurance\n") ==
          "Broker\nSell pension and insurance\nOur lines\nPension plans\nTravel insurance\n");
    CHECK(of_job("Baker\n\nRequirements\n- Sourdough\n\nPatisserie\n- Free-form cakes\n- Choux\n"
                 "- Puff\n") == "Baker\nSourdough\nPatisserie\nFree-form cakes\nChoux\nPuff\n");
}

TEST_CASE("letters and the signs on them are read together, however they were written") {
    const Posting posting = posting_of("Ta\u0302che\n\nPre\u0301requis\n- A\u0300 l'aise\n");
    CHECK(posting.title == "Tâche");
    REQUIRE(posting.parts.size() == 2);
    CHECK(posting.parts.back().text == "À l'aise");
    CHECK(posting.parts.back().kind == PostingPartKind::kRequirement);
}

TEST_CASE("other jobs at a page's foot are not asked for") {
    const char* const lines[] = {"Similar roles",
                                 "Other open positions",
                                 "Show more jobs like this",
                                 "Recently viewed jobs",
                                 "Set alert for similar jobs",
                                 "Similar Searches",
                                 "Jobs near you",
                                 "More jobs from Oakhurst",
                                 "Other roles at Oakhurst",
                                 "Weitere Jobs dieser Firma",
                                 "Mehr Jobs von Holzbau Ried",
                                 "Vergleichbare Stellenangebote",
                                 "Voir plus d'offres",
                                 "Voir plus d’offres",
                                 "Jobs similaires",
                                 "Offres d'emploi similaires",
                                 "D'autres jobs qui pourraient vous intéresser",
                                 "También te puede interesar",
                                 "Más ofertas de esta empresa",
                                 "Vacantes similares",
                                 "Offerte simili",
                                 "Annunci simili",
                                 "Altre offerte",
                                 "Potrebbe interessarti anche",
                                 "Lavori simili",
                                 "Andere vacatures",
                                 "Gerelateerde vacatures",
                                 "Meer vacatures",
                                 "Misschien ook interessant",
                                 "Soortgelijke vacatures",
                                 "Vagas relacionadas",
                                 "Veja também",
                                 "Outras oportunidades",
                                 "비슷한 공고",
                                 "유사 채용공고",
                                 "関連求人",
                                 "似ている求人"};
    for (const std::string heading : lines) {
        for (const std::string& line : ways_to_set(heading)) {
            INFO(line);
            CHECK(of_job("Baker\n\nRequirements\n- Sourdough\n\n" + line +
                         "\n\nTango teacher\nKombucha House\n") == "Baker\nSourdough\n");
        }
        INFO(heading);
        CHECK(of_job("Baker\nRequirements\nSourdough\n" + heading + "\nTango teacher\n") ==
              "Baker\nSourdough\n");
    }
}

TEST_CASE("work that has to do with jobs is asked for") {
    for (const std::string line :
         {"Advertise other open positions", "Recommend other jobs to candidates",
          "Experience in similar roles", "Similar roles in retail", "Match people with other roles",
          "Weitere Stellen ausschreiben", "Rédiger d'autres offres",
          "Experiencia en trabajos similares", "Esperienza in lavori simili",
          "Ervaring in soortgelijke functies", "비슷한 공고 작성", "유사 채용공고 분석",
          "関連求人の作成"}) {
        INFO(line);
        const std::string said = std::string(line) + '\n';
        CHECK(of_job("Recruiter\nDuties\n" + said + "Payroll\n") ==
              "Recruiter\n" + said + "Payroll\n");
    }
}
