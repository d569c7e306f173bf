#include <string>

#include "catch.h"
#include "tailor/inflection.h"
#include "unit/tailor/posting_data.h"

using namespace cvpdf;

namespace {

/// Keys of what tells something; `|` where a phrase ends.
std::string terms_of(const std::string& text, const std::string& language = "en",
                     const Synonyms& synonyms = {}, const std::string& learnt = {}) {
    const Lexicon lexicon =
        learn_words(make_lexicon(shipped_posting_words(), synonyms, {language}), learnt, language);
    TermReader reader(lexicon);
    std::string out;
    for (const Term& term : reader.read(text, language)) {
        if (term.after_break && !out.empty()) out += "| ";
        if (term.telling == Telling::kSomething) out += term.key + ' ';
    }
    if (!out.empty()) out.pop_back();
    return out;
}

}  // namespace

TEST_CASE("words are compared by their stems") {
    struct Row {
        std::string text;
        std::string language;
        std::string terms;
    };
    const Row rows[] = {
        {"Schedulers, scheduling and the scheduled jobs", "en", "schedul | schedul schedul job"},
        {"**Distributed** training of `models`", "en", "distribut train model"},
        {"C++, C#, Node.js and .NET", "en", "c++ | c# | node.j .net"},
        {"net income... and so on (.NET)", "en", "net incom | | .net"},
        {"I go where Go is spoken", "en", "go speak"},
        {"mail jobs@north.example or see https://north.example/kafka", "en", "mail"},
        {"see [the Kafka page](https://example.org/spark)", "en", "kafka page"},
        {"Kafka(https://kafka.example/a),Rust", "en", "kafka | rust"},
        {"Python@3 and <x.y@north.example>, www.north.example/go.", "en", "python |"},
        {"- Python@3.", "en", "python |"},
        {"https://bücher.example/Docker and https://a.example/쿠버네티스/Docker", "en", ""},
        {"Kafka（https://kafka.example）とRustの経験", "ja", "kafka rust"},
        {"APIs and the GPUs", "en", "api gpu"},
        {"over 300 engineers in 2024", "en", ""},
        {"Taught and led children, wrote and built, criteria", "en",
         "teach lead child | | criterion"},
        {"Gases, gas; axes, axis; diagnoses, diagnosis; maintained, maintenance", "en",
         "gas | gas | axi | axi | diagnosi | diagnosi | mainten | mainten"},
        {"Lenses, lens; buses, bus", "en", "len | len | bus | bus"},
        {"5+ years with 1,000 jobs", "en", "job"},
        {"Entwicklung von Datenbanken", "de", "entwickl datenbank"},
        {"자바나 코틀린으로는", "ko", "자바 코틀린"},
        {"스케줄러를 설계하고 운영합니다", "ko", "스케줄러"},
        {"데이터의 품질은 Kafka와 Spark로", "ko", "데이터 품질 kafka spark"},
        {"結制御システム", "ja", "結制 制御 システム"},
        {"・データ基盤の設計・運用経験", "ja", "データ 基盤 設計 | 運用"},
        {"𠮷野家", "ja", "𠮷野 野家"},
        {"𠮷𠮷", "ja", "𠮷𠮷"},
        {"𠮷", "ja", ""},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(terms_of(row.text, row.language) == row.terms);
    }
}

