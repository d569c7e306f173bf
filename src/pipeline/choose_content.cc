#include "pipeline/choose_content.h"

#include <string>
#include <utility>

#include "cv/parts.h"
#include "pipeline/parse_setting.h"
#include "tailor/filter.h"

namespace cvpdf {

namespace {

/// Where the manifest, which becomes one of `sources`, says what is wished, and what else it sets.
void add_places(const ManifestPlace& manifest, SelectRequest& wish, SourceMap& sources) {
    const FileId file = sources.add(*manifest.sources, manifest.file);
    if (wish.language) wish.language->span = moved(manifest.language, file);
    if (wish.layout) wish.layout->span = moved(manifest.layout, file);
    if (wish.pages) wish.pages->span = moved(wish.pages->span, file);
    for (Setting setting : manifest.settings) {
        move_to(file, setting);
        wish.settings.push_back(std::move(setting));
    }
}

}  // namespace

SelectResult select_content(const CvFile& file, const BuildRequest& request,
                            const std::optional<Tailoring>& tailoring, SourceMap& sources,
                            Diagnostics& diagnostics) {
    SelectRequest wish{.variant = request.variant,
                       .pages = request.pages,
                       .with_letter = request.letter == WithLetter::kYes};
    if (request.language) wish.language = PlacedWord{.text = *request.language};
    if (request.layout) wish.layout = PlacedWord{.text = *request.layout};
    if (tailoring) {
        wish.score = [&tailoring](const Cv& cv) {
            std::vector<std::int64_t> scores;
            for (const PartScore& part : score_parts(cv, tailoring->terms())) {
                scores.push_back(part.score);
            }
            return scores;
        };
    }
    for (const std::string& text : request.settings) {
        if (auto setting = parse_setting(text, sources, diagnostics)) {
            wish.settings.push_back(*std::move(setting));
        }
    }
    if (request.manifest) add_places(*request.manifest, wish, sources);
    return select(file, wish, diagnostics);
}

std::vector<RankedPart> rank_parts(const Cv& cv, const Tailoring& tailoring) {
    const std::vector<CvPart> parts = list_parts(cv);
    std::vector<PartScore> scores = score_parts(cv, tailoring.terms());
    std::vector<RankedPart> ranked;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::vector<LocalizedText> texts = texts_of(parts[i]);
        ranked.push_back({.text = texts.empty() ? std::string() : first_words(texts.front()),
                          .score = std::move(scores[i])});
    }
    return ranked;
}

std::vector<std::int64_t> relevance_of(const TailoringReport& tailoring) {
    std::vector<std::int64_t> relevance;
    for (const RankedPart& part : tailoring.parts) relevance.push_back(part.score.relevance);
    return relevance;
}

}  // namespace cvpdf
