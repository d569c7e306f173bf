// The sections of RenderCV files that say how long each entry lasted. Our layouts print it by kinds
// of entries (`{span}`): so where all sections with that kind want it, the kind's rows have it.

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "cv/dialects/layout_map.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/rendercv.h"
#include "cv/dialects/rendercv_design_keys.h"
#include "cv/entry_kinds.h"
#include "cv/read_entry.h"
#include "cv/read_value.h"

namespace cvpdf::dialects {

namespace {

constexpr std::string_view kSpan = "{span}";

/// The rows of `classic`, for designs whose templates are RenderCV's own.
struct UsualRow {
    std::string_view kind;
    std::string_view main;
    std::string_view aside = {};
};

constexpr auto kUsualRows = std::to_array<UsualRow>({
    {"experience", "**[{company}]({url})**", "{location}"},
    {"experience", "{position}", "{date}"},
    {"experience", "{summary}"},
    {"experience", "*{keywords}*"},
    {"education", "**[{institution}]({url})**", "{location}"},
    {"education", "{degree}[, {area}][ ({grade})]", "{date}"},
    {"education", "{summary}"},
    {"education", "*{courses}*"},
    {"normal", "**[{name}]({url})**", "{date}"},
    {"normal", "{organization}, {role}", "{location}"},
    {"normal", "{summary}"},
    {"normal", "*{keywords}*"},
});

/// What a version of the format calls the list of sections.
const Member* find_request(const Node& design) {
    const auto find_in = [](const Node* mapping, std::string_view key) -> const Member* {
        if (!mapping || !mapping->is_mapping()) return nullptr;
        const auto found = std::ranges::find(mapping->members, key, &Member::key);
        return found == mapping->members.end() ? nullptr : &*found;
    };
    for (const auto& [place, key] :
         std::to_array<std::array<std::string_view, 2>>({{"", "show_timespan_in"},
                                                         {"options", "show_timespan_in"},
                                                         {"entries", "show_time_spans_in"},
                                                         {"sections", "show_time_spans_in"}})) {
        const Node* mapping = place.empty() ? &design : design.find(place);
        if (const Member* request = find_in(mapping, key)) return request;
    }
    return nullptr;
}

/// `Work Experience` and `work_experience` are one, and `experience` in our files.
std::string folded(std::string_view title) {
    std::string text = to_ascii_lower(title);
    std::ranges::replace(text, ' ', '_');
    return text == "work_experience" ? std::string("experience") : text;
}

/// Which of the sections with a kind of entries want spans.
struct KindUse {
    bool wanted = false;
    bool unwanted = false;
};

std::map<std::string_view, KindUse> uses_of_kinds(const Node& sections,
                                                  const std::vector<std::string>& wanted) {
    std::map<std::string_view, KindUse> uses;
    for (const Member& section : sections.members) {
        const bool wants = std::ranges::count(wanted, folded(section.key)) > 0;
        for (const Node& entry : section.value.items) {
            if (!entry.is_mapping() || is_language_map(entry)) continue;
            if (!entry.find("start_date")) continue;
            const auto kind = kind_by_keys(entry, default_kind(section.key));
            if (!kind) continue;
            KindUse& use = uses[spec_of(*kind).name];
            (wants ? use.wanted : use.unwanted) = true;
        }
    }
    return uses;
}

Node usual_rows(std::string_view kind, Span place) {
    Node rows = make_sequence(place);
    for (const UsualRow& usual : kUsualRows) {
        if (usual.kind != kind) continue;
        Node row = make_mapping(place);
        put(row, "main", make_text(std::string(usual.main), place));
        if (!usual.aside.empty()) put(row, "aside", make_text(std::string(usual.aside), place));
        rows.items.push_back(std::move(row));
    }
    return rows;
}

bool says(const Node& row, std::string_view what) {
    return std::ranges::any_of(leaf_texts(row), [&](const Node* text) {
        return text->text.find(what) != std::string::npos;
    });
}

/// Below the date, beside what stands there.
bool add_span(Node& rows, Span place) {
    const auto dated =
        std::ranges::find_if(rows.items, [](const Node& row) { return says(row, "{date}"); });
    if (dated == rows.items.end()) return false;
    const auto free = std::ranges::find_if(dated + 1, rows.items.end(),
                                           [](const Node& row) { return !row.find("aside"); });
    Node span = make_text(std::string(kSpan), place);
    if (free != rows.items.end()) {
        put(*free, "aside", std::move(span));
        return true;
    }
    Node row = make_mapping(place);
    put(row, "aside", std::move(span));
    rows.items.push_back(std::move(row));
    return true;
}

bool show_span(Node& layout, std::string_view kind, Span place) {
    const std::string path = "section.entries." + std::string(kind) + ".rows";
    const Node* rows = &layout;
    for (const std::string_view key : {std::string_view("section"), std::string_view("entries"),
                                       kind, std::string_view("rows")}) {
        rows = rows ? rows->find(key) : nullptr;
    }
    const Node* base = layout.find("extends");
    Node own;
    if (rows) {
        own = *rows;
    } else if (base && base->text == kUsualLayout) {
        own = usual_rows(kind, place);
    }
    if (own.items.empty()) return false;
    if (!says(own, kSpan) && !add_span(own, place)) return false;
    set_path(layout, path, std::move(own));
    return true;
}

}  // namespace

void show_time_spans(const Node& design, Node& native, Diagnostics& diagnostics) {
    const Member* request = find_request(design);
    if (!request || is_empty(request->value)) return;
    std::vector<std::string> wanted;
    for (const Node* title : leaf_texts(request->value)) wanted.push_back(folded(title->text));
    const Node* cv = native.find("cv");
    const Node* sections = cv ? cv->find("sections") : nullptr;
    Node* layout = find(native, "layout");
    if (!sections || !layout) return;
    bool all_shown = true;
    for (const auto& [kind, use] : uses_of_kinds(*sections, wanted)) {
        if (!use.wanted) continue;
        if (use.unwanted || !show_span(*layout, kind, request->value.span)) all_shown = false;
    }
    if (!all_shown) report_no_counterpart(*request, diagnostics);
}

}  // namespace cvpdf::dialects