TEST_CASE("words that every text of a language has tell nothing") {
    struct Row {
        std::string language;
        std::string text;
    };
    const Row rows[] = {
        {"fr", "à y il là où dès même déjà chez après va soi été êtes l'on d'un qu'elle"},
        {"fr", "À l'aise, vous êtes à jour ; une première année, aujourd'hui jusqu'à nous"},
        {"es", "según el día, así como también él; más allí, aquí, qué sí tú"},
        {"it", "è più già così perché alla nella dei degli delle dove ai"},
        {"pt", "não à às até após também você é são está já só"},
        {"nl", "het een van één onze wij je zijn wordt"},
        {"de", "über für während können würde außerdem"},
        {"en", "a i é à y"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        std::string told = terms_of(row.text, row.language);
        std::erase_if(told, [](char c) { return c == ' ' || c == '|'; });
        CHECK(told.empty());
    }
    // What is such a word at home may be another one elsewhere, or an acronym.
    CHECK(terms_of("IA e AI", "it") == "ia ai");
    CHECK(terms_of("ESA, ELK, TEM, personas", "en") == "esa | elk | tem | persona");
    CHECK(terms_of("the van with a car and sous-chef door", "en") == "van car sous chef door");
    CHECK(terms_of("Die casting, war rooms", "en") == "die cast | war room");
}

TEST_CASE("how words are written") {
    const Lexicon lexicon = make_lexicon(shipped_posting_words(), shipped_synonyms());
    TermReader reader(lexicon);
    const auto spelled = [&](const std::string& text, Spelling spelling) {
        std::string out;
        for (const Term& term : reader.read(text, "en")) {
            if (term.spelling == spelling) out += (out.empty() ? "" : ", ") + term.shown;
        }
        return out;
    };
    const std::string text = "Tools, e.g., Snowflake, dbt or R, on 2.5x budgets. Then JAX, CI/CD";
    CHECK(spelled(text, Spelling::kName) == "JAX, CI, CD");
    CHECK(spelled(text, Spelling::kCapital) == "Snowflake, R");
}

TEST_CASE("words and phrases of one meaning are one term") {
    const Synonyms synonyms{{"Kubernetes", "k8s", "쿠버네티스"},
                            {"machine learning", "ML", "머신러닝"},
                            {"on-call", "on call", "pager duty"}};
    CHECK(terms_of("K8s for machine-learning teams", "en", synonyms) ==
          "=Kubernetes =machine learning");
    CHECK(terms_of("쿠버네티스에서 머신러닝을", "ko", synonyms) == "=Kubernetes =machine learning");
    const Synonyms degrees{{"Master's degree", "M.S."}};
    CHECK(terms_of("a Master's degree, Master’s degree, MS", "en", degrees) ==
          "=Master's degree | =Master's degree | =Master's degree");
    CHECK(terms_of("machine, learning", "en", synonyms) == "machin | learn");
    CHECK(terms_of("On call, and pager duty", "en", synonyms) == "=on-call | =on-call");
}

TEST_CASE("phrases of one meaning are found by the stems of their text's language") {
    const Synonyms synonyms{{"machine learning", "Maschinelles Lernen"},
                            {"AI", "Künstliche Intelligenz"}};
    CHECK(terms_of("Machine Learning und künstliche Intelligenz", "de", synonyms) ==
          "=machine learning =AI");
    CHECK(terms_of("maschinellem Lernen", "de", synonyms) == "=machine learning");
    // In French "redis" would have the stem of "red".
    Lexicon lexicon = make_lexicon(shipped_posting_words(), {{"Redis", "레디스"}}, {"fr", "ko"});
    TermReader reader(lexicon);
    CHECK(reader.read("Red Dot", "en").front().key == "red");
    CHECK(reader.read("Redis", "en").front().key == "=Redis");
    CHECK(reader.read("Redis", "fr").front().key == "=Redis");
    CHECK(reader.read("레디스", "ko").front().key == "=Redis");
}

TEST_CASE("German compounds are parted into words that stand alone elsewhere") {
    const std::string words = "Entwicklung von Software für Pumpen, Energieverbrauch, Wirt";
    CHECK(terms_of("Softwareentwicklung", "de", {}, words) == "softwar entwickl");
    CHECK(terms_of("Pumpensoftwareentwicklern", "de", {}, words) == "pump softwar entwickl");
    CHECK(terms_of("Qualitätssicherung, Projektsteuerung", "de") ==
          "qualitat sicher | projekt steuer");
    CHECK(terms_of("Wirtschaft, Pumpenhaus, Energieverbrauch", "de", {}, words) ==
          "wirtschaft | pumpenhaus | energieverbrauch");
    CHECK(terms_of("Projektleiter", "de", {}, "leitest") == "projektleit");
    CHECK(terms_of("Projektleiter", "de", {}, "Leiterinnen, Leiter") == "projekt leit");
    CHECK(terms_of("Übungsleiter", "de", {}, "Übung, übende, Leiter") == "ubung leit");
    // What comes first is a form of the word that is known: Führer is none of Fuhr, nor of Führung.
    const std::string driving = "Fuhr, Führung, Schein";
    CHECK(terms_of("Führerschein", "de", {}, driving) == "fuhrerschein");
    CHECK(terms_of("Führungsschein", "de", {}, driving) == "fuhrung schein");
    CHECK(terms_of("Softwareentwicklung", "en", {}, words) == "softwareentwicklung");
    CHECK(terms_of("JavaScript, Javaskripte", "de", {}, "Java, Script, Skripte") ==
          "javascript | java skript");
}

TEST_CASE("a compound that can be cut in very many ways, and in the end in none, is one word") {
    std::string words;
    for (std::size_t length = 4; length < 14; ++length) words += std::string(length, 'a') + ", ";
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (at == 0 || words[at - 1] == ' ') words[at] = 'A';
    }
    const std::string word = "A" + std::string(50, 'a') + "bcde";
    CHECK(terms_of(word, "de", {}, words).starts_with("aaaa"));
}

