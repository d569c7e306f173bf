#include <fstream>
#include <iterator>
#include <string>

#include "catch.h"
#include "cv/entry_kinds.h"
#include "layout_text.h"

using namespace cvpdf;

namespace {

std::string read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("classic is sound and has a template for every entry kind") {
    const std::string text = read_file(CVPDF_SOURCE_DIR "/layouts/classic.yaml");
    REQUIRE_FALSE(text.empty());
    for (const auto* language : {"en", "ko"}) {
        const auto [layout, messages] = read_layout_text(text, {}, language);
        CHECK(messages == "");
        for (const EntryKindSpec& kind : entry_kinds()) {
            INFO(kind.name);
            REQUIRE(layout.section.entries.contains(kind.kind));
            CHECK_FALSE(layout.section.entries.at(kind.kind).rows.empty());
        }
    }
}

TEST_CASE("dates of classic stand below one another") {
    const std::string text = read_file(CVPDF_SOURCE_DIR "/layouts/classic.yaml");
    const auto [layout, messages] = read_layout_text(text, {}, "en");
    CHECK(resolve_style(layout, "aside").figures == TextFigures::kTabular);
    CHECK(resolve_style(layout, "row").figures == TextFigures::kDefault);
}
