// Parts of a CV that have an id: what variants, `--set` and the fitter speak of.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cv/entry_kinds.h"
#include "cv/model.h"

namespace cvpdf {

/// An entry, or a position of one: the tables tell them apart.
struct NamedEntry {
    Entry* entry = nullptr;
    const EntryKindSpec* spec = nullptr;
};

/// Points into the CV that it was found in.
using NamedPart = std::variant<HeaderField*, Section*, NamedEntry, Highlight*>;

/// A section without an id has its key for one.
std::string_view id_of(const Section& section);

/// The part with an id, anywhere in the CV.
std::optional<NamedPart> find_part(Cv& cv, std::string_view id);
/// The same below a part.
std::optional<NamedPart> find_inside(const NamedPart& part, std::string_view id);

/// All ids, in the file's order.
std::vector<std::string_view> all_ids(const Cv& cv);
/// Those below a part.
std::vector<std::string_view> ids_inside(const NamedPart& part);

/// All tags of all parts, each once, in the file's order.
std::vector<std::string_view> all_tags(const Cv& cv);

/// Takes the part with an id away.
void remove_part(Cv& cv, std::string_view id);

}  // namespace cvpdf
