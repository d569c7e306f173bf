#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "tailor/coverage.h"
#include "tailor/relevance.h"
#include "tailor/select.h"
#include "unit/cv/read_file.h"
#include "unit/tailor/posting_data.h"

using namespace cvpdf;

namespace {

constexpr const char* kCv = R"(
cv:
  name: A
  sections:
    experience:
      - company: Lark
        start_date: 2020
        end_date: 2024
        highlights:
          - Cut the cost of distributed training on Kubernetes.
          - Rewrote the payment ledger in Go on PostgreSQL.
          - {en: Ran the office., ko: Kafka 파이프라인을 운영함.}
          - {text: Did other things., tags: [backend]}
      - company: Shop
        start_date: 2010
        end_date: 2014
        highlights:
          - Rewrote the payment ledger in Go on PostgreSQL.
          - {text: Rewrote the payment ledger in Go on PostgreSQL., priority: 9}
)";

struct Ranked {
    Posting posting = {};
    CvFile file = {};
    Lexicon lexicon = make_lexicon(shipped_posting_words(), shipped_synonyms());
    TermReader reader{lexicon};
    PostingTerms wanted = {};
    std::vector<PartScore> scores = {};

    explicit Ranked(const std::string& text, const std::vector<std::string>& others = {})
        : posting(posting_of(text)), file(read_cv_text(kCv).file) {
        std::vector<Posting> at_hand{posting};
        for (const std::string& other : others) at_hand.push_back(posting_of(other));
        lexicon = learn_words(std::move(lexicon), file.cv, at_hand);
        wanted = weigh_terms(posting, count_terms(at_hand, file.cv, reader), reader);
        scores = score_parts(file.cv, {.terms = wanted, .reader = reader, .year = 2024});
    }
    /// Of the n-th bullet.
    const PartScore& bullet(std::size_t n) const {
        const std::vector<CvPart> parts = list_parts(file.cv);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i].highlight != nullptr && n-- == 0) return scores[i];
        }
        throw n;
    }
    std::int64_t weight(const std::string& shown) const {
        const auto found = std::ranges::find(wanted.terms, shown, &PostingTerm::shown);
        return found == wanted.terms.end() ? 0 : found->weight;
    }
};

}  // namespace

TEST_CASE("bullets that say what a posting asks for score more") {
    const Ranked ml("ML Engineer\nRequirements\n- distributed training\n- k8s\n");
    CHECK(ml.bullet(0).score > 2 * ml.bullet(1).score);
    const Ranked backend("Backend Engineer\nRequirements\n- Go and Postgres\n- ledger\n");
    CHECK(backend.bullet(1).score > 2 * backend.bullet(0).score);
    CHECK(backend.bullet(3).score > backend.bullet(0).score);  // by its tag
    std::string reasons;
    for (const Reason& reason : backend.bullet(3).reasons) reasons += reason.what + '\n';
    CHECK(reasons == "tag backend\n");
}

TEST_CASE("a Korean posting ranks by Korean texts and by synonyms") {
    const Ranked korean("데이터 엔지니어\n자격 요건\n- 카프카 파이프라인 운영 경험\n");
    CHECK(korean.bullet(2).score > 2 * korean.bullet(0).score);
    CHECK(korean.bullet(2).reasons.front().what == "카프카");
}

TEST_CASE("age and priority weigh in") {
    const Ranked backend("Backend Engineer\nRequirements\n- Go and Postgres\n- ledger\n");
    CHECK(backend.bullet(1).relevance == backend.bullet(4).relevance);
    CHECK(backend.bullet(4).age == 10);
    CHECK(backend.bullet(1).score > backend.bullet(4).score);
    CHECK(backend.bullet(5).score > backend.bullet(4).score);
    CHECK(backend.scores[0].score == 0);  // a section
}

