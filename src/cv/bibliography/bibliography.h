// Bibliography: what a section asks of .bib files.
//
// `bibliography:` in a section names the files; its other keys say which of their entries are
// printed, in which order and under which headings, whose name stands out, and how many authors
// stand in a list. The entries themselves become publications like any others
// (cv/bibliography/bib_entries.h).

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cv/placed_word.h"

namespace cvpdf {

enum class BibGrouping { kNone, kType, kYear, kKeyword };
enum class BibOrder { kYearDescending, kYearAscending, kFile, kListed };
/// How authors are written.
enum class BibNameForm {
    kFull,           ///< Gildong Hong
    kInitials,       ///< G. Hong
    kFamilyFirst,    ///< Hong, Gildong
    kFamilyInitials  ///< Hong, G.
};

/// Entries by what they are. A list that is empty says nothing; what is said must all hold.
struct BibFilter {
    std::vector<PlacedWord> keys = {};
    std::vector<PlacedWord> keywords = {};
    std::vector<PlacedWord> types = {};
    std::optional<int> first_year = {};
    std::optional<int> last_year = {};
    bool says_nothing() const {
        return keys.empty() && keywords.empty() && types.empty() && !first_year && !last_year;
    }
};

/// Of more than `most` authors the first `keep` are printed, and your own name always.
struct EtAl {
    std::size_t most = 0;  ///< 0: all are printed
    std::size_t keep = 1;
};

struct Bibliography {
    std::vector<PlacedWord> files = {};              ///< paths, relative to the CV's file
    std::optional<std::vector<PlacedWord>> me = {};  ///< none: the CV's name
    BibGrouping group_by = BibGrouping::kNone;
    BibOrder order = BibOrder::kYearDescending;
    BibFilter select = {};
    BibFilter exclude = {};
    EtAl et_al = {};
    BibNameForm names = BibNameForm::kFull;
    std::string equal_mark = "*";  ///< behind the names of equal contributors
};

}  // namespace cvpdf