TEST_CASE("words that tell nothing do not come back through a compound") {
    CHECK(terms_of("Pflegeteams um Pflegeteam", "de", {}, "Pflege und Team") == "pfleg pfleg");
    CHECK(terms_of("Ahorn gGmbH und Inc.", "de") == "ahorn");
}

TEST_CASE("two words of one stem are forms of one word, or are not") {
    struct Row {
        std::string a;
        std::string b;
        std::string language;
        bool one;
    };
    const Row rows[] = {
        {"pipeline", "pipelines", "en", true},      {"studies", "studying", "en", true},
        {"plan", "planning", "en", true},           {"produce", "producing", "en", true},
        {"produced", "produces", "en", true},       {"access", "accessibility", "en", false},
        {"products", "production", "en", false},    {"manage", "management", "en", false},
        {"universe", "university", "en", false},    {"market", "marketing", "en", false},
        {"accounts", "accounting", "en", false},    {"testing", "tests", "en", true},
        {"pflege", "pfleger", "de", false},         {"arbeit", "arbeiter", "de", false},
        {"leitung", "leitungen", "de", true},       {"klinische", "klinischer", "de", true},
        {"entwickler", "entwicklung", "de", false}, {"plan", "pläne", "de", true},
        {"produits", "produit", "fr", true},        {"bearing", "bearings", "en", true},
        {"meetings", "meeting", "en", true},        {"bearings", "bear", "en", false},
    };
    for (const Row& row : rows) {
        INFO(row.a << " " << row.b);
        const PostingWords& words = shipped_posting_words();
        CHECK(are_forms_of_one_word(row.a, row.b, row.language, words) == row.one);
        CHECK(are_forms_of_one_word(row.b, row.a, row.language, words) == row.one);
    }
}

TEST_CASE("a verb and its noun speak of one action, and other words of their stem do not") {
    struct Row {
        std::string a;
        std::string b;
        bool one;
    };
    const Row rows[] = {
        {"cannulated", "cannulation", true},
        {"negotiated", "negotiation", true},
        {"managed", "management", true},
        {"idempotent", "idempotency", true},
        {"accurate", "accuracy", true},
        {"documented", "documentation", true},
        {"optimising", "optimisation", true},
        {"inspections", "inspected", true},
        {"pipeline", "pipelines", true},
        {"products", "production", false},
        {"market", "marketing", false},
        {"informed", "information", false},
        {"react", "reaction", false},
        {"access", "accessibility", false},
        {"universe", "university", false},
        {"depart", "department", false},
        {"emergent", "emergency", false},
        {"projects", "projections", false},
        {"papers", "paper", true},
        {"documents", "documentation", false},
        {"edited", "edition", false},
        {"edited", "editions", false},
        {"secrets", "secretion", false},
        {"anime", "animation", false},
        {"petits", "petition", false},
        {"assess", "assessments", true},
    };
    for (const Row& row : rows) {
        INFO(row.a << " " << row.b);
        const PostingWords& words = shipped_posting_words();
        CHECK(are_of_one_action(row.a, row.b, "en", words) == row.one);
        CHECK(are_of_one_action(row.b, row.a, "en", words) == row.one);
    }
}

