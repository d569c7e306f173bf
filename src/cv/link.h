// Links, mail addresses and phone numbers that a reader of the PDF can click.
//
// A link's scheme is http, https, mailto or tel, in letters of any case; where there is none,
// https:// is added. Nothing is looked up: what is checked is that it could be one. Syntax: RFC
// 3986.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

/// The link as a Url, or a diagnostic at `span`. Serves links in Markdown as well.
std::optional<Url> check_link(std::string_view text, Span span, Diagnostics& diagnostics);

std::optional<Url> read_link(const Node& node, Diagnostics& diagnostics);
/// An address; its target has no `mailto:`.
std::optional<Url> read_email(const Node& node, Diagnostics& diagnostics);
/// A number as written; its target has no `tel:`.
std::optional<Url> read_phone(const Node& node, Diagnostics& diagnostics);
/// A DOI with or without a resolver in front; its target begins with https://doi.org/.
std::optional<Url> read_doi(const Node& node, Diagnostics& diagnostics);

/// `tel:` and what of the number is dialled (RFC 3966 §3): blanks, brackets and hyphens are for
/// readers alone, and so is `(0)` in a number with its country's code (ITU-T E.123).
std::string phone_uri(std::string_view number);

/// Percent-encodes what may not stand in a URI: blanks, quotes, brackets of the wrong kind, and all
/// that is not ASCII (RFC 3987 §3.1). Escapes that are there stay.
std::string encode_uri(std::string_view text);
/// As people read it: escapes that are letters beyond ASCII are these letters again. What is no
/// UTF-8, and signs that cannot be seen, stay escaped.
std::string readable_uri(std::string_view uri);

}  // namespace cvpdf