TEST_CASE("age counts to the year of reading, whatever the CV tells of later ones") {
    Ranked ranked("Backend Engineer\nRequirements\n- ledger\n");
    const auto age_of_last = [&](int year) {
        return score_parts(ranked.file.cv,
                           {.terms = ranked.wanted, .reader = ranked.reader, .year = year})
            .back()
            .age;
    };
    CHECK(age_of_last(2026) == 12);
    CHECK(age_of_last(2015) == 1);
    CHECK(age_of_last(2013) == 0);  // it ends in 2014
}

TEST_CASE("what weighs in a posting") {
    const std::string text =
        "Ledger Engineer\nRequirements\n- Kafka\n- Kafka streams\nBenefits\n- bicycle\n";
    const Ranked alone(text);
    CHECK(alone.weight("Ledger") > 0);
    CHECK(alone.weight("bicycle") == 0);
    const Ranked fine(
        "Ledger Engineer\nRequirements\n- Kafka\n\nWe hire without regard to race, "
        "disability or sexual orientation.\n");
    CHECK(fine.weight("sexual") == 0);
    CHECK(fine.weight("disability") == 0);
    CHECK(alone.weight("Kafka") > alone.weight("streams"));
    const Ranked among(text, {"Other\nRequirements\n- Kafka\n", "Third\nRequirements\n- Kafka\n"});
    CHECK(among.weight("Kafka") * alone.weight("streams") <
          alone.weight("Kafka") * among.weight("streams"));
}

TEST_CASE("words that tell nothing suit no posting") {
    // "Designer" has the stem of "designed", which every CV says.
    const Ranked designer("Designer of Ledgers\nRequirements\n- Figma\n");
    const Ranked plain("Ledgers\nRequirements\n- Figma\n");
    CHECK(designer.bullet(2).reasons.empty());
    Lexicon lexicon = make_lexicon(shipped_posting_words(), {});
    TermReader reader(lexicon);
    const std::vector<PrintedSection> sections{{.title = "Work", .text = "Designed pumps.\n"}};
    const std::vector<Keyword> keywords{{.shown = "Designer", .terms = {{.key = "design"}}}};
    CHECK(cover_keywords(keywords, sections, "en", reader).front().coverage == Coverage::kAbsent);
}

TEST_CASE("a word that says nothing else is the matter of a trade that a title or a skill names") {
    const std::string asked = "Requirements\n- Office\n- Kubernetes\n";
    CHECK(Ranked("Cook\n" + asked).weight("Office") == 0);
    CHECK(Ranked("Office Manager\n" + asked).weight("Office") > 0);
    CHECK(Ranked("Office Manager\n" + asked).bullet(2).score >
          4 * Ranked("Cook\n" + asked).bullet(2).score);
    // The title of another posting is no matter of this one.
    CHECK(Ranked("Cook\n" + asked, {"Office Manager\n" + asked}).weight("Office") == 0);
    CHECK(Ranked(R"({"title": "Cook", "skills": [{"name": "Office"}]})").weight("Office") > 0);
    CHECK(Ranked("Electrician\nRequirements\n- Programs PLCs\n").weight("PLC") > 0);
}

TEST_CASE("a keyword that stands there is there, whatever phrase it is part of") {
    Lexicon lexicon =
        make_lexicon(shipped_posting_words(), {{"usability testing", "user test"}, {"testing"}});
    TermReader reader(lexicon);
    const std::vector<PrintedSection> sections{
        {.title = "Skills", .text = "usability testing, 바이오센서를, банкротство\n"}};
    const std::vector<Keyword> keywords{{.shown = "testing", .terms = {{.key = "=testing"}}},
                                        {.shown = "able", .terms = {{.key = "=able"}}},
                                        {.shown = "바이오", .terms = {{.key = "=바이오"}}},
                                        {.shown = "банк", .terms = {{.key = "=банк"}}}};
    const auto covered = cover_keywords(keywords, sections, "en", reader);
    CHECK(covered[0].coverage == Coverage::kPresent);
    for (const std::size_t i : {1u, 2u, 3u}) CHECK(covered[i].coverage == Coverage::kAbsent);
}

