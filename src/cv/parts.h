// Parts: what of a CV can be printed or left out, and nothing smaller: sections, entries, positions
// and bullets, in reading order, each with the one that it lies in.
//
// An entry that is a heading within its section holds the entries up to the next one.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "cv/model.h"

namespace cvpdf {

/// Of what says nothing of its own, from 0 to 9.
inline constexpr int kUsualPriority = 5;

/// Of the pointers the last one that is not null is the part itself.
struct CvPart {
    std::optional<std::size_t> parent = {};  ///< an earlier part
    const Section* section = nullptr;
    const Entry* entry = nullptr;  ///< an entry, or a position of one
    const Highlight* highlight = nullptr;

    const Selection& selection() const {
        return highlight ? highlight->selection : entry ? entry->selection : section->selection;
    }
    /// The part's own place in memory, by which whoever walks the CV finds it.
    const void* address() const {
        return highlight ? static_cast<const void*>(highlight)
               : entry   ? static_cast<const void*>(entry)
                         : section;
    }
};

/// A part stands before those in it. The pointers are into `cv`.
std::vector<CvPart> list_parts(const Cv& cv);

/// The CV with those parts alone that `kept` says, by their index in list_parts(cv). What lies in a
/// part that is left out is left out, too.
Cv keep_parts(const Cv& cv, const std::vector<bool>& kept);

}  // namespace cvpdf
