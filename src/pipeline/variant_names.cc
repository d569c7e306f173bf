#include "pipeline/variant_names.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/suggest.h"

namespace cvpdf {

std::vector<std::string_view> variant_names(const CvFile& file) {
    std::vector<std::string_view> names;
    for (const Variant& variant : variants_of(file)) names.push_back(variant.name);
    return names;
}

std::optional<UnknownName> find_unknown_variant(std::string_view wanted, const CvFile& file,
                                                std::string_view cv) {
    const std::span<const Variant> variants = variants_of(file);
    if (std::ranges::find(variants, wanted, &Variant::name) != variants.end()) return std::nullopt;
    if (wanted.empty()) return UnknownName{.message = fmt::format("{} has no variants", cv)};
    UnknownName unknown{.message = fmt::format("{} has no variant '{}'", cv, wanted)};
    const std::vector<std::string_view> names = variant_names(file);
    if (const auto near = suggest(wanted, names)) {
        unknown.hints.push_back(fmt::format("did you mean '{}'?", *near));
    }
    unknown.hints.push_back(names.empty() ? "it has no variants"
                                          : fmt::format("variants: {}", fmt::join(names, ", ")));
    return unknown;
}

}  // namespace cvpdf
