// The small readers that all readers of cv/ are made of: one Node in, one value out, and a
// diagnostic under the value where it is of the wrong type.
//
// Null and blank texts are absent: they read as if the key were not there. Numbers and literals are
// texts as they were written (`4.0`, `true`). Blanks around a text do not count.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cv/field_spec.h"
#include "cv/model.h"
#include "cv/placed_word.h"
#include "input/node.h"

namespace cvpdf {

bool is_absent(const Node& node);

/// The member of a mapping, none where the key is missing or its value absent.
const Member* find_present(const Node& mapping, std::string_view key);

/// True for a mapping whose keys are all language tags, `kr`, `jp` and `cn` among them.
bool is_language_map(const Node& node);

/// A text or a language map of texts.
LocalizedText read_text(const Node& node, Diagnostics& diagnostics);
/// A list of such texts, or one of them; or a map of languages of such lists.
std::vector<LocalizedText> read_text_list(const Node& node, Diagnostics& diagnostics);
/// A text that has no languages and no markup: a name, a number, an id.
std::optional<std::string> read_word(const Node& node, Diagnostics& diagnostics);
/// A list of words, or one of them.
std::vector<std::string> read_word_list(const Node& node, Diagnostics& diagnostics);
/// A list of such lists, none of them empty.
std::vector<std::vector<std::string>> read_word_lists(const Node& node, Diagnostics& diagnostics);
/// The words with their places.
std::vector<PlacedWord> read_placed_words(const Node& node, Diagnostics& diagnostics);
/// `true` or `false`.
std::optional<bool> read_bool(const Node& node, Diagnostics& diagnostics);
/// A whole number between limits of at most three digits.
struct NumberRange {
    std::size_t least = 0;
    std::size_t most = 999;
};
std::optional<std::size_t> read_number(const Node& node, NumberRange range,
                                       Diagnostics& diagnostics);
/// A BCP 47 tag.
std::optional<std::string> read_language(const Node& node, Diagnostics& diagnostics);

/// The index of the word that a key of kChoice has among those of the table; none where it has
/// none, or another, which is reported.
std::optional<std::size_t> read_choice(const Node& mapping, std::span<const FieldSpec> keys,
                                       std::string_view key, Diagnostics& diagnostics);

/// "expected a text, found a list".
void report_wrong_type(const Node& node, std::string_view expected, Diagnostics& diagnostics);

/// Reports the key under itself, with the known key it resembles, or with all of them.
void report_unknown_key(const Member& member, std::span<const std::string_view> known,
                        Diagnostics& diagnostics);
/// Reports every key of a mapping that is not among `known`.
void report_unknown_keys(const Node& mapping, std::span<const std::string_view> known,
                         Diagnostics& diagnostics);
void report_unknown_keys(const Node& mapping, std::span<const FieldSpec> known,
                         Diagnostics& diagnostics);

std::vector<std::string_view> names_of(std::span<const FieldSpec> keys);

/// Whether the mapping has the key misspelled: what is told of the spelling says enough.
bool is_misspelled(const Node& mapping, std::string_view key, std::span<const FieldSpec> known);

/// Where to say that a key is missing: the key itself if it has no value, else the first key of the
/// mapping, else the mapping.
Span place_of_missing(const Node& mapping, std::string_view key);

}  // namespace cvpdf
