#include "compose/photo.h"

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "compose/styles.h"
#include "image/prepare_image.h"
#include "layout/printed_fields.h"

namespace cvpdf {
namespace {

/// A strip is not made higher than this, but narrower.
constexpr Length kTallest = 120_mm;

/// A file that is not printed is tried at the size of a passport photo: mistakes in it show at
/// once.
constexpr Size kTriedSize{.width = 35_mm, .height = 45_mm};

/// On a page from left to right.
Side written_side(const PhotoSpec& spec, const Layout& layout) {
    switch (spec.side) {
        case PhotoSide::kLeft:
            return Side::kLeft;
        case PhotoSide::kRight:
            return Side::kRight;
        case PhotoSide::kTop:
            break;
    }
    switch (page_style(layout, layout.header.name.style).resolved.align) {
        case TextAlignment::kStart:
        case TextAlignment::kJustify:
            return Side::kLeft;
        case TextAlignment::kCenter:
            return Side::kCenter;
        case TextAlignment::kEnd:
            return Side::kRight;
    }
    return Side::kCenter;
}

Side side_of(const Composer& composer) {
    const Side side = written_side(composer.layout().header.photo, composer.layout());
    if (composer.direction == Direction::kLeftToRight || side == Side::kCenter) return side;
    return side == Side::kLeft ? Side::kRight : Side::kLeft;
}

FrameShape shape_of(PhotoShape shape) {
    switch (shape) {
        case PhotoShape::kRectangle:
            return FrameShape::kRectangle;
        case PhotoShape::kRounded:
            return FrameShape::kRounded;
        case PhotoShape::kCircle:
            return FrameShape::kCircle;
    }
    return FrameShape::kRectangle;
}

BesideAlign align_of(PhotoAlign align) {
    switch (align) {
        case PhotoAlign::kTop:
            return BesideAlign::kTop;
        case PhotoAlign::kCenter:
            return BesideAlign::kCenter;
        case PhotoAlign::kBottom:
            return BesideAlign::kBottom;
    }
    return BesideAlign::kCenter;
}

/// Without a height: zero.
Size asked_size(const PhotoSpec& spec) {
    if (spec.shape == PhotoShape::kCircle) return {spec.width, spec.width};
    return {spec.width, spec.height.value_or(Length{})};
}

Size with_height(Size size, const Image& image) {
    if (size.height > Length{}) return size;
    size.height = scaled(size.width, image.height, image.width);
    if (size.height <= kTallest) return size;
    return {.width = scaled(kTallest, image.width, image.height), .height = kTallest};
}

std::optional<Image> prepare(Composer& composer, const Photo& photo, const Size& size) {
    if (composer.input.prepared_photo != nullptr) return *composer.input.prepared_photo;
    auto result = prepare_image(*composer.input.photo, size);
    if (auto* fault = std::get_if<ImageFault>(&result)) {
        composer.diagnostics.error(photo.span,
                                   fmt::format("the photo '{}' {}", photo.file, fault->reason),
                                   std::move(fault->hints));
        return {};
    }
    auto& prepared = std::get<PreparedImage>(result);
    for (const std::string& remark : prepared.remarks) {
        composer.diagnostics.warning(photo.span,
                                     fmt::format("the photo '{}' {}", photo.file, remark));
    }
    return std::move(prepared.image);
}

/// "Photo of Gildong Hong": the CV's own words, else the locale's, else the name.
std::string alt_text(Composer& composer, const Photo& photo) {
    std::string own = localized_plain(composer, photo.alt);
    if (!own.empty()) return own;
    const std::string name = localized_plain(composer, composer.header().name);
    const auto& words = composer.input.locale.words;
    const auto found = words.find("photo");
    if (found == words.end()) return name;
    constexpr std::string_view kPlace = "{name}";
    std::string text = found->second;
    const std::size_t at = text.find(kPlace);
    return at == std::string::npos ? fmt::format("{}: {}", text, name)
                                   : text.replace(at, kPlace.size(), name);
}

void warn_unprinted(Composer& composer, const Photo& photo) {
    if (composer.layout().is_partial) return;
    const std::string& layout = composer.layout().name;
    composer.diagnostics.warning(
        photo.span, fmt::format("the layout '{}' prints no photo", layout),
        {fmt::format("to print it: layout: {{extends: {}, header: {{photo: on}}}}", layout)});
}

/// How many blocks stand beside a photo: those before a table, which has the page's width.
std::size_t count_beside(std::span<const Block> blocks) {
    const auto table = std::ranges::find_if(
        blocks, [](const Block& block) { return std::holds_alternative<Table>(block.content); });
    return static_cast<std::size_t>(table - blocks.begin());
}

}  // namespace

std::optional<Figure> make_photo(Composer& composer, StructId parent) {
    const std::optional<Photo>& photo = composer.header().photo;
    const bool is_there = composer.input.photo || composer.input.prepared_photo != nullptr;
    if (!photo || !is_there) return {};
    const PhotoSpec& spec = composer.layout().header.photo;
    if (!prints_photo(composer.layout())) {
        if (prepare(composer, *photo, kTriedSize)) warn_unprinted(composer, *photo);
        return {};
    }
    std::optional<Image> image = prepare(composer, *photo, asked_size(spec));
    if (!image) return {};
    const Size size = with_height(asked_size(spec), *image);
    StructTree& tree = composer.document.struct_tree;
    const StructId element = add_element(tree, parent, Role::kFigure);
    tree[element].alt = alt_text(composer, *photo);
    return Figure{.image = intern_image(composer.document.images, *std::move(image)),
                  .size = size,
                  .shape = shape_of(spec.shape),
                  .radius = spec.radius,
                  .side = side_of(composer),
                  .element = element,
                  .gap = spec.gap,
                  .align = align_of(spec.align)};
}

void add_photo(Composer& composer, const Figure& figure) {
    add_block(composer, {.content = figure,
                         .space_after = Spacing{.natural = figure.gap},
                         .keep_with_next = KeepWithNext::kYes,
                         .group = kWholeGroup});
}

void place_photo(Composer& composer, Figure figure, std::size_t first) {
    std::vector<Block>& blocks = composer.flow().blocks;
    const bool above = composer.layout().header.photo.side == PhotoSide::kTop;
    const std::span<const Block> all = std::span(blocks).subspan(first);
    if (!above) figure.beside = count_beside(all);
    const bool has_all_beside = !above && figure.beside == all.size();
    const Spacing below = !has_all_beside ? Spacing{.natural = figure.gap}
                          : all.empty()   ? Spacing{}
                                          : blocks.back().space_after;
    Block block{.content = figure,
                .space_after = below,
                .keep_with_next = KeepWithNext::kYes,
                .group = kWholeGroup};
    blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(first), std::move(block));
}

}  // namespace cvpdf
