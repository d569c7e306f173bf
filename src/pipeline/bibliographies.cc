#include "pipeline/bibliographies.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/suggest.h"
#include "cv/bibliography/bib_entries.h"
#include "input/bibtex.h"
#include "input/yaml.h"
#include "layout/read_layout.h"
#include "pipeline/file_io.h"
#include "pipeline/named_file.h"

namespace cvpdf {

namespace {

/// Reads .bib files, each once.
class BibShelf {
  public:
    BibShelf(const BibPlace& place, SourceMap& sources, Diagnostics& diagnostics)
        : naming_(naming_cv(place.cv_path, place.root)),
          sources_(sources),
          diagnostics_(diagnostics) {}

    const std::vector<BibEntry>& entries_of(const PlacedWord& name) {
        const std::string path = path_of_named(name.text, naming_);
        const auto [shelf, is_new] = files_.try_emplace(path);
        if (is_new) shelf->second = read(name, path);
        return shelf->second;
    }

  private:
    std::vector<BibEntry> read(const PlacedWord& name, const std::string& path) {
        const std::size_t most = ReadLimits{}.bytes;
        auto text = read_named_file({.what = "bibliography", .name = name.text, .place = name.span},
                                    naming_, most + 1, diagnostics_);
        if (!text) return {};
        if (text->size() > most) {
            diagnostics_.error(name.span, fmt::format("the bibliography '{}' is larger than {} MiB",
                                                      name.text, most / 1024 / 1024));
            return {};
        }
        const FileId file = sources_.add({.name = path, .text = *std::move(text)});
        return parse_bibtex(file, sources_, diagnostics_);
    }

    NamingFile naming_;
    SourceMap& sources_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::vector<BibEntry>> files_;
};

std::vector<PublicationType> load_types(const Resources& resources, SourceMap& sources,
                                        Diagnostics& diagnostics) {
    const std::string path = resources.path("data/publication-types.yaml");
    const FileId file =
        sources.add({.name = path, .text = read_file(path, ReadLimits{}.bytes + 1)});
    const std::optional<Node> root = resources.parse(file, sources, diagnostics);
    return read_publication_types(root.value_or(Node{}), diagnostics);
}

bool has_bibliography(const CvFile& file) {
    for (const Section& section : file.cv.sections) {
        if (section.bibliography) return true;
    }
    return false;
}

/// None, with a diagnostic, for a style that there is not.
std::optional<Node> load_style(const Section& section, const Resources& resources,
                               SourceMap& sources, Diagnostics& diagnostics) {
    const std::vector<std::string> known = resources.publication_styles();
    if (std::ranges::find(known, section.style) == known.end()) {
        const std::vector<std::string_view> names(known.begin(), known.end());
        std::vector<std::string> hints;
        if (const auto near = suggest(section.style, names)) {
            hints.push_back(fmt::format("did you mean '{}'?", *near));
        }
        hints.push_back(fmt::format("styles: {}", fmt::join(known, ", ")));
        diagnostics.error(section.style_span,
                          fmt::format("unknown style of publications '{}'", section.style),
                          std::move(hints));
        return std::nullopt;
    }
    const std::string path =
        resources.path(fmt::format("data/bibliography/{}.yaml", section.style));
    const FileId file =
        sources.add({.name = path, .text = read_file(path, ReadLimits{}.bytes + 1)});
    return resources.parse(file, sources, diagnostics);
}

}  // namespace

void add_bibliographies(CvFile& file, const BibPlace& place, const Resources& resources,
                        SourceMap& sources, Diagnostics& diagnostics) {
    if (!has_bibliography(file)) return;
    const std::vector<PublicationType> types = load_types(resources, sources, diagnostics);
    std::set<std::string, std::less<>> ids = taken_ids(file.cv);
    BibShelf shelf(place, sources, diagnostics);
    for (Section& section : file.cv.sections) {
        if (!section.bibliography) continue;
        std::vector<BibEntry> entries;
        for (const PlacedWord& name : section.bibliography->files) {
            const std::vector<BibEntry>& more = shelf.entries_of(name);
            entries.insert(entries.end(), more.begin(), more.end());
        }
        std::vector<Entry> publications = bib_entries({.bibliography = *section.bibliography,
                                                       .entries = entries,
                                                       .types = types,
                                                       .owner = file.cv.header.name},
                                                      ids, diagnostics);
        for (Entry& publication : publications) section.entries.push_back(std::move(publication));
        section.bibliography.reset();
    }
}

void apply_publication_styles(const CvFile& file, Layout& layout, const Resources& resources,
                              SourceMap& sources, Diagnostics& diagnostics) {
    for (const Section& section : file.cv.sections) {
        if (section.style.empty()) continue;
        if (const auto style = load_style(section, resources, sources, diagnostics)) {
            apply_section_style(layout, section.key, *style, diagnostics);
        }
    }
}

}  // namespace cvpdf
