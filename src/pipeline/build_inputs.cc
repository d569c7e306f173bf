#include "pipeline/build_inputs.h"

#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

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

template <typename Visit>
void visit_paragraphs(const Block& block, const Visit& visit) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) visit(*paragraph);
    const auto* table = std::get_if<Table>(&block.content);
    if (table == nullptr) return;
    for (const TableRow& row : table->rows) {
        for (const TableCell& cell : row.cells) {
            for (const CellParagraph& inside : cell.paragraphs) visit(inside.paragraph);
        }
    }
}

template <typename Visit>
void visit_paragraphs(const Document& document, const Visit& visit) {
    for (const Flow* flow : all_flows(document)) {
        for (const Block& block : flow->blocks) visit_paragraphs(block, visit);
    }
}

std::set<std::string> hyphenated_languages(const Document& document) {
    std::set<std::string> languages;
    visit_paragraphs(document, [&](const Paragraph& paragraph) {
        if (paragraph.style.hyphenation == Hyphenation::kOff) return;
        for (const TextInline& part : paragraph.inlines) languages.insert(part.language);
    });
    return languages;
}

/// A document's ways to write text: a style and a language.
using Writing = std::set<std::pair<TextStyleId, std::string>>;

Writing find_writing(const Document& document) {
    Writing writing;
    const auto add = [&](const Inlines& inlines) {
        for (const TextInline& part : inlines) writing.emplace(part.style, part.language);
    };
    const auto add_running = [&](const std::vector<PageMaster>& masters) {
        for (const PageMaster& master : masters) {
            for (const RunningText& running : master.running) add(running.inlines);
        }
    };
    visit_paragraphs(document, [&](const Paragraph& paragraph) {
        add(paragraph.inlines);
        if (paragraph.label) add(paragraph.label->inlines);
        if (paragraph.aside) add(paragraph.aside->inlines);
    });
    if (document.front) add_running(document.front->page_masters);
    add_running(document.page_masters);
    return writing;
}

/// Those that the pages show, and those that were asked in vain, or for the width of a space.
std::set<FaceId> read_faces(const InputsQuery& query, FontLibrary& fonts) {
    const std::set<FaceId> shown = shown_faces(query.pages);
    std::set<FaceId> read = shown;
    for (const auto& [style, language] : find_writing(query.document)) {
        const FontSpec& own = query.document.text_styles[static_cast<std::size_t>(style)].font;
        FontSpec upright = own;
        upright.slant = Slant::kUpright;
        FontSpec regular = upright;
        regular.weight = kRegularWeight;
        for (const FontSpec& spec : {own, upright, regular}) {
            try {
                const FontStack& stack = fonts.stack(spec, language);
                for (const FaceId face : fonts.asked_faces(stack, shown)) read.insert(face);
            } catch (const MachineError&) {
                // Not installed, and nothing has asked for it.
            }
        }
    }
    return read;
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
    if (query.pages.empty()) return inputs;
    inputs.push_back(resources.path("data/protrusion.yaml"));
    for (const FaceId face : read_faces(query, resources.fonts())) {
        inputs.push_back(resources.fonts().info(face).path);
    }
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
