// Entry kinds and their fields: the one table that drives the reader, "did you mean", the JSON
// Schema, the reference page and the check of templates.

#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace cvpdf {

enum class EntryKind {
    kText,
    kBullet,
    kNumbered,
    kReversedNumbered,
    kOneLine,
    kExperience,
    kEducation,
    kNormal,
    kPublication,
    kPatent,
    kAward,
    kTalk,
    kTeaching,
    kCertificate,
    kLanguage,
    kSkill,
    kReference,
    kNews,
};

enum class FieldType {
    kText,        ///< inline Markdown, or a language map of it
    kTextList,    ///< a list of texts; one text counts as a list of one
    kDate,        ///< a date, range or free text (cv/date.h)
    kUrl,         ///< http, https, mailto or tel
    kHighlights,  ///< bullets
    kPositions,   ///< several positions under one employer
};

enum class Required { kNo, kYes };

struct FieldSpec {
    std::string_view name = {};
    FieldType type = FieldType::kText;
    Required required = Required::kNo;
    std::string_view doc = {};
};

struct EntryKindSpec {
    EntryKind kind = EntryKind::kText;
    std::string_view name = {};  ///< as layouts and `kind:` name it
    std::string_view doc = {};
    std::span<const FieldSpec> fields = {};
};

/// All kinds, in the order in which a section's entries are matched to them.
std::span<const EntryKindSpec> entry_kinds();
const EntryKindSpec& spec_of(EntryKind kind);
const EntryKindSpec* find_entry_kind(std::string_view name);
const FieldSpec* find_field(const EntryKindSpec& kind, std::string_view name);

}  // namespace cvpdf
