// Keys of sections: headings, lists, rows and the templates of entries.

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "layout/layout_keys.h"

namespace cvpdf {
namespace {

constexpr Choice<EntryMarker> kMarkers[] = {{"none", EntryMarker::kNone},
                                            {"bullet", EntryMarker::kBullet},
                                            {"number", EntryMarker::kNumber},
                                            {"reversed_number", EntryMarker::kReversedNumber}};

constexpr Choice<RuleSide> kRuleSides[] = {{"below", RuleSide::kBelow},
                                           {"above", RuleSide::kAbove},
                                           {"beside", RuleSide::kBeside},
                                           {"before", RuleSide::kBefore}};
constexpr Choice<AsideSide> kAsideSides[] = {{"end", AsideSide::kEnd},
                                             {"start", AsideSide::kStart}};

constexpr KeySpec<RuleSpec> kRuleKeys[] = {
    {"side", "below | above | beside | before",
     "of a heading: under or over it; on the rest of its line; a bar in front of it",
     [](const Node& node, RuleSpec& rule, LayoutContext& context) {
         assign(rule.side, read_choice(node, kRuleSides, context.diagnostics));
     }},
    {"length", "dimension", "of a rule before the heading",
     [](const Node& node, RuleSpec& rule, LayoutContext& context) {
         assign(rule.length, read_dimension(node, context.diagnostics));
     }},
    {"thickness", "dimension", "of the rule",
     [](const Node& node, RuleSpec& rule, LayoutContext& context) {
         assign(rule.thickness, read_dimension(node, context.diagnostics));
     }},
    {"color", "color", "of the rule; otherwise that of the heading",
     [](const Node& node, RuleSpec& rule, LayoutContext& context) {
         assign(rule.color, read_reference(node, context.diagnostics));
     }},
    {"gap", "token", "between the heading's line and the rule",
     [](const Node& node, RuleSpec& rule, LayoutContext& context) {
         assign(rule.gap, read_token(node, context.diagnostics));
     }},
};

constexpr KeySpec<HeadingSpec> kHeadingKeys[] = {
    {"style", "style", "its text style",
     [](const Node& node, HeadingSpec& heading, LayoutContext& context) {
         assign(heading.line.style, read_reference(node, context.diagnostics));
     }},
    {"space_before", "token", "above it",
     [](const Node& node, HeadingSpec& heading, LayoutContext& context) {
         assign(heading.line.space_before, read_token(node, context.diagnostics));
     }},
    {"space_after", "token", "below it and its rule",
     [](const Node& node, HeadingSpec& heading, LayoutContext& context) {
         assign(heading.line.space_after, read_token(node, context.diagnostics));
     }},
    {"rule", "rule", "a line at it; null: none",
     [](const Node& node, HeadingSpec& heading, LayoutContext& context) {
         read_rule(node, heading.rule, context);
     }},
    {"background", "color", "behind it, over the whole width; null: none",
     [](const Node& node, HeadingSpec& heading, LayoutContext& context) {
         read_background(node, heading.background, context);
     }},
    {"padding", "dimension", "of the background round the text",
     [](const Node& node, HeadingSpec& heading, LayoutContext& context) {
         assign(heading.padding, read_dimension(node, context.diagnostics));
     }},
};

void read_list_markers(const Node& node, ListSpec& list, LayoutContext& context) {
    if (!node.is_sequence()) {
        report_kind(node, "a list of markers", context.diagnostics);
        return;
    }
    list.markers.clear();
    for (const Node& item : node.items) {
        if (auto marker = read_text(item, context.diagnostics))
            list.markers.push_back(std::move(*marker));
    }
}

constexpr KeySpec<ListSpec> kListKeys[] = {
    {"markers", "list of texts", "the bullets, from the outermost level in",
     [](const Node& node, ListSpec& list, LayoutContext& context) {
         read_list_markers(node, list, context);
     }},
    {"style", "style", "of the items' text",
     [](const Node& node, ListSpec& list, LayoutContext& context) {
         assign(list.style, read_reference(node, context.diagnostics));
     }},
    {"indent", "dimension", "of the text, per level",
     [](const Node& node, ListSpec& list, LayoutContext& context) {
         assign(list.indent, read_dimension(node, context.diagnostics));
     }},
    {"number_indent", "dimension", "of the text in numbered lists",
     [](const Node& node, ListSpec& list, LayoutContext& context) {
         assign(list.number_indent, read_dimension(node, context.diagnostics));
     }},
    {"gap", "dimension", "between marker and text",
     [](const Node& node, ListSpec& list, LayoutContext& context) {
         assign(list.gap, read_dimension(node, context.diagnostics));
     }},
    {"space_before", "token", "above the first bullet of an entry",
     [](const Node& node, ListSpec& list, LayoutContext& context) {
         assign(list.space_before, read_token(node, context.diagnostics));
     }},
    {"space_between", "token", "between two items",
     [](const Node& node, ListSpec& list, LayoutContext& context) {
         assign(list.space_between, read_token(node, context.diagnostics));
     }},
};

constexpr KeySpec<RowSpec> kRowKeys[] = {
    {"main", "template", "the text from the left",
     [](const Node& node, RowSpec& row, LayoutContext& context) {
         assign(row.main, read_template(node, context.diagnostics));
     }},
    {"aside", "template", "what stands at the right, on the first line's baseline",
     [](const Node& node, RowSpec& row, LayoutContext& context) {
         assign(row.aside, read_template(node, context.diagnostics));
     }},
    {"style", "style", "of the text; otherwise the section's `row_style`",
     [](const Node& node, RowSpec& row, LayoutContext& context) {
         assign(row.style, read_reference(node, context.diagnostics));
     }},
    {"aside_style", "style", "of what stands at the right; otherwise the section's `aside_style`",
     [](const Node& node, RowSpec& row, LayoutContext& context) {
         assign(row.aside_style, read_reference(node, context.diagnostics));
     }},
    {"space_before", "token", "above the row",
     [](const Node& node, RowSpec& row, LayoutContext& context) {
         assign(row.space_before, read_token(node, context.diagnostics));
     }},
};

std::vector<RowSpec> read_rows(const Node& node, LayoutContext& context) {
    std::vector<RowSpec> rows;
    if (!node.is_sequence()) {
        report_kind(node, "a list of rows", context.diagnostics);
        return rows;
    }
    for (const Node& item : node.items) {
        RowSpec row;
        if (item.is_scalar()) {
            assign(row.main, read_template(item, context.diagnostics));
        } else {
            read_mapping(item, row_spec_keys(), row, context);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

constexpr KeySpec<EntrySpec> kEntryKeys[] = {
    {"marker", "none | bullet | number | reversed_number", "whether entries are items of a list",
     [](const Node& node, EntrySpec& entry, LayoutContext& context) {
         assign(entry.marker, read_choice(node, kMarkers, context.diagnostics));
     }},
    {"rows", "list of row",
     "the lines of an entry, above its bullets; a row that comes out empty vanishes",
     [](const Node& node, EntrySpec& entry, LayoutContext& context) {
         entry.rows = read_rows(node, context);
     }},
    {"group_rows", "list of row", "the lines above several positions at one employer",
     [](const Node& node, EntrySpec& entry, LayoutContext& context) {
         entry.group_rows = read_rows(node, context);
     }},
    {"position_rows", "list of row", "the lines of each of several positions",
     [](const Node& node, EntrySpec& entry, LayoutContext& context) {
         entry.position_rows = read_rows(node, context);
     }},
    {"types", "mapping of rows", "the lines of publications by their `publication_type`",
     [](const Node& node, EntrySpec& entry, LayoutContext& context) {
         if (!node.is_mapping()) {
             report_kind(node, "a mapping of types to rows", context.diagnostics);
             return;
         }
         for (const Member& member : node.members) {
             entry.types[member.key] = read_rows(member.value, context);
         }
     }},
    {"position_space", "token", "above each of several positions",
     [](const Node& node, EntrySpec& entry, LayoutContext& context) {
         assign(entry.position_space, read_token(node, context.diagnostics));
     }},
    {"grid", "grid", "a table of the entries of this kind that follow one another; null: none",
     [](const Node& node, EntrySpec& entry, LayoutContext& context) {
         read_grid(node, entry.grid, context);
     }},
    {"outline", "template", "the entry's name in the outline; null: it is not listed",
     [](const Node& node, EntrySpec& entry, LayoutContext& context) {
         assign(entry.outline, read_template(node, context.diagnostics));
     }},
    {"space_between", "token", "above every entry but a section's first",
     [](const Node& node, EntrySpec& entry, LayoutContext& context) {
         assign(entry.space_between, read_token(node, context.diagnostics));
     }},
};

/// The fields that a template of some kind may name.
std::vector<std::string_view> template_fields(const EntryKindSpec& kind) {
    std::vector<std::string_view> names;
    for (const FieldSpec& field : kind.fields) {
        if (field.type == FieldType::kHighlights || field.type == FieldType::kPositions) continue;
        if (field.stored_as.empty()) names.push_back(field.name);
        if (field.name == "end_date") names.push_back(kSpanField);
        if (field.name == "date") names.push_back(kYearField);
        if (field.name == "venue_short") names.push_back(kBriefVenueField);
        const auto phrase = std::ranges::find(kPhraseFields, field.name, &PhraseField::part);
        if (phrase != std::end(kPhraseFields)) names.push_back(phrase->name);
    }
    return names;
}

void check_rows(const std::vector<RowSpec>& rows, const EntryKindSpec& kind,
                Diagnostics& diagnostics) {
    const std::vector<std::string_view> known = template_fields(kind);
    const std::string place = fmt::format("the entry kind '{}'", kind.name);
    for (const RowSpec& row : rows) {
        check_fields(row.main, known, place, diagnostics);
        check_fields(row.aside, known, place, diagnostics);
    }
}

void check_grid(const GridSpec& grid, const EntryKindSpec& kind, Diagnostics& diagnostics) {
    const std::vector<std::string_view> known = template_fields(kind);
    const std::string place = fmt::format("the entry kind '{}'", kind.name);
    for (const GridColumnSpec& column : grid.columns) {
        for (const Template& text : column.cell) check_fields(text, known, place, diagnostics);
    }
    for (const Template& text : grid.details) check_fields(text, known, place, diagnostics);
}

void check_entry(const EntrySpec& entry, const EntryKindSpec& kind, Diagnostics& diagnostics) {
    check_rows(entry.rows, kind, diagnostics);
    check_rows(entry.group_rows, kind, diagnostics);
    check_rows(entry.position_rows, position_spec(), diagnostics);
    for (const auto& [type, rows] : entry.types) check_rows(rows, kind, diagnostics);
    if (entry.grid) check_grid(*entry.grid, kind, diagnostics);
    check_fields(entry.outline, template_fields(kind),
                 fmt::format("the entry kind '{}'", kind.name), diagnostics);
}

void read_entries(const Node& node, SectionSpec& section, LayoutContext& context) {
    if (!node.is_mapping()) {
        report_kind(node, "a mapping of entry kinds", context.diagnostics);
        return;
    }
    for (const Member& member : node.members) {
        const EntryKindSpec* kind = find_entry_kind(member.key);
        if (kind == nullptr) {
            std::vector<std::string_view> names;
            for (const EntryKindSpec& known : entry_kinds()) names.push_back(known.name);
            report_unknown_layout_key(member, names, context.diagnostics);
            continue;
        }
        EntrySpec& entry = section.entries[kind->kind];
        entry.span = member.key_span;
        read_mapping(member.value, entry_spec_keys(), entry, context);
        check_entry(entry, *kind, context.diagnostics);
    }
}

constexpr KeySpec<SectionSpec> kSectionKeys[] = {
    {"heading", "heading", "the section's title",
     [](const Node& node, SectionSpec& section, LayoutContext& context) {
         read_mapping(node, heading_spec_keys(), section.heading, context);
     }},
    {"list", "list", "bullets and numbered items",
     [](const Node& node, SectionSpec& section, LayoutContext& context) {
         read_mapping(node, list_spec_keys(), section.list, context);
     }},
    {"row_style", "style", "of the rows of entries",
     [](const Node& node, SectionSpec& section, LayoutContext& context) {
         assign(section.row_style, read_reference(node, context.diagnostics));
     }},
    {"aside_style", "style", "of dates and places at the right",
     [](const Node& node, SectionSpec& section, LayoutContext& context) {
         assign(section.aside_style, read_reference(node, context.diagnostics));
     }},
    {"aside_gap", "dimension", "at least so much stands between a row and what is at its right",
     [](const Node& node, SectionSpec& section, LayoutContext& context) {
         assign(section.aside_gap, read_dimension(node, context.diagnostics));
     }},
    {"aside_side", "end | start", "behind the row, or in a column before all rows of an entry",
     [](const Node& node, SectionSpec& section, LayoutContext& context) {
         assign(section.aside_side, read_choice(node, kAsideSides, context.diagnostics));
     }},
    {"aside_width", "length", "of the column at the start",
     [](const Node& node, SectionSpec& section, LayoutContext& context) {
         assign(section.aside_width, read_length(node, context.diagnostics));
     }},
    {"entry_space", "token", "between entries that are no list items",
     [](const Node& node, SectionSpec& section, LayoutContext& context) {
         assign(section.entry_space, read_token(node, context.diagnostics));
     }},
    {"levels", "none | dots | bar | levels",
     "what is drawn behind the words of a skill's `level` and a language's `fluency`",
     [](const Node& node, SectionSpec& section, LayoutContext& context) {
         read_levels(node, section.levels, context);
     }},
    {"entries", "mapping of entry", "the templates, by entry kind",
     [](const Node& node, SectionSpec& section, LayoutContext& context) {
         read_entries(node, section, context);
     }},
};

}  // namespace

std::span<const KeySpec<RuleSpec>> rule_spec_keys() {
    return kRuleKeys;
}

void read_rule(const Node& node, std::optional<RuleSpec>& rule, LayoutContext& context) {
    if (node.is_null()) {
        rule.reset();
        return;
    }
    if (!rule) rule = RuleSpec{};
    read_mapping(node, rule_spec_keys(), *rule, context);
}

void read_background(const Node& node, std::optional<Reference>& color, LayoutContext& context) {
    color.reset();
    if (!node.is_null()) color = read_reference(node, context.diagnostics);
}

std::span<const KeySpec<HeadingSpec>> heading_spec_keys() {
    return kHeadingKeys;
}
std::span<const KeySpec<ListSpec>> list_spec_keys() {
    return kListKeys;
}
std::span<const KeySpec<RowSpec>> row_spec_keys() {
    return kRowKeys;
}
std::span<const KeySpec<EntrySpec>> entry_spec_keys() {
    return kEntryKeys;
}
std::span<const KeySpec<SectionSpec>> section_spec_keys() {
    return kSectionKeys;
}

}  // namespace cvpdf
