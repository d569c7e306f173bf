// RenderCV before 1.0: sections stand in `cv:` itself, with keys of their own, in the order of
// `section_order`; `custom_sections` hold what else there is.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/rendercv.h"
#include "cv/entry_kinds.h"

namespace cvpdf::dialects {

namespace {

constexpr auto kMarks = std::to_array<std::string_view>(
    {"section_order", "custom_sections", "work_experience", "academic_projects",
     "personal_projects", "test_scores", "programming_skills", "extracurricular_activities"});

/// The native key of a section that had another name.
std::string_view native_key(std::string_view key) {
    return key == "work_experience" ? std::string_view("experience") : key;
}

/// `Work Experience` and `work_experience` are one.
std::string folded(std::string_view title) {
    std::string text = to_ascii_lower(title);
    std::ranges::replace(text, ' ', '_');
    return text;
}

struct EarlySection {
    std::string key = {};
    Span key_span = {};
    Node entries = {};
};

void add_section(std::vector<EarlySection>& sections, std::string_view key, Span place,
                 const Node& value, const RenderCvContext& context) {
    Node list = value;
    if (!value.is_sequence()) {
        list = make_sequence(value.span);
        list.items.push_back(value);
    }
    sections.push_back({.key = std::string(native_key(key)),
                        .key_span = place,
                        .entries = rendercv_entries(list, native_key(key), context)});
}

void read_custom(const Node& custom, std::vector<EarlySection>& sections,
                 const RenderCvContext& context) {
    for (const Node& section : custom.items) {
        const Node* title = section.find("title");
        const Node* entries = section.find("entries");
        for (const Member& member : section.members) {
            constexpr auto kKeys =
                std::to_array<std::string_view>({"title", "entries", "entry_type"});
            if (std::ranges::find(kKeys, member.key) != kKeys.end()) continue;
            report_left_out(member, "in a section", context.diagnostics, kKeys);
        }
        if (!entries || is_empty(*entries)) continue;
        const std::string name = title ? shown_text(*title) : std::string();
        add_section(sections, name.empty() ? std::string("other") : name,
                    title ? title->span : section.span, *entries, context);
    }
}

}  // namespace

bool is_early_rendercv(const Node& cv) {
    if (!cv.is_mapping() || cv.find("sections")) return false;
    return std::ranges::any_of(kMarks, [&](std::string_view key) { return cv.find(key); });
}

bool has_early_sections(const Node& cv) {
    if (is_early_rendercv(cv)) return true;
    if (!cv.is_mapping() || cv.find("sections")) return false;
    return std::ranges::any_of(cv.members, [](const Member& member) {
        return member.value.is_sequence() && default_kind(member.key).has_value();
    });
}

Node rendercv_early_sections(const Node& cv, const RenderCvContext& context) {
    std::vector<EarlySection> sections;
    for (const Member& member : cv.members) {
        const bool section = !is_rendercv_header_key(member.key) && member.key != "section_order";
        if (!section || is_empty(member.value)) continue;
        if (member.key == "custom_sections") {
            read_custom(member.value, sections, context);
        } else {
            add_section(sections, member.key, member.key_span, member.value, context);
        }
    }
    if (const Node* order = cv.find("section_order")) {
        const std::vector<const Node*> titles = leaf_texts(*order);
        const auto rank = [&](const EarlySection& section) {
            const auto found = std::ranges::find_if(titles, [&](const Node* title) {
                return native_key(folded(title->text)) == folded(section.key);
            });
            // A summary that is not in the order stands at the top.
            const bool leads = found == titles.end() && section.key == "summary";
            return leads ? std::ptrdiff_t{-1} : found - titles.begin();
        };
        std::ranges::stable_sort(sections, {}, rank);
    }
    Node native = make_mapping(cv.span);
    for (EarlySection& section : sections) {
        while (find(native, section.key)) section.key += '+';
        put(native, section.key, section.key_span, std::move(section.entries));
    }
    return native;
}

}  // namespace cvpdf::dialects
