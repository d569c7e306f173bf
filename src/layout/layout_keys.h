// The tables of keys that layouts are read by, and the one function that reads a mapping by a
// table. Private to layout/.

#pragma once

#include <deque>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "input/node.h"
#include "layout/layout.h"
#include "layout/read_layout.h"
#include "layout/read_values.h"

namespace cvpdf {

/// What one `sections:` says of a section, or one `languages:` of a language; read over the general
/// look when that is finished.
struct Override {
    std::string key = {};
    const Node* node = nullptr;
    Span key_span = {};
};

struct LayoutContext {
    const LayoutRequest& request;
    Diagnostics& diagnostics;
    std::vector<std::string> extended = {};  ///< names on the way here, for circles
    std::deque<Node> parents = {};           ///< keeps the nodes of what was extended
    std::vector<Override> languages = {};
    std::vector<Override> sections = {};
    std::vector<Override> sidebar = {};  ///< its sections
    std::vector<const Node*> blind = {};
    std::optional<std::vector<std::string>> families = {};  ///< of fonts, when first asked for
    std::set<std::string> used_elsewhere = {};  ///< styles of what does not hold for this page
};

template <class Target>
struct KeySpec {
    std::string_view key = {};
    std::string_view type = {};
    std::string_view doc = {};
    void (*read)(const Node& node, Target& target, LayoutContext& context) = nullptr;
};

/// Keeps what was there where reading gave nothing.
template <class Target, class Value>
void assign(Target& target, std::optional<Value> value) {
    if (value) target = std::move(*value);
}

/// Reads the members of a mapping over what `target` holds.
template <class Target>
void read_mapping(const Node& node, std::span<const KeySpec<Target>> keys, Target& target,
                  LayoutContext& context) {
    if (!node.is_mapping()) {
        report_kind(node, "a mapping", context.diagnostics);
        return;
    }
    for (const Member& member : node.members) {
        const KeySpec<Target>* found = nullptr;
        for (const KeySpec<Target>& spec : keys) {
            if (spec.key == member.key) found = &spec;
        }
        if (found != nullptr) {
            found->read(member.value, target, context);
            continue;
        }
        std::vector<std::string_view> known;
        for (const KeySpec<Target>& spec : keys) known.push_back(spec.key);
        report_unknown_layout_key(member, known, context.diagnostics);
    }
}

std::span<const KeySpec<PageSpec>> page_spec_keys();
std::span<const KeySpec<RunningSpec>> running_spec_keys();
std::span<const KeySpec<PageBandSpec>> page_band_spec_keys();
std::span<const KeySpec<IconsSpec>> icons_spec_keys();
/// A mapping, or `on` and `off`. A mapping that does not say `show: off` shows them.
void read_icons(const Node& node, IconsSpec& icons, LayoutContext& context);
std::span<const KeySpec<LevelsSpec>> levels_spec_keys();
/// A mapping, or what is drawn.
void read_levels(const Node& node, LevelsSpec& levels, LayoutContext& context);
/// A list of bands; it takes the place of the bands that were there.
void read_page_bands(const Node& node, std::vector<PageBandSpec>& bands, LayoutContext& context);
std::span<const KeySpec<StyleSpec>> style_spec_keys();
std::span<const KeySpec<LineSpec>> line_spec_keys();
std::span<const KeySpec<HeaderSpec>> header_spec_keys();
std::span<const KeySpec<PhotoSpec>> photo_spec_keys();
/// A mapping, or `on` and `off`. A mapping that does not say `show: off` shows the photo.
void read_photo(const Node& node, PhotoSpec& photo, LayoutContext& context);
std::span<const KeySpec<BandSpec>> band_spec_keys();
std::span<const KeySpec<SidebarSpec>> sidebar_spec_keys();
std::span<const KeySpec<RegionsSpec>> regions_spec_keys();
std::span<const KeySpec<TableSpec>> table_spec_keys();
std::span<const KeySpec<FormSpec>> form_spec_keys();
std::span<const KeySpec<FormRowSpec>> form_row_spec_keys();
std::span<const KeySpec<FormCellSpec>> form_cell_spec_keys();
std::span<const KeySpec<GridSpec>> grid_spec_keys();
std::span<const KeySpec<GridColumnSpec>> grid_column_spec_keys();
std::span<const KeySpec<TextLineSpec>> text_line_spec_keys();
std::span<const KeySpec<LetterSpec>> letter_spec_keys();
std::span<const KeySpec<LetterPartSpec>> letter_part_spec_keys();
/// A mapping, or null for none.
void read_letter_spec(const Node& node, std::optional<LetterSpec>& letter, LayoutContext& context);
/// A mapping, or null for none.
void read_form(const Node& node, std::optional<FormSpec>& form, LayoutContext& context);
void read_grid(const Node& node, std::optional<GridSpec>& grid, LayoutContext& context);
std::span<const KeySpec<RuleSpec>> rule_spec_keys();
/// A colour, or null for none.
void read_background(const Node& node, std::optional<Reference>& color, LayoutContext& context);
/// A mapping, or null for none.
void read_rule(const Node& node, std::optional<RuleSpec>& rule, LayoutContext& context);
std::span<const KeySpec<HeadingSpec>> heading_spec_keys();
std::span<const KeySpec<ListSpec>> list_spec_keys();
std::span<const KeySpec<RowSpec>> row_spec_keys();
std::span<const KeySpec<EntrySpec>> entry_spec_keys();
std::span<const KeySpec<SectionSpec>> section_spec_keys();

}  // namespace cvpdf
