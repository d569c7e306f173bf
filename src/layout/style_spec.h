// Named text styles: as a layout writes them, and with everything said.

#pragma once

#include <optional>
#include <string>

#include "base/color.h"
#include "base/source.h"
#include "layout/tokens.h"

namespace cvpdf {

enum class TextAlignment { kStart, kEnd, kCenter, kJustify };
enum class TextSlant { kUpright, kItalic };
enum class TextCaps {
    kNone,
    kUpper,  ///< capitals in the text itself, as readers of the file see it
    kSmall,  ///< the font's small capitals
};
/// Shapes of digits, where the font has them.
enum class TextFigures {
    kDefault,
    kTabular,   ///< lining, all of one width
    kOldStyle,  ///< with ascenders and descenders
};
enum class EmojiLook { kOutline, kColor };
enum class Switch { kOff, kOn };

/// A named style as written. What it does not say comes from the style that it inherits, in the end
/// from `body`.
struct StyleSpec {
    Span span = {};  ///< of its name
    std::optional<Reference> inherits = {};
    std::optional<Reference> font = {};  ///< a name under `fonts`, or a family
    std::optional<Token> size = {};
    std::optional<Token> leading = {};  ///< from baseline to baseline
    std::optional<int> weight = {};
    std::optional<TextSlant> slant = {};
    std::optional<TextCaps> caps = {};
    std::optional<Reference> color = {};
    std::optional<TextAlignment> align = {};
    std::optional<Switch> hyphens = {};
    std::optional<Switch> ligatures = {};
    std::optional<TextFigures> figures = {};
    std::optional<Token> letter_spacing = {};  ///< its limits: of justified text
    std::optional<Shares> word_space = {};     ///< of the font's own space; limits likewise
    std::optional<int> glyph_scaling = {};     ///< of justified text; thousandths
    std::optional<Dimension> script_gap = {};  ///< between CJK and Latin letters of a word
    std::optional<Dimension> least_last_line = {};
    std::optional<Dimension> first_line_indent = {};  ///< negative: the other lines hang
    std::optional<int> hyphen_limit = {};  ///< hyphens at the ends of so many lines in a row
    std::optional<Switch> syllable_breaks = {};
};

/// A style with everything said.
struct ResolvedStyle {
    std::string font_family = {};
    Token size = {};
    Token leading = {};
    int weight = 400;
    TextSlant slant = TextSlant::kUpright;
    TextCaps caps = TextCaps::kNone;
    Color color = {};
    TextAlignment align = TextAlignment::kStart;
    Switch hyphens = Switch::kOff;
    Switch ligatures = Switch::kOn;
    TextFigures figures = TextFigures::kDefault;
    Token letter_spacing = {};
    /// What is not said is as the engine has it.
    std::optional<Shares> word_space = {};
    std::optional<int> glyph_scaling = {};
    Dimension script_gap = {};
    Dimension least_last_line = {};
    Dimension first_line_indent = {};
    int hyphen_limit = 0;
    Switch syllable_breaks = Switch::kOff;
};

}  // namespace cvpdf
