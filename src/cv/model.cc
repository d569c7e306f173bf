#include "cv/model.h"

#include <algorithm>

#include "cv/language_tag.h"

namespace cvpdf {

namespace {

const LocalizedText::Version* find_version(const LocalizedText& text, std::string_view language) {
    for (const LocalizedText::Version& version : text.versions) {
        if (same_language(version.language, language)) return &version;
    }
    const std::string base = base_language(language);
    for (const LocalizedText::Version& version : text.versions) {
        if (same_language(version.language, base)) return &version;
    }
    for (const LocalizedText::Version& version : text.versions) {
        if (base_language(version.language) == base) return &version;
    }
    return nullptr;
}

}  // namespace

const LocalizedText::Version* choose_version(const LocalizedText& text, std::string_view language,
                                             std::string_view fallback) {
    if (text.versions.empty()) return nullptr;
    if (text.versions.size() == 1) return &text.versions.front();
    for (const std::string_view wanted : {language, fallback, std::string_view()}) {
        if (const LocalizedText::Version* version = find_version(text, wanted)) return version;
    }
    return &text.versions.front();
}

const Field* find_field(const Entry& entry, std::string_view name) {
    const auto found = std::ranges::find(entry.fields, name, &Field::name);
    return found == entry.fields.end() ? nullptr : &*found;
}

}  // namespace cvpdf
