// quote_marks: the marks that stand in place of typed quotes, in a language that is not written in
// Latin letters or their like.

#pragma once

#include <cstddef>
#include <string_view>

namespace cvpdf {

struct QuotePair {
    std::string_view open = {};
    std::string_view close = {};
};

enum class QuoteKind { kDouble, kSingle };

/// A quote in its text; it reaches to the next one like it.
struct TypedQuote {
    std::u32string_view points = {};
    std::size_t begin = 0;
    bool runs_left = false;  ///< some letters of the text do
};

/// `own`, the language's, or “ ” and ‘ ’ where the quote has nothing but Latin letters or their
/// like in it. In text that runs to the left these stand only beside other such letters, with marks
/// of direction.
QuotePair quotes_round(const TypedQuote& quote, QuotePair own, QuoteKind kind);

}  // namespace cvpdf
