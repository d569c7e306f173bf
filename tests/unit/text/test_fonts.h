// The real fonts.yaml and the fonts of this machine, for tests.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/font_library.h"
#include "text/itemize.h"

namespace cvpdf {

/// fonts/fonts.yaml; a test failure if it has a mistake.
FontManifest read_test_manifest();

/// Folders of CVPDF_FONT_PATH.
std::vector<std::string> extra_font_folders();

/// One library for all tests.
FontLibrary& test_fonts();

/// Whether a family's regular face is installed; says so in the test's output if not.
bool is_installed(std::string_view family);

/// One range of one style over the whole text.
std::vector<StyleRange> one_range(std::string_view text, FontSpec font, std::string language);

}  // namespace cvpdf
