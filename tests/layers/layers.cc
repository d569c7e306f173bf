#include "layers/layers.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <fmt/format.h>

namespace cvpdf::layers {

namespace {

struct FolderRule {
    std::string_view folder = {};
    std::string_view may_include = {};  ///< folders, with a blank on both sides of each
};

/// In the order of src/README.md: a folder may include only what stands above it.
constexpr std::array<FolderRule, 15> kFolders{{
    {"base", " "},
    {"input", " base "},
    {"image", " base "},
    {"cv", " base input "},
    {"layout", " base input cv "},
    {"tailor", " base input cv "},
    {"document", " base "},
    {"compose", " base input image cv layout document "},
    {"text", " base document "},
    {"typeset", " base document text "},
    {"pdf", " base image document text typeset "},
    {"preview", " base image document text typeset "},
    {"export", " base input cv document "},
    {"pipeline",
     " base input image cv layout tailor document compose text typeset pdf preview export "},
    {"cli", " base pipeline "},
}};

struct LibraryRule {
    std::string_view header = {};  ///< a header, or a folder of headers with its slash
    std::string_view library = {};
    std::string_view homes = {};  ///< folders; "*" is any, in .cc files only
};

constexpr std::array<LibraryRule, 26> kLibraries{{
    {"fmt/", "fmt", " * "},
    {"nlohmann/", "nlohmann-json", " * "},
    {"unicode/", "ICU", " base text "},
    {"xxhash.h", "xxHash", " base "},
    {"sha256.h", "libmd", " base "},
    {"yaml-cpp/", "yaml-cpp", " input "},
    {"hb.h", "HarfBuzz", " text "},
    {"hb-ot.h", "HarfBuzz", " text "},
    {"hb-ft.h", "HarfBuzz", " text "},
    {"hb-icu.h", "HarfBuzz", " text "},
    {"hb-subset.h", "HarfBuzz", " text "},
    {"ft2build.h", "FreeType", " text "},
    {"freetype/", "FreeType", " text "},
    {"hyphen.h", "libhyphen", " text "},
    {"fontconfig/", "fontconfig", " text "},
    {"podofo/", "PoDoFo", " pdf "},
    {"libdeflate.h", "libdeflate", " pdf "},
    {"jpeglib.h", "libjpeg", " image "},
    {"jerror.h", "libjpeg", " image "},
    {"png.h", "libpng", " image "},
    {"lcms2.h", "Little CMS", " image "},
    {"stb/", "stb", " image "},
    {"cairo", "cairo", " preview "},
    {"libstemmer.h", "libstemmer", " tailor "},
    {"CLI/", "CLI11", " cli "},
    {"httplib.h", "cpp-httplib", " cli "},
}};

/// POSIX headers; C++'s own have no dot in their names.
constexpr std::array<std::string_view, 11> kSystemHeaders{
    "dirent.h",  "dlfcn.h",  "fcntl.h", "glob.h",   "limits.h", "poll.h",
    "pthread.h", "signal.h", "spawn.h", "unistd.h", "sys/"};

struct Include {
    int line = 0;
    bool quoted = false;
    std::string header = {};
};

bool lists(std::string_view words, std::string_view word) {
    return words.find(fmt::format(" {} ", word)) != std::string_view::npos;
}

std::string folder_of(std::string_view path) {
    const std::size_t slash = path.find('/');
    return std::string(slash == std::string_view::npos ? std::string_view()
                                                       : path.substr(0, slash));
}

bool is_header(std::string_view path) {
    return path.ends_with(".h");
}

std::string_view without_blanks(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

std::vector<Include> includes_of(std::string_view text) {
    std::vector<Include> includes;
    for (int line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view rest = without_blanks(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!rest.starts_with('#')) continue;
        rest = without_blanks(rest.substr(1));
        if (!rest.starts_with("include")) continue;
        rest = without_blanks(rest.substr(7));
        const bool quoted = rest.starts_with('"');
        const std::size_t close = rest.find(quoted ? '"' : '>', 1);
        const bool well_formed = !rest.empty() && close != std::string_view::npos;
        includes.push_back({.line = line,
                            .quoted = quoted,
                            .header = std::string(well_formed ? rest.substr(1, close - 1) : rest)});
    }
    return includes;
}

const FolderRule* folder_rule(std::string_view folder) {
    const auto rule = std::ranges::find(kFolders, folder, &FolderRule::folder);
    return rule == kFolders.end() ? nullptr : &*rule;
}

/// A rule that ends in '/' or names no .h stands for all headers that begin so.
bool covers(std::string_view rule, std::string_view header) {
    return rule.ends_with(".h") ? header == rule : header.starts_with(rule);
}

const LibraryRule* library_rule(std::string_view header) {
    const auto rule = std::ranges::find_if(
        kLibraries, [&](const LibraryRule& r) { return covers(r.header, header); });
    return rule == kLibraries.end() ? nullptr : &*rule;
}

bool is_system_header(std::string_view header) {
    return header.find('.') == std::string_view::npos ||
           std::ranges::any_of(kSystemHeaders, [&](auto known) { return covers(known, header); });
}

/// The headers of each folder that files of other folders see, directly or through further headers.
std::set<std::string> headers_seen_from_elsewhere(const Sources& sources) {
    std::map<std::string, std::vector<Include>> includes;
    for (const auto& [path, text] : sources) includes[path] = includes_of(text);

    std::set<std::string> seen_elsewhere;
    for (const auto& [path, text] : sources) {
        std::set<std::string> reached;
        std::vector<std::string> waiting{path};
        while (!waiting.empty()) {
            const std::string next = waiting.back();
            waiting.pop_back();
            for (const Include& include : includes[next]) {
                if (!include.quoted || !reached.insert(include.header).second) continue;
                waiting.push_back(include.header);
                if (folder_of(include.header) != folder_of(path)) {
                    seen_elsewhere.insert(include.header);
                }
            }
        }
    }
    return seen_elsewhere;
}

/// What is wrong with an include of ours; empty: nothing.
std::string own_problem(const std::string& path, const Include& include, const Sources& sources) {
    const std::string folder = folder_of(path);
    const std::string target = folder_of(include.header);
    if (!sources.contains(include.header)) {
        return fmt::format("\"{}\" is not a file of src", include.header);
    }
    const FolderRule* rule = folder_rule(folder);
    if (rule == nullptr) return fmt::format("the folder '{}' has no rule", folder);
    if (target != folder && !lists(rule->may_include, target)) {
        return fmt::format("{} may not include {}", folder, include.header);
    }
    return {};
}

/// What is wrong with an include in angle brackets; empty: nothing.
std::string outside_problem(const std::string& path, const Include& include,
                            const std::set<std::string>& seen_elsewhere) {
    const LibraryRule* rule = library_rule(include.header);
    if (rule == nullptr) {
        return is_system_header(include.header)
                   ? std::string()
                   : fmt::format("<{}> belongs to no library that has a home", include.header);
    }
    if (rule->homes == " * ") {
        return is_header(path) ? fmt::format("{} may stand in .cc files only", rule->library)
                               : std::string();
    }
    if (!lists(rule->homes, folder_of(path))) {
        return fmt::format("{} may not be included in {}", rule->library, folder_of(path));
    }
    if (seen_elsewhere.contains(path)) {
        return fmt::format("{} stands in a header that another folder sees", rule->library);
    }
    return {};
}

}  // namespace

Sources read_sources(const std::string& folder) {
    Sources sources;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (extension != ".h" && extension != ".cc") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        sources[entry.path().lexically_relative(folder).generic_string()] =
            std::string(std::istreambuf_iterator<char>(file), {});
    }
    return sources;
}

std::vector<std::string> broken_rules(const Sources& sources) {
    const auto seen_elsewhere = headers_seen_from_elsewhere(sources);
    std::vector<std::string> problems;
    for (const auto& [path, text] : sources) {
        for (const Include& include : includes_of(text)) {
            const std::string problem = include.quoted
                                            ? own_problem(path, include, sources)
                                            : outside_problem(path, include, seen_elsewhere);
            if (!problem.empty()) {
                problems.push_back(fmt::format("{}:{}: {}", path, include.line, problem));
            }
        }
    }
    return problems;
}

}  // namespace cvpdf::layers
