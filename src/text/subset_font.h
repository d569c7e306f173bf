// subset_font: a face and the glyphs that a document uses → the font program to embed.
//
// hb-subset works on a face that shows only the tables it needs (plan time falls tenfold), drops
// hints and unrolls CFF subroutines (smaller after deflate). CFF comes back as a bare `CFF ` table,
// with an encoding of its own wherever it can have one (encode_cff.h), else numbered anew
// (renumber_cff.h), with shifted glyphs behind its own.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "text/font_library.h"
#include "text/name_keyed_cff.h"
#include "text/shifted_glyph.h"

namespace cvpdf {

enum class FontProgramKind {
    kCff,         ///< for FontFile3, CIDFontType0C
    kEncodedCff,  ///< for FontFile3, Type1C: codes are one byte and stand for the CIDs
    kTrueType,    ///< for FontFile2
};

struct FontSubset {
    FontProgramKind kind = FontProgramKind::kCff;
    std::string program = {};
    /// For each glyph asked for, in order, then for each shifted one: its CID in the program, which
    /// is the new glyph index; with an encoding its code there, and what the charset says of
    /// CID-keyed CFF that could not be numbered anew.
    std::vector<std::uint16_t> cids = {};
    std::vector<int> advances = {};  ///< in font units, in the same order
};

/// `glyphs` are sorted and distinct, without .notdef (which is always kept, as CID 0). `shifted`
/// are of any glyphs of the face, which is TrueType or CFF keyed by CIDs if there are some.
FontSubset subset_font(const FontLibrary& fonts, FaceId face, std::span<const std::uint32_t> glyphs,
                       std::span<const ShiftedGlyph> shifted = {});

/// The whole face as subset_font leaves it, for many subsets to be cut from. It takes as long as
/// some twenty subsets. None where they cannot be cut: TrueType, CIDs, glyphs made of others, a
/// damaged glyph, or thousands of them.
std::optional<NameKeyedCff> unroll_font(const FontLibrary& fonts, FaceId face);

/// The same as subset_font gives, in a tenth of the time; none where there are more glyphs than an
/// encoding has codes. `whole` is unroll_font's.
std::optional<FontSubset> cut_font(const FontLibrary& fonts, FaceId face, const NameKeyedCff& whole,
                                   std::span<const std::uint32_t> glyphs);

}  // namespace cvpdf
