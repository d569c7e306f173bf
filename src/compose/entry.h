// Entries of a section: rows with what stands beside them, bullets below. Private to compose/.

#pragma once

#include <span>
#include <vector>

#include "compose/composer.h"

namespace cvpdf {

struct EntriesInput {
    const Section& section;
    std::span<const Entry> entries = {};  ///< of the section, those to write
    const SectionSpec& spec;
    StructId element = kRootElement;  ///< the section's
    GroupId group = kWholeGroup;      ///< the section's
};

/// Entries with a marker that follow one another make one list.
void compose_entries(Composer& composer, const EntriesInput& input);

/// Bullets as blocks that are in no flow, their list below `parent`.
std::vector<Block> compose_bullets(Composer& composer, const EntriesInput& input,
                                   std::span<const Highlight> highlights, StructId parent);

/// The entry's name in the outline, if its kind has one.
void add_to_outline(Composer& composer, const Entry& entry, const EntrySpec& spec, StructId target);

}  // namespace cvpdf
