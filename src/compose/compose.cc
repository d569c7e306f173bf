#include "compose/compose.h"

#include <utility>

#include "base/unicode.h"
#include "compose/composer.h"

namespace cvpdf {

Document compose(const ComposeInput& input, Diagnostics& diagnostics) {
    Composer composer{.input = input,
                      .diagnostics = diagnostics,
                      .direction = is_right_to_left(input.language) ? Direction::kRightToLeft
                                                                    : Direction::kLeftToRight};
    composer.document.groups.push_back({});
    const StructId root = add_element(composer.document.struct_tree, kArtifact, Role::kDocument);
    composer.document.struct_tree[root].language = input.language;
    compose_info(composer);
    compose_pages(composer);
    compose_header(composer);
    for (const Section& section : input.file.cv.sections) compose_section(composer, section);
    return std::move(composer.document);
}

}  // namespace cvpdf
