#include "cv/dialects/rendercv_template.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/dialects/layout_map.h"
#include "cv/dialects/native_tree.h"
#include "cv/entry_kinds.h"

namespace cvpdf::dialects {

namespace {

/// RenderCV's own templates, and those of its older versions.
struct UsualTemplate {
    std::string_view kind;
    std::string_view key;
    std::string_view text;
};

constexpr auto kUsual = std::to_array<UsualTemplate>({
    {"one_line", "template", "**LABEL:** DETAILS"},
    {"one_line", "main_column", "**LABEL:** DETAILS"},
    {"education", "main_column_first_row_template", "**INSTITUTION**, AREA"},
    {"education", "degree_column_template", "**DEGREE**"},
    {"education", "degree_column", "**DEGREE**"},
    {"education", "main_column", "**INSTITUTION**, AREA\nSUMMARY\nHIGHLIGHTS"},
    {"normal", "main_column_first_row_template", "**NAME**"},
    {"normal", "main_column", "**NAME**\nSUMMARY\nHIGHLIGHTS"},
    {"experience", "main_column_first_row_template", "**COMPANY**, POSITION"},
    {"experience", "main_column", "**COMPANY**, POSITION\nSUMMARY\nHIGHLIGHTS"},
    {"publication", "main_column_first_row_template", "**TITLE**"},
    {"publication", "main_column_second_row_template", "AUTHORS\nURL (JOURNAL)"},
    {"publication", "main_column_second_row_without_journal_template", "AUTHORS\nURL"},
    {"publication", "main_column_second_row_without_url_template", "AUTHORS\nJOURNAL"},
    {"publication", "main_column", "**TITLE**\nSUMMARY\nAUTHORS\nURL (JOURNAL)"},
    {"publication", "date_and_location_column_template", "DATE"},
    {"publication", "date_and_location_column", "DATE"},
    {"", "main_column_second_row_template", "SUMMARY\nHIGHLIGHTS"},
    {"", "date_and_location_column_template", "LOCATION\nDATE"},
    {"", "date_and_location_column", "LOCATION\nDATE"},
    {"", "degree_column_width", "1cm"},
});

/// What templates of 2.4 and later have.
constexpr auto kColumnKeys =
    std::to_array<std::string_view>({"main_column", "date_and_location_column", "degree_column"});

/// Those of 2.0 to 2.3.
constexpr auto kOldColumnKeys = std::to_array<std::string_view>(
    {"template", "main_column_first_row_template", "main_column_second_row_template",
     "date_and_location_column_template", "degree_column_template"});

bool is_usual(std::string_view kind, const Member& member) {
    return std::ranges::any_of(kUsual, [&](const UsualTemplate& usual) {
        return (usual.kind == kind || usual.kind.empty()) && usual.key == member.key &&
               usual.text == trim_blanks(member.value.text);
    });
}

bool is_placeholder_letter(char c) {
    return (c >= 'A' && c <= 'Z') || c == '_';
}

/// `Page PAGE_NUMBER` with every word of two capitals or more given to `name_of`; none where that
/// gives nothing.
template <typename NameOf>
std::optional<std::string> translate(std::string_view text, NameOf name_of) {
    std::string native;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_placeholder_letter(text[end])) ++end;
        const bool word_goes_on = end < text.size() && is_ascii_letter(text[end]);
        const bool behind_word = at > 0 && is_ascii_letter(text[at - 1]);
        if (end - at >= 2 && !word_goes_on && !behind_word) {
            const std::string field = name_of(text.substr(at, end - at));
            if (field.empty()) return std::nullopt;
            native += field;
            at = end;
        } else {
            const char c = text[at++];
            if (c == '{' || c == '}' || c == '[' || c == ']') native += '\\';
            native += c;
        }
    }
    return native;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trim_blanks(text.substr(begin, end - begin));
        if (!line.empty()) lines.emplace_back(line);
        begin = end + 1;
    }
    return lines;
}

/// A template's line for a kind of entry; empty for HIGHLIGHTS alone, which always come last.
std::optional<std::string> native_line(std::string_view line, const EntryKindSpec& kind) {
    if (line == "HIGHLIGHTS") return std::string();
    return translate(line, [&](std::string_view placeholder) -> std::string {
        if (placeholder == "TIME_SPAN") return "{span}";
        if (placeholder == "DEGREE_WITH_AREA") return "{degree}[ in {area}]";
        std::string name = to_ascii_lower(placeholder);
        if (name == "journal") name = "venue";
        const FieldSpec* field = find_field(kind, name);
        const bool printable = field && field->stored_as.empty() &&
                               field->type != FieldType::kHighlights &&
                               field->type != FieldType::kPositions;
        return printable ? fmt::format("{{{}}}", name) : std::string();
    });
}

/// The lines of the two columns of an entry, in our spelling.
struct Columns {
    std::vector<std::string> main = {};
    std::vector<std::string> aside = {};
    bool sound = true;
};

void add_lines(const Member& member, const EntryKindSpec& kind, std::vector<std::string>& lines,
               Columns& columns, Diagnostics& diagnostics) {
    for (const std::string& line : lines_of(member.value.text)) {
        std::optional<std::string> native = native_line(line, kind);
        if (!native) {
            columns.sound = false;
            report_no_counterpart(member, diagnostics);
            return;
        }
        if (!native->empty()) lines.push_back(*std::move(native));
    }
}

/// A template that the file says, or the theme, or RenderCV where neither does.
struct SaidTemplate {
    Member member = {};
    bool own = false;  ///< the file's
};

