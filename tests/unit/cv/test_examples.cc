#include <set>
#include <string>

#include "base/unicode.h"
#include "catch.h"
#include "cv/read_cv.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

TEST_CASE("the examples read without a diagnostic") {
    for (const std::string path : {"examples/academic/cv.yaml", "examples/korean/cv.yaml"}) {
        CAPTURE(path);
        ReadFile file = read_repository_file(path);
        const CvFile cv = read_cv(file.root, file.diagnostics);
        CHECK(file.messages() == "");
        CHECK(cv.cv.sections.size() >= 10);
        CHECK(cv.layout == "classic");
    }
}

TEST_CASE("the academic example has every section in its order") {
    ReadFile file = read_repository_file("examples/academic/cv.yaml");
    const CvFile cv = read_cv(file.root, file.diagnostics);
    std::string found;
    for (const Section& section : cv.cv.sections) {
        found += section.key + " " + std::string(spec_of(section.entries.at(0).kind).name) + " " +
                 std::to_string(section.entries.size()) + "\n";
    }
    CHECK(found ==
          "research_interests text 1\n"
          "education education 3\n"
          "professional_experience experience 1\n"
          "publications publication 6\n"
          "patents patent 4\n"
          "honors_and_awards award 4\n"
          "research_experience normal 4\n"
          "engineering_experience normal 1\n"
          "teaching_experience teaching 3\n"
          "technical_skills bullet 2\n"
          "open_source_contributions bullet 3\n"
          "languages text 1\n");
}

TEST_CASE("the Korean example is rich in Hangul") {
    const ReadFile file = read_repository_file("examples/korean/cv.yaml");
    const std::string& text = file.sources.file(FileId{0}).text;
    std::size_t syllables = 0;
    std::set<char32_t> distinct;
    for (std::size_t at = text.find("cv:"); at < text.size();) {
        const char32_t c = next_code_point(text, &at);
        if (c < 0xAC00 || c > 0xD7A3) continue;
        ++syllables;
        distinct.insert(c);
    }
    CHECK(syllables >= 800);
    CHECK(distinct.size() >= 200);
}

}  // namespace cvpdf
