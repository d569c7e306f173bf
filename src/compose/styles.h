// Styles: the layout's words for the look of text → the Document's.

#pragma once

#include <string_view>

#include "document/document.h"
#include "document/style.h"
#include "input/inline_markdown.h"
#include "layout/layout.h"

namespace cvpdf {

/// A style of the layout with its tokens at their ideal.
struct PageStyle {
    ResolvedStyle resolved = {};
    Length size = {};
    Length leading = {};
};

PageStyle page_style(const Layout& layout, std::string_view name);
/// The first of two names that is not empty; else `body`.
PageStyle page_style(const Layout& layout, const Reference& name);

/// How text of a style looks with the marks of Markdown on it.
TextStyle text_style(const PageStyle& style, const InlineStyle& marks, const Layout& layout);
/// Where something narrower than the measure stands.
Side side_of(TextAlignment align, Direction direction);
ParagraphStyle paragraph_style(const PageStyle& style, Direction direction);
/// A token beside text of some size.
Spacing spacing(const Token& token, Length font_size);

}  // namespace cvpdf
