#include "text/shaped_words.h"

#include <algorithm>
#include <mutex>

#include <hb-ot.h>

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
    return true;
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
