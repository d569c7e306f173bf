// Keys of the regions beside the main one.

#include "layout/layout_keys.h"

namespace cvpdf {
namespace {

constexpr Choice<SidebarSide> kSides[] = {{"left", SidebarSide::kLeft},
                                          {"right", SidebarSide::kRight}};
constexpr Choice<ReadingOrder> kOrders[] = {{"first", ReadingOrder::kFirst},
                                            {"last", ReadingOrder::kLast}};
constexpr Choice<HeaderPart> kParts[] = {{"photo", HeaderPart::kPhoto},
                                         {"name", HeaderPart::kName},
                                         {"headline", HeaderPart::kHeadline},
                                         {"contacts", HeaderPart::kContacts}};

void read_section_keys(const Node& node, SectionChoice& sections, LayoutContext& context) {
    if (!node.is_sequence()) {
        report_kind(node, "a list of keys of sections", context.diagnostics);
        return;
    }
    sections.keys.clear();
    for (const Node& item : node.items) {
        if (auto key = read_reference(item, context.diagnostics))
            sections.keys.push_back(*std::move(key));
    }
}

void read_kinds(const Node& node, SectionChoice& sections, LayoutContext& context) {
    if (!node.is_sequence()) {
        report_kind(node, "a list of entry kinds", context.diagnostics);
        return;
    }
    sections.kinds.clear();
    for (const Node& item : node.items) {
        if (const EntryKindSpec* kind = item.is_scalar() ? find_entry_kind(item.text) : nullptr) {
            sections.kinds.push_back(kind->kind);
            continue;
        }
        std::vector<std::string_view> names;
        for (const EntryKindSpec& known : entry_kinds()) names.push_back(known.name);
        report_unknown_word(item, names, context.diagnostics);
    }
}

void read_most_entries(const Node& node, SectionChoice& sections, LayoutContext& context) {
    sections.most_entries.reset();
    if (!node.is_null()) sections.most_entries = read_integer(node, 1, 99, context.diagnostics);
}

constexpr KeySpec<BandSpec> kBandKeys[] = {
    {"sections", "list of name", "the sections that stand in it, by their keys",
     [](const Node& node, BandSpec& band, LayoutContext& context) {
         read_section_keys(node, band.sections, context);
     }},
    {"kinds", "list of kind", "sections of entries of these kinds alone stand in it, too",
     [](const Node& node, BandSpec& band, LayoutContext& context) {
         read_kinds(node, band.sections, context);
     }},
    {"most_entries", "1–99", "a section of more entries is not chosen by `kinds`; null: any is",
     [](const Node& node, BandSpec& band, LayoutContext& context) {
         read_most_entries(node, band.sections, context);
     }},
    {"background", "color", "behind it, to the page's edges; null: none",
     [](const Node& node, BandSpec& band, LayoutContext& context) {
         read_background(node, band.background, context);
     }},
    {"padding", "length", "of the background, below the text",
     [](const Node& node, BandSpec& band, LayoutContext& context) {
         assign(band.padding, read_length(node, context.diagnostics));
     }},
};

constexpr KeySpec<SidebarSpec> kSidebarKeys[] = {
    {"side", "left | right", "of the main column; from right to left, all is mirrored",
     [](const Node& node, SidebarSpec& sidebar, LayoutContext& context) {
         assign(sidebar.side, read_choice(node, kSides, context.diagnostics));
     }},
    {"width", "length", "of its text",
     [](const Node& node, SidebarSpec& sidebar, LayoutContext& context) {
         assign(sidebar.width, read_length(node, context.diagnostics));
     }},
    {"gap", "length", "between the texts of both columns",
     [](const Node& node, SidebarSpec& sidebar, LayoutContext& context) {
         assign(sidebar.gap, read_length(node, context.diagnostics));
     }},
    {"read", "first | last", "whether it is read before the main column or after it",
     [](const Node& node, SidebarSpec& sidebar, LayoutContext& context) {
         assign(sidebar.read, read_choice(node, kOrders, context.diagnostics));
     }},
    {"header", "list of photo, name, headline, contacts", "the parts of the header that it has",
     [](const Node& node, SidebarSpec& sidebar, LayoutContext& context) {
         assign(sidebar.header, read_choices(node, kParts, context.diagnostics));
     }},
    {"sections", "list of name", "the sections that stand in it, by their keys",
     [](const Node& node, SidebarSpec& sidebar, LayoutContext& context) {
         read_section_keys(node, sidebar.sections, context);
     }},
    {"kinds", "list of kind", "sections of entries of these kinds alone stand in it, too",
     [](const Node& node, SidebarSpec& sidebar, LayoutContext& context) {
         read_kinds(node, sidebar.sections, context);
     }},
    {"most_entries", "1–99", "a section of more entries is not chosen by `kinds`; null: any is",
     [](const Node& node, SidebarSpec& sidebar, LayoutContext& context) {
         read_most_entries(node, sidebar.sections, context);
     }},
    {"background", "color", "behind it, to the page's edges; null: none",
     [](const Node& node, SidebarSpec& sidebar, LayoutContext& context) {
         read_background(node, sidebar.background, context);
     }},
    {"padding", "length", "of the background, beside the text",
     [](const Node& node, SidebarSpec& sidebar, LayoutContext& context) {
         assign(sidebar.padding, read_length(node, context.diagnostics));
     }},
    {"rule", "rule", "between the columns; without a gap, in their middle; null: none",
     [](const Node& node, SidebarSpec& sidebar, LayoutContext& context) {
         read_rule(node, sidebar.rule, context);
     }},
    {"section", "section", "what the sections in it do otherwise",
     [](const Node& node, SidebarSpec&, LayoutContext& context) {
         context.sidebar.push_back({.key = "sidebar", .node = &node});
     }},
};

template <class Spec>
void read_region(const Node& node, std::span<const KeySpec<Spec>> keys, std::optional<Spec>& region,
                 LayoutContext& context) {
    if (node.is_null()) {
        region.reset();
        return;
    }
    if (!region) region = Spec{};
    read_mapping(node, keys, *region, context);
}

constexpr KeySpec<RegionsSpec> kRegionsKeys[] = {
    {"header", "band",
     "above all columns of the first page; null: the header stands in the main one",
     [](const Node& node, RegionsSpec& regions, LayoutContext& context) {
         read_region(node, band_spec_keys(), regions.header, context);
     }},
    {"sidebar", "sidebar", "beside the main column; null: none",
     [](const Node& node, RegionsSpec& regions, LayoutContext& context) {
         read_region(node, sidebar_spec_keys(), regions.sidebar, context);
         if (regions.sidebar) regions.sidebar->span = node.span;
     }},
};

}  // namespace

std::span<const KeySpec<BandSpec>> band_spec_keys() {
    return kBandKeys;
}
std::span<const KeySpec<SidebarSpec>> sidebar_spec_keys() {
    return kSidebarKeys;
}
std::span<const KeySpec<RegionsSpec>> regions_spec_keys() {
    return kRegionsKeys;
}

}  // namespace cvpdf
