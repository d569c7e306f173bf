#include "unit/cv/shipped_locale.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "catch.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

Locale shipped_locale(const std::string& language) {
    ReadFile file = read_repository_file("data/locales/" + language + ".yaml");
    std::optional<Locale> base;
    if (const auto extended = extended_locale(file.root)) base = shipped_locale(*extended);
    Locale locale = read_locale(file.root, base, file.diagnostics);
    REQUIRE(file.messages() == "");
    return locale;
}

std::vector<std::string> shipped_languages() {
    std::vector<std::string> languages;
    for (const auto& entry :
         std::filesystem::directory_iterator(CVPDF_SOURCE_DIR "/data/locales")) {
        languages.push_back(entry.path().stem().string());
    }
    std::ranges::sort(languages);
    return languages;
}

}  // namespace cvpdf
