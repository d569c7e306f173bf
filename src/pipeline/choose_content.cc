#include "pipeline/choose_content.h"

#include <string>
#include <utility>

#include "cv/parts.h"
#include "pipeline/parse_setting.h"
#include "tailor/filter.h"

namespace cvpdf {

SelectResult select_content(const CvFile& file, const BuildRequest& request,
                            const std::optional<Tailoring>& tailoring, SourceMap& sources,
                            Diagnostics& diagnostics) {
    SelectRequest wish{.variant = request.variant,
                       .language = request.language,
                       .layout = request.layout,
                       .pages = request.pages,
                       .with_letter = request.letter == WithLetter::kYes};
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
    if (request.manifest && !request.manifest->settings.empty()) {
        const ManifestPlace& manifest = *request.manifest;
        const FileId file_id =
            sources.add(*manifest.sources, manifest.settings.front().path.span.file);
        for (Setting setting : manifest.settings) {
            move_to(file_id, setting);
            wish.settings.push_back(std::move(setting));
        }
    }
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
