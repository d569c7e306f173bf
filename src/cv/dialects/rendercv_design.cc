// The `design:` of RenderCV files, by a table: path in any version's design, path in our layout,
// how the value goes over, and the value that RenderCV has where nothing is said.
//
// A value that RenderCV has anyway and that has no counterpart here is passed over in silence; any
// other without a counterpart is one warning.

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/suggest.h"
#include "cv/ascii.h"
#include "cv/dialects/layout_map.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/rendercv.h"
#include "cv/dialects/rendercv_template.h"

namespace cvpdf::dialects {

namespace {

enum class DesignRole {
    kNoCounterpart,
    kKnown,  ///< says nothing that would be seen here
    kTheme,
    kLength,
    kLeading,  ///< Typst's space between lines
    kSize,     ///< of a style's font; in em of the body's
    kPaper,
    kColor,
    kFont,       ///< of a style, or of the body
    kFonts,      ///< one for all, or a mapping by place
    kAlign,      ///< left, center, right of several styles
    kTextAlign,  ///< of paragraphs
    kBold,
    kSmallCaps,
    kSeparator,
    kNetworks,
    kTitleLine,
    kBullet,
    kNestedBullet,
    kFoot,       ///< whether there is one
    kFootHides,  ///< whether there is none
    kFootText,
    kTemplate,  ///< of an entry kind: native names the kind
};

struct DesignKey {
    std::string_view path;
    DesignRole role = DesignRole::kNoCounterpart;
    std::string_view native = {};
    std::string_view usual = {};
};

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
    {"use_icons_for_connections", kKnown},
    {"show_timespan_in", kNoCounterpart},
    {"show_only_years", kNoCounterpart, "", "false"},
    {"margins.page.top", kLength, "page.margins.top"},
    {"margins.page.bottom", kLength, "page.margins.bottom"},
    {"margins.page.left", kLength, "page.margins.left"},
    {"margins.page.right", kLength, "page.margins.right"},
    {"margins.section_title.top", kLength, "section.heading.space_before"},
    {"margins.section_title.bottom", kLength, "section.heading.space_after"},
    {"margins.entry_area.left_and_right", kNoCounterpart, "", "0.2 cm"},
    {"margins.entry_area.vertical_between", kLength, "section.entry_space"},
    {"margins.entry_area.date_and_location_width", kNoCounterpart, "", "4.5 cm"},
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
    {"header.use_icons_for_connections", kKnown},
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
    {"entries.show_time_spans_in", kNoCounterpart},
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
    {"colors.links", kNoCounterpart, "", "rgb(0, 79, 144)"},
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
    {"links.show_external_link_icon", kKnown},
    {"header.alignment", kAlign, "styles.name.align styles.headline.align styles.contacts.align"},
    {"header.photo_width", kKnown},
    {"header.photo_position", kKnown},
    {"header.photo_space_left", kKnown},
    {"header.photo_space_right", kKnown},
    {"header.space_below_name", kLength, "header.name.space_after"},
    {"header.space_below_headline", kLength, "header.headline.space_after"},
    {"header.space_below_connections", kLength, "header.space_after"},
    {"header.connections.phone_number_format", kNoCounterpart, "", "national"},
    {"header.connections.hyperlink", kNoCounterpart, "", "true"},
    {"header.connections.show_icons", kKnown},
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
    {"sections.show_time_spans_in", kNoCounterpart, "", "experience"},
    {"entries.date_and_location_width", kNoCounterpart, "", "4.15cm"},
    {"entries.side_space", kNoCounterpart, "", "0.2cm"},
    {"entries.space_between_columns", kNoCounterpart, "", "0.1cm"},
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
    {"templates.time_span", kKnown},
    {"templates.one_line_entry", kTemplate, "one_line"},
    {"templates.education_entry", kTemplate, "education"},
    {"templates.normal_entry", kTemplate, "normal"},
    {"templates.experience_entry", kTemplate, "experience"},
    {"templates.publication_entry", kTemplate, "publication"},
});
// clang-format on

constexpr std::string_view kBaseLayout = "classic";

