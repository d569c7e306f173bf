#include "layout/read_layout.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/suggest.h"
#include "cv/language_tag.h"
#include "layout/check_layout.h"
#include "layout/layout_keys.h"

namespace cvpdf {
namespace {

/// More than any design needs; a longer chain is a mistake.
constexpr std::size_t kLongestExtends = 16;

void read_over(const Node& root, Layout& layout, LayoutContext& context);

/// False where there is no such layout.
bool read_extended(const Node& node, Layout& layout, LayoutContext& context) {
    const std::optional<std::string> name = read_text(node, context.diagnostics);
    if (!name) return false;
    if (std::ranges::find(context.extended, *name) != context.extended.end()) {
        context.diagnostics.error(node.span, fmt::format("the layout '{}' extends itself", *name),
                                  {"give the file another name than the layout it extends"});
        return false;
    }
    if (context.extended.size() >= kLongestExtends) {
        context.diagnostics.error(
            node.span, fmt::format("more than {} layouts extend one another", kLongestExtends),
            {"extend one that stands further up in the chain"});
        return false;
    }
    std::optional<Node> parent = context.request.resolve(*name, node.span, context.diagnostics);
    if (!parent) return false;
    context.extended.push_back(*name);
    context.parents.push_back(std::move(*parent));
    read_over(context.parents.back(), layout, context);
    context.extended.pop_back();
    return true;
}

void check_family(const Reference& family, LayoutContext& context) {
    if (!context.request.families || family.name.empty()) return;
    if (!context.families) context.families = context.request.families();
    const std::vector<std::string>& families = *context.families;
    if (std::ranges::find(families, family.name) != families.end()) return;
    const std::vector<std::string_view> known{families.begin(), families.end()};
    const auto near = suggest(family.name, known);
    context.diagnostics.error(family.span, fmt::format("there is no font family '{}'", family.name),
                              {near ? fmt::format("did you mean '{}'?", *near)
                                    : "'cvpdf list fonts' lists those that there are"});
}

/// Fonts of styles that are no names under `fonts`.
void check_fonts_of_styles(const Layout& layout, LayoutContext& context) {
    for (const auto& [name, style] : layout.styles) {
        if (style.font && !layout.fonts.contains(style.font->name)) {
            check_family(*style.font, context);
        }
    }
}

void read_fonts(const Node& node, Layout& layout, LayoutContext& context) {
    if (!node.is_mapping())
        return report_kind(node, "a mapping of names to families", context.diagnostics);
    for (const Member& member : node.members) {
        std::string& family = layout.fonts[member.key];
        assign(family, read_text(member.value, context.diagnostics));
        check_family({.name = family, .span = member.value.span}, context);
    }
}

void read_colors(const Node& node, Layout& layout, LayoutContext& context) {
    if (!node.is_mapping())
        return report_kind(node, "a mapping of names to colours", context.diagnostics);
    for (const Member& member : node.members) {
        assign(layout.colors[member.key], read_color(member.value, context.diagnostics));
    }
}

void read_styles(const Node& node, Layout& layout, LayoutContext& context) {
    if (!node.is_mapping())
        return report_kind(node, "a mapping of names to styles", context.diagnostics);
    for (const Member& member : node.members) {
        StyleSpec& style = layout.styles[member.key];
        style.span = member.key_span;
        read_mapping(member.value, style_spec_keys(), style, context);
    }
}

void read_overrides(const Node& node, std::vector<Override>& overrides, LayoutContext& context) {
    if (!node.is_mapping()) return report_kind(node, "a mapping", context.diagnostics);
    for (const Member& member : node.members) {
        overrides.push_back({member.key, &member.value, member.key_span});
    }
}

/// Pages in a language that there is not are never made.
void read_languages(const Node& node, Layout&, LayoutContext& context) {
    read_overrides(node, context.languages, context);
    for (const Member& member : node.members) {
        const std::string_view meant = meant_language(member.key);
        if (meant.empty() && is_language_tag(member.key)) continue;
        context.diagnostics.error(
            member.key_span, fmt::format("'{}' is no language tag", member.key),
            {meant.empty() ? "as in en, ko, pt-BR" : fmt::format("did you mean '{}'?", meant)});
    }
}

void read_form_sections(const Node& node, Layout& layout, LayoutContext& context) {
    if (!node.is_mapping())
        return report_kind(node, "a mapping of sections to entry kinds", context.diagnostics);
    layout.form_sections.clear();
    for (const Member& member : node.members) {
        const EntryKindSpec* kind =
            member.value.is_scalar() ? find_entry_kind(member.value.text) : nullptr;
        if (kind == nullptr) {
            std::vector<std::string_view> names;
            for (const EntryKindSpec& known : entry_kinds()) names.push_back(known.name);
            report_unknown_word(member.value, names, context.diagnostics);
            continue;
        }
        layout.form_sections.push_back({.key = member.key, .kind = kind->kind});
    }
}

constexpr std::string_view kClosingFields[] = {"statement", "signature", "name", "today"};

void read_closing(const Node& node, Layout& layout, LayoutContext& context) {
    if (!node.is_sequence()) return report_kind(node, "a list of lines", context.diagnostics);
    layout.closing.clear();
    for (const Node& item : node.items) {
        TextLineSpec& line = layout.closing.emplace_back();
        read_mapping(item, text_line_spec_keys(), line, context);
        check_fields(line.text, kClosingFields, "a closing line", context.diagnostics);
    }
}

constexpr Choice<EmojiLook> kEmojiLooks[] = {{"outline", EmojiLook::kOutline},
                                             {"color", EmojiLook::kColor}};

constexpr KeySpec<Layout> kLayoutKeys[] = {
    {"description", "text", "one line that says what the layout is for",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         assign(layout.description, read_text(node, context.diagnostics));
     }},
    {"extends", "layout", "the layout that this one changes: a name or a path",
     [](const Node&, Layout&, LayoutContext&) { /* read before all other keys */ }},
    {"page", "page", "paper, margins, running lines, bands along the edges",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         read_mapping(node, page_spec_keys(), layout.page, context);
     }},
    {"fonts", "mapping of families",
     "families by use; `body` and `mono` must be there; `italic` is for words in italics, "
     "where `body` has none",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         read_fonts(node, layout, context);
     }},
    {"colors", "mapping of colors", "colours by name",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         read_colors(node, layout, context);
     }},
    {"styles", "mapping of style", "text styles by name; all inherit from `body`",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         read_styles(node, layout, context);
     }},
    {"link_color", "color", "of links; otherwise that of their text",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         assign(layout.link_color, read_reference(node, context.diagnostics));
     }},
    {"emoji", "outline | color",
     "in the colour of their text, or as pictures (package fonts-noto-color-emoji)",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         assign(layout.emoji, read_choice(node, kEmojiLooks, context.diagnostics));
     }},
    {"header", "header", "name, headline and contacts",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         read_mapping(node, header_spec_keys(), layout.header, context);
     }},
    {"regions", "regions", "a band for the header, a column beside the main one",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         read_mapping(node, regions_spec_keys(), layout.regions, context);
     }},
    {"table", "table", "the look of forms and grids",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         read_mapping(node, table_spec_keys(), layout.table, context);
     }},
    {"section", "section", "the look of all sections",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         read_mapping(node, section_spec_keys(), layout.section, context);
     }},
    {"sections", "mapping of section", "what single sections do otherwise, by their keys",
     [](const Node& node, Layout&, LayoutContext& context) {
         read_overrides(node, context.sections, context);
     }},
    {"form_sections", "mapping of kind",
     "sections that come first, in this order, by their keys; the kind of their entries finds the "
     "CV's section of another key, and is whose empty grid stands where the CV has none",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         read_form_sections(node, layout, context);
     }},
    {"range_sign", "text", "between the ends of dates, in place of the locale's dash",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         assign(layout.range_sign, read_text(node, context.diagnostics));
     }},
    {"closing", "list of text_line",
     "lines below everything; fields: statement, signature, name, today",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         read_closing(node, layout, context);
     }},
    {"letter", "letter", "the CV's letter in place of its sections; null: none",
     [](const Node& node, Layout& layout, LayoutContext& context) {
         read_letter_spec(node, layout.letter, context);
     }},
    {"blind", "changes", "what blind CVs do otherwise: those without a person's data",
     [](const Node& node, Layout&, LayoutContext& context) { context.blind.push_back(&node); }},
    {"languages", "mapping of layout",
     "what pages in some language do otherwise, by its tag (ko, pt-BR)", read_languages},
};

