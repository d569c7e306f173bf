// The lines below everything: a declaration, the day, a signature.

#include <utility>
#include <vector>

#include "compose/composer.h"
#include "compose/header_text.h"
#include "compose/inlines.h"
#include "compose/styles.h"

namespace cvpdf {
namespace {

FieldValue closing_value(Composer& composer, std::string_view field) {
    if (field == "name") return {.text = localized(composer, composer.header().name)};
    if (field == "today") return {.text = today_text(composer)};
    return {.text = label_text(composer, field)};
}

}  // namespace

void compose_closing(Composer& composer) {
    // What is declared and signed stands on that page with some of it.
    std::vector<Block>& blocks = composer.flow().blocks;
    if (!composer.layout().closing.empty() && !blocks.empty()) {
        blocks.back().keep_with_next = KeepWithNext::kYes;
    }
    StructTree& tree = composer.document.struct_tree;
    const std::vector<TextLineSpec>& lines = composer.layout().closing;
    for (const TextLineSpec& spec : lines) {
        MarkedText text = fill_template(
            spec.text, [&](std::string_view field) { return closing_value(composer, field); },
            template_words(composer));
        if (text.empty()) continue;
        const PageStyle style = page_style(composer.layout(), spec.line.style);
        const StructId element = add_element(tree, kRootElement, Role::kP);
        add_block(
            composer,
            {.content =
                 Paragraph{.inlines = make_inlines(composer, std::move(text), style, element),
                           .style = paragraph_style(style, composer.direction)},
             .space_before = spacing(spec.line.space_before, style.size),
             .space_after = spacing(spec.line.space_after, style.size),
             .keep_with_next = &spec == &lines.back() ? KeepWithNext::kNo : KeepWithNext::kYes,
             .group = kWholeGroup});
    }
}

}  // namespace cvpdf
