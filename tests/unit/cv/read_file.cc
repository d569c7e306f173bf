#include "unit/cv/read_file.h"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "cv/read_cv.h"
#include "input/yaml.h"

namespace cvpdf {

namespace {

ReadFile parse(SourceFile source) {
    ReadFile file;
    const FileId id = file.sources.add(std::move(source));
    if (std::optional<Node> root = parse_yaml(id, file.sources, file.diagnostics)) {
        file.root = *std::move(root);
    }
    return file;
}

}  // namespace

std::string ReadFile::messages() {
    diagnostics.sort();
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        out += format_diagnostic(diagnostic, sources);
    }
    return out;
}

ReadFile read_yaml(std::string text) {
    return parse({.name = "cv.yaml", .text = std::move(text)});
}

ReadFile read_repository_file(const std::string& path) {
    const std::ifstream stream(std::string(CVPDF_SOURCE_DIR "/") + path, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + path);
    std::ostringstream text;
    text << stream.rdbuf();
    return parse({.name = path, .text = text.str()});
}

ReadCv read_cv_text(std::string text) {
    ReadFile file = read_yaml(std::move(text));
    ReadCv read{.file = read_cv(file.root, file.diagnostics)};
    read.messages = file.messages();
    return read;
}

ReadCv read_sections_text(std::string_view sections) {
    return read_cv_text("cv:\n  name: A\n  sections:\n" + std::string(sections));
}

std::string text_of(const Entry& entry, std::string_view name) {
    const Field* field = find_field(entry, name);
    if (!field) return "-";
    if (const auto* text = std::get_if<LocalizedText>(&field->value)) {
        return text->versions.front().text;
    }
    if (const auto* list = std::get_if<std::vector<LocalizedText>>(&field->value)) {
        std::string out;
        for (const LocalizedText& item : *list) {
            out += (out.empty() ? "" : "|") + item.versions.front().text;
        }
        return out;
    }
    if (const auto* url = std::get_if<Url>(&field->value)) return url->target;
    return "date";
}

}  // namespace cvpdf
