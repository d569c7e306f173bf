#include "pipeline/fit/rate_parts.h"

#include <string>

#include "catch.h"
#include "cv/read_cv.h"
#include "input/yaml.h"

namespace cvpdf {
namespace {

struct Rated {
    CvFile file = {};
    std::vector<CvPart> parts = {};
    std::vector<PartRating> ratings = {};
};

Rated rate(const std::string& sections) {
    SourceMap sources;
    Diagnostics diagnostics;
    const auto root = parse_yaml(
        sources.add({.name = "cv.yaml", .text = "cv:\n  name: A\n  sections:\n" + sections}),
        sources, diagnostics);
    Rated rated{.file = read_cv(root.value(), diagnostics)};
    REQUIRE_FALSE(diagnostics.has_errors());
    rated.parts = list_parts(rated.file.cv);
    rated.ratings = rate_parts(rated.parts, {.language = "en"});
    return rated;
}

// "always" or the priority, a part after the other.
std::string rules(const std::string& sections) {
    std::string text;
    for (const PartRating& rating : rate(sections).ratings) {
        text += rating.presence == Presence::kOptional ? std::to_string(rating.priority) : "always";
        text += " ";
    }
    return text;
}

TEST_CASE("what may be left out, and the priority of that") {
    struct Row {
        std::string sections, expected;
    };
    const std::vector<Row> rows = {
        {"    a: [{company: A, highlights: [x, {text: y, highlights: [z]}]}]",
         "always always 5 5 5 "},
        {"    a: [{company: A, positions: [{position: P, highlights: [x]}]}]",
         "always always always 5 "},
        {"    a: [text, {bullet: b}, {label: l, details: d}, {title: t, awarder: x}]",
         "always always 5 5 5 "},
        {"    a: [{institution: A}, {name: P}, {title: T, authors: [A]}]",
         "always always always 5 "},
        // Whatever has a priority may go, and what lies in it is worth no more.
        {"    a: [{company: A, priority: 3, highlights: [x, {text: y, priority: 7}]}]",
         "always 3 3 7 "},
        {"    a: [{company: A, priority: 9, highlights: [x, {text: y, priority: always}]}]",
         "always 9 5 always "},
        {"    a: {priority: 2, entries: [{company: A, highlights: [x]}]}", "2 always 2 "},
        {"    a: [{bullet: b, priority: always}]", "always always "},
        // A heading stays with what stands under it.
        {"    a: [{heading: h}, {bullet: b}]", "always 5 5 "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.sections);
        CHECK(rules(row.sections) == row.expected);
    }
}

TEST_CASE("entries and sections keep one of what they have, bullets and headings follow suit") {
    const Rated rated = rate("    a: [{company: A, highlights: [{text: y, highlights: [z]}]}]");
    CHECK(rated.ratings[0].least_children == 1);
    CHECK(rated.ratings[1].least_children == 1);
    CHECK(rated.ratings[2].least_children == 0);
}

TEST_CASE("scores: by priority, by length, by age, by rank") {
    const std::string text(60, 'x');
    const auto bullets = [&](const std::string& first, const std::string& second) {
        return rate("    a: [{company: A, highlights: [" + first + ", " + second + "]}]").ratings;
    };
    const auto plain = bullets(text, text);
    CHECK(plain[2].score > plain[3].score);
    const auto prior = bullets(text, "{text: " + text + ", priority: 6}");
    CHECK(prior[3].score == 2 * plain[3].score);
    CHECK(bullets(text + text, text)[2].score == 2 * plain[2].score);
    CHECK(bullets("a", text)[2].score == plain[2].score / 2);

    const auto dated = rate(
                           "    a:\n"
                           "      - {company: A, start_date: 2020, highlights: [" +
                           text +
                           "]}\n"
                           "      - {company: B, start_date: 2010, end_date: 2014, highlights: [" +
                           text +
                           "]}\n"
                           "      - {company: C, date: 2004, highlights: [" +
                           text + "]}\n")
                           .ratings;
    CHECK(dated[2].score == plain[2].score);
    CHECK(dated[4].score == plain[2].score);  // 2014 is the newest year that is named
    CHECK(dated[6].score == plain[2].score * 8 / 10);
}

TEST_CASE("a posting's scores hold all that counts") {
    const Rated rated =
        rate("    a: [{company: A, date: 2004, highlights: [x, {text: yy, priority: 9}]}]");
    const std::vector<std::int64_t> scores{0, 1000, 2000, 1500};
    const auto ratings = rate_parts(rated.parts, {.language = "en"}, scores);
    CHECK(ratings[2].score == 2000);
    CHECK(ratings[3].score == 1500);
    CHECK(ratings[3].priority == 9);
}

}  // namespace
}  // namespace cvpdf
