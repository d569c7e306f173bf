// Mistyped keys of layouts that stand inside a CV: in its `layout:`, in a variant's, in the paths
// of a variant's `set:`. `cvpdf check` finds them all, without building the variants.

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli/run.h"
#include "unit/mistyped.h"

using namespace program_test;

namespace {

std::vector<std::string> keys_of(const std::string& table) {
    const auto schema = nlohmann::json::parse(run_cvpdf({"schema", "layout"}).out);
    std::vector<std::string> keys;
    for (const auto& [key, value] : schema["$defs"][table]["properties"].items())
        keys.push_back(key);
    return keys;
}

/// All mistyped forms of all keys, each once.
std::set<std::string> mistakes_in(const std::vector<std::string>& keys) {
    std::set<std::string> wrong;
    for (const std::string& key : keys) {
        for (const std::string& word : cvpdf::test::mistyped(key)) wrong.insert(word);
    }
    for (const std::string& key : keys) wrong.erase(key);
    return wrong;
}

std::string mapping_of(const std::set<std::string>& keys, const std::string& prefix = "") {
    std::string text = "{";
    for (const std::string& key : keys) text += prefix + key + ": x, ";
    return text + "}";
}

/// What is suggested for each unknown key, by line.
std::map<int, std::map<std::string, std::string>> suggestions(const std::string& output) {
    std::map<int, std::map<std::string, std::string>> found;
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        const auto told = nlohmann::json::parse(line);
        const std::string message = told["message"];
        if (!message.starts_with("unknown key '") || !told.contains("hint")) continue;
        found[told["line"]][message.substr(13, message.size() - 14)] = told["hint"];
    }
    return found;
}

}  // namespace

TEST_CASE("mistyped keys of layouts inside a CV are told with the right ones") {
    struct Place {
        const char* table;
        const char* before;
        const char* after;
    };
    constexpr Place kPlaces[] = {
        {"page", "page: ", ""},
        {"style", "styles: {body: ", "}"},
        {"rule", "section: {heading: {rule: ", "}}"},
        {"photo", "header: {photo: ", "}"},
    };
    const Scratch scratch;
    for (const auto& [table, before, after] : kPlaces) {
        const std::vector<std::string> keys = keys_of(table);
        const std::vector<std::string_view> known(keys.begin(), keys.end());
        const std::set<std::string> wrong = mistakes_in(keys);
        REQUIRE(!wrong.empty());
        const std::string layout = "{" + (before + mapping_of(wrong)) + after + "}";
        std::string path = "layout.";
        for (const char c : std::string(before)) {
            if (c == ':') path += '.';
            if (std::isalpha(static_cast<unsigned char>(c)) || c == '_') path += c;
        }
        scratch.write("in_file.yaml", std::string(kSmallCv) + "layout: " + layout + "\n");
        scratch.write("in_variant.yaml",
                      std::string(kSmallCv) + "variants:\n  a: {layout: " + layout + "}\n");
        scratch.write("in_set.yaml", std::string(kSmallCv) + "variants:\n  a: {set: " +
                                         mapping_of(wrong, path) + "}\n");
        for (const char* file : {"in_file.yaml", "in_variant.yaml", "in_set.yaml"}) {
            CAPTURE(table, file);
            const RunResult result =
                run_cvpdf({"check", file, "--message-format", "json"}, {.folder = scratch.path()});
            CHECK(result.status == 1);
            const auto found = suggestions(result.err);
            REQUIRE(found.size() == 1);
            CHECK(found.begin()->second.size() == wrong.size());
            for (const auto& [word, hint] : found.begin()->second) {
                CAPTURE(word, hint);
                CHECK(std::ranges::any_of(cvpdf::test::nearest(word, known),
                                          [&](const std::string& near) {
                                              return hint == "did you mean '" + near + "'?";
                                          }));
            }
        }
    }
}
