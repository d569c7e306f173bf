// glyph_plan: pages → which fonts the file holds, and how every glyph is shown with them.
//
// A font of a PDF maps each code to one text. Where a document wants the same glyph to be read in
// two ways (a hyphen that is U+002D here and U+2010 there), the second way goes into an alias: a
// second Type 0 font with a ToUnicode of its own over the same font program. Aliases are what every
// reader understands; a CMap that gives a glyph two codes is not.
//
// What no font program has is drawn in Type 3 fonts: the box for a missing character, and a cluster
// of several glyphs, which becomes one glyph so that it has its text whole and its true width:
// readers take marks without a width, and parts that stand in another order than their characters,
// for ends of words. So are the pictures of emoji in colour.

#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "text/font_library.h"
#include "typeset/page.h"

namespace cvpdf {

/// Where a glyph is found: a font of the plan, and which of its glyphs.
struct GlyphPlace {
    std::uint32_t font = 0;  ///< index into GlyphPlan::fonts
    std::uint32_t slot = 0;  ///< index into FaceUse::glyphs or DrawnFont::glyphs
};

struct ShownGlyph {
    GlyphPlace place = {};
    Point offset = {};  ///< from the run's origin to the glyph's, y down
};

struct ShownRun {
    std::vector<ShownGlyph> glyphs = {};
};

/// A face and the glyphs of it that the document shows, in order of first use.
struct FaceUse {
    FaceId face = kMissingFace;
    std::vector<std::uint32_t> glyphs = {};
};

/// What a code of a font is read as.
struct SlotText {
    std::uint32_t slot = 0;
    std::string text = {};  ///< never empty
};

/// A Type 0 font. The first of a face's fonts and its aliases share everything but the texts.
struct FaceFont {
    std::size_t face_use = 0;  ///< index into GlyphPlan::faces
    std::vector<SlotText> texts = {};
};

/// A box with a code point in it.
struct MissingGlyph {
    char32_t code_point = 0;
};

struct CompositePart {
    GlyphPlace place = {};
    std::int64_t x = 0;  ///< 1/1000 em, y up
    std::int64_t y = 0;
};

/// Glyphs of Type 0 fonts as one.
struct CompositeGlyph {
    std::vector<CompositePart> parts = {};
    std::int64_t width = 0;  ///< 1/1000 em
    std::size_t face_use = 0;
};

struct PicturePart {
    std::uint32_t glyph = 0;
    std::int64_t x = 0;  ///< 1/1000 em, y up
    std::int64_t y = 0;
};

/// Glyphs of a face that has pictures.
struct PictureGlyph {
    FaceId face = kMissingFace;
    std::vector<PicturePart> parts = {};
};

struct DrawnGlyph {
    std::variant<MissingGlyph, CompositeGlyph, PictureGlyph> drawing = {};
    std::string text = {};
};

/// A Type 3 font: at most 255 glyphs, the slot is the code.
struct DrawnFont {
    std::vector<DrawnGlyph> glyphs = {};
};

struct GlyphPlan {
    std::vector<FaceUse> faces = {};
    std::vector<std::variant<FaceFont, DrawnFont>> fonts = {};
    /// For each page, for each of its items: empty where the item is not glyphs.
    std::vector<std::vector<ShownRun>> runs = {};
};

GlyphPlan plan_glyphs(const std::vector<Page>& pages);

}  // namespace cvpdf