bool serves(std::string_view tag, std::string_view language) {
    return language == tag ||
           (language.starts_with(tag) && language.substr(tag.size()).starts_with('-'));
}

/// What does not hold for this page is read as well, for its mistakes.
void read_aside(const Node& change, const Layout& layout, LayoutContext& context) {
    Layout other = layout;
    LayoutContext aside{.request = context.request, .diagnostics = context.diagnostics};
    read_mapping<Layout>(change, kLayoutKeys, other, aside);
    context.used_elsewhere.merge(used_styles(other));
}

void apply_languages(Layout& layout, LayoutContext& context) {
    const std::vector<Override> changes = std::exchange(context.languages, {});
    for (const Override& change : changes) {
        if (serves(change.key, context.request.language)) {
            read_mapping<Layout>(*change.node, kLayoutKeys, layout, context);
            continue;
        }
        read_aside(*change.node, layout, context);
    }
}

/// What a layout says stands over what it extends, in every language: that one's languages come
/// before it.
void read_over(const Node& root, Layout& layout, LayoutContext& context) {
    const Node* extends = root.find("extends");
    const bool is_whole =
        root.is_mapping() && (extends == nullptr || read_extended(*extends, layout, context));
    layout.is_partial = layout.is_partial || !is_whole;
    read_mapping<Layout>(root, kLayoutKeys, layout, context);
    apply_languages(layout, context);
}

