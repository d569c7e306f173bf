// Real fonts for tests of typesetting: Latin Modern, with Noto's Korean and Hebrew behind it.

#pragma once

#include "text/font_library.h"

namespace cvpdf {

inline FontManifest test_manifest() {
    FontManifest manifest;
    manifest.search_folders = {"/usr/share/texmf/fonts/opentype/public", "/usr/share/fonts/opentype",
                               "/usr/share/fonts/truetype"};
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
