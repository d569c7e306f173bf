#include "pipeline/plan_jobs.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "pipeline/load.h"
#include "pipeline/usage_error.h"
#include "pipeline/variant_names.h"

namespace cvpdf {

namespace {

/// None of a CV that cannot be read, which its build tells.
std::shared_ptr<const LoadedCv> load_variants(const BuildRequest& cv, const Resources& resources) {
    auto loaded = load_cv(cv.source, {.from = cv.from, .resources = &resources, .root = cv.root});
    const auto& file = loaded->file;
    if (!file || (variants_of(*file).empty() && loaded->diagnostics.has_errors())) return nullptr;
    return loaded;
}

std::string shown_name(const BuildRequest& cv) {
    return cv.source->name == "-" ? "standard input" : fmt::format("'{}'", cv.source->name);
}

/// What to do about variants that a CV does not have: where there are other CVs, its job fails and
/// they are built.
enum class UnknownVariants { kRefuse, kLeaveToJob };

/// The variants of one CV; none stands for the whole CV, one without a name for those that are
/// asked for where there are none.
std::vector<std::optional<std::string>> variants_of(const BuildRequest& cv,
                                                    const JobChoices& choices,
                                                    UnknownVariants unknown_variants,
                                                    const Resources& resources) {
    const bool refuses = unknown_variants == UnknownVariants::kRefuse;
    const bool all = choices.variant_choice == VariantChoice::kAll;
    if (!all && choices.variants.empty()) return {std::nullopt};
    const std::shared_ptr<const LoadedCv> loaded = load_variants(cv, resources);
    if (!loaded) return {std::nullopt};
    std::vector<std::optional<std::string>> chosen;
    if (all) {
        for (const std::string_view name : variant_names(*loaded->file)) chosen.emplace_back(name);
        if (chosen.empty()) chosen.emplace_back(std::string());
    }
    for (const std::string& name : choices.variants) {
        if (std::ranges::find(chosen, name) == chosen.end()) chosen.emplace_back(name);
    }
    for (const auto& name : chosen) {
        const auto unknown = find_unknown_variant(*name, *loaded->file, shown_name(cv));
        if (unknown && refuses) throw UsageError(unknown->message, unknown->hints);
    }
    return chosen;
}

std::vector<std::optional<std::string>> languages_of(const JobChoices& choices) {
    if (choices.languages.empty()) return {std::nullopt};
    std::vector<std::optional<std::string>> languages;
    for (const std::string& language : choices.languages) {
        if (std::ranges::find(languages, language) == languages.end()) {
            languages.emplace_back(language);
        }
    }
    return languages;
}

std::vector<std::optional<std::size_t>> indexes_of(const PostingFiles& postings) {
    if (postings.empty()) return {std::nullopt};
    std::vector<std::optional<std::size_t>> indexes;
    for (std::size_t i = 0; i < postings.size(); ++i) indexes.emplace_back(i);
    return indexes;
}

}  // namespace

std::vector<BuildRequest> plan_jobs(const std::vector<BuildRequest>& cvs, const JobChoices& choices,
                                    const Resources& resources) {
    const auto postings = std::make_shared<const PostingFiles>(find_postings(choices.postings));
    const auto unknown_variants =
        cvs.size() == 1 ? UnknownVariants::kRefuse : UnknownVariants::kLeaveToJob;
    std::vector<BuildRequest> jobs;
    for (const BuildRequest& cv : cvs) {
        for (const auto& variant : variants_of(cv, choices, unknown_variants, resources)) {
            for (const auto& posting : indexes_of(*postings)) {
                for (const auto& language : languages_of(choices)) {
                    BuildRequest& job = jobs.emplace_back(cv);
                    job.variant = variant;
                    job.postings = postings;
                    job.posting = posting;
                    job.language = language;
                }
            }
        }
    }
    return jobs;
}

std::string default_output_pattern(const JobChoices& choices) {
    std::string pattern = "{stem}";
    if (choices.variant_choice == VariantChoice::kAll || !choices.variants.empty()) {
        pattern += "-{variant}";
    }
    if (!choices.postings.empty()) pattern += "-{posting}";
    if (choices.languages.size() > 1) pattern += "-{lang}";
    return pattern + "-{page}.{ext}";
}

}  // namespace cvpdf
