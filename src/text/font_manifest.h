// FontManifest: fonts/fonts.yaml as data. Which families there are, where their faces lie, which
// Debian package brings them, how they sit beside one another. Plain data; pipeline/ reads it from
// YAML.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "document/style.h"

namespace cvpdf {

struct ManifestFace {
    std::string file = {};  ///< relative to one of the search folders
    unsigned index = 0;     ///< within a TTC
    int weight = kRegularWeight;
    Slant slant = Slant::kUpright;
    Caps caps = Caps::kNormal;
    /// Optical size: the face is drawn for sizes in [min_size, max_size). Zero max: no upper limit.
    Length min_size = {};
    Length max_size = {};
    /// Languages that this face is for (ja, zh-Hans…); empty: any.
    std::vector<std::string> languages = {};
};

struct FallbackFamily {
    std::string family = {};
    int scale_permille = 1000;  ///< beside the family that falls back
    int rise_permille = 0;      ///< of the size
};

enum class GenericFamily { kSerif, kSans, kMono };

struct ManifestFamily {
    std::string name = {};     ///< as layouts write it
    std::string package = {};  ///< Debian package that brings the files
    GenericFamily generic = GenericFamily::kSerif;
    /// Scripts (ISO 15924: Hang, Cyrl) that the family is asked for as a fallback before others;
    /// empty: all of them alike. A family that names its scripts stays unopened until one of them,
    /// or a character that nobody else has, turns up.
    std::vector<std::string> scripts = {};
    std::vector<ManifestFace> faces = {};
    std::vector<FallbackFamily> fallback = {};
    /// OpenType features that are always set, in hb_feature_from_string's form ("-calt").
    std::vector<std::string> features = {};
};

/// Another name of a family: `serif` for `latin-modern`.
struct FamilyAlias {
    std::string name = {};
    std::string family = {};
};

struct FontManifest {
    std::vector<std::string> search_folders = {};  ///< in order; CVPDF_FONT_PATH stands before them
    std::vector<ManifestFamily> families = {};
    std::vector<FamilyAlias> aliases = {};
    std::optional<FallbackFamily> color_emoji = {};  ///< beside any family, where it is asked for
};

}  // namespace cvpdf
