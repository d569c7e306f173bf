#include "text/glue.h"

#include <string>

#include "catch.h"

using namespace cvpdf;

namespace {

/// The text with its glued spaces as underscores.
std::string glued(std::string text, std::string_view language) {
    std::string result = text;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ' ' && is_glued_space(text, at, language)) result[at] = '_';
    }
    return result;
}

struct Row {
    std::string_view language;
    std::string text;
    std::string expected;
};

}  // namespace

TEST_CASE("spaces are glued by the table of each language") {
    for (const Row& row : {
             Row{"en", "by Dr. Jane Smith today", "by Dr._Jane Smith today"},
             Row{"en", "Donald E. Knuth wrote books", "Donald E._Knuth wrote books"},
             Row{"en", "J. R. R. Tolkien wrote books", "J._R._R._Tolkien wrote books"},
             Row{"en", "(Fig. 3 shows that clearly)", "(Fig._3 shows that clearly)"},
             Row{"en", "see pp. 12 and later", "see pp._12 and later"},
             Row{"en", "Smith et al. found that", "Smith et_al. found that"},
             Row{"en", "used 16 GB over 3.5 GHz cores", "used 16_GB over 3.5_GHz cores"},
             Row{"en", "grew by 10 % every quarter", "grew by 10_% every quarter"},
             Row{"en", "on March 5, nothing happened", "on March_5, nothing happened"},
             Row{"en", "on 5 March nothing happened", "on 5_March nothing happened"},
             Row{"en", "in March 2019 nothing happened", "in March 2019 nothing happened"},
             Row{"en", "led 12 engineers over there", "led 12 engineers over there"},
             Row{"en", "I like the C. cats", "I like the C. cats"},
             Row{"en", "Python, Rust, and Go", "Python, Rust, and_Go"},
             Row{"en", "went to KAIST", "went to KAIST"},
             Row{"en", "Korea (KR)", "Korea (KR)"},
             Row{"ko", "제 1 저자로 3 편을 발표", "제_1_저자로 3_편을 발표"},
             Row{"ko", "팀원 12 명과 2 년간", "팀원 12_명과 2_년간"},
             Row{"ko", "지연을 250 ms에서 40 ms로", "지연을 250_ms에서 40_ms로"},
             Row{"ko", "하루 1.2 TB의 기록, 3 Rust로", "하루 1.2_TB의 기록, 3 Rust로"},
             Row{"ko",
                 "3 억 원을, 1,200만 원의, 제 3 항에, 5천만 달러, 5 천만 원, 3만 명, 감수성 많은 "
                 "원인",
                 "3_억_원을, 1,200만_원의, 제_3_항에, 5천만_달러, 5_천만_원, 3만_명, 감수성 많은 "
                 "원인"},
             Row{"ru", "за 50 рублей в месяц", "за 50_рублей в_месяц"},
             Row{"hu", "havonta 500 Ft vagy 3 millió Ft volt",
                 "havonta 500_Ft vagy 3_millió_Ft volt"},
             Row{"en", "by Smith & Co. after ISO 9001, RFC 7231 and not long",
                 "by Smith &_Co. after ISO_9001, RFC_7231 and not long"},
             Row{"ko", "2019. 3. 5. 입사", "2019._3._5. 입사"},
             Row{"ko", "(주) 카카오 재직", "(주)_카카오 재직"},
             Row{"ko", "개발(제 1 저자)로서의 성과, 프로젝트(30 %)에 참여",
                 "개발(제_1_저자)로서의 성과, 프로젝트(30_%)에 참여"},
             Row{"ko", "팀(3 명)이 기간(2 년간) 제1 저자로 약30 %를 “250 ms”에서",
                 "팀(3_명)이 기간(2_년간) 제1_저자로 약30_%를 “250_ms”에서"},
             Row{"ko", "사람(12 명(여자 3 명))과 2019 ~ 2020년에도",
                 "사람(12_명(여자 3_명))과 2019 ~ 2020년에도"},
             Row{"zh-Hans", "占用减少 12 GB，延迟从 320 ms,降到 45 ms。共 30 万次, 约30 kg,",
                 "占用减少 12_GB，延迟从 320_ms,降到 45_ms。共 30_万次, 约30_kg,"},
             Row{"ja", "性能（30 %）を向上、約30 km走る人", "性能（30_%）を向上、約30_km走る人"},
             Row{"he", "ההשהיה מ־120 ms ל־45 ms ועוד ב-30 % בלבד",
                 "ההשהיה מ־120_ms ל־45_ms ועוד ב-30_% בלבד"},
             Row{"en", "the growth(30 %), a model(Fig. 3) and GPT-4 min or v2 min each",
                 "the growth(30_%), a model(Fig._3) and GPT-4 min or v2 min each"},
             Row{"en", "by 1.5 M€, 20 k$, 3.2 Mrd€ or 5 MEUR at ± 3 dB and ≥ 5 km each",
                 "by 1.5_M€, 20_k$, 3.2_Mrd€ or 5_MEUR at ±_3_dB and ≥_5_km each"},
             Row{"de", "„nach 5 km“ weit, (\"Abb. 3\") hier, »um 30 %« mehr als vorher",
                 "„nach 5_km“ weit, (\"Abb._3\") hier, »um 30_%« mehr als vorher"},
             Row{"ko", "서울 대학 등", "서울 대학 등"},
             Row{"de", "am 5. März und danach", "am 5._März und danach"},
             Row{"de", "wie z. B. hier und dort", "wie z._B. hier und dort"},
             Row{"fr", "« Oui » : voilà tout simplement", "«_Oui_»_: voilà tout simplement"},
             Row{"en", "40 h/week, 100 req/s, 3.5 m/s, 10 GB/s, 3 papers/year, 8 Gbit/s each",
                 "40_h/week, 100_req/s, 3.5_m/s, 10_GB/s, 3_papers/year, 8_Gbit/s each"},
             Row{"en", "6 MΩ, 5 kg/m², 1.5 mol/L, 3 Å, 10 %p, 2 W/(m·K), 4 s⁻¹, 12 MPa each",
                 "6_MΩ, 5_kg/m², 1.5_mol/L, 3_Å, 10_%p, 2_W/(m·K), 4_s⁻¹, 12_MPa each"},
             Row{"en", "from 10 AM to 5 p.m., from 7:30 pm on, in 2024 am Rhein",
                 "from 10_AM to 5_p.m., from 7:30_pm on, in 2024 am Rhein"},
             Row{"en", "cost € 500 or $ 300 or US$ 20 or 25 ₹ each",
                 "cost €_500 or $_300 or US$_20 or 25_₹ each"},
             Row{"en", "of Henry VIII, World War II’s end, the I and Vitamin X here",
                 "of Henry_VIII, World War_II’s end, the I and Vitamin X here"},
             Row{"en",
                 "2 of them, 3 in all, 10 a day, 5 to go, 2024 the year, 6 as well, 7 at most",
                 "2 of them, 3 in all, 10 a day, 5 to go, 2024 the year, 6 as well, 7 at most"},
             Row{"en", "led 5 and/or 6 input/output teams, 4 he/she forms, 3 C/C++ tools",
                 "led 5 and/or 6 input/output teams, 4 he/she forms, 3 C/C++ tools"},
             Row{"de",
                 "2024 das Haus, 2024 es war, 2024 mit Ihnen, 2024 du selbst, 2024 Es war einmal",
                 "2024 das Haus, 2024 es war, 2024 mit Ihnen, 2024 du selbst, 2024 Es war einmal"},
             Row{"fr", "2024 et 2025 de la part, 2 les pas, 3 le pas, 4 un pas, 5 en passant",
                 "2024 et 2025 de la part, 2 les pas, 3 le pas, 4 un pas, 5 en passant"},
             Row{"ko", "시속 100 km/h로 오전 10 시에 10 %p 올림",
                 "시속 100_km/h로 오전_10_시에 10_%p 올림"},
             Row{"en", "a : b and others", "a : b and others"},
             Row{"de", "von 48 Mio. € und 3 Mrd. USD, 7 Tsd. €, um 12 Uhr und 1 000 000 Stück",
                 "von 48_Mio._€ und 3_Mrd._USD, 7_Tsd._€, um 12_Uhr und 1_000_000 Stück"},
             Row{"de", "bei 3 × 4 cm i. d. R. oder u. a. m., Art. 5 Abs. 2, Satz",
                 "bei 3_×_4_cm i._d._R. oder u._a._m., Art._5 Abs._2, Satz"},
             Row{"de", "im Jahr 2020 300 Leute, in 5 Mio. Jahren, 2020 500 000 Stück",
                 "im Jahr 2020 300 Leute, in 5_Mio. Jahren, 2020 500_000 Stück"},
             Row{"fr", "de 3 000 €, n° 5, à 12 h 30, pour 5 Mio €, le Dr Martin parle",
                 "de 3_000_€, n°_5, à 12_h_30, pour 5_Mio_€, le Dr_Martin parle"},
             Row{"pl",
                 "nr 5, s. 12, 2022 r. oraz 3 tys. zł, prof. dr hab. Nowak, ul. Prosta 5 tamże",
                 "nr_5, s._12, 2022_r. oraz 3_tys._zł, prof._dr_hab._Nowak, ul._Prosta 5 tamże"},
             Row{"pl", "w 2022 w firmie od XIX w. do dziś", "w_2022 w_firmie od XIX_w. do dziś"},
             Row{"cs", "č. 5, s. 12, Ing. Novák, 3 mil. Kč za rok potom",
                 "č._5, s._12, Ing._Novák, 3_mil._Kč za rok potom"},
             Row{"ru", "на 5 км, с. 12, т. е. в 2020 г. было 3 млн руб. за д-р Иванов здесь",
                 "на 5_км, с._12, т._е. в_2020_г. было 3_млн_руб. за д-р_Иванов здесь"},
             Row{"ru", "в 2020 в Москве и с 10 с ним", "в_2020 в_Москве и_с_10 с_ним"},
             Row{"en", "of 10 × 20 for 3 million USD in Version 3 as before",
                 "of 10_×_20 for 3_million_USD in Version_3 as before"},
             Row{"en", "in the proceedings (* equal contribution)",
                 "in the proceedings (*_equal contribution)"},
             Row{"en", "paid 3 million people, some million euros, 5 k of that",
                 "paid 3_million people, some million euros, 5_k of that"},
             Row{"pl", "praca w firmie budowlanej", "praca w_firmie budowlanej"},
         }) {
        CHECK(glued(row.text, row.language) == row.expected);
    }
}
