// Words of a posting and of a CV that say the same, for the score and for coverage alike.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "tailor/action_words.h"
#include "tailor/british_spelling.h"
#include "tailor/coverage.h"
#include "tailor/katakana_words.h"
#include "tailor/posting_terms.h"
#include "tailor/relevance.h"
#include "unit/cv/read_file.h"
#include "unit/tailor/posting_data.h"

using namespace cvpdf;

namespace {

struct Meeting {
    bool in_score = false;
    bool in_coverage = false;
};

Meeting meet(const std::string& wanted, const std::string& said, const std::string& language) {
    Posting posting = posting_of("Chef\nRequirements\n- " + wanted + "\n");
    posting.language = language;
    const Cv cv =
        read_cv_text("cv: {name: A, sections: {x: [\"" + said + "\"]}}\nlang: " + language).file.cv;
    Lexicon lexicon = make_lexicon(shipped_posting_words(), shipped_synonyms(), {language});
    lexicon.language = language;
    lexicon = learn_words(std::move(lexicon), cv, std::vector{posting});
    TermReader reader(lexicon);
    const PostingTerms terms =
        weigh_terms(posting, count_terms(std::vector{posting}, cv, reader), reader);
    const auto scores = score_parts(cv, {.terms = terms, .reader = reader, .year = 2024});
    std::vector<Keyword> keywords;
    for (const Term& term : reader.read_wanted(wanted, language)) {
        if (term.telling == Telling::kNothing) continue;
        keywords.push_back({.shown = term.shown, .terms = {term}});
    }
    const auto covered =
        cover_keywords(keywords, {{.title = wanted, .text = said}}, language, reader);
    return {.in_score = !scores.back().reasons.empty(),
            .in_coverage = std::ranges::any_of(covered, [](const CoveredKeyword& keyword) {
                return keyword.coverage == Coverage::kPresent;
            })};
}

struct Row {
    std::string wanted;
    std::string said;
};

void check_meetings(const std::vector<Row>& rows, const std::string& language, bool met) {
    for (const auto& [wanted, said] : rows) {
        INFO(wanted << " in " << said);
        const Meeting meeting = meet(wanted, said, language);
        CHECK(meeting.in_score == met);
        CHECK(meeting.in_coverage == met);
    }
}

std::string parts(const std::string& word, const std::set<std::string, std::less<>>& known) {
    std::string out;
    for (const std::string_view part : parts_of_katakana(word, known)) {
        out += (out.empty() ? "" : " ") + std::string(part);
    }
    return out;
}

}  // namespace

TEST_CASE("a participle of German and its noun say the same") {
    check_meetings({{"Prüfung", "Belege geprüft"},
                    {"Kontierung", "Rechnungen kontiert"},
                    {"Wartung", "Anlagen gewartet"},
                    {"Einweisung", "Kunden eingewiesen"},
                    {"Anschluss", "Kabel angeschlossen"},
                    {"Montage", "Kessel montiert"},
                    {"Pflege", "Patienten gepflegt"},
                    {"Dämmung", "Dächer gedämmt"},
                    {"Betreuung", "Studierende betreut"},
                    {"Beratung", "Mandanten beraten"},
                    {"Begleitung", "Messe begleitet"},
                    {"Verpackung", "Waren verpackt"},
                    {"Leitung", "Kurse geleitet"},
                    {"Anmeldung", "Gäste angemeldet"},
                    {"Vorbereitung", "Sitzungen vorbereitet"},
                    {"Überweisung", "Löhne überwiesen"},
                    {"Genehmigung", "Urlaub genehmigt"},
                    {"Gestaltung", "Schaufenster gestaltet"},
                    {"Einbeziehung", "Eltern einbezogen"},
                    {"Anerkennung", "Zeugnisse anerkannt"},
                    {"Ausschreibung", "Bauten ausgeschrieben"},
                    {"Abnahme", "Anlagen abgenommen"},
                    {"Einkauf", "Ware eingekauft"},
                    {"Analyse", "Wasser analysiert"},
                    {"Koordination", "Gewerke koordiniert"},
                    {"Qualifikation", "Geräte qualifiziert"},
                    {"Produktion", "Käse produziert"},
                    {"Vermittlung", "Wohnungen vermittelt"},
                    {"Förderung", "Kinder gefördert"},
                    {"Anordnung", "die angeordneten Wege"},
                    {"Belege prüfen", "mit Prüfung der Belege"},
                    {"Pumpen einzubauen", "Einbau von Pumpen"},
                    {"geprüfte Anlagen", "Prüfungen"}},
                   "de", true);
}

