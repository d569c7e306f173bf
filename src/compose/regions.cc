// Regions: which part of the header and which sections stand where, and the regions' place on the
// pages. A region without content takes no room.

#include <algorithm>
#include <utility>
#include <vector>

#include "compose/composer.h"
#include "compose/letter.h"
#include "compose/styles.h"

namespace cvpdf {
namespace {

constexpr std::string_view kHeaderRegion = "header";
constexpr std::string_view kMainRegion = "main";
constexpr std::string_view kSidebarRegion = "sidebar";

/// What is read in one go.
struct RegionPlan {
    RegionName name = RegionName::kMain;
    std::vector<HeaderPart> parts = {};
    PhotoPlace photo = PhotoPlace::kNone;
};

std::string_view name_of(RegionName name) {
    switch (name) {
        case RegionName::kHeader:
            return kHeaderRegion;
        case RegionName::kMain:
            return kMainRegion;
        case RegionName::kSidebar:
            return kSidebarRegion;
    }
    return kMainRegion;
}

bool has(std::span<const HeaderPart> parts, HeaderPart part) {
    return std::ranges::find(parts, part) != parts.end();
}

/// The sidebar has the parts that it names; the band or, without one, the main column all others.
/// The photo stands beside the name.
std::vector<RegionPlan> plan_regions(const Layout& layout) {
    const RegionsSpec& spec = layout.regions;
    RegionPlan sidebar{.name = RegionName::kSidebar};
    if (spec.sidebar) sidebar.parts = spec.sidebar->header;
    RegionPlan header{.name = RegionName::kHeader};
    for (const HeaderPart part : layout.header.order) {
        if (!has(sidebar.parts, part)) header.parts.push_back(part);
    }
    if (!has(sidebar.parts, HeaderPart::kPhoto)) {
        RegionPlan& beside_name = has(sidebar.parts, HeaderPart::kName) ? sidebar : header;
        beside_name.photo = PhotoPlace::kBeside;
    }
    std::vector<RegionPlan> plans;
    RegionPlan main{.name = RegionName::kMain};
    if (spec.header) {
        plans.push_back(std::move(header));
    } else {
        main.parts = std::move(header.parts);
        main.photo = header.photo;
    }
    plans.push_back(std::move(main));
    if (!spec.sidebar) return plans;
    const bool first = spec.sidebar->read == ReadingOrder::kFirst;
    plans.insert(first ? plans.end() - 1 : plans.end(), std::move(sidebar));
    return plans;
}

bool chooses(const SectionChoice& choice, const Section& section) {
    const bool named = std::ranges::any_of(
        choice.keys, [&](const Reference& key) { return is_same_key(key.name, section.key); });
    if (named) return true;
    if (choice.most_entries && std::cmp_greater(section.entries.size(), *choice.most_entries))
        return false;
    return !section.entries.empty() &&
           std::ranges::all_of(section.entries, [&](const Entry& entry) {
               return std::ranges::find(choice.kinds, entry.kind) != choice.kinds.end();
           });
}

RegionName region_of(const Layout& layout, const Section& section) {
    const RegionsSpec& spec = layout.regions;
    if (spec.header && chooses(spec.header->sections, section)) return RegionName::kHeader;
    if (spec.sidebar && chooses(spec.sidebar->sections, section)) return RegionName::kSidebar;
    return RegionName::kMain;
}

bool has_flow(const Document& document, RegionName name) {
    return std::ranges::find(document.flows, name_of(name), &Flow::region) != document.flows.end();
}

/// A page's text area and how far it is from the paper's edges.
struct TextArea {
    Rect rect = {};
    Insets margins = {};
};

TextArea text_area(const PageMaster& master) {
    const Insets& margins = master.margins;
    return {.rect = {.origin = {margins.left, margins.top},
                     .size = {master.size.width - margins.left - margins.right,
                              master.size.height - margins.top - margins.bottom}},
            .margins = margins};
}

Region header_region(const Layout& layout, const TextArea& page) {
    Region region{.name = std::string{kHeaderRegion}, .area = page.rect};
    const BandSpec& spec = *layout.regions.header;
    if (spec.background) {
        region.fills.push_back({.outset = {.top = page.margins.top,
                                           .right = page.margins.right,
                                           .bottom = spec.padding,
                                           .left = page.margins.left},
                                .color = resolve_color(layout, spec.background->name)});
    }
    return region;
}

/// The rule between the columns, as what is beyond the sidebar's text on the side of the main one.
RegionFill column_rule(const Layout& layout, const SidebarSpec& spec, const Rect& area,
                       bool at_left) {
    const RuleSpec& rule = *spec.rule;
    const Length size = page_style(layout, kBodyStyle).size;
    const Length thickness = resolve(rule.thickness, size);
    const Length asked = resolve(rule.gap.ideal, size);
    const Length gap = asked > Length{} ? asked : scaled(spec.gap - thickness, 1, 2);
    RegionFill fill{.color = resolve_color(layout, rule.color ? rule.color->name : "#000000")};
    const Length near_side = -(area.size.width + gap);
    const Length far_side = gap + thickness;
    fill.outset.left = at_left ? near_side : far_side;
    fill.outset.right = at_left ? far_side : near_side;
    return fill;
}

struct Columns {
    Region sidebar = {};
    Region main = {};
};

Columns make_columns(const Composer& composer, const TextArea& page) {
    const Layout& layout = composer.layout();
    const SidebarSpec& spec = *layout.regions.sidebar;
    const bool mirrored = composer.direction == Direction::kRightToLeft;
    const bool at_left = (spec.side == SidebarSide::kLeft) != mirrored;
    const Length taken = spec.width + spec.gap;
    Columns columns{.sidebar = {.name = std::string{kSidebarRegion}, .area = page.rect},
                    .main = {.name = std::string{kMainRegion}, .area = page.rect}};
    columns.sidebar.area.size.width = spec.width;
    columns.main.area.size.width -= taken;
    Region& right = at_left ? columns.main : columns.sidebar;
    right.area.origin.x = page.rect.right() - right.area.size.width;
    if (spec.background) {
        columns.sidebar.fills.push_back(
            {.outset = {.top = page.margins.top,
                        .right = at_left ? spec.padding : page.margins.right,
                        .bottom = page.margins.bottom,
                        .left = at_left ? page.margins.left : spec.padding},
             .color = resolve_color(layout, spec.background->name)});
    }
    if (spec.rule)
        columns.sidebar.fills.push_back(column_rule(layout, spec, columns.sidebar.area, at_left));
    return columns;
}

/// Below it stands the header's space, whatever it ends with.
void end_band(const Composer& composer, Flow& band) {
    const Layout& layout = composer.layout();
    const BandSpec& spec = *layout.regions.header;
    Spacing& space = band.blocks.back().space_after;
    space = spacing(layout.header.space_after, page_style(layout, kBodyStyle).size);
    if (spec.background) space.natural += spec.padding;
}

void place_regions(const Composer& composer, Document& document) {
    for (PageMaster& master : document.page_masters) {
        const TextArea page = text_area(master);
        std::string below;
        if (has_flow(document, RegionName::kHeader)) {
            master.regions.push_back(header_region(composer.layout(), page));
            below = kHeaderRegion;
        }
        Columns columns{.main = {.name = std::string{kMainRegion}, .area = page.rect}};
        if (has_flow(document, RegionName::kSidebar)) {
            columns = make_columns(composer, page);
            columns.sidebar.below = below;
            master.regions.push_back(std::move(columns.sidebar));
        }
        columns.main.below = below;
        master.regions.push_back(std::move(columns.main));
    }
}

}  // namespace

void compose_regions(Composer& composer) {
    Document& document = composer.document;
    const Layout& layout = composer.layout();
    for (const RegionPlan& plan : plan_regions(layout)) {
        document.flows.push_back({.region = std::string{name_of(plan.name)}});
        compose_header(composer, plan.parts, plan.photo);
        const bool is_main = plan.name == RegionName::kMain;
        if (is_main && layout.letter) compose_letter(composer);
        for (const Section* section : composer.sections) {
            if (region_of(layout, *section) == plan.name)
                compose_section(composer, *section, plan.name);
        }
        if (is_main) compose_closing(composer);
    }
    std::erase_if(document.flows, [](const Flow& flow) { return flow.blocks.empty(); });
    if (document.flows.empty()) document.flows.push_back({.region = std::string{kMainRegion}});
    if (has_flow(document, RegionName::kHeader)) end_band(composer, document.flows.front());
    place_regions(composer, document);
}

}  // namespace cvpdf
