// Styles of a Document: everything about how text looks, resolved. The engine reads these and never
// a layout. Each distinct TextStyle stands once in Document::text_styles.

#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/length.h"

namespace cvpdf {

enum class Direction { kLeftToRight, kRightToLeft };
enum class Slant { kUpright, kItalic };
enum class Caps { kNormal, kSmallCaps };
enum class Ligatures { kNone, kStandard };
/// Shapes of digits. A font that has no such shapes keeps its own.
enum class Figures {
    kDefault,   ///< as the font draws them
    kTabular,   ///< lining, all of one width: dates below one another
    kOldStyle,  ///< with ascenders and descenders, for running text
};

/// Emoji: outlines in the colour of the text, or pictures.
enum class EmojiForm { kOutline, kColor };

inline constexpr int kRegularWeight = 400;
inline constexpr int kBoldWeight = 700;

/// What a text asks of the font library. `family` is a name of fonts/fonts.yaml; the library finds
/// the face, its optical size and, per grapheme cluster, the fallback.
struct FontSpec {
    std::string family = {};
    int weight = kRegularWeight;
    Slant slant = Slant::kUpright;
    Length size = {};
    Caps caps = Caps::kNormal;
    Ligatures ligatures = Ligatures::kStandard;
    Figures figures = Figures::kDefault;
    EmojiForm emoji = EmojiForm::kOutline;
    auto operator<=>(const FontSpec&) const = default;
};

struct TextStyle {
    FontSpec font = {};
    Color color = {};
    Length rise = {};            ///< of the baseline, for super- and subscripts; up is positive
    Length letter_spacing = {};  ///< added behind every cluster but the last
    auto operator<=>(const TextStyle&) const = default;
};

enum class Alignment { kStart, kEnd, kCenter, kJustified };
enum class Hyphenation { kOff, kOn };

/// A length that may give: between `natural - shrink` and `natural + stretch`.
struct Spacing {
    Length natural = {};
    Length stretch = {};
    Length shrink = {};
    auto operator<=>(const Spacing&) const = default;
};

enum class SyllableBreaks { kOff, kOn };

/// What breaking lines keeps to, and how far the parts of a justified line give. Shares are
/// thousandths.
struct LineFit {
    int space_permille = 1000;  ///< a space between words, of that of the family's upright face
    int least_space_permille = 720;  ///< what it shrinks and stretches to, of itself
    int greatest_space_permille = 1500;
    int glyph_permille = 15;     ///< how much of its width a letter gives, either way
    Length letter_stretch = {};  ///< between two letters
    Length letter_shrink = {};
    int script_gap_permille = 0;  ///< of an em: between CJK and Latin letters of one word
    Length least_last_line = {};  ///< no last line is shorter where that can be had
    int most_hyphens = 0;         ///< at the ends of so many lines in a row; 0: of any number
    /// Whether Korean words of justified text may be divided, without a sign.
    SyllableBreaks syllable_breaks = SyllableBreaks::kOff;
    auto operator<=>(const LineFit&) const = default;
};

/// Right to left, everything is mirrored: the start is at the right, and the indents, the label and
/// the aside change sides.
struct ParagraphStyle {
    Direction direction = Direction::kLeftToRight;
    Alignment alignment = Alignment::kStart;
    Hyphenation hyphenation = Hyphenation::kOff;
    LineFit fit = {};
    Length leading = {};       ///< from baseline to baseline
    Length indent_start = {};  ///< of every line
    Length indent_end = {};
    Length indent_first_line = {};  ///< added to indent_start in the first line
    auto operator<=>(const ParagraphStyle&) const = default;
};

}  // namespace cvpdf
