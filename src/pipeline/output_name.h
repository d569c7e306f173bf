// Output names: the pattern of `-o` → the path of a file.
//
// `{stem} {name} {variant} {posting} {lang} {layout} {page} {ext}` stand for parts of one job. A
// part that is empty drops together with the separators (`-`, `_`, `.`, space) before it, or behind
// it where it begins a name: `{lang}-{stem}.pdf` without a language is `cv.pdf`. Parts never add a
// folder:
// `/` in them becomes `_`.

#pragma once

#include <string>
#include <string_view>

namespace cvpdf {

/// What a job can put into its output's name.
struct OutputParts {
    std::string stem = {};  ///< the CV file's name without its extension
    std::string name = {};  ///< of the CV's person
    std::string variant = {};
    std::string posting = {};
    std::string language = {};
    std::string layout = {};
    std::string page = {};       ///< number of a picture's page
    std::string extension = {};  ///< "pdf"
};

/// Throws UsageError where the pattern names an unknown part or a brace is left open.
std::string expand_output_name(std::string_view pattern, const OutputParts& parts);

/// Throws UsageError where expand_output_name() would, whatever the parts are.
void check_output_pattern(std::string_view pattern);

/// True where the pattern has parts that stand in the CV itself (name, lang, layout).
bool needs_content(std::string_view pattern);

/// `talks/cv.en.yaml` → `cv.en`; standard input is `cv`.
std::string stem_of(std::string_view path);

}  // namespace cvpdf
