// CVs in other scripts, built and read back: which way the page runs, where lines break, and what
// readers get. Their fonts are among the packages of the tests.

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

constexpr std::string_view kHebrew =
    "lang: he\n"
    "cv:\n"
    "  name: נועה לוי\n"
    "  location: חיפה, ישראל\n"
    "  email: noa@example.org\n"
    "  sections:\n"
    "    experience:\n"
    "      - company: אלביט (Elbit)\n"
    "        position: מהנדסת תוכנה\n"
    "        location: חיפה\n"
    "        start_date: 2017-09\n"
    "        end_date: 2020-02\n"
    "        highlights: [\"האצה פי 3.5 (מ־120) ב־C++\"]\n";
constexpr std::string_view kArabic =
    "lang: ar\n"
    "cv:\n"
    "  name: ليلى حسن\n"
    "  sections:\n"
    "    education:\n"
    "      - institution: جامعة القاهرة\n"
    "        degree: ماجستير\n"
    "        area: علوم الحاسوب\n"
    "        start_date: 2015-10\n"
    "        end_date: present\n";

/// What the program prints; the fonts' warnings are a failure.
std::string built(const Scratch& scratch, std::string_view cv, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"build", scratch.write("cv.yaml", cv)});
    const RunResult result = run_cvpdf(arguments);
    INFO(result.err);
    CHECK(result.err.find("warning") == std::string::npos);
    CHECK(result.status == 0);
    return result.out;
}

std::string dump(std::string_view cv, const std::string& what) {
    const Scratch scratch;
    return built(scratch, cv, {"--dump", what, "-o", "-"});
}

std::string without(std::string text, const std::vector<std::string>& marks) {
    for (const std::string& mark : marks) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
            text.erase(at, mark.size());
        }
    }
    return text;
}

/// Text of the PDF with one blank between words, and without the marks that say which way it runs.
std::string read_back(std::string_view cv, std::vector<std::string> reader) {
    const Scratch scratch;
    const std::string pdf = scratch.path("cv.pdf");
    built(scratch, cv, {"-o", pdf});
    CHECK(run({"qpdf", "--check", pdf}).status == 0);
    reader.push_back(pdf);
    reader.emplace_back("-");
    const std::string text =
        without(run(reader).out, {"\u200E", "\u200F", "\u202A", "\u202B", "\u202C"});
    std::string words;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\f';
        if (!blank) words += c;
        if (blank && !words.empty() && words.back() != ' ') words += ' ';
    }
    return words;
}

bool holds(const std::string& text, std::string_view part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

/// Left edge, in points, of the first run in a pages dump that has some text.
double left_of(const std::string& pages, const std::string& text) {
    for (std::size_t begin = 0; begin < pages.size();) {
        const std::size_t end = std::min(pages.find('\n', begin), pages.size());
        const std::string line = pages.substr(begin, end - begin);
        begin = end + 1;
        if (line.find(text) == std::string::npos || !line.starts_with("  text ")) continue;
        return std::stod(line.substr(7));
    }
    FAIL("no run with " << text);
    return 0;
}

}  // namespace

TEST_CASE("a right-to-left CV is the mirrored page") {
    const std::string hebrew = dump(kHebrew, "pages");
    // A4 with margins of 20 mm: the text area is from 56.7 to 538.6 pt.
    CHECK(left_of(hebrew, "אלביט") > 400);   // entries begin at the right
    CHECK(left_of(hebrew, "ספט׳") < 200);    // dates stand at the left
    CHECK(left_of(hebrew, "•") > 525);       // bullets at the right of their text
    CHECK(left_of(hebrew, "ניסיון") > 490);  // titles
    CHECK(dump(kHebrew, "document").find("right-to-left") != std::string::npos);

    const std::string arabic = dump(kArabic, "pages");
    CHECK(left_of(arabic, "جامعة") > 400);
    CHECK(left_of(arabic, "أكتوبر") < 200);
}

TEST_CASE("a right-to-left CV has its locale's titles, months and commas") {
    const std::string arabic = dump(kArabic, "text");
    CHECK(holds(arabic, "التعليم"));
    CHECK(holds(arabic, "ماجستير، علوم الحاسوب"));
    CHECK(holds(arabic, "أكتوبر 2015 – حتى الآن"));
    CHECK(holds(dump(kHebrew, "text"), "ספט׳ 2017 – פבר׳ 2020"));
}

