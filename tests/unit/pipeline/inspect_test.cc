#include "pipeline/inspect.h"

#include "catch.h"

using namespace cvpdf;

TEST_CASE("attachments' names stay in their folder") {
    const auto names = [](std::vector<std::string> wanted) {
        std::vector<InspectedAttachment> attachments;
        for (std::string& name : wanted) attachments.push_back({.name = std::move(name)});
        return attachment_names(attachments);
    };
    using Names = std::vector<std::string>;
    CHECK(names({"cv.yaml", "resume.json"}) == Names{"cv.yaml", "resume.json"});
    CHECK(names({"../../etc/passwd", "/abs", "C:\\a\\b.txt"}) == Names{"passwd", "abs", "b.txt"});
    CHECK(names({"..", ".", "", "/", ".hidden"}) ==
          Names{"attachment", "2-attachment", "3-attachment", "4-attachment", "hidden"});
    CHECK(names({"a", "a", "a"}) == Names{"a", "2-a", "3-a"});
    CHECK(names({"a\nb\x1B[31m.txt", "\xC2\x9B.txt"}) == Names{"a b [31m.txt", "txt"});
    CHECK(names({"이력서.yaml"}) == Names{"이력서.yaml"});
    CHECK(names({std::string(500, 'x')}).front().size() <= 120);
    std::string korean;
    for (int i = 0; i < 200; ++i) korean += "가";
    CHECK(names({korean}).front().size() % 3 == 0);
}

TEST_CASE("what is printed does not steer the terminal") {
    const std::string out = format_inspection(
        {.metadata = {{"title", "a\x1B[2Jb\nc"}}, .text = "one\x07\ntwo\xC2\x9B\n\xFF\xFE\n"});
    CHECK(out.find("title:       a [2Jb c\n") == 0);
    for (const char c : out) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
    CHECK(out.find("one \ntwo \n??\n") != std::string::npos);
}

TEST_CASE("broken files are reported, whatever reading them does") {
    CHECK_THROWS_WITH(inspect_apart("no"), "it is not a PDF");
    CHECK_THROWS_AS(inspect_apart(""), InspectError);
}
