// Inlines: a MarkedText → the Document's inlines, with their styles, languages, links and struct
// elements.

#pragma once

#include <map>
#include <string>

#include "compose/composer.h"
#include "compose/marked_text.h"
#include "compose/styles.h"
#include "document/document.h"

namespace cvpdf {

/// What links are called for people who do not see them, by their targets; others are called by
/// their address.
using LinkNames = std::map<std::string, std::string, std::less<>>;

/// Adds Span and Link elements below `parent` as the text comes to them. Artifacts (`parent` is
/// kArtifact) have neither.
Inlines make_inlines(Composer& composer, MarkedText text, const PageStyle& style, StructId parent,
                     const LinkNames& names = {});

/// The text as it is printed, without its looks: punctuation made smart.
std::string printed_plain_text(const Composer& composer, MarkedText text);

}  // namespace cvpdf
