// Mistyped keys in files of other programs: a warning under the key, with the right one.

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "cv/dialects/dialect.h"
#include "cv/dialects/rendercv_design_keys.h"
#include "cv/dialects/resume_entries.h"
#include "unit/cv/read_file.h"
#include "unit/mistyped.h"

namespace cvpdf {

namespace {

using Keys = std::vector<std::string_view>;

/// What is suggested under `wrong`; "" where nothing is.
std::string suggestion_under(const std::string& yaml, const std::string& wrong, Dialect dialect) {
    ReadFile file = read_yaml(yaml);
    if (!file.diagnostics.empty()) return "unreadable: " + file.messages();
    Diagnostics found;
    to_native(file.root, {.dialect = dialect}, found);
    for (const Diagnostic& told : found.all()) {
        const std::string marked = yaml.substr(told.span.begin, told.span.end - told.span.begin);
        if (marked != wrong || told.hints.empty()) continue;
        const std::string& hint = told.hints.front();
        if (hint.starts_with("did you mean '")) return hint.substr(14, hint.size() - 16);
    }
    return {};
}

/// The keys that are nearest when capitals count for nothing: `startDate` beside `start_date`.
bool is_nearest(const std::string& found, const std::string& wrong, const Keys& keys) {
    std::vector<std::string> folded;
    for (const std::string_view key : keys) folded.push_back(fold_case(key));
    const Keys views(folded.begin(), folded.end());
    return std::ranges::count(test::nearest(fold_case(wrong), views), fold_case(found)) > 0;
}

/// Every mistyped form of every key, put for @ into `yaml`.
void check(const Keys& known, const std::string& yaml, Dialect dialect) {
    const std::set<std::string_view> once(known.begin(), known.end());
    const Keys keys(once.begin(), once.end());
    for (const std::string_view key : keys) {
        for (const std::string& wrong : test::mistyped(key)) {
            if (once.contains(wrong)) continue;
            std::string text = yaml;
            text.replace(text.find('@'), 1, wrong);
            CAPTURE(text);
            CHECK(is_nearest(suggestion_under(text, wrong, dialect), wrong, keys));
        }
    }
}

/// Goes down into all mappings of a design.
void check_design(const std::string& path, const std::string& before, const std::string& after) {
    const Keys known = dialects::design_keys(path);
    check(known, "cv: {name: A}\ndesign: " + before + "{@: x}" + after + "\n", Dialect::kRenderCv);
    std::set<std::string_view> mappings;
    for (const std::string_view key : known) {
        const std::string below = path + std::string(key) + ".";
        if (!dialects::design_keys(below).empty()) mappings.insert(key);
    }
    for (const std::string_view key : mappings) {
        check_design(path + std::string(key) + ".", before + "{" + std::string(key) + ": ",
                     "}" + after);
    }
}

}  // namespace

TEST_CASE("mistyped fields of JSON Resume's and YAMLResume's entries get the right ones") {
    std::set<const dialects::ForeignField*> seen;
    for (const dialects::ForeignSection& section : dialects::resume_sections()) {
        if (!seen.insert(section.fields.data()).second) continue;  // two names of one section
        Keys known;
        for (const dialects::ForeignField& field : section.fields) known.push_back(field.key);
        const std::string key(section.key);
        check(known, "basics: {name: A}\n" + key + ": [{@: x}]\n", Dialect::kJsonResume);
        check(known, "content: {basics: {name: A}, " + key + ": [{@: x}]}\n", Dialect::kYamlResume);
    }
}

TEST_CASE("mistyped sections and fields of the header get the right ones") {
    Keys sections;
    for (const auto& section : dialects::resume_sections()) sections.push_back(section.key);
    check(sections, "basics: {name: A}\n@: [{name: x}]\n", Dialect::kJsonResume);
    check({"name", "headline", "email", "phone", "url", "summary"}, "content: {basics: {@: x}}\n",
          Dialect::kYamlResume);
    check({"network", "name", "username", "user", "url", "website", "handle"},
          "basics: {name: A, profiles: [{@: x}]}\n", Dialect::kJsonResume);
    check({"content", "locale", "layouts", "layout", "$schema"},
          "content: {basics: {name: A}}\n@: x\n", Dialect::kYamlResume);
    check({"language"}, "content: {basics: {name: A}}\nlocale: {@: x}\n", Dialect::kYamlResume);
}

TEST_CASE("mistyped options of RenderCV's designs get the right ones, at any depth") {
    check_design("", "", "");
    check({"current_date", "date", "pdf_title", "sort_entries", "bold_keywords", "render_command"},
          "cv: {name: A}\nsettings: {@: x}\n", Dialect::kRenderCv);
    check({"fontawesome_icon", "placeholder", "url"},
          "cv: {name: A, custom_connections: [{@: x}]}\n", Dialect::kRenderCv);
}

TEST_CASE("mistyped fields of RenderCV's entries get the right ones") {
    for (const EntryKindSpec& kind : entry_kinds()) {
        Keys known;
        for (const FieldSpec& field : kind.fields) known.push_back(field.name);
        for (const FieldSpec& common : common_entry_keys()) known.push_back(common.name);
        for (const FieldSpec& field : kind.fields) {
            for (const std::string& wrong : test::mistyped(field.name)) {
                if (std::ranges::count(known, wrong) > 0) continue;
                std::string entry;
                for (const FieldSpec& other : kind.fields) {
                    entry += (&other == &field ? wrong : std::string(other.name)) + ": x, ";
                }
                const std::string text =
                    "cv: {name: A, sections: {s: [{kind: " + std::string(kind.name) + ", " + entry +
                    "}]}}\ndesign: {}\n";
                CAPTURE(text);
                CHECK(is_nearest(suggestion_under(text, wrong, Dialect::kRenderCv), wrong, known));
            }
        }
    }
}

}  // namespace cvpdf
