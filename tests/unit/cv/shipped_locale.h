// The locales of data/locales, for tests.

#pragma once

#include <string>
#include <vector>

#include "cv/locale.h"

namespace cvpdf {

/// With what it has from the one that it extends. Fails the test where its file has mistakes.
Locale shipped_locale(const std::string& language);

/// All of them, sorted.
std::vector<std::string> shipped_languages();

}  // namespace cvpdf
