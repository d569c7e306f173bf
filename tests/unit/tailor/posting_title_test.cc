// What a posting says the job is, and what around it does not.

#include <span>
#include <string>

#include "catch.h"
#include "unit/tailor/posting_data.h"

using namespace cvpdf;

namespace {

struct Row {
    std::string text;
    std::string title;
    std::string company = {};
};

void check(std::span<const Row> rows) {
    for (const Row& row : rows) {
        INFO(row.text);
        Diagnostics diagnostics;
        const Posting posting =
            read_posting_text({}, row.text, shipped_posting_words(), diagnostics);
        CHECK(posting.title == row.title);
        CHECK(posting.company == row.company);
        CHECK(diagnostics.empty() == !row.title.empty());
    }
}

}  // namespace

TEST_CASE("a title stands below a page's banners, menus, breadcrumbs and companies") {
    const Row rows[] = {
        {"We use cookies to improve your experience on our site.\n"
         "Accept all   Reject all   Cookie settings\n"
         "Home  Jobs  Companies  Log in\n"
         "Registered Nurse - Intensive Care Unit\n"
         "Northgate Health\nLeeds, UK\nApply now\nWhat you will do\nCare for patients\n",
         "Registered Nurse - Intensive Care Unit"},
        {"Employers / Post Job\nHome health nurse\nSunCare at Home - Springfield, IL 62701\n",
         "Home health nurse"},
        {"Skip to main content\nICU Nurse - job post\nNorthgate Health\n3.9 out of 5 stars\n",
         "ICU Nurse", "Northgate Health"},
        {"LinkedIn\nTop job picks for you\n\nStaff Nurse, Emergency Department\n"
         "Riverside General · Portland, OR (On-site)\n2 weeks ago · Over 100 applicants\n",
         "Staff Nurse, Emergency Department", "Riverside General"},
        {"Diese Website verwendet Cookies\nStellenangebote\nUniklinik Nordstadt\n"
         "Stationsleitung Intensiv (w/m/d)\nDeine Aufgaben\nLeitung des Teams\n",
         "Stationsleitung Intensiv (w/m/d)", "Uniklinik Nordstadt"},
        {"Startseite | Jobs | Über uns | Karriere | Login\nDE  EN\nSozialstation Lindenhof gGmbH\n"
         "Wundexperte / Pflegefachkraft (m/w/d) ambulante Pflege\nÄhnliche Stellen\n"
         "Software Engineer (m/w/d)\n",
         "Wundexperte / Pflegefachkraft (m/w/d) ambulante Pflege", "Sozialstation Lindenhof gGmbH"},
        {"홈 > 채용정보 > 의료·간호\n(재)한빛의료재단\n중환자실 간호사 경력직 채용\n담당업무\n"
         "ㆍ환자 간호\n",
         "중환자실 간호사 경력직", "(재)한빛의료재단"},
        {"이 사이트는 쿠키를 사용합니다.\n채용공고 | 기업정보 | 커뮤니티 | 로그인\n"
         "[서울대병원] 중환자실 간호사 모집\n조회수 1,204\n",
         "중환자실 간호사", "서울대병원"},
        {"ログイン\n看護師募集\n応募資格\n・経験\n", "看護師募集"},
        {"Acme Corp.\n\n# Benefits Specialist\n## Benefits\n- Tea\n", "Benefits Specialist",
         "Acme Corp."},
        {"# Engineering Manager, Developer Experience\n\n**Company:** Lark\n## Requirements\n",
         "Engineering Manager, Developer Experience", "Lark"},
        {"Hive\n# Manager, Developer Experience\n## Requirements\n- Manager of bees\n",
         "Manager, Developer Experience"},
        {"Log in\nRequirements Engineer\nAnforderungen\n- UML\n", "Requirements Engineer"},
        {"Hi all!\nNight Nurse at Northgate Health\nRequirements\n- Triage\n", "Night Nurse",
         "Northgate Health"},
        {"Entwicklerin bei Ahorn\nIhr Profil\n- Go\n", "Entwicklerin", "Ahorn"},
        {"Jobs\nTitle: Keeper of Bees\nCompany: Hive\nSenior Engineer\n", "Keeper of Bees", "Hive"},
        {"Keeper of Bees\n\nRequirements\n- Honey\n", "Keeper of Bees"},
        {"# Data Engineer\n\nBased **in Bern** or remote\n\n## Requirements\n- Kafka\n",
         "Data Engineer"},
        {"Software Engineer\nAcme\nBerlin/Innenstadt\nRequirements\n", "Software Engineer"},
        {"Process Engineer\nHeat flux of 5 kW/m2 and more\nRequirements\n", "Process Engineer"},
        {"Nurse\nPeople of all genders are welcome\nRequirements\n", "Nurse"},
        {"Acme\nEntwickler*in\nAcme sucht\n", "Entwickler*in", "Acme"},
        {"Acme\nKundenbetreuung (all genders)\nAnforderungen\n", "Kundenbetreuung (all genders)"},
        {"Jobs\nCareer Coach\nRequirements\n", "Career Coach"},
        {"Keeper of Bees\n\nThe Keeper of Bees is responsible for our hives.\n", "Keeper of Bees"},
        {"Jobs\nMessage the recruiter\n120 applicants for Staff Engineer\nNight Nurse\n",
         "Night Nurse"},
        {"您好，工程师\n数据工程师\n任职要求\n", "数据工程师"},
        {"2024년 상반기 신입사원 공개채용\n", "2024년 상반기 신입사원 공개채용"},
        {"데이터 엔지니어 채용 모집\n", "데이터 엔지니어"},
        {"Engineer at Scale AI\nRequirements\n", "Engineer", "Scale AI"},
        {"Jobs\nHi-Fi Technician\nRequirements\n", "Hi-Fi Technician"},
        {"Log in\nHead Chef in London, England\nHead Chef\nRequirements\n", "Head Chef"},
        {"JOB POSTING: Professor of Law\nRequirements\n- Law\n", "Professor of Law"},
        {"Jobs\nSoftware Engineer, Jr.\nRequirements\n", "Software Engineer, Jr."},
        {"Subject: Welding engineer wanted\n\nDear Tomas,\nSjovarv needs one.\n",
         "Welding engineer"},
        {"From: Anna Holm <anna@x.example>\nTo: Tomas\nSubject: Welding engineer\n\nDear Tomas,\n",
         "Welding engineer"},
        {"Betreff: Konstrukteur gesucht\n\nLieber Tomas,\n", "Konstrukteur"},
        {"제목: 중환자실 간호사 채용\n\n안녕하세요.\n", "중환자실 간호사"},
        {"Subject: Fwd: Job posting: Keeper of Bees\nDate: Monday\nHoney\n", "Keeper of Bees"},
        {"Date: Monday\nTitle: Keeper of Bees\n", "Keeper of Bees"},
        {"Night Nurse at Home\nRequirements\n", "Night Nurse at Home"},
        {"Engineer at Bank of Bern (Remote)\nRequirements\n", "Engineer", "Bank of Bern"},
        {"Engineering leaders at Lark love this team\nRequirements\n",
         "Engineering leaders at Lark love this team"},
        {"Keeper of Bees\n\n- You know Python and Rust\nWork with our\nEngineering Manager\n"
         "Kafka too\n",
         "Keeper of Bees"},
        {"Lark makes tools that beekeepers all over the world like.\n\nHoney Engineer\n\n"
         "Requirements\n- Kafka\n",
         "Honey Engineer"},
    };
    check(rows);
}

