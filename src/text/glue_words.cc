#include "text/glue_words.h"

#include <algorithm>
#include <cstddef>

namespace cvpdf {
namespace {

constexpr GlueWords kOfEveryLanguage{
    .before_number =
        "# Abb. Art. Bd. Ch. Chapter Eq. Eqs. Fig. Figs. Figure Nr. No. Nos. Ref. Refs. S. Sec. "
        "Section Tab. Table Version Vol. approx. art. ca. fig. no. nos. p. pp. sec. v. ver. "
        "version vol. § §§ № 제 약 총 오전 오후 × ± ≈ ≤ ≥ < > "
        "CHF EUR GBP JPY KRW USD DIN IEC IEEE ISO PEP RFC",
    .before_name = "Dr. Frau Herr Hon. Mme Mr. Mrs. Ms. Prof. Rev. Sr. St.",
    .behind_number = "×",
    .magnitudes = "bn billion k million trillion",
    .currencies = "CHF CNY CZK EUR GBP HUF JPY KRW PLN RUB SEK USD"};

constexpr GlueWords kOfLanguages[] = {
    {.language = "cs",
     .before_number = "cca kap. obr. odst. par. písm. r. roč. s. str. sv. tab. tel. č. čl. čís.",
     .before_name = "Bc. Doc. Ing. JUDr. MUDr. Mgr. PhDr. RNDr. doc. nám. p. prof. sv. ul.",
     .behind_number = "Kč hod",
     .magnitudes = "mil mld tis",
     .currencies = "Kč"},
    {.language = "de",
     .before_number = "Abs. Absatz Abschn. Aufl. Band Heft Jg. Kap. Kapitel Rn. Satz Seite Teil "
                      "Tel. Ziff.",
     .before_name = "Hr. Fr. Ing. Mag. Sankt Univ.-Prof.",
     .behind_number = "Jh Min Sek Std Uhr",
     .magnitudes = "Mia Mio Mrd Millionen Milliarden Tsd",
     .currencies = "Euro Franken"},
    {.language = "es",
     .before_number = "cap. n.º nº n.° n° núm. pág. págs. tel.",
     .before_name = "D. Dña. Dra. Dr. Sra. Srta. Prof.",
     .behind_number = "h",
     .magnitudes = "M mil mill millones"},
    {.language = "fr",
     .before_number = "chap. env. h n° nº n°s no tome tél.",
     .before_name = "Dr Me Mgr Mlle MM. Mmes Pr",
     .behind_number = "fois",
     .magnitudes = "M Md Mds Mio milliard milliards millions"},
    {.language = "hu",
     .before_number = "kb. sz. tel.",
     .magnitudes = "ezer millió milliárd",
     .currencies = "Ft forint"},
    {.language = "it",
     .before_number = "cap. n. n.° n° nn. pag. pagg. tel.",
     .before_name = "Avv. Dott. Dott.ssa Ing. Sig. Sig.ra prof.",
     .magnitudes = "mila miliardi milioni mld mln"},
    {.language = "nl",
     .before_number = "blz. hfst. nr. tel.",
     .before_name = "dhr. dr. ir. mevr. mr. prof.",
     .behind_number = "uur",
     .magnitudes = "miljard miljoen mld mln"},
    {.language = "pl",
     .before_number = "nr nry ok. pkt poz. rozdz. rys. s. ss. str. t. tab. tabl. tel. ust. z.",
     .before_name = "al. dr gen. hab. im. inż. ks. lek. mgr os. p. pl. prof. ul. św.",
     .behind_number = "gr godz r szt w. zł",
     .magnitudes = "mld mln tys",
     .currencies = "zł"},
    {.language = "pt",
     .before_number = "cap. n.º nº n.° n° pág. págs. tel.",
     .before_name = "D. Dr. Dra. Eng. Prof. Profa. Sra.",
     .magnitudes = "bi mi mil bilhões milhões"},
    {.language = "ro",
     .before_number = "art. nr. pag. tel.",
     .magnitudes = "mii mil. milioane miliarde mld mln",
     .currencies = "lei RON"},
    {.language = "ru",
     .before_number = "вып. гл. ок. п. пп. разд. рис. с. ст. стр. т. табл. тел. ч.",
     .before_name = "акад. г-жа г-н г. д-р доц. им. пл. пр. просп. проф. св. ул.",
     .behind_number =
         "Вт ГБ ГГц Гбит/с Гц КБ МБ МВт МГц Мбит/с ПБ ТБ в. вв. г га гг кБ кВт кВт·ч "
         "кГц кг кг/м³ км км/ч км² коп л м м/с м² м³ мА мг мес мин мкм мл мм мс нм сек "
         "см см² т ч чел шт °С",
     .magnitudes = "млн млрд трлн тыс",
     .currencies = "долл евро руб рублей"},
    {.language = "sk",
     .before_number = "cca kap. obr. ods. písm. roč. s. str. tab. tel. č. čl.",
     .before_name = "Bc. Ing. JUDr. MUDr. Mgr. PhDr. RNDr. doc. nám. prof. sv. ul.",
     .behind_number = "hod",
     .magnitudes = "mil mld tis"},
    {.language = "sv",
     .before_number = "kap. kl. nr s. tel.",
     .before_name = "dr",
     .behind_number = "kr",
     .magnitudes = "md mdkr mkr mn miljarder miljoner",
     .currencies = "kr kronor"},
    {.language = "tr",
     .before_number = "s. tel. yak.",
     .magnitudes = "bin milyar milyon",
     .currencies = "TL lira"},
    {.language = "uk",
     .before_number = "вип. гл. п. пп. рис. розд. с. ст. стор. т. табл. тел.",
     .before_name = "акад. вул. д-р доц. ім. м. пл. пр. просп. проф. св.",
     .behind_number = "Вт ГБ ГГц Гц МБ МГц ТБ га год грн кВт кГц кг км км/год л м мг міс мл мм "
                      "мс м² м³ р рр сек см т хв шт °С",
     .magnitudes = "млн млрд тис трлн",
     .currencies = "грн євро"},
};

}  // namespace

std::array<const GlueWords*, 2> glue_words(std::string_view language) {
    const std::string_view base = language.substr(0, language.find('-'));
    const auto* own = std::ranges::find(kOfLanguages, base, &GlueWords::language);
    return {&kOfEveryLanguage, own == std::end(kOfLanguages) ? nullptr : own};
}

bool lists(std::string_view list, std::string_view word) {
    if (word.empty()) return false;
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || list[at - 1] == ' ';
        if (begins && (end == list.size() || list[end] == ' ')) return true;
    }
    return false;
}

}  // namespace cvpdf
