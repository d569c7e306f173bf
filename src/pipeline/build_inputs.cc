#include "pipeline/build_inputs.h"

#include <filesystem>
#include <set>
#include <system_error>

#include "base/error.h"
#include "pipeline/choose_content.h"
#include "pipeline/language.h"
#include "pipeline/load.h"
#include "pipeline/named_file.h"

namespace cvpdf {

namespace {

/// Standard input and options are read as text, too.
bool is_file(const std::string& name) {
    std::error_code error;
    return std::filesystem::is_regular_file(name, error);
}

std::set<FaceId> shown_faces(const std::vector<Page>& pages) {
    std::set<FaceId> faces;
    for (const Page& page : pages) {
        for (const PlacedItem& item : page.items) {
            const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
            if (glyphs != nullptr && glyphs->run->face != kMissingFace) {
                faces.insert(glyphs->run->face);
            }
        }
    }
    return faces;
}

void add_languages(const Paragraph& paragraph, std::set<std::string>& languages) {
    if (paragraph.style.hyphenation == Hyphenation::kOff) return;
    for (const TextInline& part : paragraph.inlines) languages.insert(part.language);
}

std::set<std::string> hyphenated_languages(const Document& document) {
    std::set<std::string> languages;
    for (const Flow* flow : all_flows(document)) {
        for (const Block& block : flow->blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) {
                add_languages(*paragraph, languages);
            } else if (const auto* table = std::get_if<Table>(&block.content)) {
                for (const TableRow& row : table->rows) {
                    for (const TableCell& cell : row.cells) {
                        for (const CellParagraph& inside : cell.paragraphs) {
                            add_languages(inside.paragraph, languages);
                        }
                    }
                }
            }
        }
    }
    return languages;
}

/// What was read as text, and the pictures, which were not.
std::vector<std::string> files_of_cv(const SourceMap& sources, const CvFile& file,
                                     const NamingFile& naming) {
    std::vector<std::string> files;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const std::string& name = sources.file(static_cast<FileId>(i)).name;
        if (is_file(name)) files.push_back(name);
    }
    if (const auto& photo = file.cv.header.photo) {
        files.push_back(path_of_named(photo->file, naming));
    }
    if (file.letter && file.letter->signature) {
        files.push_back(path_of_named(file.letter->signature->file, naming));
    }
    return files;
}

}  // namespace

std::vector<std::string> build_inputs(const InputsQuery& query, Resources& resources) {
    std::vector<std::string> inputs =
        files_of_cv(query.sources, query.file, naming_cv(query.cv_path, query.root));
    inputs.push_back(resources.path("fonts/fonts.yaml"));
    for (const FaceId face : shown_faces(query.pages)) {
        inputs.push_back(resources.fonts().info(face).path);
    }
    if (query.pages.empty()) return inputs;
    const Hyphenator& hyphenator = resources.text_tools().hyphenator;
    for (const std::string& language : hyphenated_languages(query.document)) {
        if (auto path = hyphenator.dictionary_path(language)) inputs.push_back(*std::move(path));
    }
    return inputs;
}

std::vector<std::string> named_inputs(const BuildRequest& request, const Resources& resources) {
    const std::string& cv_path = request.source->name;
    const auto loaded = load_cv(
        request.source, {.from = request.from, .resources = &resources, .root = request.root});
    if (!loaded->file) return files_of_cv(loaded->sources, {}, {});
    SourceMap sources = loaded->sources;
    Diagnostics diagnostics;  // told when it is built
    SelectResult selected = select_content(*loaded->file, request, {}, sources, diagnostics);
    load_letter_body(selected.file, cv_path, request.root, sources, diagnostics);
    try {
        load_layout({.asked = selected.layout,
                     .file = selected.file,
                     .cv_path = cv_path,
                     .language = choose_language(selected.language, selected.file).text,
                     .root = request.root},
                    resources, sources, diagnostics);
    } catch (const MachineError&) {
        // That too.
    }
    return files_of_cv(sources, selected.file, naming_cv(cv_path, request.root));
}

}  // namespace cvpdf
