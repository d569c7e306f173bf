#include "cv/read_cv.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cv/file_keys.h"
#include "cv/lints.h"
#include "cv/read_date.h"
#include "cv/read_header.h"
#include "cv/read_section.h"
#include "cv/read_selection.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

/// Top-level keys of other CV formats, which tell whose file this is.
struct ForeignKey {
    std::string_view key;
    std::string_view format;
};
constexpr std::array kForeignKeys{
    ForeignKey{"design", "RenderCV"},
    ForeignKey{"locale", "RenderCV"},
    ForeignKey{"settings", "RenderCV"},
    ForeignKey{"locale_catalog", "RenderCV"},
    ForeignKey{"rendercv_settings", "RenderCV"},
    ForeignKey{"basics", "JSON Resume"},
    ForeignKey{"content", "YAMLResume"},
    ForeignKey{"layouts", "YAMLResume"},
};

void check_top_keys(const Node& root, Diagnostics& diagnostics) {
    for (const Member& member : root.members) {
        if (std::ranges::find(file_keys(), member.key, &FieldSpec::name) != file_keys().end())
            continue;
        const auto foreign = std::ranges::find(kForeignKeys, member.key, &ForeignKey::key);
        if (foreign == kForeignKeys.end()) {
            report_unknown_key(member, names_of(file_keys()), diagnostics);
            continue;
        }
        diagnostics.error(
            member.key_span, fmt::format("unknown key '{}'", member.key),
            {fmt::format("this looks like a file of {}, read as a native one", foreign->format)});
    }
}

Cv read_cv_block(const Node& node, Diagnostics& diagnostics) {
    Cv cv;
    if (!node.is_mapping()) {
        report_wrong_type(node, "a mapping with 'name' and 'sections'", diagnostics);
        return cv;
    }
    report_unknown_keys(node, cv_keys(), diagnostics);
    if (!find_present(node, "name")) {
        diagnostics.error(place_of_missing(node, "name"), "'name' is missing: a CV needs one");
    }
    cv.header = read_header(node, diagnostics);
    if (const Member* sections = find_present(node, "sections")) {
        cv.sections = read_sections(sections->value, diagnostics);
    }
    check_ids(cv, diagnostics);
    return cv;
}

std::vector<std::string> read_ignored_lints(const Node& check, Diagnostics& diagnostics) {
    if (!check.is_mapping()) {
        report_wrong_type(check, "a mapping with 'ignore'", diagnostics);
        return {};
    }
    report_unknown_keys(check, check_keys(), diagnostics);
    const Member* ignore = find_present(check, "ignore");
    if (!ignore) return {};
    const Node& list = ignore->value;
    for (const Node& item : list.is_sequence() ? list.items : std::vector<Node>{list}) {
        check_lint_name(item, diagnostics);
    }
    return read_word_list(list, diagnostics);
}

void report_no_cv(const Node& root, Diagnostics& diagnostics) {
    std::vector<std::string> hints;
    if (root.find("name") || root.find("sections")) {
        hints.emplace_back("put 'name', 'sections' and their like under 'cv:'");
    }
    diagnostics.error(place_of_missing(root, "cv"), "there is no 'cv' in this file",
                      std::move(hints));
}

}  // namespace

CvFile read_cv(const Node& root, Diagnostics& diagnostics) {
    CvFile file;
    if (!root.is_mapping()) {
        report_wrong_type(root, "a mapping with 'cv'", diagnostics);
        return file;
    }
    check_top_keys(root, diagnostics);
    if (const Member* cv = find_present(root, "cv")) {
        file.cv = read_cv_block(cv->value, diagnostics);
    } else {
        report_no_cv(root, diagnostics);
    }
    if (const Member* language = find_present(root, "lang")) {
        file.language = read_language(language->value, diagnostics);
        file.language_span = language->value.span;
    }
    if (const Member* layout = find_present(root, "layout")) {
        if (layout->value.is_mapping()) {
            file.own_layout = layout->value;
        } else {
            file.layout = read_word(layout->value, diagnostics);
        }
        file.layout_span = layout->value.span;
    }
    if (const Member* today = find_present(root, "today")) {
        file.today = read_day(today->value, diagnostics);
    }
    if (const Member* check = find_present(root, "check")) {
        file.ignored_lints = read_ignored_lints(check->value, diagnostics);
    }
    return file;
}

}  // namespace cvpdf
