#include "text/match_face.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <tuple>

namespace cvpdf {
namespace {

/// Length of the longest entry of the face's languages that `language` is or begins with; zero for
/// a face of any language, below zero for a face of other languages.
int language_rank(const ManifestFace& face, std::string_view language) {
    if (face.languages.empty()) return 0;
    int best = -1;
    for (const std::string& entry : face.languages) {
        const bool begins = language.substr(0, entry.size()) == entry;
        const bool whole = language.size() == entry.size() ||
                           (language.size() > entry.size() && language[entry.size()] == '-');
        if (begins && whole) best = std::max(best, static_cast<int>(entry.size()));
    }
    return best;
}

/// Smaller is nearer: the distance, and a thousand more on the side that comes second.
int weight_distance(int weight, int wanted) {
    const int distance = std::abs(weight - wanted);
    if (wanted > 500) return weight >= wanted ? distance : distance + 1000;
    if (wanted < 400) return weight <= wanted ? distance : distance + 1000;
    if (weight >= wanted && weight <= 500) return distance;
    return weight < wanted ? distance + 1000 : distance + 2000;
}

/// How far a size lies outside the face's optical range.
std::int64_t size_distance(const ManifestFace& face, Length size) {
    if (size < face.min_size) return (face.min_size - size).units;
    if (face.max_size.units > 0 && size >= face.max_size) {
        return (size - face.max_size).units + 1;
    }
    return 0;
}

}  // namespace

std::size_t match_face(const ManifestFamily& family, const FontSpec& spec,
                       std::string_view language) {
    assert(!family.faces.empty() && "a family has at least one face");
    const auto distance = [&](const ManifestFace& face) {
        return std::tuple(face.caps == spec.caps ? 0 : 1, -language_rank(face, language),
                          face.slant == spec.slant ? 0 : 1,
                          weight_distance(face.weight, spec.weight),
                          size_distance(face, spec.size));
    };
    const auto nearest = std::min_element(
        family.faces.begin(), family.faces.end(),
        [&](const ManifestFace& a, const ManifestFace& b) { return distance(a) < distance(b); });
    return static_cast<std::size_t>(nearest - family.faces.begin());
}

}  // namespace cvpdf
