// What a layout with moved tokens looks like: the same as one that is written so.

#include "layout/move_tokens.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

#include "catch.h"
#include "unit/compose/compose_text.h"

namespace cvpdf {
namespace {

constexpr const char* kCv = R"(cv:
  name: Gildong Hong
  headline: Engineer
  email: a@example.org
  sections:
    summary: [A text., Another text.]
    experience:
      - company: Samsung
        location: Seoul
        start_date: 2020
        summary: Much.
        highlights: [One, {text: Two, highlights: [Three]}, Four]
      - company: LG
        positions:
          - {position: Chief, start_date: 2019, highlights: [Five]}
          - {position: Clerk, start_date: 2018, summary: All., highlights: [Six, Seven]}
    education:
      - {institution: KAIST, degree: MS, area: CS, start_date: 2014, end_date: 2018, courses: [A, B]}
    publications: [{title: T, authors: [G. Hong], venue: V, date: 2020}, {title: U, authors: [G. Hong]}]
    awards: [{title: Prize, date: 2019}, {title: Medal, date: 2018}]
    skills: [{label: Languages, details: C++}, {label: Tools, details: Git}]
    talks: [{title: Talk, date: 2019}, {title: Other talk, date: 2018}]
    references: [{name: A. Kim, position: CEO}, {name: B. Lee, position: CTO}]
    news: [{news: New, date: 2021}, {news: Old, date: 2020}]
    projects: [{name: P1, highlights: [x]}, {name: P2, highlights: [y]}]
)";

std::string read_text(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

enum class Kind { kSpaces, kLeading, kSize, kOther };

Kind kind_of(const std::string& key) {
    if (key == "size") return Kind::kSize;
    if (key == "leading") return Kind::kLeading;
    if (key == "letter_spacing" || key == "word_space") return Kind::kOther;
    return Kind::kSpaces;
}

// The layout's text with every token of a kind written at its limit.
std::string write_moved(const std::string& text, const TokenMoves& moves) {
    static const std::regex token(
        R"(([a-z_]+): \{ideal: ([^,}]+), min: ([^,}]+), max: ([^,}]+)\})");
    std::string out;
    auto from = text.cbegin();
    for (std::sregex_iterator it(text.begin(), text.end(), token), end; it != end; ++it) {
        const std::smatch& match = *it;
        out.append(from, match[0].first);
        from = match[0].second;
        const Kind kind = kind_of(match[1]);
        const int move = kind == Kind::kSpaces    ? moves.spaces
                         : kind == Kind::kLeading ? moves.leading
                                                  : moves.size;
        if (kind == Kind::kOther) {
            out += match[0];
            continue;
        }
        const std::string ideal = move < 0 ? match[3] : move > 0 ? match[4] : match[2];
        out += match[1].str() + ": {ideal: " + ideal + ", min: " + ideal +
               ", max: " + match[4].str() + "}";
    }
    return out.append(from, text.cend());
}

Layout read_shipped(const std::string& text, const std::string& language) {
    SourceMap sources;
    Diagnostics diagnostics;
    const LayoutRequest request{
        .resolve = [&](std::string_view name, Span, Diagnostics& found) -> std::optional<Node> {
            return parse_shipped("layouts/" + std::string{name} + ".yaml", sources, found);
        },
        .language = language};
    const auto root =
        parse_yaml(sources.add({.name = "l.yaml", .text = text}), sources, diagnostics);
    Layout layout = read_layout(root.value(), request, diagnostics);
    REQUIRE_FALSE(diagnostics.has_errors());
    return layout;
}

std::string dump(const Layout& layout, const std::string& language) {
    SourceMap sources;
    Diagnostics diagnostics;
    const auto root =
        parse_yaml(sources.add({.name = "cv.yaml", .text = kCv}), sources, diagnostics);
    const CvFile file = read_cv(root.value(), diagnostics);
    const Locale locale = read_locale(
        parse_shipped("data/locales/" + language + ".yaml", sources, diagnostics), {}, diagnostics);
    REQUIRE_FALSE(diagnostics.has_errors());
    return dump_document(compose(
        {.file = file, .layout = layout, .locale = locale, .networks = {}, .language = language},
        diagnostics));
}

TEST_CASE("the tokens of the shipped layouts move to their limits") {
    const TokenMoves all[] = {{},
                              {.spaces = -1000},
                              {.spaces = 1000},
                              {.leading = -1000},
                              {.leading = 1000},
                              {.size = -1000},
                              {.size = 1000},
                              {-1000, 1000, -1000}};
    for (const auto& file : std::filesystem::directory_iterator(CVPDF_SOURCE_DIR "/layouts")) {
        if (file.path().extension() != ".yaml") continue;
        const std::string text = read_text(file.path());
        // Of a layout that extends another the other's tokens would have to be rewritten, too.
        if (text.find("\nextends:") != std::string::npos) continue;
        for (const std::string language : {"en", "ko"}) {
            const Layout layout = read_shipped(text, language);
            for (const TokenMoves& moves : all) {
                CAPTURE(file.path().filename(), language, moves.spaces, moves.leading, moves.size);
                CHECK(dump(move_tokens(layout, moves), language) ==
                      dump(read_shipped(write_moved(text, moves), language), language));
            }
        }
    }
}

TEST_CASE("half a move is half the way") {
    Layout layout;
    layout.styles["body"] = {.size = Token{.ideal = {10_pt}, .min = {9_pt}, .max = {12_pt}},
                             .leading = Token{.ideal = {.em_thousandths = 1200},
                                              .min = {.em_thousandths = 1100},
                                              .max = {.em_thousandths = 1300}}};
    const Layout moved = move_tokens(layout, {.leading = -500, .size = 500});
    const StyleSpec& body = moved.styles.at("body");
    CHECK(body.size == Token{.ideal = {11_pt}, .min = {11_pt}, .max = {12_pt}});
    CHECK(body.leading->ideal == Dimension{.em_thousandths = 1150});
}

TEST_CASE("blocks know what part of the CV they are") {
    const Document document = compose_text(R"(cv:
  name: Gildong Hong
  sections:
    experience:
      - {company: A, location: B, highlights: [One, {text: Two, highlights: [Three]}]}
      - {company: C, positions: [{position: P, highlights: [Four]}]}
)")
                                  .document;
    std::string parts;
    for (const Block& block : document.flows.front().blocks) {
        parts += block.part ? std::to_string(static_cast<unsigned>(*block.part)) : "-";
        parts += " ";
    }
    // Name; title and its rule; A with its three bullets; C, its position and the bullet of that.
    CHECK(parts == "- 0 0 1 2 3 4 5 6 7 ");
}

}  // namespace
}  // namespace cvpdf
