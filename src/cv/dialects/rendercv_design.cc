// The `design:` of RenderCV files: first what its theme says, then what the file says, key by key
// (rendercv_design_keys.h).
//
// A value that RenderCV or the theme has anyway and that has no counterpart here is passed over in
// silence; any other without a counterpart is one warning.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/suggest.h"
#include "cv/dialects/layout_map.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/rendercv.h"
#include "cv/dialects/rendercv_design_keys.h"
#include "cv/dialects/rendercv_design_values.h"
#include "cv/dialects/rendercv_template.h"

namespace cvpdf::dialects {

namespace {

using enum DesignRole;

constexpr double kUsualSize = 10;  ///< pt
constexpr std::string_view kWideBlank = "   ";

/// A width or gap of the column of dates, as the theme or the file says it.
struct DateColumn {
    const Member* member = nullptr;
    const DesignKey* key = nullptr;
    Node length = {};
    bool usual = false;  ///< the theme has it anyway
};

class DesignReader {
  public:
    DesignReader(const Node& design, Diagnostics& diagnostics)
        : design_(design),
          theme_(theme_design(theme_of(design), design.span)),
          layout_(make_mapping(design.span)),
          diagnostics_(diagnostics) {}

    Node read() && {
        put(layout_, "extends",
            make_text(std::string(nearest_layout(theme_of(design_))), design_.span));
        find_body_size(theme_);
        find_body_size(design_);
        Diagnostics silent;  // of what the theme says, nobody asked
        read_mapping(theme_, "", silent);
        read_mapping(design_, "", diagnostics_);
        part_contacts();
        place_dates();
        place_rule();
        drop_foot();
        return std::move(layout_);
    }

  private:
    static std::string theme_of(const Node& design) {
        const Node* theme = design.find("theme");
        return theme ? shown_text(*theme) : std::string();
    }

    void read_mapping(const Node& mapping, const std::string& prefix, Diagnostics& diagnostics) {
        for (const Member& member : mapping.members) {
            // Before 1.0 all of it stood one level deeper.
            const bool options = prefix.empty() && member.key == "options";
            const std::string path = options ? std::string() : prefix + member.key;
            if (const DesignKey* key = find_design_key(path)) {
                read_key(member, *key, diagnostics);
                continue;
            }
            const std::vector<std::string_view> known = design_keys(prefix);
            const bool misspelled = !options && std::ranges::count(known, member.key) == 0 &&
                                    !meant_key(member.key, known).empty();
            if (member.value.is_mapping() && !misspelled) {
                read_mapping(member.value, options ? path : path + ".", diagnostics);
            } else {
                report_no_counterpart(member, diagnostics, known);
            }
        }
    }