TEST_CASE("where no line is convincing there is no title, which is told") {
    const Row rows[] = {
        {"Hi all, we are hiring!\n\nWe are looking for a wound care nurse to join our team.\n", ""},
        {"Log in\nKeeper of Bees\nRequirements\n- Honey\n", ""},
        {"Hive\nHive is the home of bees.\nRequirements\n- You are a nurse\n", ""},
        {"Bienen GmbH\nIhr Profil\nHonig\n", ""},
        {"Hi!\nThe bees of Lark and the honey that they make need a nurse\nand an engineer\n"
         "of the hive. Bring a spoon.\n",
         ""},
        {"Home > Jobs > Nurse\nWelcome.\n", ""},
        {"Come work on rockets\nwith us in Bern\nRequirements\n", ""},
    };
    check(rows);
    Diagnostics diagnostics;
    read_posting_text({}, "We are hiring!\n", shipped_posting_words(), diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all().front().severity == Severity::kWarning);
    CHECK(diagnostics.all().front().message == "no job title found in this posting");
}

TEST_CASE("a page's banners and menus are no demands") {
    const Posting posting = posting_of(
        "Wir verwenden Cookies, um Ihnen das beste Erlebnis zu bieten.\n"
        "Alle akzeptieren   Nur notwendige   Einstellungen\nUniklinik Nordstadt\n"
        "Pflegefachkraft (m/w/d)\nIhr Profil\n- Triage\n");
    for (const PostingPart& part : posting.parts) {
        INFO(part.text);
        const bool of_job = part.text == "Pflegefachkraft (m/w/d)" || part.text == "Triage";
        CHECK(of_job == (part.kind != PostingPartKind::kBoilerplate));
    }
    const Posting told =
        posting_of("Lark makes tools that beekeepers all over the world like.\n\nHoney Engineer\n");
    REQUIRE(told.parts.size() == 2);
    for (const PostingPart& part : told.parts) CHECK(part.kind != PostingPartKind::kBoilerplate);
}
