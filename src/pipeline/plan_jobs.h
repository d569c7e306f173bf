// plan_jobs: what is asked for → one BuildRequest for each PDF: CVs × variants × languages.

#pragma once

#include <string>
#include <vector>

#include "pipeline/build_cv.h"

namespace cvpdf {

enum class VariantChoice {
    kNamed,  ///< those named; none: the whole CV
    kAll,    ///< every variant of the CV
};

struct JobChoices {
    std::vector<std::string> variants = {};
    VariantChoice variant_choice = VariantChoice::kNamed;
    std::vector<std::string> languages = {};  ///< BCP 47; none: the CV's or the variant's

    /// One job a CV.
    bool empty() const {
        return variants.empty() && variant_choice == VariantChoice::kNamed && languages.size() < 2;
    }
};

/// The jobs of each CV, in the order of the choices. Throws UsageError for a variant that no CV has
/// and for a CV without any where all are wanted.
std::vector<BuildRequest> plan_jobs(const std::vector<BuildRequest>& cvs, const JobChoices& choices,
                                    const Resources& resources);

/// What must be in outputs' names for them to differ; only pictures have a page.
std::string default_output_pattern(const JobChoices& choices);

}  // namespace cvpdf
