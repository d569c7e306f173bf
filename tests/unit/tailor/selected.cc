#include "unit/tailor/selected.h"

#include "cv/read_cv.h"
#include "input/yaml.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

namespace {

void add_line(std::string& outline, std::size_t depth, const std::string& text) {
    outline += std::string(2 * depth, ' ') + text + '\n';
}

std::string first_text(const LocalizedText& text) {
    return text.versions.empty() ? "-" : text.versions.front().text;
}

void add_highlights(std::string& outline, std::size_t depth,
                    const std::vector<Highlight>& highlights) {
    for (const Highlight& highlight : highlights) {
        add_line(outline, depth, "* " + first_text(highlight.text));
        add_highlights(outline, depth + 1, highlight.children);
    }
}

void add_entries(std::string& outline, std::size_t depth, const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) {
        std::string line;
        for (const Field& field : entry.fields) {
            line += (line.empty() ? "" : ", ") + text_of(entry, field.name);
        }
        add_line(outline, depth, line);
        add_entries(outline, depth + 1, entry.positions);
        add_highlights(outline, depth + 1, entry.highlights);
    }
}

std::string outline_of(const Cv& cv) {
    std::string outline;
    for (const HeaderField& field : cv.header.fields) {
        add_line(outline, 0, first_text(field.label) + ": " + first_text(field.value));
    }
    for (const Section& section : cv.sections) {
        const bool titled = !section.title.empty();
        add_line(outline, 0,
                 titled ? section.key + " = " + first_text(section.title) : section.key);
        add_entries(outline, 1, section.entries);
    }
    return outline;
}

Setting setting_of(const std::string& text) {
    const std::size_t equals = text.find('=');
    Setting setting{.path = {.text = text.substr(0, equals)}};
    if (equals + 1 < text.size()) setting.value = make_scalar(text.substr(equals + 1));
    return setting;
}

}  // namespace

Selected select_text(const std::string& text, SelectRequest request,
                     const std::vector<std::string>& settings) {
    ReadFile read = read_yaml(text);
    const CvFile file = read_cv(read.root, read.diagnostics);
    for (const std::string& setting : settings) request.settings.push_back(setting_of(setting));
    Selected selected{.result = select(file, request, read.diagnostics)};
    selected.outline = outline_of(selected.result.file.cv);
    selected.messages = read.messages();
    return selected;
}

}  // namespace cvpdf
