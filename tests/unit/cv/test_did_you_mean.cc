#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "cv/entry_kinds.h"
#include "cv/file_keys.h"
#include "cv/read_cv.h"
#include "unit/cv/read_file.h"
#include "unit/mistyped.h"

namespace cvpdf {

namespace {

using test::mistyped;
using test::nearest;

/// A mapping in flow style of keys with null values but for those given.
struct Keys {
    std::vector<std::string> keys = {};

    std::string text() const {
        std::string out = "{";
        for (const std::string& key : keys) out += key + ": x, ";
        return out + "}";
    }
};

std::vector<std::string_view> names(std::span<const FieldSpec> keys) {
    std::vector<std::string_view> list;
    for (const FieldSpec& key : keys) list.push_back(key.name);
    return list;
}

/// Reads a file in which `wrong` stands in the place of a key, and looks for the one diagnostic
/// under it. Returns what it suggests; "" where there is none.
std::string suggestion_under(const std::string& yaml, const std::string& wrong) {
    ReadFile file = read_yaml(yaml);
    if (!file.diagnostics.empty()) return "unreadable: " + file.messages();
    read_cv(file.root, file.diagnostics);
    const std::string& text = yaml;
    for (const Diagnostic& diagnostic : file.diagnostics.all()) {
        const std::string marked =
            text.substr(diagnostic.span.begin, diagnostic.span.end - diagnostic.span.begin);
        if (marked != wrong || diagnostic.hints.empty()) continue;
        const std::string& hint = diagnostic.hints.front();
        if (!hint.starts_with("did you mean '")) continue;
        return hint.substr(14, hint.size() - 16);
    }
    return {};
}

/// Every mistyped form of every key of `keys`, put for @ into `yaml`.
void check_mapping(std::span<const FieldSpec> keys, const std::string& yaml) {
    const std::vector<std::string_view> known = names(keys);
    for (const std::string_view key : known) {
        for (const std::string& wrong : mistyped(key)) {
            if (std::ranges::count(known, wrong) > 0) continue;
            std::string text = yaml;
            text.replace(text.find('@'), 1, wrong);
            CAPTURE(text);
            const std::string found = suggestion_under(text, wrong);
            CHECK(std::ranges::count(nearest(wrong, known), found) == 1);
        }
    }
}

std::vector<std::string_view> entry_keys(const EntryKindSpec& kind) {
    std::vector<std::string_view> known = names(kind.fields);
    for (const FieldSpec& key : common_entry_keys()) known.push_back(key.name);
    return known;
}

std::string sections(const std::string& entries) {
    return "cv:\n  name: A\n  sections:\n    " + entries + "\n";
}

}  // namespace

TEST_CASE("mistyped keys of the file, the header and sections are told with the right ones") {
    check_mapping(file_keys(), "cv: {name: A}\n@: x\n");
    check_mapping(cv_keys(), "cv:\n  @: x\n");
    check_mapping(check_keys(), "cv: {name: A}\ncheck: {@: x}\n");
    check_mapping(photo_keys(), "cv: {name: A, photo: {@: x}}\n");
    check_mapping(letter_keys(), "cv: {name: A}\nletter: {@: x}\n");
    check_mapping(variant_keys(), "cv: {name: A}\nvariants: {ml: {@: x}}\n");
    check_mapping(network_keys(), "cv: {name: A, social_networks: [{@: x}]}\n");
    check_mapping(header_field_keys(), "cv: {name: A, fields: [{@: x}]}\n");
    check_mapping(section_keys(), sections("projects: {entries: [], @: x}"));
    check_mapping(bib_filter_keys(), sections("papers: {bibliography: a.bib, select: {@: x}}"));
    check_mapping(bib_filter_keys(), sections("papers: {bibliography: a.bib, exclude: {@: x}}"));
    check_mapping(et_al_keys(), sections("papers: {bibliography: a.bib, et_al: {@: x}}"));
    check_mapping(highlight_keys(), sections("projects: [{name: A, highlights: [{@: x}]}]"));
    check_mapping(highlight_keys(),
                  sections("projects: [{name: A, highlights: [{text: A, highlights: [{@: x}]}]}]"));
    check_mapping(section_keys(), sections("papers: {bibliography: a.bib, @: x}"));
    check_mapping(
        highlight_keys(),
        sections("work: [{company: A, positions: [{position: B, highlights: [{@: x}]}]}]"));
    check_mapping(position_spec().fields, sections("work: [{company: A, positions: [{@: x}]}]"));
}

TEST_CASE("mistyped keys of entries whose kind is told are told with the right ones") {
    for (const EntryKindSpec& kind : entry_kinds()) {
        const std::vector<std::string_view> known = entry_keys(kind);
        for (const std::string_view key : known) {
            for (const std::string& wrong : mistyped(key)) {
                if (std::ranges::count(known, wrong) > 0) continue;
                const std::string text =
                    sections("x: [{kind: " + std::string(kind.name) + ", " + wrong + ": x}]");
                CAPTURE(text);
                CHECK(std::ranges::count(nearest(wrong, known), suggestion_under(text, wrong)) ==
                      1);
            }
        }
    }
}

TEST_CASE("mistyped keys of entries whose other keys tell the kind are told with the right ones") {
    for (const EntryKindSpec& kind : entry_kinds()) {
        const std::vector<std::string_view> known = entry_keys(kind);
        for (const FieldSpec& field : kind.fields) {
            for (const std::string& wrong : mistyped(field.name)) {
                if (std::ranges::count(known, wrong) > 0) continue;
                Keys entry;
                for (const FieldSpec& other : kind.fields) {
                    entry.keys.push_back(&other == &field ? wrong : std::string(other.name));
                }
                const std::string text = sections("x: [" + entry.text() + "]");
                CAPTURE(text);
                CHECK(std::ranges::count(nearest(wrong, known), suggestion_under(text, wrong)) ==
                      1);
            }
        }
    }
}

TEST_CASE("all mistakes show in one run, in file order") {
    const std::string text =
        "cv:\n"
        "  nmae: A\n"
        "  emial: b\n"
        "  sections:\n"
        "    work:\n"
        "      - {compny: B, positon: C, start_dte: 2020}\n"
        "    projects: {entires: [], tilte: D}\n"
        "lagn: en\n";
    ReadFile file = read_yaml(text);
    read_cv(file.root, file.diagnostics);
    file.diagnostics.sort();
    std::vector<std::string> found;
    for (const Diagnostic& diagnostic : file.diagnostics.all()) {
        found.push_back(
            text.substr(diagnostic.span.begin, diagnostic.span.end - diagnostic.span.begin));
    }
    const std::vector<std::string> expected{"nmae",      "emial",   "compny", "positon",
                                            "start_dte", "entires", "tilte",  "lagn"};
    CHECK(found == expected);
}

}  // namespace cvpdf