/// All of RenderCV's themes have one column with dates at its side, as the base layout has.
constexpr auto kThemes =
    std::to_array<std::string_view>({"classic", "sb2nov", "moderncv", "engineeringresumes",
                                     "engineeringclassic", "harvard", "ember", "ink", "opal"});

struct Paper {
    std::string_view name;
    std::string_view width;  ///< empty: the layout's own name stands in `height`
    std::string_view height;
};

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

/// What the two classes of a section title's line do.
struct TitleLine {
    std::string_view name;
    bool has_rule = true;
    bool centered = false;
};

constexpr auto kTitleLines = std::to_array<TitleLine>({
    {"with_partial_line"},
    {"with_parial_line"},
    {"with_full_line"},
    {"without_line", false},
    {"moderncv", false},
    {"centered_without_line", false, true},
    {"centered_with_partial_line", true, true},
    {"centered_with_centered_partial_line", true, true},
    {"centered_with_full_line", true, true},
});

/// Of a Latin font, from the baseline to the top of a capital: Typst's lines stand apart by that
/// and the leading.
constexpr double kCapitalHeight = 0.66;
constexpr double kUsualSize = 10;  ///< pt

class DesignReader {
  public:
    DesignReader(const Node& design, Diagnostics& diagnostics)
        : design_(design), layout_(make_mapping(design.span)), diagnostics_(diagnostics) {}

    Node read() && {
        put(layout_, "extends", make_text(std::string(kBaseLayout), design_.span));
        set_path(layout_, "page.size", make_text("letter", design_.span));
        find_body_size();
        read_mapping(design_, "");
        drop_rule();
        return std::move(layout_);
    }

  private:
    void read_mapping(const Node& mapping, const std::string& prefix) {
        for (const Member& member : mapping.members) {
            // Before 1.0 all of it stood one level deeper.
            const bool options = prefix.empty() && member.key == "options";
            const std::string path = options ? std::string() : prefix + member.key;
            const auto key = std::ranges::find(kDesign, path, &DesignKey::path);
            if (key != kDesign.end()) {
                read_key(member, *key);
            } else if (member.value.is_mapping()) {
                read_mapping(member.value, options ? path : path + ".");
            } else {
                report_no_counterpart(member, diagnostics_);
            }
        }
    }

    /// Sizes in em are parts of it.
    void find_body_size() {
        for (const std::initializer_list<std::string_view> path :
             {std::initializer_list<std::string_view>{"font_size"},
              {"text", "font_size"},
              {"typography", "font_size", "body"}}) {
            const Node* size = &design_;
            for (const std::string_view key : path) size = size ? size->find(key) : nullptr;
            if (size && size->is_scalar() && size->text.ends_with("pt")) {
                body_size_ = number_of(size->text).value_or(kUsualSize);
            }
        }
    }

    static std::optional<double> number_of(std::string_view text) {
        double number = 0;
        const auto [stop, failure] =
            std::from_chars(text.data(), text.data() + text.size(), number);
        if (failure != std::errc{} || number < -1e6 || number > 1e6) return std::nullopt;
        return number;
    }

    /// Sets every path of a list of them.
    void set(std::string_view paths, const Node& value) {
        while (!paths.empty()) {
            const std::size_t end = std::min(paths.find(' '), paths.size());
            set_path(layout_, paths.substr(0, end), value);
            paths.remove_prefix(std::min(end + 1, paths.size()));
        }
    }

    void set(const DesignKey& key, const Node& place, std::string text) {
        set(key.native, make_text(std::move(text), place.span));
    }

