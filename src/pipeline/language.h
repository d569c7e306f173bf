// The language of a build: a BCP 47 tag in its usual spelling (RFC 5646 2.1.1).

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cv/model.h"

namespace cvpdf {

struct LanguageTag {
    std::optional<std::string> tag = {};  ///< none where the text cannot be one
    std::string meant = {};  ///< `ko`, where a country's code (`kr`) was written for a language
};

/// `EN-gb` → `en-GB`, `zh-hant` → `zh-Hant`.
LanguageTag read_language_tag(std::string_view text);

/// `asked` > `lang:` > the first key of the name's map > en; its place where the CV asks for it.
PlacedWord choose_language(const std::optional<PlacedWord>& asked, const CvFile& file);

/// The tag itself, or its nearest parent among `available` (zh-Hant-TW → zh-Hant), or else the
/// first of its language (pt-PT → pt-BR). A region tells the script of Chinese: zh-TW → zh-Hant.
std::optional<std::string> find_locale(std::string_view tag,
                                       std::span<const std::string> available);

}  // namespace cvpdf
