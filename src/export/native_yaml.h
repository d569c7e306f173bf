// native_yaml: CvFile → a file of cvpdf's own format, clean enough to go on with.
//
// Reading it gives the same CvFile but for the places: write and read are inverse wherever the
// CvFile is one that can be read. Keys keep the file's order. An entry says its `kind:` only where
// its keys alone would be taken for another. Texts are written so that no reader of YAML mistakes
// them (yaml_text.h); dates, numbers and literals stand without quotes.

#pragma once

#include <span>
#include <string>

#include "cv/model.h"
#include "export/yaml_text.h"
#include "input/node.h"

namespace cvpdf {

/// The file as a tree. The paths of comments lead through it: sections by key, entries,
/// highlights and positions by number.
Node native_tree(const CvFile& file);

/// `comments` as yaml_text takes them. Sections are set apart by empty lines.
std::string write_native_yaml(const CvFile& file, std::span<const YamlComment> comments = {});

}  // namespace cvpdf