TEST_CASE("right-to-left text is read back in logical order") {
    const std::vector<std::string> reader = {"pdftotext"};
    const std::string hebrew = read_back(kHebrew, reader);
    CHECK(holds(hebrew, "נועה לוי"));
    CHECK(holds(hebrew, "מהנדסת תוכנה"));
    CHECK(holds(read_back(kArabic, reader), "جامعة القاهرة"));
}

TEST_CASE("Arabic words keep their marks, and commas the words before them") {
    const std::string text = read_back(
        "lang: ar\ncv:\n  name: محمّد الأمين\n  sections:\n    summary: [\"شكرًا جزيلًا على "
        "الاهتمام، وقد طوّر الفريق أوّلًا خدمة (ML)، ثمّ كتبتُ دليلًا.\"]\n",
        {"pdftotext"});
    CHECK(holds(text, "محمّد الأمين "));
    CHECK(holds(text, "شكرًا جزيلًا على الاهتمام، وقد طوّر الفريق أوّلًا خدمة (ML)، ثمّ كتبتُ دليلًا"));
}

TEST_CASE("Latin words in right-to-left lines are read whole, their brackets at their ends") {
    for (const std::string words : {"Foo (bar)", "Go [1.2]", "C++ (2011)", "Yahoo!", "(Elbit)"}) {
        INFO(words);
        std::string text =
            read_back("lang: he\ncv:\n  name: נועה לוי\n  sections:\n    summary: [\"של " + words +
                          " ועוד הרבה דברים\"]\n",
                      {"pdftotext"});
        for (const std::string mark : {"\u200E", "\u200F", "\u202A", "\u202B", "\u202C"}) {
            for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
                text.erase(at, mark.size());
            }
        }
        INFO(text);
        CHECK(holds(text, "של " + words + " ועוד"));
    }
}

TEST_CASE("names in other scripts inside a Latin CV") {
    const std::string_view cv =
        "cv:\n"
        "  name: Yosef ben David (יוסף)\n"
        "  sections:\n"
        "    summary:\n"
        "      - Worked with (אברהם) and محمد in Haifa, with Θεόδωρος, Дмитрий and Nguyễn Thị.\n";
    const std::string text = read_back(cv, {"pdftotext"});
    CHECK(holds(text, "Yosef ben David (יוסף)"));
    CHECK(holds(text,
                "Worked with (אברהם) and محمد in Haifa, with Θεόδωρος, Дмитрий and Nguyễn Thị."));
    const std::string pages = dump(cv, "pages");
    CHECK(left_of(pages, "Worked") < 57);
    CHECK(holds(pages, "rtl"));
}

TEST_CASE("Devanagari is read back whole") {
    const std::string text = read_back(
        "lang: hi\n"
        "cv:\n"
        "  name: अनन्या शर्मा\n"
        "  sections:\n"
        "    summary: [\"क्षत्रिय विद्यार्थी श्री कृष्ण ने ज्ञान, हिन्दी और संस्कृत में उत्कृष्ट प्रदर्शन किया\"]\n",
        {"pdftotext", "-raw"});
    CHECK(holds(text, "अनन्या शर्मा"));
    CHECK(holds(text, "क्षत्रिय विद्यार्थी श्री कृष्ण ने ज्ञान, हिन्दी और संस्कृत में उत्कृष्ट प्रदर्शन किया"));
}

TEST_CASE("kerned conjuncts are read back whole beside others") {
    const std::string words =
        "उत्कृष्ट तत्काल प्रत्येक नृत्य अत्यंत सत्य अस्तित्व व्यक्तित्व सम्मान विम्ब वाक्य पक्का प्राप्त सप्ताह";
    const std::string cv =
        "lang: hi\ncv:\n  name: हिन्दी\n  sections:\n    summary: [\"" + words + "\"]\n";
    CHECK(holds(read_back(cv, {"pdftotext"}), words));
    CHECK(holds(read_back(cv, {"pdftotext", "-raw"}), words));
}