    void read_key(const Member& member, const DesignKey& key) {
        const Node& value = member.value;
        if (value.is_null() || (is_empty(value) && key.role != kSeparator)) return;
        switch (key.role) {
            case kNoCounterpart:
                if (!is_usual(value, key.usual)) report_no_counterpart(member, diagnostics_);
                return;
            case kKnown:
                return;
            case kTheme:
                return read_theme(value);
            case kLength:
                return read_length(member, key);
            case kLeading:
                return read_leading(member, key);
            case kSize:
                return read_size(member, key);
            case kPaper:
                return read_paper(member, key);
            case kColor:
                return read_color(member, key);
            case kFont:
                return read_font(value, key.native);
            case kFonts:
                return read_fonts(value, key);
            case kAlign:
                return read_align(member, key);
            case kTextAlign:
                return read_text_align(member);
            case kBold:
                return set(key, value, value.text == "true" ? "bold" : "regular");
            case kSmallCaps:
                if (value.text == "true") set(key, value, "small");
                return;
            case kSeparator:
                if (!is_empty(value)) set(key, value, fmt::format(" {} ", trim_blanks(value.text)));
                return;
            case kNetworks:
                return set(key, value, value.text == "true" ? "address" : "labelled");
            case kTitleLine:
                return read_title_line(member);
            case kBullet:
            case kNestedBullet:
                return read_bullet(value, key.role);
            case kFoot:
            case kFootHides:
                if ((value.text == "true") == (key.role == kFootHides)) has_foot_ = false;
                return;
            case kFootText:
                return read_foot(member, key);
            case kTemplate:
                return read_template(value, key.native);
        }
    }

    static bool is_usual(const Node& value, std::string_view usual) {
        const auto without_blanks = [](std::string_view text) {
            std::string bare;
            for (const char c : to_ascii_lower(text)) {
                if (c != ' ') bare += c;
            }
            return bare;
        };
        return without_blanks(shown_text(value)) == without_blanks(usual);
    }

    void read_theme(const Node& value) {
        const std::string theme = shown_text(value);
        if (std::ranges::find(kThemes, theme) != kThemes.end()) return;
        std::vector<std::string> hints;
        if (const auto near = suggest(theme, kThemes)) {
            hints.push_back(fmt::format("did you mean '{}'?", *near));
        }
        diagnostics_.warning(
            value.span,
            fmt::format("there is no theme '{}'; the layout is '{}'", theme, kBaseLayout),
            std::move(hints));
    }

    void read_length(const Member& member, const DesignKey& key) {
        const std::optional<Node> length = native_length(member.value);
        const bool negative = length && length->text.starts_with('-');
        if (!length || negative) return report_no_counterpart(member, diagnostics_);
        set(key.native, *length);
    }

    void read_leading(const Member& member, const DesignKey& key) {
        const std::string_view text = member.value.text;
        const std::optional<double> number = number_of(text);
        const bool in_points = text.ends_with("pt");
        if (!number || *number < 0 || (!in_points && !text.ends_with("em"))) {
            return report_no_counterpart(member, diagnostics_);
        }
        const double leading = in_points ? *number / body_size_ : *number;
        set(key, member.value, fmt::format("{:.3g}em", leading + kCapitalHeight));
    }

    void read_size(const Member& member, const DesignKey& key) {
        const std::optional<Node> length = native_length(member.value);
        const std::optional<double> number = length ? number_of(length->text) : std::nullopt;
        if (!number || *number <= 0) return report_no_counterpart(member, diagnostics_);
        if (!length->text.ends_with("em")) return set(key.native, *length);
        set(key, member.value, fmt::format("{:.4g}pt", *number * body_size_));
    }

    void read_paper(const Member& member, const DesignKey& key) {
        const auto paper = std::ranges::find(kPapers, member.value.text, &Paper::name);
        if (paper == kPapers.end()) return report_no_counterpart(member, diagnostics_);
        if (paper->width.empty()) return set(key, member.value, std::string(paper->height));
        Node size = make_sequence(member.value.span);
        size.items.push_back(make_text(std::string(paper->width), member.value.span));
        size.items.push_back(make_text(std::string(paper->height), member.value.span));
        set(key.native, size);
    }

    void read_color(const Member& member, const DesignKey& key) {
        const std::optional<std::string> color = css_color(member.value.text);
        if (!color) return report_no_counterpart(member, diagnostics_);
        set(key, member.value, *color);
    }

