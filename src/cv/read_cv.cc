#include "cv/read_cv.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cv/file_keys.h"
#include "cv/read_file_key.h"
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
    if (!find_present(node, "name") && !is_misspelled(node, "name", cv_keys())) {
        diagnostics.error(place_of_missing(node, "name"), "'name' is missing: a CV needs one",
                          {"write it like this: name: Gildong Hong"});
    }
    cv.header = read_header(node, diagnostics);
    if (const Member* sections = find_present(node, "sections")) {
        cv.sections = read_sections(sections->value, diagnostics);
    }
    check_ids(cv, diagnostics);
    return cv;
}

/// True for a value that is empty since it could not be had, which is told there.
bool failed_before(const Member* member, const Diagnostics& diagnostics) {
    return member != nullptr &&
           std::ranges::any_of(diagnostics.all(), [&](const Diagnostic& known) {
               const Span& place = member->value.span;
               return known.severity == Severity::kError && known.span.file == place.file &&
                      place.begin <= known.span.begin && known.span.begin < place.end;
           });
}

void report_no_cv(const Node& root, Diagnostics& diagnostics) {
    const auto empty = std::ranges::find(root.members, "cv", &Member::key);
    const Member* const cv = empty == root.members.end() ? nullptr : &*empty;
    if (failed_before(cv, diagnostics)) return;
    std::vector<std::string> hints;
    if (root.find("name") || root.find("sections")) {
        hints.emplace_back("put 'name', 'sections' and their like under 'cv:'");
    } else {
        hints.emplace_back(
            "under 'cv:' stand 'name' and 'sections'; 'cvpdf new' makes a CV to begin with");
    }
    diagnostics.error(place_of_missing(root, "cv"),
                      cv == nullptr ? "there is no 'cv' in this file" : "nothing stands under 'cv'",
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
    for (const FieldSpec& key : file_keys()) {
        const Member* member = find_present(root, key.name);
        if (member && key.name != "cv") read_file_key(*member, file, diagnostics);
    }
    return file;
}

}  // namespace cvpdf
