#include "tailor/check_tags.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/suggest.h"
#include "cv/parts.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLeastLength = 4;  // shorter words are all near to one another

std::vector<std::string_view> named_tags(const CvFile& file) {
    std::vector<std::string_view> names;
    for (const Variant& variant : variants_of(file)) {
        for (const auto* words : {&variant.include, &variant.exclude}) {
            if (!*words) continue;
            for (const PlacedWord& word : **words) names.push_back(word.text);
        }
    }
    return names;
}

/// `year-2023` and `year-2024` are no mistakes for one another.
std::string without_digits(std::string_view tag) {
    std::string rest(tag);
    std::erase_if(rest, [](char c) { return c >= '0' && c <= '9'; });
    return rest;
}

bool some_variant_includes(const CvFile& file) {
    return std::ranges::any_of(variants_of(file),
                               [](const Variant& variant) { return variant.include.has_value(); });
}

Span place_of(const CvPart& part) {
    if (part.highlight && !part.highlight->text.versions.empty()) {
        return part.highlight->text.versions.front().span;
    }
    return part.entry ? part.entry->span : part.section->key_span;
}

}  // namespace

void check_tags(const CvFile& file, Diagnostics& diagnostics) {
    const std::vector<std::string_view> named = named_tags(file);
    if (named.empty() || !some_variant_includes(file)) return;
    std::set<std::string_view> told;
    for (const CvPart& part : list_parts(file.cv)) {
        for (const std::string& tag : part.selection().tags) {
            if (tag.size() < kLeastLength) continue;
            const auto near = suggest(tag, named);
            if (!near || *near == tag || without_digits(*near) == without_digits(tag)) continue;
            if (!told.insert(tag).second) continue;
            diagnostics.warning(place_of(part), fmt::format("no variant names the tag '{}'", tag),
                                {fmt::format("did you mean '{}'?", *near)});
        }
    }
}

}  // namespace cvpdf