    void read_font(const Node& value, std::string_view path) {
        const std::string name = shown_text(value);
        const FontMatch match = match_font(name);
        set(path, make_text(std::string(match.family), value.span));
        const bool told = std::ranges::find(told_fonts_, name) != told_fonts_.end();
        if (match.same || told) return;
        told_fonts_.push_back(name);
        diagnostics_.warning(
            value.span,
            fmt::format("the font '{}' is not there; '{}' stands in for it", name, match.family));
    }

    void read_fonts(const Node& value, const DesignKey& key) {
        if (!value.is_mapping()) return read_font(value, key.native);
        for (const Member& member : value.members) {
            if (is_empty(member.value)) continue;
            if (member.key == "body") {
                read_font(member.value, key.native);
            } else if (const std::string_view style = style_of(member.key); !style.empty()) {
                read_font(member.value, fmt::format("styles.{}.font", style));
            } else {
                report_no_counterpart(member, diagnostics_);
            }
        }
    }

    static std::string_view style_of(std::string_view place) {
        if (place == "name" || place == "headline") return place;
        if (place == "connections") return "contacts";
        if (place == "section_titles") return "section_title";
        return {};
    }

    void read_align(const Member& member, const DesignKey& key) {
        const std::string& word = member.value.text;
        if (word != "left" && word != "center" && word != "right") {
            return report_no_counterpart(member, diagnostics_);
        }
        set(key, member.value, word == "left" ? "start" : word == "right" ? "end" : "center");
    }

    void read_text_align(const Member& member) {
        const std::string& word = member.value.text;
        const bool justified = word.starts_with("justified");
        if (!justified && !word.starts_with("left")) {
            return report_no_counterpart(member, diagnostics_);
        }
        for (const std::string_view style : {"row", "item"}) {
            set_path(layout_, fmt::format("styles.{}.align", style),
                     make_text(justified ? "justify" : "start", member.value.span));
            set_path(layout_, fmt::format("styles.{}.hyphens", style),
                     make_text(word == "justified" ? "on" : "off", member.value.span));
        }
    }

    void read_title_line(const Member& member) {
        std::string name = member.value.text;
        std::ranges::replace(name, '-', '_');
        const auto line = std::ranges::find(kTitleLines, name, &TitleLine::name);
        if (line == kTitleLines.end()) return report_no_counterpart(member, diagnostics_);
        has_rule_ = line->has_rule;
        if (line->centered) {
            set_path(layout_, "styles.section_title.align", make_text("center", member.value.span));
        }
    }

    /// What a design without lines and feet says of their looks is not wanted.
    void drop_rule() {
        if (!has_rule_) set_path(layout_, "section.heading.rule", {});
        if (!has_foot_) set_path(layout_, "page.foot", {});
    }

    void read_bullet(const Node& value, DesignRole role) {
        Node* section = find(layout_, "section");
        Node* list = section ? find(*section, "list") : nullptr;
        Node* markers = list ? find(*list, "markers") : nullptr;
        if (!markers) {
            Node both = make_sequence(value.span);
            both.items = {value, value};
            set_path(layout_, "section.list.markers", std::move(both));
        } else if (role == kNestedBullet) {
            markers->items.back() = value;
        } else {
            markers->items.front() = value;
        }
    }

    void read_foot(const Member& member, const DesignKey& key) {
        if (is_usual(member.value, key.usual)) return;
        if (std::optional<std::string> foot = native_foot(member.value.text)) {
            set(key, member.value, *std::move(foot));
        } else {
            report_no_counterpart(member, diagnostics_);
        }
    }

    void read_template(const Node& value, std::string_view kind) {
        if (std::optional<Node> rows = native_rows(value, kind, diagnostics_)) {
            set_path(layout_, fmt::format("section.entries.{}.rows", kind), *std::move(rows));
        }
    }

    const Node& design_;
    Node layout_;
    Diagnostics& diagnostics_;
    double body_size_ = kUsualSize;
    bool has_rule_ = true;
    bool has_foot_ = true;
    std::vector<std::string> told_fonts_;
};

}  // namespace

Node rendercv_layout(const Node& design, Diagnostics& diagnostics) {
    return DesignReader(design, diagnostics).read();
}

}  // namespace cvpdf::dialects
