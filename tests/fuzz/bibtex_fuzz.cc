// Any bytes → the entries of a .bib file and the publications made of them: every place lies in the
// file, every text is UTF-8.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/unicode.h"
#include "cv/bibliography/bib_entries.h"
#include "input/bibtex.h"

namespace {

using namespace cvpdf;

void require(bool condition) {
    if (!condition) std::abort();
}

void check_text(const LocalizedText& text) {
    for (const auto& version : text.versions) require(!find_invalid_utf8(version.text));
}

void check_entry(const Entry& entry) {
    for (const Field& field : entry.fields) {
        if (const auto* text = std::get_if<LocalizedText>(&field.value)) check_text(*text);
        if (const auto* list = std::get_if<std::vector<LocalizedText>>(&field.value)) {
            for (const LocalizedText& item : *list) check_text(item);
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    SourceMap sources;
    const FileId file = sources.add(
        {.name = "a.bib", .text = std::string(reinterpret_cast<const char*>(data), size)});
    Diagnostics diagnostics;
    const std::vector<BibEntry> entries = parse_bibtex(file, sources, diagnostics);
    const std::vector<PublicationType> types{
        {.name = "article", .of = {"article"}}, {.name = "preprint"}, {.name = "other"}};
    Bibliography bibliography;
    bibliography.group_by = static_cast<BibGrouping>(size % 4);
    bibliography.names = static_cast<BibNameForm>(size / 4 % 4);
    bibliography.et_al = {.most = 2, .keep = 1};
    LocalizedText owner;
    owner.versions.push_back({.text = "Gildong Hong"});
    std::set<std::string, std::less<>> ids;
    for (const Entry& entry : bib_entries(
             {.bibliography = bibliography, .entries = entries, .types = types, .owner = owner},
             ids, diagnostics)) {
        check_entry(entry);
    }
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        require(diagnostic.span.detached() ||
                (diagnostic.span.begin <= diagnostic.span.end && diagnostic.span.end <= size));
        require(!format_diagnostic(diagnostic, sources).empty());
    }
    return 0;
}
