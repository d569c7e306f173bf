#include "pipeline/front_letter.h"

#include <string>

#include <fmt/format.h>

namespace cvpdf {

std::optional<Layout> load_front_layout(const LayoutQuery& query, const Layout& of_cv,
                                        const Resources& resources, SourceMap& sources,
                                        Diagnostics& diagnostics) {
    if (of_cv.letter) {
        diagnostics.error({}, fmt::format("the layout '{}' prints the letter alone", of_cv.name),
                          {"a letter before the CV takes the look of the CV's own layout"});
        return std::nullopt;
    }
    if (!of_cv.header.form) return load_letter_layout(query, resources, sources, diagnostics);
    const std::optional<std::string> letter = kLetterLayout;
    return load_layout({.asked = letter,
                        .file = query.file,
                        .cv_path = query.cv_path,
                        .language = query.language,
                        .root = query.root,
                        .paper = query.paper},
                       resources, sources, diagnostics);
}

LetterOnPage letter_on_page(const CvFile& file, const Layout& layout) {
    if (layout.letter) return LetterOnPage::kAlone;
    return file.with_letter ? LetterOnPage::kBeforeCv : LetterOnPage::kNo;
}

}  // namespace cvpdf
