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

/// Right to left, everything is mirrored: the start is at the right, and the indents, the label and
/// the aside change sides.
struct ParagraphStyle {
    Direction direction = Direction::kLeftToRight;
    Alignment alignment = Alignment::kStart;
    Hyphenation hyphenation = Hyphenation::kOff;
    Length leading = {};       ///< from baseline to baseline
    Length indent_start = {};  ///< of every line
    Length indent_end = {};
    Length indent_first_line = {};  ///< added to indent_start in the first line
    auto operator<=>(const ParagraphStyle&) const = default;
};

}  // namespace cvpdf
