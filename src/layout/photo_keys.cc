// Keys of the header's photo.

#include "layout/layout_keys.h"

namespace cvpdf {
namespace {

constexpr Choice<PhotoSide> kSides[] = {
    {"left", PhotoSide::kLeft}, {"right", PhotoSide::kRight}, {"top", PhotoSide::kTop}};
constexpr Choice<PhotoShape> kShapes[] = {{"rectangle", PhotoShape::kRectangle},
                                          {"rounded", PhotoShape::kRounded},
                                          {"circle", PhotoShape::kCircle}};
constexpr Choice<PhotoAlign> kAligns[] = {
    {"top", PhotoAlign::kTop}, {"center", PhotoAlign::kCenter}, {"bottom", PhotoAlign::kBottom}};

/// A stamp, and most of a page's width.
constexpr Length kLeastSide = 5_mm;
constexpr Length kLongestSide = 120_mm;
constexpr Length kLargestGap = 50_mm;

struct Limits {
    Length least = {};
    Length most = {};
    std::string_view message = {};
};

std::optional<Length> read_within(const Node& node, const Limits& limits,
                                  Diagnostics& diagnostics) {
    const std::optional<Length> length = read_length(node, diagnostics);
    if (!length) return {};
    if (*length >= limits.least && *length <= limits.most) return length;
    diagnostics.error(node.span, std::string{limits.message});
    return {};
}

constexpr Limits kSide{kLeastSide, kLongestSide, "a photo is from 5mm to 120mm wide and high"};
constexpr Limits kRadius{{}, kLongestSide, "a radius is from 0mm to 120mm"};
constexpr Limits kGap{{}, kLargestGap, "the gap beside a photo is from 0mm to 50mm"};

constexpr KeySpec<PhotoSpec> kPhotoKeys[] = {
    {"show", "on | off", "whether it is printed; without this key it is",
     [](const Node& node, PhotoSpec& photo, LayoutContext& context) {
         assign(photo.show, read_switch(node, context.diagnostics));
     }},
    {"side", "left | right | top", "of the header's text; above it, it follows the name's align",
     [](const Node& node, PhotoSpec& photo, LayoutContext& context) {
         assign(photo.side, read_choice(node, kSides, context.diagnostics));
     }},
    {"width", "length", "from 5mm to 120mm",
     [](const Node& node, PhotoSpec& photo, LayoutContext& context) {
         assign(photo.width, read_within(node, kSide, context.diagnostics));
     }},
    {"height", "length", "from 5mm to 120mm; null: as the image has it. What is over is cut off",
     [](const Node& node, PhotoSpec& photo, LayoutContext& context) {
         photo.height.reset();
         photo.height_span = node.span;
         if (!node.is_null()) photo.height = read_within(node, kSide, context.diagnostics);
     }},
    {"shape", "rectangle | rounded | circle", "of its edge",
     [](const Node& node, PhotoSpec& photo, LayoutContext& context) {
         assign(photo.shape, read_choice(node, kShapes, context.diagnostics));
     }},
    {"radius", "length", "of rounded corners",
     [](const Node& node, PhotoSpec& photo, LayoutContext& context) {
         assign(photo.radius, read_within(node, kRadius, context.diagnostics));
     }},
    {"gap", "length", "between the photo and the text",
     [](const Node& node, PhotoSpec& photo, LayoutContext& context) {
         assign(photo.gap, read_within(node, kGap, context.diagnostics));
     }},
    {"align", "top | center | bottom", "how the lower of photo and text stands beside the higher",
     [](const Node& node, PhotoSpec& photo, LayoutContext& context) {
         assign(photo.align, read_choice(node, kAligns, context.diagnostics));
     }},
};

}  // namespace

std::span<const KeySpec<PhotoSpec>> photo_spec_keys() {
    return kPhotoKeys;
}

void read_photo(const Node& node, PhotoSpec& photo, LayoutContext& context) {
    photo.span = node.span;
    if (node.is_scalar()) {
        assign(photo.show, read_switch(node, context.diagnostics));
        return;
    }
    if (node.is_mapping()) photo.show = Switch::kOn;
    read_mapping(node, photo_spec_keys(), photo, context);
}

}  // namespace cvpdf
