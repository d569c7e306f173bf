// Tailoring: a posting, ready to rank a CV and to look for its keywords in the finished PDF.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/locale.h"
#include "cv/model.h"
#include "document/document.h"
#include "pipeline/postings_at_hand.h"
#include "pipeline/resources.h"
#include "tailor/coverage.h"
#include "tailor/posting.h"
#include "tailor/relevance.h"

namespace cvpdf {

/// The files that the patterns of `--posting` match, sorted, each once. Throws UsageError for a
/// pattern that matches none, MachineError for a file that is not there or cannot be read.
PostingFiles find_postings(const std::vector<std::string>& patterns);

struct Tailoring {
    Posting posting = {};
    std::shared_ptr<const PostingsAtHand> at_hand = {};  ///< where the reader looks
    std::unique_ptr<TermReader> reader = {};
    PostingTerms wanted = {};

    /// `year` is today's.
    WantedTerms terms(int year) const { return {.terms = wanted, .reader = *reader, .year = year}; }
};

/// The postings and the CV that they are read for.
using TailoringQuery = PostingsCache::Key;

/// Reads the posting of one file for a CV, which could be read. None, with diagnostics at its
/// places, for what is no posting.
std::optional<Tailoring> load_tailoring(const TailoringQuery& query, std::size_t index,
                                        const Resources& resources, SourceMap& sources,
                                        Diagnostics& diagnostics);

/// A finished PDF, and what it was made of.
struct ReadBackQuery {
    const std::string& pdf;
    const CvFile& file;
    const Document& document;
    const Locale& locale;
};

/// The sections of the CV as they follow each other in the PDF, its letter left out, from the text
/// that a program reads in it.
std::vector<PrintedSection> read_back(const ReadBackQuery& query);

}  // namespace cvpdf
