// RenderCV, 0.x to 2.8 → the native tree.
//
// The native format is a superset of RenderCV's `cv:`, so entries go over as they are, quirks
// apart: the kind by the fields, " - " in a highlight nests bullets, a quoted "2021" is January,
// a start alone goes on. Unknown fields of entries are warnings. Private to cv/dialects/.

#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "cv/dialects/dialect.h"
#include "cv/dialects/rendercv_text.h"
#include "input/node.h"

namespace cvpdf::dialects {

bool is_rendercv(const Node& root, std::string_view source);
Node from_rendercv(const Node& root, const DialectRequest& request, Diagnostics& diagnostics);

struct RenderCvContext {
    RenderCvTextRules rules = {};
    Diagnostics& diagnostics;
};

/// A list of entries of any of its kinds.
Node rendercv_entries(const Node& entries, std::string_view section,
                      const RenderCvContext& context);
/// A text, or every text in a value, as ours.
Node rendercv_texts(const Node& node, const RenderCvContext& context);

/// True for a key of `cv:` that is no section in any version.
bool is_rendercv_header_key(std::string_view key);

/// The sections of a file before 1.0, where they stood beside the header.
Node rendercv_early_sections(const Node& cv, const RenderCvContext& context);
/// True for a `cv:` that can be nothing but of that shape.
bool is_early_rendercv(const Node& cv);
/// True for one that has such sections, of a file that is known to be RenderCV's.
bool has_early_sections(const Node& cv);

/// The native `layout:` of a `design:`.
Node rendercv_layout(const Node& design, Diagnostics& diagnostics);

/// Prints the lengths of time that a `design:` asks for, where our layouts can; else a warning.
/// `native` is the whole tree.
void show_time_spans(const Node& design, Node& native, Diagnostics& diagnostics);

/// What `locale:` says: the language, by its name or else by the months that are written out, and
/// warnings for words that our locale has otherwise. Null: English.
Node rendercv_language(const Member& locale, const DialectRequest& request,
                       Diagnostics& diagnostics);

/// Warns of the fields of entries that the design's templates leave out. `native` is the whole
/// tree, layout and all.
void report_unprinted(const Node& native, Diagnostics& diagnostics);

}  // namespace cvpdf::dialects