TEST_CASE("a page says a word in any inflection, also within a phrase") {
    struct Row {
        std::string wanted;
        std::string page;
        bool said;
    };
    const Row rows[] = {
        {"API", "Designed a REST API.", true},
        {"pipeline", "Ran data pipelines.", true},
        {"teach", "Taught botany.", true},
        {"leading", "Led nurses.", true},
        {"rewrite", "It was rewritten.", true},
        {"planning", "Planned shifts.", true},
        {"study", "Studies of ice.", true},
        {"produce", "Producing cheese.", true},
        {"accessibility", "Answered access requests.", false},
        {"production", "Sold products.", false},
        {"organization", "Played the organ.", false},
        {"on-call", "Called on patients.", false},
    };
    for (const Row& row : rows) {
        INFO(row.wanted << " in " << row.page);
        Ranked ranked("Nurse\nRequirements\n- " + row.wanted + "\n");
        const auto keywords =
            find_keywords(ranked.posting, ranked.wanted, ranked.file.cv, "en", ranked.reader);
        const auto says = [&](const PrintedSection& section) {
            const auto covered = cover_keywords(keywords, {section}, "en", ranked.reader);
            return std::ranges::any_of(covered, [](const CoveredKeyword& keyword) {
                return keyword.coverage == Coverage::kPresent;
            });
        };
        CHECK(says({.title = "Work", .text = row.page}) == row.said);
    }
}

TEST_CASE("names are keywords where a posting asks for them, not where it tells of itself") {
    const auto shown = [](const std::string& text) {
        Ranked ranked(text);
        std::string out;
        for (const Keyword& keyword :
             find_keywords(ranked.posting, ranked.wanted, ranked.file.cv, "en", ranked.reader)) {
            out += keyword.shown + '\n';
        }
        return out;
    };
    CHECK(shown("ledgers\nAt Acme we drink tea from Assam.\nRequirements\n"
                "- Airflow, Looker, DuckDB\nBenefits\n- free ICE tickets, a Bahncard\n") ==
          "Airflow\nDuckDB\nLooker\nledgers\n");
    CHECK(shown("ledgers\nCompany: Assam Inc.\nRequirements\n- Selling Assam on Looker\n") ==
          "Looker\nledgers\n");
    CHECK(shown("ledgers\nWe use Looker here.\n") == "ledgers\nLooker\n");
}

TEST_CASE("what coverage finds within a compound counts for relevance, too") {
    struct Row {
        std::string wanted;
        std::string said;
        std::string language;
        bool found;
    };
    const Row rows[] = {
        {"감염관리", "감염관리위원회에서 활동", "ko", true},
        {"감염관리", "감염관리위원으로 활동", "ko", true},
        {"감염관리", "병원감염관리실에서 활동", "ko", true},
        {"감염관리", "감염관리 교육", "ko", true},
        {"도서관", "도서관리자협회", "ko", false},
        {"관리자", "관리자협의회", "ko", false},
        {"Schweißen", "Laserschweißen von Blechen", "de", true},
        {"Interferometer", "Bau eines Laserinterferometers", "de", true},
        {"Brandschutz", "Brandschutznachweise verfasst", "de", true},
        {"Kosten", "kostenlose Beratung", "de", false},
        {"Richtung", "Unterrichtung der Presse", "de", false},
        {"Rechnung", "Kostenabrechnung im Haus", "de", false},
        {"Messer", "Interferometer", "de", false},
        {"welding", "Spotwelding", "en", false},
    };
    for (const Row& row : rows) {
        INFO(row.wanted << " in " << row.said);
        Posting posting = posting_of("Chef\nRequirements\n- " + row.wanted + "\n");
        posting.language = row.language;
        const Cv cv =
            read_cv_text("cv: {name: A, sections: {x: [" + row.said + "]}}\nlang: " + row.language)
                .file.cv;
        const Lexicon lexicon = lexicon_of(cv, posting, row.language);
        TermReader reader(lexicon);
        const PostingTerms wanted =
            weigh_terms(posting, count_terms(std::vector{posting}, cv, reader), reader);
        const auto scores = score_parts(cv, {.terms = wanted, .reader = reader, .year = 2024});
        CHECK(scores.back().reasons.empty() == !row.found);
        const std::vector<Keyword> keywords{
            {.shown = row.wanted, .terms = reader.read(row.wanted, row.language)}};
        const auto covered =
            cover_keywords(keywords, {{.title = "X", .text = row.said}}, row.language, reader);
        CHECK((covered.front().coverage == Coverage::kPresent) == row.found);
    }
}

