// Files of other programs: which program's a file is, and the same CV in the native shape.
//
// A foreign file is never read into the model by a reader of its own. Its tree is turned into the
// tree that the same CV would have as a native file (`cv:`, `lang:`, `layout:`), and read_cv reads
// that. Every value of the new tree keeps the Span and Origin of the text that it came from, so
// that messages point into the file that the user wrote; and what builds from a foreign file builds
// the same from its import.
//
// Nothing is lost silently: what has no place in a native CV is a warning that names it. What is
// wrong in a foreign file but can be printed as it stands is a warning, too.

#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "cv/locale.h"
#include "cv/networks.h"
#include "input/node.h"

namespace cvpdf {

enum class Dialect {
    kNative,
    kRenderCv,    ///< all versions, 0.x to 2.8
    kJsonResume,  ///< 0.0 to 1.3
    kYamlResume,  ///< 0.2 to 0.14
};

/// "RenderCV", as messages name it.
std::string_view name_of(Dialect dialect);

/// What --from may say: native, rendercv, jsonresume, yamlresume.
std::span<const std::string_view> dialect_words();
std::optional<Dialect> find_dialect(std::string_view word);

/// Whose file this is, by its shape; `source` is its text, for a schema comment.
Dialect detect_dialect(const Node& root, std::string_view source);

/// True where the text alone tells that it is RenderCV's, whose plain values may begin with `*`.
bool mentions_rendercv(std::string_view source);

struct DialectRequest {
    Dialect dialect = Dialect::kNative;
    /// Profiles at other networks become header fields.
    std::span<const KnownNetwork> networks = {};
    /// Whether a file that the CV names is there; empty: none is.
    std::function<bool(std::string_view path)> has_file = {};
    /// The languages that there are locales of.
    std::span<const std::string> languages = {};
    /// The locale of one of them; not empty where `languages` is not.
    std::function<Locale(const std::string& language)> locale = {};
};

/// The tree of the same CV as a native file.
Node to_native(const Node& root, const DialectRequest& request, Diagnostics& diagnostics);

}  // namespace cvpdf