class TemplateFinder {
  public:
    TemplateFinder(const Node& templates, const Node* theme, std::string_view kind)
        : templates_(templates), theme_(theme), kind_(kind) {}

    /// By the first of the keys that is there: a column has had several names.
    std::optional<SaidTemplate> find(std::initializer_list<std::string_view> keys) const {
        for (const std::string_view key : keys) {
            if (const Member* said = member_of(templates_, key)) return SaidTemplate{*said, true};
        }
        for (const std::string_view key : keys) {
            const Member* said = theme_ ? member_of(*theme_, key) : nullptr;
            if (said) return SaidTemplate{.member = *said};
        }
        for (const std::string_view key : keys) {
            if (auto usual = usual_of(key)) return SaidTemplate{.member = *std::move(usual)};
        }
        return std::nullopt;
    }
    bool is_own(std::string_view key) const { return member_of(templates_, key) != nullptr; }
    bool has_theme() const { return theme_ != nullptr; }

  private:
    static const Member* member_of(const Node& mapping, std::string_view key) {
        const auto found = std::ranges::find(mapping.members, key, &Member::key);
        return found == mapping.members.end() ? nullptr : &*found;
    }

    std::optional<Member> usual_of(std::string_view key) const {
        for (const UsualTemplate& usual : kUsual) {
            if (usual.key != key || (usual.kind != kind_ && !usual.kind.empty())) continue;
            return Member{.key = std::string(key),
                          .key_span = templates_.span,
                          .value = make_text(std::string(usual.text), templates_.span)};
        }
        return std::nullopt;
    }

    const Node& templates_;
    const Node* theme_;
    std::string_view kind_;
};

void report_unknown_columns(const Node& templates, std::string_view kind,
                            Diagnostics& diagnostics) {
    for (const Member& member : templates.members) {
        const bool known = std::ranges::find(kColumnKeys, member.key) != kColumnKeys.end() ||
                           std::ranges::find(kOldColumnKeys, member.key) != kOldColumnKeys.end();
        if (!known && !is_usual(kind, member)) {
            report_no_counterpart(member, diagnostics, kColumnKeys);
        }
    }
}

Columns read_columns(const TemplateFinder& find, const EntryKindSpec& kind,
                     Diagnostics& diagnostics) {
    Columns columns;
    const auto add = [&](std::initializer_list<std::string_view> keys,
                         std::vector<std::string>& lines) {
        const auto said = find.find(keys);
        if (said && !is_empty(said->member.value)) {
            add_lines(said->member, kind, lines, columns, diagnostics);
        }
    };
    const bool in_rows = find.is_own("main_column_first_row_template") ||
                         find.is_own("main_column_second_row_template");
    if (in_rows) {
        add({"main_column_first_row_template"}, columns.main);
        add({"main_column_second_row_template"}, columns.main);
    } else {
        add({"main_column", "template"}, columns.main);
    }
    add({"date_and_location_column", "date_and_location_column_template"}, columns.aside);
    // The column at the left has no counterpart: its text stands in front of the first line. Themes
    // that say the order of lines have none.
    const auto degree = find.find({"degree_column", "degree_column_template"});
    if (!degree || is_empty(degree->member.value) || columns.main.empty()) return columns;
    const bool printed = std::ranges::any_of(columns.main, [](const std::string& line) {
        return line.find("{degree}") != std::string::npos;
    });
    if (!degree->own && (printed || find.has_theme())) return columns;
    const std::string text = native_line(trim_blanks(degree->member.value.text), kind).value_or("");
    if (!text.empty()) columns.main.front() = fmt::format("{}, {}", text, columns.main.front());
    return columns;
}

}  // namespace

std::optional<std::string> native_foot(std::string_view text) {
    text = trim_blanks(text);
    while (text.size() > 2 && text.starts_with('*') && text.ends_with('*')) {
        text = text.substr(1, text.size() - 2);
    }
    std::optional<std::string> native =
        translate(text, [](std::string_view placeholder) -> std::string {
            if (placeholder == "NAME") return "{name}";
            if (placeholder == "PAGE_NUMBER") return "{page}";
            if (placeholder == "TOTAL_PAGES") return "{pages}";
            return {};
        });
    if (!native) return std::nullopt;
    for (std::size_t at; (at = native->find(" -- ")) != std::string::npos;) {
        native->replace(at, 4, " – ");
    }
    return native;
}

std::optional<Node> native_rows(const Node& templates, const Node* theme, std::string_view kind,
                                Diagnostics& diagnostics) {
    const bool usual = std::ranges::all_of(templates.members, [&](const Member& member) {
        return is_empty(member.value) || is_usual(kind, member);
    });
    if (usual && !theme) return std::nullopt;
    report_unknown_columns(templates, kind, diagnostics);
    const Columns columns =
        read_columns(TemplateFinder(templates, theme, kind), *find_entry_kind(kind), diagnostics);
    if (!columns.sound || columns.main.empty()) return std::nullopt;
    Node rows = make_sequence(templates.span);
    for (std::size_t i = 0; i < std::max(columns.main.size(), columns.aside.size()); ++i) {
        Node row = make_mapping(templates.span);
        const bool has_main = i < columns.main.size();
        if (has_main) put(row, "main", make_text(columns.main[i], templates.span));
        if (i < columns.aside.size())
            put(row, "aside", make_text(columns.aside[i], templates.span));
        rows.items.push_back(std::move(row));
    }
    return rows;
}

}  // namespace cvpdf::dialects
