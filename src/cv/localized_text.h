// LocalizedText: a text of the CV in one or more languages.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace cvpdf {

/// A text in one or more languages. A plain value has one version without a language.
struct LocalizedText {
    struct Version {
        std::string language = {};  ///< BCP 47; empty: whatever the document's is
        std::string text = {};      ///< inline Markdown, NFC
        Span span = {};
        Origin origin = {};
    };
    std::vector<Version> versions = {};

    bool empty() const { return versions.empty(); }
};

/// The version for a language: the tag itself, one of the same base language, the same for
/// `fallback`, the one without a language, the first. Null if there is none.
const LocalizedText::Version* choose_version(const LocalizedText& text, std::string_view language,
                                             std::string_view fallback);

}  // namespace cvpdf
