// Fields of the header as forms print them. Private to compose/.

#pragma once

#include <set>
#include <string>
#include <string_view>

#include "compose/composer.h"
#include "compose/contacts.h"

namespace cvpdf {

/// A form's template, filled from the header. `named`: the fields that the form's templates name;
/// `others` is what these leave. `names` gets what links are called.
struct HeaderTextInput {
    const Template& pattern;
    const std::set<std::string, std::less<>>& named;
};
MarkedText fill_from_header(Composer& composer, const HeaderTextInput& input, LinkNames& names);

/// A template whose fields are words of the locale.
MarkedText fill_from_labels(const Composer& composer, const Template& pattern);

/// A word of the locale as text of the page's language.
MarkedText label_text(const Composer& composer, std::string_view name);

/// What the header says under a key of personal data; empty where it says nothing.
MarkedText personal_text(Composer& composer, std::string_view key);

/// The build's day in the words of letters.
MarkedText today_text(const Composer& composer);

}  // namespace cvpdf
