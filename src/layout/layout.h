// Layout: the user's page design as data, read from layouts/*.yaml.
//
// A layout is tokens (sizes, spaces, colours, fonts), named text styles made of them, the
// arrangement of the header, the look of section headings, and a template per entry kind. It knows
// the fields of entries by name, and neither a CV nor a Document: compose brings the three
// together.
//
// A token that may give is written `{ideal: 6pt, min: 4pt, max: 8pt}`; a bare `6pt` does not move.
// Lengths in em follow the size of the text that they stand in. Styles, fonts and colours are
// named, and a name is looked up last, so that a layout that extends another may change what a name
// means.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "layout/header_spec.h"
#include "layout/letter_spec.h"
#include "layout/page_spec.h"
#include "layout/section_spec.h"
#include "layout/style_spec.h"
#include "layout/table_spec.h"
#include "layout/tokens.h"

namespace cvpdf {

struct Layout {
    std::string name = {};         ///< as asked for; set by the caller of read_layout
    std::string description = {};  ///< one line, for `list layouts`
    bool is_partial = false;       ///< what it extends could not be read, which is told
    PageSpec page = {};
    std::map<std::string, std::string, std::less<>> fonts = {};  ///< body, mono… → family
    std::map<std::string, Color, std::less<>> colors = {};
    std::map<std::string, StyleSpec, std::less<>> styles = {};
    std::optional<Reference> link_color = {};
    EmojiLook emoji = EmojiLook::kOutline;
    HeaderSpec header = {};
    RegionsSpec regions = {};
    TableSpec table = {};
    SectionSpec section = {};
    /// What holds in the sidebar; none where it is what holds elsewhere.
    std::optional<SectionSpec> sidebar_section = {};
    /// Sections that the layout treats in a way of their own, by key.
    std::map<std::string, SectionSpec, std::less<>> own_sections = {};
    /// The keys of `own_sections` as they are written.
    std::vector<Reference> own_section_keys = {};
    /// Sections that come first, in this order, also where the CV has none of them.
    std::vector<FormSectionSpec> form_sections = {};
    std::string range_sign = {};  ///< in place of the dash of the locale's ranges; empty: as it is
    std::vector<TextLineSpec> closing = {};
    std::optional<LetterSpec> letter = {};  ///< none: it prints CVs
};

inline constexpr std::string_view kBodyStyle = "body";
inline constexpr std::string_view kBodyFont = "body";
inline constexpr std::string_view kMonoFont = "mono";
/// For words in italics, where that of `body` has none.
inline constexpr std::string_view kItalicFont = "italic";

/// A style by name, with all that it inherits; an unknown one is `body`.
ResolvedStyle resolve_style(const Layout& layout, std::string_view name);
/// A colour by name or as `#rrggbb`; black if there is none.
Color resolve_color(const Layout& layout, std::string_view name);
/// The family behind a name under `fonts`, else the name itself.
std::string resolve_font(const Layout& layout, std::string_view name);

/// What holds for a section: its own, else the region's, else the general.
const SectionSpec& section_spec(const Layout& layout, std::string_view key, RegionName region);
/// True for `Technical Skills` and `technical_skills`.
bool is_same_key(std::string_view a, std::string_view b);

}  // namespace cvpdf
