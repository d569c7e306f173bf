#include "cv/dialects/rendercv_design_keys.h"

#include <algorithm>
#include <array>

#include "cv/dialects/native_tree.h"

namespace cvpdf::dialects {

namespace {

using enum DesignRole;

// clang-format off
constexpr auto kDesign = std::to_array<DesignKey>({
    {"theme", kTheme},

    // 1.0–1.18
    {"font", kFont, "fonts.body"},
    {"font_size", kSize, "styles.body.size"},
    {"page_size", kPaper, "page.size"},
    {"color", kColor, "styles.name.color styles.headline.color styles.section_title.color"},
    {"disable_external_link_icons", kKnown},
    {"primary_color", kColor, "styles.name.color styles.headline.color styles.section_title.color"},
    {"disable_page_numbering", kFootHides, "page.foot"},
    {"disable_page_numbers", kFootHides, "page.foot"},
    {"show_last_updated_date", kKnown},
    {"show_timespan_in_experience_entries", kNoCounterpart, "", "false"},
    {"margins.entry_area.left", kNoCounterpart, "", "0.2 cm"},
    {"margins.entry_area.right", kNoCounterpart, "", "0.2 cm"},
    {"margins.highlights_area.right", kNoCounterpart, "", "0 cm"},
    {"margins.highlights_area.bottom", kNoCounterpart, "", "0 cm"},
    {"page_numbering_style", kFootText, "page.foot.text", "NAME - Page PAGE_NUMBER of TOTAL_PAGES"},
    {"disable_last_updated_date", kKnown},
    {"last_updated_date_style", kNoCounterpart, "", "Last updated in TODAY"},
    {"header_font_size", kSize, "styles.name.size"},
    {"text_alignment", kTextAlign},
    {"seperator_between_connections", kSeparator, "header.separator"},
    {"separator_between_connections", kSeparator, "header.separator"},
    {"use_icons_for_connections", kIcons, "header.icons"},
    {"show_timespan_in", kKnown},
    {"show_only_years", kNoCounterpart, "", "false"},
    {"margins.page.top", kLength, "page.margins.top"},
    {"margins.page.bottom", kLength, "page.margins.bottom"},
    {"margins.page.left", kLength, "page.margins.left"},
    {"margins.page.right", kLength, "page.margins.right"},
    {"margins.section_title.top", kLength, "section.heading.space_before"},
    {"margins.section_title.bottom", kLength, "section.heading.space_after"},
    {"margins.entry_area.left_and_right", kNoCounterpart, "", "0.2 cm"},
    {"margins.entry_area.vertical_between", kLength, "section.entry_space"},
    {"margins.entry_area.date_and_location_width", kDateWidth, "section.aside_width", "4.5 cm"},
    {"margins.entry_area.education_degree_width", kNoCounterpart, "", "1 cm"},
    {"margins.highlights_area.top", kLength, "section.list.space_before"},
    {"margins.highlights_area.left", kNoCounterpart, "", "0.4 cm"},
    {"margins.highlights_area.vertical_between_bullet_points", kLength, "section.list.space_between"},
    {"margins.header.vertical_between_name_and_connections", kLength, "header.name.space_after"},
    {"margins.header.bottom", kLength, "header.space_after"},
    {"margins.header.horizontal_between_connections", kNoCounterpart, "", "0.5 cm"},

    // 2.0–2.3
    {"page.show_page_numbering", kFoot, "page.foot"},
    {"page.show_last_updated_date", kKnown},
    {"colors.text", kColor, "styles.body.color"},
    {"colors.last_updated_date_and_page_numbering", kColor, "styles.running.color"},
    {"text.font_family", kFont, "fonts.body"},
    {"text.font_size", kSize, "styles.body.size"},
    {"text.leading", kLeading, "styles.body.leading"},
    {"text.alignment", kTextAlign},
    {"text.date_and_location_column_alignment", kAlign, "styles.aside.align"},
    {"links.use_external_link_icon", kKnown},
    {"header.name_font_family", kFont, "styles.name.font"},
    {"header.name_font_size", kSize, "styles.name.size"},
    {"header.name_bold", kBold, "styles.name.weight"},
    {"header.small_caps_for_name", kSmallCaps, "styles.name.caps"},
    {"header.vertical_space_between_name_and_connections", kLength, "header.name.space_after"},
    {"header.vertical_space_between_connections_and_first_section", kLength, "header.space_after"},
    {"header.horizontal_space_between_connections", kNoCounterpart, "", "0.5cm"},
    {"header.connections_font_family", kFont, "styles.contacts.font"},
    {"header.separator_between_connections", kSeparator, "header.separator"},
    {"header.use_icons_for_connections", kIcons, "header.icons"},
    {"header.use_urls_as_placeholders_for_connections", kNetworks, "header.networks"},
    {"header.make_connections_links", kNoCounterpart, "", "true"},
    {"section_titles.font_family", kFont, "styles.section_title.font"},
    {"section_titles.font_size", kSize, "styles.section_title.size"},
    {"section_titles.bold", kBold, "styles.section_title.weight"},
    {"section_titles.small_caps", kSmallCaps, "styles.section_title.caps"},
    {"section_titles.vertical_space_above", kLength, "section.heading.space_before"},
    {"section_titles.vertical_space_below", kLength, "section.heading.space_after"},
    {"entries.left_and_right_margin", kNoCounterpart, "", "0.2cm"},
    {"entries.horizontal_space_between_columns", kNoCounterpart, "", "0.1cm"},
    {"entries.vertical_space_between_entries", kLength, "section.entry_space"},
    {"entries.allow_page_break_in_sections", kNoCounterpart, "", "true"},
    {"entries.allow_page_break_in_entries", kNoCounterpart, "", "true"},
    {"entries.show_time_spans_in", kKnown},
    {"highlights.bullet", kBullet},
    {"highlights.nested_bullet", kNestedBullet},
    {"highlights.top_margin", kLength, "section.list.space_before"},
    {"highlights.left_margin", kNoCounterpart, "", "0.4cm"},
    {"highlights.vertical_space_between_highlights", kLength, "section.list.space_between"},
    {"highlights.horizontal_space_between_bullet_and_highlight", kLength, "section.list.gap"},
    {"highlights.summary_left_margin", kNoCounterpart, "", "0cm"},
    {"entry_types.one_line_entry", kTemplate, "one_line"},
    {"entry_types.education_entry", kTemplate, "education"},
    {"entry_types.normal_entry", kTemplate, "normal"},
    {"entry_types.experience_entry", kTemplate, "experience"},
    {"entry_types.publication_entry", kTemplate, "publication"},

    // 2.4–2.8
    {"page.size", kPaper, "page.size"},
    {"page.top_margin", kLength, "page.margins.top"},
    {"page.bottom_margin", kLength, "page.margins.bottom"},
    {"page.left_margin", kLength, "page.margins.left"},
    {"page.right_margin", kLength, "page.margins.right"},
    {"page.show_footer", kFoot, "page.foot"},
    {"page.show_top_note", kKnown},
    {"colors.body", kColor, "styles.body.color"},
    {"colors.name", kColor, "styles.name.color"},
    {"colors.headline", kColor, "styles.headline.color"},
    {"colors.connections", kColor, "styles.contacts.color"},
    {"colors.section_titles", kColor, "styles.section_title.color section.heading.rule.color"},
    {"colors.links", kColor, "link_color"},
    {"colors.footer", kColor, "styles.running.color"},
    {"colors.top_note", kKnown},
    {"typography.line_spacing", kLeading, "styles.body.leading"},
    {"typography.alignment", kTextAlign},
    {"typography.date_and_location_column_alignment", kAlign, "styles.aside.align"},
    {"typography.font_family", kFonts, "fonts.body"},
    {"typography.font_size.body", kSize, "styles.body.size"},
    {"typography.font_size.name", kSize, "styles.name.size"},
    {"typography.font_size.headline", kSize, "styles.headline.size"},
    {"typography.font_size.connections", kSize, "styles.contacts.size"},
    {"typography.font_size.section_titles", kSize, "styles.section_title.size"},
    {"typography.small_caps.name", kSmallCaps, "styles.name.caps"},
    {"typography.small_caps.headline", kSmallCaps, "styles.headline.caps"},
    {"typography.small_caps.connections", kSmallCaps, "styles.contacts.caps"},
    {"typography.small_caps.section_titles", kSmallCaps, "styles.section_title.caps"},
    {"typography.bold.name", kBold, "styles.name.weight"},
    {"typography.bold.headline", kBold, "styles.headline.weight"},
    {"typography.bold.connections", kBold, "styles.contacts.weight"},
    {"typography.bold.section_titles", kBold, "styles.section_title.weight"},
    {"links.underline", kNoCounterpart, "", "false"},
    {"links.show_external_link_icon", kNoCounterpart, "", "false"},
    {"header.alignment", kAlign, "styles.name.align styles.headline.align styles.contacts.align"},
    {"header.photo_width", kLength, "header.photo.width"},
    {"header.photo_position", kSide, "header.photo.side"},
    {"header.photo_space_left", kNoCounterpart, "", "0.4cm"},
    {"header.photo_space_right", kNoCounterpart, "", "0.4cm"},
    {"header.space_below_name", kLength, "header.name.space_after"},
    {"header.space_below_headline", kLength, "header.headline.space_after"},
    {"header.space_below_connections", kLength, "header.space_after"},
    {"header.connections.phone_number_format", kNoCounterpart, "", "national"},
    {"header.connections.hyperlink", kNoCounterpart, "", "true"},
    {"header.connections.show_icons", kIcons, "header.icons"},
    {"header.connections.display_urls_instead_of_usernames", kNetworks, "header.networks"},
    {"header.connections.separator", kSeparator, "header.separator"},
    {"header.connections.space_between_connections", kNoCounterpart, "", "0.5cm"},
    {"section_titles.type", kTitleLine},
    {"section_titles.line_type", kTitleLine},
    {"section_titles.line_thickness", kLength, "section.heading.rule.thickness"},
    {"section_titles.space_above", kLength, "section.heading.space_before"},
    {"section_titles.space_below", kLength, "section.heading.space_after"},
    {"sections.allow_page_break", kNoCounterpart, "", "true"},
    {"sections.space_between_regular_entries", kLength, "section.entry_space"},
    {"sections.space_between_text_based_entries", kLength, "section.entries.text.space_between section.entries.bullet.space_between"},
    {"sections.show_time_spans_in", kKnown},
    {"entries.date_and_location_width", kDateWidth, "section.aside_width", "4.15cm"},
    {"entries.side_space", kNoCounterpart, "", "0.2cm"},
    {"entries.space_between_columns", kDateGap, "section.aside_gap", "0.1cm"},
    {"entries.allow_page_break", kKnown},
    {"entries.short_second_row", kKnown},
    {"entries.degree_width", kNoCounterpart, "", "1cm"},
    {"entries.summary.space_above", kNoCounterpart, "", "0cm"},
    {"entries.summary.space_left", kNoCounterpart, "", "0cm"},
    {"entries.highlights.bullet", kBullet},
    {"entries.highlights.nested_bullet", kNestedBullet},
    {"entries.highlights.space_left", kNoCounterpart, "", "0.15cm"},
    {"entries.highlights.space_above", kLength, "section.list.space_before"},
    {"entries.highlights.space_between_items", kLength, "section.list.space_between"},
    {"entries.highlights.space_between_bullet_and_text", kLength, "section.list.gap"},
    {"templates.footer", kFootText, "page.foot.text", "*NAME -- PAGE_NUMBER/TOTAL_PAGES*"},
    {"templates.top_note", kNoCounterpart, "", "*LAST_UPDATED CURRENT_DATE*"},
    {"templates.single_date", kNoCounterpart, "", "MONTH_ABBREVIATION YEAR"},
    {"templates.date_range", kNoCounterpart, "", "START_DATE – END_DATE"},
    {"templates.time_span", kNoCounterpart, "", "HOW_MANY_YEARS YEARS HOW_MANY_MONTHS MONTHS"},
    {"templates.one_line_entry", kTemplate, "one_line"},
    {"templates.education_entry", kTemplate, "education"},
    {"templates.normal_entry", kTemplate, "normal"},
    {"templates.experience_entry", kTemplate, "experience"},
    {"templates.publication_entry", kTemplate, "publication"},
});
// clang-format on

constexpr auto kPapers = std::to_array<Paper>({
    {"a4", "", "a4"},
    {"a4paper", "", "a4"},
    {"us-letter", "", "letter"},
    {"letterpaper", "", "letter"},
    {"letter", "", "letter"},
    {"a0", "841mm", "1189mm"},
    {"a1", "594mm", "841mm"},
    {"a2", "420mm", "594mm"},
    {"a3", "297mm", "420mm"},
    {"a5", "148mm", "210mm"},
    {"a6", "105mm", "148mm"},
    {"a7", "74mm", "105mm"},
    {"us-legal", "8.5in", "14in"},
    {"us-executive", "7.25in", "10.5in"},
    {"us-gov-letter", "8in", "10.5in"},
    {"us-gov-legal", "8.5in", "13in"},
    {"presentation-16-9", "297mm", "167.0625mm"},
    {"presentation-4-3", "280mm", "210mm"},
});

constexpr auto kTitleLines = std::to_array<TitleLine>({
    {"with_partial_line", "beside"},
    {"with_parial_line", "beside"},
    {"with_full_line", "below"},
    {"without_line"},
    {"moderncv", "before"},
    {"centered_without_line", "", true},
    {"centered_with_partial_line", "below", true},
    {"centered_with_centered_partial_line", "below", true},
    {"centered_with_full_line", "below", true},
});

/// The row of a table that has the name; null where there is none.
template <typename Row, std::size_t kSize>
const Row* find_row(const std::array<Row, kSize>& rows, std::string_view name,
                    std::string_view Row::*member) {
    const auto found = std::ranges::find(rows, name, member);
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string_view> design_keys(std::string_view prefix) {
    return keys_below(kDesign, prefix);
}

const DesignKey* find_design_key(std::string_view path) {
    return find_row(kDesign, path, &DesignKey::path);
}

const Paper* find_paper(std::string_view name) {
    return find_row(kPapers, name, &Paper::name);
}

const TitleLine* find_title_line(std::string_view name) {
    return find_row(kTitleLines, name, &TitleLine::name);
}

}  // namespace cvpdf::dialects
