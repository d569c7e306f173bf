// as_printed: a CvFile → what of it stands on the page, in one language, as a file of its own.
//
// It is what a PDF may carry along: built again it gives the same page, and it tells nothing that
// the page does not tell. Languages that are not printed, ids, tags, priorities, private header
// fields, a photo and personal data that the layout leaves out, `check:` and variants are gone;
// comments, `extra:` and included files' names never were in a CvFile. Paths of what lies beside
// the CV lose their folders, whose names may speak of applications.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cv/model.h"

namespace cvpdf {

enum class PhotoOnPage { kNo, kYes };
/// Whether the letter is there, and if so in place of the sections or before them.
enum class LetterOnPage { kNo, kAlone, kBeforeCv };
/// Whether a form shows the name in other scripts than the page's.
enum class NamesOnPage { kOne, kAll };

/// With what the page was made, whoever asked for it.
struct PrintedWith {
    std::string language = {};  ///< BCP 47
    /// A shipped layout's name, or a path; none: what the file itself says under `layout:`.
    std::optional<std::string> layout = {};
    PhotoOnPage photo = PhotoOnPage::kNo;
    NamesOnPage names = NamesOnPage::kOne;
    std::vector<std::string> personal = {};  ///< keys of personal data that are on the page
    LetterOnPage letter = LetterOnPage::kNo;
    std::optional<CalendarDate> today = {};  ///< none: nothing on the page or in it speaks of a day
};

/// `file` is the CV after selection. The result has every PrintedWith in it; as_printed() of that
/// is itself.
CvFile as_printed(const CvFile& file, const PrintedWith& with);

/// The name under which a file lies beside a CV: `designs/me.jpg` → `me.jpg`.
std::string file_beside(std::string_view path);

/// The same of a layout, with `./` where it would be taken for a shipped one's name.
std::string layout_beside(std::string_view layout);

}  // namespace cvpdf
