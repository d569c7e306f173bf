// glyph_plan: pages → which fonts the file holds, and how every glyph is shown with them.

#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "pdf/glyph_fonts.h"
#include "typeset/page.h"

namespace cvpdf {

struct ShownGlyph {
    GlyphPlace place = {};
    ShortPoint offset = {};  ///< from the run's origin to the glyph's, y down
    /// Static: what an ActualText says before its text, and behind it.
    const char* spelled_mark = "";
    const char* spelled_behind = "";

    bool is_spelled() const { return *spelled_mark != '\0' || *spelled_behind != '\0'; }
};

struct ShownRun {
    std::vector<ShownGlyph> glyphs = {};
};

struct GlyphPlan {
    std::vector<FaceUse> faces = {};
    std::vector<std::variant<FaceFont, DrawnFont>> fonts = {};
    /// For each page, for each of its items: empty where the item is not glyphs.
    std::vector<std::vector<ShownRun>> runs = {};
};

/// `library` has the faces; without it no glyph is shifted.
GlyphPlan plan_glyphs(const std::vector<Page>& pages, const FontLibrary* library = nullptr);

}  // namespace cvpdf
