// A section: its heading, and its entries one after the other.

#include <span>
#include <utility>
#include <vector>

#include "compose/composer.h"
#include "compose/entry.h"
#include "compose/form_sections.h"
#include "compose/grid.h"
#include "compose/inlines.h"
#include "compose/styles.h"

namespace cvpdf {
namespace {

struct SectionTitle {
    MarkedText text = {};
    std::string plain = {};
};

SectionTitle title_of(Composer& composer, const Section& section) {
    SectionTitle title;
    if (!section.title.empty()) {
        title.text = localized(composer, section.title);
    } else {
        std::string text =
            section_title(section, composer.input.locale, composer.fallback_language());
        Origin origin = whole_origin(text.size(), section.key_span);
        title.text = plain_marked_text(std::move(text), composer.language(), std::move(origin));
    }
    title.plain = printed_plain_text(composer, title.text);
    return title;
}

// Of the size: the middle of the capitals over the baseline, and what the line's box is beyond
// them.
constexpr int kMiddlePermille = 350;

/// A heading's spaces, from the outside in, where a rule lies above or below it.
struct HeadingSpaces {
    Spacing above = {};
    Spacing below = {};
};

void add_rule(Composer& composer, const RuleSpec& rule, const PageStyle& style, GroupId group,
              const HeadingSpaces& spaces) {
    add_block(
        composer,
        {.content = Rule{.thickness = resolve(rule.thickness, style.size),
                         .color = rule.color ? resolve_color(composer.layout(), rule.color->name)
                                             : style.resolved.color},
         .space_before = spaces.above,
         .space_after = spaces.below,
         .keep_with_next = KeepWithNext::kYes,
         .group = group});
}

bool has_rule(const HeadingSpec& spec, RuleSide side) {
    return spec.rule && spec.rule->side == side;
}

/// What lies behind the heading's line, and the room that it takes of it.
void add_backdrops(const Composer& composer, const HeadingSpec& spec, const PageStyle& style,
                   Paragraph& heading) {
    if (spec.background) {
        const Length padding = resolve(spec.padding, style.size);
        heading.style.indent_start += padding;
        heading.style.indent_end += padding;
        heading.backdrops.push_back(
            {.above = scaled(style.leading, 3, 4) + scaled(padding, 1, 2),
             .below = scaled(style.leading, 1, 4) + scaled(padding, 1, 2),
             .color = resolve_color(composer.layout(), spec.background->name)});
    }
    const bool is_bar = has_rule(spec, RuleSide::kBefore);
    if (!is_bar && !has_rule(spec, RuleSide::kBeside)) return;
    const RuleSpec& rule = *spec.rule;
    const Length middle = scaled(style.size, kMiddlePermille, 1000);
    const Length half = scaled(resolve(rule.thickness, style.size), 1, 2);
    Backdrop backdrop{.extent = is_bar ? BackdropExtent::kBefore : BackdropExtent::kBeside,
                      .above = middle + half,
                      .below = half - middle,
                      .width = resolve(rule.length, style.size),
                      .gap = resolve(rule.gap.ideal, style.size),
                      .color = rule.color ? resolve_color(composer.layout(), rule.color->name)
                                          : style.resolved.color};
    if (is_bar) heading.style.indent_start += backdrop.width + backdrop.gap;
    heading.backdrops.push_back(backdrop);
}

/// The title in its H2, and the rule under it.
void add_heading(Composer& composer, const HeadingSpec& spec, SectionTitle title, StructId section,
                 GroupId group) {
    const PageStyle style = page_style(composer.layout(), spec.line.style);
    const StructId element = add_element(composer.document.struct_tree, section, Role::kH2);
    composer.document.outline.push_back(
        {.title = std::move(title.plain), .level = 1, .target = element});
    const bool above = has_rule(spec, RuleSide::kAbove);
    const bool below = has_rule(spec, RuleSide::kBelow);
    const Spacing gap = spec.rule ? spacing(spec.rule->gap, style.size) : Spacing{};
    const Spacing before = spacing(spec.line.space_before, style.size);
    const Spacing after = spacing(spec.line.space_after, style.size);
    if (above) add_rule(composer, *spec.rule, style, group, {.above = before, .below = gap});
    Paragraph heading{.inlines = make_inlines(composer, std::move(title.text), style, element),
                      .style = paragraph_style(style, composer.direction)};
    add_backdrops(composer, spec, style, heading);
    add_block(composer, {.content = std::move(heading),
                         .space_before = above ? gap : before,
                         .space_after = below ? gap : after,
                         .keep_with_next = KeepWithNext::kYes,
                         .group = group});
    if (below) add_rule(composer, *spec.rule, style, group, {.above = gap, .below = after});
}

const GridSpec* grid_of(const SectionSpec& spec, EntryKind kind) {
    const auto entry = spec.entries.find(kind);
    return entry != spec.entries.end() && entry->second.grid ? &*entry->second.grid : nullptr;
}

/// Entries of one kind that follow one another share a grid where their kind has one.
void write_entries(Composer& composer, EntriesInput input) {
    const std::vector<Entry>& all = input.section.entries;
    for (std::size_t begin = 0; begin < all.size();) {
        const GridSpec* grid = grid_of(input.spec, all[begin].kind);
        std::size_t end = begin + 1;
        while (end < all.size() && grid_of(input.spec, all[end].kind) == grid) ++end;
        input.entries = std::span(all).subspan(begin, end - begin);
        if (grid != nullptr) {
            compose_grid(composer, input, *grid);
        } else {
            compose_entries(composer, input);
        }
        begin = end;
    }
}

}  // namespace

void compose_section(Composer& composer, const Section& section, RegionName region) {
    const SectionSpec& spec = section_spec(composer.layout(), section.key, region);
    const GridSpec* empty_grid = nullptr;
    if (section.entries.empty()) {
        const FormSectionSpec* form = find_form_section(composer.layout(), section);
        if (form != nullptr) empty_grid = grid_of(spec, form->kind);
        if (empty_grid == nullptr) return;
    }
    const auto group = static_cast<GroupId>(composer.document.groups.size());
    composer.document.groups.push_back(
        {.parent = kWholeGroup, .page_break = page_break(section.page_break)});
    const StructId element = add_element(composer.document.struct_tree, kRootElement, Role::kSect);
    begin_part(composer, &section);
    add_heading(composer, spec.heading, title_of(composer, section), element, group);
    if (empty_grid != nullptr) {
        compose_grid(composer,
                     {.section = section, .spec = spec, .element = element, .group = group},
                     *empty_grid);
        return;
    }
    write_entries(composer, {.section = section, .spec = spec, .element = element, .group = group});
}

}  // namespace cvpdf
