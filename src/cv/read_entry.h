// One item of a section → Entry.

#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

/// What a section says about the kinds of its entries.
struct SectionKinds {
    std::optional<EntryKind> stated = {};  ///< its `kind:`
    std::optional<EntryKind> usual = {};   ///< default_kind() of its key
};

/// None for what can be no entry at all; that is reported, or it is absent.
std::optional<Entry> read_entry(const Node& node, const SectionKinds& kinds,
                                Diagnostics& diagnostics);

/// Reads the value of a field's key into the entry, which does not have the field yet; `mapping` is
/// where the key stands, dates being read together.
void read_entry_field(const Member& member, const FieldSpec& spec, const Node& mapping,
                      Entry& entry, Diagnostics& diagnostics);

/// Whether keys that no kind has count for those that they resemble.
enum class Mistypings { kForgive, kIgnore };

/// The kind that the keys of a mapping speak for (cv/entry_kinds.h says how); none if they tell
/// nothing.
std::optional<EntryKind> kind_by_keys(const Node& mapping, std::optional<EntryKind> usual,
                                      Mistypings mistypings = Mistypings::kForgive);

}  // namespace cvpdf
