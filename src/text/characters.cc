#include "text/characters.h"

#include <unicode/uchar.h>

#include "base/unicode.h"

namespace cvpdf {
namespace {

constexpr bool between(char32_t c, char32_t first, char32_t last) {
    return first <= c && c <= last;
}

}  // namespace

bool is_control(char32_t c) {
    return c < 0x20 || between(c, 0x7F, 0x9F) || c == 0x2028 || c == 0x2029;
}

bool is_hangul(char32_t c) {
    return between(c, 0xAC00, 0xD7A3) || between(c, 0x1100, 0x11FF) || between(c, 0x3131, 0x318E) ||
           between(c, 0xA960, 0xA97C) || between(c, 0xD7B0, 0xD7FB);
}

bool is_ideographic(char32_t c) {
    if (between(c, 0x3041, 0x30FF)) return c != 0x30FB;
    if (between(c, 0x4E00, 0x9FFF) || between(c, 0x3400, 0x4DBF)) return true;
    if (c < 0x2E80) return false;
    const auto script = specific_script(c);
    return script == HB_SCRIPT_HAN || script == HB_SCRIPT_HIRAGANA ||
           script == HB_SCRIPT_KATAKANA || script == HB_SCRIPT_BOPOMOFO;
}

bool is_cjk_symbol(char32_t c) {
    return between(c, 0x3000, 0x303F) || between(c, 0x30FB, 0x30FC) || between(c, 0x3200, 0x33FF) ||
           between(c, 0xFE30, 0xFE4F) || between(c, 0xFF00, 0xFFEF);
}

bool is_plain_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_plain(next_code_point(text, &at))) return false;
    }
    return true;
}

bool is_emoji(std::string_view cluster) {
    constexpr char32_t kTextStyle = 0xFE0E;
    constexpr char32_t kEmojiStyle = 0xFE0F;
    if (cluster.size() < 3) return false;  // as most clusters are: no emoji is that short
    bool found = false;
    for (std::size_t at = 0; at < cluster.size();) {
        const char32_t c = next_code_point(cluster, &at);
        if (c == kTextStyle) return false;
        found = found || c == kEmojiStyle ||
                u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI_PRESENTATION);
    }
    return found;
}

std::optional<hb_script_t> specific_script(char32_t c) {
    if (c < 0x80) {
        const bool is_letter = between(c | 0x20, 'a', 'z');
        return is_letter ? std::optional(HB_SCRIPT_LATIN) : std::nullopt;
    }
    if (between(c, 0xAC00, 0xD7A3)) return HB_SCRIPT_HANGUL;
    const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), c);
    if (script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED ||
        script == HB_SCRIPT_UNKNOWN) {
        return std::nullopt;
    }
    return script;
}

}  // namespace cvpdf
