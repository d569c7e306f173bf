// Entry kinds and their fields: the one table that drives the reader, "did you mean", the JSON
// Schema, the reference page and the check of templates.
//
// An entry's kind is what its own `kind:` says, else its section's `kind:`, else found by its keys
// (one that no kind has counts for the key that it resembles): a kind that has all its required
// fields goes before one that lacks some, then the kind that knows more of the keys, then the
// section's own kind (default_kind: awards in `awards`), then the earlier in this table. So
// `institution` makes an education, `company` an experience, `title` a publication, `title` with
// `awarder` an award, `label` with `details` a one-line entry, `bullet` a bullet, `name` alone a
// normal entry. A bare text, or a language map of one, is a text entry; where the section says a
// `kind:` that requires one field alone, it is that field (`kind: bullet`).
//
// Names follow RenderCV's where it has them. Some keys are other spellings: `start_date` and
// `end_date` are read into the field `date`, `journal` into `venue`. Entries hold the field of
// `stored_as` alone.

#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "cv/field_spec.h"

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
    kHeading,
};

struct EntryKindSpec {
    EntryKind kind = EntryKind::kText;
    std::string_view name = {};  ///< as layouts and `kind:` name it
    std::string_view doc = {};
    std::span<const FieldSpec> fields = {};
};

/// All kinds, in the order of EntryKind.
std::span<const EntryKindSpec> entry_kinds();
const EntryKindSpec& spec_of(EntryKind kind);
/// By name; `project` is another name of `normal`.
const EntryKindSpec* find_entry_kind(std::string_view name);
const FieldSpec* find_field(const EntryKindSpec& kind, std::string_view name);

/// A field of templates that no file has: how long what has a date lasted.
inline constexpr std::string_view kSpanField = "span";
/// Another: the year of its date.
inline constexpr std::string_view kYearField = "year";
/// Another, of publications: the short name of the venue, else the venue.
inline constexpr std::string_view kBriefVenueField = "brief_venue";
/// Others, of publications: a part with what it is, in the words of the locale (vol. 3, Bd. 3).
struct PhraseField {
    std::string_view name;
    std::string_view part;  ///< the field that it is made of
};
inline constexpr PhraseField kPhraseFields[] = {{"volume_phrase", "volume"},
                                                {"issue_phrase", "issue"},
                                                {"pages_phrase", "pages"},
                                                {"editors_phrase", "editors"},
                                                {"translators_phrase", "translators"},
                                                {"edition_phrase", "edition"},
                                                {"chapter_phrase", "chapter"},
                                                {"version_phrase", "version"}};

/// The keys of one item of `positions:`; its kind is kExperience.
const EntryKindSpec& position_spec();
/// What every entry may have: id, tags, priority, min_bullets, kind, page_break, extra.
std::span<const FieldSpec> common_entry_keys();

/// The kind that the entries of a section usually have, by its key (`awards`, `Honors and Awards`).
std::optional<EntryKind> default_kind(std::string_view section_key);

}  // namespace cvpdf