TEST_CASE("Korean words that are written together or apart suit each other") {
    for (const std::string wanted : {"병원감염 관리 활동", "병원 감염관리", "감염 관리"}) {
        INFO(wanted);
        const Posting posting = posting_of("간호사\n자격요건\n- " + wanted + "\n");
        const Cv cv =
            read_cv_text("cv: {name: A, sections: {x: [감염관리위원회에서 활동함]}}\nlang: ko")
                .file.cv;
        const Lexicon lexicon = lexicon_of(cv, posting, "ko");
        TermReader reader(lexicon);
        const PostingTerms terms =
            weigh_terms(posting, count_terms(std::vector{posting}, cv, reader), reader);
        const auto scores = score_parts(cv, {.terms = terms, .reader = reader, .year = 2024});
        CHECK(!scores.back().reasons.empty());
    }
}

TEST_CASE("keywords of Japanese and Chinese are words, not pairs of signs") {
    const auto shown = [](const std::string& text, const std::string& cv_text) {
        const Posting posting = posting_of(text);
        const Cv cv =
            read_cv_text("cv: {name: A, sections: {x: [" + cv_text + "]}}\nlang: ja").file.cv;
        Lexicon lexicon = make_lexicon(shipped_posting_words(), {}, {"ja", "zh"});
        TermReader reader(lexicon);
        const PostingTerms wanted =
            weigh_terms(posting, count_terms(std::vector{posting}, cv, reader), reader);
        const auto keywords = find_keywords(posting, wanted, cv, posting.language, reader);
        std::set<std::string> out;
        for (const CoveredKeyword& keyword :
             cover_keywords(keywords, {{.title = "X", .text = cv_text}}, "ja", reader)) {
            out.insert(keyword.keyword + (keyword.coverage == Coverage::kPresent ? "+" : "-"));
        }
        return out;
    };
    using Words = std::set<std::string>;
    CHECK(
        shown(
            "情報科教諭募集\n応募資格\n・高等学校教諭免許状\n・Pythonの指導経験\n・英語での授業\n",
            "高等学校教諭免許状、進路指導、英語") ==
        Words{"情報科教諭-", "指導+", "授業-", "英語+", "高等学校教諭免許状+"});
    CHECK(shown("数据分析师\n任职要求\n- 数据分析\n- 熟悉统计建模\n", "数据分析，统计") ==
          Words{"数据分析+", "数据分析师-", "统计建模-"});
}

TEST_CASE("scores are the same each time") {
    const std::string text = "Backend Engineer\nRequirements\n- Go and Postgres\n- ledger\n";
    const Ranked a(text);
    const Ranked b(text);
    for (std::size_t i = 0; i < a.scores.size(); ++i) CHECK(a.scores[i].score == b.scores[i].score);
}

TEST_CASE("limits keep what suits a posting best") {
    ReadFile read = read_yaml(std::string(kCv) + "variants: {v: {limit: {experience: 1}}}\n");
    const CvFile file =
        read_cv_text(std::string(kCv) + "variants: {v: {limit: {experience: 1}}}\n").file;
    Diagnostics diagnostics;
    const auto company = [&](const ScoreParts& score) {
        const auto result = select(file, {.variant = "v", .score = score}, diagnostics);
        return text_of(result.file.cv.sections[0].entries[0], "company");
    };
    CHECK(company({}) == "Lark");
    CHECK(company([](const CvFile& chosen) {
              std::vector<std::int64_t> scores(list_parts(chosen.cv).size(), 1);
              scores.back() = 9;
              return scores;
          }) == "Shop");
    CHECK(diagnostics.empty());
}

