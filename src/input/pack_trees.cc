// pack_trees SOURCE TREES FILE…: packs the YAML files SOURCE/FILE as TREES/FILE.tree. A step of the
// build.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <fmt/format.h>

#include "base/diagnostic.h"
#include "base/source.h"
#include "input/packed_tree.h"
#include "input/yaml.h"

namespace {

using namespace cvpdf;
namespace fs = std::filesystem;

std::string read_text(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    file.exceptions(std::ios::badbit | std::ios::failbit);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What is wrong with a file; empty if it is packed.
std::string pack_file(const fs::path& source, const fs::path& tree) {
    SourceMap sources;
    Diagnostics diagnostics;
    const FileId file = sources.add({.name = source.string(), .text = read_text(source)});
    const auto root = parse_yaml(file, sources, diagnostics);
    if (!diagnostics.empty()) return format_diagnostic(diagnostics.all().front(), sources);
    if (!root) return fmt::format("{}: nothing in it\n", source.string());
    fs::create_directories(tree.parent_path());
    std::ofstream out(tree, std::ios::binary);
    out << pack_tree(*root, sources.file(file).text) << std::flush;
    return out ? "" : fmt::format("cannot write {}\n", tree.string());
}

}  // namespace

int main(int count, char** arguments) {
    const fs::path source = arguments[1];
    const fs::path trees = arguments[2];
    for (int i = 3; i < count; ++i) {
        const std::string mistake =
            pack_file(source / arguments[i], trees / (std::string(arguments[i]) + ".tree"));
        if (mistake.empty()) continue;
        fmt::print(stderr, "{}", mistake);
        return 1;
    }
}
