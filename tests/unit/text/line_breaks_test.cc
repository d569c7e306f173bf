#include "text/line_breaks.h"

#include <string>

#include "catch.h"
#include "test_fonts.h"

using namespace cvpdf;

namespace {

/// The text with its opportunities: | ordinary, ^ syllable, \ address, ! mandatory.
std::string marked(std::string_view text, std::string language) {
    std::string result;
    std::size_t at = 0;
    for (const BreakOpportunity& found :
         line_breaks(text, one_range(text, {.family = "serif", .size = 10_pt}, language))) {
        result += text.substr(at, found.offset - at);
        switch (found.kind) {
            case BreakKind::kSpace:
                result += '|';
                break;
            case BreakKind::kSyllable:
                result += '^';
                break;
            case BreakKind::kUrl:
                result += '\\';
                break;
            case BreakKind::kMandatory:
                result += '!';
                break;
        }
        at = found.offset;
    }
    result += text.substr(at);
    return result;
}

struct Row {
    std::string text;
    std::string expected;
};

}  // namespace

TEST_CASE("Latin text breaks at spaces, hyphens and dashes") {
    for (const Row& row : {
             Row{"", ""},
             Row{"word", "word"},
             Row{"state-of-the-art systems research", "state-of-|the-|art |systems |research"},
             Row{"C++ and C++20 code paths", "C++ |and |C++20 |code |paths"},
             Row{"from 2019–2024 onwards always", "from |2019–2024 |onwards |always"},
             Row{"TensorFlow and Megatron-LM, DeepSpeed-MII",
                 "TensorFlow |and |Megatron-LM, |DeepSpeed-|MII"},
             Row{"an e-mail by X-ray people", "an |e-mail |by |X-ray |people"},
             Row{"word—another word—again", "word—|another |word—|again"},
             Row{"a != b, x!=y and a?.b there", "a != |b, |x!=y |and |a?.b |there"},
             Row{"Paris – Berlin – Geneva", "Paris – |Berlin – |Geneva"},
             Row{"Python · Rust · Haskell", "Python · |Rust · |Haskell"},
             Row{"a/b and/or ACM/IFIP input/output files",
                 "a/b |and/or |ACM/IFIP |input/\\output |files"},
             Row{"(in brackets) [and more] again", "(in |brackets) |[and |more] |again"},
             Row{"\"quoted words\" here again", "\"quoted |words\" |here |again"},
             Row{"ORCID 0000-0002-1825-0097, phone 010-1234-5678, page-1 rest",
                 "ORCID |0000-0002-1825-0097, |phone |010-1234-5678, |page-1 |rest"},
             Row{"in staging-eu-north-1 by v2.0.0-rc.1, COVID-19-related work",
                 "in |staging-eu-north-1 |by |v2.0.0-rc.1, |COVID-19-related |work"},
             Row{"with --no-cache-dir and more", "with |--no-cache-dir |and |more"},
             Row{"in 2019—2024, $3M–$4M, said—or not", "in |2019—2024, |$3M–$4M, |said—|or not"},
             Row{"at C:\\Users\\Public and below", "at |C:\\Users\\Public |and |below"},
             Row{"first\u2028second third fourth", "first\u2028!second |third |fourth"},
             Row{"soft\u00ADhyphen stays inside", "soft\u00ADhyphen |stays |inside"},
             Row{"non\u00A0breaking space always", "non\u00A0breaking |space |always"},
             Row{"London–Geneva line closed", "London–|Geneva |line |closed"},
         }) {
        CHECK(marked(row.text, "en") == row.expected);
    }
}