TEST_CASE("which keywords a finished CV says") {
    Ranked ranked(
        "ML Engineer\nRequirements\n- Kafka, k8s, PyTorch\n- distributed training\n- Terraform\n");
    const auto keywords =
        find_keywords(ranked.posting, ranked.wanted, ranked.file.cv, "en", ranked.reader);
    const std::vector<PrintedSection> sections{
        {.title = "Summary", .summary = true, .text = "I like PyTorch and Kafka.\n"},
        {.title = "Work", .text = "Distributed training on Kubernetes.\nKafka\n"}};
    std::string out;
    for (const CoveredKeyword& keyword : cover_keywords(keywords, sections, "en", ranked.reader)) {
        out += keyword.keyword + (keyword.coverage == Coverage::kPresent  ? ": present"
                                  : keyword.coverage == Coverage::kAbsent ? ": absent"
                                                                          : ": summary");
        for (const std::string& title : keyword.sections) out += ", " + title;
        out += '\n';
    }
    for (const char* line :
         {"Kafka: present, Summary, Work\n", "k8s: present, Work\n", "PyTorch: summary, Summary\n",
          "distributed training: present, Work\n", "Terraform: absent\n", "ML: absent\n"}) {
        INFO(line << out);
        CHECK(out.find(line) != std::string::npos);
    }
}

TEST_CASE("a requirement that the CV lacks is a keyword, phrase by phrase") {
    const auto shown = [](const std::string& requirements) {
        Ranked ranked("Engineer\nRequirements\n" + requirements);
        std::set<std::string> out;
        for (const Keyword& keyword :
             find_keywords(ranked.posting, ranked.wanted, ranked.file.cv, "en", ranked.reader)) {
            out.insert(keyword.shown);
        }
        return out;
    };
    using Words = std::set<std::string>;
    CHECK(shown("- experience in haemodynamic monitoring\n- phlebotomy and wound care\n"
                "- knowledge of plasmapheresis\n- to be there\n") ==
          Words{"haemodynamic monitoring", "phlebotomy", "wound care", "plasmapheresis"});
    CHECK(shown("- wound-care and wound support\n") ==
          Words{"wound", "wound-care", "wound support"});
    CHECK(shown("- Spanish a plus\n- Juggling pins\n").contains("Spanish"));
    CHECK(shown("- ability to juggle\n- R&D at C&A\n").count("R") == 0);
}

TEST_CASE("nouns of German are keywords where they begin a line, and compounds as wholes") {
    const Posting posting = posting_of(
        "Elektriker\nAnforderungen\n- Führerschein Klasse B und Wundversorgung\n"
        "- Verhandelt Preise mit Händlern\n- Erfahrung mit der Projektplanung für die Kunden\n"
        "- Techniker\n");
    const CvFile file = read_cv_text(kCv).file;
    const Lexicon lexicon = lexicon_of(file.cv, posting, "de");
    TermReader reader(lexicon);
    const PostingTerms wanted =
        weigh_terms(posting, count_terms(std::vector{posting}, file.cv, reader), reader);
    const auto keywords = find_keywords(posting, wanted, file.cv, "de", reader);
    std::set<std::string> shown;
    for (const Keyword& keyword : keywords) shown.insert(keyword.shown);
    for (const char* word : {"Führerschein", "Projektplanung", "Techniker"}) {
        INFO(word);
        CHECK(shown.contains(word));
    }
    CHECK_FALSE(shown.contains("Verhandelt"));
    const std::vector<PrintedSection> sections{
        {.title = "Beruf",
         .text = "Planung von Projekten, Daten- und Projektplanung, Datentechnik"}};
    for (const CoveredKeyword& found : cover_keywords(keywords, sections, "de", reader)) {
        if (found.keyword == "Projektplanung") CHECK(found.coverage == Coverage::kPresent);
        if (found.keyword == "Techniker") CHECK(found.coverage == Coverage::kAbsent);
    }
}

