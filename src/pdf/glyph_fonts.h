// glyph_fonts: the fonts that a PDF holds, and where each glyph is found in them.
//
// A font of a PDF maps each code to one text. Where a document wants the same glyph to be read in
// two ways (a hyphen that is U+002D here and U+2010 there), the second way goes into an alias: a
// second Type 0 font with a ToUnicode of its own over the same font program. Aliases are what every
// reader understands; a CMap that gives a glyph two codes is not.
//
// A cluster of several glyphs becomes one glyph so that it has its text whole and its true width:
// readers take marks without a width, and parts that stand in another order than their characters,
// for ends of words. A TrueType program gets it besides its own glyphs, CFF keyed by CIDs as well.
// What no font program has is drawn in Type 3 fonts: clusters of other faces, the box for a missing
// character, and the pictures of emoji in colour.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "text/font_library.h"
#include "text/shifted_glyph.h"

namespace cvpdf {

/// Where a glyph is found: a font of the plan, and which of its glyphs.
struct GlyphPlace {
    std::uint32_t font = 0;  ///< index into GlyphPlan::fonts
    std::uint32_t slot = 0;  ///< index into FaceUse::glyphs or DrawnFont::glyphs
};

/// What stands for the first shifted glyph among those of a face; the next ones count up.
constexpr std::uint32_t kFirstShifted = 0x10000;

/// A face and the glyphs of it that the document shows, in order of first use.
struct FaceUse {
    FaceId face = kMissingFace;
    std::vector<std::uint32_t> glyphs = {};
    std::vector<ShiftedGlyph> shifted = {};
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
    std::int64_t width = 0;  ///< 1/1000 em
};

struct DrawnGlyph {
    std::variant<MissingGlyph, CompositeGlyph, PictureGlyph> drawing = {};
    std::string text = {};
};

/// A Type 3 font: at most 255 glyphs, the slot is the code.
struct DrawnFont {
    std::vector<DrawnGlyph> glyphs = {};
};

/// Finds a place for every glyph, in the order in which they are asked for.
class GlyphFonts {
  public:
    /// Index of the face's use; the face belongs to the fonts from now on.
    std::size_t face_use(FaceId face);
    /// A glyph of a face that is read as `text`.
    GlyphPlace place(FaceId face, std::uint32_t glyph, std::string_view text);
    /// The same, faster, for a glyph that is read as one character of ASCII, as nearly all are.
    GlyphPlace place_plain(FaceId face, std::uint32_t glyph, char character) {
        if (last_face_ != nullptr && last_face_->first == face) {
            const auto& plain = last_face_->second.plain[static_cast<unsigned char>(character)];
            if (plain.glyph == glyph) return plain.place;
        }
        return place_new_plain(face, glyph, character);
    }
    /// The same for a text with direction marks.
    GlyphPlace place_marked(FaceId face, std::uint32_t glyph, std::string_view text);
    /// A shifted glyph of a TrueType face or of CFF keyed by CIDs: one for each text, so that none
    /// needs an alias.
    GlyphPlace place_shifted(FaceId face, const ShiftedGlyph& glyph, std::string_view text);
    /// A glyph for the use within drawn ones, where nobody reads it; `text` if it has none so far.
    GlyphPlace place_part(FaceId face, std::uint32_t glyph, std::string_view text);
    /// A drawn glyph; `key` tells it from every other.
    GlyphPlace place_drawn(DrawnGlyph glyph, const std::string& key);

    std::vector<FaceUse> take_faces() { return std::move(faces_); }
    std::vector<std::variant<FaceFont, DrawnFont>> take_fonts() { return std::move(fonts_); }

  private:
    struct Reading {
        std::string text;
        std::uint32_t font;
    };
    struct KnownGlyph {
        std::uint32_t slot = 0;
        std::vector<Reading> readings = {};
    };
    struct KnownFace {
        std::size_t face_use = 0;
        /// By character of ASCII: the glyph last shown for it alone (none: .notdef), and its place.
        struct PlainGlyph {
            std::uint32_t glyph = 0;
            GlyphPlace place = {};
        };
        std::array<PlainGlyph, 128> plain = {};
        std::vector<std::uint32_t> fonts = {};  ///< the first font, then the aliases
        std::unordered_map<std::uint32_t, KnownGlyph> glyphs = {};
        /// By glyph and text: readings with direction marks. They have an alias of their own, so
        /// that they never come between the glyphs of a word.
        std::map<std::pair<std::uint32_t, std::string>, GlyphPlace> marked = {};
        std::map<std::pair<ShiftedGlyph, std::string>, GlyphPlace> shifted = {};
        std::vector<std::uint32_t> marked_fonts = {};
    };

    GlyphPlace place_new_plain(FaceId face, std::uint32_t glyph, char character);
    KnownFace& know_face(FaceId face);
    KnownGlyph& know_glyph(KnownFace& known, std::uint32_t glyph);
    std::uint32_t add_font(const KnownFace& known);
    void add_text(std::uint32_t font, std::uint32_t slot, std::string_view text);

    std::vector<FaceUse> faces_ = {};
    std::vector<std::variant<FaceFont, DrawnFont>> fonts_ = {};
    std::map<FaceId, KnownFace> known_ = {};
    std::pair<const FaceId, KnownFace>* last_face_ = nullptr;  ///< that was asked for
    std::map<std::string, GlyphPlace> drawn_ = {};
    std::optional<std::uint32_t> open_drawn_font_ = {};
};

}  // namespace cvpdf
