// Loading what a build reads: the CV, its layout, its locale. Each file becomes part of the job's
// SourceMap, so that mistakes in any of them show their place.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/locale.h"
#include "cv/model.h"
#include "cv/networks.h"
#include "layout/layout.h"
#include "pipeline/load_tree.h"
#include "pipeline/resources.h"
#include "pipeline/shared_work.h"
#include "pipeline/unknown_name.h"

namespace cvpdf {

/// A CV of any format. None where nothing in it can be used; why is in `diagnostics`.
std::optional<CvFile> load_cv(const SourceFile& source, const TreeQuery& query, SourceMap& sources,
                              Diagnostics& diagnostics);
/// The same, read once where builds share their work. `query.resources` is there.
std::shared_ptr<const LoadedCv> load_cv(const std::shared_ptr<const SourceFile>& source,
                                        const TreeQuery& query);

inline constexpr const char* kDefaultLayout = "classic";
inline constexpr const char* kLetterLayout = "letter";

struct LayoutQuery {
    const std::optional<std::string>& asked;  ///< on the command line
    const CvFile& file;
    const std::string& cv_path;
    const std::string& language;             ///< of the build
    const std::optional<std::string>& root;  ///< none: the CV's folder
    Paper paper = Paper::kA4;                ///< of the language's country
};

/// The layout of a build: the one asked for on the command line, else the CV's, else
/// kDefaultLayout; what the file's `layout_changes` say is read over it. A name is a shipped one;
/// what has a `/` or ends in `.yaml` is a path, in a CV relative to its folder and never outside
/// the root. A mapping in the CV is a layout in place; it extends kDefaultLayout where it does not
/// say what. An unknown name is a diagnostic. Throws MachineError where the command line names a
/// file that cannot be read; in a CV that is a diagnostic, too.
std::optional<Layout> load_layout(const LayoutQuery& query, const Resources& resources,
                                  SourceMap& sources, Diagnostics& diagnostics);

/// The layout of the letter that goes before the CV: that build's layout, with what the shipped
/// layout `letter` says over it.
std::optional<Layout> load_letter_layout(const LayoutQuery& query, const Resources& resources,
                                         SourceMap& sources, Diagnostics& diagnostics);

/// None where a shipped layout is called so.
std::optional<UnknownName> find_unknown_layout(std::string_view name, const Resources& resources);
/// Throws UsageError for a name that no shipped layout has; paths are not looked at.
void check_layout_name(const std::string& layout, const Resources& resources);

/// The bytes of the photo that the CV names; none where it names none. What cannot be read, or lies
/// outside the root, is a diagnostic.
std::optional<std::string> load_photo(const CvFile& file, const std::string& cv_path,
                                      const std::optional<std::string>& root,
                                      Diagnostics& diagnostics);

/// The same of the signature of its letter.
std::optional<std::string> load_signature(const CvFile& file, const std::string& cv_path,
                                          const std::optional<std::string>& root,
                                          Diagnostics& diagnostics);

/// Adds what the letter's `body_file` says to its body.
void load_letter_body(CvFile& file, const std::string& cv_path,
                      const std::optional<std::string>& root, SourceMap& sources,
                      Diagnostics& diagnostics);

/// Its name: a shipped layout's, or of a path the file's name without the extension; of a layout in
/// the CV itself, that of the one it extends.
std::string layout_name(const std::optional<std::string>& asked, const CvFile& file);

/// The locale nearest to `language`; where there is none, English with a warning at `place`.
Locale load_locale(const std::string& language, Span place, const Resources& resources,
                   SourceMap& sources, Diagnostics& diagnostics);

/// The networks that profiles may be at; not read where the CV has none.
std::vector<KnownNetwork> load_networks(const CvFile& file, const Resources& resources,
                                        SourceMap& sources, Diagnostics& diagnostics);

}  // namespace cvpdf