TEST_CASE("what has a meaning is shown as it was typed") {
    const Lexicon lexicon =
        make_lexicon(shipped_posting_words(), {{"M.S.", "Master's degree"}, {"pager", "on-call"}});
    TermReader reader(lexicon);
    CHECK(reader.read("Master’s degree", "en").front().shown == "Master's degree");
    CHECK(reader.read("On-call", "en").front().shown == "On-call");
    CHECK(reader.read("on call", "en").front().shown == "on call");
}

TEST_CASE("an abbreviation is one word, with full stops or without") {
    struct Row {
        std::string text;
        std::string terms;
    };
    const Row rows[] = {
        {"B.S.N., M.B.A. and R.N.", "bsn | mba rn"},
        {"M.S. in Physics", "ms physic"},
        {"Ph.D., Ph. D., M.Sc., M. Sc. and Pharm.D.", "phd | phd | msc | msc pharmd"},
        {"“Ph.D.” LL.M. A.I.", "phd | llm ai"},
        {"the U.S. Army, the U.K.", "armi |"},
        {"ASP.NET, Node.js, e.g., Next.Then", "asp.net | node.j | | | next.then"},
        {"Skills in C. Go. Rust.", "c | go | rust"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(terms_of(row.text) == row.terms);
    }
    CHECK(terms_of("석사(M.S.)와 M.S.를", "ko") == "석사 | ms | ms");
    const Synonyms synonyms{
        {"BSN", "B.S.N."}, {"Master's degree", "M.S."}, {"Office", "MS Office"}};
    CHECK(terms_of("BSN, B.S.N.", "en", synonyms) == "=BSN | =BSN");
    CHECK(terms_of("an MS or M.S.", "en", synonyms) == "=Master's degree =Master's degree");
    CHECK(terms_of("LC-MS, MS/MS in 5 ms, MS Office", "en", synonyms) ==
          "lc ms | ms ms ms | =Office");
}

TEST_CASE("a word with hyphens is the closed one that stands elsewhere") {
    CHECK(terms_of("E-commerce and on-site co-ops", "en", {}, "ecommerce, Onsite, co-op coop") ==
          "ecommerc onsit coop");
    CHECK(terms_of("data-driven e-commerce", "en", {}, "commerce") == "data commerc");
    CHECK(terms_of("full-time nurses", "en") == "nurs");
    CHECK(terms_of("Back-ends", "en", {{"server", "back-end"}}, "backend") == "=server");
    CHECK(terms_of("backend", "en", {{"server", "back-end"}}) == "=server");
}

TEST_CASE("synonyms hold for the word, not for others of its stem") {
    const Synonyms synonyms{{"accessibility", "a11y"}};
    CHECK(terms_of("access requests", "en", synonyms) == "access request");
    CHECK(terms_of("a11y and accessibility", "en", synonyms) == "=accessibility =accessibility");
}

TEST_CASE("texts that do not say their language have the lexicon's") {
    Lexicon lexicon = make_lexicon(shipped_posting_words(), {});
    lexicon.language = "de";
    TermReader reader(lexicon);
    CHECK(reader.read("Projekten", "").front().key == "projekt");
    CHECK(reader.read("Projekten", "en").front().key == "projekten");
}

TEST_CASE("Korean compounds are parted into words that stand alone elsewhere") {
    CHECK(terms_of("데이터플랫폼을", "ko") == "데이터플랫폼");
    CHECK(terms_of("데이터플랫폼을", "ko", {}, "데이터와 플랫폼") == "데이터 플랫폼");
    CHECK(terms_of("데이터플랫폼팀은", "ko", {}, "데이터, 플랫폼") == "데이터 플랫폼");
}
