// Resources: what the program brings along, found once per process and shared by all its jobs.
//
// The data folder holds layouts/, data/ and fonts/. It is $CVPDF_DATA where that is set, else it
// lies relative to the executable, in the build tree as well as under any prefix, so that no path
// of any machine is compiled in. The font library opens when it is first asked for;
// $CVPDF_FONT_PATH (folders, separated by colons) stands before the manifest's own search folders.
// Modules (drawing PNG) open when they are first asked for, too.

#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/networks.h"
#include "input/node.h"
#include "typeset/text_tools.h"

namespace cvpdf {

class Rasterizer;
struct SharedWork;

/// Where a module of the program lies (base/module.h): found as the data folder is.
std::string module_path(std::string_view file);

class Resources {
  public:
    /// Throws MachineError where there is no data folder.
    Resources();
    explicit Resources(std::string data_folder);
    ~Resources();
    Resources(const Resources&) = delete;
    Resources& operator=(const Resources&) = delete;

    /// Path of a file of the data folder: "layouts/classic.yaml".
    std::string path(std::string_view name) const;
    /// parse_yaml, without parsing where the file is one of the data folder's and packed
    /// (packed_tree.h).
    std::optional<Node> parse(FileId file, const SourceMap& sources,
                              Diagnostics& diagnostics) const;
    /// The networks that profiles may be at; their file is added to `sources`.
    std::vector<KnownNetwork> networks(SourceMap& sources, Diagnostics& diagnostics) const;
    /// Shipped layouts, locales, starters and styles by name, sorted.
    std::vector<std::string> layout_names() const;
    const std::vector<std::string>& locale_names() const;
    std::vector<std::string> starter_names() const;
    std::vector<std::string> publication_styles() const;
    /// Families of the manifest, in its order.
    std::vector<std::string> font_names();
    /// Those, and the other names that they go by.
    std::vector<std::string> family_names() const;
    /// Throws MachineError where it cannot be read.
    const FontManifest& font_manifest() const;

    /// Throws MachineError where the manifest cannot be read.
    FontLibrary& fonts();
    /// Throws MachineError where its module is not there.
    const Rasterizer& rasterizer();
    /// Fonts, hyphenation dictionaries (which load when a paragraph needs them), optical margins.
    TextTools text_tools();
    /// For several builds that have much in common: what one has made is kept for the others.
    /// Called before the first of them.
    void share_work();
    /// None before share_work().
    SharedWork* shared_work() const { return shared_work_.get(); }

  private:
    ProtrusionTable protrusion();

    std::string data_folder_;
    mutable std::once_flag locale_names_once_;
    mutable std::vector<std::string> locale_names_;
    mutable std::once_flag font_manifest_once_;
    mutable FontManifest font_manifest_;
    std::unique_ptr<FontLibrary> fonts_;
    std::once_flag rasterizer_once_;
    std::unique_ptr<Rasterizer> rasterizer_;
    Hyphenator hyphenator_;
    std::vector<CharacterProtrusion> protrusion_;  ///< empty: not read yet
    std::unique_ptr<SharedWork> shared_work_;
};

}  // namespace cvpdf
