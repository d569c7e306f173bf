// Icons of contacts. All are drawings of our own, of what a contact is rather than of whose it is:
// a branch stands for places that keep code, a sheet for those that keep papers.

#include <algorithm>
#include <iterator>

#include "compose/drawings.h"

namespace cvpdf {
namespace {

struct Icon {
    std::string_view name;
    std::string_view description;
};

constexpr Icon kIcons[] = {
    {"email", "box 1 4 22 16 2.5 hole-box 3.2 6.2 17.6 11.6 0.6 line 2.2 3 7 12 13.2 21 7"},
    {"phone",
     "line 6 6.4 6.2 6.6 9.4 9.2 14.4 14 17.2 17.4 17.6 line 7.4 6 5.2 6.6 6.4 "
     "line 7.4 18.8 18 17.6 17.4"},
    {"location", "disc 12 9.4 8.4 shape 4.3 12.8 19.7 12.8 12 23.6 hole-disc 12 9.4 3.3"},
    {"website", "ring 12 12 11 11 2 ring 12 12 5 11 1.8 line 1.8 2 12 22 12"},
    {"code",
     "ring 6.5 4.2 3.4 3.4 2 ring 6.5 19.8 3.4 3.4 2 ring 17.5 7.6 3.4 3.4 2 "
     "line 2.2 6.5 8 6.5 16 line 2.2 17.5 11.4 16.2 13.6 12 14.4 8 15.2 6.6 16.4"},
    {"linkedin",
     "box 1 1 22 22 3.5 hole-box 5 9.6 3.2 9.4 0 hole-disc 6.6 6.4 1.9 "
     "hole-shape 10.3 9.6 13.3 9.6 13.3 10.9 14.4 9.8 16 9.3 17.8 9.7 19 11 19.4 13 19.4 19 "
     "16.3 19 16.3 13.6 15.9 12.4 14.9 12 13.8 12.5 13.4 13.8 13.4 19 10.3 19"},
    {"orcid",
     "disc 12 12 11 hole-box 6.3 9 2 8.2 0 hole-disc 7.3 6.7 1.3 "
     "hole-shape 10.3 9 14 9 16.3 9.7 17.8 11.3 18.2 13.1 17.8 14.9 16.3 16.5 14 17.2 10.3 17.2 "
     "shape 12.2 10.8 13.8 10.8 15.4 11.5 16.1 13.1 15.4 14.7 13.8 15.4 12.2 15.4"},
    {"scholar",
     "shape 12 3.4 24 9.4 12 15.4 0 9.4 shape 5 13.6 12 17.1 19 13.6 19 18 16.4 20 12 20.8 7.6 20 "
     "5 18 line 1.6 22.4 10 22.4 17.6"},
    {"paper",
     "box 3.5 1 17 22 2 hole-box 5.7 3.2 12.6 17.6 0.4 line 1.8 8.4 8 15.6 8 "
     "line 1.8 8.4 12 15.6 12 line 1.8 8.4 16 13 16"},
    {"speech",
     "box 1 2.6 22 15 4 shape 5.4 16.4 12.4 16.4 5.4 23 hole-disc 7 10.1 1.5 "
     "hole-disc 12 10.1 1.5 hole-disc 17 10.1 1.5"},
    {"picture",
     "box 1 3 22 18 2.5 hole-box 3.2 5.2 17.6 13.6 0.6 disc 8 9.4 2 shape 4.4 18.4 10.4 12.6 "
     "13 15 16.4 11 20.4 15.6 20.4 18.4"},
    {"film", "box 1 3.6 22 16.8 4 hole-shape 9.4 7.8 16.8 12 9.4 16.2"},
};

/// A length beside text of a size, in the size of drawings.
Length in_drawing_em(const Dimension& dimension, Length size) {
    return scaled(resolve(dimension, size), kDrawingEm.units, size.units);
}

const Icon* icon_of(std::string_view name) {
    const auto icon = std::ranges::find(kIcons, name, &Icon::name);
    return icon == std::end(kIcons) ? nullptr : icon;
}

}  // namespace

bool has_icon(std::string_view name) {
    return icon_of(name) != nullptr;
}

std::optional<InlineDrawing> find_icon(std::string_view name, const IconsSpec& spec, Length size) {
    const Icon* icon = icon_of(name);
    if (icon == nullptr) return {};
    const Length side = in_drawing_em(spec.size, size);
    return InlineDrawing{.width = side,
                         .after = in_drawing_em(spec.gap, size),
                         .path = draw_shapes(icon->description, side)};
}

}  // namespace cvpdf