TEST_CASE("words of German that only look like a verb's and its noun do not meet") {
    check_meetings({{"Stelle", "Anträge gestellt"},
                    {"Stellen", "Regale gestellt"},
                    {"Bote", "Waren geboten"},
                    {"Gehalt", "Vorträge gehalten"},
                    {"Haltung", "Gehalt"},
                    {"Zeitung", "in harten Zeiten"},
                    {"Stellung", "freie Stellen"},
                    {"Richtung", "Gericht"},
                    {"Lage", "Akten gelegt"},
                    {"Rolle", "Teig gerollt"},
                    {"Schule", "Verkäufer geschult"},
                    {"Decke", "Tische gedeckt"},
                    {"Gestalt", "Ställe gebaut"},
                    {"Gewicht", "Wichtung"},
                    {"Sicherung", "mit sicheren Griffen"},
                    {"Umsatz", "Töpfe umgesetzt"},
                    {"Vertrag", "Kuchen verträgt"},
                    {"Verwendung", "verwandte Berufe"},
                    {"Wohnung", "gewohnt an Lärm"},
                    {"Maßnahme", "Maße genommen"},
                    {"Bestand", "Kurse bestanden"},
                    {"Anlage", "Gärten angelegt"},
                    {"Sprung", "gesprungen"},
                    {"Geschichte", "Schichtung"},
                    {"Rüstung", "Gerüst"},
                    {"Messe", "Luft gemessen"},
                    {"Tagung", "Gebiet"},
                    {"Karte", "Ware"},
                    {"Fahrer", "Fuhrwerk gefahren"},
                    {"Kosten", "Wein gekostet"}},
                   "de", false);
}

TEST_CASE("an action has a name of its own, in German and where a table has it") {
    const PostingWords& words = shipped_posting_words();
    const auto action = [&](const std::string& word, WordCase written = WordCase::kSmall,
                            std::string_view language = "de") {
        return action_of(word, written, language, words);
    };
    CHECK(action("gesammelten") == action("sammlung", WordCase::kCapital));
    CHECK(action("erstellen", WordCase::kSentenceStart) == action("erstellt"));
    CHECK(action("stellen", WordCase::kSentenceStart).empty());
    CHECK(action("stellen", WordCase::kCapital).empty());
    CHECK(action("sprung", WordCase::kCapital).empty());
    CHECK(action("mit").empty());
    CHECK(action("t").empty());
    CHECK(action("analysis", WordCase::kSmall, "en") == action("analysed", WordCase::kSmall, "en"));
    CHECK(action("geprüft", WordCase::kSmall, "en").empty());
    CHECK(action("geprüft", WordCase::kSmall, "fr").empty());
}

TEST_CASE("of compounds that end alike the first may say only how it begins") {
    check_meetings({{"Monats- und Jahresabschlüsse", "Monatsabschlüsse erstellt"},
                    {"Lohn-, Gehalts- und Finanzbuchhaltung", "Gehaltsbuchhaltung geführt"},
                    {"Monatsabschluss", "Monats- und Jahresabschlüsse"}},
                   "de", true);
    Lexicon lexicon = make_lexicon(shipped_posting_words(), {}, {"de"});
    lexicon = learn_words(std::move(lexicon), "Jahr, Abschlüsse", "de");
    TermReader reader(lexicon);
    const auto shown = [&](const std::string& text) {
        std::string out;
        for (const Term& term : reader.read(text, "de")) {
            if (term.telling == Telling::kSomething) out += term.shown + ' ';
        }
        return out;
    };
    CHECK(shown("Monats- und Jahresabschlüsse") == "Monatsabschlüsse Jahr Abschlüsse ");
    CHECK(shown("Monats- und Xylophonkurse") == "Xylophonkurse ");
    CHECK(shown("Kunden- und Xylophonkurse") == "Kunden Xylophonkurse ");
    CHECK(shown("Monats-") == "Monats ");
}

TEST_CASE("compounds of katakana have parts where one of them stands alone elsewhere") {
    check_meetings({{"バックエンドエンジニア", "予約システムのバックエンドを担当"},
                    {"スクラムイベントへの参加", "スクラムのチームを主導"},
                    {"データベースチューニング", "データベースを最適化"},
                    {"バックエンド", "バックエンドエンジニア"},
                    {"サーバーの構築", "サーバを構築"}},
                   "ja", true);
    check_meetings({{"データベース", "データを集計"},
                    {"エンジニア", "エンジンの整備"},
                    {"オンライン", "ライン作業"},
                    {"サービスエリア", "エリアを担当"}},
                   "ja", false);
    CHECK(parts("データベースチューニング", {"データベース"}) == "データベース チューニング");
    CHECK(parts("バックエンドエンジニア", {"エンジニア"}) == "バックエンド エンジニア");
    CHECK(parts("サーバーサイドエンジニア", {"サーバ", "サイド", "エンジニア"}) ==
          "サーバー サイド エンジニア");
    CHECK(parts("データベース", {"データ", "ベース"}) == "データベース");
    CHECK(parts("データベース", {}) == "データベース");
    CHECK(parts("ー", {"ー"}) == "ー");
}

