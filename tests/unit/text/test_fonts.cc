#include "test_fonts.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/error.h"
#include "catch.h"
#include "input/yaml.h"
#include "pipeline/read_font_manifest.h"

namespace cvpdf {

FontManifest read_test_manifest() {
    std::ifstream file(CVPDF_SOURCE_DIR "/fonts/fonts.yaml");
    std::stringstream text;
    text << file.rdbuf();
    SourceMap sources;
    Diagnostics diagnostics;
    const FileId id = sources.add({.name = "fonts.yaml", .text = text.str()});
    const auto node = parse_yaml(id, sources, diagnostics);
    REQUIRE(node);
    FontManifest manifest = read_font_manifest(*node, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        FAIL_CHECK(format_diagnostic(diagnostic, sources));
    }
    return manifest;
}

std::vector<std::string> extra_font_folders() {
    std::vector<std::string> folders;
    const char* path = std::getenv("CVPDF_FONT_PATH");
    std::istringstream list(path == nullptr ? "" : path);
    for (std::string folder; std::getline(list, folder, ':');) {
        if (!folder.empty()) folders.push_back(folder);
    }
    return folders;
}

FontLibrary& test_fonts() {
    static FontLibrary fonts(read_test_manifest(), extra_font_folders());
    return fonts;
}

bool is_installed(std::string_view family) {
    try {
        test_fonts().stack({.family = std::string(family), .size = 10_pt}, "en");
        return true;
    } catch (const MachineError& error) {
        WARN("skipped: " << error.what());
        return false;
    }
}

std::vector<StyleRange> one_range(std::string_view text, FontSpec font, std::string language) {
    return {{.begin = 0,
             .end = static_cast<std::uint32_t>(text.size()),
             .style = {.font = std::move(font)},
             .language = std::move(language)}};
}

}  // namespace cvpdf
