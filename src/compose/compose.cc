#include "compose/compose.h"

#include <utility>

#include "base/unicode.h"
#include "compose/composer.h"
#include "compose/form_sections.h"
#include "cv/parts.h"

namespace cvpdf {

namespace {

std::unordered_map<const void*, PartId> number_parts(const Cv& cv) {
    std::unordered_map<const void*, PartId> ids;
    const std::vector<CvPart> parts = list_parts(cv);
    ids.reserve(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        ids.emplace(parts[i].address(), static_cast<PartId>(i));
    }
    return ids;
}

ComposeInput with_locale(const ComposeInput& input, const Locale& locale) {
    return {.file = input.file,
            .layout = input.layout,
            .locale = locale,
            .networks = input.networks,
            .language = input.language,
            .medium = input.medium,
            .photo = input.photo,
            .prepared_photo = input.prepared_photo,
            .signature = input.signature};
}

}  // namespace

Document compose(const ComposeInput& given, Diagnostics& diagnostics) {
    const std::optional<Locale> own_locale = locale_of_layout(given);
    const ComposeInput input = own_locale ? with_locale(given, *own_locale) : given;
    Composer composer{.input = input,
                      .diagnostics = diagnostics,
                      .direction = is_right_to_left(input.language) ? Direction::kRightToLeft
                                                                    : Direction::kLeftToRight,
                      .parts = number_parts(input.file.cv)};
    composer.document.groups.push_back({});
    const StructId root = add_element(composer.document.struct_tree, kArtifact, Role::kDocument);
    composer.document.struct_tree[root].language = input.language;
    compose_info(composer);
    compose_pages(composer);
    const FormSections sections = order_sections(input);
    // A letter has the header alone.
    if (!input.layout.letter) composer.sections = sections.ordered;
    compose_regions(composer);
    return std::move(composer.document);
}

}  // namespace cvpdf
