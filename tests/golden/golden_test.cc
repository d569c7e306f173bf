// Golden dumps: a folder a rule of typesetting.
//
// tests/golden/RULE/cv.yaml (with the layout that it names beside it) is built, and every dump that
// stands beside it (lines.txt, pages.txt, tags.txt, text.txt) is compared with `--dump` of its
// name. CVPDF_UPDATE_GOLDEN=1 in the environment (`make golden`) writes the dumps anew: the diff is
// the review. README.md beside this file says what each case claims.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> sorted_entries(const fs::path& folder) {
    std::vector<fs::path> entries;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        entries.push_back(entry.path());
    }
    std::ranges::sort(entries);
    return entries;
}

bool updating() {
    const char* value = std::getenv("CVPDF_UPDATE_GOLDEN");
    return value != nullptr && std::string(value) == "1";
}

/// The first line in which two texts differ: all that needs to be seen of a long dump.
std::string first_difference(const std::string& expected, const std::string& found) {
    std::size_t line = 1;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < std::max(expected.size(), found.size()); ++i) {
        if (i >= expected.size() || i >= found.size() || expected[i] != found[i]) break;
        if (expected[i] != '\n') continue;
        ++line;
        begin = i + 1;
    }
    const auto row = [&](const std::string& text) {
        return begin >= text.size() ? "(nothing)"
                                    : text.substr(begin, text.find('\n', begin) - begin);
    };
    return "line " + std::to_string(line) + "\n  expected " + row(expected) + "\n  found    " +
           row(found);
}

void compare(const fs::path& rule, const fs::path& expected_file) {
    const std::string dump = expected_file.stem().string();
    const RunResult built =
        run_cvpdf({"build", "cv.yaml", "--dump", dump, "-o", "-"}, {.folder = rule.string()});
    INFO(rule.filename().string() << ": " << dump << "\n" << built.err);
    REQUIRE(built.status == 0);
    CHECK(built.err.empty());
    if (updating()) {
        std::ofstream(expected_file, std::ios::binary) << built.out;
        return;
    }
    const std::string expected = contents(expected_file.string());
    INFO(first_difference(expected, built.out));
    CHECK((expected == built.out));
}

}  // namespace

TEST_CASE("every rule's case is set as it was when it was looked at") {
    std::size_t rules = 0;
    for (const fs::path& rule : sorted_entries(CVPDF_SOURCE_DIR "/tests/golden")) {
        if (!fs::exists(rule / "cv.yaml")) continue;
        ++rules;
        std::size_t dumps = 0;
        for (const fs::path& file : sorted_entries(rule)) {
            if (file.extension() != ".txt") continue;
            ++dumps;
            compare(rule, file);
        }
        INFO(rule.filename().string());
        CHECK(dumps > 0);
    }
    CHECK(rules > 20);
}
