#include "compose/styles.h"

#include <algorithm>

namespace cvpdf {
namespace {

Alignment alignment(TextAlignment align) {
    switch (align) {
        case TextAlignment::kStart:
            return Alignment::kStart;
        case TextAlignment::kEnd:
            return Alignment::kEnd;
        case TextAlignment::kCenter:
            return Alignment::kCenter;
        case TextAlignment::kJustify:
            return Alignment::kJustified;
    }
    return Alignment::kStart;
}

Figures figures(TextFigures figures) {
    switch (figures) {
        case TextFigures::kDefault:
            return Figures::kDefault;
        case TextFigures::kTabular:
            return Figures::kTabular;
        case TextFigures::kOldStyle:
            return Figures::kOldStyle;
    }
    return Figures::kDefault;
}

// The usual proportions of fonts' own superiors and inferiors (OS/2 ySuperscript and ySubscript).
constexpr int kScriptSizePercent = 70;
constexpr int kSuperscriptRisePercent = 34;
constexpr int kSubscriptRisePercent = -14;

LineFit line_fit(const PageStyle& style) {
    const ResolvedStyle& resolved = style.resolved;
    const Spacing letters = spacing(resolved.letter_spacing, style.size);
    LineFit fit{.letter_stretch = letters.stretch,
                .letter_shrink = letters.shrink,
                .script_gap_permille = resolved.script_gap.em_thousandths,
                .least_last_line = resolve(resolved.least_last_line, style.size),
                .most_hyphens = resolved.hyphen_limit,
                .syllable_breaks = resolved.syllable_breaks == Switch::kOn ? SyllableBreaks::kOn
                                                                           : SyllableBreaks::kOff};
    if (resolved.word_space) {
        const Shares& space = *resolved.word_space;
        fit.space_permille = space.ideal;
        fit.least_space_permille = space.min * 1000 / space.ideal;
        fit.greatest_space_permille = space.max * 1000 / space.ideal;
    }
    if (resolved.glyph_scaling) fit.glyph_permille = *resolved.glyph_scaling;
    return fit;
}

std::string family_for(const InlineStyle& marks, bool is_italic, const ResolvedStyle& style,
                       const Layout& layout) {
    if (marks.code) return resolve_font(layout, kMonoFont);
    const bool has_own_italics = is_italic && layout.fonts.contains(kItalicFont) &&
                                 style.font_family == resolve_font(layout, kBodyFont);
    return has_own_italics ? resolve_font(layout, kItalicFont) : style.font_family;
}

}  // namespace

PageStyle page_style(const Layout& layout, std::string_view name) {
    PageStyle style{.resolved = resolve_style(layout, name)};
    style.size = resolve(style.resolved.size.ideal, {});
    style.leading = resolve(style.resolved.leading.ideal, style.size);
    return style;
}

PageStyle page_style(const Layout& layout, const Reference& name) {
    return page_style(layout, name.name.empty() ? kBodyStyle : std::string_view{name.name});
}

TextStyle text_style(const PageStyle& style, const InlineStyle& marks, const Layout& layout) {
    const ResolvedStyle& resolved = style.resolved;
    const bool is_italic = marks.italic || resolved.slant == TextSlant::kItalic;
    TextStyle result{
        .font = {.family = family_for(marks, is_italic, resolved, layout),
                 .weight = marks.bold ? kBoldWeight : resolved.weight,
                 .slant = is_italic ? Slant::kItalic : Slant::kUpright,
                 .size = style.size,
                 .caps = resolved.caps == TextCaps::kSmall ? Caps::kSmallCaps : Caps::kNormal,
                 .ligatures = marks.code || resolved.ligatures == Switch::kOff
                                  ? Ligatures::kNone
                                  : Ligatures::kStandard,
                 .figures = figures(resolved.figures),
                 .emoji =
                     layout.emoji == EmojiLook::kColor ? EmojiForm::kColor : EmojiForm::kOutline},
        .color = resolved.color,
        .letter_spacing = resolve(resolved.letter_spacing.ideal, style.size)};
    if (marks.superscript || marks.subscript) {
        result.font.size = scaled(style.size, kScriptSizePercent, 100);
        result.rise = scaled(
            style.size, marks.superscript ? kSuperscriptRisePercent : kSubscriptRisePercent, 100);
    }
    return result;
}

Side side_of(TextAlignment align, Direction direction) {
    const bool mirrored = direction == Direction::kRightToLeft;
    switch (align) {
        case TextAlignment::kStart:
        case TextAlignment::kJustify:
            return mirrored ? Side::kRight : Side::kLeft;
        case TextAlignment::kCenter:
            return Side::kCenter;
        case TextAlignment::kEnd:
            return mirrored ? Side::kLeft : Side::kRight;
    }
    return Side::kCenter;
}

ParagraphStyle paragraph_style(const PageStyle& style, Direction direction) {
    const Length first_line = resolve(style.resolved.first_line_indent, style.size);
    return {
        .direction = direction,
        .alignment = alignment(style.resolved.align),
        .hyphenation = style.resolved.hyphens == Switch::kOn ? Hyphenation::kOn : Hyphenation::kOff,
        .fit = line_fit(style),
        .leading = style.leading,
        .indent_start = std::max(-first_line, Length{}),
        .indent_first_line = first_line};
}

Spacing spacing(const Token& token, Length font_size) {
    const Length ideal = resolve(token.ideal, font_size);
    return {.natural = ideal,
            .stretch = resolve(token.max, font_size) - ideal,
            .shrink = ideal - resolve(token.min, font_size)};
}

}  // namespace cvpdf