    /// Sizes in em are parts of it.
    void find_body_size(const Node& design) {
        for (const std::initializer_list<std::string_view> path :
             {std::initializer_list<std::string_view>{"font_size"},
              {"text", "font_size"},
              {"typography", "font_size", "body"}}) {
            const Node* size = &design;
            for (const std::string_view key : path) size = size ? size->find(key) : nullptr;
            if (size && size->is_scalar() && size->text.ends_with("pt")) {
                body_size_ = number_of(size->text).value_or(kUsualSize);
            }
        }
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

    void read_key(const Member& member, const DesignKey& key, Diagnostics& diagnostics) {
        const Node& value = member.value;
        if (value.is_null() || (is_empty(value) && key.role != kSeparator)) return;
        switch (key.role) {
            case kNoCounterpart:
                if (!is_usual_value(value, key.usual) && !says_theme(key.path, value)) {
                    report_no_counterpart(member, diagnostics);
                }
                return;
            case kKnown:
                return;
            case kTheme:
                return read_theme(value, diagnostics);
            case kLength:
                return read_length(member, key, diagnostics);
            case kLeading:
                return set_or_report(member, key, native_leading(value.text, body_size_),
                                     diagnostics);
            case kSize:
                return set_or_report(member, key, native_size(value, body_size_), diagnostics);
            case kPaper:
                return set_or_report(member, key, native_paper(value), diagnostics);
            case kColor:
                return set_or_report(member, key, css_color(value.text), diagnostics);
            case kFont:
                return read_font(value, key.native, diagnostics);
            case kFonts:
                return read_fonts(value, key, diagnostics);
            case kAlign:
                return set_or_report(member, key, native_align(value.text), diagnostics);
            case kSide:
                return set_or_report(member, key, native_side(value.text), diagnostics);
            case kTextAlign:
                return read_text_align(member, diagnostics);
            case kBold:
                return set(key, value, value.text == "true" ? "bold" : "regular");
            case kSmallCaps:
                return set(key, value, value.text == "true" ? "small" : "none");
            case kSeparator:
                separator_ = trim_blanks(value.text);
                return;
            case kNetworks:
                return set(key, value, value.text == "true" ? "address" : "labelled");
            case kIcons:
                has_icons_ = value.text == "true";
                return set(key, value, has_icons_ ? "on" : "off");
            case kTitleLine:
                return read_title_line(member, diagnostics);
            case kDateWidth:
            case kDateGap:
                return read_date_column(member, key, diagnostics);
            case kBullet:
            case kNestedBullet:
                return read_bullet(value, key.role);
            case kFoot:
            case kFootHides:
                has_foot_ = (value.text == "true") == (key.role == kFoot);
                return;
            case kFootText:
                return read_foot(member, key, diagnostics);
            case kTemplate:
                return read_template(value, key.native, diagnostics);
        }
    }

    /// Whether the theme has this value anyway.
    bool says_theme(std::string_view path, const Node& value) const {
        const Node* said = &theme_;
        while (said && !path.empty()) {
            const std::size_t end = std::min(path.find('.'), path.size());
            said = said->find(path.substr(0, end));
            path.remove_prefix(std::min(end + 1, path.size()));
        }
        return said && is_usual_value(value, said->text);
    }

    static void read_theme(const Node& value, Diagnostics& diagnostics) {
        const std::string theme = shown_text(value);
        const std::span<const std::string_view> themes = rendercv_themes();
        if (std::ranges::find(themes, theme) != themes.end()) return;
        std::vector<std::string> hints;
        if (const auto near = suggest(theme, themes)) {
            hints.push_back(fmt::format("did you mean '{}'?", *near));
        }
        diagnostics.warning(
            value.span,
            fmt::format("there is no theme '{}'; the layout is '{}'", theme, kUsualLayout),
            std::move(hints));
    }

    void read_length(const Member& member, const DesignKey& key, Diagnostics& diagnostics) {
        const std::optional<Node> length = native_length(member.value);
        const bool negative = length && length->text.starts_with('-');
        if (!length || negative) return report_no_counterpart(member, diagnostics);
        set(key.native, *length);
    }

    void set_or_report(const Member& member, const DesignKey& key, const std::optional<Node>& value,
                       Diagnostics& diagnostics) {
        if (!value) return report_no_counterpart(member, diagnostics);
        set(key.native, *value);
    }

    void set_or_report(const Member& member, const DesignKey& key, std::optional<std::string> text,
                       Diagnostics& diagnostics) {
        if (!text) return report_no_counterpart(member, diagnostics);
        set(key, member.value, *std::move(text));
    }

    void read_font(const Node& value, std::string_view path, Diagnostics& diagnostics) {
        const std::string name = shown_text(value);
        const FontMatch match = match_font(name);
        set(path, make_text(std::string(match.family), value.span));
        const bool told = std::ranges::find(told_fonts_, name) != told_fonts_.end();
        if (match.same || told) return;
        told_fonts_.push_back(name);
        diagnostics.warning(
            value.span,
            fmt::format("the font '{}' is not there; '{}' stands in for it", name, match.family));
    }

    void read_fonts(const Node& value, const DesignKey& key, Diagnostics& diagnostics) {
        if (!value.is_mapping()) return read_font(value, key.native, diagnostics);
        for (const Member& member : value.members) {
            if (is_empty(member.value)) continue;
            if (member.key == "body") {
                read_font(member.value, key.native, diagnostics);
            } else if (const std::string_view style = style_of(member.key); !style.empty()) {
                read_font(member.value, fmt::format("styles.{}.font", style), diagnostics);
            } else {
                report_no_counterpart(member, diagnostics);
            }
        }
    }

    void read_text_align(const Member& member, Diagnostics& diagnostics) {
        const std::string& word = member.value.text;
        const bool justified = word.starts_with("justified");
        if (!justified && !word.starts_with("left")) {
            return report_no_counterpart(member, diagnostics);
        }
        for (const std::string_view style : {"row", "item"}) {
            set_path(layout_, fmt::format("styles.{}.align", style),
                     make_text(justified ? "justify" : "start", member.value.span));
            set_path(layout_, fmt::format("styles.{}.hyphens", style),
                     make_text(word == "justified" ? "on" : "off", member.value.span));
        }
    }

    void read_title_line(const Member& member, Diagnostics& diagnostics) {
        std::string name = member.value.text;
        std::ranges::replace(name, '-', '_');
        const TitleLine* line = find_title_line(name);
        if (!line) return report_no_counterpart(member, diagnostics);
        title_line_ = line;
        set_path(layout_, "styles.section_title.align",
                 make_text(line->centered ? "center" : "start", member.value.span));
    }

    /// It matters where dates have a column, which only the whole design tells.
    void read_date_column(const Member& member, const DesignKey& key, Diagnostics& diagnostics) {
        const std::optional<Node> length = native_length(member.value);
        const bool negative = length && length->text.starts_with('-');
        if (!length || negative) return report_no_counterpart(member, diagnostics);
        const bool usual =
            is_usual_value(member.value, key.usual) || says_theme(key.path, member.value);
        date_columns_.push_back(
            {.member = &member, .key = &key, .length = *length, .usual = usual});
    }

    /// Icons part the contacts where no sign does.
    void part_contacts() {
        if (separator_.empty() && !has_icons_) return;
        set_path(layout_, "header.separator",
                 make_text(
                     separator_.empty() ? std::string(kWideBlank) : fmt::format(" {} ", separator_),
                     design_.span));
    }

    /// Titles of moderncv come with dates in a column before everything.
    void place_dates() {
        const bool at_start = title_line_ && title_line_->rule == "before";
        set_path(layout_, "section.aside_side",
                 make_text(at_start ? "start" : "end", design_.span));
        for (const DateColumn& column : date_columns_) {
            if (at_start) {
                set(column.key->native, column.length);
                const bool width = column.key->role == kDateWidth;
                set(width ? "section.heading.rule.length" : "section.heading.rule.gap",
                    column.length);
            } else if (!column.usual) {
                report_no_counterpart(*column.member, diagnostics_);
            }
        }
    }

    /// What a design without lines says of their looks is not wanted.
    void place_rule() {
        if (!title_line_ || title_line_->rule.empty()) {
            return set_path(layout_, "section.heading.rule", {});
        }
        set_path(layout_, "section.heading.rule.side",
                 make_text(std::string(title_line_->rule), design_.span));
        if (title_line_->rule == "beside") {
            set_path(layout_, "section.heading.rule.gap", make_text("0.4em", design_.span));
        }
    }

    /// The same of feet.
    void drop_foot() {
        if (has_foot_) return;
        set_path(layout_, "page.foot", {});
        if (Node* styles = find(layout_, "styles")) {
            std::erase_if(styles->members,
                          [](const Member& style) { return style.key == "running"; });
        }
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

    void read_foot(const Member& member, const DesignKey& key, Diagnostics& diagnostics) {
        if (is_usual_value(member.value, key.usual)) return;
        if (std::optional<std::string> foot = native_foot(member.value.text)) {
            set(key, member.value, *std::move(foot));
        } else {
            report_no_counterpart(member, diagnostics);
        }
    }

    void read_template(const Node& value, std::string_view kind, Diagnostics& diagnostics) {
        const Node* theme = theme_.find("templates");
        if (theme) theme = theme->find(fmt::format("{}_entry", kind));
        if (std::optional<Node> rows = native_rows(value, theme, kind, diagnostics)) {
            set_path(layout_, fmt::format("section.entries.{}.rows", kind), *std::move(rows));
        }
    }

    const Node& design_;
    Node theme_;
    Node layout_;
    Diagnostics& diagnostics_;
    double body_size_ = kUsualSize;
    const TitleLine* title_line_ = nullptr;
    std::vector<DateColumn> date_columns_;
    bool has_foot_ = true;
    bool has_icons_ = false;
    std::string separator_;
    std::vector<std::string> told_fonts_;
};

}  // namespace

Node rendercv_layout(const Node& design, Diagnostics& diagnostics) {
    return DesignReader(design, diagnostics).read();
}

}  // namespace cvpdf::dialects