TEST_CASE("an acronym is no plural, and women of a trade are of that trade") {
    const auto coverage = [](const std::string& wanted, const std::string& text,
                             const std::string& language) {
        Ranked ranked("Engineer\nRequirements\n- " + wanted + "\n");
        const std::vector<Keyword> keywords{
            {.shown = wanted, .terms = ranked.reader.read(wanted, language)}};
        const std::vector<PrintedSection> sections{{.title = "Work", .text = text}};
        return cover_keywords(keywords, sections, language, ranked.reader).front().coverage;
    };
    CHECK(coverage("LIMS", "With Ann Lim", "en") == Coverage::kAbsent);
    Ranked ranked("Engineer\nRequirements\n- Daily work with LIMS and Kafka\n");
    const auto keywords =
        find_keywords(ranked.posting, ranked.wanted, ranked.file.cv, "en", ranked.reader);
    const std::vector<PrintedSection> sections{{.title = "Work", .text = "With Ann Lim, Kafka"}};
    for (const CoveredKeyword& found : cover_keywords(keywords, sections, "en", ranked.reader)) {
        if (found.keyword == "LIMS") CHECK(found.coverage == Coverage::kAbsent);
        if (found.keyword == "Kafka") CHECK(found.coverage == Coverage::kPresent);
    }
    CHECK(coverage("LIMS", "LIMS and more", "en") == Coverage::kPresent);
    CHECK(coverage("PATIENTS", "a patient", "en") == Coverage::kPresent);
    CHECK(coverage("APIs", "an API", "en") == Coverage::kPresent);
    CHECK(coverage("Marketing", "the bond market", "en") == Coverage::kAbsent);
    CHECK(coverage("cannulation", "Cannulated veins", "en") == Coverage::kPresent);
    CHECK(coverage("production", "Tested products", "en") == Coverage::kAbsent);
    CHECK(coverage("개인정보", "개인정보보호법에 따른", "ko") == Coverage::kPresent);
    CHECK(coverage("Laborleiter", "Laborleiterin", "de") == Coverage::kPresent);
    CHECK(coverage("Lehrer", "Lehrerinnen", "de") == Coverage::kPresent);
}

TEST_CASE("a name of words that say nothing alone is a keyword as a whole") {
    const auto covered = [](const std::string& wanted, PostingPartKind kind,
                            const std::string& said) {
        Ranked ranked("Chef\nRequirements\n- " + wanted + "\n");
        ranked.posting.parts.back().kind = kind;
        std::string out;
        const auto keywords =
            find_keywords(ranked.posting, ranked.wanted, ranked.file.cv, "en", ranked.reader);
        for (const CoveredKeyword& keyword :
             cover_keywords(keywords, {{.title = "Work", .text = said}}, "en", ranked.reader)) {
            if (keyword.keyword == "Chef") continue;
            out += keyword.keyword + (keyword.coverage == Coverage::kPresent ? "+" : "-");
        }
        return out;
    };
    struct Row {
        std::string wanted;
        std::string said;
        bool found = false;
    };
    const Row rows[] = {
        {"Palliative care", "Gave palliative care on two wards.", true},
        {"Palliative care", "Took care of palliative wards.", false},
        {"Customer support", "Led customer support in Leeds.", true},
        {"Home care", "Nurse for home care.", true},
        {"Business development", "Did business development.", true},
        {"Business development", "Developed a business.", false},
        {"Technical support", "Gave technical support.", true},
        {"Set design", "Did set design for two plays.", true},
        {"Set design", "Designed two plays.", false},
    };
    for (const Row& row : rows) {
        for (const PostingPartKind kind :
             {PostingPartKind::kSkill, PostingPartKind::kRequirement}) {
            INFO(row.wanted << " in " << row.said);
            CHECK(covered(row.wanted, kind, row.said) == row.wanted + (row.found ? "+" : "-"));
        }
    }
    CHECK(covered("Work experience", PostingPartKind::kRequirement, "-") == "");
    CHECK(covered("Kafka experience", PostingPartKind::kSkill, "Ran Kafka.") ==
          "Kafka experience+");
    CHECK(covered("REST services", PostingPartKind::kRequirement, "Took a rest.") ==
          "REST services-");
}
