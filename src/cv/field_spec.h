// FieldSpec: one key of a mapping of the CV file, as tables list it.
//
// The tables (cv/entry_kinds.h, cv/file_keys.h) drive the reader, "did you mean", the JSON Schema
// and the reference page, so that these cannot drift apart.

#pragma once

#include <span>
#include <string_view>

namespace cvpdf {

/// What a value is. Every text but a word may be a language map.
enum class FieldType {
    kText,          ///< inline Markdown, or a language map of it
    kTextList,      ///< a list of texts; one text counts as a list of one
    kDate,          ///< a date, range or free text (cv/date.h)
    kUrl,           ///< http, https, mailto or tel
    kDoi,           ///< a DOI; its Url leads to doi.org
    kHighlights,    ///< bullets: Entry::highlights
    kPositions,     ///< several positions under one employer: Entry::positions
    kWord,          ///< a text without markup or languages
    kEmail,         ///< an e-mail address
    kPhone,         ///< a phone number
    kId,            ///< letters, digits, `_` and `-`
    kTags,          ///< a list of words, or one
    kPriority,      ///< 0–9 or `always`
    kKind,          ///< the name of an entry kind
    kPageBreak,     ///< auto, before or avoid
    kFlag,          ///< true or false
    kExtra,         ///< any mapping
    kPhoto,         ///< a file, or the mapping of photo_keys()
    kNetworks,      ///< a list of mappings of network_keys()
    kHeaderFields,  ///< a list of mappings of header_field_keys()
    kSections,      ///< sections by their keys
    kEntries,       ///< a list of entries
    kCv,            ///< the mapping of cv_keys()
    kLanguage,      ///< a BCP 47 tag
    kLayout,        ///< a shipped layout's name, a path, or a layout
    kDay,           ///< 2026-01-15
    kCheck,         ///< the mapping of check_keys()
    kChoice,        ///< one of FieldSpec::choices
    kBibFilter,     ///< the mapping of bib_filter_keys()
    kEtAl,          ///< the mapping of et_al_keys()
    kYears,         ///< 2024, 2019-2024, 2019-, -2018
    kCount,         ///< 1–999
    kFew,           ///< 0–99
    kPages,         ///< a page budget: 2, 1-2
    kLetter,        ///< the mapping of letter_keys()
    kVariants,      ///< variants by their names, each the mapping of variant_keys()
    kTitles,        ///< texts by the sections' ids
    kLimits,        ///< 1–999 by ids
    kSynonyms,      ///< a list of lists of words
    kSettings,      ///< any values by paths of ids and keys
};

enum class Required { kNo, kYes };

struct FieldSpec {
    std::string_view name = {};
    FieldType type = FieldType::kText;
    Required required = Required::kNo;
    std::string_view doc = {};
    /// The field that this key is another spelling of; empty: itself.
    std::string_view stored_as = {};
    /// The words of a kChoice, in the order of the enum that they stand for.
    std::span<const std::string_view> choices = {};
};

}  // namespace cvpdf
