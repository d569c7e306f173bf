// change_*: another value for one key of a part of the CV that has been read already: of the
// header, a section, an entry, a bullet. Variants and `--set` are made of these.
//
// The tables and readers are those of the file, and so are the messages, under the new value. A
// value that is absent takes the key away. Ids and kinds cannot be changed: others speak of them.

#pragma once

#include "base/diagnostic.h"
#include "cv/entry_kinds.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

/// What becomes of a text's other languages.
enum class Languages { kReplace, kKeep };

struct KeyChange {
    Member member = {};
    Languages languages = Languages::kReplace;
};

/// `cv.phone`: a key of header_keys().
void change_header(Header& header, const KeyChange& change, Diagnostics& diagnostics);
/// A key of header_field_keys().
void change_header_field(HeaderField& field, const KeyChange& change, Diagnostics& diagnostics);
/// A key of section_keys() that says nothing of a bibliography: that has been read by now.
void change_section(Section& section, const KeyChange& change, Diagnostics& diagnostics);
/// A key of the entry's kind, or of common_entry_keys(). A position has position_spec().
void change_entry(Entry& entry, const EntryKindSpec& spec, const KeyChange& change,
                  Diagnostics& diagnostics);
/// A key of highlight_keys().
void change_highlight(Highlight& highlight, const KeyChange& change, Diagnostics& diagnostics);

/// All keys that may be changed, for "did you mean".
std::vector<std::string_view> changeable_entry_keys(const EntryKindSpec& spec);
std::vector<std::string_view> changeable_section_keys();

}  // namespace cvpdf
