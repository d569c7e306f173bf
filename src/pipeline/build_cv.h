// build_cv: the whole way from a CV file to the bytes of its product, as one visible function:
// read → select → compose → typeset → write.
//
// The CV writer's mistakes come back as diagnostics, and then there is no product. The machine's
// failures are thrown as MachineError, what the command line asks for in vain as UsageError.

#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/date.h"
#include "cv/dialects/dialect.h"
#include "cv/page_budget.h"
#include "pipeline/fit/fit_pages.h"
#include "pipeline/output_name.h"
#include "pipeline/product.h"
#include "pipeline/resources.h"
#include "pipeline/tailoring.h"
#include "pipeline/tailoring_report.h"

namespace cvpdf {

/// What the PDF carries along.
enum class Attach {
    kNothing,
    kSource,  ///< the CV as printed, and a JSON Resume of it
};

/// Whether the CV's letter stands before it, whatever the CV says.
enum class WithLetter { kAsTheCvSays, kYes };

/// Whether the PDF's metadata name the variant and the posting that it was made for.
enum class Provenance { kSilent, kTold };

enum class Strictness { kWarningsPass, kWarningsFail };

/// Whether a result tells what files it was made from.
enum class Inputs { kNotTold, kTold };

/// Whether a result tells which of a posting's keywords the finished PDF says.
enum class Keywords { kNotTold, kTold };

/// Where a manifest says what a job is to build. Places in it, those of the job's pages too, are of
/// `sources` until the job has sources of its own.
struct ManifestPlace {
    std::shared_ptr<const SourceMap> sources = {};
    FileId file = kNoFile;
    std::size_t number = 0;  ///< of the job's line (manifest.h)
    Span variant = {};
    Span language = {};
    Span layout = {};
    std::vector<Setting> settings = {};  ///< after those of the command line
};

/// One CV and how it is to be built.
struct BuildRequest {
    /// Of all jobs that it is read for; the name "-" is standard input.
    std::shared_ptr<const SourceFile> source = {};
    std::optional<Dialect> from = {};          ///< whose file it is; none: by its shape
    std::optional<std::string> layout = {};    ///< a shipped layout's name, or a path
    std::optional<std::string> language = {};  ///< BCP 47
    std::optional<std::string> variant = {};   ///< one of the CV's; none: the whole CV
    /// All of the run, and the one that this is for; none: the CV for whoever reads it.
    std::shared_ptr<const PostingFiles> postings = {};
    std::optional<std::size_t> posting = {};
    std::optional<ManifestPlace> manifest = {};  ///< none: the command line says it
    /// Its own output's name, pattern or folder; none: as the command line has it.
    std::optional<std::string> output = {};
    /// The id of the PDF that stands where this one will be: if it is this one's, nothing is made.
    std::optional<std::string> standing_id = {};
    Inputs inputs = Inputs::kNotTold;
    Keywords keywords = Keywords::kTold;
    std::vector<std::string> settings = {};  ///< `PATH=VALUE`, as --set has them
    std::optional<PageBudget> pages = {};    ///< of the CV, without its letter
    WithLetter letter = WithLetter::kAsTheCvSays;
    std::optional<CalendarDate> today = {};
    /// The folder that files named in the CV must lie in; none: the CV's own.
    std::optional<std::string> root = {};
    Product product = Product::kPdf;
    Attach attach = Attach::kNothing;
    Provenance provenance = Provenance::kSilent;
    Strictness strictness = Strictness::kWarningsPass;
};

/// The posting's name: its file's, without the extension; empty without one.
std::string posting_name(const BuildRequest& request);

/// What became of a job that brought no mistake to light.
enum class Fate {
    kMade,
    kStands,  ///< what it would make is there already
};

/// How much of a document was set in pages.
enum class Extent { kWhole, kFirstPages };

struct BuildResult {
    SourceMap sources = {};
    Diagnostics diagnostics = {};             ///< sorted
    OutputParts name_parts = {};              ///< for the output's name; those known
    std::optional<std::string> product = {};  ///< none where there are errors
    /// Of Product::kPng and kSvg a file a page; `product` is then empty.
    std::vector<std::string> pictures = {};
    Fate fate = Fate::kMade;
    std::vector<std::string> inputs = {};  ///< files, where they are to be told
    std::size_t page_count = 0;
    std::optional<FitReport> fit = {};  ///< where a number of pages was asked for
    TailoringReport tailoring = {};
    Extent extent = Extent::kWhole;  ///< of Product::kNothing, which sets no more than lints read
};

BuildResult build_cv(const BuildRequest& request, Resources& resources);

/// Only what the output's name may be made of; quicker than a build.
OutputParts read_name_parts(const BuildRequest& request, const Resources& resources);

/// A CV file named on the command line, up to the size that is ever read; "-" is standard input.
/// Throws MachineError.
SourceFile read_source(const std::string& path);

}  // namespace cvpdf
