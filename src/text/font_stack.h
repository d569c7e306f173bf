// FontStack: a FontSpec in a language, resolved against the manifest.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include <hb.h>

#include "text/font_library.h"

namespace cvpdf {

class FontStack {
  public:
    struct Candidate {
        ChosenFace chosen = {};
        std::vector<hb_script_t> scripts = {};  ///< asked for these first; empty: for any
    };

    /// The spec's own face first.
    std::vector<Candidate> candidates = {};
    /// For emoji that are wanted in colour.
    std::optional<Candidate> color_emoji = {};
    /// The language's script, which symbols of no script belong to.
    hb_script_t script = HB_SCRIPT_LATIN;
};

}  // namespace cvpdf
