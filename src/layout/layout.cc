#include "layout/layout.h"

#include <algorithm>

#include "base/unicode.h"
#include "layout/read_values.h"

namespace cvpdf {
namespace {

/// Longer chains of styles can only be circles, which the reader has reported.
constexpr int kLongestChain = 32;

/// A style and all that it inherits, nearest first; `body` stands last.
std::vector<const StyleSpec*> style_chain(const Layout& layout, std::string_view name) {
    std::vector<const StyleSpec*> chain;
    std::string next{name};
    for (int i = 0; i < kLongestChain && next != kBodyStyle; ++i) {
        const auto found = layout.styles.find(next);
        if (found == layout.styles.end()) break;
        chain.push_back(&found->second);
        if (!found->second.inherits) break;
        next = found->second.inherits->name;
    }
    const auto body = layout.styles.find(kBodyStyle);
    if (body != layout.styles.end()) chain.push_back(&body->second);
    return chain;
}

/// The nearest style's word on one property.
template <class Value>
std::optional<Value> lookup(const std::vector<const StyleSpec*>& chain,
                            std::optional<Value> StyleSpec::*property) {
    for (const StyleSpec* style : chain) {
        if (style->*property) return style->*property;
    }
    return {};
}

}  // namespace

ResolvedStyle resolve_style(const Layout& layout, std::string_view name) {
    const std::vector<const StyleSpec*> chain = style_chain(layout, name);
    const ResolvedStyle defaults;
    const auto font = lookup(chain, &StyleSpec::font);
    const auto color = lookup(chain, &StyleSpec::color);
    return {
        .font_family = resolve_font(layout, font ? font->name : kBodyStyle),
        .size = lookup(chain, &StyleSpec::size).value_or(defaults.size),
        .leading = lookup(chain, &StyleSpec::leading).value_or(defaults.leading),
        .weight = lookup(chain, &StyleSpec::weight).value_or(defaults.weight),
        .slant = lookup(chain, &StyleSpec::slant).value_or(defaults.slant),
        .caps = lookup(chain, &StyleSpec::caps).value_or(defaults.caps),
        .color = color ? resolve_color(layout, color->name) : defaults.color,
        .align = lookup(chain, &StyleSpec::align).value_or(defaults.align),
        .hyphens = lookup(chain, &StyleSpec::hyphens).value_or(defaults.hyphens),
        .ligatures = lookup(chain, &StyleSpec::ligatures).value_or(defaults.ligatures),
        .figures = lookup(chain, &StyleSpec::figures).value_or(defaults.figures),
        .letter_spacing =
            lookup(chain, &StyleSpec::letter_spacing).value_or(defaults.letter_spacing),
        .word_space = lookup(chain, &StyleSpec::word_space),
        .glyph_scaling = lookup(chain, &StyleSpec::glyph_scaling),
        .script_gap = lookup(chain, &StyleSpec::script_gap).value_or(defaults.script_gap),
        .least_last_line =
            lookup(chain, &StyleSpec::least_last_line).value_or(defaults.least_last_line),
        .first_line_indent =
            lookup(chain, &StyleSpec::first_line_indent).value_or(defaults.first_line_indent),
        .hyphen_limit = lookup(chain, &StyleSpec::hyphen_limit).value_or(defaults.hyphen_limit),
        .syllable_breaks =
            lookup(chain, &StyleSpec::syllable_breaks).value_or(defaults.syllable_breaks),
    };
}

Color resolve_color(const Layout& layout, std::string_view name) {
    const auto found = layout.colors.find(name);
    if (found != layout.colors.end()) return found->second;
    return parse_color(name).value_or(Color{});
}

std::string resolve_font(const Layout& layout, std::string_view name) {
    const auto found = layout.fonts.find(name);
    return found != layout.fonts.end() ? found->second : std::string{name};
}

const SectionSpec& section_spec(const Layout& layout, std::string_view key, RegionName region) {
    auto found = layout.own_sections.find(key);
    if (found == layout.own_sections.end()) {
        found = std::ranges::find_if(layout.own_sections,
                                     [&](const auto& own) { return is_same_key(own.first, key); });
    }
    if (found != layout.own_sections.end()) return found->second;
    const bool beside = region == RegionName::kSidebar && layout.sidebar_section;
    return beside ? *layout.sidebar_section : layout.section;
}

bool is_same_key(std::string_view a, std::string_view b) {
    const auto plain = [](std::string_view key) {
        std::string folded = fold_case(key);
        std::ranges::replace(folded, ' ', '_');
        std::ranges::replace(folded, '-', '_');
        return folded;
    };
    return a == b || plain(a) == plain(b);
}

}  // namespace cvpdf
