// read_layout: Node → Layout, with what it extends.
//
// One table per mapping (key, type, doc, how it is read) drives the reader, "did you mean" and the
// reference of every key. A layout that extends another is read over it: mappings merge key by key,
// lists and values replace what was there. When the general look is finished, what `languages:`
// says for the language of the page is read over it, what `blind:` says for a blind CV, then what
// `sections:` says of single sections.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cv/locale.h"
#include "cv/model.h"
#include "input/node.h"
#include "layout/layout.h"

namespace cvpdf {

/// Finds the layout that another names in `extends`. What cannot be found is reported at `place` by
/// the resolver, which knows what there is.
using LayoutResolver =
    std::function<std::optional<Node>(std::string_view name, Span place, Diagnostics& diagnostics)>;

/// Of a CV without a photo it is no matter what room one would leave.
enum class PhotoOf { kSomebody, kNobody };

struct LayoutRequest {
    LayoutResolver resolve = {};
    std::string language = {};  ///< of the page, BCP 47
    Paper paper = Paper::kA4;   ///< of that language's country
    Blind blind = Blind::kNo;   ///< whether what `blind:` says holds
    PhotoOf photo = PhotoOf::kSomebody;
    /// The families of fonts that there are; none: whatever is named is taken.
    std::function<std::vector<std::string>()> families = {};
};

Layout read_layout(const Node& root, const LayoutRequest& request, Diagnostics& diagnostics);

/// Reads what a style of publications says over the section of some key: `styles`, which the layout
/// gets besides its own, and `section`.
void apply_section_style(Layout& layout, std::string_view section, const Node& style,
                         Diagnostics& diagnostics);

/// A key as the reference lists it.
struct LayoutKey {
    std::string_view key = {};
    std::string_view type = {};  ///< a value type, or the name of a table
    std::string_view doc = {};
};

/// The keys of one kind of mapping.
struct LayoutTable {
    std::string_view name = {};
    std::vector<LayoutKey> keys = {};
};

/// Every key there is, table by table, the outermost first.
std::vector<LayoutTable> layout_reference();

}  // namespace cvpdf
