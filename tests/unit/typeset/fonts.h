// Real fonts for tests of typesetting: Latin Modern, with Noto's Korean and Hebrew behind it.

#pragma once

#include <array>

#include "text/font_library.h"
#include "typeset/protrusion.h"

namespace cvpdf {

inline constexpr auto kTestProtrusion = std::to_array<CharacterProtrusion>({{U',', 0, 700},
                                                                            {U'-', 0, 550},
                                                                            {U'.', 0, 700},
                                                                            {U'T', 50, 50},
                                                                            {U'r', 0, 50},
                                                                            {U't', 0, 50},
                                                                            {U'w', 50, 50},
                                                                            {U'y', 50, 60},
                                                                            {U'“', 400, 400},
                                                                            {U'”', 400, 400}});

inline FontManifest test_manifest() {
    FontManifest manifest;
    manifest.search_folders = {"/usr/share/texmf/fonts/opentype/public",
                               "/usr/share/fonts/opentype", "/usr/share/fonts/truetype"};
    ManifestFamily latin{.name = "latin-modern", .package = "fonts-lmodern"};
    latin.faces = {{.file = "lm/lmroman10-regular.otf"},
                   {.file = "lm/lmroman10-bold.otf", .weight = kBoldWeight},
                   {.file = "lm/lmroman10-italic.otf", .slant = Slant::kItalic}};
    latin.fallback = {{.family = "noto-cjk", .scale_permille = 940}};
    ManifestFamily korean{.name = "noto-cjk", .package = "fonts-noto-cjk"};
    korean.faces = {{.file = "noto/NotoSerifCJK-Regular.ttc", .index = 1},
                    {.file = "noto/NotoSerifCJK-Bold.ttc", .index = 1, .weight = kBoldWeight}};
    manifest.families = {latin, korean};
    return manifest;
}

}  // namespace cvpdf
