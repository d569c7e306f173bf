#include "cv/parts.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "catch.h"
#include "unit/cv/read_file.h"

namespace cvpdf {
namespace {

constexpr const char* kSections = R"(    jobs:
      - company: A
        highlights: [a, {text: b, highlights: [c]}]
      - company: B
        positions:
          - {position: P, highlights: [d]}
          - {position: Q}
    papers:
      - heading: Old
      - bullet: e
      - heading: New
      - bullet: f
      - bullet: g
)";

std::string name_of(const CvPart& part) {
    if (part.highlight) return part.highlight->text.versions.front().text;
    if (!part.entry) return part.section->key;
    for (const std::string_view field : {"company", "position", "heading", "bullet"}) {
        if (find_field(*part.entry, field)) return text_of(*part.entry, field);
    }
    return "?";
}

// "a<A": a lies in A.
std::string list(const Cv& cv) {
    const std::vector<CvPart> parts = list_parts(cv);
    std::string text;
    for (const CvPart& part : parts) {
        text += name_of(part) + (part.parent ? "<" + name_of(parts[*part.parent]) : "") + " ";
    }
    return text;
}

TEST_CASE("the parts of a CV in reading order, each with the one it lies in") {
    const ReadCv read = read_sections_text(kSections);
    CHECK(read.messages == "");
    CHECK(list(read.file.cv) ==
          "jobs A<jobs a<A b<A c<b B<jobs P<B d<P Q<B "
          "papers Old<papers e<Old New<papers f<New g<New ");
}

TEST_CASE("parts that are not kept go with all that lies in them") {
    struct Row {
        std::string left_out, expected;
    };
    const std::vector<Row> rows = {
        {"",
         "jobs A<jobs a<A b<A c<b B<jobs P<B d<P Q<B "
         "papers Old<papers e<Old New<papers f<New g<New "},
        {"abP", "jobs A<jobs B<jobs Q<B papers Old<papers e<Old New<papers f<New g<New "},
        {"cdf", "jobs A<jobs a<A b<A B<jobs P<B Q<B papers Old<papers e<Old New<papers g<New "},
        {"AB", "jobs papers Old<papers e<Old New<papers f<New g<New "},
    };
    const ReadCv read = read_sections_text(kSections);
    const std::vector<CvPart> parts = list_parts(read.file.cv);
    for (const Row& row : rows) {
        std::vector<bool> kept;
        for (const CvPart& part : parts) {
            kept.push_back(row.left_out.find(name_of(part)) == std::string::npos);
        }
        CHECK(list(keep_parts(read.file.cv, kept)) == row.expected);
    }
    std::vector<bool> kept(parts.size(), true);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (name_of(parts[i]) == "New" || name_of(parts[i]) == "jobs") kept[i] = false;
    }
    CHECK(list(keep_parts(read.file.cv, kept)) == "papers Old<papers e<Old ");
}

TEST_CASE("what is left of numbered bullets in a row begins with the number of the first") {
    const ReadCv read = read_sections_text(
        "    jobs:\n"
        "      - company: A\n"
        "        highlights:\n"
        "          - {text: a, number: 3}\n"
        "          - {text: b, number: 4, highlights: [{text: c, number: 1}]}\n"
        "          - {text: d, number: 5}\n"
        "          - e\n"
        "          - {text: f, number: 7}\n");
    CHECK(read.messages == "");
    const std::vector<CvPart> parts = list_parts(read.file.cv);
    const auto numbers = [&](std::string_view left_out) {
        std::vector<bool> kept;
        for (const CvPart& part : parts) {
            kept.push_back(left_out.find(name_of(part)) == std::string_view::npos);
        }
        const Cv cv = keep_parts(read.file.cv, kept);
        std::string text;
        for (const Highlight& bullet : cv.sections.front().entries.front().highlights) {
            text += bullet.text.versions.front().text;
            if (bullet.number) text += fmt::format("{}", *bullet.number);
            text += " ";
        }
        return text;
    };
    CHECK(numbers("") == "a3 b3 d3 e f7 ");
    CHECK(numbers("a") == "b3 d3 e f7 ");
    CHECK(numbers("b") == "a3 d3 e f7 ");
    CHECK(numbers("ab") == "d3 e f7 ");
    CHECK(numbers("abd") == "e f7 ");
    CHECK(numbers("abdf") == "e ");
}

}  // namespace
}  // namespace cvpdf
