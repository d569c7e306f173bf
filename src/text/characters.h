// What a character is to the choice of fonts and to Korean line breaking.

#pragma once

#include <optional>
#include <string_view>

#include <hb.h>

namespace cvpdf {

/// Line and paragraph separators and control characters: no font has a glyph for them.
bool is_control(char32_t c);

/// A precomposed syllable or a jamo, old ones too.
bool is_hangul(char32_t c);
/// Ideographs and kana, with the marks that are written among them.
bool is_ideographic(char32_t c);
/// Symbols and punctuation of the CJK blocks: ideographic, fullwidth, enclosed.
bool is_cjk_symbol(char32_t c);

/// Letters and signs of Latin text: U+0020–024F but controls and the soft hyphen, and U+2010–2027.
/// Among others of them each is a grapheme cluster of its own, runs from left to right, and is
/// Latin or of no script.
constexpr bool is_plain(char32_t c) {
    if (c < 0x7F) return c >= 0x20;
    return (c >= 0xA0 && c < 0x250 && c != 0xAD) || (c >= 0x2010 && c <= 0x2027);
}

/// Nothing but such characters.
bool is_plain_text(std::string_view text);

/// A grapheme cluster that is shown as an emoji (UTS #51 1.4.3, ED-6 to ED-9a): by default, or
/// since U+FE0F asks for it.
bool is_emoji(std::string_view cluster);

/// The script; none for Common and Inherited (UAX #24).
std::optional<hb_script_t> specific_script(char32_t c);

}  // namespace cvpdf
