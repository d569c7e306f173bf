// A section: its heading, and its entries one after the other.

#include <utility>

#include "compose/composer.h"
#include "compose/entry.h"
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

}  // namespace

void compose_section(Composer& composer, const Section& section, RegionName region) {
    if (section.entries.empty()) return;
    const SectionSpec& spec = section_spec(composer.layout(), section.key, region);
    const auto group = static_cast<GroupId>(composer.document.groups.size());
    composer.document.groups.push_back(
        {.parent = kWholeGroup, .page_break = page_break(section.page_break)});
    const StructId element = add_element(composer.document.struct_tree, kRootElement, Role::kSect);
    begin_part(composer, &section);
    add_heading(composer, spec.heading, title_of(composer, section), element, group);
    compose_entries(composer,
                    {.section = section, .spec = spec, .element = element, .group = group});
}

}  // namespace cvpdf
