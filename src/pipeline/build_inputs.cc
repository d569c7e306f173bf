#include "pipeline/build_inputs.h"

#include <filesystem>
#include <set>
#include <system_error>

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
            if (glyphs != nullptr && glyphs->run.face != kMissingFace) {
                faces.insert(glyphs->run.face);
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
    for (const Flow& flow : document.flows) {
        for (const Block& block : flow.blocks) {
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

}  // namespace

std::vector<std::string> build_inputs(const InputsQuery& query, Resources& resources) {
    std::vector<std::string> inputs;
    for (std::size_t i = 0; i < query.sources.size(); ++i) {
        const std::string& name = query.sources.file(static_cast<FileId>(i)).name;
        if (is_file(name)) inputs.push_back(name);
    }
    const NamingFile naming = naming_cv(query.cv_path, query.root);
    if (const auto& photo = query.file.cv.header.photo) {
        inputs.push_back(path_of_named(photo->file, naming));
    }
    if (query.file.letter && query.file.letter->signature) {
        inputs.push_back(path_of_named(query.file.letter->signature->file, naming));
    }
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

}  // namespace cvpdf
