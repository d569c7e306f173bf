// Whom a posting names: the employer, who reads applications, and others.

#include <string>
#include <vector>

#include "catch.h"
#include "unit/tailor/posting_data.h"

using namespace cvpdf;

TEST_CASE("whom a letter goes to") {
    struct Row {
        std::string text;
        std::string company;
        std::string contact;
    };
    const Row rows[] = {
        {"Nurse\nHive Health\nAt Hive Health we care.\n"
         "Please contact Siobhán Kearney, Director of Nursing, for more.\n",
         "Hive Health", "Siobhán Kearney"},
        {"Backend Engineer\nat Linehaul GmbH\n", "Linehaul GmbH", ""},
        {"Engineer\n**Acme, Inc.** — Berlin\nContact: Jo Wit, jo@acme.example\n", "Acme, Inc.",
         "Jo Wit"},
        {"[오늘식탁] 마케터 채용\n담당자: 김보라 매니저 (recruit@oneul.example)\n", "오늘식탁",
         "김보라 매니저"},
        {"마케터 채용\n담당자: 인사팀 이수진 과장 02-555-0199\n", "", "인사팀 이수진 과장"},
        {"Engineer\nLeeds\nContact us today!\n", "", ""},
        {"Contact Center Agent\nLark\nYou work with our Contact Centre Operations team.\n"
         "Our first-contact Resolution Rate is high.\n",
         "", ""},
        {"Nurse\nWrite to contact Maria de la Cruz on Monday.\n", "", "Maria de la Cruz"},
        {"Nurse\nBerlin\n\nBerlin is a city that we all love.\n", "", ""},
        {"마케터\n담당자: 김보라(02-555-0199)\n", "", "김보라"},
        {"Nurse\nContact: +49 30 1234 Frau Meier\n", "", "Frau Meier"},
        {"Nurse\nContact: jane@x.example (Jane Doe)\n", "", "Jane Doe"},
        {"Nurse\nHive Health\n\nHive Health is looking for you.\n", "Hive Health", ""},
        {"한식 셰프\n㈜한식공방\n", "㈜한식공방", ""},
        {"㈜한식공방\n[정규직] 헤드셰프 모집\n", "㈜한식공방", ""},
        {"[경력] 백엔드 개발자\n주식회사 별무리\n", "주식회사 별무리", ""},
        {"[서울] 영업 관리자\n회사 소개\n", "", ""},
        {"[신입/경력] 영업 관리자\n회사 소개\n", "", ""},
        {"[플랫폼] iOS 개발자\n모두의배달\n모두의배달은 하루 백만 건을 처리합니다.\n", "모두의배달",
         ""},
        {"[누리식품] 수셰프 모집\nHACCP 기록\n", "누리식품", ""},
        {"Koch (m/w/d)\nAnsprechpartner: Herr Uwe Brandt, Telefon: 0561 999\n", "",
         "Herr Uwe Brandt"},
        {"Koch (m/w/d)\nIhre Ansprechpartnerin: Frau Sabine Möller, Tel. 0661 12345\n", "",
         "Frau Sabine Möller"},
        {"Koch (m/w/d)\nBei Fragen wenden Sie sich an Frau Uta Braun unter 0561 999.\n", "",
         "Frau Uta Braun"},
        {"Koch (m/w/d)\n\nHotel Seeblick KG, Konstanz\n\n"
         "Bewerbung an: Herrn Dr. Karl-Heinz Vogt, vogt@x.example, Tel.: 07531 / 1234-0\n",
         "Hotel Seeblick KG", "Herrn Dr. Karl-Heinz Vogt"},
        {"JOB POSTING: Assistant Professor\n\nDepartment of Food, University of Aberfoyle\n\n"
         "Applications should be addressed to Professor Moira Kerr, Head of Department.\n"
         "For informal enquiries please contact Dr. Alan Reid (+44 1234).\n",
         "Department of Food, University of Aberfoyle", "Professor Moira Kerr"},
        {"Lecturer\nSchool of Biology\nThe University of Leeds seeks a lecturer in biology.\n",
         "The University of Leeds", ""},
        {"Nurse\nPennine NHS Trust\n\nContact details\nMs Janet Holroyd, Team Leader\n",
         "Pennine NHS Trust", "Ms Janet Holroyd, Team Leader"},
        {"Sous Chef\nPortland\n\nAbout Larder & Vine\nLarder & Vine is a group of restaurants.\n",
         "Larder & Vine", ""},
        {"Sous Chef\nQuillback does not discriminate.\n", "Quillback", ""},
        {"Job title\nSous Chef\nCompany\nBlau GmbH\nResponsibilities\nHACCP\n", "Blau GmbH", ""},
        {"Chef\nPlease send your CV to Marcel Petit at jobs@x.example.\n", "", "Marcel Petit"},
        {"Koch (m/w/d)\nFragen beantwortet gern Herr Dipl.-Ing. Jens Rauch unter 0361 112233.\n",
         "", "Herr Dipl.-Ing. Jens Rauch"},
        {"Nurse\nSt. Bride's Medical Group\nPortland\n"
         "St. Bride's Medical Group is committed to care.\n",
         "St. Bride's Medical Group", ""},
        {"Northbeam Robotics\nFirmware Engineer\nNorthbeam Robotics builds picking arms.\n",
         "Northbeam Robotics", ""},
        {"Nurse\nYour recruiter: Theresa Kowalczyk, 555-0100\n", "", "Theresa Kowalczyk"},
        {"Engineer\nLisbon\n\nAt Caravela we move money.\n", "Caravela", ""},
        {"Engineer\nAt night we sleep. At Home we rest.\n", "", ""},
        {"품질관리 엔지니어\n담당자\n인사팀 오세훈 차장\n", "", "인사팀 오세훈 차장"},
        {"Chef\nContact: recruitment team\n", "", ""},
        {"Chef\nContact: Human Resources, hr@x.example\n", "", ""},
        {"셰프\n담당자: 채용담당자\n", "", ""},
        {"Nurse\n**Riverside General** · Portland, OR (On-site)\n", "Riverside General", ""},
        {"# Juriste\n\n**Cabinet :** Rivière Avocats\n**Contact :** Me Jean Rivière\n",
         "Rivière Avocats", "Me Jean Rivière"},
        {"# Juriste\n\n**Cabinet\u00A0:** Rivière Avocats\n", "Rivière Avocats", ""},
        {"Nurse\nCompany: Lark\nRequirements\n- Hospital: two years\nHospital: nights\n", "Lark",
         ""},
        {"Nurse\nHospital: Northgate\nCompany: Lark\n", "Northgate", ""},
        {"Koch\nTierklinik Kassel\n", "Tierklinik Kassel", ""},
        {"マネージャー\n採用担当: 田中様\n", "", "田中様"},
        {"마케터\n담당자: 가람 인사팀 김보라님\n", "", "가람 인사팀 김보라님"},
        {"마케터\n담당자: 팀장 남궁은정\n", "", "팀장 남궁은정"},
        {"Chef\nFor details please contact Lee Ash.\n", "", "Lee Ash"},
        {"Chef\nContact Jo Wit at jo@x.example.\n", "", "Jo Wit"},
        {"Chef\nApplications are to be made to Jo Wit.\n", "", "Jo Wit"},
        {"Capoturno magazzino\nPastificio Brenta S.r.l.\nPadova\n", "Pastificio Brenta S.r.l.", ""},
        {"Capoturno magazzino\nAcciaierie Adda S.p.A.\nLecco\n", "Acciaierie Adda S.p.A.", ""},
        {"Capoturno magazzino\nAcciaierie Adda SpA\nRequisiti\n- Uso di una gru\n",
         "Acciaierie Adda SpA", ""},
        {"Líder de armazém\nFrigorífico Serra Azul Ltda.\nUberaba - MG\n",
         "Frigorífico Serra Azul Ltda.", ""},
        {"Líder de armazém\nFrigorífico Serra Azul Ltda\n", "Frigorífico Serra Azul Ltda", ""},
        {"Líder de armazém\nFrigorífico Serra S/A\n", "Frigorífico Serra S/A", ""},
        {"Cuisinier\nTransports Kerlann SAS\nProfil recherché\nVous avez un permis.\n",
         "Transports Kerlann SAS", ""},
        {"Cuisinier\nTransports Kerlann S.A.S.\n", "Transports Kerlann S.A.S.", ""},
        {"Cuisinier\nTransports Kerlann SA\nProfil recherché\nVous avez un permis.\n",
         "Transports Kerlann SA", ""},
        {"물류센터 파트장\n달빛물류∙경기 이천∙경력 5-10년\n자격요건\n지게차 면허\n", "달빛물류",
         ""},
        {"물류센터 파트장\n달빛물류 · 경기 이천 · 경력 무관\n", "달빛물류", ""},
        {"Warehouse Team Leader\nBallymore Foods\n3.4 out of 5 stars\nNaas, County Kildare\n",
         "Ballymore Foods", ""},
        {"Ballymore Foods logo\nBallymore Foods\nShare\nShow more options\nHead Chef\nNaas\n",
         "Ballymore Foods", ""},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const Posting posting = posting_of(row.text);
        CHECK(posting.company == row.company);
        CHECK(posting.contact == row.contact);
    }
}

