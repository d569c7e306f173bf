#include "pipeline/front_letter.h"

#include <fmt/format.h>

namespace cvpdf {
namespace {

/// In place of a form: who writes, and where an answer goes.
void unfold_form(HeaderSpec& header) {
    header.form.reset();
    header.order = {HeaderPart::kName, HeaderPart::kHeadline, HeaderPart::kContacts};
    header.photo.show = Switch::kOff;
}

}  // namespace

std::optional<Layout> load_front_layout(const LayoutQuery& query, const Layout& of_cv,
                                        const Resources& resources, SourceMap& sources,
                                        Diagnostics& diagnostics) {
    if (of_cv.letter) {
        diagnostics.error(query.file.layout_span,
                          fmt::format("the layout '{}' prints the letter alone", of_cv.name),
                          {"a letter before the CV takes the look of the CV's own layout"});
        return std::nullopt;
    }
    std::optional<Layout> layout = load_letter_layout(query, resources, sources, diagnostics);
    if (!layout) return layout;
    layout->closing.clear();
    if (layout->header.form) unfold_form(layout->header);
    return layout;
}

LetterOnPage letter_on_page(const CvFile& file, const Layout& layout) {
    if (layout.letter) return LetterOnPage::kAlone;
    return file.with_letter ? LetterOnPage::kBeforeCv : LetterOnPage::kNo;
}

}  // namespace cvpdf
