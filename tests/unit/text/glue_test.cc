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
             Row{"ko", "2019. 3. 5. 입사", "2019._3._5. 입사"},
             Row{"ko", "(주) 카카오 재직", "(주)_카카오 재직"},
             Row{"ko", "서울 대학 등", "서울 대학 등"},
             Row{"de", "am 5. März und danach", "am 5._März und danach"},
             Row{"de", "wie z. B. hier und dort", "wie z._B. hier und dort"},
             Row{"fr", "« Oui » : voilà tout simplement", "«_Oui_»_: voilà tout simplement"},
             Row{"en", "a : b and others", "a : b and others"},
             Row{"pl", "praca w firmie budowlanej", "praca w_firmie budowlanej"},
         }) {
        CHECK(glued(row.text, row.language) == row.expected);
    }
}
