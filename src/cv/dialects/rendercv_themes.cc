// What RenderCV's themes say where a file says nothing, in the words of 2.4 and later. Spaces that
// our own layout keeps are not here.

#include <algorithm>
#include <array>
#include <string>

#include "cv/dialects/layout_map.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/rendercv_design_keys.h"

namespace cvpdf::dialects {

namespace {

struct Said {
    std::string_view path;
    std::string_view value;
};

// clang-format off
constexpr auto kCommon = std::to_array<Said>({
    {"page.size", "us-letter"},
    {"page.top_margin", "0.7in"},
    {"page.bottom_margin", "0.7in"},
    {"page.left_margin", "0.7in"},
    {"page.right_margin", "0.7in"},
    {"colors.name", "rgb(0, 79, 144)"},
    {"colors.headline", "rgb(0, 79, 144)"},
    {"colors.connections", "rgb(0, 79, 144)"},
    {"colors.section_titles", "rgb(0, 79, 144)"},
    {"colors.links", "rgb(0, 79, 144)"},
    {"colors.footer", "rgb(128, 128, 128)"},
    {"typography.font_family", "Source Sans 3"},
    {"typography.font_size.body", "10pt"},
    {"typography.font_size.name", "30pt"},
    {"typography.font_size.headline", "10pt"},
    {"typography.font_size.connections", "10pt"},
    {"typography.font_size.section_titles", "1.4em"},
    {"typography.small_caps.section_titles", "false"},
    {"typography.bold.name", "true"},
    {"typography.bold.section_titles", "true"},
    {"typography.alignment", "justified"},
    {"links.underline", "false"},
    {"header.alignment", "center"},
    {"header.photo_position", "left"},
    {"header.photo_width", "3.5cm"},
    {"header.connections.show_icons", "true"},
    {"section_titles.type", "with_partial_line"},
    {"section_titles.line_thickness", "0.5pt"},
    {"entries.date_and_location_width", "4.15cm"},
    {"entries.space_between_columns", "0.1cm"},
});

constexpr auto kEngineeringclassic = std::to_array<Said>({
    {"typography.font_family", "Raleway"},
    {"typography.bold.name", "false"},
    {"typography.bold.section_titles", "false"},
    {"header.alignment", "left"},
    {"section_titles.type", "with_full_line"},
    {"entries.summary.space_above", "0.12cm"},
    {"entries.highlights.space_left", "0cm"},
    {"entries.highlights.space_above", "0.12cm"},
    {"entries.highlights.space_between_items", "0.12cm"},
    {"templates.education_entry.main_column", "**INSTITUTION**, DEGREE_WITH_AREA -- LOCATION\nSUMMARY\nHIGHLIGHTS"},
    {"templates.education_entry.date_and_location_column", "DATE"},
    {"templates.normal_entry.main_column", "**NAME** -- **LOCATION**\nSUMMARY\nHIGHLIGHTS"},
    {"templates.normal_entry.date_and_location_column", "DATE"},
    {"templates.experience_entry.main_column", "**POSITION**, COMPANY -- LOCATION\nSUMMARY\nHIGHLIGHTS"},
    {"templates.experience_entry.date_and_location_column", "DATE"},
});

constexpr auto kEngineeringresumes = std::to_array<Said>({
    {"page.show_footer", "false"},
    {"colors.name", "rgb(0, 0, 0)"},
    {"colors.headline", "rgb(0, 0, 0)"},
    {"colors.connections", "rgb(0, 0, 0)"},
    {"colors.section_titles", "rgb(0, 0, 0)"},
    {"colors.links", "rgb(0, 0, 0)"},
    {"typography.font_family", "XCharter"},
    {"typography.font_size.name", "25pt"},
    {"typography.font_size.section_titles", "1.2em"},
    {"typography.bold.name", "false"},
    {"links.underline", "true"},
    {"header.connections.show_icons", "false"},
    {"header.connections.separator", "|"},
    {"header.connections.display_urls_instead_of_usernames", "true"},
    {"section_titles.type", "with_full_line"},
    {"entries.side_space", "0cm"},
    {"entries.summary.space_above", "0.08cm"},
    {"entries.highlights.bullet", "●"},
    {"entries.highlights.nested_bullet", "●"},
    {"entries.highlights.space_left", "0cm"},
    {"entries.highlights.space_above", "0.08cm"},
    {"entries.highlights.space_between_items", "0.08cm"},
    {"templates.education_entry.main_column", "**INSTITUTION**, DEGREE_WITH_AREA -- LOCATION\nSUMMARY\nHIGHLIGHTS"},
    {"templates.education_entry.date_and_location_column", "DATE"},
    {"templates.normal_entry.main_column", "**NAME** -- **LOCATION**\nSUMMARY\nHIGHLIGHTS"},
    {"templates.normal_entry.date_and_location_column", "DATE"},
    {"templates.experience_entry.main_column", "**POSITION**, COMPANY -- LOCATION\nSUMMARY\nHIGHLIGHTS"},
    {"templates.experience_entry.date_and_location_column", "DATE"},
});

constexpr auto kModerncv = std::to_array<Said>({
    {"typography.font_family", "Fontin"},
    {"typography.font_size.name", "25pt"},
    {"typography.bold.name", "false"},
    {"typography.bold.section_titles", "false"},
    {"links.underline", "true"},
    {"header.alignment", "left"},
    {"header.photo_width", "4.15cm"},
    {"header.photo_space_left", "0cm"},
    {"header.photo_space_right", "0.3cm"},
    {"section_titles.type", "moderncv"},
    {"section_titles.line_thickness", "0.15cm"},
    {"entries.side_space", "0cm"},
    {"entries.space_between_columns", "0.3cm"},
    {"entries.summary.space_above", "0.1cm"},
    {"entries.highlights.space_left", "0cm"},
    {"entries.highlights.space_above", "0.15cm"},
    {"entries.highlights.space_between_items", "0.1cm"},
    {"templates.education_entry.main_column", "**INSTITUTION**, DEGREE_WITH_AREA -- LOCATION\nSUMMARY\nHIGHLIGHTS"},
    {"templates.education_entry.date_and_location_column", "DATE"},
    {"templates.normal_entry.main_column", "**NAME** -- **LOCATION**\nSUMMARY\nHIGHLIGHTS"},
    {"templates.normal_entry.date_and_location_column", "DATE"},
    {"templates.experience_entry.main_column", "**POSITION**, COMPANY -- LOCATION\nSUMMARY\nHIGHLIGHTS"},
    {"templates.experience_entry.date_and_location_column", "DATE"},
});

constexpr auto kSb2nov = std::to_array<Said>({
    {"colors.name", "rgb(0, 0, 0)"},
    {"colors.headline", "rgb(0, 0, 0)"},
    {"colors.connections", "rgb(0, 0, 0)"},
    {"colors.section_titles", "rgb(0, 0, 0)"},
    {"colors.links", "rgb(0, 0, 0)"},
    {"typography.font_family", "New Computer Modern"},
    {"links.underline", "true"},
    {"header.connections.show_icons", "false"},
    {"header.connections.separator", "•"},
    {"header.connections.display_urls_instead_of_usernames", "true"},
    {"section_titles.type", "with_full_line"},
    {"entries.highlights.bullet", "◦"},
    {"entries.highlights.nested_bullet", "◦"},
    {"templates.education_entry.main_column", "**INSTITUTION**\n*DEGREE* *in* *AREA*\nSUMMARY\nHIGHLIGHTS"},
    {"templates.education_entry.date_and_location_column", "*LOCATION*\n*DATE*"},
    {"templates.normal_entry.main_column", "**NAME**\nSUMMARY\nHIGHLIGHTS"},
    {"templates.normal_entry.date_and_location_column", "*LOCATION*\n*DATE*"},
    {"templates.experience_entry.main_column", "**POSITION**\n*COMPANY*\nSUMMARY\nHIGHLIGHTS"},
    {"templates.experience_entry.date_and_location_column", "*LOCATION*\n*DATE*"},
});

constexpr auto kHarvard = std::to_array<Said>({
    {"page.top_margin", "0.5in"},
    {"page.bottom_margin", "0.5in"},
    {"page.left_margin", "0.5in"},
    {"page.right_margin", "0.5in"},
    {"colors.name", "rgb(0, 0, 0)"},
    {"colors.headline", "rgb(0, 0, 0)"},
    {"colors.connections", "rgb(0, 0, 0)"},
    {"colors.section_titles", "rgb(0, 0, 0)"},
    {"colors.links", "rgb(0, 0, 0)"},
    {"typography.font_family", "XCharter"},
    {"typography.font_size.name", "25pt"},
    {"typography.font_size.connections", "9pt"},
    {"typography.font_size.section_titles", "1.3em"},
    {"header.connections.show_icons", "false"},
    {"header.connections.separator", "•"},
    {"header.connections.space_between_connections", "0.4cm"},
    {"section_titles.type", "centered_with_centered_partial_line"},
    {"templates.education_entry.main_column", "**INSTITUTION**, DEGREE_WITH_AREA -- LOCATION\nSUMMARY\nHIGHLIGHTS"},
    {"templates.education_entry.date_and_location_column", "DATE"},
    {"templates.normal_entry.main_column", "**NAME** -- **LOCATION**\nSUMMARY\nHIGHLIGHTS"},
    {"templates.normal_entry.date_and_location_column", "DATE"},
    {"templates.experience_entry.main_column", "**COMPANY**, POSITION -- LOCATION\nSUMMARY\nHIGHLIGHTS"},
    {"templates.experience_entry.date_and_location_column", "DATE"},
});

constexpr auto kEmber = std::to_array<Said>({
    {"page.top_margin", "0.6in"},
    {"page.bottom_margin", "0.6in"},
    {"page.left_margin", "0.6in"},
    {"page.right_margin", "0.6in"},
    {"colors.body", "rgb(35, 31, 32)"},
    {"colors.name", "rgb(155, 35, 25)"},
    {"colors.headline", "rgb(90, 60, 55)"},
    {"colors.connections", "rgb(100, 75, 68)"},
    {"colors.section_titles", "rgb(155, 35, 25)"},
    {"colors.links", "rgb(155, 35, 25)"},
    {"colors.footer", "rgb(140, 125, 118)"},
    {"typography.alignment", "justified-with-no-hyphenation"},
    {"typography.font_family.body", "Ubuntu"},
    {"typography.font_family.name", "Gentium Book Plus"},
    {"typography.font_family.headline", "Gentium Book Plus"},
    {"typography.font_size.headline", "10.5pt"},
    {"typography.font_size.connections", "9pt"},
    {"typography.font_size.section_titles", "1.25em"},
    {"typography.small_caps.headline", "true"},
    {"typography.small_caps.section_titles", "true"},
    {"typography.bold.section_titles", "false"},
    {"links.underline", "true"},
    {"header.connections.show_icons", "false"},
    {"header.connections.separator", "·"},
    {"section_titles.type", "centered_without_line"},
    {"entries.side_space", "0.1cm"},
    {"entries.space_between_columns", "0.15cm"},
    {"entries.summary.space_above", "0.05cm"},
    {"entries.highlights.bullet", "◆"},
    {"entries.highlights.nested_bullet", "◦"},
    {"templates.education_entry.main_column", "**INSTITUTION** -- LOCATION\n*DEGREE_WITH_AREA*\nSUMMARY\nHIGHLIGHTS"},
    {"templates.education_entry.date_and_location_column", "DATE"},
    {"templates.normal_entry.main_column", "**NAME** -- LOCATION\nSUMMARY\nHIGHLIGHTS"},
    {"templates.normal_entry.date_and_location_column", "DATE"},
    {"templates.experience_entry.main_column", "**COMPANY** -- LOCATION\n*POSITION*\nSUMMARY\nHIGHLIGHTS"},
    {"templates.experience_entry.date_and_location_column", "DATE"},
});

constexpr auto kInk = std::to_array<Said>({
    {"page.top_margin", "0.6in"},
    {"page.bottom_margin", "0.6in"},
    {"page.left_margin", "0.6in"},
    {"page.right_margin", "0.6in"},
    {"colors.name", "rgb(42, 24, 82)"},
    {"colors.headline", "rgb(42, 24, 82)"},
    {"colors.connections", "rgb(70, 50, 110)"},
    {"colors.section_titles", "rgb(42, 24, 82)"},
    {"colors.links", "rgb(42, 24, 82)"},
    {"colors.footer", "rgb(120, 100, 140)"},
    {"typography.line_spacing", "0.55em"},
    {"typography.font_family", "EB Garamond"},
    {"typography.font_size.name", "32pt"},
    {"typography.font_size.headline", "11pt"},
    {"typography.small_caps.section_titles", "true"},
    {"links.underline", "true"},
    {"header.alignment", "left"},
    {"header.connections.show_icons", "false"},
    {"header.connections.separator", "|"},
    {"header.connections.display_urls_instead_of_usernames", "true"},
    {"header.connections.space_between_connections", "0.4cm"},
    {"section_titles.type", "without_line"},
    {"entries.side_space", "0cm"},
    {"entries.space_between_columns", "0.2cm"},
    {"entries.summary.space_above", "0.06cm"},
    {"entries.highlights.space_left", "0cm"},
    {"templates.education_entry.main_column", "**INSTITUTION** -- LOCATION\n*DEGREE_WITH_AREA*\nSUMMARY\nHIGHLIGHTS"},
    {"templates.education_entry.date_and_location_column", "DATE"},
    {"templates.normal_entry.main_column", "**NAME** -- **LOCATION**\nSUMMARY\nHIGHLIGHTS"},
    {"templates.normal_entry.date_and_location_column", "DATE"},
    {"templates.experience_entry.main_column", "**COMPANY** -- LOCATION\n*POSITION*\nSUMMARY\nHIGHLIGHTS"},
    {"templates.experience_entry.date_and_location_column", "DATE"},
});

constexpr auto kOpal = std::to_array<Said>({
    {"page.top_margin", "0.65in"},
    {"page.bottom_margin", "0.65in"},
    {"page.left_margin", "0.65in"},
    {"page.right_margin", "0.65in"},
    {"page.show_footer", "false"},
    {"colors.name", "rgb(0, 100, 90)"},
    {"colors.headline", "rgb(0, 80, 72)"},
    {"colors.connections", "rgb(0, 80, 72)"},
    {"colors.section_titles", "rgb(0, 100, 90)"},
    {"colors.links", "rgb(0, 100, 90)"},
    {"typography.alignment", "left"},
    {"typography.font_family", "Lato"},
    {"typography.font_size.name", "26pt"},
    {"typography.font_size.connections", "9pt"},
    {"typography.font_size.section_titles", "1.2em"},
    {"typography.small_caps.headline", "true"},
    {"typography.small_caps.section_titles", "true"},
    {"typography.bold.section_titles", "false"},
    {"header.connections.separator", "•"},
    {"section_titles.type", "centered_without_line"},
    {"entries.side_space", "0.15cm"},
    {"entries.summary.space_above", "0.04cm"},
    {"entries.highlights.bullet", "◦"},
    {"entries.highlights.nested_bullet", "◦"},
    {"templates.education_entry.main_column", "**INSTITUTION** -- LOCATION\nDEGREE_WITH_AREA\nSUMMARY\nHIGHLIGHTS"},
    {"templates.education_entry.date_and_location_column", "DATE"},
    {"templates.normal_entry.main_column", "**NAME** -- LOCATION\nSUMMARY\nHIGHLIGHTS"},
    {"templates.normal_entry.date_and_location_column", "DATE"},
    {"templates.experience_entry.main_column", "**COMPANY**, *POSITION* -- LOCATION\nSUMMARY\nHIGHLIGHTS"},
    {"templates.experience_entry.date_and_location_column", "DATE"},
});
// clang-format on

struct Theme {
    std::string_view name;
    std::string_view layout;  ///< the nearest of ours
    std::span<const Said> says;
};

constexpr auto kThemes = std::to_array<Theme>({
    {"classic", kUsualLayout, {}},
    {"engineeringclassic", "modern", kEngineeringclassic},
    {"engineeringresumes", kUsualLayout, kEngineeringresumes},
    {"moderncv", "timeline", kModerncv},
    {"sb2nov", kUsualLayout, kSb2nov},
    {"harvard", kUsualLayout, kHarvard},
    {"ember", kUsualLayout, kEmber},
    {"ink", kUsualLayout, kInk},
    {"opal", "modern", kOpal},
});

constexpr auto kNames = [] {
    std::array<std::string_view, kThemes.size()> names{};
    std::ranges::transform(kThemes, names.begin(), &Theme::name);
    return names;
}();

void say(Node& design, std::span<const Said> rows, Span place) {
    for (const Said& row : rows) {
        set_path(design, row.path, make_text(std::string(row.value), place));
    }
}

}  // namespace

std::span<const std::string_view> rendercv_themes() {
    return kNames;
}

std::string_view nearest_layout(std::string_view theme) {
    const auto found = std::ranges::find(kThemes, theme, &Theme::name);
    return found == kThemes.end() ? kUsualLayout : found->layout;
}

Node theme_design(std::string_view theme, Span place) {
    Node design = make_mapping(place);
    say(design, kCommon, place);
    const auto found = std::ranges::find(kThemes, theme, &Theme::name);
    if (found != kThemes.end()) say(design, found->says, place);
    return design;
}

}  // namespace cvpdf::dialects
