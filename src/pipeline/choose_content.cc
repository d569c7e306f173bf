#include "pipeline/choose_content.h"

#include <string>
#include <utility>

#include "cv/parts.h"
#include "pipeline/parse_setting.h"
#include "pipeline/today.h"
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

std::vector<PartScore> scores_of(const CvFile& file, const Tailoring& tailoring,
                                 const BuildRequest& request) {
    const int year = choose_today(request.today, file.today).year;
    return score_parts(file.cv, tailoring.terms(year));
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
        wish.score = [&tailoring, &request](const CvFile& chosen) {
            std::vector<std::int64_t> scores;
            for (const PartScore& part : scores_of(chosen, *tailoring, request)) {
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

std::vector<RankedPart> rank_parts(const CvFile& file, const Tailoring& tailoring,
                                   const BuildRequest& request, std::string_view language) {
    const std::string_view fallback = file.language ? std::string_view(*file.language) : language;
    const std::vector<CvPart> parts = list_parts(file.cv);
    std::vector<PartScore> scores = scores_of(file, tailoring, request);
    std::vector<RankedPart> ranked;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::vector<LocalizedText> texts = texts_of(parts[i]);
        const auto* shown =
            texts.empty() ? nullptr : choose_version(texts.front(), language, fallback);
        ranked.push_back({.text = shown ? first_words({.versions = {*shown}}) : std::string(),
                          .score = std::move(scores[i])});
    }
    return ranked;
}

std::vector<std::int64_t> scores_in(const TailoringReport& tailoring) {
    std::vector<std::int64_t> scores;
    for (const RankedPart& part : tailoring.parts) scores.push_back(part.score.score);
    return scores;
}

}  // namespace cvpdf
