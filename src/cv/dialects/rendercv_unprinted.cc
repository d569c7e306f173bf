// What RenderCV's templates do not print: its designs say every line of an entry, and a field that
// no line names stays off the page.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/rendercv.h"
#include "cv/entry_kinds.h"
#include "cv/read_entry.h"
#include "cv/read_value.h"

namespace cvpdf::dialects {

namespace {

using Fields = std::set<std::string, std::less<>>;

/// `{name` of a template.
void add_fields(std::string_view text, Fields& fields) {
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at)) {
        const std::size_t begin = ++at;
        while (at < text.size() && (is_ascii_letter(text[at]) || text[at] == '_')) ++at;
        fields.emplace(text.substr(begin, at - begin));
    }
}

/// The fields that the rows of a kind print; none where the layout has rows of its own.
std::optional<Fields> printed_fields(const Node& layout, std::string_view kind) {
    const Node* found = &layout;
    for (const std::string_view key : {std::string_view("section"), std::string_view("entries"),
                                       kind, std::string_view("rows")}) {
        found = found ? found->find(key) : nullptr;
    }
    if (!found) return std::nullopt;
    Fields fields;
    for (const Node* text : leaf_texts(*found)) add_fields(text->text, fields);
    return fields;
}

bool is_printed(const FieldSpec& field, const Fields& printed) {
    if (field.type == FieldType::kHighlights || field.type == FieldType::kPositions) return true;
    const std::string_view name = field.stored_as.empty() ? field.name : field.stored_as;
    // A DOI is printed as the address that it is.
    if (name == "doi" && printed.contains("url")) return true;
    return printed.contains(name);
}

void check_entries(const Node& entries, std::string_view section, const Node& layout,
                   Diagnostics& diagnostics) {
    for (const Node& entry : entries.items) {
        if (!entry.is_mapping() || is_language_map(entry)) continue;
        const Node* stated = entry.find("kind");
        const EntryKindSpec* kind = stated ? find_entry_kind(stated->text) : nullptr;
        const auto by_keys = kind ? std::nullopt : kind_by_keys(entry, default_kind(section));
        if (!kind && !by_keys) continue;
        if (!kind) kind = &spec_of(*by_keys);
        const std::optional<Fields> printed = printed_fields(layout, kind->name);
        if (!printed) continue;
        for (const Member& member : entry.members) {
            const FieldSpec* field = find_field(*kind, member.key);
            if (!field || is_printed(*field, *printed) || member.value.span.detached()) continue;
            report_left_out(member, fmt::format("in the design's {} entries", kind->name),
                            diagnostics);
        }
    }
}

}  // namespace

void report_unprinted(const Node& native, Diagnostics& diagnostics) {
    const Node* cv = native.find("cv");
    const Node* sections = cv ? cv->find("sections") : nullptr;
    const Node* layout = native.find("layout");
    if (!sections || !layout) return;
    for (const Member& section : sections->members) {
        const Node* entries =
            section.value.is_mapping() ? section.value.find("entries") : &section.value;
        if (entries) check_entries(*entries, section.key, *layout, diagnostics);
    }
}

}  // namespace cvpdf::dialects