TEST_CASE("what is no employer and nobody is not written to") {
    for (const std::string text :
         {"Engineer\nThe Company is an equal opportunity employer.\n",
          "Engineer\nThe Trust is committed to care.\n",
          "Engineer\nOur Client is seeking you.\n",
          "Engineer\nOur Platform Team is looking for you.\n",
          "Ingénieur\nDirection de la recherche clinique.\n",
          "Ingénieur\nDirection de la recherche un talent.\n",
          "Engineer\nDatacenter Operations\nRemote\n",
          "전기 기사\n전기공사\n자격요건\n- 면허\n",
          "Barista\nAt Peak Hours you serve fifty guests.\n",
          "Engineer\nRequirements\n- Betrieb: Kubernetes\n- Contact: Jane Doe\n",
          "Engineer\nRequirements\nUniversity: degree in chemistry\n",
          "Manager\nContact Center Operations\n- Contact Jane Doe\n",
          "Manager\nContact Tracing Programs\n",
          "Manager\nChanges made to SAP Systems\n",
          "Tailor\nMade to Measure Suits\n",
          "Engineer\nYou know contact Smart Cards.\n",
          "Engineer\nContact: Apply Online\n",
          "개발자\n문의: 홈페이지 참조\n",
          "개발자\n담당: 백엔드 개발\n",
          "개발자\n담당자: 백엔드 개발\n",
          "개발자\n문의: 인사 팀장\n",
          "Buyer\nAdelaide SA\nYou buy steel for the yard.\n",
          "Buyer\nPretoria, SA\nYou buy steel for the yard.\n",
          "Statistician\nBase SAS\nYou know how to model data.\n",
          "Acheteur\nPretoria, SA\nVous achetez pour notre équipe.\n",
          "파트장\n서울∙경기 이천∙경력 5-10년\n",
          "파트장\n달빛물류∙경기 이천\n",
          "Head Chef\nNaas\nKombucha House logo\nPastry Chef\nKombucha House\n",
          "Chef\nNaas, County Kildare\n3.4 out of 5 stars\n",
          "開発者\n採用担当: 人事部まで\n",
          "開発者\n採用担当: 田中\n"}) {
        INFO(text);
        Diagnostics diagnostics;
        const Posting posting = read_posting_text({}, text, shipped_posting_words(), diagnostics);
        CHECK(posting.company == "");
        CHECK(posting.contact == "");
    }
}