void apply_sidebar(Layout& layout, LayoutContext& context) {
    for (const Override& change : context.sidebar) {
        if (!layout.sidebar_section) layout.sidebar_section = layout.section;
        read_mapping(*change.node, section_spec_keys(), *layout.sidebar_section, context);
    }
}

/// What a section's own look changes: that of the region that its key puts it in.
const SectionSpec& usual_spec(const Layout& layout, std::string_view key) {
    const auto& sidebar = layout.regions.sidebar;
    const bool beside = sidebar && layout.sidebar_section &&
                        std::ranges::any_of(sidebar->sections.keys, [&](const Reference& listed) {
                            return is_same_key(listed.name, key);
                        });
    return beside ? *layout.sidebar_section : layout.section;
}

void apply_blind(Layout& layout, LayoutContext& context) {
    for (const Node* change : std::exchange(context.blind, {})) {
        if (context.request.blind == Blind::kYes) {
            read_mapping<Layout>(*change, kLayoutKeys, layout, context);
            continue;
        }
        read_aside(*change, layout, context);
    }
}

void apply_sections(Layout& layout, LayoutContext& context) {
    for (const Override& change : context.sections) {
        layout.own_section_keys.push_back({.name = change.key, .span = change.key_span});
        const auto [place, is_new] =
            layout.own_sections.try_emplace(change.key, usual_spec(layout, change.key));
        read_mapping(*change.node, section_spec_keys(), place->second, context);
    }
}

template <class Target>
LayoutTable list_keys_of(std::string_view name, std::span<const KeySpec<Target>> keys) {
    LayoutTable table{.name = name};
    for (const KeySpec<Target>& spec : keys) table.keys.push_back({spec.key, spec.type, spec.doc});
    return table;
}

}  // namespace

Layout read_layout(const Node& root, const LayoutRequest& request, Diagnostics& diagnostics) {
    Layout layout;
    LayoutContext context{.request = request, .diagnostics = diagnostics};
    read_over(root, layout, context);
    apply_sidebar(layout, context);
    apply_blind(layout, context);
    apply_sections(layout, context);
    // Of what is missing since there is nothing to extend the one mistake is told.
    if (layout.is_partial) return layout;
    check_layout(layout, context.used_elsewhere, root.span, diagnostics);
    if (request.photo == PhotoOf::kSomebody) check_photo_room(layout, diagnostics);
    check_fonts_of_styles(layout, context);
    return layout;
}

void apply_section_style(Layout& layout, std::string_view section, const Node& style,
                         Diagnostics& diagnostics) {
    const LayoutRequest request;
    LayoutContext context{.request = request, .diagnostics = diagnostics};
    if (const Node* styles = style.find("styles")) read_styles(*styles, layout, context);
    const auto [place, is_new] =
        layout.own_sections.try_emplace(std::string(section), usual_spec(layout, section));
    if (const Node* own = style.find("section")) {
        read_mapping(*own, section_spec_keys(), place->second, context);
    }
}

std::vector<LayoutTable> layout_reference() {
    return {
        list_keys_of<Layout>("layout", kLayoutKeys),
        list_keys_of("page", page_spec_keys()),
        list_keys_of("running", running_spec_keys()),
        list_keys_of("page_band", page_band_spec_keys()),
        list_keys_of("style", style_spec_keys()),
        list_keys_of("header", header_spec_keys()),
        list_keys_of("icons", icons_spec_keys()),
        list_keys_of("photo", photo_spec_keys()),
        list_keys_of("line", line_spec_keys()),
        list_keys_of("text_line", text_line_spec_keys()),
        list_keys_of("regions", regions_spec_keys()),
        list_keys_of("band", band_spec_keys()),
        list_keys_of("sidebar", sidebar_spec_keys()),
        list_keys_of("section", section_spec_keys()),
        list_keys_of("heading", heading_spec_keys()),
        list_keys_of("rule", rule_spec_keys()),
        list_keys_of("list", list_spec_keys()),
        list_keys_of("levels", levels_spec_keys()),
        list_keys_of("entry", entry_spec_keys()),
        list_keys_of("row", row_spec_keys()),
        list_keys_of("table", table_spec_keys()),
        list_keys_of("form", form_spec_keys()),
        list_keys_of("form_row", form_row_spec_keys()),
        list_keys_of("form_cell", form_cell_spec_keys()),
        list_keys_of("grid", grid_spec_keys()),
        list_keys_of("grid_column", grid_column_spec_keys()),
        list_keys_of("letter", letter_spec_keys()),
        list_keys_of("letter_part", letter_part_spec_keys()),
    };
}

}  // namespace cvpdf
