// Letters: their parts in the order of a country, and its usual words.

#pragma once

#include <string>
#include <vector>

#include "base/length.h"
#include "layout/header_spec.h"
#include "layout/template.h"
#include "layout/tokens.h"

namespace cvpdf {

enum class LetterPart {
    kRecipient,
    kText,  ///< a template
    kBody,
    kSignature,  ///< an image
    kEnclosures,
};

struct LetterPartSpec {
    LetterPart part = LetterPart::kText;
    Template text = {};
    LineSpec line = {};
    Token space_between = {};  ///< paragraphs
    Length height = {};        ///< of an image; zero: as is usual
    Length room = {};          ///< left empty for a signature by hand, where there is no image
};

/// What stands below the header in place of sections: a letter.
struct LetterSpec {
    std::string subject = {};  ///< of an application for `{job}`
    std::string salutation = {};
    std::string salutation_to = {};  ///< with `{contact}`, where somebody is known to read it
    std::string closing = {};
    std::vector<LetterPartSpec> parts = {};
};

}  // namespace cvpdf
