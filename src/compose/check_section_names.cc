#include "compose/check_section_names.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/suggest.h"

namespace cvpdf {
namespace {

std::vector<const Reference*> named_sections(const Layout& layout) {
    std::vector<const Reference*> names;
    const auto add = [&](const std::vector<Reference>& keys) {
        for (const Reference& key : keys) names.push_back(&key);
    };
    add(layout.own_section_keys);
    if (layout.regions.header) add(layout.regions.header->sections.keys);
    if (layout.regions.sidebar) add(layout.regions.sidebar->sections.keys);
    return names;
}

}  // namespace

void check_section_names(const Composer& composer) {
    std::vector<std::string_view> sections;
    for (const Section& section : composer.input.file.cv.sections) sections.push_back(section.key);
    std::set<std::string_view> reported;
    for (const Reference* named : named_sections(composer.layout())) {
        const bool is_there = std::ranges::any_of(
            sections, [&](std::string_view key) { return is_same_key(key, named->name); });
        const bool is_usual = composer.input.locale.section_titles.contains(named->name);
        if (is_there || is_usual || !reported.insert(named->name).second) continue;
        const auto near = suggest(named->name, sections);
        if (!near) continue;
        composer.diagnostics.warning(named->span,
                                     fmt::format("the CV has no section '{}'", named->name),
                                     {fmt::format("did you mean '{}'?", *near)});
    }
}

}  // namespace cvpdf
