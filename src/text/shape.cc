#include "text/shape.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <vector>

#include <hb.h>

#include "base/blank.h"
#include "base/unicode.h"
#include "text/characters.h"
#include "text/hb_handles.h"
#include "text/line_breaks.h"
#include "text/shaped_words.h"
#include "text/tidy_clusters.h"

namespace cvpdf {
namespace {

/// Scripts whose letters are joined: spacing would tear them.
bool is_joined_script(hb_script_t script) {
    switch (script) {
        case HB_SCRIPT_ARABIC:
        case HB_SCRIPT_SYRIAC:
        case HB_SCRIPT_NKO:
        case HB_SCRIPT_MONGOLIAN:
        case HB_SCRIPT_MANDAIC:
        case HB_SCRIPT_DEVANAGARI:
        case HB_SCRIPT_BENGALI:
        case HB_SCRIPT_GURMUKHI:
            return true;
        default:
            return false;
    }
}

hb_script_t script_of(const TextRun& run) {
    const auto script = static_cast<hb_script_t>(run.script);
    // Figures and signs alone: the fonts' Latin lookups are the fullest.
    return script == HB_SCRIPT_COMMON || script == 0 ? HB_SCRIPT_LATIN : script;
}

Length letter_spacing_of(const TextRun& run) {
    return is_joined_script(script_of(run)) ? Length{} : run.letter_spacing;
}

bool with_ligatures(const TextRun& run) {
    return run.ligatures != Ligatures::kNone && letter_spacing_of(run) == Length{};
}

Direction direction_of(const TextRun& run) {
    return run.bidi_level % 2 == 1 ? Direction::kRightToLeft : Direction::kLeftToRight;
}

std::vector<hb_feature_t> features_of(const TextRun& run, const FontLibrary& fonts) {
    std::vector<hb_feature_t> features;
    const auto add = [&](std::string_view name) {
        hb_feature_t feature = {};
        if (hb_feature_from_string(name.data(), static_cast<int>(name.size()), &feature)) {
            features.push_back(feature);
        }
    };
    for (const std::string& feature : fonts.features(run.face.face)) add(feature);
    // Korean has spaces between words: a bracket's blank half would be read as one of them.
    if (is_korean(run.language)) add("halt");
    if (!with_ligatures(run)) {
        add("-liga");
        add("-clig");
    }
    if (run.caps == Caps::kSmallCaps) add("smcp");  // a face that is drawn as small caps has none
    switch (run.figures) {
        case Figures::kDefault:
            break;
        case Figures::kTabular:
            add("tnum");
            add("lnum");
            break;
        case Figures::kOldStyle:
            add("onum");
            break;
    }
    return features;
}

HbBuffer shape_buffer(std::string_view text, const TextRun& run, const FontLibrary& fonts) {
    HbBuffer buffer(hb_buffer_create());
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
    hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), run.begin,
                       static_cast<int>(run.end - run.begin));
    hb_buffer_set_direction(buffer.get(), direction_of(run) == Direction::kRightToLeft
                                              ? HB_DIRECTION_RTL
                                              : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), script_of(run));
    hb_buffer_set_language(
        buffer.get(),
        hb_language_from_string(run.language.data(), static_cast<int>(run.language.size())));
    unsigned flags =
        HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES | HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE;
    if (run.begin == 0) flags |= HB_BUFFER_FLAG_BOT;
    if (run.end == text.size()) flags |= HB_BUFFER_FLAG_EOT;
    hb_buffer_set_flags(buffer.get(), static_cast<hb_buffer_flags_t>(flags));
    const std::vector<hb_feature_t> features = features_of(run, fonts);
    hb_shape(fonts.hb_font(run.face.face), buffer.get(), features.data(),
             static_cast<unsigned>(features.size()));
    return buffer;
}

/// A tab is drawn as a space; line separators and other controls take no room.
void draw_controls(GlyphRun& run, hb_font_t* font, int units_per_em) {
    hb_codepoint_t space = 0;
    for (Glyph& glyph : run.glyphs) {
        std::size_t at = glyph.cluster;
        const char32_t c = next_code_point(run.text, &at);
        if (!is_control(c)) continue;
        hb_font_get_nominal_glyph(font, ' ', &space);
        const int advance = c == '\t' ? hb_font_get_glyph_h_advance(font, space) : 0;
        glyph.id = space;
        glyph.advance = scaled(run.size, advance, units_per_em);
        glyph.offset = {};
    }
}

/// Spacing stands behind a cluster in reading order: right-to-left, that is at its left.
void add_letter_spacing(GlyphRun& run, Length spacing, bool ends_style) {
    const std::size_t count = run.glyphs.size();
    std::uint32_t last_cluster = 0;
    for (const Glyph& glyph : run.glyphs) last_cluster = std::max(last_cluster, glyph.cluster);
    for (std::size_t i = 0; i < count; ++i) {
        Glyph& glyph = run.glyphs[i];
        if (ends_style && glyph.cluster == last_cluster) continue;
        if (run.direction == Direction::kRightToLeft) {
            if (i > 0 && run.glyphs[i - 1].cluster == glyph.cluster) continue;
            glyph.offset.x += spacing;
        } else if (i + 1 < count && run.glyphs[i + 1].cluster == glyph.cluster) {
            continue;
        }
        glyph.advance += spacing;
    }
}

