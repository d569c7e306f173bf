// The command line → what is to be done. CLI11 stands behind this door and nowhere else.

#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "pipeline/build_cv.h"
#include "pipeline/list_variants.h"
#include "pipeline/listing.h"
#include "pipeline/manifest.h"
#include "pipeline/plan_jobs.h"
#include "pipeline/plan_outputs.h"
#include "pipeline/schema.h"
#include "pipeline/starter.h"

namespace cvpdf {

enum class Verbosity { kNormal, kQuiet };

/// How mistakes are told.
enum class MessageFormat { kText, kJson };

/// Whether it is told why what appears appears.
enum class Explain { kNo, kYes };

/// Whether a PDF that is there and is what its job would make is left as it is.
enum class Resume { kNo, kYes };

/// What `build` and `check` share.
struct CvOptions {
    std::vector<std::string> cvs = {};  ///< paths; "-" is standard input
    std::optional<Dialect> from = {};   ///< --from; none: by the files' shapes
    std::optional<std::string> layout = {};
    JobChoices choices = {};
    std::vector<std::string> settings = {};  ///< --set
    std::optional<PageBudget> pages = {};
    std::optional<CalendarDate> today = {};
    std::optional<std::string> root = {};  ///< a folder
    Strictness strictness = Strictness::kWarningsPass;
    Verbosity verbosity = Verbosity::kNormal;
    MessageFormat messages = MessageFormat::kText;
};

struct BuildCommand {
    CvOptions options = {};
    std::optional<std::string> output = {};           ///< a name, a pattern, a folder, or "-"
    std::vector<Product> products = {Product::kPdf};  ///< a file of each
    /// What of them was asked for; the others are what outputs' names end in.
    std::vector<Product> asked_products = {};
    Attach attach = Attach::kNothing;
    Provenance provenance = Provenance::kSilent;
    WithLetter letter = WithLetter::kAsTheCvSays;
    Explain explain = Explain::kNo;
    std::optional<std::string> report = {};    ///< a file for what was done, as JSON
    std::optional<std::string> manifest = {};  ///< a file of jobs, instead of CVs; "-" is read, too
    Shard shard = {};                          ///< which of the jobs
    Resume resume = Resume::kNo;
    std::optional<std::size_t> threads = {};  ///< none: as many as the machine has
    std::optional<std::string> depfile = {};  ///< a file for what was read
    WhenSame when_same = WhenSame::kReplace;
};

enum class Browser { kNone, kOpen };

struct WatchCommand {
    CvOptions options = {};  ///< of one CV, which is a file
    std::optional<std::string> output = {};
    Browser browser = Browser::kNone;
    int port = 0;  ///< 0: any that is free
};

struct CheckCommand {
    CvOptions options = {};
};

enum class InspectForm { kText, kJson };
enum class Overwrite { kNo, kYes };

struct InspectCommand {
    std::string pdf = {};  ///< a path; "-" is standard input
    InspectForm form = InspectForm::kText;
    std::optional<std::string> extract_to = {};  ///< a folder for the attachments
    Overwrite overwrite = Overwrite::kNo;
};

struct ImportCommand {
    std::string cv = {};
    std::optional<Dialect> from = {};
    std::optional<std::string> output = {};  ///< none, or "-": standard output
    Overwrite overwrite = Overwrite::kNo;
    Verbosity verbosity = Verbosity::kNormal;
};

enum class ListForm { kNames, kJson };

struct ListCommand {
    Listing what = Listing::kLayouts;
    ListForm form = ListForm::kNames;
};

/// `list variants CV`.
struct VariantsCommand {
    std::string cv = {};
    VariantsQuery query = {};
};

struct NewCommand {
    std::string output = "cv.yaml";  ///< "-" is standard output
    StarterRequest starter = {};
};

struct SchemaCommand {
    SchemaSubject subject = SchemaSubject::kCv;
    SchemaFormat format = SchemaFormat::kJson;
};

/// --help and --version: a text for standard output.
struct ShowText {
    std::string text = {};
};

using Command = std::variant<BuildCommand, CheckCommand, ImportCommand, InspectCommand, ListCommand,
                             NewCommand, SchemaCommand, ShowText, VariantsCommand, WatchCommand>;

/// Throws UsageError.
Command parse_arguments(int count, const char* const* arguments);

/// What --message-format asks for, wherever it stands among arguments that may have mistakes.
MessageFormat message_format(int count, const char* const* arguments);

}  // namespace cvpdf
