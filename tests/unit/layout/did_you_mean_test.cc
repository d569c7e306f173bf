#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "input/yaml.h"
#include "layout/read_layout.h"
#include "unit/mistyped.h"

namespace cvpdf {
namespace {

/// A layout with a mapping of the table's keys at @.
std::string place_of(std::string_view table) {
    static const std::map<std::string_view, std::string> kPlaces{
        {"layout", "@: x"},
        {"page", "page: {@: x}"},
        {"running", "page: {foot: {@: x}}"},
        {"page_band", "page: {bands: [{@: x}]}"},
        {"icons", "header: {icons: {@: x}}"},
        {"levels", "section: {levels: {@: x}}"},
        {"style", "styles: {body: {@: x}}"},
        {"header", "header: {@: x}"},
        {"photo", "header: {photo: {@: x}}"},
        {"line", "header: {name: {@: x}}"},
        {"regions", "regions: {@: x}"},
        {"band", "regions: {header: {@: x}}"},
        {"sidebar", "regions: {sidebar: {@: x}}"},
        {"section", "section: {@: x}"},
        {"heading", "section: {heading: {@: x}}"},
        {"rule", "section: {heading: {rule: {@: x}}}"},
        {"list", "section: {list: {@: x}}"},
        {"entry", "section: {entries: {text: {@: x}}}"},
        {"row", "section: {entries: {text: {rows: [{@: x}]}}}"},
        {"text_line", "closing: [{@: x}]"},
        {"table", "table: {@: x}"},
        {"form", "header: {form: {@: x}}"},
        {"form_row", "header: {form: {rows: [{@: x}]}}"},
        {"form_cell", "header: {form: {rows: [[{@: x}]]}}"},
        {"grid", "section: {entries: {text: {grid: {@: x}}}}"},
        {"grid_column", "section: {entries: {text: {grid: {columns: [{@: x}]}}}}"},
        {"letter", "letter: {@: x}"},
        {"letter_part", "letter: {parts: [{@: x}]}"},
    };
    const auto found = kPlaces.find(table);
    return found == kPlaces.end() ? "" : found->second;
}

std::string suggestion_under(const std::string& yaml, const std::string& wrong) {
    SourceMap sources;
    Diagnostics diagnostics;
    const FileId file = sources.add({.name = "layout.yaml", .text = yaml});
    const auto root = parse_yaml(file, sources, diagnostics);
    if (!root) return "unreadable";
    read_layout(*root, {.language = "en"}, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        const std::string marked =
            diagnostic.span.end <= yaml.size()
                ? yaml.substr(diagnostic.span.begin, diagnostic.span.end - diagnostic.span.begin)
                : "";
        if (marked != wrong || diagnostic.hints.empty()) continue;
        const std::string& hint = diagnostic.hints.front();
        if (hint.starts_with("did you mean '")) return hint.substr(14, hint.size() - 16);
    }
    return {};
}

TEST_CASE("mistyped keys of layouts are told with the right ones") {
    for (const LayoutTable& table : layout_reference()) {
        CAPTURE(table.name);
        const std::string place = place_of(table.name);
        REQUIRE_FALSE(place.empty());
        std::vector<std::string_view> known;
        for (const LayoutKey& key : table.keys) known.push_back(key.key);
        for (const std::string_view key : known) {
            for (const std::string& wrong : test::mistyped(key)) {
                if (std::ranges::count(known, wrong) > 0) continue;
                std::string yaml = place;
                yaml.replace(yaml.find('@'), 1, wrong);
                CAPTURE(yaml);
                CHECK(std::ranges::count(test::nearest(wrong, known),
                                         suggestion_under(yaml, wrong)) == 1);
            }
        }
    }
}

/// The fixed words among what a value may be: `start | end | center` → start, end, center.
std::vector<std::string> fixed_words(std::string_view type) {
    constexpr std::string_view kKinds[] = {
        "text",      "texts", "template", "name",     "color_value", "length",
        "dimension", "width", "share",    "token",    "shares",      "style",
        "font",      "color", "layout",   "families", "changes"};
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= type.size();) {
        const std::size_t end = std::min(type.find(" | ", begin), type.size());
        const std::string_view word = type.substr(begin, end - begin);
        begin = end + 3;
        const bool is_table = std::ranges::any_of(
            layout_reference(), [&](const LayoutTable& table) { return table.name == word; });
        const bool is_word =
            word.size() > 3 &&
            word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
        if (is_word && !is_table && word != "null" && std::ranges::count(kKinds, word) == 0) {
            words.emplace_back(word);
        }
    }
    return words;
}

TEST_CASE("mistyped words of a value are told with the right ones, whichever key they are of") {
    std::size_t count = 0;
    for (const LayoutTable& table : layout_reference()) {
        for (const LayoutKey& key : table.keys) {
            for (const std::string& word : fixed_words(key.type)) {
                const std::string wrong = word + "x";
                std::string yaml = place_of(table.name);
                const std::size_t at = yaml.find("@: x");
                yaml.replace(at, 4, std::string(key.key) + ": " + wrong);
                CAPTURE(yaml);
                CHECK(suggestion_under(yaml, wrong) == word);
                ++count;
            }
        }
    }
    CHECK(count > 50);
}

TEST_CASE("words that other tools have for the same are told, too") {
    struct Row {
        std::string yaml;
        std::string wrong;
        std::string meant;
    };
    for (const Row& row :
         {Row{"header: {icons: yes}", "yes", "on"}, Row{"header: {photo: no}", "no", "off"},
          Row{"section: {aside_side: left}", "left", "start"},
          Row{"section: {heading: {rule: {side: under}}}", "under", "below"},
          Row{"section: {levels: stars}", "stars", "dots"},
          Row{"header: {photo: {align: middle}}", "middle", "center"},
          Row{"header: {photo: {shape: round}}", "round", "rounded"},
          Row{"page: {bands: [{side: upper}]}", "upper", "top"},
          Row{"styles: {body: {weight: normal}}", "normal", "regular"},
          Row{"languages: {kr: {}}", "kr", "ko"}}) {
        CHECK(suggestion_under(row.yaml, row.wrong) == row.meant);
    }
}

}  // namespace
}  // namespace cvpdf
