#include "text/shaped_words.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include <hb-ot.h>

#include "base/unicode.h"
#include "text/characters.h"
#include "text/hb_handles.h"

namespace cvpdf {
namespace {

/// Whether a lookup of GSUB or GPOS has the glyph before, among or behind what it changes.
bool lookup_has(hb_face_t* face, hb_tag_t table, unsigned lookup, hb_codepoint_t glyph) {
    const HbSet before(hb_set_create());
    const HbSet input(hb_set_create());
    const HbSet after(hb_set_create());
    hb_ot_layout_lookup_collect_glyphs(face, table, lookup, before.get(), input.get(), after.get(),
                                       nullptr);
    return hb_set_has(before.get(), glyph) || hb_set_has(input.get(), glyph) ||
           hb_set_has(after.get(), glyph);
}

/// The glyphs of a text in the face's own features, with their advances.
std::vector<std::pair<hb_codepoint_t, hb_position_t>> shape_alone(hb_font_t* font,
                                                                  std::string_view text) {
    const HbBuffer buffer(hb_buffer_create());
    hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer.get(), hb_language_from_string("en", -1));
    hb_shape(font, buffer.get(), nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    std::vector<std::pair<hb_codepoint_t, hb_position_t>> glyphs;
    for (unsigned i = 0; i < count; ++i)
        glyphs.emplace_back(infos[i].codepoint, positions[i].x_advance);
    return glyphs;
}

/// Whether each plain character that the face has is the same beside spaces as alone. Kerning by
/// classes may move the space though no lookup names it.
bool spaces_change_nothing(hb_font_t* font) {
    std::string text = " ";
    std::vector<std::pair<hb_codepoint_t, hb_position_t>> apart;
    const auto space = shape_alone(font, " ");
    apart = space;
    for (char32_t c = '!'; c <= 0x2027; ++c) {
        hb_codepoint_t glyph = 0;
        if (!is_plain(c) || !hb_font_get_nominal_glyph(font, c, &glyph)) continue;
        std::string character;
        append_utf8(character, c);
        text += character + ' ';
        for (const auto& found : shape_alone(font, character)) apart.push_back(found);
        apart.insert(apart.end(), space.begin(), space.end());
    }
    return shape_alone(font, text) == apart;
}

}  // namespace

bool words_stand_alone(hb_face_t* face, hb_font_t* font) {
    for (const hb_tag_t table :
         {HB_TAG('k', 'e', 'r', 'n'), HB_TAG('k', 'e', 'r', 'x'), HB_TAG('m', 'o', 'r', 'x')}) {
        const HbBlob blob(hb_face_reference_table(face, table));
        if (hb_blob_get_length(blob.get()) > 0) return false;
    }
    hb_codepoint_t space = 0;
    if (!hb_font_get_nominal_glyph(font, ' ', &space)) return false;
    for (const hb_tag_t table : {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS}) {
        const unsigned lookups = hb_ot_layout_table_get_lookup_count(face, table);
        for (unsigned lookup = 0; lookup < lookups; ++lookup) {
            if (lookup_has(face, table, lookup, space)) return false;
        }
    }
    return spaces_change_nothing(font);
}

std::vector<const ShapedWords::Glyphs*> ShapedWords::find(
    const WordStyle& style, std::span<const std::string_view> words) const {
    std::vector<const Glyphs*> found(words.size(), nullptr);
    const std::shared_lock lock(mutex_);
    const auto known = styles_.find(style);
    if (known == styles_.end()) return found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto word = known->second.find(words[i]);
        if (word != known->second.end()) found[i] = &word->second;
    }
    return found;
}

void ShapedWords::remember(const WordStyle& style, std::string_view word,
                           std::span<const Glyph> glyphs) {
    const std::unique_lock lock(mutex_);
    if (glyphs_ + glyphs.size() > most_glyphs_) return;
    Words& words = styles_[style];
    if (words.emplace(word, Glyphs(glyphs.begin(), glyphs.end())).second) glyphs_ += glyphs.size();
}

std::vector<std::string_view> split_at_spaces(std::string_view text) {
    std::vector<std::string_view> words;
    words.reserve(2 * static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1);
    while (!text.empty()) {
        const std::size_t length = text.front() == ' ' ? 1 : std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return words;
}

}  // namespace cvpdf
