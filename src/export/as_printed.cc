#include "export/as_printed.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace cvpdf {

namespace {

/// The one language of the page, and where a text goes that has it not.
struct Languages {
    std::string_view printed = {};
    std::string_view fallback = {};
};

/// The version that is printed. Its language stays where it is not the page's.
void resolve(LocalizedText& text, const Languages& languages) {
    const LocalizedText::Version* chosen =
        choose_version(text, languages.printed, languages.fallback);
    if (chosen == nullptr) return;
    LocalizedText::Version version = *chosen;
    if (version.language == languages.printed) version.language.clear();
    text.versions = {std::move(version)};
}

void resolve(std::vector<Highlight>& highlights, const Languages& languages) {
    for (Highlight& highlight : highlights) {
        resolve(highlight.text, languages);
        highlight.selection = {};
        resolve(highlight.children, languages);
    }
}

void resolve(std::vector<Entry>& entries, const Languages& languages) {
    for (Entry& entry : entries) {
        entry.selection = {};
        for (Field& field : entry.fields) {
            if (auto* text = std::get_if<LocalizedText>(&field.value)) resolve(*text, languages);
            if (auto* list = std::get_if<std::vector<LocalizedText>>(&field.value)) {
                for (LocalizedText& item : *list) resolve(item, languages);
            }
        }
        resolve(entry.highlights, languages);
        resolve(entry.positions, languages);
    }
}

void resolve(Header& header, const Languages& languages) {
    resolve(header.name, languages);
    resolve(header.headline, languages);
    resolve(header.location, languages);
    std::erase_if(header.fields, [](const HeaderField& field) { return field.is_private; });
    for (HeaderField& field : header.fields) {
        resolve(field.label, languages);
        resolve(field.value, languages);
        field.selection = {};
    }
    if (header.fields.empty()) std::erase(header.order, "fields");
}

}  // namespace

CvFile as_printed(const CvFile& file, const PrintedWith& with) {
    CvFile printed = file;
    const std::string fallback = file.language.value_or("");
    const Languages languages{.printed = with.language, .fallback = fallback};
    resolve(printed.cv.header, languages);
    for (Section& section : printed.cv.sections) {
        resolve(section.title, languages);
        section.selection = {};
        resolve(section.entries, languages);
    }
    printed.language = with.language;
    printed.layout = layout_beside(with.layout);
    printed.today = with.today;
    return printed;
}

std::string layout_beside(std::string_view layout) {
    const std::size_t slash = layout.rfind('/');
    if (slash == std::string_view::npos) return std::string(layout);
    std::string name(layout.substr(slash + 1));
    if (!name.ends_with(".yaml") && !name.ends_with(".yml")) name.insert(0, "./");
    return name;
}

}  // namespace cvpdf
