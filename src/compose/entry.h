// Entries of a section: rows with what stands beside them, bullets below. Private to compose/.

#pragma once

#include "compose/composer.h"

namespace cvpdf {

struct EntriesInput {
    const Section& section;
    const SectionSpec& spec;
    StructId element = kRootElement;  ///< the section's
    GroupId group = kWholeGroup;      ///< the section's
};

/// Entries with a marker that follow one another make one list.
void compose_entries(Composer& composer, const EntriesInput& input);

PageBreak page_break(PageBreakRule rule);

}  // namespace cvpdf
