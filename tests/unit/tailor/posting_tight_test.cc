// Postings that have lost their empty lines and bullets: from some pages, and from PDFs.

#include <string>

#include "catch.h"
#include "tailor/posting_headings.h"
#include "unit/tailor/posting_data.h"

using namespace cvpdf;

namespace {

/// The lines of each part, and of which kind it is.
std::string read(const std::string& text) {
    std::string out;
    for (const PostingPart& part : posting_of(text).parts) {
        switch (part.kind) {
            case PostingPartKind::kTitle:
                continue;
            case PostingPartKind::kEmployer:
                out += "employer: ";
                break;
            case PostingPartKind::kBoilerplate:
                out += "gain: ";
                break;
            case PostingPartKind::kDuty:
                out += "duty: ";
                break;
            case PostingPartKind::kRequirement:
                out += "demand: ";
                break;
            default:
                out += "job: ";
                break;
        }
        out += part.text + '\n';
    }
    return out;
}

/// What a posting asks for or says of the job, a line each.
std::string of_job(const std::string& text) {
    std::string out;
    for (const PostingPart& part : posting_of(text).parts) {
        if (is_of_job(part.kind)) out += part.text + '\n';
    }
    return out;
}

}  // namespace

TEST_CASE("headings of what one gets are known without an empty line above") {
    for (const std::string heading : {"What you get in return",
                                      "How we look after you",
                                      "We take care of you",
                                      "Why Lark?",
                                      "Life at Lark",
                                      "Working at Lark",
                                      "What Lark offers",
                                      "Everything you get with us",
                                      "Treats and extras",
                                      "Our commitment to you",
                                      "Das haben wir zu bieten",
                                      "Was du von uns erwarten kannst",
                                      "Gründe, die für uns sprechen",
                                      "Warum Lark?",
                                      "Das springt für dich raus",
                                      "Wir haben viel zu bieten",
                                      "Ce qu'on te propose",
                                      "Ce que vous y gagnez",
                                      "Les bonnes raisons de nous rejoindre",
                                      "On prend soin de toi",
                                      "Pourquoi rejoindre Lark ?",
                                      "Les + Lark",
                                      "Déroulement des entretiens",
                                      "¿Qué te llevas?",
                                      "¿Por qué Lark?",
                                      "Qué hay para ti",
                                      "Benefícios e vantagens",
                                      "Perché scegliere Lark",
                                      "Wij zorgen goed voor je",
                                      "이런 점이 좋습니다",
                                      "입사하시면 이런 점이 좋아요",
                                      "入社特典"}) {
        INFO(heading);
        CHECK(of_job("Baker\nLark\nRequirements\nSourdough\nRye\n" + heading +
                     "\nTango evenings\nKombucha\n")
                  .ends_with("Sourdough\nRye\n"));
    }
}

TEST_CASE("lines of a job that have words of such headings are none") {
    for (const std::string line : {"Benefits administration",
                                   "What you offer customers is honest advice",

                                   "You get things done",
                                   "You get along with everyone",
                                   "Package design",
                                   "Your team of five nurses relies on you",
                                   "Meet Deadlines",
                                   "Our clients range from shops to banks",
                                   "Help the company grow",
                                   "Join the team",
                                   "You take care of our guests",
                                   "Interested in people",
                                   "Life insurance products",
                                   "Why-driven and curious",
                                   "Over 5 years of sales",
                                   "Das Team führst du mit Herz",
                                   "Hier berätst du Kunden",
                                   "So planst du die Touren",
                                   "Über 5 Jahre Erfahrung",
                                   "Freude am Umgang mit Menschen",
                                   "Warum-Fragen stellen",
                                   "Angebote für Kunden erstellen",
                                   "Vous proposez des solutions aux clients",
                                   "Vous prenez soin de nos résidents",
                                   "Mener des entretiens",
                                   "Les plus de 18 ans",
                                   "Cuidamos de nuestros pacientes",
                                   "Vantaggi per i clienti",
                                   "Voordelen voor klanten",
                                   "고객 혜택 기획",
                                   "팀 소개 영상 제작",
                                   "선물 세트 상품 기획",
                                   "特典の企画",
                                   "会社案内の制作"}) {
        for (const std::string heading : {"Duties", "Requirements"}) {
            INFO(line);
            CHECK(of_job("Clerk\nLark\n" + heading + "\nZymurgy\n" + line + "\nQuokka\nWombat\n") ==
                  "Clerk\nLark\nZymurgy\n" + line + "\nQuokka\nWombat\n");
        }
    }
}

