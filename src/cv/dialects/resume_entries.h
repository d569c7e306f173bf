// Entries of JSON Resume and YAMLResume → native entries, by tables: a section's foreign key, its
// native one, the kind of its entries, and for each foreign field where it goes.
//
// The tables know every field of every version of both formats, and the names that people use
// besides. A field that no table knows is a warning that shows what it holds. An entry that lacks
// what its kind requires becomes one of another kind. Private to cv/dialects/.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "cv/dialects/dialect.h"
#include "cv/dialects/foreign_date.h"
#include "cv/entry_kinds.h"
#include "input/node.h"

namespace cvpdf::dialects {

enum class FieldRole {
    kText,   ///< a list is joined
    kList,   ///< a list of texts
    kDate,   ///< a point in time, or a range in one text
    kStart,  ///< without an end it goes on
    kEnd,
    kUrl,  ///< what is no link is left out with a warning
    kDoi,
    kAddress,    ///< a text, or a mapping of its parts
    kSummary,    ///< block Markdown: paragraphs, and bullets
    kBullets,    ///< a list of texts, or a text that holds a list
    kPositions,  ///< several positions under one employer
    kIgnored,    ///< says nothing about a person
};

struct ForeignField {
    std::string_view key = {};
    std::string_view field = {};  ///< of the native kind
    FieldRole role = FieldRole::kText;
};

struct ForeignSection {
    std::string_view key = {};      ///< foreign
    std::string_view section = {};  ///< native; empty: from the foreign key
    EntryKind kind = EntryKind::kNormal;
    std::span<const ForeignField> fields = {};
};

/// All sections that either format has, or has had.
std::span<const ForeignSection> resume_sections();
/// By foreign key; for a section that nobody knows, a table of the usual names for a normal entry.
const ForeignSection& resume_section(std::string_view key);
/// The items of a job's positions.
const ForeignSection& resume_position();

struct ResumeContext {
    std::string_view program = {};  ///< for messages
    DateDetail dates = DateDetail::kDay;
    const DialectRequest& request;
    Diagnostics& diagnostics;
};

/// A text as native ones are: HTML and blocks gone, links checked.
Node native_text(const Node& node, const ResumeContext& context);
/// A list of entries, whatever shape the section has: a list, one entry, or a mapping of names to
/// what they have.
Node native_entries(const Member& section, const ForeignSection& table,
                    const ResumeContext& context);
/// The native key of a section: the table's, or made from the foreign key (`sideProjects`:
/// side_projects).
std::string native_section_key(std::string_view key);
/// A list that the formats do not have becomes a section of its own; where it was perhaps meant as
/// another, that is told.
void warn_of_misspelled_section(const Member& section, const ResumeContext& context);
/// A text with blocks as text and bullet entries.
Node text_entries(const Node& text, const ResumeContext& context);

}  // namespace cvpdf::dialects
