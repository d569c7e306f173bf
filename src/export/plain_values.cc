#include "export/plain_values.h"

#include <algorithm>
#include <variant>

#include "base/ascii.h"
#include "cv/entry_kinds.h"
#include "input/inline_markdown.h"

namespace cvpdf {

namespace {

/// The first four digits that stand alone.
std::string year_in(std::string_view text) {
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        const bool digits = std::ranges::all_of(text.substr(at, 4), is_ascii_digit);
        const bool begins = at == 0 || !is_ascii_digit(text[at - 1]);
        const bool ends = at + 4 == text.size() || !is_ascii_digit(text[at + 4]);
        const bool plausible = text[at] == '1' || text[at] == '2';
        if (digits && begins && ends && plausible) return std::string(text.substr(at, 4));
    }
    return {};
}

}  // namespace

std::string plain(const LocalizedText& text) {
    if (text.empty()) return {};
    const LocalizedText::Version& version = text.versions.front();
    return plain_text(parse_inline_markdown(version.text, version.origin));
}

std::string field_text(const Entry& entry, std::string_view name) {
    const Field* field = find_field(entry, name);
    if (field == nullptr) return {};
    if (const auto* text = std::get_if<LocalizedText>(&field->value)) return plain(*text);
    if (const auto* url = std::get_if<Url>(&field->value)) return url->target;
    return {};
}

std::vector<std::string> field_list(const Entry& entry, std::string_view name) {
    std::vector<std::string> out;
    const Field* field = find_field(entry, name);
    const auto* list = field ? std::get_if<std::vector<LocalizedText>>(&field->value) : nullptr;
    if (list == nullptr) return out;
    for (const LocalizedText& item : *list) out.push_back(plain(item));
    return out;
}

void append_highlights(std::vector<std::string>& out, const std::vector<Highlight>& highlights) {
    for (const Highlight& highlight : highlights) {
        out.push_back(plain(highlight.text));
        append_highlights(out, highlight.children);
    }
}

std::vector<std::string> highlights_of(const Entry& entry) {
    std::vector<std::string> out;
    append_highlights(out, entry.highlights);
    return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += separator;
        out += part;
    }
    return out;
}

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] == '(') ++depth;
        if (at < text.size() && text[at] == ')') --depth;
        if (at < text.size() && (text[at] != ',' || depth > 0)) continue;
        const std::string_view part = trim_blanks(text.substr(begin, at - begin));
        if (!part.empty()) parts.emplace_back(part);
        begin = at + 1;
    }
    return parts;
}

std::string iso_point(const std::optional<DatePoint>& point) {
    if (!point) return {};
    if (const auto* words = std::get_if<std::string>(&*point)) return year_in(*words);
    if (const auto* season = std::get_if<Season>(&*point)) {
        return iso_point(CalendarDate{.year = season->year});
    }
    const auto* date = std::get_if<CalendarDate>(&*point);
    constexpr int kLastYear = 2999;  // of the schema's pattern
    if (date == nullptr || date->year > kLastYear) return {};
    return iso_date(*date);
}

const DateField* date_of(const Entry& entry) {
    const Field* field = find_field(entry, "date");
    return field ? std::get_if<DateField>(&field->value) : nullptr;
}

std::string point_of(const Entry& entry) {
    const DateField* date = date_of(entry);
    if (date == nullptr) return {};
    const std::string end = iso_point(date->range.end);
    return end.empty() ? iso_point(date->range.start) : end;
}

}  // namespace cvpdf
