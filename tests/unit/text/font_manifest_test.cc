#include "text/font_manifest.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "catch.h"
#include "input/yaml.h"
#include "pipeline/read_font_manifest.h"
#include "test_fonts.h"
#include "unit/mistyped.h"

using namespace cvpdf;

namespace {

struct ReadResult {
    FontManifest manifest;
    std::string messages;
};

ReadResult read(const std::string& text) {
    SourceMap sources;
    Diagnostics diagnostics;
    const auto node =
        parse_yaml(sources.add({.name = "fonts.yaml", .text = text}), sources, diagnostics);
    REQUIRE(node);
    ReadResult result{.manifest = read_font_manifest(*node, diagnostics), .messages = {}};
    diagnostics.sort();
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        result.messages += format_diagnostic(diagnostic, sources);
    }
    return result;
}

}  // namespace

TEST_CASE("the shipped manifest is whole") {
    const FontManifest manifest = read_test_manifest();
    CHECK(manifest.search_folders.size() >= 3);
    for (const char* name :
         {"serif", "sans", "mono", "latin-modern", "cmu-serif", "tex-gyre-pagella",
          "tex-gyre-termes", "tex-gyre-heros", "inter", "lm-sans", "lm-mono", "jetbrains-mono",
          "noto-serif-cjk", "noto-sans-cjk", "symbola"}) {
        CHECK(test_fonts().has_family(name));
    }
    CHECK_FALSE(test_fonts().has_family("comic-sans"));
    for (const ManifestFamily& family : manifest.families) {
        INFO(family.name);
        CHECK_FALSE(family.package.empty());
        CHECK_FALSE(family.faces.empty());
        for (const FallbackFamily& fallback : family.fallback)
            CHECK(fallback.family != family.name);
    }
    CHECK(test_fonts().family_names().front() == "latin-modern");
}

TEST_CASE("every family that text is set in has a fallback for each script") {
    const FontManifest manifest = read_test_manifest();
    const auto scripts_of = [&](const std::string& name) {
        const auto family = std::ranges::find(manifest.families, name, &ManifestFamily::name);
        REQUIRE(family != manifest.families.end());
        return family->scripts;
    };
    for (const ManifestFamily& family : manifest.families) {
        if (family.name == "symbola" || family.name == "noto-color-emoji") continue;
        INFO(family.name);
        std::vector<std::string> scripts = family.scripts;
        for (const FallbackFamily& fallback : family.fallback)
            std::ranges::copy(scripts_of(fallback.family), std::back_inserter(scripts));
        for (const char* script :
             {"Hang", "Hani", "Hira", "Kana", "Hebr", "Arab", "Deva", "Thai", "Armn",
              "Beng", "Ethi", "Geor", "Gujr", "Guru", "Khmr", "Knda", "Laoo", "Mlym",
              "Mymr", "Orya", "Sinh", "Syrc", "Taml", "Telu", "Thaa", "Tibt"}) {
            INFO(script);
            CHECK(std::ranges::find(scripts, script) != scripts.end());
        }
    }
}

TEST_CASE("a face is a line: file, number in the file, weight, slant, caps, sizes, languages") {
    const ReadResult result = read(
        "search_folders: [/fonts, /more]\n"
        "aliases: {serif: a}\n"
        "families:\n"
        "  a:\n"
        "    package: fonts-a\n"
        "    generic: mono\n"
        "    scripts: [Hang, Hani]\n"
        "    features: [-calt, ss01]\n"
        "    fallback: b 940, c 850 -20\n"
        "    faces: |\n"
        "      x/a.otf\n"
        "      x/b.ttc#3 bold italic small-caps 9.5-11 zh-Hant zh-TW\n"
        "      x/c.otf 550 -5.5\n"
        "      x/d.otf 15-\n"
        "  b: {package: fonts-b, faces: b.otf}\n"
        "  c: {package: fonts-c, faces: c.otf}\n");
    CHECK(result.messages == "");
    const FontManifest& manifest = result.manifest;
    CHECK(manifest.search_folders == std::vector<std::string>{"/fonts", "/more"});
    REQUIRE(manifest.aliases.size() == 1);
    CHECK(manifest.aliases[0].name == "serif");
    CHECK(manifest.aliases[0].family == "a");
    REQUIRE(manifest.families.size() == 3);
    const ManifestFamily& a = manifest.families[0];
    CHECK(a.package == "fonts-a");
    CHECK(a.generic == GenericFamily::kMono);
    CHECK(a.scripts == std::vector<std::string>{"Hang", "Hani"});
    CHECK(a.features == std::vector<std::string>{"-calt", "ss01"});
    REQUIRE(a.fallback.size() == 2);
    CHECK(a.fallback[0].family == "b");
    CHECK(a.fallback[0].scale_permille == 940);
    CHECK(a.fallback[1].rise_permille == -20);
    REQUIRE(a.faces.size() == 4);
    CHECK(a.faces[0].file == "x/a.otf");
    CHECK(a.faces[0].weight == kRegularWeight);
    CHECK(a.faces[1].file == "x/b.ttc");
    CHECK(a.faces[1].index == 3);
    CHECK(a.faces[1].weight == kBoldWeight);
    CHECK(a.faces[1].slant == Slant::kItalic);
    CHECK(a.faces[1].caps == Caps::kSmallCaps);
    CHECK(a.faces[1].min_size == 9.5_pt);
    CHECK(a.faces[1].max_size == 11_pt);
    CHECK(a.faces[1].languages == std::vector<std::string>{"zh-Hant", "zh-TW"});
    CHECK(a.faces[2].weight == 550);
    CHECK(a.faces[2].min_size == Length{});
    CHECK(a.faces[2].max_size == 5.5_pt);
    CHECK(a.faces[3].min_size == 15_pt);
    CHECK(a.faces[3].max_size == Length{});
}