TEST_CASE("Korean text breaks between eojeols; inside, two syllables stay on either side") {
    for (const Row& row : {
             Row{"대규모 언어 모델", "대규모 |언어 |모델"},
             Row{"대규모언어모델", "대규^모^언^어^모델"},
             Row{"소프트웨어를", "소프^트^웨^어를"},
             Row{"모델(LLM)의 성능", "모델^(LLM)의 |성능"},
             Row{"가·나 다라", "가·나 |다라"},
             Row{"서울대학교·KAIST 공동", "서울^대^학교·KAIST |공동"},
             Row{"‘구현’하여 “최우수상”을", "‘구현’하여 |“최우^수상”을"},
             Row{"2024년에 10%이다", "2024년에 |10%이다"},
             Row{"「책」을 읽다", "「책」을 |읽다"},
             Row{"『공학개론』(한빛)에서", "『공학^개론』^(한빛)에서"},
             Row{"「공학」·「제어」를", "「공학」·^「제어」를"},
             Row{"(주)카카오 입사", "(주)카카오 |입사"},
             Row{"1~3위 2019–현재", "1~3위 |2019–현재"},
             Row{"2018.03 ~ 2020.02 재직", "2018.03 ~ |2020.02 |재직"},
             Row{"3.5점/4.3점 만점에", "3.5점/4.3점 |만점에"},
             Row{"C++를 Rust로 옮김", "C++를 |Rust로 |옮김"},
             Row{"大韓民國의 수도", "大韓^民^國의 |수도"},
             Row{"https://example.org/users/gildong에서 봄",
                 "https://example.org/\\users/\\gildong에서 |봄"},
         }) {
        CHECK(marked(row.text, "ko") == row.expected);
    }
}

TEST_CASE("a sign of repetition stays with its word") {
    CHECK(marked("ต่าง ๆ และ ทีม ใหญ่มาก", "th") == "ต่าง ๆ |และ |ทีม |ใหญ่|มาก");
}

TEST_CASE("Japanese and Chinese break between ideographs, with their forbidden line heads") {
    CHECK(marked("東京大学。研究室", "ja") == "東|京|大|学。|研|究|室");
    CHECK(marked("2018年3月～2020年12月、7名", "ja") == "2018年3月～|2020年12月、|7名");
    CHECK(marked("第3回、約10万人", "ja") == "第3回、|約10万|人");
    CHECK(marked("2018年3月 – 2020年2月", "zh") == "2018年3月 – |2020年2月");
    CHECK(marked("在2019—2023年", "zh") == "在|2019—2023年");
    CHECK(marked("「本」を読む", "ja") == "「本」|を|読|む");
    CHECK(marked("使用C++编程", "zh") == "使|用|C++编|程");
    CHECK(marked("在北京（中国）工作", "zh") == "在|北|京|（中|国）|工|作");
}

TEST_CASE("glued spaces are not opportunities") {
    CHECK(marked("Prof. D. E. Knuth wrote this", "en") == "Prof. D. E. Knuth |wrote |this");
    CHECK(marked("제 1 저자 논문 3 편", "ko") == "제 1 저자 |논문 |3 편");
    CHECK(marked("« Bonjour » dit-il toujours", "fr") == "« Bonjour » |dit-il |toujours");
}

TEST_CASE("offsets rise, stand on characters, and stay inside the text") {
    const std::string alphabet[] = {"a",  "한",     " ",  "(",  ")", "·",
                                    "/",  "-",      "–",  "1",  ".", "+",
                                    "漢", "\u2028", "「", "」", "@", "www.x-y.example/longer/path"};
    std::uint32_t state = 1;
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        std::vector<std::size_t> starts;
        for (int i = 0; i < 12; ++i) {
            state = state * 1664525 + 1013904223;
            starts.push_back(text.size());
            text += alphabet[(state >> 16) % std::size(alphabet)];
        }
        std::uint32_t last = 0;
        for (const BreakOpportunity& found :
             line_breaks(text, one_range(text, {.family = "serif"}, round % 2 ? "ko" : "en"))) {
            REQUIRE(found.offset > last);
            REQUIRE(found.offset < text.size());
            REQUIRE((static_cast<unsigned char>(text[found.offset]) & 0xC0) != 0x80);
            if (found.kind != BreakKind::kMandatory) {
                const std::string_view rest = std::string_view(text).substr(found.offset);
                const std::string_view closing[] = {")", "·", "」"};
                for (const std::string_view mark : closing) {
                    REQUIRE(rest.substr(0, mark.size()) != mark);
                }
            }
            last = found.offset;
        }
    }
}
