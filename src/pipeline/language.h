// The language of a build: a BCP 47 tag in its usual spelling (RFC 5646 2.1.1).

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cv/model.h"

namespace cvpdf {

/// `EN-gb` → `en-GB`, `zh-hant` → `zh-Hant`; none where it cannot be a tag.
std::optional<std::string> normalize_language_tag(std::string_view tag);

/// What somebody meant who wrote a country's code for its language: `kr` → `ko`.
std::optional<std::string_view> language_of_country(std::string_view tag);

/// `asked` > `lang:` > the first key of the name's map > en.
std::string choose_language(const std::optional<std::string>& asked, const CvFile& file);

/// The tag itself, or its nearest parent among `available`: zh-Hant-TW → zh-Hant → zh.
std::optional<std::string> find_locale(std::string_view tag, std::span<const std::string> available);

}  // namespace cvpdf