TEST_CASE("a heading that no word tells is told by what stands above and below") {
    CHECK(read("Nurse\nDuties\nTreat wounds\nYour skill set\nExperience with wounds\nRN license\n"
               "Kangaroo\nDental insurance\nPaid holidays\n") ==
          "duty: Treat wounds\ndemand: Experience with wounds\ndemand: RN license\n"
          "demand: Kangaroo\ngain: Dental insurance\ngain: Paid holidays\n");
    CHECK(read("Planner\nBenefits\nYoga for free\nKangaroo\nPlan the tours\nManage the fleet\n") ==
          "gain: Yoga for free\ngain: Kangaroo\nduty: Plan the tours\nduty: Manage the fleet\n");
    CHECK(read("Baker\nBenefits\nTango evenings\nKombucha\nRequirements that count\nExperience "
               "with rye\n"
               "Food safety certificate\n")
              .ends_with("demand: Experience with rye\ndemand: Food safety certificate\n"));
    CHECK(read("Baker\nDuties\nPlan tasks of the night\nManage the ovens\nTrain apprentices\n") ==
          "duty: Plan tasks of the night\nduty: Manage the ovens\nduty: Train apprentices\n");
    // Of insurance, where one sells it.
    CHECK(of_job("Broker\nDuties\nSell pension and insurance\nOur lines\nPension plans\n"
                 "Travel insurance\n") ==
          "Broker\nSell pension and insurance\nOur lines\nPension plans\nTravel insurance\n");
}

TEST_CASE("a short line below running text ends what an employer says of itself") {
    for (const std::string heading :
         {"Essential Functions", "The gig", "Your first 90 days", "Womit du uns unterstützt",
          "Deine Challenge", "Ce qui t'attend", "Le job", "Misión", "Descripción",
          "이런 일을 합니다", "期待する役割", "Kangaroo"}) {
        INFO(heading);
        CHECK(of_job("Nurse\nAbout us\nWe run nine clinics.\n" + heading +
                     "\nCannulate fistulas\nTrain patients\n") ==
              "Nurse\nCannulate fistulas\nTrain patients\n");
    }
    CHECK(of_job("Nurse\nAbout us\nWe run nine clinics. They\nopen at six.\nBut one, in Hull, has "
                 "closed.\n") == "Nurse\n");
}

TEST_CASE("what stands below the employer's name is of the employer") {
    for (const std::string heading : {"About Lark Inc.",
                                      "The company",
                                      "A bit about us",
                                      "Meet Lark",
                                      "The team",
                                      "About the team",
                                      "Why we exist",
                                      "Unternehmensbeschreibung",
                                      "Das zeichnet uns aus",
                                      "Wer ist Lark?",
                                      "Lark stellt sich vor",
                                      "Lark en bref",
                                      "Qui est Lark ?",
                                      "Acerca de nosotros",
                                      "Conócenos",
                                      "Descripción de la empresa",
                                      "¿Quién es Lark?",
                                      "Chi è Lark?",
                                      "Lark in breve",
                                      "Wie is Lark?",
                                      "Conheça a Lark",
                                      "우리는",
                                      "팀 소개",
                                      "企業紹介"}) {
        for (const std::string gap : {"", "\n"}) {
            INFO(heading);
            CHECK(read("Clerk\nLark\n" + gap + heading + "\nWe grow big tulips.\n" + gap +
                       "Requirements\nRye\n")
                      .ends_with("\nemployer: We grow big tulips.\ndemand: Rye\n"));
        }
    }
}

TEST_CASE("who is asked for, though why, is asked for") {
    CHECK(read("Boulanger\nPourquoi nous ?\nUn four neuf\nPourquoi toi ?\nTu aimes le seigle\n") ==
          "gain: Un four neuf\ndemand: Tu aimes le seigle\n");
}

TEST_CASE("labels of boards and their furniture are nothing that is wanted") {
    CHECK(read("Técnico de aduanas\nBonavista S.L.\n4.1 (37 valoraciones)\nPresencial\n"
               "Requisitos\nEstudios mínimos\nFP de grado superior\nExperiencia mínima\n"
               "Al menos 2 años\nIdiomas requeridos\nInglés\nConocimientos necesarios\nIncoterms\n"
               "Descripción\nTramitar despachos\nCategoría\nCompras\nVacantes\n1\n") ==
          "gain: Bonavista S.L.\ngain: 4.1 (37 valoraciones)\ndemand: FP de grado superior\n"
          "gain: Al menos 2 años\ndemand: Inglés\ndemand: Incoterms\nduty: Tramitar despachos\n"
          "gain: Compras\n");
    CHECK(read("Growth Marketer\nHelp me stand out\nMeet the hiring team\nVP Growth\nJob poster\n"
               "About the job\nOwn email.\nRequirements added by the job poster\n· Klaviyo\n") ==
          "gain: VP Growth\nduty: Own email.\ndemand: Klaviyo\n");
    CHECK(read("콘텐츠 마케터\n공통 자격요건\nㆍ영상 촬영\n") == "demand: 영상 촬영\n");
    CHECK(read("Koch\nWas du mitbringen solltest\nGesellenbrief\n") == "demand: Gesellenbrief\n");
}
