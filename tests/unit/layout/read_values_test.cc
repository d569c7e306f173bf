#include "layout/read_values.h"

#include <optional>
#include <string>

#include "catch.h"
#include "input/yaml.h"

using namespace cvpdf;

namespace {

struct Parsed {
    SourceMap sources = {};
    Diagnostics diagnostics = {};
    Node node = {};
};

Parsed parse(const std::string& yaml) {
    Parsed parsed;
    const FileId file = parsed.sources.add({.name = "v", .text = yaml});
    parsed.node = parse_yaml(file, parsed.sources, parsed.diagnostics).value();
    return parsed;
}

std::string first_message(const Diagnostics& diagnostics) {
    return diagnostics.empty() ? "" : diagnostics.all().front().message;
}

}  // namespace

TEST_CASE("lengths are read in every unit") {
    struct Row {
        std::string text;
        Dimension value;
    };
    const Row rows[] = {
        {"6pt", {.fixed = 6_pt}},
        {"6 pt", {.fixed = 6_pt}},
        {"0.5pt", {.fixed = 0.5_pt}},
        {"-2pt", {.fixed = {-2 * kUnitsPerPoint}}},
        {"1in", {.fixed = 72_pt}},
        {"25.4mm", {.fixed = 72_pt}},
        {"2.54cm", {.fixed = 72_pt}},
        {"1.2em", {.em_thousandths = 1200}},
        {"0", {}},
        {"-0.1em", {.em_thousandths = -100}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        Parsed parsed = parse(row.text);
        const auto value = read_dimension(parsed.node, parsed.diagnostics);
        REQUIRE(value);
        CHECK(*value == row.value);
        CHECK(parsed.diagnostics.empty());
    }
}

TEST_CASE("what is no length says why") {
    struct Row {
        std::string text;
        std::string message;
    };
    const Row rows[] = {
        {"12 px", "unknown unit 'px' (expected pt, mm, cm, in, em)"},
        {"12", "'12' has no unit"},
        {"wide", "'wide' is not a length"},
        {"nan", "'nan' is not a length"},
        {"1e300pt", "'1e300pt' is longer than any page"},
        {"1e999pt", "'1e999pt' is not a length"},
        {"101em", "'101em' is longer than any page"},
        {"[1pt]", "expected a length, found a list"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        Parsed parsed = parse(row.text);
        CHECK_FALSE(read_dimension(parsed.node, parsed.diagnostics));
        CHECK(first_message(parsed.diagnostics) == row.message);
    }
}

TEST_CASE("tokens have limits") {
    Parsed parsed = parse("{ideal: 6pt, min: 4pt, max: 8pt}");
    CHECK(read_token(parsed.node, parsed.diagnostics) ==
          Token{.ideal = {.fixed = 6_pt}, .min = {.fixed = 4_pt}, .max = {.fixed = 8_pt}});
    parsed = parse("6pt");
    CHECK(read_token(parsed.node, parsed.diagnostics) ==
          Token{.ideal = {.fixed = 6_pt}, .min = {.fixed = 6_pt}, .max = {.fixed = 6_pt}});
    parsed = parse("{ideal: 6pt, max: 8pt}");
    CHECK(read_token(parsed.node, parsed.diagnostics)->min == Dimension{.fixed = 6_pt});
    CHECK(parsed.diagnostics.empty());

    const std::string wrong[][2] = {
        {"{ideal: 6pt, min: 7pt}", "the limits do not hold the ideal: min ≤ ideal ≤ max"},
        {"{ideal: 1em, max: 0.9em}", "the limits do not hold the ideal: min ≤ ideal ≤ max"},
        {"{min: 7pt}", "a length with limits needs an 'ideal'"},
        {"{ideal: 6pt, mx: 7pt}", "unknown key 'mx'"},
    };
    for (const auto& [text, message] : wrong) {
        INFO(text);
        parsed = parse(text);
        (void)read_token(parsed.node, parsed.diagnostics);
        CHECK(first_message(parsed.diagnostics) == message);
    }
}

TEST_CASE("colours are hexadecimal") {
    CHECK(parse_color("#1a2B3c") == Color{0x1A, 0x2B, 0x3C});
    CHECK(parse_color("#f0a") == Color{0xFF, 0x00, 0xAA});
    for (const auto* wrong : {"", "#", "red", "#12", "#12345", "#gggggg", "1a2b3c"}) {
        INFO(wrong);
        CHECK_FALSE(parse_color(wrong));
    }
}

TEST_CASE("shares are written in per cent") {
    struct Row {
        std::string text;
        std::optional<Shares> value;
        std::string message;
    };
    const Row rows[] = {
        {"85%", Shares{.ideal = 850, .min = 850, .max = 850}, ""},
        {"{ideal: 100%, min: 72%, max: 150%}", Shares{.ideal = 1000, .min = 720, .max = 1500}, ""},
        {"{ideal: 100%, max: 150%}", Shares{.ideal = 1000, .min = 1000, .max = 1500}, ""},
        {"0.85", {}, "expected a share from 40% to 300%"},
        {"10%", {}, "expected a share from 40% to 300%"},
        {"nan%", {}, "expected a share from 40% to 300%"},
        {"[85%]", {}, "expected a share from 40% to 300%"},
        {"{min: 85%}", {}, "a share with limits needs an 'ideal'"},
        {"{ideal: 100%, min: 110%}", {}, "the limits do not hold the ideal: min ≤ ideal ≤ max"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        Parsed parsed = parse(row.text);
        CHECK(read_shares(parsed.node, 40, 300, parsed.diagnostics) == row.value);
        CHECK(first_message(parsed.diagnostics) == row.message);
    }
    Parsed parsed = parse("1.5%");
    CHECK(read_share(parsed.node, 0, 5, parsed.diagnostics) == 15);
}
