// A page of Korean and Latin text in a column of 70 mm, ragged and justified: what no line may
// begin or end with (KLREQ, "Line breaking rules"), and what stays whole.

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

const std::vector<std::string> kParagraphs = {
    "대규모 언어 모델(LLM)의 추론 속도를 KAIST에서 3년간 연구하였으며, 2019–2024년에 C++와 Rust로 "
    "분산 학습 "
    "시스템을 구현하여 GPU 64장의 활용률을 38%에서 71%로 높였다.",
    "**삼성전자(주)**에서 \"온디바이스 AI\" 과제의 책임자로서 팀원 12명과 함께 Exynos용 "
    "컴파일러(MLIR 기반)를 "
    "개발하고, 제 1 저자로 논문 3편을 발표하여 '최우수상'을 받음.",
    "데이터 수집·정제·검증 단계를 자동화하는 Python 도구를 만들어 하루 1.2 TB의 로그를 처리하였고, "
    "API 응답 "
    "시간을 250 ms에서 40 ms로 줄였다.",
    "네이버(NAVER)와 카카오(Kakao)가 공동으로 연 2023 개발자 대회에서 \"실시간 번역기\"로 "
    "대상(大賞)을 "
    "받았으며, 이후 서울대학교·연세대학교·KAIST에서 초청 강연을 하였다.",
    "오픈소스 프로젝트 OpenLog의 관리자로 GitHub 별 4,200개를 얻었고, CI/CD 파이프라인을 GitHub "
    "Actions로 옮겨 "
    "배포 시간을 40분에서 6분으로 단축함.",
    "이기종(heterogeneous) 환경에서 통신 비용을 25% 줄이는 작업 배치 기법을 제안하고 ICDCS "
    "2018에서 발표하였다 "
    "(채택률 20%, 제 1 저자).",
    "국제 학술대회 논문 심사 위원(ACM SOSP, USENIX ATC)으로 활동하였고, 「분산 시스템의 "
    "이해」(한빛, 2022)를 "
    "번역하여 1~3위 도서에 올랐다.",
    "TOEIC 945점, OPIc AL 등급을 취득하였으며 영어·일본어로 업무가 가능하고 Ph.D. 과정에서 "
    "조교(TA)를 4학기 "
    "동안 맡았다.",
    "사내 교육 과정 '느린 서버'를 기획하여 6개월간 28명에게 가르쳤고, 장애 대응 체계(SLO·MTTR)를 "
    "정비하여 평균 "
    "복구 시간을 52분에서 17분으로 개선함.",
    "전국 대학생 소프트웨어 경진대회에서 \"가장 쓸모 있는 도구\"로 뽑혀 과학기술진흥재단 "
    "이사장상을 받음.",
};

struct Line {
    std::string text = {};
    bool last = false;  // of its paragraph
};

/// The lines of the paragraphs, as `--dump lines` tells them.
std::vector<Line> lines_in(const std::string& style) {
    const Scratch scratch;
    scratch.write("column.yaml",
                  "extends: classic\n"
                  "page: {margins: {left: 70mm, right: 70mm}}\n"
                  "languages: {ko: {styles: {row: " +
                      style + "}}}\n");
    std::string cv =
        "lang: ko\nlayout: column.yaml\ncv:\n  name: 홍길동\n  sections:\n    summary:\n";
    for (const std::string& paragraph : kParagraphs) {
        cv += "      - >-\n        " + paragraph + "\n";
    }
    scratch.write("cv.yaml", cv);
    const RunResult built =
        run_cvpdf({"build", "cv.yaml", "--dump", "lines", "-o", "-"}, {.folder = scratch.path()});
    INFO(built.err);
    REQUIRE(built.status == 0);
    std::vector<Line> lines;
    int block = -1;
    for (std::size_t begin = 0; begin < built.out.size();) {
        const std::size_t end = built.out.find('\n', begin);
        const std::string row = built.out.substr(begin, end - begin);
        begin = end + 1;
        if (row.starts_with(" block ")) {
            ++block;
            if (!lines.empty()) lines.back().last = true;
        } else if (block > 2) {  // behind the name, the heading and its rule
            const std::size_t quote = row.find('"');
            lines.push_back({.text = row.substr(quote + 1, row.size() - quote - 2)});
        }
    }
    REQUIRE(lines.size() > 2 * kParagraphs.size());
    lines.back().last = true;
    return lines;
}

