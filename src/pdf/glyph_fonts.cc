#include "pdf/glyph_fonts.h"

#include <algorithm>

namespace cvpdf {

namespace {

constexpr std::size_t kMaxDrawnGlyphs = 255;  // and one that has another use: drawn_font.cc

}  // namespace

GlyphFonts::KnownFace& GlyphFonts::know_face(FaceId face) {
    if (last_face_ != nullptr && face == last_face_->first) return last_face_->second;
    const auto [found, is_new] = known_.try_emplace(face);
    if (is_new) {
        found->second.face_use = faces_.size();
        faces_.push_back({.face = face});
    }
    last_face_ = &*found;
    return found->second;
}

GlyphFonts::KnownGlyph& GlyphFonts::know_glyph(KnownFace& known, std::uint32_t glyph) {
    const auto [found, is_new] = known.glyphs.try_emplace(glyph);
    if (is_new) {
        std::vector<std::uint32_t>& glyphs = faces_[known.face_use].glyphs;
        found->second.slot = static_cast<std::uint32_t>(glyphs.size());
        glyphs.push_back(glyph);
    }
    return found->second;
}

std::uint32_t GlyphFonts::add_font(const KnownFace& known) {
    fonts_.emplace_back(FaceFont{.face_use = known.face_use});
    return static_cast<std::uint32_t>(fonts_.size() - 1);
}

void GlyphFonts::add_text(std::uint32_t font, std::uint32_t slot, std::string_view text) {
    std::get<FaceFont>(fonts_[font]).texts.push_back({.slot = slot, .text = std::string(text)});
}

std::size_t GlyphFonts::face_use(FaceId face) {
    return know_face(face).face_use;
}

GlyphPlace GlyphFonts::place(FaceId face, std::uint32_t glyph, std::string_view text) {
    KnownFace& known = know_face(face);
    KnownGlyph& known_glyph = know_glyph(known, glyph);
    for (const Reading& reading : known_glyph.readings) {
        if (reading.text == text) return {.font = reading.font, .slot = known_glyph.slot};
    }
    const std::size_t alias = known_glyph.readings.size();
    if (alias == known.fonts.size()) known.fonts.push_back(add_font(known));
    const std::uint32_t font = known.fonts[alias];
    add_text(font, known_glyph.slot, text);
    known_glyph.readings.push_back({.text = std::string(text), .font = font});
    return {.font = font, .slot = known_glyph.slot};
}

GlyphPlace GlyphFonts::place_new_plain(FaceId face, std::uint32_t glyph, char character) {
    const GlyphPlace found = place(face, glyph, {&character, 1});
    know_face(face).plain[static_cast<unsigned char>(character)] = {.glyph = glyph, .place = found};
    return found;
}

GlyphPlace GlyphFonts::place_marked(FaceId face, std::uint32_t glyph, std::string_view text) {
    KnownFace& known = know_face(face);
    const auto [found, is_new] = known.marked.try_emplace({glyph, std::string(text)});
    if (!is_new) return found->second;
    const std::uint32_t slot = know_glyph(known, glyph).slot;
    const auto has_reading = [&](std::uint32_t font) {
        const std::vector<SlotText>& texts = std::get<FaceFont>(fonts_[font]).texts;
        return std::ranges::find(texts, slot, &SlotText::slot) != texts.end();
    };
    const auto free = std::ranges::find_if_not(known.marked_fonts, has_reading);
    const bool is_full = free == known.marked_fonts.end();
    const std::uint32_t font = is_full ? add_font(known) : *free;
    if (is_full) known.marked_fonts.push_back(font);
    add_text(font, slot, text);
    found->second = {.font = font, .slot = slot};
    return found->second;
}

GlyphPlace GlyphFonts::place_shifted(FaceId face, const ShiftedGlyph& glyph,
                                     std::string_view text) {
    KnownFace& known = know_face(face);
    const auto [found, is_new] = known.shifted.try_emplace({glyph, std::string(text)});
    if (is_new) {
        std::vector<ShiftedGlyph>& shifted = faces_[known.face_use].shifted;
        const auto index = static_cast<std::uint32_t>(shifted.size());
        shifted.push_back(glyph);
        found->second = place(face, kFirstShifted + index, text);
    }
    return found->second;
}

GlyphPlace GlyphFonts::place_part(FaceId face, std::uint32_t glyph, std::string_view text) {
    const KnownGlyph& known_glyph = know_glyph(know_face(face), glyph);
    if (known_glyph.readings.empty()) return place(face, glyph, text);
    return {.font = known_glyph.readings.front().font, .slot = known_glyph.slot};
}

GlyphPlace GlyphFonts::place_drawn(DrawnGlyph glyph, const std::string& key) {
    const auto [found, is_new] = drawn_.try_emplace(key);
    if (!is_new) return found->second;
    if (!open_drawn_font_ ||
        std::get<DrawnFont>(fonts_[*open_drawn_font_]).glyphs.size() == kMaxDrawnGlyphs) {
        open_drawn_font_ = static_cast<std::uint32_t>(fonts_.size());
        fonts_.emplace_back(DrawnFont{});
    }
    std::vector<DrawnGlyph>& glyphs = std::get<DrawnFont>(fonts_[*open_drawn_font_]).glyphs;
    found->second = {.font = *open_drawn_font_, .slot = static_cast<std::uint32_t>(glyphs.size())};
    glyphs.push_back(std::move(glyph));
    return found->second;
}

}  // namespace cvpdf