TEST_CASE("spellings of Britain and of America are one word") {
    check_meetings({{"Analysis", "Analysed blood"},
                    {"Analysis", "Analyzed blood"},
                    {"Diagnosis", "Diagnosed faults"},
                    {"Organized fairs", "Organised weddings"},
                    {"optimization", "the optimisation of fairs"},
                    {"visualization", "visualised flows"},
                    {"Colors", "coloured glass"},
                    {"Modeling", "modelled rivers"},
                    {"Catalogue", "catalogs"},
                    {"pediatric", "paediatric wards"},
                    {"end-to-end tests", "End to end tests"}},
                   "en", true);
    check_meetings({{"Organic food", "organized fairs"}, {"Organs", "organised fairs"}}, "en",
                   false);
    for (const auto& [american, british] :
         std::vector<std::pair<std::string, std::string>>{{"organized", "organised"},
                                                          {"organizational", "organisational"},
                                                          {"catalyzes", "catalyses"},
                                                          {"optimizers", "optimisers"},
                                                          {"prized", "prized"},
                                                          {"size", "size"},
                                                          {"bronze", "bronze"},
                                                          {"ze", "ze"}}) {
        CHECK(british_spelling(american) == british);
    }
}

TEST_CASE("a degree of a kind is that degree, and a licence has several names") {
    struct Case {
        std::string wanted;
        std::string said;
        std::string language;
        bool found;
    };
    const Case cases[] = {
        {"Bachelor's degree", "Cascadia State, B.S.N., 2016", "en", true},
        {"Bachelor's degree", "B.A. in History", "en", true},
        {"Bachelor's degree", "BSc Physics", "en", true},
        {"Bachelor's degree", "BEng (Hons)", "en", true},
        {"Bachelor's degree", "Diploma in nursing", "en", false},
        {"Bachelor's degree", "Boston, MA", "en", false},
        {"Master's degree", "M.A. in History", "en", true},
        {"Master's degree", "MSc Physics", "en", true},
        {"Master's degree", "Boston, MA", "en", false},
        {"Master's degree", "B.A. in History", "en", false},
        {"Bachelor's degree", "Diplom-Ingenieur", "de", false},
        {"대졸", "경영학 학사", "ko", true},
        {"대졸", "전문대 졸업", "ko", false},
        {"普通自動車免許", "2010年 普通自動車第一種運転免許 取得", "ja", true},
        {"普通自動車運転免許", "普通自動車免許", "ja", true},
        {"普通自動車免許", "大型自動車免許", "ja", false},
    };
    for (const Case& row : cases) {
        INFO(row.wanted << " in " << row.said);
        const Lexicon lexicon =
            make_lexicon(shipped_posting_words(), shipped_synonyms(), {row.language});
        TermReader reader(lexicon);
        const std::vector<Keyword> keywords{
            {.shown = row.wanted, .terms = reader.read(row.wanted, row.language)}};
        const auto covered =
            cover_keywords(keywords, {{.title = "X", .text = row.said}}, row.language, reader);
        CHECK((covered.front().coverage == Coverage::kPresent) == row.found);
    }
}

TEST_CASE("a level is that of what is examined") {
    const Lexicon lexicon = make_lexicon(shipped_posting_words(), {}, {"ja"});
    TermReader reader(lexicon);
    const auto key = [&](const std::string& text) {
        for (const Term& term : reader.read(text, "ja")) {
            if (term.number) return term.key;
        }
        return std::string();
    };
    CHECK(key("日商簿記2級") == key("日商簿記検定2級"));
    CHECK(key("日商簿記2級") == key("日商簿記検定試験2級"));
    CHECK(key("日商簿記2級") != key("日商簿記検定3級"));
    CHECK(key("検定2級") == "検定2級");
}

TEST_CASE("a section's title is no evidence unless what stands below is of its kind") {
    Lexicon lexicon = make_lexicon(shipped_posting_words(), {}, {});
    TermReader reader(lexicon);
    const std::vector<Keyword> keywords{
        {.shown = "certificate", .terms = reader.read("certificate", "en")}};
    for (const bool titled : {false, true}) {
        const auto covered = cover_keywords(
            keywords, {{.title = "Certificates", .titled = titled, .text = "Forklift"}}, "en",
            reader);
        CHECK((covered.front().coverage == Coverage::kPresent) == titled);
    }
}

TEST_CASE("what has a meaning is shown without blanks where there are none") {
    Lexicon lexicon = make_lexicon(shipped_posting_words(), shipped_synonyms(), {"ja"});
    TermReader reader(lexicon);
    CHECK(reader.read("機械学習", "ja").front().shown == "機械学習");
}