bool starts_with_any(std::string_view text, const std::vector<std::string_view>& marks) {
    for (const std::string_view mark : marks) {
        if (text.starts_with(mark)) return true;
    }
    return false;
}

bool ends_with_any(std::string_view text, const std::vector<std::string_view>& marks) {
    for (const std::string_view mark : marks) {
        if (text.ends_with(mark)) return true;
    }
    return false;
}

void check_prohibitions(const std::vector<Line>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string text = lines[i].text;
        while (text.ends_with(' ')) text.pop_back();
        INFO(text);
        CHECK_FALSE(starts_with_any(
            text, {")", "]", "」", "”", "’", "·",   ",",   ".",   "!",   "?",   "%",   "~",
                   "–", "/", "+",  ":", ";", "를 ", "을 ", "에 ", "의 ", "가 ", "로 ", "와 "}));
        CHECK_FALSE(
            ends_with_any(text, {"(", "[", "「", "“", "‘", "제", "제 1", "C", "C+", "2019–"}));
        if (lines[i].last || i + 1 == lines.size()) continue;
        const std::string& next = lines[i + 1].text;
        // Numbers stay with what they count, in Latin letters and in Hangul.
        CHECK_FALSE(
            (ends_with_any(text, {"250", "40", "1.2"}) && starts_with_any(next, {"ms", "TB"})));
    }
}

}  // namespace

TEST_CASE("no forbidden line start or end in Korean text") {
    for (const std::string style :
         {"{align: start}", "{align: justify}", "{align: justify, syllable_breaks: on}"}) {
        INFO(style);
        check_prohibitions(lines_in(style));
    }
}

TEST_CASE("eojeols stay whole in Korean text unless syllable breaks are asked for") {
    for (const std::string style : {"{align: start}", "{align: justify}"}) {
        INFO(style);
        for (const Line& line : lines_in(style)) {
            if (!line.last) CHECK(line.text.ends_with(' '));
        }
    }
}

TEST_CASE("no paragraph of Korean text ends in a line of one short word") {
    for (const std::string style : {"{align: start}", "{align: justify}"}) {
        INFO(style);
        for (const Line& line : lines_in(style)) {
            INFO(line.text);
            constexpr std::size_t kThreeSyllables = 9;  // bytes
            const bool is_one_word = line.text.find(' ') == std::string::npos;
            if (line.last && is_one_word) CHECK(line.text.size() > kThreeSyllables);
        }
    }
}

TEST_CASE("a divided eojeol leaves two syllables at least on either side") {
    const std::vector<Line> lines = lines_in("{align: justify, syllable_breaks: on}");
    int divided = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].last || lines[i].text.ends_with(' ')) continue;
        ++divided;
        INFO(lines[i].text << " | " << lines[i + 1].text);
        const std::size_t space = lines[i].text.rfind(' ');
        CHECK(lines[i].text.size() - (space + 1) >= 6);  // three bytes a syllable
        CHECK(lines[i + 1].text.find(' ') >= 6);
    }
    CHECK(divided > 0);
}

TEST_CASE("words of Latin letters and Hangul are read whole at all spacings of letters") {
    const Scratch scratch;
    const std::string words =
        "KAIST는 Rust로 작성한 C++의 코드를 GPU에서 실행하며 Kubernetes를 운영함.";
    for (const std::string spacing : {"-0.02em", "0em", "0.02em", "0.03em", "0.05em"}) {
        INFO(spacing);
        scratch.write("cv.yaml",
                      "lang: ko\n"
                      "layout: {extends: classic, styles: {body: {letter_spacing: " +
                          spacing +
                          "}}}\n"
                          "cv:\n  name: 홍길동\n  sections:\n    summary: [\"" +
                          words + "\"]\n");
        const std::string pdf = scratch.path("cv.pdf");
        REQUIRE(run_cvpdf({"build", "cv.yaml", "-o", pdf}, {.folder = scratch.path()}).status == 0);
        CHECK(run({"pdftotext", pdf, "-"}).out.find(words) != std::string::npos);
        CHECK(run({"pdftotext", "-raw", pdf, "-"}).out.find(words) != std::string::npos);
    }
}
