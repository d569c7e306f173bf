// fill_template: a template and the fields of an entry → the text of a row.
//
// The template's Markdown is read with a mark in place of each field, then the fields' own runs are
// put where the marks are, so that their styles add up: a bold field with an italic word in it has
// a bold italic word. A group with an empty field vanishes. Where something vanished, the signs
// that stood round it are brought in order: of two separators one stays, none is first or last, and
// empty brackets and quotes go. A full stop behind a field that ends in one, or in a question mark,
// goes, too. A template whose fields are all empty gives nothing.

#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "compose/marked_text.h"
#include "layout/template.h"

namespace cvpdf {

/// A field as templates use it.
struct FieldValue {
    MarkedText text = {};
    std::string target = {};  ///< what a link to it leads to; empty: its text
    bool is_worded = false;   ///< made with the locale's words: a date, a part of a publication
    /// Without them, for a row in another script than the page's; may be empty.
    MarkedText plain = {};
};

using FieldLookup = std::function<FieldValue(std::string_view name)>;

/// How the first of the fields that are there looks.
enum class FirstField { kAsWritten, kBold };

/// What becomes of the template's own words and signs. Between fields without a letter of the
/// language's scripts, those with its words not counted, its signs stay as the template has them.
struct TemplateWords {
    std::string_view language = {};  ///< that they are in
    bool is_european = true;         ///< in Latin letters or their like
    std::string_view comma = ", ";   ///< in place of every ", "
    std::string_view colon = ": ";   ///< in place of every ": "
    FirstField first_field = FirstField::kAsWritten;
};

MarkedText fill_template(const Template& pattern, const FieldLookup& lookup,
                         const TemplateWords& words);

}  // namespace cvpdf