TEST_CASE("a group in a fallback stands for its families, but for the family itself") {
    const ReadResult result = read(
        "groups: {scripts: 'b, c'}\n"
        "families:\n"
        "  a: {package: p, fallback: 'c 900, scripts 940 -20', faces: a.otf}\n"
        "  b: {package: p, fallback: scripts, faces: b.otf}\n"
        "  c: {package: p, faces: c.otf}\n");
    CHECK(result.messages.empty());
    std::vector<std::string> read;
    for (const ManifestFamily& family : result.manifest.families) {
        for (const FallbackFamily& fallback : family.fallback) {
            read.push_back(fmt::format("{}: {} {} {}", family.name, fallback.family,
                                       fallback.scale_permille, fallback.rise_permille));
        }
    }
    CHECK(read ==
          std::vector<std::string>{"a: c 900 0", "a: b 940 -20", "a: c 940 -20", "b: c 1000 0"});
}

TEST_CASE("mistakes in a manifest are named at their places, all in one run") {
    const ReadResult result = read(
        "famlies: {}\n"
        "aliases: {serif: nowhere}\n"
        "families:\n"
        "  a:\n"
        "    package: [fonts-a]\n"
        "    fallbck: b\n"
        "    generic: script\n"
        "    fallback: b 940 1 2, missing 900\n"
        "    faces: |\n"
        "      a.otf#x wide 11-9\n"
        "  b: {package: fonts-b}\n"
        "groups: {g: b c}\n");
    CHECK(
        result.messages ==
        "fonts.yaml:1:1: error: unknown key 'famlies'\n"
        " 1 | famlies: {}\n"
        "   | ^~~~~~~\n"
        "hint: did you mean 'families'?\n"
        "fonts.yaml:2:10: error: there is no family 'nowhere'\n"
        " 2 | aliases: {serif: nowhere}\n"
        "   |          ^~~~~~~~~~~~~~~~\n"
        "fonts.yaml:5:14: error: 'package' should be a text, not a list\n"
        " 5 |     package: [fonts-a]\n"
        "   |              ^~~~~~~~~\n"
        "fonts.yaml:6:5: error: unknown key 'fallbck'\n"
        " 6 |     fallbck: b\n"
        "   |     ^~~~~~~\n"
        "hint: did you mean 'fallback'?\n"
        "fonts.yaml:7:14: error: 'script' is not one of serif, sans, mono\n"
        " 7 |     generic: script\n"
        "   |              ^~~~~~\n"
        "fonts.yaml:8:15: error: a fallback is a family, its scale in thousandths and its rise in "
        "thousandths of the size\n"
        " 8 |     fallback: b 940 1 2, missing 900\n"
        "   |               ^~~~~~~~~\n"
        "fonts.yaml:8:15: error: there is no family 'missing'\n"
        " 8 |     fallback: b 940 1 2, missing 900\n"
        "   |               ^~~~~~~~~~~~~~~~~~~~~~\n"
        "fonts.yaml:10:7: error: behind '#' stands the number of a face in the file\n"
        " 10 |       a.otf#x wide 11-9\n"
        "    |       ^~~~~~~\n"
        "fonts.yaml:10:15: error: 'wide' is not a weight, italic, small-caps, a range of sizes or "
        "a language\n"
        " 10 |       a.otf#x wide 11-9\n"
        "    |               ^~~~\n"
        "fonts.yaml:10:20: error: '11-9' is not a range of sizes like 9.5-11\n"
        " 10 |       a.otf#x wide 11-9\n"
        "    |                    ^~~~\n"
        "fonts.yaml:11:3: error: the family 'b' has no faces\n"
        " 11 |   b: {package: fonts-b}\n"
        "    |   ^\n"
        "fonts.yaml:12:15: error: there is no family 'c'\n"
        " 12 | groups: {g: b c}\n"
        "    |               ^\n");
}

TEST_CASE("a manifest of the wrong kind is one error") {
    CHECK(read("just a text\n").messages ==
          "fonts.yaml:1:1: error: the font manifest should be a mapping, not a text\n"
          " 1 | just a text\n"
          "   | ^~~~~~~~~~~\n");
}

TEST_CASE("mistyped keys of the manifest are told with the right ones") {
    struct Place {
        std::string before;
        std::vector<std::string_view> known;
        std::string after;
    };
    const Place places[] = {
        {"", {"search_folders", "aliases", "color_emoji", "families"}, ": x\n"},
        {"families: {a: {",
         {"package", "generic", "scripts", "fallback", "faces", "features"},
         ": x}}\n"},
    };
    for (const Place& place : places) {
        for (const std::string_view key : place.known) {
            for (const std::string& wrong : test::mistyped(key)) {
                CAPTURE(wrong);
                const std::string messages = read(place.before + wrong + place.after).messages;
                CHECK(messages.find("fonts.yaml:1:" + std::to_string(place.before.size() + 1) +
                                    ": error: unknown key '" + wrong + "'\n") != std::string::npos);
                CHECK(messages.find("hint: did you mean '" + std::string(key) + "'?\n") !=
                      std::string::npos);
            }
        }
    }
}
