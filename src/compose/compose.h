// compose: Cv + Layout + Locale → Document. The last place that knows what a CV is.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cv/locale.h"
#include "cv/model.h"
#include "cv/networks.h"
#include "document/document.h"
#include "layout/layout.h"

namespace cvpdf {

/// Where the Document goes. In running text titles are not put in capitals for their look: screen
/// readers would spell them.
enum class Medium { kPages, kFlowing };

struct ComposeInput {
    const CvFile& file;
    const Layout& layout;
    const Locale& locale;
    const std::vector<KnownNetwork>& networks;
    std::string language;  ///< chosen for this build, BCP 47
    Medium medium = Medium::kPages;
    /// The bytes of the file that the CV names as its photo; none where it names none.
    std::optional<std::string> photo = {};
    /// That photo, prepared for the same layout before; then its bytes are not read.
    const Image* prepared_photo = nullptr;
    /// The same of the file that its letter names as the signature.
    std::optional<std::string> signature = {};
};

Document compose(const ComposeInput& input, Diagnostics& diagnostics);

/// Puts the CV's letter on pages before `document`, which was made of the same file. The layout is
/// a letter's.
void add_front_letter(const ComposeInput& input, Document& document, Diagnostics& diagnostics);

}  // namespace cvpdf