void add_missing_glyphs(GlyphRun& run) {
    for (std::size_t at = 0; at < run.text.size();) {
        const auto cluster = static_cast<std::uint32_t>(at);
        const char32_t c = next_code_point(run.text, &at);
        if (is_blank(c)) continue;
        run.glyphs.push_back(
            {.id = c, .cluster = cluster, .advance = missing_glyph_advance(c, run.size)});
    }
    if (run.direction == Direction::kRightToLeft) {
        std::reverse(run.glyphs.begin(), run.glyphs.end());
    }
}

/// Shapes bytes [run.begin, run.end) of the text. Clusters count from run.begin.
std::vector<Glyph> shape_whole(std::string_view text, const TextRun& run,
                               const FontLibrary& fonts) {
    const HbBuffer buffer = shape_buffer(text, run, fonts);
    const int units_per_em = fonts.info(run.face.face).metrics.units_per_em;
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    const auto length = [&](hb_position_t units) { return scaled(run.size, units, units_per_em); };
    std::vector<Glyph> glyphs;
    glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        const bool unsafe =
            (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        glyphs.push_back({.id = infos[i].codepoint,
                          .cluster = infos[i].cluster - run.begin,
                          .advance = length(positions[i].x_advance),
                          .offset = {length(positions[i].x_offset), length(-positions[i].y_offset)},
                          .unsafe_to_break = unsafe});
    }
    return glyphs;
}

WordStyle word_style(const TextRun& run) {
    return {.face = run.face.face,
            .size = run.size,
            .script = run.script,
            .with_ligatures = with_ligatures(run),
            .language = run.language};
}

/// The same as shape_whole(), from words that were shaped before; what is new goes to HarfBuzz.
std::vector<Glyph> shape_by_words(std::string_view text, const TextRun& run,
                                  const FontLibrary& fonts) {
    ShapedWords& memory = fonts.words();
    const WordStyle style = word_style(run);
    const std::vector<std::string_view> words =
        split_at_spaces(text.substr(run.begin, run.end - run.begin));
    const std::vector<const ShapedWords::Glyphs*> known = memory.find(style, words);
    std::vector<Glyph> glyphs;
    glyphs.reserve(run.end - run.begin);
    TextRun part = run;
    part.end = run.begin;
    for (std::size_t i = 0; i < words.size(); ++i) {
        part.begin = part.end;
        part.end += static_cast<std::uint32_t>(words[i].size());
        const std::size_t first = glyphs.size();
        if (known[i] != nullptr) {
            glyphs.insert(glyphs.end(), known[i]->begin(), known[i]->end());
        } else {
            const std::vector<Glyph> found = shape_whole(text, part, fonts);
            memory.remember(style, words[i], found);
            glyphs.insert(glyphs.end(), found.begin(), found.end());
        }
        for (std::size_t g = first; g < glyphs.size(); ++g)
            glyphs[g].cluster += part.begin - run.begin;
    }
    return glyphs;
}

bool goes_by_words(std::string_view text, const TextRun& run, const FontLibrary& fonts) {
    const bool usual = run.caps == Caps::kNormal && run.figures == Figures::kDefault &&
                       fonts.features(run.face.face).empty();
    return usual && direction_of(run) == Direction::kLeftToRight && is_plain_text(text) &&
           fonts.words_stand_alone(run.face.face);
}

}  // namespace

GlyphRun shape(std::string_view paragraph_text, const TextRun& run, const FontLibrary& fonts) {
    assert(run.begin <= run.end && run.end <= paragraph_text.size() && "a run of this text");
    GlyphRun shaped;
    shaped.face = run.face.face;
    shaped.size = run.size;
    shaped.rise = run.rise;
    shaped.direction = direction_of(run);
    shaped.text = std::string(paragraph_text.substr(run.begin, run.end - run.begin));
    shaped.language = run.language;
    if (run.face.face == kMissingFace) {
        add_missing_glyphs(shaped);
    } else {
        const FaceInfo& info = fonts.info(run.face.face);
        shaped.form = info.form;
        shaped.glyphs = goes_by_words(shaped.text, run, fonts)
                            ? shape_by_words(paragraph_text, run, fonts)
                            : shape_whole(paragraph_text, run, fonts);
        draw_controls(shaped, fonts.hb_font(run.face.face), info.metrics.units_per_em);
        tidy_clusters(shaped, fonts.hb_font(run.face.face));
    }
    if (const Length spacing = letter_spacing_of(run); spacing != Length{}) {
        add_letter_spacing(shaped, spacing, run.end == run.style_end);
    }
    return shaped;
}

bool is_joined(const TextRun& run) {
    return is_joined_script(script_of(run));
}

Length space_width(FaceId face, Length size, const FontLibrary& fonts) {
    hb_codepoint_t space = 0;
    hb_font_t* font = fonts.hb_font(face);
    hb_font_get_nominal_glyph(font, ' ', &space);
    return scaled(size, hb_font_get_glyph_h_advance(font, space),
                  fonts.info(face).metrics.units_per_em);
}

}  // namespace cvpdf
