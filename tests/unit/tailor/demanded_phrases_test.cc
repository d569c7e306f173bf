// What requirements speak of, in languages of which single words do not tell whether they are
// nouns.

#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "tailor/coverage.h"
#include "tailor/posting_terms.h"
#include "unit/cv/read_file.h"
#include "unit/tailor/posting_data.h"

using namespace cvpdf;

namespace {

/// Keywords of a requirement that a CV without it lacks.
std::set<std::string> asked_for(const std::string& requirement, const std::string& language) {
    Posting posting = posting_of("Zorba\n\nRequirements\n- " + requirement + "\n");
    posting.language = language;
    const Cv cv = read_cv_text("cv: {name: A, sections: {x: [Zorba]}}\nlang: " + language).file.cv;
    const Lexicon lexicon = lexicon_of(cv, posting, language);
    TermReader reader(lexicon);
    const PostingTerms wanted =
        weigh_terms(posting, count_terms(std::vector{posting}, cv, reader), reader);
    std::set<std::string> shown;
    for (const Keyword& keyword : find_keywords(posting, wanted, cv, language, reader)) {
        if (keyword.shown != "Zorba") shown.insert(keyword.shown);
    }
    return shown;
}

}  // namespace

TEST_CASE("nouns and phrases of requirements are keywords, verbs and small words are none") {
    struct Row {
        std::string language;
        std::string requirement;
        std::set<std::string> keywords;
    };
    const Row rows[] = {
        {"es", "Mediación familiar", {"Mediación familiar"}},
        {"es", "Carnet de conducir", {"Carnet de conducir"}},
        {"es", "Poda de frutales", {"Poda de frutales"}},
        {"es", "Experiencia en sistemas de riego", {"sistemas de riego"}},
        {"es", "Conocimientos de la facturación", {"facturación"}},
        {"es", "Capacidad de liderar", {}},
        {"es", "Trabajo de lunes", {}},
        {"fr", "Taille des arbres fruitiers", {"Taille des arbres fruitiers"}},
        {"fr", "Systèmes d'arrosage", {"Systèmes d'arrosage"}},
        {"fr", "Systèmes d’arrosage", {"Systèmes d’arrosage"}},
        {"fr", "Vous avez un permis de conduire", {"permis de conduire"}},
        {"fr", "Vous travaillez rapidement", {}},
        {"it", "Potatura di alberi", {"Potatura di alberi"}},
        {"it", "Impianti di irrigazione", {"Impianti di irrigazione"}},
        {"it", "Esperienza nella progettazione", {"progettazione"}},
        {"it", "Esperienza nell'inclusione", {"inclusione"}},
        {"it", "Capacità di lavorare con altri", {}},
        {"pt", "Sistemas de irrigação", {"Sistemas de irrigação"}},
        {"pt", "Carteira de motorista", {"Carteira de motorista"}},
        {"pt", "Experiência em contratação", {"contratação"}},
        {"nl", "Ervaring met gezinsbemiddeling", {"gezinsbemiddeling"}},
        {"ja", "果樹の剪定", {"剪定", "果樹"}},
        {"ja", "灌水設備の管理", {"灌水設備"}},
        {"ja", "チェーンソーの操作", {"チェーンソー"}},
        {"ja", "家族相談の経験", {"家族相談"}},
        {"ja", "柔軟に動ける方", {}},
        {"ja", "興味のある方", {}},
    };
    for (const Row& row : rows) {
        INFO(row.language << ": " << row.requirement);
        CHECK(asked_for(row.requirement, row.language) == row.keywords);
    }
}
