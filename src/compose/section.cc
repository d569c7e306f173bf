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

void add_rule(Composer& composer, const HeadingSpec& spec, const PageStyle& style, GroupId group) {
    const RuleSpec& rule = *spec.rule;
    add_block(
        composer,
        {.content = Rule{.thickness = resolve(rule.thickness, style.size),
                         .color = rule.color ? resolve_color(composer.layout(), rule.color->name)
                                             : style.resolved.color},
         .space_before = spacing(rule.gap, style.size),
         .space_after = spacing(spec.line.space_after, style.size),
         .keep_with_next = KeepWithNext::kYes,
         .group = group});
}

/// The title in its H2, and the rule under it.
void add_heading(Composer& composer, const HeadingSpec& spec, SectionTitle title, StructId section,
                 GroupId group) {
    const PageStyle style = page_style(composer.layout(), spec.line.style);
    const StructId element = add_element(composer.document.struct_tree, section, Role::kH2);
    composer.document.outline.push_back(
        {.title = std::move(title.plain), .level = 1, .target = element});
    add_block(
        composer,
        {.content =
             Paragraph{.inlines = make_inlines(composer, std::move(title.text), style, element),
                       .style = paragraph_style(style, composer.direction)},
         .space_before = spacing(spec.line.space_before, style.size),
         .space_after = spacing(spec.rule ? spec.rule->gap : spec.line.space_after, style.size),
         .keep_with_next = KeepWithNext::kYes,
         .group = group});
    if (spec.rule) add_rule(composer, spec, style, group);
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