TEST_CASE("many lines about many are read in a moment") {
    std::string text = "Engineer\n";
    for (int i = 0; i < 40000; ++i) text += "About Ab" + std::to_string(i) + "\n";
    CHECK(posting_of(text).company == "");
}

TEST_CASE("people whom a posting names are known, and titles of jobs are none") {
    const Posting posting = posting_of(
        "Nurse\nRequirements\n- Triage\nAsk Dr. Alan Reid or Frau Meier.\nThe Prof. is away.\n"
        "- Ms Excel, Ms Word\nWork with Ms Excel.\n");
    CHECK(posting.names == std::vector<std::string>{"Alan", "Reid", "Meier"});
}

TEST_CASE("the state behind a town is a name, and skills are none") {
    CHECK(posting_of("Nurse\nNorthwind · Milwaukee, WI · Full-time\nRequirements\n- Python, MA\n"
                     "Knows R, ML, BA, MA and Kafka, CI\n")
              .names == std::vector<std::string>{"WI"});
}

TEST_CASE("a Korean title behind a name is told from the name") {
    const auto has_title = [](const std::string& contact) {
        return posting_of("간호사\n담당자: " + contact + "\n").contact_has_title;
    };
    CHECK(has_title("김도연 팀장"));
    CHECK(has_title("김도연 수석님"));
    CHECK(has_title("인사팀 김도연 과장 님"));
    CHECK_FALSE(has_title("김도연"));
    CHECK_FALSE(has_title("인사팀 김도연님"));
}