TEST_CASE("Thai breaks between words, without spaces") {
    const std::string lines = dump(
        "lang: th\n"
        "cv:\n"
        "  name: สมชาย ใจดี\n"
        "  sections:\n"
        "    summary: "
        "[วิศวกรซอฟต์แวร์ที่มีประสบการณ์เจ็ดปีในการสร้างระบบกระจายขนาดใหญ่ด้วยภาษาซีและลดเวลาในการสร้างลงโดยไม่กระ"
        "ทบต่อคุณภาพของโค้ดเป็นหัวหน้าทีมที่มีวิศวกรห้าคน]\n",
        "lines");
    CHECK_FALSE(holds(lines, "overfull"));
    // Between เวลา and ใน, or any other two words: never before a vowel sign or a tone mark.
    CHECK_FALSE(holds(lines, "\"ำ"));
    CHECK_FALSE(holds(lines, "\"่"));
    CHECK(holds(lines, "วิศวกรซอฟต์แวร์ที่มีประสบการณ์เจ็ดปี"));
}

TEST_CASE("Japanese and Chinese lines are full, and begin and end as they may") {
    struct Row {
        std::string language;
        std::string text;
    };
    const Row rows[] = {
        {"ja",
         "分散システムの構築に7年間従事し、主にC++"
         "20とPythonを用いてきた。「骨・直・角・今」のような字形は言語によって"
         "異なる。5人のチームを率いて、コードの品質を損なうことなく、ビルド時間を40%"
         "短縮した（社内表彰）。さらに、"
         "検索エンジンの高速化、「libfast」の開発、若手の育成などを担当し、ちょっとした改善をコツコ"
         "ツと積み重ねてきた。"},
        {"zh-Hans",
         "拥有7年分布式系统开发经验，主要使用C++"
         "20和Python。带领5名工程师的团队，在不影响代码质量的前提下，将构建时间"
         "缩短了40%"
         "；并获得公司嘉奖。此外，还负责搜索引擎的优化、开源库的开发（共三个）以及新人培养等工作，"
         "持续改进。"},
        {"zh-TW",
         "擁有7年分散式系統開發經驗，主要使用C++"
         "20和Python。帶領5名工程師的團隊，在不影響程式品質的前提下，將建置時間"
         "縮短了40%"
         "；並獲得公司嘉獎。此外，還負責「搜尋引擎」的最佳化、開源函式庫的開發以及新人培養等工作，"
         "持續改進。"},
    };
    for (const Row& row : rows) {
        INFO(row.language);
        const std::string lines =
            dump("lang: " + row.language + "\ncv:\n  name: 王\n  sections:\n    summary: [\"" +
                     row.text + "\"]\n",
                 "lines");
        INFO(lines);
        CHECK_FALSE(holds(lines, "overfull"));
        for (const std::string mark :
             {"、", "。", "，", "」", "）", "・", "ー", "っ", "ょ", "；"}) {
            CHECK(lines.find(" \"" + mark) == std::string::npos);
        }
        for (const std::string mark : {"「", "（"}) {
            CHECK(lines.find(mark + "\"\n") == std::string::npos);
        }
        // Justified: the first line of the paragraph ends at the margin, give or take what stands
        // out of it.
        const std::size_t paragraph = lines.find("block 3\n");
        REQUIRE(paragraph != std::string::npos);
        const double width = std::stod(lines.substr(lines.find("line ", paragraph) + 5));
        CHECK(width > 481.5);
        CHECK(width < 481.9 + 10);
    }
}

TEST_CASE("emoji are one glyph each and come back as they were written") {
    const std::string emoji =
        "🛫 Left for Boston 🎉 👩\u200D💻 🇰🇷 1\uFE0F\u20E3 ❤\uFE0F";
    const std::string cv = "cv:\n  name: A\n  sections:\n    news: [\"" + emoji + "\"]\n";
    CHECK(holds(read_back(cv, {"pdftotext", "-raw"}), emoji));
    const std::string in_color = cv + "layout: {extends: classic, emoji: color}\n";
    CHECK(holds(read_back(in_color, {"pdftotext", "-raw"}), emoji));
}
