#include "compose/form_sections.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace cvpdf {
namespace {

using Sections = std::vector<const Section*>;

bool has_only(const Section& section, EntryKind kind) {
    return !section.entries.empty() &&
           std::ranges::all_of(section.entries,
                               [&](const Entry& entry) { return entry.kind == kind; });
}

/// The CV's section for one of the form's: of its key, else one that usually has entries of its
/// kind, else one that has no others.
Sections::iterator find_section(Sections& sections, const FormSectionSpec& wanted) {
    const auto own = std::ranges::find(sections, wanted.key, &Section::key);
    if (own != sections.end()) return own;
    const auto usual = std::ranges::find_if(sections, [&](const Section* section) {
        return default_kind(section->key) == wanted.kind;
    });
    if (usual != sections.end()) return usual;
    return std::ranges::find_if(
        sections, [&](const Section* section) { return has_only(*section, wanted.kind); });
}

void use_sign(DatePatterns& dates, const std::string& sign) {
    for (std::string* pattern : {&dates.range, &dates.year_range, &dates.open_range,
                                 &dates.range_in_year, &dates.range_in_month}) {
        constexpr std::string_view kDash = "–";
        const std::size_t at = pattern->find(kDash);
        if (at != std::string::npos) pattern->replace(at, kDash.size(), sign);
    }
}

}  // namespace

FormSections order_sections(const ComposeInput& input) {
    FormSections result;
    Sections left;
    for (const Section& section : input.file.cv.sections) left.push_back(&section);
    for (const FormSectionSpec& wanted : input.layout.form_sections) {
        const auto found = find_section(left, wanted);
        if (found == left.end()) {
            result.ordered.push_back(&result.empty.emplace_back(Section{.key = wanted.key}));
            continue;
        }
        result.ordered.push_back(*found);
        left.erase(found);
    }
    result.asked = result.ordered.size();
    result.ordered.insert(result.ordered.end(), left.begin(), left.end());
    return result;
}

const FormSectionSpec* find_form_section(const Layout& layout, const Section& section) {
    const auto found = std::ranges::find(layout.form_sections, section.key, &FormSectionSpec::key);
    return found == layout.form_sections.end() ? nullptr : &*found;
}

std::optional<Locale> locale_of_layout(const ComposeInput& input) {
    if (input.layout.range_sign.empty()) return {};
    Locale locale = input.locale;
    use_sign(locale.dates, input.layout.range_sign);
    return locale;
}

}  // namespace cvpdf
