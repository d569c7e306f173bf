// load_native_tree: a CV file of any format → the tree of a native one.
//
// JSON is told by the file's name or by how it begins, the format by its shape or by --from. What
// other formats need besides (the known networks, whether a file is there) is read only for them.

#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/dialects/dialect.h"
#include "input/node.h"
#include "pipeline/resources.h"

namespace cvpdf {

struct TreeQuery {
    std::optional<Dialect> from = {};      ///< none: by its shape
    const Resources* resources = nullptr;  ///< none: no network is known
    std::optional<std::string> root = {};  ///< of what the file includes; none: its folder
};

/// A CV's tree, and whose file it was.
struct NativeTree {
    Node root = {};
    Dialect dialect = Dialect::kNative;
};

/// None where nothing in the file can be used; why is in `diagnostics`.
std::optional<NativeTree> load_native_tree(SourceFile source, const TreeQuery& query,
                                           SourceMap& sources, Diagnostics& diagnostics);

}  // namespace cvpdf
